// What a Stage is made of. Private to its files: stage.cpp (what others call), stage_scene.cpp (how scenes
// are drawn), stage_read.cpp (what is read from the picture afterwards).
#pragma once

#include "engine/gpu/instance.h"
#include "engine/gpu/surface.h"
#include "engine/gpu/swapchain.h"
#include "engine/render/renderer.h"
#include "engine/render/stage.h"
#include "engine/window/window.h"

namespace eng {

// Declared in the order of life: what stands first is needed longest.
struct Stage::Impl {
  explicit Impl(const StageOptions& options);

  bool prepareSwapchain();
  void setSize(glm::uvec2 size);
  bool showsAlready(const View& view, std::span<const Look> looks) const;
  void forget();
  void forgetOver();
  void remember(const View& view, std::span<const Look> looks);
  void drawBeside(bool over);
  bool hasBeside(bool over) const;
  VkRect2D ownPart(const View& view) const;
  VkRect2D wholePicture() const;
  const View* viewAt(glm::uvec2 pixel) const;  // null: outside of what is drawn
  void prepareScene(const View& view, std::span<const Look> looks);
  void submitAlone(const View& view, std::span<const Look> looks, Transparency transparency,
                   VkRect2D cleared);
  bool drawAlone(const View& view, std::span<const Look> looks, VkRect2D cleared);
  void recordScene(Commands& commands, const View& view, std::span<const Look> looks);
  Picture read(Image& image);
  Image& picture() { return withInterface ? targets->final : targets->scene; }
  void copyToWindow(Commands& commands);
  void updateInfo();

  Window* window;
  Instance instance;
  Surface surface;
  Device device;
  FrameRing ring;
  ShaderLibrary shaders;
  std::unique_ptr<Renderer> renderer;
  std::unique_ptr<Targets> targets;
  SceneMeshes meshes;
  std::unique_ptr<PassUi> ui;
  std::unique_ptr<Swapchain> swapchain;
  uint64_t listBytes;
  bool swapchainOutdated = false;
  bool sceneKnown = false;   // targets.scene shows lastView and lastLooks
  bool emptied = false;      // what no scene fills shows nothing
  bool shortOfRoom = false;  // the main scene was
  struct Beside {
    SceneBeside scene;
    bool known = false;  // targets.scene shows it
    bool shortOfRoom = false;
  };
  std::vector<Beside> beside;
  uint64_t scenesDrawn = 0;
  View lastView;
  std::vector<Look> lastLooks;
  bool withInterface = false;
  uint64_t lastFrame = 0;
  StageInfo info;
};

}  // namespace eng
