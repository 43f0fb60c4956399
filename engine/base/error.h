// The one exception type of the project, for faults of the world: a file, a driver, a device.
// Its text is a single line that a person can act on: what is wrong, where, and what to do.
// Bugs are asserts; expected outcomes are values (std::optional, status enums).
#pragma once

#include <stdexcept>
#include <string>

namespace eng {

struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace eng
