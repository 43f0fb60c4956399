#include "app/ui/peel_row.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/ui/key_hint.h"
#include "app/ui/widgets.h"

namespace app {

std::optional<DissectionRow> peelRow(const Page& page) {
  if (!anatomy::hasGastrocnemius(page.atlas())) return std::nullopt;
  const anatomy::PeelAmounts& peel = page.state().peel.amounts;
  const float value = std::max(peel.medial, peel.lateral);
  const std::string toggle = "peel gastrocnemius toggle";
  return DissectionRow{
      .id = "peel",
      .label = page.text("app.dissection.peel"),
      .shortLabel = page.text("app.dissection.peel-short"),
      .tip = withKey(page.text("app.dissection.peel-tip"), toggle),
      .press = toggle,
      .value = value,
      .valueText = percent(page, value),
      .lineFor = [](float amount) { return fmt::format("peel gastrocnemius {:.2f}", amount); }};
}

}  // namespace app
