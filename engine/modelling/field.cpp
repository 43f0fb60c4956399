#include "engine/modelling/field.h"

#include <cassert>

#include "engine/modelling/layer_field.h"
#include "engine/modelling/loft_field.h"
#include "engine/modelling/round_fields.h"
#include "engine/modelling/strap_field.h"

namespace eng {
namespace {

struct Maker {
  const Envelope* envelope;

  std::unique_ptr<Field> operator()(const EllipseLoft& loft) const {
    return std::make_unique<LoftField>(loft);
  }
  std::unique_ptr<Field> operator()(const PolygonLoft& loft) const {
    return std::make_unique<LoftField>(loft);
  }
  std::unique_ptr<Field> operator()(const Strap& strap) const {
    return std::make_unique<StrapField>(strap, envelope);
  }
  std::unique_ptr<Field> operator()(const Superellipsoid& ball) const {
    return std::make_unique<BallField>(ball);
  }
  std::unique_ptr<Field> operator()(const Disc& disc) const { return std::make_unique<DiscField>(disc); }
  std::unique_ptr<Field> operator()(const EnvelopeLayer& layer) const {
    assert(envelope);
    return std::make_unique<LayerField>(layer, *envelope);
  }
  std::unique_ptr<Field> operator()(const Interface&) const { return nullptr; }
};

}  // namespace

std::unique_ptr<Field> makeField(const Shape& shape, const Envelope* envelope) {
  return std::visit(Maker{envelope}, shape);
}

bool needsEnvelope(const Shape& shape) {
  if (std::holds_alternative<EnvelopeLayer>(shape)) return true;
  const Strap* strap = std::get_if<Strap>(&shape);
  return strap && strap->overEnvelopeMm.has_value();
}

}  // namespace eng
