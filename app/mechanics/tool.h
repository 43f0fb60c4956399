// What presses on the leg at one place.
#pragma once

#include <string>
#include <vector>

namespace mechanics {

struct Tool {
  enum class Shape {
    Disc,
    Round
  };               // Disc: a pad of one area. Round: a ball, whose area grows as it sinks in.
  std::string id;  // "thumb"
  Shape shape = Shape::Disc;
  float radiusMm = 0.0f;     // of the pad, or of the ball itself
  float mostForceN = 0.0f;   // what a person can press with it, or bear
  float usualForceN = 0.0f;  // to begin with
  std::vector<std::string> sources;
  std::string name;  // in the language of the Text
};

}  // namespace mechanics
