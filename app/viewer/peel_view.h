// Shows the peeled gastrocnemius on a stage: gives its meshes the shape that the amounts ask for.
#pragma once

#include <map>
#include <optional>

#include "app/anatomy/peel/peel_model.h"
#include "engine/render/stage.h"

namespace app {

class PeelView {
 public:
  // The atlas is borrowed.
  explicit PeelView(const anatomy::Atlas& atlas) : atlas_(atlas) {}

  // Whether anything changed. Only what moved is uploaded; a head in its place is drawn as it was loaded.
  bool show(eng::Stage& stage, const anatomy::PeelAmounts& amounts);

  // Made when it is first asked for.
  const anatomy::PeelModel& model();

  // Of the structures that do not lie as they were loaded, by Atlas index.
  const std::map<uint32_t, eng::Mesh>& shapes() const { return shapes_; }

 private:
  const anatomy::Atlas& atlas_;
  std::optional<anatomy::PeelModel> model_;
  anatomy::PeelAmounts shown_;
  std::map<uint32_t, eng::Mesh> shapes_;
};

}  // namespace app
