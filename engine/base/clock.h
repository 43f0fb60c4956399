// Seconds on a clock that only grows; from no particular moment.
#pragma once

#include <chrono>

namespace eng {

inline double nowS() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace eng
