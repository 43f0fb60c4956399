// The structs that C++ writes and shaders read, declared once. Scalar layout on both sides: members lie as in
// C.
#ifndef CALF_SHADERS_SHARED_TYPES_H
#define CALF_SHADERS_SHARED_TYPES_H

#ifdef __cplusplus
#include <cstdint>
#include <glm/glm.hpp>
namespace gpu {
using glm::ivec2;
using glm::ivec3;
using glm::mat4;
using glm::uvec2;
using glm::vec2;
using glm::vec3;
using glm::vec4;
using uint = uint32_t;
#endif

struct Vertex {
  vec3 position;  // display frame, mm
  uint normal;    // octahedral, two 16-bit snorm
  uint tangent;   // octahedral, two 16-bit snorm; 0 when the mesh has no grain
  uint colour;    // rgba8; red is the mask, green and blue are eng::View::uncovered at which it begins to
                  // dissolve and is gone (0, 0: never)
};

// One drawn mesh.
struct Instance {
  vec3 colour;  // linear light
  float roughness;
  float opacity;
  float glow;
  uint id;
  uint heated;      // takes the view's heat
  vec3 maskColour;  // linear light; where the mesh's mask is 1
  float maskRoughness;
  float grain;    // strength, 0 to 1
  uint clipMask;  // bit i: clipping plane i cuts it
  uint finish;    // four unorm: wrap, anisotropy, moisture, sheen
  uint rim;       // four unorm: colour (linear light), film
  uint maskFinish;
  uint maskRim;
  float through;  // opacity with which it is seen behind what covers it
};

// How a lattice of heat looks; eng::HeatLook says more.
struct Heat {
  uvec2 cells;  // address, two words a cell: core, spillover, doubtful, arrival; local
  vec3 origin;  // of the first cell's centre, display frame, mm
  float cellsPerMm;
  ivec3 size;        // cells
  float local;       // how strong the local part is, 0 to 1
  float front;       // how far the front has come, 0 to 1
  float zone;        // how strong everything behind the front is, 0 to 1
  float spillover;   // of what is full in the core
  float cover;       // how much of the surface's own colour the strongest hides
  float lines;       // opacity of the lines of equal heat
  float pixelScale;  // of widths in pixels
  vec4 colours[6];   // linear light, from none to the strongest
  vec4 lineColour;
};

// Places that are hatched, inside of which a lattice's core is above one half.
struct Hatch {
  uvec2 cells;  // as of Heat
  vec3 origin;
  float cellsPerMm;
  ivec3 size;
  float pixelScale;
  vec4 colour;  // linear light; how much of the surface's own it hides, 0: nothing is hatched
};

// Where the fragments of translucent surfaces are listed pixel by pixel.
struct FragmentLists {
  uvec2 heads;    // address; of each pixel of the rectangle its last node, 0 when it has none
  uvec2 nodes;    // address; from 1; uvec4: the node before, distance, colour, and opacity with coverage
  uvec2 count;    // address; of fragments so far, also of those that found no room
  uint capacity;  // nodes
  uint width;     // of the rectangle, pixels
  ivec2 origin;   // of the rectangle on the picture, pixels
};

// The shadow on the ground is this much wider than what stands there.
const float kShadowWidensMm = 22.0f;

// What all draws of a frame share.
struct Frame {
  mat4 viewProjection;
  mat4 view;
  vec4 up;             // the display frame's z axis in view space
  vec4 backgroundTop;  // linear light
  vec4 backgroundBottom;
  vec4 outlineColour;
  vec2 areaOrigin;  // pixels
  vec2 areaSize;
  uint outlinedId;
  uint debugView;       // eng::DebugView
  float focusMm;        // distance of the point that the eye turns about
  float outlineWidth;   // pixels
  vec2 tileOrigin;      // of this picture in the larger one that it may be a tile of, pixels
  vec2 backgroundSpan;  // first row and height of the scene in the larger picture
  float nearMm;         // depth is nearMm by the distance
  float focalPixels;    // a millimetre at a distance of d is focalPixels / d pixels
  float occlusion;      // how much creases darken, 0 to 1
  float occlusionMm;    // how far off a surface still darkens another
  uint occlusionDirections;
  uint occlusionSteps;
  vec4 clipPlanes[4];   // of the variants that clip; unused ones keep everything
  float flatness;       // from lit (0) to flat tints (1), as in a line drawing
  float lineWidth;      // of a line drawing, pixels
  vec4 shadowPlace;     // middle on the ground, display frame, mm; darkness
  vec2 shadowHalf;      // half its extent to the sides and to the front, mm
  vec4 shadowArea;      // outside of these pixels, left, top, right and bottom, there is none of it
  vec2 eyePixel;        // where the eye looks, pixels of the larger picture
  float uncovered;      // eng::View::uncovered
  Heat heat;            // for the variants that are heated
  Hatch hatch;          // likewise
  FragmentLists lists;  // for exact transparency
};

// Where a Frame is bound; sampled images are bound below it.
#define CALF_FRAME_BINDING 4

#ifdef __cplusplus
// The push constants: what is one draw's own. A CPU device reads them, as it does the Frame, once for many
// pixels, whereas what lies behind an address is read for each pixel by itself.
struct Push {
  uint64_t vertices;  // address
  uint64_t rest;      // the same vertices before they moved; where they did not, `vertices`
  uint row;           // of the mesh
  Instance look;
};

static_assert(sizeof(Vertex) == 24);
static_assert(sizeof(Instance) == 76);
static_assert(sizeof(Frame) == 660);
static_assert(sizeof(Heat) == 176);
static_assert(sizeof(Hatch) == 56);
static_assert(sizeof(FragmentLists) == 40);
static_assert(sizeof(Push) == 96 && sizeof(Push) <= 128);  // what every device grants
}  // namespace gpu
#endif

#endif
