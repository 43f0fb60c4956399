// How it is done: the demonstration, once it was asked what speaks against it.
#include "app/ui/chip_row.h"
#include "app/ui/knowledge_text.h"
#include "app/ui/rolling_parts.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

// Nothing is shown before the questions are answered.
void drawClosed(const Page& page, Column& column) {
  column.body(page.text("screening.before"));
  column.space(8);
  drawChipRow(page, "ask",
              {{.words = page.text("screening.begin"), .line = "screening ask", .on = true},
               {.words = page.text("topic.when-not-to-press"), .line = "page when-not-to-press"}},
              column);
}

void drawAskFirst(const Page& page, Column& column) {
  column.coloured(page.style.fonts.strong, page.colours().warning, page.text("screening.ask-first-line"));
  column.space(10);
}

}  // namespace

void drawShowPart(const Page& page, Column& column) {
  const Screening screening = page.state().screening;
  if (!mayWatch(screening)) return drawClosed(page, column);
  if (screening == Screening::AskFirst) drawAskFirst(page, column);
  column.space(10);
  drawChipRow(page, "close", {{.words = page.text("screening.forget"), .line = "screening off"}}, column);
}

}  // namespace app
