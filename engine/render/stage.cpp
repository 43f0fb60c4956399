#include "engine/render/stage.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/render/stage_impl.h"

namespace eng {

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

void Stage::Impl::setSize(glm::uvec2 size) {
  if (size == targets->size) return;
  targets = std::make_unique<Targets>(device, size, listBytes);
  forget();
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

void Stage::reshape(size_t mesh, const Mesh& shape, std::span<const uint32_t> vertices) {
  impl_->meshes.change(impl_->device, mesh, shape, vertices);
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
  s.updateInfo();
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
