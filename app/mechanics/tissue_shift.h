// How the tissue of a leg gives under up to sixteen presses at once: one continuous map of space for all
// structures, which never folds, so that layers follow one another and do not cross, and which leaves bone
// and what lies on it where it is.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "app/mechanics/bone_distance.h"
#include "app/mechanics/dent.h"
#include "app/mechanics/sounding.h"

namespace mechanics {

inline constexpr size_t kMostPresses = 16;

class TissueShift {
 public:
  TissueShift() = default;  // nothing moves
  // At most kMostPresses. Presses side by side join into one dent, and each still is as deep as its own.
  explicit TissueShift(std::vector<Dent> dents);

  struct Shift {
    glm::vec3 byMm{0.0f};
    glm::mat3 gradient{0.0f};  // of byMm
  };
  // At a place in the display frame; `bone` is what BoneDistance reads there. Nothing where no press reaches.
  std::optional<Shift> at(glm::vec3 positionMm, const BoneDistance::Reading& bone) const;
  bool reaches(glm::vec3 positionMm) const;
  bool reaches(const eng::Bounds& box) const;

  // How far the skin is paled by the tool, 0 to 1: most beside its rim and under it.
  float pallorAt(glm::vec3 restMm) const;

  bool empty() const { return dents_.empty(); }
  const std::vector<Dent>& dents() const { return dents_; }

 private:
  std::vector<Dent> dents_;
  std::vector<float> shares_;  // of each dent among those that overlap with it
};

// A press that was solved, as a dent.
Dent dentOf(const Sounding& sounding, const Contact& contact);

}  // namespace mechanics
