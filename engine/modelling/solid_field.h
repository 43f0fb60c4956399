// The field of a whole solid before its neighbours claim their share: its parts, joined and cut in their
// order.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/modelling/field.h"

namespace eng {

// What an Interface needs to know: the values of the solids that it names, on the same points. A far solid's
// values may be left out (null).
using NamedValues = std::vector<const float*>;

class SolidField {
 public:
  // `index` turns a solid's name into its number, for interfaces. Borrows solid and envelope.
  SolidField(const Solid& solid, const Envelope* envelope, const std::vector<Solid>& all);

  // Outside of them, grown by `marginMm`, the values are larger than it. An interface's bounds are those of
  // its neighbours, which the caller adds.
  const Bounds& bounds() const { return bounds_; }
  const Solid& solid() const { return *solid_; }
  bool hasInterface() const { return hasInterface_; }
  const std::vector<size_t>& neighbours() const { return neighbours_; }
  // Whether some interface of it has solids of both of its sides among those that `holds` says yes to.
  bool hasNeighboursIn(const std::function<bool(size_t)>& holds) const;
  void widen(const Bounds& bounds) { bounds_.add(bounds); }

  // Values beyond `farMm` may be cut off there. `others[i]` are the values of solid i for interfaces.
  void evaluate(std::span<const glm::vec3> points, std::span<float> values, float farMm,
                const NamedValues& others) const;

  // Of the part whose surface is nearest.
  Field::Course courseAt(glm::vec3 point) const;

 private:
  struct CompiledPart {
    const Part* part;
    std::unique_ptr<Field> field;  // null for an interface
    std::vector<size_t> first, second;
  };

  void partValues(const CompiledPart& part, std::span<const glm::vec3> points, std::span<float> values,
                  const NamedValues& others) const;

  const Solid* solid_;
  std::vector<CompiledPart> parts_;
  std::vector<size_t> neighbours_;
  Bounds bounds_;
  bool hasInterface_ = false;
};

}  // namespace eng
