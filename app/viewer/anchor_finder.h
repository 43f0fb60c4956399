// The AnchorFinder looks at a picture for where labels may point, once for each picture.
#pragma once

#include <vector>

#include "app/ui/interface.h"
#include "engine/render/stage.h"

namespace app {

class AnchorFinder {
 public:
  // Draws the scene and reads its id image, so that what is hidden gets no label; nothing when it is the same
  // as the last time. False when there is no picture to be had now.
  // Only within `area`: the picture may hold two scenes. `pixelRatio`: pixels of the picture that is meant
  // for one of this one.
  bool find(eng::Stage& stage, const eng::View& view, const std::vector<eng::Look>& looks, const Area& area,
            float pixelRatio = 1.0f);

  const std::vector<LabelAnchor>& anchors() const { return anchors_; }
  void forget() { looks_.clear(); }  // the meshes changed

 private:
  std::vector<LabelAnchor> anchors_;
  eng::View view_;  // that the anchors were found in
  std::vector<eng::Look> looks_;
  uint64_t drawing_ = 0;  // of the stage
  Area area_;
};

}  // namespace app
