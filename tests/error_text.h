// What eng::Error says, so that a test can look at it.
#pragma once

#include <string>

#include "engine/base/error.h"

namespace test {

// The text of the eng::Error that `action` throws; empty when it throws none.
template <class Action>
std::string errorOf(Action action) {
  try {
    action();
  } catch (const eng::Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace test
