// The trigger points, by muscle: marked, pressed, and the pain of the pressed one played.
#pragma once

#include "app/ui/filter_field.h"
#include "app/ui/page.h"

namespace app {

class TriggerPointsPanel {
 public:
  // In the place of the structures.
  void draw(const Page& page);

 private:
  void drawList(const Page& page);

  FilterField filter_;
};

}  // namespace app
