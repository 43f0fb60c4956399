#include "app/anatomy/part_label.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "app/anatomy/part_name.h"

namespace anatomy {
namespace {

bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// Digits right after `start`; 0 when there are none or too many for an id.
int numberAt(std::string_view text, size_t start, size_t& end) {
  int number = 0;
  const char* last = text.data() + text.size();
  const auto result = std::from_chars(text.data() + start, last, number);
  end = size_t(result.ptr - text.data());
  return result.ec == std::errc() && number > 0 ? number : 0;
}

// "FMA22558" anywhere in the text; `end` is set behind it.
int findFma(std::string_view text, size_t& end) {
  for (size_t at = text.find("FMA"); at != text.npos; at = text.find("FMA", at + 3)) {
    const size_t digits = at + 3;
    if (digits < text.size() && isDigit(text[digits]))
      if (const int fma = numberAt(text, digits, end)) return fma;
  }
  return 0;
}

bool isFileNumber(std::string_view text) {
  return text.size() > 2 && text.starts_with("FJ") && isDigit(text[2]);
}

std::string plainWords(std::string_view text) {
  std::string words;
  for (const char c : text) {
    const bool gap = c == '_' || c == ' ' || std::iscntrl(static_cast<unsigned char>(c));
    if (!gap) words += c;
    if (gap && !words.empty() && words.back() != ' ') words += ' ';
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

std::string valueOf(const std::map<std::string, std::string>& header, const char* key) {
  const auto found = header.find(key);
  return found == header.end() ? std::string() : found->second;
}

}  // namespace

PartLabel labelFromName(std::string_view fileOrNodeName) {
  PartLabel label;
  size_t nameStart = 0;
  label.fma = findFma(fileOrNodeName, nameStart);
  label.bodyParts3d = label.fma && isFileNumber(fileOrNodeName);
  label.name = plainWords(fileOrNodeName.substr(label.fma ? nameStart : 0));
  if (label.name.empty()) label.name = plainWords(fileOrNodeName);
  return label;
}

std::optional<PartLabel> labelFromHeader(const std::map<std::string, std::string>& header) {
  size_t end = 0;
  PartLabel label;
  label.fma = findFma(valueOf(header, "Concept ID"), end);
  label.name = plainWords(valueOf(header, "English name"));
  label.bodyParts3d = label.fma != 0;
  if (!label.fma && label.name.empty()) return std::nullopt;
  if (label.name.empty()) label.name = valueOf(header, "Concept ID");
  return label;
}

PartIdentity identify(const StructureTable& table, PartLabel label) {
  PartIdentity identity{.label = std::move(label)};
  std::optional<FmaMatch> match;
  if (identity.label.fma) match = table.findByFma(identity.label.fma);
  if (!match) match = table.findByName(identity.label.name);
  if (match) identity.row = match->row, identity.side = match->side;
  if (!identity.side) identity.side = parsePartName(identity.label.name).side;
  return identity;
}

std::string idFromName(std::string_view name) {
  std::string id;
  std::string word;
  const auto finish = [&] {
    if (!word.empty() && word != "right" && word != "left") id += (id.empty() ? "" : "-") + word;
    word.clear();
  };
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte))
      word += char(std::tolower(byte));
    else
      finish();
  }
  finish();
  return id.empty() ? "part" : id;
}

}  // namespace anatomy
