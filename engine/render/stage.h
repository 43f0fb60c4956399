// The Stage: everything between a list of meshes and a finished picture. With a window the picture is
// presented, without one it is read back; both ways run the same passes into the same image.
//
//   Stage stage({.size = {1280, 720}});
//   stage.load(meshes);
//   stage.draw(view, looks);
//   writePng("leg.png", stage.photograph());
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/image.h"
#include "engine/base/pass_timing.h"
#include "engine/geometry/heat_volume.h"
#include "engine/geometry/mesh_coarse.h"
#include "engine/view/camera.h"

struct ImDrawData;

namespace eng {

class Window;

struct StageOptions {
  glm::uvec2 size{1280, 720};  // pixels; follows the window when there is one
  std::string device;          // part of a device name; empty: the best one
  bool validation = false;     // Khronos validation with synchronisation and queue-submit checks
  Window* window = nullptr;    // borrowed, must outlive the Stage
  uint64_t listBytes = 0;  // the most that exact transparency may take; 0: a quarter of the device's memory
};

// How light plays on a material beside its colour and roughness, each 0 to 1.
struct Finish {
  float wrap = 0.18f;       // light carried past the edge of shadow, as by soft tissue
  float anisotropy = 0.0f;  // how much a highlight is drawn out across the fibres
  float moisture = 0.0f;    // a narrow highlight on top
  float sheen = 0.0f;       // a broad, pearly one
  glm::vec3 rim{0.0f};      // linear light; shines through at the edges
  float film = 0.0f;        // a translucent one is denser where it is seen aslant
  bool operator==(const Finish&) const = default;
};

// How one mesh looks; the order is that of load(), then that of setProps().
struct Look {
  glm::vec3 colour{0.8f};      // linear light
  float roughness = 0.6f;      // 0.05 to 1
  float opacity = 1.0f;        // 0: not drawn; below 0.5 the cursor passes through
  float glow = 0.0f;           // 0 to 1
  bool outlined = false;       // at most one mesh
  glm::vec3 maskColour{0.8f};  // linear light; where the mesh's mask is 1
  float maskRoughness = 0.6f;
  Finish finish, maskFinish;
  float grain = 0.0f;       // how strongly the direction of the tangents shows, 0 to 1
  bool twoSided = true;     // false for a closed mesh: its inside is never seen and need not be drawn
  uint32_t clipMask = ~0u;  // bit i: the view's clipping plane i cuts it
  bool heated = true;       // takes the view's heat
  float through = 0.0f;     // opacity with which it is seen behind what covers it
  uint32_t id = 0;          // written to the id image; 0 is the background, so ids begin at 1
  bool operator==(const Look&) const = default;
};

struct Rect {
  glm::ivec2 origin{0};  // pixels from the top left
  glm::uvec2 size{0};
  bool operator==(const Rect&) const = default;
};

// The stage's picture is part of a larger one that is drawn piece by piece.
struct Tile {
  glm::ivec2 origin{0};     // of the stage's picture in the larger one, pixels; may lie outside of it
  glm::uvec2 wholeSize{0};  // of the larger one; zero: there is none
  bool operator==(const Tile&) const = default;
};

// What stands on a ground that is not drawn darkens it softly; seen only from above it, on the background.
struct GroundShadow {
  glm::vec3 middleMm{0.0f};  // on the ground, which is level in the display frame
  glm::vec2 halfMm{0.0f};    // half the extent of what stands on it, along x and y
  float darkness = 0.0f;     // 0: none, to 1
  bool operator==(const GroundShadow&) const = default;
};

inline constexpr size_t kHeatColours = 6;
inline constexpr size_t kHeatSlots = 8;

// How a volume of heat shows on the surfaces in it. Cells of Stage::setHeat() are multiplied by these.
struct HeatLook {
  int slot = -1;       // of setHeat(); none
  float local = 0.0f;  // how strong the part round the place where it begins is, 0 to 1
  float front = 0.0f;  // how far the front has come, 0 to 1: cells are on once it has passed their arrival
  float zone = 0.0f;   // how strong what lies behind the front is, 0 to 1
  float spillover = 0.35f;                        // how strong the full spillover is against the core
  std::array<glm::vec3, kHeatColours> colours{};  // linear light, of strengths from 0 to 1, evenly
  float cover = 0.85f;                            // how much of the surface's own colour the strongest hides
  float lines = 0.0f;          // opacity of thin lines at every fifth of the strength, and of the edge
  glm::vec3 lineColour{0.0f};  // linear light
  bool operator==(const HeatLook&) const = default;
};

// Places that are hatched, heat or not: the inside of where the core of a slot's cells is above one half.
struct HatchLook {
  int slot = -1;           // of setHeat(); none
  glm::vec3 colour{0.0f};  // linear light
  float cover = 0.8f;      // how much of the surface's own colour a stripe hides
  bool operator==(const HatchLook&) const = default;
};

enum class DebugView { Shaded, Ids, Normals, Depth };

// How translucent surfaces are laid over each other.
enum class Transparency {
  Automatic,  // exact when still, weighted while something moves
  Weighted,   // blended in any order: quick, near the truth for a few layers
  Exact,      // every layer in its order; weighted where the device has no room for all of them
};

inline constexpr uint32_t kMostClipPlanes = 4;
inline constexpr size_t kPropGroups = 4;

// What to draw where.
struct View {
  CameraPose camera;
  Rect area;                       // the part of the picture that the scene fills; empty size: all of it
  Tile tile;                       // where there is one, `area` is in pixels of the larger picture
  bool transparent = false;        // no background: alpha is coverage, colours are multiplied by it
  float pixelScale = 1.0f;         // of widths that are meant in pixels, as in a picture to be printed
  glm::vec3 backgroundTop{0.02f};  // linear light
  glm::vec3 backgroundBottom{0.02f};
  glm::vec3 outlineColour{1.0f};
  // Points below a plane, where dot(xyz, point) + w < 0, are not drawn; the first `clipPlaneCount` are in
  // use.
  std::array<glm::vec4, kMostClipPlanes> clipPlanes{};
  uint32_t clipPlaneCount = 0;
  // How far the scene is laid bare, 0 to 1: a vertex dissolves from its colour's green to its blue and is
  // gone after it (blue 0: it stays).
  float uncovered = 0.0f;
  bool still = true;     // nothing moves: full detail, 4 samples; else 1 on a CPU device
  int samples = 0;       // 1 or 4 overrides `still`
  bool identify = true;  // whether the id image is wanted
  DebugView debugView = DebugView::Shaded;
  Transparency transparency = Transparency::Automatic;
  GroundShadow groundShadow;
  float flatness = 0.0f;     // from lit (0) to flat tints (1)
  bool lineDrawing = false;  // dark lines round everything and along folds
  float occlusion = 0.0f;    // how much creases darken, 0 to 1; moving pictures go without on a CPU device
  HeatLook heat;
  HatchLook hatch;
  bool operator==(const View&) const = default;
};

struct SceneBeside {
  View view;
  std::vector<Look> looks;
  bool over = false;  // an inset: lies over the other scenes
  bool operator==(const SceneBeside&) const = default;
};

struct Pick {
  uint32_t id = 0;             // 0: background
  glm::vec3 positionMm{0.0f};  // the point of the surface under the pixel
};

struct StageInfo {
  std::string device, driver;
  bool cpuDevice = false;
  uint64_t meshBytes = 0, imageBytes = 0;
  // Of the last picture with translucent surfaces: how it was drawn, and where it was to be exact, how many
  // fragments it has and how many the device has room for. When they are more it was drawn weighted.
  Transparency transparency = Transparency::Automatic;
  uint64_t listedFragments = 0, fragmentLimit = 0;
  // A scene of the present picture was to be exact and was drawn weighted for want of room.
  bool shortOfRoom = false;
};

class Stage {
 public:
  // Throws eng::Error: no Vulkan loader or driver, no device of version 1.3 (with the reason for each), a
  // name that fits none, a size that the device cannot draw.
  explicit Stage(const StageOptions& options);
  ~Stage();
  Stage(Stage&&) noexcept;

