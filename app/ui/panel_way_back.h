// "Where does it hurt?": red flags first, then the brush for painting on leg and figure, and every zone as a
// row with three strengths.
#pragma once

#include "app/ui/filter_field.h"
#include "app/ui/page.h"

namespace app {

class WayBackPanel {
 public:
  // In the place of the structures; with the candidates below where the details have no room.
  void draw(const Page& page);

 private:
  void drawZones(const Page& page);

  FilterField filter_;
};

}  // namespace app
