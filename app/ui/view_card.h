// A ViewCard: one view that can be opened from the list of views, with its picture.
#pragma once

#include <string>

#include "engine/base/image.h"

namespace app {

struct ViewCard {
  std::string name;  // as `topic`, `workspace-load` and `compare` take it
  std::string title, caption;
  bool saved = false;  // by the person; else it is a topic
  eng::Picture picture;  // empty: there is none
};

}  // namespace app
