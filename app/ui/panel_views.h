// The views that can be opened: topics for teaching and the person's own, each with its picture.
#pragma once

#include <string>

#include "app/ui/column.h"
#include "app/ui/picture_sheet.h"

namespace app {

class ViewsPanel {
 public:
  // Sets itself into a column of another panel.
  void draw(const Page& page, Column& column, const PictureSheet& pictures);

 private:
  void drawCards(const Page& page, Column& column, const PictureSheet& pictures, bool saved);
  void drawCard(const Page& page, size_t card, const PictureSheet& pictures, const Box& box);
  void drawTools(const Page& page, const ViewCard& card, const Box& box);
  void drawSaving(const Page& page, Column& column);
  bool drawName(const Page& page, const Box& field);
  void drawRestoring(const Page& page, Column& column);

  std::string typed_;    // the name for the next saved view
  std::string deleted_;  // the view that was deleted last, offered back
};

}  // namespace app
