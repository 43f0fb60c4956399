#include "app/state/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "app/state/toml_fields.h"
#include "app/state/workspace_pain.h"
#include "app/state/workspace_touch.h"

namespace app {

namespace {

constexpr float kFormat = 1;
constexpr float kFarMm = 10000.0f;

// The switches of the view by their names in the file.
struct Switch {
  const char* key;
  bool ViewState::*value;
};
constexpr Switch kSwitches[] = {
    {"x_ray", &ViewState::xRay},
    {"labels", &ViewState::labels},
    {"pins", &ViewState::pins},
    {"structures_panel", &ViewState::structuresPanel},
    {"details_panel", &ViewState::detailsPanel},
    {"timings_panel", &ViewState::timingsPanel},
    {"trigger_points_panel", &ViewState::triggerPointsPanel},
    {"palpation_panel", &ViewState::palpationPanel},
    {"rolling_panel", &ViewState::rollingPanel},
    {"cheat_sheet", &ViewState::cheatSheet},
};

std::string tomlText(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result + '"';
}

std::string cameraText(const eng::CameraPose& camera) {
  return fmt::format("\n[camera]\ntarget_mm = [{}, {}, {}]\nyaw_deg = {}\npitch_deg = {}\ndistance_mm = {}\n",
                     camera.targetMm.x, camera.targetMm.y, camera.targetMm.z, camera.yawDeg, camera.pitchDeg,
                     camera.distanceMm) +
         (camera.leanDeg != 0.0f
              ? fmt::format("lean_deg = {}\nturn_deg = {}\n", camera.leanDeg, camera.turnDeg)
              : "");
}

std::string viewText(const ViewState& state, const anatomy::Atlas& atlas) {
  static const ViewState start;
  std::string text;
  if (state.selected) {
    text += fmt::format("selected = {}\n", tomlText(atlas.at(*state.selected).facts.id));
  }
  if (state.depth != start.depth) {
    text += fmt::format("depth = {}\n", state.depth);
  }
  if (state.onlyLayer) {
    text += fmt::format("only_layer = \"{}\"\n", idOf(*state.onlyLayer));
  }
  if (!state.compareWith.empty()) {
    text += fmt::format("compare = {}\n", tomlText(state.compareWith));
  }
  for (const Switch& item : kSwitches) {
    if (state.*item.value != start.*item.value) {
      text += fmt::format("{} = {}\n", item.key, state.*item.value);
    }
  }
  return text.empty() ? text : "\n[view]\n" + text;
}

std::string peelText(const PeelState& peel, const anatomy::Atlas& atlas) {
  if (!peel.amounts.any()) {
    return {};
  }
  std::string opened;
  for (const anatomy::StructureId id : peel.opened) {
    opened += (opened.empty() ? "" : " ") + atlas.at(id).facts.id;
  }
  return fmt::format("\n[peel]\nmedial = {}\nlateral = {}\nopened = {}\n", peel.amounts.medial,
                     peel.amounts.lateral, tomlText(opened));
}

std::string sectionsText(const Sections& sections) {
  static const Sections start;
  if (sections == start) {
    return {};
  }
  std::string text =
      fmt::format("\n[sections]\nfree_azimuth_deg = {}\nfree_tilt_deg = {}\ncurrent = \"{}\"\n",
                  sections.freeAzimuthDeg, sections.freeTiltDeg, sectionNames()[size_t(sections.current)]);
  for (size_t i = 0; i < kSectionKinds; ++i) {
    const SectionPlane& plane = sections.planes[i];
    if (plane != start.planes[i]) {
      text += fmt::format("{} = {{ on = {}, position = {}, flipped = {} }}\n", sectionNames()[i], plane.on,
                          plane.position, plane.flipped);
    }
  }
  return text;
}

std::string rulerText(const Ruler& ruler) {
  if (!ruler.from) {
    return {};
  }
  const auto point = [](const char* key, const std::optional<glm::vec3>& p) {
    return p ? fmt::format("{} = [{}, {}, {}]\n", key, p->x, p->y, p->z) : std::string();
  };
  return "\n[ruler]\n" + point("from_mm", ruler.from) + point("to_mm", ruler.to);
}

std::string structureText(const StructureView& view) {
  static const StructureView start;
  const std::string visible = view.visible == start.visible ? "" : fmt::format("visible = {}", view.visible);
  const std::string opacity = view.opacity == start.opacity ? "" : fmt::format("opacity = {}", view.opacity);
  return visible + (visible.empty() || opacity.empty() ? "" : ", ") + opacity;
}

std::string structuresText(const ViewState& state, const anatomy::Atlas& atlas) {
  std::string text;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const std::string fields = structureText(state.structures[i]);
    if (!fields.empty()) {
      text += fmt::format("{} = {{ {} }}\n", tomlText(atlas.structures[i].facts.id), fields);
    }
  }
  return text.empty() ? text : "\n[structures]\n" + text;
}

void readCamera(TomlFields fields, eng::CameraPose& camera) {
  fields.readPoint("target_mm", camera.targetMm, kFarMm);
  fields.readNumber("yaw_deg", camera.yawDeg, -360.0f, 360.0f);
  fields.readNumber("pitch_deg", camera.pitchDeg, -90.0f, 90.0f);
  fields.readNumber("lean_deg", camera.leanDeg, 0.0f, 90.0f);
  fields.readNumber("turn_deg", camera.turnDeg, -180.0f, 180.0f);
  fields.readNumber("distance_mm", camera.distanceMm, eng::kMinDistanceMm, eng::kMaxDistanceMm);
  fields.reportUnread();
  camera = eng::normalised(camera);
}

void readOnlyLayer(TomlFields& fields, ViewState& state) {
  std::vector<std::string> layers{""};
  for (int i = 0; i < anatomy::kLayerCount; ++i) {
    layers.emplace_back(idOf(anatomy::Layer(i)));
  }
  std::string layer;
  fields.readChoice("only_layer", layer, layers);
  state.onlyLayer = anatomy::layerFromId(layer);
}

void readView(TomlFields fields, ViewState& state, const anatomy::Atlas& atlas) {
  std::string selected;
  fields.read("selected", selected);
  state.selected = atlas.find(selected);
  fields.readNumber("depth", state.depth, 0.0f, 1.0f);
  readOnlyLayer(fields, state);
  fields.read("compare", state.compareWith);
  for (const Switch& item : kSwitches) {
    fields.read(item.key, state.*item.value);
  }
  fields.reportUnread();
}

void readPeel(TomlFields fields, PeelState& peel, const anatomy::Atlas& atlas) {
  fields.readNumber("medial", peel.amounts.medial, 0.0f, 1.0f);
  fields.readNumber("lateral", peel.amounts.lateral, 0.0f, 1.0f);
  std::string opened;
  fields.read("opened", opened);
  fields.reportUnread();
  std::istringstream words(opened);
  for (std::string word; words >> word;) {
    if (const auto id = atlas.find(word)) {
      peel.opened.push_back(*id);
    }
  }
}

void readSections(TomlFields fields, Sections& sections) {
  fields.readNumber("free_azimuth_deg", sections.freeAzimuthDeg, -360.0f, 360.0f);
  fields.readNumber("free_tilt_deg", sections.freeTiltDeg, -90.0f, 90.0f);
  const auto& names = sectionNames();
  std::string current = names[size_t(sections.current)];
  fields.readChoice("current", current, {names.begin(), names.end()});
  sections.current = sectionNamed(current).value_or(sections.current);
  for (size_t i = 0; i < kSectionKinds; ++i) {
    TomlFields plane = fields.below(names[i]);
    plane.read("on", sections.planes[i].on);
    plane.readNumber("position", sections.planes[i].position, -kFarMm, kFarMm);
    plane.read("flipped", sections.planes[i].flipped);
    plane.reportUnread();
  }
  fields.reportUnread();
}

void readRuler(TomlFields fields, Ruler& ruler) {
  const std::vector<std::string> keys = fields.keys();
  const auto read = [&](const char* key) -> std::optional<glm::vec3> {
    if (std::ranges::find(keys, key) == keys.end()) {
      return std::nullopt;
    }
    glm::vec3 point(0.0f);
    fields.readPoint(key, point, kFarMm);
    return point;
  };
  ruler.from = read("from_mm");
  ruler.to = read("to_mm");
  fields.reportUnread();
}

void readStructures(TomlFields fields, ViewState& state, const anatomy::Atlas& atlas) {
  for (const std::string& key : fields.keys()) {
    TomlFields structure = fields.below(key);
    StructureView view;
    structure.read("visible", view.visible);
    structure.readNumber("opacity", view.opacity, 0.0f, 1.0f);
    structure.reportUnread();
    if (const auto id = atlas.find(key)) {
      state.structures[id->index] = view;
    }
  }
}

}  // namespace

