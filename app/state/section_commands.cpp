// Commands that cut the leg open.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/state/command_rows.h"
#include "app/state/section.h"

namespace app {

namespace {

constexpr double kFarMm = 10000.0;
constexpr float kSteps = 100.0f;             // of `further` and `nearer`, from one end to the other
constexpr float kShareBetweenNames = 0.44f;  // of the width, that names on both sides leave to the cut

void moveTo(ViewState& state, SectionKind kind, float position, const anatomy::Atlas& atlas) {
  const Range range = sectionRange(kind, state.sections, atlas);
  SectionPlane& plane = state.sections.of(kind);
  plane.position = std::clamp(position, range.low, range.high);
  plane.on = true;
  state.sections.current = kind;
}

void step(ViewState& state, SectionKind kind, float steps, const anatomy::Atlas& atlas) {
  const Range range = sectionRange(kind, state.sections, atlas);
  moveTo(state, kind, state.sections.of(kind).position + steps * (range.high - range.low) / kSteps, atlas);
}

// The planes that a word without a kind means: those that are on, or the current one.
void flip(Sections& sections) {
  const bool any = sections.any();
  for (size_t i = 0; i < kSectionKinds; ++i) {
    SectionPlane& plane = sections.planes[i];
    plane.flipped ^= any ? plane.on : SectionKind(i) == sections.current;
  }
}

void allOff(Sections& sections) {
  for (SectionPlane& plane : sections.planes) {
    plane.on = false;
  }
}

// One kind after the other, each alone, then none.
void cycle(ViewState& state, const anatomy::Atlas& atlas) {
  Sections& sections = state.sections;
  const bool any = sections.any();
  const size_t next = any ? size_t(sections.current) + 1 : size_t(sections.current);
  allOff(sections);
  sections.current = SectionKind(next % kSectionKinds);
  if (next < kSectionKinds) {
    moveTo(state, sections.current, sections.of(sections.current).position, atlas);
  }
}

void applyToKind(ViewState& state, SectionKind kind, const Command& command, const anatomy::Atlas& atlas) {
  SectionPlane& plane = state.sections.of(kind);
  state.sections.current = kind;
  if (!command.has(1)) {
    return moveTo(state, kind, plane.position, atlas);
  }
  if (const auto* position = std::get_if<double>(&command.arguments[1])) {
    return moveTo(state, kind, float(*position), atlas);
  }
  const std::string& word = command.word(1);
  if (word == "flip") {
    plane.flipped = !plane.flipped;
  } else if (word == "further" || word == "nearer") {
    step(state, kind, word == "further" ? 1.0f : -1.0f, atlas);
  } else {
    plane.on = switched(word, plane.on);
  }
}

void applySection(ViewState& state, const Command& command, const ApplyContext& context) {
  const std::string& word = command.word(0);
  if (const auto kind = sectionNamed(word)) {
    return applyToKind(state, *kind, command, context.atlas);
  }
  if (word == "off") {
    allOff(state.sections);
  } else if (word == "cycle") {
    cycle(state, context.atlas);
  } else if (word == "flip") {
    flip(state.sections);
  } else {
    step(state, state.sections.current, word == "further" ? 1.0f : -1.0f, context.atlas);
  }
}

void applyFreePlane(ViewState& state, const Command& command, const ApplyContext& context) {
  state.sections.freeAzimuthDeg = float(command.number(0));
  state.sections.freeTiltDeg = float(command.number(1));
  moveTo(state, SectionKind::Free, float(command.number(2)), context.atlas);
}

// Where the plane passes through triangles of the mesh.
void addCut(const eng::CutPlane& plane, const eng::Mesh& mesh, eng::Bounds& bounds) {
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const glm::vec3& a = mesh.positions[mesh.indices[i]];
    const glm::vec3& b = mesh.positions[mesh.indices[i + 1]];
    const glm::vec3& c = mesh.positions[mesh.indices[i + 2]];
    const bool above = plane.distanceMm(a) > 0.0f;
    if (above == (plane.distanceMm(b) > 0.0f) && above == (plane.distanceMm(c) > 0.0f)) {
      continue;
    }
    for (const glm::vec3& corner : {a, b, c}) {
      bounds.add(corner - plane.distanceMm(corner) * plane.normal);
    }
  }
}

// The cut through what is drawn.
eng::Bounds cutBounds(const eng::CutPlane& plane, const ViewState& state, const anatomy::Atlas& atlas) {
  eng::Bounds bounds;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    if (state.drawn({i}) && eng::meets(plane, atlas.structures[i].bounds)) {
      addCut(plane, atlas.structures[i].mesh, bounds);
    }
  }
  return bounds;
}

