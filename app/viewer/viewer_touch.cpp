// What the viewer shows of a touch: the tools, and where they reach.
#include "app/viewer/viewer_impl.h"

namespace app {

std::vector<ShownTool> Viewer::Impl::toolsShown() const {
  const mechanics::Palpation* palpation = press.palpation();
  if (!palpation || palpation->sounding.empty()) return {};
  const mechanics::Sounding& sounding = palpation->sounding;
  const bool presses = !palpation->refused;
  const float deep = presses ? palpation->contact.indentationMm : 0.0f;
  return {{.shape = palpation->tool->id,
           .place = {.tipMm = sounding.topMm + deep * sounding.inward,
                     .inward = sounding.inward,
                     .forceN = presses ? palpation->contact.forceN : 0.0f},
           .pose = {}}};
}

void Viewer::Impl::showTouch(eng::View& view) {
  tools.show(toolsShown(), flight.pose(), stage);
  reach.show(state, stage, view);
}

}  // namespace app
