// How long the GPU worked on one pass of a frame.
#pragma once

#include <string>

namespace eng {

struct PassTiming {
  std::string name;
  double milliseconds = 0.0;
};

}  // namespace eng
