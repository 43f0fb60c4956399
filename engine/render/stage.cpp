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
  void drawAlone(const View& view, std::span<const Look> looks, VkRect2D cleared);
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
  bool sceneKnown = false;  // targets.scene shows lastView and lastLooks
  bool emptied = false;     // what no scene fills shows nothing
  struct Beside {
    SceneBeside scene;
    bool known = false;  // targets.scene shows it
  };
  std::vector<Beside> beside;
  uint64_t scenesDrawn = 0;
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
  forget();
}

bool Stage::Impl::showsAlready(const View& view, std::span<const Look> looks) const {
  return sceneKnown && view == lastView && std::ranges::equal(looks, lastLooks);
}

void Stage::Impl::forget() {
  sceneKnown = emptied = false;
  for (Beside& each : beside) each.known = false;
}

void Stage::Impl::forgetOver() {
  for (Beside& each : beside)
    if (each.scene.over) each.known = false;
}

void Stage::Impl::recordScene(Commands& commands, const View& view, std::span<const Look> looks) {
  if (showsAlready(view, looks)) return;
  const Transparency transparency = renderer->transparencyFor(view, looks);
  renderer->recordScene(commands, ring, *targets, meshes, view, looks, transparency, ownPart(view));
  remember(view, looks);
  if (transparency != Transparency::Automatic) info.transparency = transparency;
}

void Stage::Impl::remember(const View& view, std::span<const Look> looks) {
  ++scenesDrawn;
  sceneKnown = emptied = true;
  lastView = view;
  lastLooks.assign(looks.begin(), looks.end());
}

// What a scene clears: everything, unless another one lies beside it.
VkRect2D Stage::Impl::ownPart(const View& view) const {
  return emptied && hasBeside(false) ? areaOf(view, targets->size) : wholePicture();
}

VkRect2D Stage::Impl::wholePicture() const {
  return {{0, 0}, {targets->size.x, targets->size.y}};
}

void Stage::Impl::submitAlone(const View& view, std::span<const Look> looks, Transparency transparency,
                              VkRect2D cleared) {
  Commands commands = ring.begin();
  renderer->recordScene(commands, ring, *targets, meshes, view, looks, transparency, cleared);
  lastFrame = ring.submit(commands);
  if (transparency != Transparency::Automatic) info.transparency = transparency;
}

// Only once it is drawn is it known whether the lists had room for every fragment. Such a scene is drawn
// again until it is right; it is drawn weighted where there is no room.
void Stage::Impl::drawAlone(const View& view, std::span<const Look> looks, VkRect2D cleared) {
  const Transparency transparency = renderer->transparencyFor(view, looks);
  if (transparency != Transparency::Exact) return submitAlone(view, looks, transparency, cleared);
  FragmentLists& lists = targets->lists;
  do {
    submitAlone(view, looks, Transparency::Exact, cleared);
    device.waitFor(lastFrame);
    info.listedFragments = lists.wanted();
    info.fragmentLimit = lists.limit();
    if (lists.fitted()) return;
  } while (lists.grow(device));
  submitAlone(view, looks, Transparency::Weighted, cleared);
}

bool Stage::Impl::hasBeside(bool over) const {
  return std::ranges::any_of(beside, [over](const Beside& each) { return each.scene.over == over; });
}

// The first one clears the picture.
void Stage::Impl::drawBeside(bool over) {
  for (Beside& each : beside) {
    const View& view = each.scene.view;
    if (each.scene.over != over || each.known) continue;
    each.known = true;
    if (!reachesPicture(view, targets->size)) continue;
    drawAlone(view, each.scene.looks, emptied ? areaOf(view, targets->size) : wholePicture());
    emptied = true;
    ++scenesDrawn;
    if (!over) forgetOver();
  }
}

// Scenes beside come first, those over it last; each of them, and each with exact lists, has a submission of
// its own.
void Stage::Impl::prepareScene(const View& view, std::span<const Look> looks) {
  if (sceneKnown && view.area != lastView.area) forget();
  drawBeside(false);
  if (!showsAlready(view, looks)) {
    forgetOver();
    if (hasBeside(true) || renderer->transparencyFor(view, looks) == Transparency::Exact) {
      drawAlone(view, looks, ownPart(view));
      remember(view, looks);
    }
  }
  drawBeside(true);
}

