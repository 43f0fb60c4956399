// The Atlas: everything that is known about one loaded leg. Immutable once loaded, but for the
// trigger points and the knowledge, which are exchanged when their files were edited; the rest of the program
// holds it by const reference and speaks of its structures by StructureId.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/landmarks.h"
#include "app/anatomy/leg_frame.h"
#include "app/anatomy/structure_id.h"
#include "app/anatomy/structure_table.h"
#include "engine/geometry/mesh.h"
#include "engine/geometry/triangle_runs.h"

namespace anatomy {

class Knowledge;
class TriggerPointTable;

// One part of the leg with its mesh, in the display frame.
struct Structure {
  StructureRow facts;      // for an unknown part: id from its name, Kind::Unknown, Layer::Unassigned
  std::string sourceName;  // as the file called it
  std::string sourceFile;  // file name, no folder
  eng::Mesh mesh;
  eng::Mesh coarse;  // the same with fewer triangles, where the model brings it
  eng::Bounds bounds;
  eng::TriangleRuns runs;  // of the mesh, for lines through it
  double volumeCm3 = 0.0;
  bool closed = false;
};

struct Atlas {
  std::shared_ptr<const Text> text;
  std::shared_ptr<const StructureTable> table;
  std::shared_ptr<const TriggerPointTable> triggerPoints;  // may be none in a leg that was not loaded
  std::shared_ptr<const Knowledge> knowledge;              // likewise
  std::vector<Structure> structures;                       // by layer outside in, then by table order
  LegFrame frame;
  Landmarks landmarks;
  eng::Bounds bounds;  // of all structures
  std::string title;   // "BodyParts3D right leg"
  std::string credit;  // shown wherever the model is shown; may be empty
  Problems problems;   // of model and content, in the order found

  const Structure& at(StructureId id) const { return structures[id.index]; }
  std::optional<StructureId> find(std::string_view structureId) const;
  size_t triangleCount() const;

  // What an id typed by a person means: a structure, a group, a layer ("layer:soleus" where a structure has
  // the same id) or "all". Empty when it names nothing here.
  std::vector<StructureId> resolve(std::string_view target) const;

  // Every id that resolve() accepts, for completion and for "did you mean".
  std::vector<std::string> targets() const;
};

}  // namespace anatomy
