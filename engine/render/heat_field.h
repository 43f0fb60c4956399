// A volume of heat where shaders can read it.
#pragma once

#include "engine/gpu/buffer.h"
#include "engine/render/stage.h"
#include "shaders/shared/types.h"

namespace eng {

class HeatField {
 public:
  HeatField() = default;
  HeatField(Device& device, const HeatVolume& volume);

  bool any() const { return cells_.size() > 0; }
  gpu::Heat constants(const View& view) const;

 private:
  Lattice lattice_;
  Buffer cells_;
};

// An address as shaders with 32-bit members hold it.
inline glm::uvec2 wordsOf(VkDeviceAddress address) {
  return {uint32_t(address), uint32_t(address >> 32)};
}

}  // namespace eng