  // Replaces all meshes; the spans are not kept. `coarser` levels, where given, are drawn while something
  // moves and the difference is too small to be seen. Shapes and props stay when as many meshes are loaded
  // again.
  void load(std::span<const Mesh* const> meshes, std::span<const DetailLevel> coarser = {});

  // Gives a loaded mesh another shape, drawn in full detail instead of it; null: as loaded. Neither is kept.
  void reshape(size_t mesh, const Mesh* shape);
  // The same triangles as in the shape before, or as loaded, with these vertices elsewhere: quicker than a
  // new shape, for what moves in every picture. No vertices: all of them.
  void reshape(size_t mesh, const Mesh& shape, std::span<const uint32_t> vertices);

  // Further meshes that come and go, such as the faces of a cut; replaces those of the last call for that
  // group, below kPropGroups. Every draw() then wants a Look for each of them after those of the loaded
  // meshes, group by group.
  void setProps(std::span<const Mesh* const> props, size_t group = 0);

  // A field of heat that a View can show by its slot, below kHeatSlots; null: none. Not kept. A view that
  // names an empty slot is drawn without.
  void setHeat(size_t slot, const HeatVolume* volume);

  // Draws the scene, then the interface over it, then presents when there is a window. A scene that is the
  // same as in the last picture is not drawn again: a moving cursor on a panel costs only the panel. False
  // when there was nothing to draw to (minimised, or the window's surface is being resized): draw again after
  // the next event.
  bool draw(const View& view, std::span<const Look> looks, ImDrawData* interface = nullptr);

