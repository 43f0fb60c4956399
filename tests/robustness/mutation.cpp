#include "tests/robustness/mutation.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <random>

namespace test {
namespace {

using Bytes = std::vector<std::byte>;

constexpr std::array<uint32_t, 10> kTellingNumbers = {
    0, 1, 3, 0x7F, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF};

// std::mt19937 is the same everywhere, the standard distributions are not.
class Dice {
 public:
  explicit Dice(uint32_t seed) : random_(seed) {}
  size_t below(size_t count) { return count == 0 ? 0 : random_() % count; }
  std::byte byte() { return std::byte(random_()); }
  uint32_t tellingNumber() { return kTellingNumbers[below(kTellingNumbers.size())]; }

 private:
  std::mt19937 random_;
};

bool isGlb(const Bytes& bytes) {
  return bytes.size() >= 20 && std::memcmp(bytes.data(), "glTF", 4) == 0;
}

void setWord(Bytes& bytes, size_t offset, uint32_t word) {
  if (offset + 4 <= bytes.size()) std::memcpy(bytes.data() + offset, &word, 4);
}

size_t jsonEnd(const Bytes& bytes) {
  uint32_t length = 0;
  std::memcpy(&length, bytes.data() + 12, 4);
  return std::min(bytes.size(), size_t(20) + length);
}

void flipBytes(Bytes& bytes, Dice& dice) {
  for (size_t n = 1 + dice.below(16); n > 0 && !bytes.empty(); --n)
    bytes[dice.below(bytes.size())] = dice.byte();
}

void truncate(Bytes& bytes, Dice& dice) {
  bytes.resize(dice.below(bytes.size()));
}

void insertGarbage(Bytes& bytes, Dice& dice) {
  Bytes garbage(1 + dice.below(64));
  for (std::byte& byte : garbage) byte = dice.byte();
  bytes.insert(bytes.begin() + std::ptrdiff_t(dice.below(bytes.size())), garbage.begin(), garbage.end());
}

void eraseRange(Bytes& bytes, Dice& dice) {
  const size_t first = dice.below(bytes.size());
  const size_t last = std::min(bytes.size(), first + 1 + dice.below(64));
  bytes.erase(bytes.begin() + std::ptrdiff_t(first), bytes.begin() + std::ptrdiff_t(last));
}

void setWords(Bytes& bytes, Dice& dice) {
  for (size_t n = 1 + dice.below(4); n > 0; --n)
    setWord(bytes, 4 * dice.below(bytes.size() / 4), dice.tellingNumber());
}

// The header's length, the first chunk's length and type, the second chunk's length and type.
void damageLengths(Bytes& bytes, Dice& dice) {
  const size_t second = jsonEnd(bytes);
  const std::array<size_t, 5> offsets = {8, 12, 16, second, second + 4};
  setWord(bytes, offsets[dice.below(offsets.size())], dice.tellingNumber());
}

// Counts, offsets, indices and types within the JSON, digit by digit.
void damageNumbers(Bytes& bytes, Dice& dice) {
  std::vector<size_t> digits;
  for (size_t i = 20; i < jsonEnd(bytes); ++i) {
    if (bytes[i] >= std::byte('0') && bytes[i] <= std::byte('9')) digits.push_back(i);
  }
  for (size_t n = 1 + dice.below(3); n > 0 && !digits.empty(); --n) {
    bytes[digits[dice.below(digits.size())]] = std::byte('0' + dice.below(10));
  }
}

// So that the damage is met where it lies and not already in the header.
void mendHeader(Bytes& bytes) {
  if (isGlb(bytes)) setWord(bytes, 8, uint32_t(bytes.size()));
}

}  // namespace

Bytes mutated(Bytes bytes, uint32_t seed) {
  using Damage = void (*)(Bytes&, Dice&);
  constexpr std::array<Damage, 5> kPlain = {flipBytes, truncate, insertGarbage, eraseRange, setWords};
  constexpr std::array<Damage, 8> kForGlb = {flipBytes, truncate,      insertGarbage, eraseRange,
                                             setWords,  damageLengths, damageNumbers, damageNumbers};
  Dice dice(seed);
  if (isGlb(bytes)) {
    kForGlb[dice.below(kForGlb.size())](bytes, dice);
  } else {
    kPlain[dice.below(kPlain.size())](bytes, dice);
  }
  if (dice.below(2) == 0) mendHeader(bytes);
  return bytes;
}

}  // namespace test
