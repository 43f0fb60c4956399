#include "engine/modelling/solid_field.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <glm/glm.hpp>

namespace eng {
namespace {

constexpr float kOutside = 1e6f;

// Smooth minimum by a quadratic (Quilez): differs from min() only where the two are within `blend` of each
// other.
float smoothMin(float a, float b, float blend) {
  if (blend <= 0.0f) return std::min(a, b);
  const float share = std::max(blend - std::abs(a - b), 0.0f) / blend;
  return std::min(a, b) - share * share * blend * 0.25f;
}

float joined(float sofar, float part, const Part& how) {
  switch (how.operation) {
    case Operation::Cut:
      return -smoothMin(-sofar, part, how.blendMm);
    case Operation::Keep:
      return -smoothMin(-sofar, -part, how.blendMm);
    case Operation::Add:
      break;
  }
  return smoothMin(sofar, part, how.blendMm);
}

std::vector<size_t> numbersOf(const std::vector<std::string>& names, const std::vector<Solid>& all) {
  std::vector<size_t> numbers;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(all, name, &Solid::name);
    assert(found != all.end());
    numbers.push_back(size_t(found - all.begin()));
  }
  return numbers;
}

float leastOf(const std::vector<size_t>& solids, const NamedValues& values, size_t point) {
  float least = kOutside;
  for (const size_t solid : solids)
    if (values[solid]) least = std::min(least, values[solid][point]);
  return least;
}

bool isNear(const Bounds& bounds, const Bounds& box, float marginMm) {
  return glm::all(glm::lessThanEqual(bounds.min - marginMm, box.max)) &&
         glm::all(glm::lessThanEqual(box.min, bounds.max + marginMm));
}

}  // namespace

SolidField::SolidField(const Solid& solid, const Envelope* envelope, const std::vector<Solid>& all)
    : solid_(&solid) {
  for (const Part& part : solid.parts) {
    CompiledPart& compiled =
        parts_.emplace_back(CompiledPart{&part, makeField(part.shape, envelope), {}, {}});
    if (const Interface* interface = std::get_if<Interface>(&part.shape)) {
      hasInterface_ = true;
      compiled.first = numbersOf(interface->first, all);
      compiled.second = numbersOf(interface->second, all);
      neighbours_.insert(neighbours_.end(), compiled.first.begin(), compiled.first.end());
      neighbours_.insert(neighbours_.end(), compiled.second.begin(), compiled.second.end());
    } else if (part.operation == Operation::Add) {
      bounds_.add(compiled.field->bounds());
    }
  }
}

bool SolidField::hasNeighboursIn(const std::function<bool(size_t)>& holds) const {
  return std::ranges::any_of(parts_, [&](const CompiledPart& part) {
    return std::ranges::any_of(part.first, holds) && std::ranges::any_of(part.second, holds);
  });
}

// Halfway between two solids their values are equal; a value is about a distance, so half the difference is
// one too.
void SolidField::partValues(const CompiledPart& part, std::span<const glm::vec3> points,
                            std::span<float> values, const NamedValues& others) const {
  if (part.field) return part.field->evaluate(points, values);
  const Interface& interface = std::get<Interface>(part.part->shape);
  for (size_t i = 0; i < points.size(); ++i) {
    const float a = leastOf(part.first, others, i), b = leastOf(part.second, others, i);
    const float sheet = std::abs(0.5f * (a - b) + interface.offsetMm) - 0.5f * interface.thicknessMm;
    values[i] = std::max(sheet, std::max(a, b) - interface.reachMm);
  }
}

void SolidField::evaluate(std::span<const glm::vec3> points, std::span<float> values, float farMm,
                          const NamedValues& others) const {
  Bounds box;
  for (const glm::vec3 point : {points.front(), points.back()}) box.add(point);
  std::ranges::fill(values, kOutside);
  thread_local std::vector<float> own;
  own.resize(points.size());
  for (const CompiledPart& part : parts_) {
    const Operation operation = part.part->operation;
    const bool near = !part.field || isNear(part.field->bounds(), box, farMm + part.part->blendMm);
    if (!near && operation != Operation::Keep) continue;
    if (near)
      partValues(part, points, own, others);
    else
      std::ranges::fill(own, kOutside);
    for (size_t i = 0; i < points.size(); ++i) values[i] = joined(values[i], own[i], *part.part);
  }
}

Field::Course SolidField::courseAt(glm::vec3 point) const {
  const CompiledPart* best = nullptr;
  float nearest = kOutside;
  for (const CompiledPart& part : parts_) {
    if (part.part->operation != Operation::Add || !part.field) continue;
    float value = 0.0f;
    part.field->evaluate({&point, 1}, {&value, 1});
    if (std::abs(value) < nearest) nearest = std::abs(value), best = &part;
  }
  if (!best) return {.along = {0, 0, 1}, .middle = point, .u = {1, 0, 0}, .v = {0, 1, 0}};
  return best->field->courseAt(point);
}

}  // namespace eng
