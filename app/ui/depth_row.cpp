#include "app/ui/depth_row.h"

#include <fmt/core.h>

#include <string_view>

#include "app/ui/key_hint.h"

namespace app {
namespace {

// From here on this is what one sees, by the spans of app/anatomy/depth.
struct Stage {
  float from;
  std::string_view key;
};
constexpr Stage kStages[] = {{0.0f, "skin"},   {0.06f, "fat"},  {0.15f, "fascia"}, {0.24f, "superficial"},
                             {0.5f, "middle"}, {0.72f, "deep"}, {0.94f, "bone"}};

const std::string& stageName(const Page& page, float depth) {
  std::string_view key = kStages[0].key;
  for (const Stage& stage : kStages)
    if (depth >= stage.from) key = stage.key;
  return page.text("app.depth." + std::string(key));
}

}  // namespace

DissectionRow depthRow(const Page& page) {
  const float depth = page.state().depth;
  const std::string deeper = "depth deeper";
  DissectionRow row{.id = "depth",
                    .label = page.text("app.dissection.depth"),
                    .shortLabel = page.text("app.dissection.depth-short"),
                    .tip = withKey(page.text("app.dissection.depth-tip"), deeper),
                    .press = depth > 0.0f ? "depth 0" : deeper,
                    .value = depth,
                    .valueText = stageName(page, depth),
                    .widestValue = page.text("app.depth.superficial"),
                    .lineFor = [](float value) { return fmt::format("depth {:.2f}", value); }};
  for (const Stage& stage : kStages)
    if (stage.from > 0.0f) row.ticks.push_back(stage.from);
  return row;
}

}  // namespace app
