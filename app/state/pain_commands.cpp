// Commands for trigger points, the pain that they refer, and the way back from pain to muscle.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/command_rows.h"
#include "app/state/pain_state.h"

namespace app {

namespace {

using Names = std::vector<std::string>;

Names pointIds(const anatomy::Atlas& atlas) {
  Names ids;
  if (atlas.triggerPoints)
    for (const anatomy::TriggerPoint& point : atlas.triggerPoints->points()) ids.push_back(point.id);
  return ids;
}

// What any point or zone of a point refers to.
Names sourceKeys(const anatomy::Atlas& atlas) {
  Names keys;
  if (!atlas.triggerPoints) return keys;
  for (const anatomy::TriggerPoint& point : atlas.triggerPoints->points()) {
    keys.insert(keys.end(), point.sources.begin(), point.sources.end());
    for (const anatomy::ZoneUse& use : point.zones)
      keys.insert(keys.end(), use.sources.begin(), use.sources.end());
  }
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

Names pages(const anatomy::Atlas& atlas) {
  Names ids{std::string(kPointPage)};
  if (atlas.knowledge)
    for (const anatomy::KnowledgeTopic& topic : atlas.knowledge->topics()) ids.push_back(topic.id);
  return ids;
}

Names zoneIds(const anatomy::Atlas& atlas) {
  Names ids;
  if (atlas.triggerPoints)
    for (const anatomy::Zone& zone : atlas.triggerPoints->zones()) ids.push_back(zone.id);
  return ids;
}

bool isHurtPlace(std::string_view word, const anatomy::Atlas&) {
  constexpr std::string_view kBody = "body:";
  return isPoint(word.starts_with(kBody) ? word.substr(kBody.size()) : word);
}

void setMarked(PainState& pain, const Names& order, const std::string& id, bool on) {
  Names marked;
  for (const std::string& known : order) {
    const bool was = std::ranges::find(pain.marked, known) != pain.marked.end();
    if (known == id ? on : was) marked.push_back(known);
  }
  pain.marked = std::move(marked);
}

void applyTriggerPoint(ViewState& state, const Command& command, const ApplyContext& context) {
  PainState& pain = state.pain;
  const std::string& id = command.word(0);
  const Names order = pointIds(context.atlas);
  const bool was = id == "all" ? pain.marked.size() == order.size()
                               : std::ranges::find(pain.marked, id) != pain.marked.end();
  const bool on = id != "none" && (!command.has(1) || switched(command.word(1), was));
  if (id == "all" || id == "none")
    pain.marked = on ? order : Names{};
  else
    setMarked(pain, order, id, on);
}

// The next one in the table, from the last one to the first.
std::string neighbour(const Names& order, const std::string& id, int step) {
  if (order.empty()) return {};
  const auto found = std::ranges::find(order, id);
  if (found == order.end()) return step > 0 ? order.front() : order.back();
  const auto size = int(order.size());
  return order[size_t((int(found - order.begin()) + step + size) % size)];
}

void press(ViewState& state, const std::string& id, const ApplyContext& context) {
  state.pain.released = false;
  state.pain.atS.reset();
  state.pain.point = id;
  if (id.empty()) return;
  setMarked(state.pain, pointIds(context.atlas), id, true);
  state.page = kPointPage;
}

// Nothing is pressed any more, and the page about it is closed.
void letGo(ViewState& state, const ApplyContext& context) {
  press(state, {}, context);
  if (state.page == kPointPage) state.page.clear();
}

void applyPain(ViewState& state, const Command& command, const ApplyContext& context) {
  PainState& pain = state.pain;
  const std::string& word = command.word(0);
  const Names order = pointIds(context.atlas);
  if (word == "off") {
    letGo(state, context);
  } else if (word == "release") {
    pain.released = !pain.point.empty();
  } else if (word == "toggle") {
    if (pain.point.empty() || pain.released)
      press(state, pain.point.empty() ? neighbour(order, {}, 1) : pain.point, context);
    else
      pain.released = true;
  } else if (word == "next" || word == "previous") {
    press(state, neighbour(order, pain.point, word == "next" ? 1 : -1), context);
  } else {
    press(state, word, context);
    if (command.has(1)) pain.atS = float(command.number(1));
  }
}

void applyPalette(ViewState& state, const Command& command, const ApplyContext&) {
  PainPalette& palette = state.pain.palette;
  if (command.word(0) == "next")
    palette = PainPalette((int(palette) + 1) % 3);
  else
    for (const PainPalette each : {PainPalette::Ember, PainPalette::Sea, PainPalette::Grey})
      if (idOf(each) == command.word(0)) palette = each;
}

void applySource(ViewState& state, const Command& command, const ApplyContext&) {
  state.pain.source = command.word(0) == "all" ? "" : command.word(0);
}

void applyBody(ViewState& state, const Command& command, const ApplyContext&) {
  BodySize& size = state.body.size;
  if (command.word(0) == "toggle") {
    size = size == BodySize::Large ? BodySize::Small : BodySize::Large;
    return;
  }
  for (const BodySize each : {BodySize::Off, BodySize::Small, BodySize::Large})
    if (idOf(each) == command.word(0)) size = each;
}

void applyBodyFigure(ViewState& state, const Command& command, const ApplyContext&) {
  for (const BodyKind each : {BodyKind::Neutral, BodyKind::Female, BodyKind::Male})
    if (idOf(each) == command.word(0)) state.body.kind = each;
}

void applyPage(ViewState& state, const Command& command, const ApplyContext&) {
  state.page = command.word(0) == "off" ? "" : command.word(0);
  if (!state.page.empty()) state.detailsPanel = true;
}

void applyNotice(ViewState& state, const Command& command, const ApplyContext&) {
  state.firstNotice = switched(command.word(0), state.firstNotice);
  if (!state.firstNotice) state.preferences.noticeAccepted = true;
}

// Whether the brush at one of them covers the other.
bool covers(const HurtMark& a, const HurtMark& b) {
  if (a.on != b.on) return false;
  if (a.on == HurtMark::On::Zone) return a.zone == b.zone;
  const float radiusMm = a.on == HurtMark::On::Leg ? kLegBrushMm : kBodyBrushMm;
  return glm::distance(a.placeMm, b.placeMm) < 0.5f * radiusMm;
}

void applyHurts(ViewState& state, const Command& command, const ApplyContext& context) {
  auto mark = hurtMark(command.word(0), state, context.atlas);
  if (!mark) return;
  mark->intensity = int(std::lround(command.number(1)));
  std::erase_if(state.wayBack.marks, [&](const HurtMark& other) { return covers(*mark, other); });
  if (mark->intensity > 0) state.wayBack.marks.push_back(*mark);
  state.wayBack.on = true;
}

void applyBrush(ViewState& state, const Command& command, const ApplyContext&) {
  state.wayBack.brush = int(std::lround(command.number(0)));
}

void applyHurtsClear(ViewState& state, const Command&, const ApplyContext&) {
  state.wayBack.marks.clear();
}

// What a trigger point sends would be taken for what was painted.
void applyWayBack(ViewState& state, const Command& command, const ApplyContext& context) {
  state.wayBack.on = switched(command.word(0), state.wayBack.on);
  if (!state.wayBack.on) return;
  letGo(state, context);
  state.detailsPanel = true;
  state.page.clear();
  state.palpationPanel = false;
  if (!state.triggerPointsPanel) state.structuresPanel = true;
}

std::vector<CommandSpec> askingCommands() {
  return {
      {.name = "way-back", .arguments = {onOffToggle()}, .keys = {{"W", "toggle"}}, .apply = applyWayBack},
      {.name = "hurts",
       .arguments = {{.name = "where", .type = ArgumentType::Name, .names = zoneIds, .accepts = isHurtPlace},
                     {.name = "intensity", .type = ArgumentType::Number, .minimum = 0.0, .maximum = 3.0}},
       .apply = applyHurts,
       .mergeGroup = "hurts"},
      {.name = "brush",
       .arguments = {{.name = "intensity", .type = ArgumentType::Number, .minimum = 0.0, .maximum = 3.0}},
       .apply = applyBrush},
      {.name = "hurts-clear", .apply = applyHurtsClear},
      {.name = "page",
       .arguments = {{.name = "page", .type = ArgumentType::Name, .choices = {"off"}, .names = pages}},
       .keys = {{"Shift+R", "red-flags"}},
       .apply = applyPage},
      {.name = "notice", .arguments = {onOffToggle()}, .apply = applyNotice},
  };
}

}  // namespace

std::vector<CommandSpec> painCommands() {
  std::vector<CommandSpec> rows{
      {.name = "trigger-point",
       .arguments =
           {{.name = "id", .type = ArgumentType::Name, .choices = {"all", "none"}, .names = pointIds},
            {.name = "state", .choices = {"on", "off", "toggle"}, .optional = true}},
       .keys = {{"K", "all toggle"}},
       .apply = applyTriggerPoint},
      {.name = "pain",
       .arguments = {{.name = "id",
                      .type = ArgumentType::Name,
                      .choices = {"off", "release", "toggle", "next", "previous"},
                      .names = pointIds},
                     {.name = "seconds",
                      .type = ArgumentType::Number,
                      .maximum = kLongestPainS,
                      .optional = true,
                      .clamps = true}},
       .keys = {{"Space", "toggle"}, {"J", "next"}, {"Shift+J", "previous"}},
       .apply = applyPain,
       .mergeGroup = "pain"},
      {.name = "pain-palette",
       .arguments = {{.name = "palette", .choices = {"ember", "sea", "grey", "next"}}},
       .apply = applyPalette},
      {.name = "pain-source",
       .arguments = {{.name = "source", .type = ArgumentType::Name, .choices = {"all"}, .names = sourceKeys}},
       .apply = applySource},
      {.name = "body",
       .arguments = {{.name = "size", .choices = {"off", "small", "large", "toggle"}}},
       .keys = {{"B", "toggle"}},
       .apply = applyBody},
      {.name = "body-figure",
       .arguments = {{.name = "figure", .choices = {"neutral", "female", "male"}}},
       .apply = applyBodyFigure},
  };
  std::ranges::move(askingCommands(), std::back_inserter(rows));
  return rows;
}

}  // namespace app
