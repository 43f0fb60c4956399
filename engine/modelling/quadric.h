// How far is a point from a set of planes? Summed up in ten numbers (Garland and Heckbert, Surface
// Simplification Using Quadric Error Metrics, 1997).
#pragma once

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <glm/vec3.hpp>

namespace eng {

struct Quadric {
  glm::dvec3 square{0.0}, mixed{0.0}, linear{0.0};  // xx yy zz, yz zx xy, and the terms of x y z
  double constant = 0.0, weight = 0.0;

  Quadric& operator+=(const Quadric& q) {
    square += q.square, mixed += q.mixed, linear += q.linear;
    constant += q.constant, weight += q.weight;
    return *this;
  }

  // The mean of the squared distances, by weight.
  double meanSquare(glm::dvec3 p) const {
    const glm::dvec3 mixedPlaces(p.y * p.z, p.z * p.x, p.x * p.y);
    const double sum =
        glm::dot(square, p * p) + 2.0 * glm::dot(mixed, mixedPlaces) + 2.0 * glm::dot(linear, p) + constant;
    return weight > 0.0 && sum > 0.0 ? sum / weight : 0.0;
  }
};

// Of the plane of a triangle, its area the weight; nothing for one without area.
inline Quadric planeQuadric(glm::dvec3 a, glm::dvec3 b, glm::dvec3 c) {
  const glm::dvec3 areaVector = glm::cross(b - a, c - a);
  const double size = glm::length(areaVector);
  if (!(size > 0.0)) return {};
  const glm::dvec3 n = areaVector / size;
  const double w = 0.5 * size, d = -glm::dot(n, a);
  return {w * n * n, w * glm::dvec3(n.y * n.z, n.z * n.x, n.x * n.y), w * d * n, w * d * d, w};
}

// Where the mean square is least; where that is a line or a plane, or nearly, the place on it close to
// `wish`.
inline glm::dvec3 bestPlace(const Quadric& q, glm::dvec3 wish) {
  constexpr double kPull = 1e-3;  // of the wish, against that of a plane
  const double pull = kPull * q.weight;
  if (!(pull > 0.0)) return wish;
  const glm::dvec3 diagonal = q.square + pull;
  const glm::dmat3 sum(diagonal.x, q.mixed.z, q.mixed.y, q.mixed.z, diagonal.y, q.mixed.x, q.mixed.y,
                       q.mixed.x, diagonal.z);
  return glm::inverse(sum) * (pull * wish - q.linear);
}

}  // namespace eng
