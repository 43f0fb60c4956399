#include "app/ui/panel_structures.h"

#include "app/ui/structure_row.h"
#include "app/ui/widgets.h"

namespace app {

void StructuresPanel::draw(const Page& page) {
  const Box& box = page.layout.structures;
  if (box.empty()) {
    // A search needs the panel: opened where it is closed, uncovered where the details lie over it.
    if (search_.wantsFocus()) page.send(page.state().structuresPanel ? "select none" : "panel structures on");
    return;
  }
  // ImGui 1.90.1 gives the keyboard to a field only in the window that has the focus already.
  if (search_.wantsFocus()) ImGui::SetNextWindowFocus();
  beginPanel(page, "structures", box, {.seamRight = true});
  const float pad = page.px(14), field = page.px(38);
  search_.draw(page, {box.x + pad, box.y + pad, box.width - 2 * pad, field});
  const float top = field + 1.6f * pad;
  ImGui::SetCursorScreenPos({box.x + page.px(10), box.y + top});
  // Two children, so that the tree finds its place again after a search.
  ImGui::BeginChild(search_.active() ? "hits" : "tree", {box.width - page.px(16), box.height - top});
  search_.active() ? drawHits(page) : tree_.draw(page);
  ImGui::EndChild();
  ImGui::End();
}

void StructuresPanel::drawHits(const Page& page) {
  if (search_.hits().empty()) {
    ImGui::SetCursorPosX(page.px(6));
    paragraph(page.style.fonts.body, page.colours().faint, page.text("search.none"),
              ImGui::GetContentRegionAvail().x - page.px(12));
    return;
  }
  for (size_t i = 0; i < search_.hits().size(); ++i) {
    const SearchHit& hit = search_.hits()[i];
    const bool chosen = i == search_.chosen();
    if (chosen && search_.chosenMoved()) ImGui::SetScrollHereY(0.5f);
    const bool other = hit.matched != primaryName(page, page.atlas().at(hit.id));
    structureRow(page, hit.id, {.chosen = chosen, .note = other ? hit.matched : std::string()});
  }
  gap(page.px(12));
}

}  // namespace app
