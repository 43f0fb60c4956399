// The layers under a tool, from the outside in, as something that gives: how far each is compressed under a
// pressure on top.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/structure_id.h"
#include "app/mechanics/tissue.h"

namespace mechanics {

struct Layer {
  Tissue tissue = Tissue::Fat;
  StiffeningLaw law;
  float thicknessMm = 0.0f;
  float depthMm = 0.0f;                           // of its outer side under the uppermost tissue
  std::optional<anatomy::StructureId> structure;  // none: the loose tissue between structures
};

// What a tool does to the tissue under its middle: pressure on top, and the share of it that arrives at a
// depth.
struct Load {
  enum class Shape { Disc, Round, Strip };  // of pressure_spread.h
  Shape shape = Shape::Disc;
  float pressureKPa = 0.0f;  // under the middle
  float halfWidthMm = 0.0f;  // radius of a disc or a round tool, half the width of a strip

  float shareAt(float depthMm) const;
};

class LayerStack {
 public:
  // Adds a layer under the others. Bone ends the stack: nothing under it gives.
  void add(Tissue tissue, const StiffeningLaw& law, float thicknessMm,
           std::optional<anatomy::StructureId> structure = {});

  const std::vector<Layer>& layers() const { return layers_; }
  float thicknessMm() const;  // of all but bone
  bool endsOnBone() const { return !layers_.empty() && layers_.back().tissue == Tissue::Bone; }
  bool empty() const { return layers_.empty(); }

  // How much thinner each layer becomes, mm: the strain of its law summed through it, the stress at each
  // depth that of `load` on the layers as they are at rest. A microsecond for each layer.
  std::vector<float> compressionMm(const Load& load) const;
  // Of all layers together: how deep the tool sinks.
  float indentationMm(const Load& load) const;

 private:
  std::vector<Layer> layers_;
};

}  // namespace mechanics
