#include "app/ui/panel_introduction.h"

#include <fmt/core.h>

#include "app/ui/page_knowledge.h"

namespace app {
namespace {

std::string formatted(const Page& page, const char* key, const char* name, const std::string& value) {
  return page.atlas().text->format(key, {{name, value}});
}

void drawModel(const Page& page, Column& column) {
  const anatomy::Atlas& atlas = page.atlas();
  column.title(atlas.title);
  column.space(10);
  column.chips({page.text("details." + std::string(idOf(atlas.frame.side))),
                formatted(page, "details.count", "count", std::to_string(atlas.structures.size())),
                formatted(page, "details.length", "length", fmt::format("{:.0f}", atlas.frame.lengthMm))});
  column.space(16);
  column.body(page.text("details.invitation"));
}

void drawTrust(const Page& page, Column& column) {
  const anatomy::Atlas& atlas = page.atlas();
  column.rule();
  column.space(14);
  column.caption(page.text("details.unreviewed"));
  if (!atlas.problems.empty()) {
    column.space(9);
    column.caption(formatted(page, "details.problems", "count", std::to_string(atlas.problems.size())));
  }
  if (atlas.credit.empty()) return;
  column.space(9);
  column.caption(formatted(page, "details.credit", "credit", atlas.credit));
}

}  // namespace

void drawIntroduction(const Page& page, Column& column, ViewsPanel& views, const PictureSheet& pictures) {
  drawModel(page, column);
  column.space(18);
  views.draw(page, column, pictures);
  drawTopicLinks(page, column);
  column.space(14);
  drawTrust(page, column);
}

}  // namespace app