const View* Stage::Impl::viewAt(glm::uvec2 pixel) const {
  const auto within = [&](const View& view) {
    const VkRect2D area = areaOf(view, targets->size);
    const glm::ivec2 low(area.offset.x, area.offset.y), at(pixel);
    return glm::all(glm::greaterThanEqual(at, low)) &&
           glm::all(glm::lessThan(at, low + glm::ivec2(area.extent.width, area.extent.height)));
  };
  for (const Beside& each : beside)
    if (each.scene.over && within(each.scene.view)) return &each.scene.view;
  if (within(lastView)) return &lastView;
  for (const Beside& each : beside)
    if (within(each.scene.view)) return &each.scene.view;
  return nullptr;
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
  impl_->forget();
  impl_->updateInfo();
}

void Stage::reshape(size_t mesh, const Mesh* shape) {
  impl_->meshes.reshape(impl_->device, mesh, shape);
  impl_->forget();
}

void Stage::setHeat(size_t slot, const HeatVolume* volume) {
  impl_->renderer->setHeat(slot, volume);
  impl_->forget();
}

void Stage::setProps(std::span<const Mesh* const> props, size_t group) {
  impl_->meshes.setProps(impl_->device, props, group);
  impl_->forget();
}

bool Stage::draw(const View& view, std::span<const Look> looks, ImDrawData* interface) {
  Impl& s = *impl_;
  if (s.window && !s.prepareSwapchain()) return false;
  if (interface && !s.ui) s.ui = std::make_unique<PassUi>(s.device, s.instance.handle());
  s.prepareScene(view, looks);
  Commands commands = s.ring.begin();
  s.recordScene(commands, view, looks);
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
  s.prepareScene(view, looks);
  Commands commands = s.ring.begin();
  s.recordScene(commands, view, looks);
  s.lastFrame = s.ring.submit(commands);
  return true;
}

// The same areas with other contents leave the rest of the picture as it is.
void Stage::setBeside(std::vector<SceneBeside> scenes) {
  auto& beside = impl_->beside;
  const bool samePlaces = std::ranges::equal(scenes, beside, [](const SceneBeside& a, const Impl::Beside& b) {
    return a.over == b.scene.over && a.view.area == b.scene.view.area && a.view.tile == b.scene.view.tile;
  });
  if (!samePlaces) {
    beside.clear();
    for (SceneBeside& scene : scenes) beside.push_back({std::move(scene)});
    return impl_->forget();
  }
  for (size_t i = 0; i < scenes.size(); ++i) {
    if (scenes[i] == beside[i].scene) continue;
    beside[i] = {std::move(scenes[i])};
  }
}

uint64_t Stage::scenesDrawn() const {
  return impl_->scenesDrawn;
}

void Stage::forgetScene() {
  impl_->forget();
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
  const View* view = s.viewAt(pixel);
  if (!view) return std::nullopt;
  const VkRect2D area = areaOf(*view, s.targets->size);
  const glm::vec2 within = glm::vec2(pixel) - glm::vec2(float(area.offset.x), float(area.offset.y));
  const glm::vec2 size{float(area.extent.width), float(area.extent.height)};
  const VkRect2D texel{{int32_t(pixel.x), int32_t(pixel.y)}, {1, 1}};
  Pick pick;
  float depth = 0.0f;
  std::memcpy(&pick.id, readImage(s.device, s.ring, s.targets->id, texel, 4).data(), 4);
  if (pick.id == 0) return pick;
  std::memcpy(&depth, readImage(s.device, s.ring, s.targets->depth, texel, 4).data(), 4);
  const glm::vec2 ndc = (within + 0.5f) / size * 2.0f - 1.0f;
  const glm::vec4 point = glm::inverse(clipFromScene(*view, s.targets->size)) * glm::vec4(ndc, depth, 1.0f);
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
  for (const glm::uvec2 pixel : pixels) {
    const View* found = s.viewAt(pixel);
    const View& view = found ? *found : s.lastView;
    const VkRect2D area = areaOf(view, size);
    const glm::vec2 origin(float(area.offset.x), float(area.offset.y));
    const glm::vec2 extent(float(area.extent.width), float(area.extent.height));
    const glm::mat4 sceneFromClip = glm::inverse(clipFromScene(view, size));
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
    auto renderer = std::make_unique<Renderer>(impl_->device, impl_->shaders);
    renderer->keepFrom(*impl_->renderer);
    impl_->renderer = std::move(renderer);
    impl_->forget();
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
