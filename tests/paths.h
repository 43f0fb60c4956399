// Where tests find things. Reference data beside the checkout is optional: a test that needs it skips.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace test {

inline std::filesystem::path sourceFolder() {
  return CALF_SOURCE_DIR;
}
inline std::filesystem::path binaryFolder() {
  return CALF_BINARY_DIR;
}
// As the program finds them: a link, with the built-in leg beside it.
inline std::filesystem::path assetsFolder() {
  return binaryFolder() / "assets";
}
inline std::filesystem::path sharedFolder() {
  return sourceFolder().parent_path() / "shared";
}
inline std::filesystem::path sharedLeg() {
  return sharedFolder() / "bodyparts3d" / "right_leg";
}

}  // namespace test

#define SKIP_WITHOUT(path) \
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "reference data is not here: " << (path)
