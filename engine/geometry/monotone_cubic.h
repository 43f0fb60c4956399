// A smooth curve through measured values that never overshoots them: between two knots it stays between their
// values.
#pragma once

#include <vector>

namespace eng {

class MonotoneCubic {
 public:
  // Knots of rising x, at least two.
  MonotoneCubic(std::vector<float> x, std::vector<float> y);

  // Outside the knots the nearest knot's value.
  float operator()(float x) const;

 private:
  std::vector<float> x_, y_, slope_;
};

}  // namespace eng
