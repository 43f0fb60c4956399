// What is read from the picture of a stage after it was drawn.
#include <cassert>
#include <cstring>

#include "engine/gpu/readback.h"
#include "engine/render/stage_impl.h"
#include "engine/render/view_area.h"

namespace eng {

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
  const VkRect2D texel{{int32_t(pixel.x), int32_t(pixel.y)}, {1, 1}};
  Pick pick;
  float depth = 0.0f;
  std::memcpy(&pick.id, readImage(s.device, s.ring, s.targets->id, texel, 4).data(), 4);
  if (pick.id == 0) return pick;
  std::memcpy(&depth, readImage(s.device, s.ring, s.targets->depth, texel, 4).data(), 4);
  pick.positionMm = pointAt(*view, s.targets->size, pixel, depth);
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
    float depth = 0.0f;
    std::memcpy(&depth, depths.data() + 4 * (size_t(pixel.y) * size.x + pixel.x), 4);
    const View* view = s.viewAt(pixel);
    places.push_back(pointAt(view ? *view : s.lastView, size, pixel, depth));
  }
  return places;
}

}  // namespace eng
