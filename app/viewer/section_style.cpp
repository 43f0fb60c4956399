#include "app/viewer/section_style.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using anatomy::Kind;

constexpr float kLiftPerFoldMm = 0.05f;  // for every halving of the area
constexpr double kLargestMm2 = 60000.0;

float liftMm(const std::vector<eng::Outline>& outlines) {
  double area = 1.0;
  for (const eng::Outline& outline : outlines) area += eng::signedAreaMm2(outline);
  return kLiftPerFoldMm * float(std::log2(kLargestMm2 / std::clamp(std::abs(area), 1.0, kLargestMm2)));
}

bool isVessel(Kind kind) {
  return kind == Kind::Artery || kind == Kind::Vein;
}

float grainOf(Kind kind, float outside) {
  switch (kind) {
    case Kind::Muscle:
      return std::max(outside, 0.8f);
    case Kind::Bone:
      return 0.5f;
    case Kind::Fat:
      return 0.35f;
    default:
      return 0.0f;
  }
}

// What lies within the rim.
glm::vec3 insideColour(Kind kind, glm::vec3 outside) {
  switch (kind) {
    case Kind::Bone:
      return outside * glm::vec3(0.80f, 0.56f, 0.40f);  // marrow
    case Kind::Artery:
    case Kind::Vein:
      return outside * 0.28f;  // blood in the lumen
    default:
      return outside;
  }
}

}  // namespace

eng::CapStyle capStyle(const anatomy::StructureRow& facts, const std::vector<eng::Outline>& outlines) {
  eng::CapStyle style{.liftMm = liftMm(outlines)};
  if (facts.kind == Kind::Bone) {
    style.rimMm = 3.2f;
    style.rimShare = 0.4f;
  }
  if (isVessel(facts.kind)) {
    style.rimMm = 0.7f;
    style.rimShare = 0.35f;
  }
  if (facts.kind == Kind::Muscle) style.maskRimMm = 0.9f;
  return style;
}

bool isPacked(const anatomy::StructureRow& facts) {
  return facts.kind == Kind::Fat ||
         (facts.kind == Kind::Fascia && facts.layer == anatomy::Layer::CruralFascia);
}

// Loose connective tissue: fat and fibres, paler than fat and less white than fascia.
eng::Look packingLook(const eng::Look& outside) {
  eng::Look look = outside;
  look.colour = glm::mix(outside.colour, glm::vec3(0.72f, 0.50f, 0.20f), 0.55f);
  look.roughness = 0.9f;
  look.grain = 0.3f;
  look.twoSided = true;
  return look;
}

CapLooks capLooks(Kind kind, const eng::Look& outside) {
  CapLooks looks{outside, outside};
  looks.fill.twoSided = looks.line.twoSided = true;
  looks.fill.roughness = looks.fill.maskRoughness = looks.line.roughness = 0.9f;
  looks.fill.colour = insideColour(kind, outside.colour);
  looks.fill.maskColour = kind == Kind::Muscle ? outside.maskColour : outside.colour;
  looks.fill.grain = grainOf(kind, outside.grain);
  looks.line.colour = outside.colour * glm::vec3(0.22f, 0.17f, 0.16f);
  looks.line.grain = 0.0f;
  return looks;
}

}  // namespace app
