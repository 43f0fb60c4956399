#include <algorithm>
#include <cmath>

#include "app/anatomy/bone_cloud.h"
#include "app/anatomy/leg_axes.h"

namespace anatomy {
namespace {

constexpr float kShortestMm = 200.0f;
constexpr float kLongestMm = 600.0f;

// A long bone's two ends, each as the middle of its last sixth.
struct Shaft {
  glm::vec3 low, high;  // the wide end is the high one
  float length;         // from tip to tip
};

glm::vec3 farthestFrom(const std::vector<glm::vec3>& points, glm::vec3 from) {
  const auto distance = [&](glm::vec3 p) { return glm::dot(p - from, p - from); };
  return *std::ranges::max_element(points, {}, distance);
}

// The points less than `reach` beyond `end` in the direction of `axis`.
std::vector<glm::vec3> pointsNear(const eng::Mesh& mesh, glm::vec3 end, glm::vec3 axis, float reach) {
  std::vector<glm::vec3> near;
  for (const glm::vec3& position : mesh.positions)
    if (glm::dot(position - end, axis) <= reach) near.push_back(position);
  return near;
}

glm::vec3 meanOf(const std::vector<glm::vec3>& points) {
  glm::dvec3 sum{0.0};
  for (const glm::vec3& point : points) sum += point;
  return glm::vec3(sum / double(std::max<size_t>(points.size(), 1)));
}

std::optional<Shaft> findShaft(const eng::Mesh& tibia) {
  const glm::vec3 a = farthestFrom(tibia.positions, tibia.positions.front());
  const glm::vec3 b = farthestFrom(tibia.positions, a);
  const float length = glm::length(b - a);
  if (!(length > 0.0f)) return std::nullopt;
  const glm::vec3 axis = (b - a) / length;
  const std::vector<glm::vec3> endA = pointsNear(tibia, a, axis, length / 6.0f);
  const std::vector<glm::vec3> endB = pointsNear(tibia, b, -axis, length / 6.0f);
  const auto spread = [&](const std::vector<glm::vec3>& end) {
    const glm::vec3 aside = farthestFrom(end, meanOf(end)) - meanOf(end);
    return glm::length(aside - glm::dot(aside, axis) * axis);
  };
  const Shaft upward{meanOf(endA), meanOf(endB), length}, downward{meanOf(endB), meanOf(endA), length};
  return spread(endA) > spread(endB) ? downward : upward;
}

glm::vec3 squareTo(glm::vec3 axis, glm::vec3 direction) {
  return direction - glm::dot(direction, axis) * axis;
}

std::optional<float> scaleToMm(float length) {
  for (float scale : {1.0f, 10.0f, 1000.0f})
    if (length * scale >= kShortestMm && length * scale <= kLongestMm) return scale;
  return std::nullopt;
}

// Turns a right leg so that lateral, anterior and proximal become x, y and z.
glm::mat3 axesMatrix(glm::vec3 lateral, glm::vec3 proximal) {
  return glm::transpose(glm::mat3(lateral, glm::cross(proximal, lateral), proximal));
}

glm::mat4 legMatrix(const glm::mat3& axes, glm::vec3 origin, float scale) {
  glm::mat4 matrix(scale * axes);
  matrix[3] = glm::vec4(-scale * (axes * origin), 1.0f);
  return matrix;
}

bool isForefoot(std::string_view id) {
  return id.find("metatarsal") != id.npos || id.find("phalanx") != id.npos ||
         id.find("cuneiform") != id.npos || id == "cuboid" || id == "navicular";
}

// Mean distance of some bones in front of the shin's axis (in their present guess of front), 0 without bones.
template <class Which>
float meanAnterior(const std::vector<BoneMesh>& bones, const glm::mat4& toLeg, Which which) {
  float sum = 0.0f;
  int count = 0;
  for (const BoneMesh& bone : bones) {
    if (bone.mesh->indices.empty() || !which(bone.id)) continue;
    sum += BoneCloud(*bone.mesh, toLeg).centre().y;
    ++count;
  }
  return count > 0 ? sum / float(count) : 0.0f;
}

// Positive where the guess of front is right. A bone nearly above the shin's axis cannot tell, the next one
// is asked.
float frontness(const std::vector<BoneMesh>& bones, const glm::mat4& toLeg, float lengthMm) {
  const float clearMm = 0.04f * lengthMm;
  const float foot = meanAnterior(bones, toLeg, isForefoot);
  if (std::abs(foot) > clearMm) return foot;
  const float patella = meanAnterior(bones, toLeg, [](std::string_view id) { return id == "patella"; });
  if (std::abs(patella) > clearMm) return patella;
  // Shin bones alone: the fibula lies behind the tibia as much as beside it.
  return BoneCloud(*findBone(bones, "tibia"), toLeg).centre().y -
         BoneCloud(*findBone(bones, "fibula"), toLeg).centre().y;
}

}  // namespace

const eng::Mesh* findBone(const std::vector<BoneMesh>& bones, std::string_view id) {
  for (const BoneMesh& bone : bones)
    if (bone.id == id && !bone.mesh->indices.empty()) return bone.mesh;
  return nullptr;
}

std::optional<LegAxes> roughLegAxes(const std::vector<BoneMesh>& bones) {
  const eng::Mesh* tibia = findBone(bones, "tibia");
  const eng::Mesh* fibula = findBone(bones, "fibula");
  if (!tibia || !fibula) return std::nullopt;
  const std::optional<Shaft> shaft = findShaft(*tibia);
  const std::optional<float> scale = shaft ? scaleToMm(shaft->length) : std::nullopt;
  if (!scale) return std::nullopt;

  const glm::vec3 proximal = glm::normalize(shaft->high - shaft->low);
  const glm::vec3 aside = squareTo(proximal, meanOf(fibula->positions) - shaft->low);
  if (glm::length(aside) < 0.02f * shaft->length) return std::nullopt;
  const glm::mat3 towardsFibula = axesMatrix(glm::normalize(aside), proximal);
  const auto [a, b] = BoneCloud(*tibia, glm::mat4(towardsFibula)).widestLine({{0, 0, 0.9f}, {1, 1, 1}});
  const glm::vec3 line = squareTo(proximal, glm::transpose(towardsFibula) * (b - a));
  if (glm::length(line) < 0.05f * shaft->length) return std::nullopt;
  const glm::mat3 rightLeg = axesMatrix(glm::normalize(line), proximal);

  LegAxes axes{.unitScale = *scale, .lengthMm = *scale * shaft->length};
  axes.sourceToLeg = legMatrix(rightLeg, shaft->low, *scale);
  if (frontness(bones, axes.sourceToLeg, axes.lengthMm) < 0.0f) {
    axes.side = Side::Left;
    axes.sourceToLeg = glm::mat4(glm::mat3(1, 0, 0, 0, -1, 0, 0, 0, 1)) * axes.sourceToLeg;
  }
  return axes;
}

}  // namespace anatomy
