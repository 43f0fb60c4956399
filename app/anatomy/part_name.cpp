#include "app/anatomy/part_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace anatomy {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 6> kFillers = {"of", "the", "and", "set", "leg", "foot"};
constexpr std::array<std::string_view, 7> kKindWords = {"bone",     "bones", "muscle", "muscles",
                                                        "musculus", "m",     "os"};

template <typename Array>
bool contains(const Array& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Bytes above ASCII belong to words: names may carry accents.
bool isWordByte(unsigned char byte) {
  return byte >= 0x80 || std::isalnum(byte);
}

Words wordsOf(std::string_view name) {
  Words words(1);
  for (const unsigned char byte : name) {
    if (isWordByte(byte)) {
      words.back() += char(std::tolower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Some modelling programs write the side as a last letter: "Soleus.r".
void spellOutSide(Words& words) {
  if (words.size() < 2) return;
  if (words.back() == "r") words.back() = "right";
  if (words.back() == "l") words.back() = "left";
}

std::optional<Side> takeSide(Words& words) {
  spellOutSide(words);
  const bool right = std::erase(words, "right") > 0;
  const bool left = std::erase(words, "left") > 0;
  if (right == left) return std::nullopt;
  return right ? Side::Right : Side::Left;
}

}  // namespace

PartName parsePartName(std::string_view name) {
  Words words = wordsOf(name);
  PartName part;
  part.side = takeSide(words);
  std::erase_if(words, [](const std::string& word) { return contains(kFillers, word); });
  std::sort(words.begin(), words.end());
  part.key = fmt::format("{}", fmt::join(words, " "));
  std::erase_if(words, [](const std::string& word) { return contains(kKindWords, word); });
  part.bareKey = fmt::format("{}", fmt::join(words, " "));
  return part;
}

}  // namespace anatomy
