// How the program speaks of a structure of the loaded leg.
#pragma once

#include <compare>
#include <cstdint>

namespace anatomy {

// Index into Atlas::structures(). Strong, so that it is not mixed up with a row, a layer or a pixel id.
struct StructureId {
  uint32_t index = 0;
  auto operator<=>(const StructureId&) const = default;
};

}  // namespace anatomy
