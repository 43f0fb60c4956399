#include "app/anatomy/structure_row_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace anatomy {
namespace {

// "one of bone, cartilage, ..." up to but without `end`, the value that stands for "none of these".
template <typename Enum>
std::string choices(Enum end) {
  std::vector<std::string_view> ids;
  for (int i = 0; i < int(end); ++i) ids.push_back(idOf(Enum(i)));
  return fmt::format("one of {}", fmt::join(ids, ", "));
}

bool isColour(std::string_view text) {
  const auto isHex = [](unsigned char c) { return std::isxdigit(c) != 0; };
  return text.size() == 7 && text[0] == '#' && std::all_of(text.begin() + 1, text.end(), isHex);
}

std::string wordOf(const Text& text, const std::string& key) {
  return text.has(key) ? text(key) : std::string();
}

}  // namespace

bool isPlainId(std::string_view id) {
  const auto isIdByte = [](unsigned char c) { return std::islower(c) || std::isdigit(c) || c == '-'; };
  return !id.empty() && std::all_of(id.begin(), id.end(), isIdByte) && id.front() != '-' &&
         id.back() != '-' && id.find("--") == std::string_view::npos;
}

StructureRowReader::StructureRowReader(const Text& text, const std::vector<SourceRow>& sources)
    : text_(&text) {
  for (const SourceRow& source : sources) sourceKeys_.insert(source.key);
}

std::optional<StructureRow> StructureRowReader::read(TomlEntry entry) {
  entry.allowOnly({"id", "kind", "layer", "compartment", "fma", "ta2", "latin", "colour", "sources"});
  StructureRow row;
  row.where = entry.where();
  row.id = entry.requiredText("id");
  row.ta2 = entry.positive("ta2");
  row.latin = entry.text("latin");
  if (!row.id.empty() && !isPlainId(row.id)) {
    entry.complain("id", fmt::format("id '{}' must be lower-case words joined by hyphens", row.id));
  }
  if (ids_.contains(row.id)) entry.complain("id", fmt::format("id '{}' stands twice", row.id));
  readPlace(entry, row);
  readColour(entry, row);
  readSources(entry, row);
  readWords(entry, row);
  if (!readFma(entry, row) || entry.faulty()) return std::nullopt;

  ids_.insert(row.id);
  if (row.fmaRight) fmaOwners_[row.fmaRight] = row.id;
  if (row.fmaLeft) fmaOwners_[row.fmaLeft] = row.id;
  return row;
}

void StructureRowReader::readPlace(TomlEntry& entry, StructureRow& row) const {
  const std::string kind = entry.requiredText("kind");
  row.kind = kindFromId(kind).value_or(Kind::Unknown);
  if (row.kind == Kind::Unknown && !kind.empty()) {
    entry.complain("kind", fmt::format("unknown kind '{}'; {}", kind, choices(Kind::Unknown)));
  }
  const std::string layer = entry.requiredText("layer");
  row.layer = layerFromId(layer).value_or(Layer::Unassigned);
  if (row.layer == Layer::Unassigned && !layer.empty()) {
    entry.complain("layer", fmt::format("unknown layer '{}'; {}", layer, choices(Layer::Unassigned)));
  }
  const std::string compartment = entry.text("compartment");
  const auto known = compartmentFromId(compartment);
  row.compartment = known.value_or(Compartment::None);
  if (!known && !compartment.empty()) {
    entry.complain("compartment", fmt::format("unknown compartment '{}'; {}, foot", compartment,
                                              choices(Compartment::Foot)));
  }
}

bool StructureRowReader::readFma(TomlEntry& entry, StructureRow& row) const {
  TomlEntry fma = entry.below("fma");
  fma.allowOnly({"right", "left"});
  row.fmaRight = fma.positive("right");
  row.fmaLeft = fma.positive("left");
  for (const auto& [side, number] : {std::pair("right", row.fmaRight), std::pair("left", row.fmaLeft)}) {
    const auto owner = fmaOwners_.find(number);
    if (owner != fmaOwners_.end()) {
      fma.complain(side, fmt::format("FMA id {} is already that of '{}'", number, owner->second));
    }
  }
  return !fma.faulty();
}

void StructureRowReader::readColour(TomlEntry& entry, StructureRow& row) const {
  row.colour = entry.text("colour");
  if (row.colour.empty() || isColour(row.colour)) return;
  entry.complain("colour", fmt::format("'{}' is no colour; write it as \"#d9b38c\"", row.colour));
}

void StructureRowReader::readSources(TomlEntry& entry, StructureRow& row) const {
  row.sources = entry.texts("sources");
  if (row.sources.empty()) entry.complain("'sources' is missing; say where the facts are from");
  for (const std::string& key : row.sources) {
    if (!sourceKeys_.contains(key)) {
      entry.complain("sources", fmt::format("unknown source '{}'; add it to sources.toml", key));
    }
  }
}

void StructureRowReader::readWords(TomlEntry& entry, StructureRow& row) const {
  if (row.id.empty()) return;
  const std::string prefix = fmt::format("structure.{}.", row.id);
  row.name = wordOf(*text_, prefix + "name");
  row.synonyms = text_->list(prefix + "synonyms");
  row.origin = wordOf(*text_, prefix + "origin");
  row.insertion = wordOf(*text_, prefix + "insertion");
  row.nerve = wordOf(*text_, prefix + "nerve");
  row.action = wordOf(*text_, prefix + "action");
  row.note = wordOf(*text_, prefix + "note");
  if (row.name.empty()) {
    entry.complain(fmt::format("'{0}' has no name; add [structure.{0}] name to the text file", row.id));
  }
}

}  // namespace anatomy
