#include "engine/section/fill.h"

#include <GL/glu.h>

#include <array>
#include <memory>

namespace eng {
namespace {

// The sweep of the GL utility library, which needs no GL: the one tessellator in every distribution that
// takes outlines as bad as those of a scanned mesh. It calls back with vertices by number.
class Sweep {
 public:
  Sweep(Fill& result, Inside inside) : result_(result), tess_(gluNewTess()) {
    using Callback = void (*)();
    gluTessProperty(tess_.get(), GLU_TESS_WINDING_RULE,
                    inside == Inside::NotZero ? GLU_TESS_WINDING_NONZERO : GLU_TESS_WINDING_POSITIVE);
    gluTessNormal(tess_.get(), 0.0, 0.0, 1.0);
    gluTessCallback(tess_.get(), GLU_TESS_VERTEX_DATA, Callback(&Sweep::vertex));
    gluTessCallback(tess_.get(), GLU_TESS_COMBINE_DATA, Callback(&Sweep::combine));
    // Asked for, it makes the sweep yield loose triangles only, no strips or fans.
    gluTessCallback(tess_.get(), GLU_TESS_EDGE_FLAG_DATA, Callback(&Sweep::edge));
  }

  void fill(std::span<const std::vector<FillVertex>> outlines) {
    gluTessBeginPolygon(tess_.get(), this);
    for (const std::vector<FillVertex>& outline : outlines) {
      gluTessBeginContour(tess_.get());
      for (const FillVertex& vertex : outline) add(vertex);
      gluTessEndContour(tess_.get());
    }
    gluTessEndPolygon(tess_.get());
  }

 private:
  struct Release {
    void operator()(GLUtesselator* tess) const { gluDeleteTess(tess); }
  };

  // The sweep keeps no copy of what the number stands for, but copies the coordinates.
  void add(const FillVertex& vertex) {
    std::array<GLdouble, 3> coordinates{vertex.place.x, vertex.place.y, 0.0};
    const size_t number = result_.vertices.size();
    result_.vertices.push_back(vertex);
    gluTessVertex(tess_.get(), coordinates.data(), reinterpret_cast<void*>(number));
  }

  static void vertex(void* number, void* self) {
    static_cast<Sweep*>(self)->result_.indices.push_back(uint32_t(reinterpret_cast<size_t>(number)));
  }

  static void combine(GLdouble place[3], void* numbers[4], GLfloat weights[4], void** made, void* self) {
    std::vector<FillVertex>& vertices = static_cast<Sweep*>(self)->result_.vertices;
    FillVertex vertex{.place = {place[0], place[1]}};
    for (int i = 0; i < 4; ++i) {
      if (weights[i] == 0.0f) continue;
      const FillVertex& source = vertices[reinterpret_cast<size_t>(numbers[i])];
      vertex.along += weights[i] * source.along;
      vertex.colour += weights[i] * source.colour;
    }
    *made = reinterpret_cast<void*>(vertices.size());
    vertices.push_back(vertex);
  }

  static void edge(GLboolean, void*) {}

  Fill& result_;
  std::unique_ptr<GLUtesselator, Release> tess_;
};

}  // namespace

Fill filled(std::span<const std::vector<FillVertex>> outlines, Inside inside) {
  Fill fill;
  Sweep(fill, inside).fill(outlines);
  fill.indices.resize(fill.indices.size() / 3 * 3);
  return fill;
}

double areaMm2(const Fill& fill) {
  double area = 0.0;
  for (size_t i = 0; i < fill.indices.size(); i += 3) {
    const glm::dvec2 a = fill.vertices[fill.indices[i]].place;
    const glm::dvec2 ab = glm::dvec2(fill.vertices[fill.indices[i + 1]].place) - a;
    const glm::dvec2 ac = glm::dvec2(fill.vertices[fill.indices[i + 2]].place) - a;
    area += 0.5 * (ab.x * ac.y - ab.y * ac.x);
  }
  return area;
}

}  // namespace eng
