#include "app/state/view_state.h"

#include <algorithm>
#include <limits>

#include "app/state/view_presets.h"
#include "engine/geometry/box_corners.h"

namespace app {

namespace {

// A femur that comes whole would make the leg a small thing at the bottom of the picture; this much of the
// thigh, as a share of the leg's length, shows where the calf begins.
constexpr float kThighShare = 0.3f;

eng::Bounds turned(const eng::Bounds& box, const glm::mat4& motion, const anatomy::LegFrame& frame) {
  eng::Bounds all;
  if (box.min.z >= box.max.z) return all;
  for (const glm::vec3& corner : eng::cornersOf(box))
    all.add(frame.toDisplay(glm::vec3(motion * glm::vec4(frame.toLeg(corner), 1.0f))));
  return all;
}

// What lies below the ankle and above the knee turns with foot and thigh.
eng::Bounds movedBounds(const eng::Bounds& box, const anatomy::Atlas& atlas,
                        const mechanics::Posture& posture, const mechanics::Motion& motion) {
  const mechanics::JointAxis ankle = ankleAxis(motion, atlas), knee = kneeAxis(motion, atlas);
  eng::Bounds foot = box, shank = box, thigh = box;
  foot.max.z = std::min(box.max.z, ankle.through.z);
  thigh.min.z = std::max(box.min.z, knee.through.z);
  shank.min.z = std::max(box.min.z, ankle.through.z);
  shank.max.z = std::min(box.max.z, knee.through.z);
  eng::Bounds all = turned(foot, mechanics::footMotion(ankle, posture.ankleDeg), atlas.frame);
  all.add(turned(shank, glm::mat4(1.0f), atlas.frame));
  all.add(turned(thigh, mechanics::thighMotion(knee, posture.kneeDeg), atlas.frame));
  return all;
}

// A structure that lies wholly above the limit keeps its bounds: shown alone it is what there is to see.
eng::Bounds boundsBelow(const anatomy::Atlas& atlas, const ViewState& state, float topMm,
                        const mechanics::Motion* motion) {
  eng::Bounds all;
  const bool moves = motion && (state.posture.ankleDeg != 0.0f || state.posture.kneeDeg != 0.0f);
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    eng::Bounds bounds = atlas.structures[i].bounds;
    if (!state.drawn({i}) || bounds.empty()) continue;
    if (bounds.min.z < topMm) bounds.max.z = std::min(bounds.max.z, topMm);
    all.add(moves ? movedBounds(bounds, atlas, state.posture, *motion) : bounds);
  }
  return all;
}

}  // namespace

ViewState initialState(const anatomy::Atlas& atlas, float aspect) {
  ViewState state;
  state.structures.resize(atlas.structures.size());
  state.camera = presetPose(state.camera, "posterior", atlas.frame.side, drawnBounds(atlas, state), aspect);
  return state;
}

eng::Bounds wholeBounds(const anatomy::Atlas& atlas, const ViewState& state,
                        const mechanics::Motion* motion) {
  return boundsBelow(atlas, state, std::numeric_limits<float>::max(), motion);
}

eng::Bounds drawnBounds(const anatomy::Atlas& atlas, const ViewState& state,
                        const mechanics::Motion* motion) {
  return boundsBelow(atlas, state, (1.0f + kThighShare) * atlas.frame.lengthMm, motion);
}

}  // namespace app
