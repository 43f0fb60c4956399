#include "app/ui/figure_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "app/ui/figure_foot.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr float kMargin = 56, kTitle = 86, kFoot = 245, kGap = 18;
constexpr float kLine = 21, kNumber = 30, kNarrowest = 400;
constexpr float kListShare = 0.272f;  // of the page's height, below the picture
constexpr float kSideShare = 0.36f;   // of its width, beside it

ImDrawList& ink() {
  return *ImGui::GetBackgroundDrawList();
}

void write(ImFont* font, ImVec2 at, ImU32 colour, const std::string& text) {
  ink().AddText(font, textSize(font, text).y, {std::round(at.x), std::round(at.y)}, colour, text.c_str());
}

// What lies round the picture is paper.
void coverPage(const Page& page, const Box& picture, ImVec2 size) {
  const ImU32 paper = page.colours().panel;
  ink().AddRectFilled({0, 0}, {size.x, picture.y}, paper);
  ink().AddRectFilled({0, picture.bottom()}, size, paper);
  ink().AddRectFilled({0, picture.y}, {picture.x, picture.bottom()}, paper);
  ink().AddRectFilled({picture.right(), picture.y}, {size.x, picture.bottom()}, paper);
}

void drawTitle(const Page& page, const Box& box, const std::string& title) {
  const Fonts& fonts = page.style.fonts;
  const std::string& model = page.atlas().title;
  write(fonts.title, {box.x, box.y}, page.colours().text,
        elided(fonts.title, title.empty() ? model : title, box.width));
  const float below = box.y + textSize(fonts.title, "X").y + page.px(5);
  if (!title.empty())
    write(fonts.body, {box.x, below}, page.colours().secondary, elided(fonts.body, model, box.width));
  ink().AddLine({box.x, box.bottom() - page.px(8)}, {box.right(), box.bottom() - page.px(8)},
                page.colours().hairline, page.px(1));
}

// As plates abbreviate Latin names where room is scarce: "M. extensor digitorum longus".
std::string abbreviated(std::string latin) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kShort{
      {{"Musculus ", "M. "},
       {" musculi ", " m. "},
       {"Arteria ", "A. "},
       {"Venae ", "Vv. "},
       {"Vena ", "V. "},
       {"Nervus ", "N. "},
       {"Ligamentum ", "Lig. "},
       {"Retinaculum ", "Ret. "},
       {"Articulatio ", "Art. "},
       {"Membrana ", "Membr. "},
       {"Septum ", "Sept. "}}};
  for (const auto& [full, brief] : kShort)
    if (const size_t at = latin.find(full); at != std::string::npos) latin.replace(at, full.size(), brief);
  return latin;
}

void drawEntry(const Page& page, glm::vec2 at, float width, size_t number, anatomy::StructureId id) {
  const Fonts& fonts = page.style.fonts;
  const anatomy::Structure& structure = page.atlas().at(id);
  const std::string digits = std::to_string(number);
  write(fonts.strong, {at.x + page.px(kNumber - 9) - textSize(fonts.strong, digits).x, at.y},
        page.colours().text, digits);
  const bool latin = page.state().preferences.latinNames && !structure.facts.latin.empty();
  ImFont* first = latin ? fonts.italic : fonts.body;
  ImFont* second = latin ? fonts.body : fonts.italic;
  const float room = width - page.px(kNumber);
  const std::string name = elided(first, primaryName(page, structure), room);
  write(first, {at.x + page.px(kNumber), at.y}, page.colours().text, name);
  const float used = textSize(first, name).x + page.px(8);
  std::string other = secondaryName(page, structure);
  if (!latin && used + textSize(second, other).x > room) other = abbreviated(other);
  if (!other.empty() && used + textSize(second, other).x <= room)
    write(second, {at.x + page.px(kNumber) + used, at.y}, page.colours().secondary, other);
}

void drawList(const Page& page, const FigureLayout& layout, const std::vector<anatomy::StructureId>& names) {
  const float column = layout.list.width / float(layout.columns);
  // Columns of like length are read more easily than a full one and a rest.
  const size_t rows = (names.size() + size_t(layout.columns) - 1) / size_t(layout.columns);
  for (size_t i = 0; i < names.size(); ++i) {
    const glm::vec2 at(layout.list.x + float(i / rows) * column,
                       layout.list.y + float(i % rows) * page.px(kLine));
    drawEntry(page, at, column - page.px(kGap), i + 1, names[i]);
  }
}

}  // namespace

FigureLayout figureLayout(float width, float height, float scale, bool list) {
  const float margin = kMargin * scale, gap = kGap * scale;
  FigureLayout layout;
  layout.title = {margin, margin, width - 2 * margin, kTitle * scale};
  layout.foot = {margin, height - margin - kFoot * scale, width - 2 * margin, kFoot * scale};
  const Box body{margin, layout.title.bottom(), width - 2 * margin,
                 layout.foot.y - layout.title.bottom() - gap};
  layout.picture = body;
  if (list && height >= width) {
    layout.list = {body.x, body.bottom() - kListShare * height, body.width, kListShare * height};
    layout.picture.height = layout.list.y - gap - body.y;
  } else if (list) {
    layout.list = {body.right() - kSideShare * width, body.y, kSideShare * width, body.height};
    layout.picture.width = layout.list.x - gap - body.x;
  }
  layout.columns = std::max(1, int(layout.list.width / (kNarrowest * scale)));
  layout.rows = size_t(std::max(0.0f, layout.list.height / (kLine * scale)));
  return layout;
}

void drawFigurePage(const Page& page, const FigureWords& words, const FigureLayout& layout,
                    const std::vector<anatomy::StructureId>& names) {
  coverPage(page, layout.picture, ImGui::GetIO().DisplaySize);
  drawTitle(page, layout.title, words.title);
  if (!names.empty()) drawList(page, layout, names);
  drawScaleBar(page, layout.picture);
  drawFigureFoot(page, layout.foot, names);
}

}  // namespace app
