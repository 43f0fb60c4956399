// The structures of the leg by layer, outside in: what may be seen is opened, closed, hidden and faded here.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "app/ui/page.h"

namespace app {

class StructureTree {
 public:
  StructureTree();

  // Fills the rest of the current window.
  void draw(const Page& page);

 private:
  void drawLayer(const Page& page, anatomy::Layer layer, const std::vector<anatomy::StructureId>& members);
  void drawMembers(const Page& page, const std::vector<anatomy::StructureId>& members);
  void followSelection(const Page& page);

  std::array<bool, anatomy::kLayerCount> open_{};
  std::optional<anatomy::StructureId> followed_;  // the selection as last seen
  bool scroll_ = false;                           // to the selected row, once
};

}  // namespace app
