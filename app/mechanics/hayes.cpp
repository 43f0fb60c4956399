#include "app/mechanics/hayes.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "engine/base/error.h"

namespace mechanics {
namespace {

// Legendre's points and weights on [0, 1] by Newton's method.
constexpr int kNodes = 24;

struct Quadrature {
  std::array<double, kNodes> at{}, weight{};
};

// The Legendre polynomial of degree kNodes and its derivative.
std::pair<double, double> legendre(double x) {
  double last = 1.0, value = x;
  for (int n = 2; n <= kNodes; ++n)
    last = std::exchange(value, ((2 * n - 1) * x * value - (n - 1) * last) / n);
  return {value, kNodes * (x * value - last) / (x * x - 1.0)};
}

Quadrature gaussLegendre() {
  Quadrature rule;
  for (int i = 0; i < kNodes; ++i) {
    double x = std::cos(std::numbers::pi * (i + 0.75) / (kNodes + 0.5));
    for (int step = 0; step < 20; ++step) {
      const auto [value, slope] = legendre(x);
      x -= value / slope;
    }
    const double slope = legendre(x).second;
    rule.at[i] = 0.5 * (1.0 + x);
    rule.weight[i] = 1.0 / ((1.0 - x * x) * slope * slope);
  }
  return rule;
}

// How far the layer's answer to a wave is from that of a half-space; falls to 0 for short waves.
double lack(double s, double poisson) {
  const double k = 3.0 - 4.0 * poisson;
  // Both parts of the fraction over exp(2s), so that short waves do not overflow.
  const double e2 = std::exp(-2.0 * s), e4 = e2 * e2;
  const double above = k * (1.0 - e4) - 4.0 * s * e2;
  const double below = k * (1.0 + e4) + (1.0 + k * k + 4.0 * s * s) * e2;
  return 1.0 - above / below;
}

// The kernel's Fourier integral by Simpson's rule; what lies beyond is below 1e-9.
class Kernel {
 public:
  Kernel(double ratio, double poisson) : ratio_(ratio) {
    for (int i = 0; i <= kSteps; ++i) lack_[i] = lack(i * kStep, poisson);
  }

  double at(double u) const {
    double sum = 0.0;
    for (int i = 0; i <= kSteps; ++i) {
      const double simpson = i == 0 || i == kSteps ? 1.0 : (i % 2 ? 4.0 : 2.0);
      sum += simpson * lack_[i] * std::cos(i * kStep * u * ratio_);
    }
    return ratio_ * sum * kStep / 3.0;
  }

 private:
  static constexpr int kSteps = 300;
  static constexpr double kStep = 0.05;
  double ratio_;
  std::array<double, kSteps + 1> lack_{};
};

using Row = std::array<double, kNodes + 1>;  // the right side last
using System = std::array<Row, kNodes>;

System equationOf(const Quadrature& rule, const Kernel& kernel) {
  System system{};
  for (int i = 0; i < kNodes; ++i) {
    for (int j = 0; j < kNodes; ++j) {
      const double both = kernel.at(rule.at[i] + rule.at[j]) + kernel.at(rule.at[i] - rule.at[j]);
      system[i][j] = (i == j ? 1.0 : 0.0) - rule.weight[j] * both / std::numbers::pi;
    }
    system[i][kNodes] = 1.0;
  }
  return system;
}

// Gauss-Jordan; the diagonal leads by far, so nothing needs to be exchanged.
std::array<double, kNodes> solve(System system) {
  for (int pivot = 0; pivot < kNodes; ++pivot)
    for (int row = 0; row < kNodes; ++row) {
      if (row == pivot) continue;
      const double factor = system[row][pivot] / system[pivot][pivot];
      for (int column = pivot; column <= kNodes; ++column)
        system[row][column] -= factor * system[pivot][column];
    }
  std::array<double, kNodes> solution{};
  for (int i = 0; i < kNodes; ++i) solution[i] = system[i][kNodes] / system[i][i];
  return solution;
}

}  // namespace

double hayesFactor(double ratio, double poisson) {
  if (!(ratio >= 0.0 && ratio <= 4.0) || !(poisson >= 0.0 && poisson <= 0.5))
    throw eng::Error(
        fmt::format("no factor of Hayes for radius over thickness {} and Poisson's ratio {}; 0 to "
                    "4 and 0 to 0.5 can be solved",
                    ratio, poisson));
  static const Quadrature rule = gaussLegendre();
  const auto solution = solve(equationOf(rule, Kernel(ratio, poisson)));
  double factor = 0.0;
  for (int i = 0; i < kNodes; ++i) factor += rule.weight[i] * solution[i];
  return factor;
}

double apparentModulusKPa(double forceN, double indentationMm, double radiusMm, double thicknessMm,
                          double poisson) {
  for (const double value : {forceN, indentationMm, radiusMm, thicknessMm})
    if (!(value > 0.0) || !std::isfinite(value))
      throw eng::Error(
          fmt::format("no modulus from force {} N, indentation {} mm, radius {} mm and thickness {} "
                      "mm; all must be above 0",
                      forceN, indentationMm, radiusMm, thicknessMm));
  const double factor = hayesFactor(radiusMm / thicknessMm, poisson);
  // N/mm2 is MPa.
  return 1000.0 * forceN * (1.0 - poisson * poisson) / (2.0 * radiusMm * factor * indentationMm);
}

}  // namespace mechanics
