// Painted pain on the figure of the whole body: zones named as a whole, of the body and of the leg, and discs
// painted on the figure itself. What was painted on the leg is seen there.
#pragma once

#include "app/anatomy/trigger_points/pain_heat.h"
#include "app/anatomy/way_back/painted_pain.h"

namespace anatomy {

// `heat` is that of the figure, whose shown side is `side`.
eng::HeatVolume paintedFigure(const PainHeat& heat, const PaintedPain& pain, const TriggerPointTable& table,
                              Side side);

// Whether any of it would be seen on the figure.
bool showsOnFigure(const PaintedPain& pain);

}  // namespace anatomy
