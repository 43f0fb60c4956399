#include "app/mechanics/joint_bend.h"

namespace mechanics {
namespace {

// So far from a bone tissue is free to slide along it.
constexpr float kFreeMm = 22.0f;
constexpr float kFadeFromMm = 8.0f;  // from the axis, along the segment

Sloped sloped(const BoneDistance::Reading& reading) {
  return {reading.mm, reading.away};
}

}  // namespace

JointBend::JointBend(const JointAxis& axis, const BendRule& rule, float angleDeg)
    : rule_(rule), through_(axis.through), axis_(axis.direction) {
  up_ = glm::normalize(glm::vec3(0, 0, 1) - axis_.z * axis_);
  front_ = glm::cross(up_, axis_);
  const float angle = glm::radians(angleDeg), half = std::tan(0.5f * angle);
  cos_ = std::cos(angle);
  sin_ = std::sin(angle);
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
  const Sloped free = smoothBetween(0.0f, kFreeMm, toStaying);
  const Sloped fade = one - smoothBetween(kFadeFromMm, rule_.stayingFadeMm, -side * up);
  const Sloped shearS = stayingShear_ * (front * free * fade);

  // Of the moving segment, in its own frame, then turned with it.
  const Sloped freeM = smoothBetween(0.0f, kFreeMm, toMoving);
  const Sloped fadeM = one - smoothBetween(kFadeFromMm, rule_.movingFadeMm, side * up);
  const Sloped upM = up - movingShear_ * (front * freeM * fadeM);
  const Sloped frontTurned = cos_ * front - sin_ * upM, upTurned = sin_ * front + cos_ * upM;

  const Sloped middle = smoothBetween(-1.0f, 1.0f, (side / rule_.blendMm) * (up - hinge_ * front));
  const Sloped lean = (toStaying - toMoving) / (toStaying + toMoving + 2.0f);
  const Sloped sure = lean * lean;
  const Sloped decided = lean.value > 0.0f ? one : Sloped{};
  const Sloped moves = middle * (one - sure) + decided * sure;

  const Sloped byFront = moves * (frontTurned - front);
  const Sloped byUp = shearS + moves * (upTurned - up - shearS);
  return {leg + byFront.value * front_ + byUp.value * up_,
          glm::mat3(1.0f) + glm::outerProduct(front_, byFront.slope) + glm::outerProduct(up_, byUp.slope)};
}

}  // namespace mechanics
