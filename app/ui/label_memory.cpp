#include "app/ui/label_memory.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace app {

bool LabelMemory::standsAlready(anatomy::StructureId id) const {
  return std::ranges::find(words_, id, &Words::id) != words_.end();
}

std::optional<bool> LabelMemory::wasLeft(anatomy::StructureId id) const {
  const auto found = left_.find(id);
  return found == left_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<anatomy::StructureId> LabelMemory::at(glm::vec2 place) const {
  const auto found =
      std::ranges::find_if(words_, [&](const Words& words) { return contains(words.box, place); });
  return found == words_.end() ? std::nullopt : std::optional(found->id);
}

// A drag of the leg that passes over words does not point at them.
std::optional<anatomy::StructureId> LabelMemory::hovered() const {
  if (ImGui::GetIO().WantCaptureMouse || (ImGui::IsMouseDown(ImGuiMouseButton_Left) && !pressed_)) return {};
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return at({mouse.x, mouse.y});
}

std::optional<anatomy::StructureId> LabelMemory::clicked() {
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::GetIO().WantCaptureMouse) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    pressed_ = at({mouse.x, mouse.y});
  }
  if (!ImGui::IsMouseReleased(ImGuiMouseButton_Left)) return std::nullopt;
  const auto pressed = std::exchange(pressed_, std::nullopt);
  return pressed && pressed == hovered() ? pressed : std::nullopt;
}

}  // namespace app
