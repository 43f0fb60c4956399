// What is to be modelled, as plain data: solids made of simple parts, such as a person can type and review.
// The generator (generate.h) turns them into closed meshes that keep clear of each other. Everything is in
// millimetres and degrees, in one right-handed frame of the caller's choice.
#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace eng {

// Where the stations of a loft are stacked: at origin + along * a, their plane spanned by u and v (all unit,
// square).
struct LoftFrame {
  glm::vec3 origin{0.0f};
  glm::vec3 along{0.0f, 0.0f, 1.0f};
  glm::vec3 u{1.0f, 0.0f, 0.0f};
  glm::vec3 v{0.0f, 1.0f, 0.0f};
};

// A superellipse that is bent and tapered across its width: |x/a|^n + |y/b|^n = 1, y += sagitta ((x/a)^2 -
// 1/4), y *= 1 + taper x/a, turned by the orientation (degrees from u towards v) and moved to `centre`.
struct EllipseStation {
  float alongMm = 0.0f;
  glm::vec2 centreMm{0.0f};
  float widthMm = 0.0f, thicknessMm = 0.0f;  // full
  float orientationDeg = 0.0f;
  float sagittaMm = 0.0f;
  float taper = 0.0f;  // -1 to 1
  float exponent = 2.3f;
};

struct EllipseLoft {
  LoftFrame frame;
  std::vector<EllipseStation> stations;  // rising alongMm, two or more
};

struct Corner {
  glm::vec2 placeMm{0.0f};
  float radiusMm = 0.0f;  // of the rounding; limited to what the two edges allow
};

struct PolygonStation {
  float alongMm = 0.0f;
  std::vector<Corner> corners;  // in one sense of rotation, the same number at every station
};

struct PolygonLoft {
  LoftFrame frame;
  std::vector<PolygonStation> stations;  // rising alongMm, two or more
};

// A band along a curve through points, its section a stadium (round where width equals thickness).
struct StrapPoint {
  glm::vec3 placeMm{0.0f};
  float widthMm = 0.0f, thicknessMm = 0.0f;  // full; thickness is measured along `facing`
  glm::vec3 facing{0.0f};                    // what the flat side looks at; zero where the section is round
};

struct Strap {
  std::vector<StrapPoint> points;  // two or more; a smooth curve goes through them
  // The curve is moved to this height over the envelope (negative: under it), and its flat side looks along
  // the envelope's normal: for what runs in a layer.
  std::optional<float> overEnvelopeMm;
};

struct Superellipsoid {
  glm::vec3 centreMm{0.0f};
  glm::vec3 longAxis{1.0f, 0.0f, 0.0f}, shortAxis{0.0f, 0.0f, 1.0f};  // made unit and square
  glm::vec3 sizeMm{0.0f};                                             // full: long, middle, short
  float exponent = 2.5f;
};

// An elliptic cylinder with rounded rims.
struct Disc {
  glm::vec3 centreMm{0.0f};
  glm::vec3 axis{1.0f, 0.0f, 0.0f}, acrossAxis{0.0f, 0.0f, 1.0f};
  float lengthMm = 0.0f, middleMm = 0.0f,
        acrossMm = 0.0f;  // full: along the axis, square to both, along acrossAxis
  float edgeRadiusMm = 0.0f;
};

// The sheet halfway between two lists of solids (by name), where both are within reach of it.
struct Interface {
  std::vector<std::string> first, second;
  float thicknessMm = 0.0f;
  float offsetMm = 0.0f;  // towards the second list
  float reachMm = 0.0f;
};

// A layer under or over the envelope, the smooth hull round all solids that are not layers themselves: from
// `innerMm` to `outerMm` outside of it (negative: inside). The stations give both along z, and how much
// thicker the layer is towards one side.
struct LayerStation {
  float alongMm = 0.0f;  // z
  float innerMm = 0.0f, outerMm = 0.0f;
  float innerBackFactor = 1.0f, backFactor = 1.0f;  // times innerMm, outerMm where the surface looks along -y
};

struct EnvelopeLayer {
  std::vector<LayerStation> stations;  // rising; one station: the same everywhere
};

using Shape = std::variant<EllipseLoft, PolygonLoft, Strap, Superellipsoid, Disc, Interface, EnvelopeLayer>;

enum class Operation { Add, Cut, Keep };  // Keep: what lies outside the part goes

struct Part {
  Shape shape;
  Operation operation = Operation::Add;
  float blendMm = 0.0f;  // of the smooth minimum with what came before
};

// The direction of the grain on the surface, carried as a tangent: along the part that runs there, turned by
// an angle on either side of a seam. Left is where the angle about the middle is greater than the seam's.
struct Grain {
  float seamDeg = 0.0f;                   // angle about the part's middle, from u towards v
  float leftDeg = 0.0f, rightDeg = 0.0f;  // turn on either side of the seam, positive towards it
};

// Where the mask is 1: below `below` or above `above` along z, and where the surface looks along `facing`
// between `from` and `to`. The edge is soft, ragged by `raggedMm`, and deeper by `veeMm` in the middle of the
// surface.
struct MaskRange {
  float fromMm = -std::numeric_limits<float>::infinity();
  float toMm = std::numeric_limits<float>::infinity();
  glm::vec3 facing{0.0f};  // zero: all round
  float softMm = 6.0f, raggedMm = 10.0f, veeMm = 0.0f;
};

struct Solid {
  std::string name;
  std::vector<Part> parts;
  int level = 0;           // what has a lower level is cut out of what has a higher one; the same level share
  float gapMm = 0.4f;      // to its neighbours
  float reachMm = 0.0f;    // how far it may grow to fill hollows between neighbours of its `fill` group
  std::string fill;        // name of that group; empty: none
  float inflateMm = 0.0f;  // grown by this before sharing, for flat faces between neighbours
  float smoothMm = 0.0f;   // standard deviation of the final smoothing
  int pieces = 1;          // how many separate pieces are meant
  bool hidden = false;     // shapes the envelope, has no mesh of its own
  bool enveloped = true;   // counts when the envelope is drawn
  Grain grain;
  std::vector<MaskRange> mask;
};

// How the envelope, the smooth hull, is drawn round all enveloped solids: hollows narrower than twice the
// closing radius are bridged, the surface is smoothed, then pushed out where a solid would come nearer to it
// than the margin.
struct EnvelopeStation {
  float alongMm = 0.0f;
  float closingMm = 0.0f;
  float smoothMm = 0.0f;  // standard deviation
};

struct EnvelopeOptions {
  std::vector<EnvelopeStation> alongZ;  // rising
  std::vector<EnvelopeStation> alongY;  // where given, the smaller values of both hold below `yBelowZMm`
  float yBelowZMm = 0.0f;
  float marginMm = 0.3f;
};

}  // namespace eng
