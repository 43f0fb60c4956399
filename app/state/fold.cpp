#include "app/state/fold.h"

#include <cstdint>

namespace app {

namespace {

// U+00C0 to U+017F by their base letter; '.' is no letter, and '&', '%' and '$' are the pairs of kPairs.
constexpr std::string_view kBaseLetters =
    "aaaaaa&ceeeeiiiidnooooo.ouuuuyp$aaaaaa&ceeeeiiiidnooooo.ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo%%"
    "rrrrrrssssssssttttttuuuu"
    "uuuuuuuuwwyyyzzzzzzs";
static_assert(kBaseLetters.size() == 0x180 - 0xC0);

constexpr uint32_t kFirstAccented = 0xC0;
constexpr uint32_t kFirstCombining = 0x300;
constexpr uint32_t kLastCombining = 0x36F;
constexpr uint32_t kFirstOtherLetter = 0x370;  // Greek and beyond
constexpr uint32_t kFirstPunctuation = 0x2000;
constexpr uint32_t kLastPunctuation = 0x2BFF;

// The code point at the front, taken off; a stray byte stands for itself.
uint32_t takeCodePoint(std::string_view& text, std::string_view& bytes) {
  const auto lead = uint8_t(text[0]);
  const size_t wanted = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const size_t length = wanted <= text.size() ? wanted : 1;
  uint32_t point = length == 1 ? lead : lead & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    point = (point << 6) | (uint8_t(text[i]) & 0x3Fu);
  }
  bytes = text.substr(0, length);
  text.remove_prefix(length);
  return point;
}

std::string letterPair(char letter) {
  switch (letter) {
    case '&':
      return "ae";
    case '%':
      return "oe";
    case '$':
      return "ss";
    case '.':
      return {};
    default:
      return std::string(1, letter);
  }
}

std::string foldedAscii(uint32_t point) {
  const char c = char(point);
  if (c >= 'A' && c <= 'Z') {
    return std::string(1, char(c - 'A' + 'a'));
  }
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? std::string(1, c) : std::string{};
}

// Empty for what separates words.
std::string folded(uint32_t point, std::string_view bytes) {
  if (point < 0x80) {
    return foldedAscii(point);
  }
  if (point >= kFirstAccented && point < kFirstAccented + kBaseLetters.size()) {
    return letterPair(kBaseLetters[point - kFirstAccented]);
  }
  const bool punctuation = point >= kFirstPunctuation && point <= kLastPunctuation;
  return point >= kFirstOtherLetter && !punctuation ? std::string(bytes) : std::string{};
}

}  // namespace

std::vector<std::string> foldedWords(std::string_view utf8) {
  std::vector<std::string> words;
  bool inWord = false;
  for (std::string_view bytes; !utf8.empty();) {
    const uint32_t point = takeCodePoint(utf8, bytes);
    if (point >= kFirstCombining && point <= kLastCombining) {
      continue;
    }
    const std::string letters = folded(point, bytes);
    if (!letters.empty() && !inWord) {
      words.emplace_back();
    }
    inWord = !letters.empty();
    if (inWord) {
      words.back() += letters;
    }
  }
  return words;
}

}  // namespace app
