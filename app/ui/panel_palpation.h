// Palpation: what presses and how hard, what it reaches and how it feels; how the leg is held; lessons and
// the trainer. One of the three is shown at a time, so that there are few controls.
#pragma once

#include "app/ui/page.h"

namespace app {

class PalpationPanel {
 public:
  // In the place of the structures.
  void draw(const Page& page);

 private:
  enum class Part { Press, Move, Learn };
  Part part_ = Part::Press;
  bool taught_ = false;  // a lesson or the trainer brought its part to the front
};

}  // namespace app
