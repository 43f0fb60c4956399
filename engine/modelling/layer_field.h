// A layer along the envelope, such as a sleeve or a skin.
#pragma once

#include "engine/modelling/envelope.h"
#include "engine/modelling/field.h"

namespace eng {

class LayerField : public Field {
 public:
  LayerField(const EnvelopeLayer& layer, const Envelope& envelope);
  void evaluate(std::span<const glm::vec3> points, std::span<float> values) const override;
  Course courseAt(glm::vec3 point) const override;

 private:
  LayerStation stationAt(float along) const;

  const Envelope* envelope_;
  std::vector<LayerStation> stations_;
};

}  // namespace eng