std::string toToml(const ViewState& state, const anatomy::Atlas& atlas) {
  return fmt::format("# A view of Calf Atlas. What is not mentioned is as at the start.\nformat = {}\n",
                     kFormat) +
         cameraText(state.camera) + viewText(state, atlas) + peelText(state.peel, atlas) +
         sectionsText(state.sections) + rulerText(state.ruler) + painText(state) + touchText(state) +
         structuresText(state, atlas);
}

ViewState fromToml(std::string_view text, std::string_view name, const ViewState& state,
                   const anatomy::Atlas& atlas, anatomy::Problems& problems) {
  const toml::table table = parseToml(text, name);
  TomlFields root(table, std::string(name), problems);
  ViewState loaded;
  loaded.camera = state.camera;
  loaded.preferences = state.preferences;
  loaded.structures.resize(atlas.structures.size());
  float format = kFormat;
  root.readNumber("format", format, kFormat, kFormat);
  readCamera(root.below("camera"), loaded.camera);
  readView(root.below("view"), loaded, atlas);
  readPeel(root.below("peel"), loaded.peel, atlas);
  readSections(root.below("sections"), loaded.sections);
  readRuler(root.below("ruler"), loaded.ruler);
  readPain(root, loaded, atlas);
  readTouch(root, loaded);
  readStructures(root.below("structures"), loaded, atlas);
  root.reportUnread();
  return loaded;
}

}  // namespace app
