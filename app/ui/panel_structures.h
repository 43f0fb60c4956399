// The panel on the left: search on top, the tree of layers or the hits below.
#pragma once

#include "app/ui/search_field.h"
#include "app/ui/structure_tree.h"

namespace app {

class StructuresPanel {
 public:
  void draw(const Page& page);
  void focusSearch() { search_.focus(); }
  bool wantsSearch() const { return search_.wantsFocus(); }

 private:
  void drawHits(const Page& page);

  SearchField search_;
  StructureTree tree_;
};

}  // namespace app
