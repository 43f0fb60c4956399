// The search field and its hits: typing filters, Up and Down choose, Enter selects and frames.
#pragma once

#include <string>
#include <vector>

#include "app/state/search.h"
#include "app/ui/page.h"

namespace app {

class SearchField {
 public:
  // The field itself, in a box of the current window.
  void draw(const Page& page, const Box& box);

  bool active() const { return !query_.empty(); }
  const std::vector<SearchHit>& hits() const { return hits_; }
  size_t chosen() const { return chosen_; }
  bool chosenMoved() const { return moved_; }  // in this frame, by a key

  void focus() { wantsFocus_ = true; }  // at the next draw
  bool wantsFocus() const { return wantsFocus_; }
  void clear();

 private:
  void drawInput(const Page& page, const Box& box);
  void drawClear(const Page& page, const Box& box);
  void find(const Page& page);
  void accept(const Page& page);
  void move(int step);
  static int onKey(struct ImGuiInputTextCallbackData* data);

  std::string query_;
  std::vector<SearchHit> hits_;
  size_t chosen_ = 0;
  bool moved_ = false;
  bool wantsFocus_ = false;
};

}  // namespace app