// The camera that looks straight at the cut: from above the toes point up.
void applySectionView(ViewState& state, const Command&, const ApplyContext& context) {
  const eng::CutPlane plane = cutPlane(state.sections.current, state.sections, context.atlas.frame);
  const eng::Bounds cut = cutBounds(plane, state, context.atlas);
  state.camera.pitchDeg = glm::degrees(std::asin(std::clamp(plane.normal.z, -1.0f, 1.0f)));
  const bool level = std::abs(plane.normal.z) < 0.999f;
  const glm::vec3 towardsEye = level ? plane.normal : plane.normal.z > 0.0f ? -plane.up : plane.up;
  state.camera.yawDeg = glm::degrees(std::atan2(towardsEye.x, towardsEye.y));
  state.camera = eng::normalised(state.camera);
  if (!cut.empty()) {
    const bool named = state.labels || state.pins;
    state.camera = eng::framed(state.camera, cut, context.aspect * (named ? kShareBetweenNames : 1.0f));
  }
}

std::string placeText(SectionKind kind, float position) {
  return kind == SectionKind::Transverse ? fmt::format("t {:.2f}", position)
                                         : fmt::format("{:.0f} mm", position);
}

bool meetsSomething(const eng::CutPlane& plane, const ViewState& state, const anatomy::Atlas& atlas) {
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    if (state.drawn({i}) && eng::meets(plane, atlas.structures[i].bounds)) {
      return true;
    }
  }
  return false;
}

// A plane at the end of its way, or one that cuts nothing, says so.
std::string sectionNotice(const ViewState&, const ViewState& after, const ApplyContext& context) {
  const SectionKind kind = after.sections.current;
  const SectionPlane& plane = after.sections.of(kind);
  if (!plane.on) {
    return {};
  }
  const anatomy::Text& text = *context.atlas.text;
  const Range range = sectionRange(kind, after.sections, context.atlas);
  if (plane.position <= range.low || plane.position >= range.high) {
    return text.format("notice.section-end", {{"low", placeText(kind, range.low)},
                                              {"high", placeText(kind, range.high)},
                                              {"position", placeText(kind, plane.position)}});
  }
  const eng::CutPlane cut = cutPlane(kind, after.sections, context.atlas.frame);
  return meetsSomething(cut, after, context.atlas) ? "" : text("notice.section-misses");
}

ArgumentSpec number(std::string name, double minimum, double maximum) {
  return {.name = std::move(name), .type = ArgumentType::Number, .minimum = minimum, .maximum = maximum};
}

}  // namespace

std::vector<CommandSpec> sectionCommands() {
  return {
      {.name = "section",
       .arguments = {{.name = "plane",
                      .choices = {"transverse", "sagittal", "coronal", "free", "off", "flip", "cycle",
                                  "further", "nearer"}},
                     {.name = "position",
                      .type = ArgumentType::Number,
                      .choices = {"on", "off", "toggle", "flip", "further", "nearer"},
                      .minimum = -kFarMm,
                      .maximum = kFarMm,
                      .optional = true}},
       .keys = {{"C", "transverse toggle"}, {"Shift+C", "flip"}, {"]", "further"}, {"[", "nearer"}},
       .apply = applySection,
       .notice = sectionNotice,
       .mergeGroup = "section"},
      {.name = "section-plane",
       .arguments = {number("azimuth_deg", -360, 360), number("tilt_deg", -90, 90),
                     number("offset_mm", -kFarMm, kFarMm)},
       .apply = applyFreePlane,
       .notice = sectionNotice,
       .mergeGroup = "section-plane"},
      {.name = "section-view", .keys = {{"V"}}, .apply = applySectionView},
  };
}

}  // namespace app
