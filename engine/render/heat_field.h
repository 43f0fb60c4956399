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
  gpu::Hatch hatch(const View& view) const;

 private:
  Lattice lattice_;
  Buffer cells_;
};

}  // namespace eng
