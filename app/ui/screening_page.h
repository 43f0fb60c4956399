// What is asked before self-treatment is shown, over everything else: first what forbids it, then what a
// doctor should be asked of; and what to do where it is forbidden. Nothing of the answers is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/column.h"

namespace app {

class ScreeningPage {
 public:
  // Over the whole window, while something is asked or the person was told to stop.
  void draw(const Page& page);

  // While the page stands: Y and N answer (N once all was seen; before, it goes on to what lies below), Tab
  // and the arrows move between the answers, Enter takes one, Up and Down scroll, Escape closes. Every other
  // plain key is used up, so that nothing happens behind the page. False: the page does not stand, or the key
  // is a chord.
  bool takeKey(std::string_view key, const ViewState& state, std::vector<std::string>& commands);

 private:
  void follow(Screening screening);
  void drawBody(const Page& page, Column& column);
  void drawScrolled(const Page& page, const Box& box);
  void drawAnswers(const Page& page, const Box& row);
  void take(std::string_view line, std::vector<std::string>& commands);

  Screening shown_ = Screening::Unasked;
  int focus_ = 0;        // of the answers, from the left
  float scroll_ = 0.0f;  // lines still to go, down above 0
  bool more_ = false;    // something that is asked lies below what is seen
  float pageLines_ = 0.0f;
  float askedTo_ = 0.0f;                        // the end of what is asked, on the display
  float bodyHeight_ = 1e6f, aboveBody_ = 0.0f;  // of the words and the title as they came out the last time
};

}  // namespace app
