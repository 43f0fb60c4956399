// One structure in the shape in which the leg is shown: its base, which lies as it was loaded, is peeled off
// or moved with the joints, and then what tools press into it.
#pragma once

#include <optional>
#include <vector>

#include "app/mechanics/leg_motion.h"
#include "app/mechanics/tissue_shift.h"
#include "engine/render/stage.h"

namespace app {

class FormPart {
 public:
  // The structure is borrowed.
  explicit FormPart(const anatomy::Structure& structure) : structure_(&structure) {}

  const eng::Mesh& base() const { return moved_ ? *moved_ : structure_->mesh; }  // before tools press on it
  const eng::Mesh& shown() const { return pressed_ ? *pressed_ : base(); }
  bool asLoaded() const { return !moved_ && dented_.empty(); }
  bool moved() const { return moved_.has_value(); }
  bool dented() const { return !dented_.empty(); }

  void layStill();
  void peel(eng::Mesh peeled);
  // `segment`: of a bone, which goes with it as a whole.
  void pose(const mechanics::LegMotion& motion, const mechanics::LegMotion::Pose& pose,
            std::optional<mechanics::Segment> segment);

  // Lets go of the last dents; whether dent() has anything to do for these.
  bool release(const mechanics::TissueShift& shift, bool gives);
  // After release(). `bones` are those of the leg at rest. May run beside the same of other parts.
  void dent(const mechanics::TissueShift& shift, const mechanics::BoneDistance& bones);

  // Whether it is another shape than when settle() was last called.
  bool changed() const { return baseChanged_ || !dented_.empty() || !stale_.empty(); }
  void settle();
  // What changed, as the stage's mesh of that number.
  void upload(eng::Stage& stage, size_t mesh);

 private:
  static constexpr size_t kBlock = 256;  // vertices that are passed over together
  void setBase(std::optional<eng::Mesh> moved);
  void findBlocks();
  void restore();
  void dentVertex(uint32_t i, const mechanics::TissueShift& shift, const mechanics::BoneDistance& bones);
  bool sameVertices() const { return base().positions.size() == structure_->mesh.positions.size(); }

  const anatomy::Structure* structure_;
  std::optional<eng::Mesh> moved_;                          // the base, where it is not as loaded
  std::optional<eng::Mesh> pressed_;                        // once a dent reached it
  std::vector<mechanics::LegMotion::Surroundings> around_;  // of each vertex, once the leg moved
  std::vector<mechanics::BoneDistance::Reading> bone_;      // of each vertex, once a tool came near
  std::vector<eng::Bounds> blocks_;                         // of the base
  std::vector<uint32_t> dented_, stale_;  // vertices that are not, or were not, as in the base
  bool baseChanged_ = false, onStage_ = false;
};

}  // namespace app
