// How one head of the gastrocnemius comes away: a roll that begins at its lower end and travels up to the
// origin, bending the muscle backwards. One continuous map from positions at rest to positions, so that
// everything that belongs to the head moves with it.
#pragma once

#include "app/anatomy/peel/gastrocnemius.h"
#include "app/anatomy/peel/section_profile.h"

namespace anatomy {

class HeadBend {
 public:
  // `mesh` is the head's, closed, in the display frame.
  HeadBend(const eng::Mesh& mesh, const LegFrame& frame, Head head);

  // The bend at one amount, 0 (at rest, nothing moves) to 1; made once for many points.
  class Pose {
   public:
    glm::vec3 position(glm::vec3 rest) const;
    // Normals and tangents turn with the muscle; unit length.
    glm::vec3 normal(glm::vec3 rest, glm::vec3 normal) const;
    glm::vec3 tangent(glm::vec3 rest, glm::vec3 tangent) const;
    // How far the lower end has turned.
    float turnDeg() const { return glm::degrees(stations_.back().turnRad); }

   private:
    friend class HeadBend;
    struct Station {
      float turnRad = 0.0f;       // of the section
      float curvature = 0.0f;     // 1/mm
      glm::vec2 middle{0.0f};     // (along, out), where the section's middle has come to
      float restMiddle = 0.0f;    // along `out`
      float middleAcross = 0.0f;  // at rest
      float lift = 0.0f;          // mm, along `out`
      float aside = 0.0f;         // mm, along `across`
      float squeeze = 0.0f;       // share of the width
    };
    Station at(float along) const;

    PeelAxes axes_;
    float stepMm_ = 1.0f;
    std::vector<Station> stations_;
  };
  Pose pose(float amount) const;

  // The middle of the lower end at rest: where a hand takes hold.
  glm::vec3 tip() const { return tip_; }
  const PeelAxes& axes() const { return axes_; }
  float lengthMm() const { return profile_.lengthMm(); }

 private:
  float curvatureAt(size_t station) const;
  void clear(size_t station, float frontMm, Pose::Station& now) const;

  PeelAxes axes_;
  SectionProfile profile_;
  float strain_ = 0.0f;    // of the outermost fibres
  float outwards_ = 1.0f;  // the sign of `across` away from the other head
  Head head_ = Head::Medial;
  glm::vec3 tip_{0.0f};
};

}  // namespace anatomy
