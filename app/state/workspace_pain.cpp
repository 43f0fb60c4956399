#include "app/state/workspace_pain.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"

namespace app {

namespace {

constexpr PainPalette kPalettes[] = {PainPalette::Ember, PainPalette::Sea, PainPalette::Grey};
constexpr BodySize kSizes[] = {BodySize::Off, BodySize::Small, BodySize::Large};
constexpr BodyKind kKinds[] = {BodyKind::Neutral, BodyKind::Female, BodyKind::Male};

// Ids and places have neither spaces nor quotes.
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

template <typename T, size_t N>
void readOneOf(TomlFields& fields, std::string_view key, T& value, const T (&all)[N]) {
  std::vector<std::string> names;
  for (const T each : all) names.emplace_back(idOf(each));
  std::string name(idOf(value));
  fields.readChoice(key, name, names);
  value = all[std::ranges::find(names, name) - names.begin()];
}

std::string marksText(const WayBackState& wayBack) {
  std::vector<std::string> words;
  for (const HurtMark& mark : wayBack.marks)
    words.push_back(fmt::format("{}={}", placeWord(mark), mark.intensity));
  return joined(words);
}

void readMarks(const std::string& text, ViewState& state, const anatomy::Atlas& atlas) {
  for (const std::string& word : wordsOf(text)) {
    const size_t split = word.find('=');
    if (split == word.npos) continue;
    auto mark = hurtMark(std::string_view(word).substr(0, split), state, atlas);
    if (!mark) continue;
    const char* end = word.data() + word.size();
    if (std::from_chars(word.data() + split + 1, end, mark->intensity).ec != std::errc{}) continue;
    mark->intensity = std::clamp(mark->intensity, 1, 3);
    state.wayBack.marks.push_back(*mark);
  }
}

void readPoints(TomlFields& fields, PainState& pain, const anatomy::Atlas& atlas) {
  const auto known = [&](const std::string& id) {
    return atlas.triggerPoints && atlas.triggerPoints->findPoint(id);
  };
  std::string marked, point;
  fields.read("marked", marked);
  fields.read("point", point);
  for (const std::string& id : wordsOf(marked))
    if (known(id)) pain.marked.push_back(id);
  if (known(point)) pain.point = point;
}

}  // namespace

std::string painText(const ViewState& state) {
  static const ViewState start;
  const PainState& pain = state.pain;
  if (pain == start.pain && state.body == start.body && state.wayBack == start.wayBack && state.page.empty())
    return {};
  std::string text =
      fmt::format("\n[pain]\nmarked = \"{}\"\npoint = \"{}\"\n", joined(pain.marked), pain.point);
  if (pain.atS) text += fmt::format("at_s = {}\n", *pain.atS);
  return text + fmt::format(
                    "released = {}\nsource = \"{}\"\npalette = \"{}\"\nbody = \"{}\"\nfigure = \"{}\"\n"
                    "page = \"{}\"\nway_back = {}\nbrush = {}\nhurts = \"{}\"\n",
                    pain.released, pain.source, idOf(pain.palette), idOf(state.body.size),
                    idOf(state.body.kind), state.page, state.wayBack.on, state.wayBack.brush,
                    marksText(state.wayBack));
}

void readPain(TomlFields& root, ViewState& state, const anatomy::Atlas& atlas) {
  TomlFields fields = root.below("pain");
  PainState& pain = state.pain;
  readPoints(fields, pain, atlas);
  float atS = -1.0f;
  fields.readNumber("at_s", atS, 0.0f, kLongestPainS);
  if (atS >= 0.0f) pain.atS = atS;
  fields.read("released", pain.released);
  fields.read("source", pain.source);
  readOneOf(fields, "palette", pain.palette, kPalettes);
  readOneOf(fields, "body", state.body.size, kSizes);
  readOneOf(fields, "figure", state.body.kind, kKinds);
  fields.read("page", state.page);
  fields.read("way_back", state.wayBack.on);
  float brush = float(state.wayBack.brush);
  fields.readNumber("brush", brush, 0.0f, 3.0f);
  state.wayBack.brush = int(brush);
  std::string marks;
  fields.read("hurts", marks);
  readMarks(marks, state, atlas);
  fields.reportUnread();
}

}  // namespace app
