// How a leg moves: from what its joints and muscles do to where every place of it goes. One continuous map of
// space for all soft tissue; bones keep their shape and go with their segment.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "app/mechanics/joint_bend.h"
#include "app/mechanics/mechanics.h"
#include "app/mechanics/muscle_bulge.h"

namespace mechanics {

enum class Segment { Foot, Shank, Thigh };

class LegMotion {
 public:
  // Both are borrowed. Some tenths of a second for a whole leg, on all cores.
  LegMotion(const anatomy::Atlas& atlas, const Mechanics& mechanics);

  // What the motion needs to know of a place at rest; kept for each vertex, as it costs more than the motion.
  struct Surroundings {
    BoneDistance::Reading foot, shank, thigh;
    std::array<Sloped, 3> within;  // of the muscles that grow thicker, leg frame
  };
  Surroundings around(glm::vec3 restMm) const;

  // The leg in one posture, made once for many places.
  class Pose {
   public:
    // Display frame. Soft tissue:
    Moved at(glm::vec3 restMm, const Surroundings& around) const;
    Moved at(glm::vec3 restMm) const { return at(restMm, motion_->around(restMm)); }
    // As bones of the segment go.
    Moved rigid(glm::vec3 restMm, Segment segment) const;
    bool moves(Segment segment) const;
    bool atRest() const { return !ankleMoves_ && !kneeMoves_ && !bulges_; }

   private:
    friend class LegMotion;
    Pose(const LegMotion& motion, const Posture& posture);
    const LegMotion* motion_;
    JointBend ankle_, knee_;
    bool ankleMoves_ = false, kneeMoves_ = false, bulges_ = false;
    std::array<float, 3> thicker_{};  // share by which each of the muscles grows
  };
  // Throws eng::Error for a posture out of its range.
  Pose pose(const Posture& posture) const;

  // Of a bone; nothing for soft tissue.
  std::optional<Segment> segmentOf(anatomy::StructureId id) const { return segments_[id.index]; }

 private:
  const anatomy::Atlas& atlas_;
  const Mechanics& mechanics_;
  std::vector<std::optional<Segment>> segments_;  // by structure
  std::array<BoneDistance, 3> bones_;             // by segment
  std::vector<std::string> bulging_;
  std::vector<MuscleBulge> bulges_;
};

}  // namespace mechanics
