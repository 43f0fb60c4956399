#include "engine/render/stage.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "engine/base/error.h"
#include "engine/gpu/check.h"
#include "engine/gpu/instance.h"
#include "engine/gpu/readback.h"
#include "engine/gpu/surface.h"
#include "engine/gpu/swapchain.h"
#include "engine/render/renderer.h"
#include "engine/render/view_area.h"
#include "engine/window/window.h"

namespace eng {

// Declared in the order of life: what stands first is needed longest.
struct Stage::Impl {
  explicit Impl(const StageOptions& options);

  bool prepareSwapchain();
  void setSize(glm::uvec2 size);
  bool showsAlready(const View& view, std::span<const Look> looks) const;
  void drawExactScene(const View& view, std::span<const Look> looks);
  void recordScene(Commands& commands, const View& view, std::span<const Look> looks,
                   Transparency transparency);
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
  bool sceneKnown = false;  // targets.scene shows lastView and lastLooks
  View lastView;
  std::vector<Look> lastLooks;
  bool withInterface = false;
  uint64_t lastFrame = 0;
  StageInfo info;
};

Stage::Impl::Impl(const StageOptions& options)
    : window(options.window),
      instance(options.validation, surfaceExtensions(window)),
      surface(instance.handle(), window),
      device(chooseDevice(instance.handle(), surface.handle(), options.device), window != nullptr,
             instance.canNameObjects()),
      ring(device),
      shaders(ShaderLibrary::beside(std::filesystem::read_symlink("/proc/self/exe"))),
      renderer(std::make_unique<Renderer>(device, shaders)),
      targets(std::make_unique<Targets>(device, window ? window->framebufferSize() : options.size,
                                        options.listBytes)),
      listBytes(options.listBytes) {
  if (window) swapchain = std::make_unique<Swapchain>(device, surface.handle(), window->framebufferSize());
  info.device = device.properties().deviceName;
  info.driver = device.driver();
  info.cpuDevice = device.isCpu();
}

// False while there is nothing to present to.
bool Stage::Impl::prepareSwapchain() {
  const glm::uvec2 size = window->framebufferSize();
  if (window->minimised() || size.x == 0 || size.y == 0) return false;
  setSize(size);
  if (swapchainOutdated || size != swapchain->size()) {
    swapchain->recreate(size);
    swapchainOutdated = false;
  }
  if (swapchain->acquire() == SwapchainStatus::Ready) return true;
  swapchainOutdated = true;
  return false;
}

void Stage::Impl::setSize(glm::uvec2 size) {
  if (size == targets->size) return;
  targets = std::make_unique<Targets>(device, size, listBytes);
  sceneKnown = false;
}

bool Stage::Impl::showsAlready(const View& view, std::span<const Look> looks) const {
  return sceneKnown && view == lastView && std::ranges::equal(looks, lastLooks);
}

void Stage::Impl::recordScene(Commands& commands, const View& view, std::span<const Look> looks,
                              Transparency transparency) {
  if (showsAlready(view, looks)) return;
  renderer->recordScene(commands, ring, *targets, meshes, view, looks, transparency);
  sceneKnown = true;
  lastView = view;
  lastLooks.assign(looks.begin(), looks.end());
  if (transparency != Transparency::Automatic) info.transparency = transparency;
}

// Only once it is drawn is it known whether the lists had room for every fragment. Such a scene is submitted
// by itself, and drawn again until it is right; it is left to be drawn weighted where there is no room.
void Stage::Impl::drawExactScene(const View& view, std::span<const Look> looks) {
  if (showsAlready(view, looks) || renderer->transparencyFor(view, looks) != Transparency::Exact) return;
  FragmentLists& lists = targets->lists;
  do {
    sceneKnown = false;
    Commands commands = ring.begin();
    recordScene(commands, view, looks, Transparency::Exact);
    lastFrame = ring.submit(commands);
    device.waitFor(lastFrame);
    info.listedFragments = lists.wanted();
    info.fragmentLimit = lists.limit();
    if (lists.fitted()) return;
  } while (lists.grow(device));
  Commands commands = ring.begin();
  sceneKnown = false;
  recordScene(commands, view, looks, Transparency::Weighted);
  lastFrame = ring.submit(commands);
}

void Stage::Impl::copyToWindow(Commands& commands) {
  Image& target = swapchain->image();
  Image& source = picture();
  commands.use(source, ImageUse::CopySource);
  // The acquire semaphore is waited for at the transfer stage; the layout change must come after it.
  target.state = {.stages = VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT};
  commands.use(target, ImageUse::CopyTarget, true);
  const VkImageSubresourceLayers layers{VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
  const auto corner = [](glm::uvec2 size) { return VkOffset3D{int32_t(size.x), int32_t(size.y), 1}; };
  const VkImageBlit blit{.srcSubresource = layers,
                         .srcOffsets = {{}, corner(source.size())},
                         .dstSubresource = layers,
                         .dstOffsets = {{}, corner(target.size())}};
  vkCmdBlitImage(commands.handle(), source.handle(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, target.handle(),
                 VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &blit, VK_FILTER_NEAREST);
  commands.use(target, ImageUse::Present);
}

void Stage::Impl::updateInfo() {
  info.meshBytes = meshes.bytes();
  info.imageBytes = targets->bytes();
}

Stage::Stage(const StageOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Stage::~Stage() = default;
Stage::Stage(Stage&&) noexcept = default;

void Stage::load(std::span<const Mesh* const> meshes, std::span<const DetailLevel> coarser) {
  SceneMeshes loaded(impl_->device, meshes, coarser);
  loaded.keepFrom(std::move(impl_->meshes));
  impl_->meshes = std::move(loaded);
  impl_->sceneKnown = false;
  impl_->updateInfo();
}

void Stage::reshape(size_t mesh, const Mesh* shape) {
  impl_->meshes.reshape(impl_->device, mesh, shape);
  impl_->sceneKnown = false;
}

void Stage::setProps(std::span<const Mesh* const> props) {
  impl_->meshes.setProps(impl_->device, props);
  impl_->sceneKnown = false;
}

bool Stage::draw(const View& view, std::span<const Look> looks, ImDrawData* interface) {
  Impl& s = *impl_;
  if (s.window && !s.prepareSwapchain()) return false;
  if (interface && !s.ui) s.ui = std::make_unique<PassUi>(s.device, s.instance.handle());
  s.drawExactScene(view, looks);
  Commands commands = s.ring.begin();
  s.recordScene(commands, view, looks, s.renderer->transparencyFor(view, looks));
  s.withInterface = interface != nullptr;
  if (interface)
    s.renderer->recordInterface(commands, s.ring, *s.targets, *s.ui, interface, view.transparent);
  if (s.window) {
    const GpuScope scope(commands, s.ring.profiler(), "copy to window");
    s.copyToWindow(commands);
  }
  s.lastFrame = s.ring.submit(commands, s.window ? s.swapchain->semaphores() : WaitSignal{});
  s.updateInfo();
  if (s.window && s.swapchain->present() == SwapchainStatus::Outdated) s.swapchainOutdated = true;
  return true;
}

bool Stage::drawScene(const View& view, std::span<const Look> looks) {
  Impl& s = *impl_;
  if (s.window) {
    if (s.window->minimised() || s.window->framebufferSize() == glm::uvec2(0)) return false;
    s.setSize(s.window->framebufferSize());
  }
  s.drawExactScene(view, looks);
  Commands commands = s.ring.begin();
  s.recordScene(commands, view, looks, s.renderer->transparencyFor(view, looks));
  s.lastFrame = s.ring.submit(commands);
  return true;
}

void Stage::forgetScene() {
  impl_->sceneKnown = false;
}

void Stage::finish() {
  if (impl_->lastFrame > 0) impl_->device.waitFor(impl_->lastFrame);
}

Picture Stage::Impl::read(Image& image) {
  const glm::uvec2 size = targets->size;
  const std::vector<std::byte> bytes = readImage(device, ring, image, {{0, 0}, {size.x, size.y}}, 4);
  Picture read{size.x, size.y, std::vector<uint8_t>(bytes.size())};
  std::memcpy(read.rgba.data(), bytes.data(), bytes.size());
  return read;
}

Picture Stage::photograph() {
  return impl_->read(impl_->picture());
}

Picture Stage::photographScene() {
  return impl_->read(impl_->targets->scene);
}

std::vector<uint32_t> Stage::idImage() {
  Impl& s = *impl_;
  assert(s.targets->id.handle() && "draw with View::identify first");
  const glm::uvec2 size = s.targets->size;
  const std::vector<std::byte> bytes =
      readImage(s.device, s.ring, s.targets->id, {{0, 0}, {size.x, size.y}}, 4);
  std::vector<uint32_t> ids(bytes.size() / 4);
  std::memcpy(ids.data(), bytes.data(), bytes.size());
  return ids;
}

std::optional<Pick> Stage::pick(glm::uvec2 pixel) {
  Impl& s = *impl_;
  if (!s.targets->id.handle()) return std::nullopt;  // nothing was identified
  const VkRect2D area = areaOf(s.lastView, s.targets->size);
  const glm::ivec2 within = glm::ivec2(pixel) - glm::ivec2(area.offset.x, area.offset.y);
  const glm::vec2 size{float(area.extent.width), float(area.extent.height)};
  if (within.x < 0 || within.y < 0 || float(within.x) >= size.x || float(within.y) >= size.y)
    return std::nullopt;
  const VkRect2D texel{{int32_t(pixel.x), int32_t(pixel.y)}, {1, 1}};
  Pick pick;
  float depth = 0.0f;
  std::memcpy(&pick.id, readImage(s.device, s.ring, s.targets->id, texel, 4).data(), 4);
  if (pick.id == 0) return pick;
  std::memcpy(&depth, readImage(s.device, s.ring, s.targets->depth, texel, 4).data(), 4);
  const glm::vec2 ndc = (glm::vec2(within) + 0.5f) / size * 2.0f - 1.0f;
  const glm::vec4 point =
      glm::inverse(clipFromScene(s.lastView, s.targets->size)) * glm::vec4(ndc, depth, 1.0f);
  pick.positionMm = glm::vec3(point) / point.w;
  return pick;
}

std::vector<glm::vec3> Stage::positionsAt(std::span<const glm::uvec2> pixels) {
  Impl& s = *impl_;
  std::vector<glm::vec3> places;
  if (pixels.empty()) return places;
  const glm::uvec2 size = s.targets->size;
  const std::vector<std::byte> depths =
      readImage(s.device, s.ring, s.targets->depth, {{0, 0}, {size.x, size.y}}, 4);
  const VkRect2D area = areaOf(s.lastView, size);
  const glm::vec2 origin(float(area.offset.x), float(area.offset.y));
  const glm::vec2 extent(float(area.extent.width), float(area.extent.height));
  const glm::mat4 sceneFromClip = glm::inverse(clipFromScene(s.lastView, size));
  for (const glm::uvec2 pixel : pixels) {
    float depth = 0.0f;
    std::memcpy(&depth, depths.data() + 4 * (size_t(pixel.y) * size.x + pixel.x), 4);
    const glm::vec2 ndc = (glm::vec2(pixel) + 0.5f - origin) / extent * 2.0f - 1.0f;
    const glm::vec4 point = sceneFromClip * glm::vec4(ndc, depth, 1.0f);
    places.push_back(glm::vec3(point) / point.w);
  }
  return places;
}

std::vector<PassTiming> Stage::timings() const {
  return impl_->ring.times();
}
const StageInfo& Stage::info() const {
  return impl_->info;
}
glm::uvec2 Stage::size() const {
  return impl_->targets->size;
}

void Stage::resize(glm::uvec2 size) {
  impl_->setSize(size);
}

void Stage::rebuildFonts() {
  impl_->ui.reset();
}

std::string Stage::reloadShaders() {
  try {
    impl_->renderer = std::make_unique<Renderer>(impl_->device, impl_->shaders);
    impl_->sceneKnown = false;
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

int Stage::validationMessages() {
  return Instance::messageCount();
}
std::vector<std::string> Stage::validationTexts() {
  return Instance::messages();
}

}  // namespace eng
