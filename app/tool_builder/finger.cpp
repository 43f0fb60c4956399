#include "app/tool_builder/finger.h"

#include <glm/glm.hpp>
#include <glm/gtx/rotate_vector.hpp>

namespace tool_builder {
namespace {

constexpr float kFlatness = 0.9f;     // thickness of a finger over its width
constexpr float kWaist = 0.97f;       // a bone's middle against its ends
constexpr float kNailLength = 0.85f;  // over the width of the end
constexpr float kNailWidth = 0.66f;

struct Joint {
  glm::vec3 placeMm, back;  // back: the side of the nail
};

std::vector<Joint> jointsOf(const Finger& finger) {
  glm::vec3 along = glm::normalize(finger.along);
  const glm::vec3 axis = glm::normalize(glm::cross(along, finger.towards));
  glm::vec3 back = glm::cross(axis, along) * -1.0f;
  std::vector<Joint> joints = {{finger.root, back}};
  for (size_t i = 0; i < finger.lengthsMm.size(); ++i) {
    const float bend = glm::radians(finger.bendsDeg[i]);
    along = glm::rotate(along, bend, axis);
    back = glm::rotate(back, bend, axis);
    joints.back().back = i == 0 ? back : glm::normalize(joints.back().back + back);
    joints.push_back({joints.back().placeMm + along * finger.lengthsMm[i], back});
  }
  return joints;
}

eng::StrapPoint pointAt(glm::vec3 placeMm, glm::vec3 back, float widthMm) {
  return {.placeMm = placeMm, .widthMm = widthMm, .thicknessMm = kFlatness * widthMm, .facing = back};
}

}  // namespace

eng::Strap flesh(const Finger& finger) {
  const std::vector<Joint> joints = jointsOf(finger);
  eng::Strap strap;
  for (size_t i = 0; i + 1 < joints.size(); ++i) {
    const Joint &from = joints[i], &to = joints[i + 1];
    const float width = kWaist * 0.5f * (finger.widthsMm[i] + finger.widthsMm[i + 1]);
    strap.points.push_back(pointAt(from.placeMm, from.back, finger.widthsMm[i]));
    strap.points.push_back(
        pointAt(glm::mix(from.placeMm, to.placeMm, 0.5f) - finger.padMm * to.back, to.back, width));
  }
  strap.points.push_back(pointAt(joints.back().placeMm, joints.back().back, finger.widthsMm.back()));
  return strap;
}

eng::Superellipsoid nail(const Finger& finger) {
  const std::vector<Joint> joints = jointsOf(finger);
  const Joint& end = joints.back();
  const float width = finger.widthsMm.back();
  const glm::vec3 along = glm::normalize(end.placeMm - joints[joints.size() - 2].placeMm);
  return {.centreMm = end.placeMm - along * (0.08f * width) + end.back * (0.375f * width),
          .longAxis = glm::normalize(along - 0.1f * end.back),
          .shortAxis = end.back,
          .sizeMm = {kNailLength * width, kNailWidth * width, 0.22f * width},
          .exponent = 2.3f};
}

}  // namespace tool_builder
