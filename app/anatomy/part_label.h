// What a file says of the part in it, and which structure that is. BodyParts3D labels parts in two ways:
// file and node names such as "FJ754_BP62915_FMA22558_Right soleus", and, in the OBJ release, comment lines
// such as "# Concept ID : FMA22558" and "# English name : Right soleus".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/anatomy/structure_table.h"

namespace anatomy {

struct PartLabel {
  std::string name;          // plain words: "Right soleus"
  int fma = 0;               // 0 when none is given
  bool bodyParts3d = false;  // labelled the way BodyParts3D does it
};

PartLabel labelFromName(std::string_view fileOrNodeName);

// Nothing when the header names no part.
std::optional<PartLabel> labelFromHeader(const std::map<std::string, std::string>& header);

// A part as the structure table knows it.
struct PartIdentity {
  PartLabel label;
  const StructureRow* row = nullptr;  // null: no row of the table
  std::optional<Side> side;           // nothing when neither FMA id nor name tells
};

// By FMA id; else by name, which may be a structure's id.
PartIdentity identify(const StructureTable& table, PartLabel label);

// An id for a part that the table does not know: "Right long thing" is "long-thing".
std::string idFromName(std::string_view name);

}  // namespace anatomy
