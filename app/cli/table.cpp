#include "app/cli/table.h"

#include <algorithm>
#include <cassert>

namespace app {
namespace {

// Characters, not bytes: UTF-8 continuation bytes take no room.
size_t widthOf(const std::string& text) {
  return size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, size_t width, Table::Align align) {
  const std::string space(width - widthOf(text), ' ');
  return align == Table::Align::Left ? text + space : space + text;
}

std::string withoutTrailingSpace(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

void Table::add(std::vector<std::string> cells) {
  assert(cells.size() == columns_.size());
  rows_.push_back(std::move(cells));
}

std::vector<size_t> Table::widths() const {
  std::vector<size_t> widths;
  for (size_t column = 0; column < columns_.size(); ++column) {
    size_t width = widthOf(columns_[column].heading);
    for (const auto& row : rows_) width = std::max(width, widthOf(row[column]));
    widths.push_back(width);
  }
  return widths;
}

std::string Table::toString() const {
  const auto width = widths();
  const auto line = [&](auto&& cellOf) {
    std::string text;
    for (size_t column = 0; column < columns_.size(); ++column)
      text += (column ? "  " : "") + padded(cellOf(column), width[column], columns_[column].align);
    return withoutTrailingSpace(std::move(text)) + "\n";
  };
  std::string text = line([&](size_t column) { return columns_[column].heading; });
  for (const auto& row : rows_) text += line([&](size_t column) { return row[column]; });
  return text;
}

}  // namespace app
