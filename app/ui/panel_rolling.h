// Rolling: where the roller is and how heavily the leg lies on it; how it is done; tools beside each other.
// One of the three is shown at a time, so that there are few controls.
#pragma once

#include <string>

#include "app/ui/page.h"

namespace app {

class RollingPanel {
 public:
  // In the place of the structures.
  void draw(const Page& page);

 private:
  enum class Part { Roll, Show, Compare };
  void followState(const Page& page);

  Part part_ = Part::Roll;
  std::string refused_;  // why the roller did not go where it was pulled last
  bool shown_ = false, compared_ = false;
};

}  // namespace app
