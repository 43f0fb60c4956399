#include "engine/modelling/layer_field.h"

#include <algorithm>
#include <glm/glm.hpp>

namespace eng {

LayerField::LayerField(const EnvelopeLayer& layer, const Envelope& envelope)
    : envelope_(&envelope), stations_(layer.stations) {
  bounds_ = envelope.bounds();
}

LayerStation LayerField::stationAt(float along) const {
  if (along <= stations_.front().alongMm) return stations_.front();
  if (along >= stations_.back().alongMm) return stations_.back();
  size_t i = 0;
  while (stations_[i + 1].alongMm < along) ++i;
  const LayerStation &a = stations_[i], &b = stations_[i + 1];
  const float share = (along - a.alongMm) / (b.alongMm - a.alongMm);
  return {along, glm::mix(a.innerMm, b.innerMm, share), glm::mix(a.outerMm, b.outerMm, share),
          glm::mix(a.innerBackFactor, b.innerBackFactor, share), glm::mix(a.backFactor, b.backFactor, share)};
}

void LayerField::evaluate(std::span<const glm::vec3> points, std::span<float> values) const {
  for (size_t i = 0; i < points.size(); ++i) {
    const LayerStation station = stationAt(points[i].z);
    const float height = envelope_->distanceAt(points[i]);
    float inner = station.innerMm, outer = station.outerMm;
    if (station.backFactor != 1.0f || station.innerBackFactor != 1.0f) {
      const float back = glm::smoothstep(-0.2f, 1.0f, -envelope_->normalAt(points[i]).y);
      inner *= glm::mix(1.0f, station.innerBackFactor, back);
      outer *= glm::mix(1.0f, station.backFactor, back);
    }
    values[i] = std::max(inner - height, height - outer);
  }
}

Field::Course LayerField::courseAt(glm::vec3 point) const {
  return {.along = {0, 0, 1}, .middle = {0, 0, point.z}, .u = {1, 0, 0}, .v = {0, 1, 0}};
}

}  // namespace eng
