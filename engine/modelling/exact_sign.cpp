#include "engine/modelling/exact_sign.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <glm/geometric.hpp>

namespace eng {
namespace {

// Times the sum of the products' sizes: a determinant larger than that has the right sign.
constexpr double kPlaneBound = 8.0e-16;
constexpr double kLineBound = 4.0e-16;

// A sum of doubles kept exactly, as doubles that do not overlap, the smallest first.
class ExactSum {
 public:
  void add(double value) {
    size_t kept = 0;
    for (size_t i = 0; i < count_; ++i) {
      const double sum = value + terms_[i];
      const double bending = sum - value;
      const double rest = (value - (sum - bending)) + (terms_[i] - bending);
      if (rest != 0.0) terms_[kept++] = rest;
      value = sum;
    }
    if (value != 0.0) terms_[kept++] = value;
    count_ = kept;
  }

  void addProduct(double a, double b) {
    const double high = a * b;
    add(std::fma(a, b, -high));
    add(high);
  }

  void addProduct(double a, double b, double c) {
    const double high = a * b;
    addProduct(std::fma(a, b, -high), c);
    addProduct(high, c);
  }

  int sign() const { return count_ == 0 ? 0 : terms_[count_ - 1] > 0.0 ? 1 : -1; }

 private:
  std::array<double, 32> terms_;  // six products of three factors leave 24 at most
  size_t count_ = 0;
};

int exactSideOfPlane(glm::dvec3 b, glm::dvec3 c, glm::dvec3 d) {
  ExactSum sum;
  for (int x = 0; x < 3; ++x) {
    const int y = (x + 1) % 3, z = (x + 2) % 3;
    sum.addProduct(b[x], c[y], d[z]);
    sum.addProduct(-b[x], c[z], d[y]);
  }
  return sum.sign();
}

}  // namespace

int sideOfPlane(glm::dvec3 a, glm::dvec3 b, glm::dvec3 c, glm::dvec3 d) {
  b -= a;
  c -= a;
  d -= a;
  const double determinant = glm::dot(glm::cross(b, c), d);
  const glm::dvec3 p = glm::abs(b), q = glm::abs(c), r = glm::abs(d);
  const double size =
      (p.y * q.z + p.z * q.y) * r.x + (p.z * q.x + p.x * q.z) * r.y + (p.x * q.y + p.y * q.x) * r.z;
  if (std::abs(determinant) > kPlaneBound * size) return determinant > 0.0 ? 1 : -1;
  return exactSideOfPlane(b, c, d);
}

int sideOfLine(glm::dvec2 a, glm::dvec2 b, glm::dvec2 c) {
  b -= a;
  c -= a;
  const double left = b.x * c.y, right = b.y * c.x;
  if (std::abs(left - right) > kLineBound * (std::abs(left) + std::abs(right))) return left > right ? 1 : -1;
  ExactSum sum;
  sum.addProduct(b.x, c.y);
  sum.addProduct(-b.y, c.x);
  return sum.sign();
}

}  // namespace eng