  // Only the scene, nothing presented: the id image can then be read before the interface is laid out by it.
  // The next draw() of the same view takes it over.
  bool drawScene(const View& view, std::span<const Look> looks);

  // Other scenes, each in an area of its own, such as the same leg in another state, until they are replaced.
  // Their areas must not overlap each other, nor that of the view which draw() is given unless they lie over
  // it; all want the same samples and ids. One that changes is drawn anew alone.
  void setBeside(std::vector<SceneBeside> scenes);

  // Counts the scenes drawn: what was read from a picture holds while it stays the same.
  uint64_t scenesDrawn() const;

  // Makes the next draw() draw its scene though nothing changed, as a benchmark wants.
  void forgetScene();
  // Waits until the last picture is complete.
  void finish();

  // Of the last picture drawn.
  Picture photograph();
  // The scene without the interface over it. Where the view is transparent the two are kept apart, and
  // photograph() has the interface alone.
  Picture photographScene();
  std::vector<uint32_t> idImage();             // size().x * size().y, rows from the top, one sample
  std::optional<Pick> pick(glm::uvec2 pixel);  // nothing outside the view's area; reads one texel

  // Points of the surfaces under the pixels, display frame, mm. Each pixel must show a surface. Needs
  // View::identify; one readback for all.
  std::vector<glm::vec3> positionsAt(std::span<const glm::uvec2> pixels);

  // GPU time of each pass of the last finished frame, in drawing order.
  std::vector<PassTiming> timings() const;
  const StageInfo& info() const;
  glm::uvec2 size() const;
  void resize(glm::uvec2 size);  // without a window

  // Call after the ImGui font atlas changed. The first draw with an interface does it by itself.
  void rebuildFonts();
  // Builds every pipeline anew from the shader files; keeps the old ones and returns the reason on an error.
  std::string reloadShaders();

  // Messages of the validation layers since the start; always 0 without `validation`.
  static int validationMessages();
  static std::vector<std::string> validationTexts();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// One line for each Vulkan device: name, type, version, and why it was refused or that it is the one used.
struct DeviceReport {
  std::string name, type, driver, version;
  std::string refusal;  // empty: usable
  bool chosen = false;
};
std::vector<DeviceReport> listDevices(const std::string& preferredName = {});

}  // namespace eng
