#include "app/mechanics/joint_bend.h"

namespace mechanics {
namespace {

constexpr float kFadeFromMm = 8.0f;  // from the axis, along the segment

Sloped sloped(const BoneDistance::Reading& reading) {
  return {reading.mm, reading.away};
}

// From 0 at 0 to 1 at `end`, with less of a bend than smoothBetween() and so nowhere as steep.
Sloped rising(float end, const Sloped& a) {
  return 0.5f * smoothBetween(0.0f, end, a) + 0.5f * (a.value < end ? (1.0f / end) * a : Sloped{1.0f, {}});
}

// Below 0 as it is, above it less and less, up to `most`.
Sloped levelled(const Sloped& a, float most) {
  return a.value > 0.0f ? a / ((1.0f / most) * a + 1.0f) : a;
}

}  // namespace

JointBend::JointBend(const JointAxis& axis, const BendRule& rule, float angleDeg)
    : rule_(rule), through_(axis.through), axis_(axis.direction) {
  up_ = glm::normalize(glm::vec3(0, 0, 1) - axis_.z * axis_);
  front_ = glm::cross(up_, axis_);
  const float angle = glm::radians(angleDeg), half = std::tan(0.5f * angle);
  cos_ = std::cos(angle);
  sin_ = std::sin(angle);
  halfCos_ = std::cos(0.5f * angle);
  halfSin_ = std::sin(0.5f * angle);
  stayingShear_ = 2.0f * rule.shareOfStaying * half;
  movingShear_ = 2.0f * half - stayingShear_;
  hinge_ = half * (1.0f - 2.0f * rule.shareOfStaying);
}

Moved JointBend::turned(glm::vec3 leg) const {
  const glm::vec3 from = leg - through_;
  const auto turn = [&](glm::vec3 v) {
    const float front = glm::dot(v, front_), up = glm::dot(v, up_);
    return v + (front * (cos_ - 1.0f) - up * sin_) * front_ + (front * sin_ + up * (cos_ - 1.0f)) * up_;
  };
  return {through_ + turn(from), {turn({1, 0, 0}), turn({0, 1, 0}), turn({0, 0, 1})}};
}

Moved JointBend::at(glm::vec3 leg, const BoneDistance::Reading& staying,
                    const BoneDistance::Reading& moving) const {
  const glm::vec3 from = leg - through_;
  const Sloped front{glm::dot(from, front_), front_}, up{glm::dot(from, up_), up_};
  const float side = rule_.movesBelow ? -1.0f : 1.0f;  // of the moving segment
  const Sloped toStaying = sloped(staying), toMoving = sloped(moving);

  // Of the staying segment.
  const Sloped one{1.0f, {}};
  const Sloped free = rising(rule_.freeMm, toStaying);
  const Sloped fade = one - smoothBetween(kFadeFromMm, rule_.stayingFadeMm, -side * up);
  const Sloped shearS = stayingShear_ * (levelled(front, rule_.frontMm) * free * fade);

  // Of the moving segment, in its own frame, then turned with it.
  const Sloped freeM = rising(rule_.freeMm, toMoving);
  const Sloped fadeM = one - smoothBetween(kFadeFromMm, rule_.movingFadeMm, side * up);
  const Sloped upM = up - movingShear_ * (front * freeM * fadeM);
  const Sloped frontTurned = cos_ * front - sin_ * upM, upTurned = sin_ * front + cos_ * upM;

  // How far across the hinge, and how sure the bones near by are of their segment.
  const Sloped beyond = (side / rule_.blendMm) * (up - hinge_ * front);
  const Sloped lean = (toStaying - toMoving) / (toStaying + toMoving + 2.0f);
  const Sloped sure = lean * lean;
  // A moving bone's end turns under the flesh of the staying segment, which slides over it.
  const Sloped with = smoothBetween(-0.5f, 0.9f, beyond);
  const auto decided = [&](const Sloped& middle) {
    return lean.value > 0.0f ? middle + (one - middle) * sure * with : middle * (one - sure);
  };
  if (!rule_.halfway) {
    const Sloped moves = decided(smoothBetween(-1.0f, 1.0f, beyond));
    const Sloped byFront = moves * (frontTurned - front), byUp = shearS + moves * (upTurned - up - shearS);
    return movedBy(leg, byFront, byUp);
  }
  // In the plane of the hinge itself: turned by half, and as wide as the mitre.
  const Sloped across = smoothBetween(-0.6f, 0.6f, beyond);
  const Sloped slides = free + across * (freeM - free);
  const Sloped frontHalf = front - halfSin_ * up;
  const Sloped upHalf = (halfSin_ / halfCos_) * (front * slides) + halfCos_ * up;
  const Sloped first = decided(smoothBetween(-1.0f, 0.2f, beyond)),
               second = decided(smoothBetween(-0.2f, 1.0f, beyond));
  const Sloped byFront = first * (frontHalf - front) + second * (frontTurned - frontHalf);
  const Sloped byUp = shearS + first * (upHalf - up - shearS) + second * (upTurned - upHalf);
  return movedBy(leg, byFront, byUp);
}

Moved JointBend::movedBy(glm::vec3 leg, const Sloped& byFront, const Sloped& byUp) const {
  return {leg + byFront.value * front_ + byUp.value * up_,
          glm::mat3(1.0f) + glm::outerProduct(front_, byFront.slope) + glm::outerProduct(up_, byUp.slope)};
}

}  // namespace mechanics
