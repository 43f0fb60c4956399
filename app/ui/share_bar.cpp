#include "app/ui/share_bar.h"

#include <algorithm>

#include "app/mechanics/press.h"

namespace app {

void drawShareBar(const Page& page, const Box& bar, float share) {
  const bool reached = share >= mechanics::kReachedShare;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float round = 0.5f * bar.height, x = bar.x + mechanics::kReachedShare * bar.width;
  list.AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, page.colours().raised, round);
  list.AddRectFilled({bar.x, bar.y}, {bar.x + std::clamp(share, 0.02f, 1.0f) * bar.width, bar.bottom()},
                     reached ? page.colours().accent : page.colours().faint, round);
  list.AddLine({x, bar.y - page.px(2)}, {x, bar.bottom() + page.px(2)}, page.colours().secondary,
               page.px(1.2f));
}

}  // namespace app
