// How the scenes of a stage are drawn: the main one, those beside it and those over it.
#include <algorithm>

#include "engine/render/stage_impl.h"
#include "engine/render/view_area.h"

namespace eng {

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
  shortOfRoom = false;
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
// again until it is right; it is drawn weighted where there is no room, and then false is returned.
bool Stage::Impl::drawAlone(const View& view, std::span<const Look> looks, VkRect2D cleared) {
  const Transparency transparency = renderer->transparencyFor(view, looks);
  if (transparency != Transparency::Exact) {
    submitAlone(view, looks, transparency, cleared);
    return true;
  }
  FragmentLists& lists = targets->lists;
  do {
    submitAlone(view, looks, Transparency::Exact, cleared);
    device.waitFor(lastFrame);
    info.listedFragments = lists.wanted();
    info.fragmentLimit = lists.limit();
    if (lists.fitted()) return true;
  } while (lists.grow(device));
  submitAlone(view, looks, Transparency::Weighted, cleared);
  return false;
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
    each.shortOfRoom = false;
    if (!reachesPicture(view, targets->size)) continue;
    each.shortOfRoom =
        !drawAlone(view, each.scene.looks, emptied ? areaOf(view, targets->size) : wholePicture());
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
      shortOfRoom = !drawAlone(view, looks, ownPart(view));
      remember(view, looks);
    }
  }
  drawBeside(true);
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
  info.shortOfRoom = shortOfRoom || std::ranges::any_of(beside, &Beside::shortOfRoom);
  info.meshBytes = meshes.bytes();
  info.imageBytes = targets->bytes();
}

}  // namespace eng
