#include "app/state/pain_state.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/state/ruler.h"
#include "app/state/view_state.h"

namespace app {

namespace {

constexpr std::string_view kPalettes[] = {"ember", "sea", "grey"};
constexpr std::string_view kSizes[] = {"off", "small", "large"};
constexpr std::string_view kKinds[] = {"neutral", "female", "male"};
constexpr std::string_view kBodyPrefix = "body:";

// Three numbers; t and theta mean nothing on the body.
std::optional<glm::vec3> bodyPlace(std::string_view word, const ViewState& state,
                                   const anatomy::Atlas& atlas) {
  if (std::ranges::count(word, ',') != 2) return std::nullopt;
  return ruledPoint(word, state, atlas);
}

}  // namespace

std::string_view idOf(PainPalette palette) {
  return kPalettes[size_t(palette)];
}
std::string_view idOf(BodySize size) {
  return kSizes[size_t(size)];
}
std::string_view idOf(BodyKind kind) {
  return kKinds[size_t(kind)];
}

bool bodyShown(const ViewState& state) {
  return state.body.size != BodySize::Off && (!state.pain.point.empty() || state.wayBack.on);
}

void dropUnknown(ViewState& state, const anatomy::Atlas& atlas) {
  const anatomy::TriggerPointTable* table = atlas.triggerPoints.get();
  const auto unknown = [&](const std::string& id) { return !table || !table->findPoint(id); };
  std::erase_if(state.pain.marked, unknown);
  std::erase_if(state.wayBack.marks, [&](const HurtMark& mark) {
    return mark.on == HurtMark::On::Zone && (!table || !table->findZone(mark.zone));
  });
  if (!unknown(state.pain.point)) return;
  state.pain.point.clear();
  if (state.page == kPointPage) state.page.clear();
}

std::optional<HurtMark> hurtMark(std::string_view word, const ViewState& state, const anatomy::Atlas& atlas) {
  if (atlas.triggerPoints && atlas.triggerPoints->findZone(word))
    return HurtMark{.on = HurtMark::On::Zone, .zone = std::string(word)};
  const bool onBody = word.starts_with(kBodyPrefix);
  const auto place =
      onBody ? bodyPlace(word.substr(kBodyPrefix.size()), state, atlas) : ruledPoint(word, state, atlas);
  if (!place) return std::nullopt;
  return HurtMark{.on = onBody ? HurtMark::On::Body : HurtMark::On::Leg, .zone = {}, .placeMm = *place};
}

std::string placeWord(const HurtMark& mark) {
  if (mark.on == HurtMark::On::Zone) return mark.zone;
  const std::string place =
      fmt::format("{:.1f},{:.1f},{:.1f}", mark.placeMm.x, mark.placeMm.y, mark.placeMm.z);
  return mark.on == HurtMark::On::Body ? std::string(kBodyPrefix) + place : place;
}

}  // namespace app
