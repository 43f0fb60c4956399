#include "app/ui/left_column.h"

#include <array>

#include "app/ui/key_hint.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

struct TabWords {
  LeftTab tab;
  const char* key;   // of the Text: "panel.tab.<key>" and "panel.tab.<key>-tip"
  const char* line;  // that a key may stand for
};

constexpr std::array kTabs{TabWords{LeftTab::Structures, "structures", ""},
                           TabWords{LeftTab::TriggerPoints, "points", "panel trigger-points toggle"},
                           TabWords{LeftTab::Pain, "pain", "way-back toggle"},
                           TabWords{LeftTab::Palpation, "palpation", "panel palpation toggle"},
                           TabWords{LeftTab::Rolling, "rolling", "panel rolling toggle"}};

std::string wordsOf(const Page& page, const TabWords& tab) {
  return page.text(std::string("panel.tab.") + tab.key);
}

void drawTab(const Page& page, const TabWords& tab, const Box& box) {
  const bool on = leftTab(page.state()) == tab.tab;
  const std::string tip = page.text(std::string("panel.tab.") + tab.key + "-tip");
  if (textButton(page, tab.key, wordsOf(page, tab), box, {.on = on, .tip = withKey(tip, tab.line)}))
    for (std::string& line : linesToShow(tab.tab, page.state())) page.send(std::move(line));
  if (!on) return;
  const float thick = page.px(2), inset = page.px(8);
  ImGui::GetWindowDrawList()->AddRectFilled({box.x + inset, page.layout.tabs.bottom() - thick},
                                            {box.right() - inset, page.layout.tabs.bottom()},
                                            page.colours().accent);
}

}  // namespace

LeftTab leftTab(const ViewState& state) {
  if (state.wayBack.on) return LeftTab::Pain;
  if (state.rollingPanel) return LeftTab::Rolling;
  if (state.palpationPanel) return LeftTab::Palpation;
  return state.triggerPointsPanel ? LeftTab::TriggerPoints : LeftTab::Structures;
}

bool leftColumnShown(const ViewState& state) {
  return state.structuresPanel || state.triggerPointsPanel || state.palpationPanel || state.rollingPanel;
}

std::vector<std::string> linesToShow(LeftTab tab, const ViewState& state) {
  std::vector<std::string> lines;
  const auto show = [&](bool wanted, bool shown, const std::string& panel) {
    if (wanted != shown) lines.push_back(panel + (wanted ? " on" : " off"));
  };
  show(tab == LeftTab::Pain, state.wayBack.on, "way-back");
  if (tab == LeftTab::Pain) return lines;
  show(tab == LeftTab::Rolling, state.rollingPanel, "panel rolling");
  if (tab == LeftTab::Rolling) return lines;
  show(tab == LeftTab::Palpation, state.palpationPanel, "panel palpation");
  if (tab == LeftTab::Palpation) return lines;
  show(tab == LeftTab::TriggerPoints, state.triggerPointsPanel, "panel trigger-points");
  if (tab == LeftTab::Structures && !state.structuresPanel) lines.push_back("panel structures on");
  return lines;
}

// Each as wide as its word asks for; what is left is shared.
void drawLeftTabs(const Page& page) {
  const Box& strip = page.layout.tabs;
  if (strip.empty()) return;
  beginPanel(page, "tabs", strip, {.seamBottom = true, .seamRight = true});
  float words = 0.0f;
  for (const TabWords& tab : kTabs) words += textSize(page.style.fonts.body, wordsOf(page, tab)).x;
  const float margin = page.px(6), spare = (strip.width - 2 * margin - words) / float(kTabs.size());
  float x = strip.x + margin;
  for (const TabWords& tab : kTabs) {
    const float width = textSize(page.style.fonts.body, wordsOf(page, tab)).x + spare;
    drawTab(page, tab, {x, strip.y + page.px(3), width, strip.height - page.px(6)});
    x += width;
  }
  ImGui::End();
}

}  // namespace app
