// The leg that is shown without a model, read once for all tests of the viewer.
#pragma once

#include <memory>

#include "app/anatomy/model_load.h"
#include "tests/paths.h"

namespace test {

inline std::shared_ptr<const anatomy::Atlas> builtInLeg() {
  static const auto atlas = std::make_shared<const anatomy::Atlas>(
      anatomy::loadModel(anatomy::loadContent(assetsFolder()), {.assets = assetsFolder()}));
  return atlas;
}

}  // namespace test
