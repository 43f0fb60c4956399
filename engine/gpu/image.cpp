#include "engine/gpu/image.h"

#include <utility>

#include "engine/gpu/check.h"

namespace eng {

ImageState stateFor(ImageUse use) {
  switch (use) {
    case ImageUse::Undefined:
      return {};
    case ImageUse::ColourAttachment:
      return {VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL, VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT,
              VK_ACCESS_2_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT, true};
    case ImageUse::DepthAttachment:
      return {VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL,
              VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT,
              VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
              true};
    case ImageUse::DepthMask:
      return {VK_IMAGE_LAYOUT_DEPTH_READ_ONLY_OPTIMAL,
              VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT |
                  VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT,
              VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_SHADER_SAMPLED_READ_BIT, false};
    case ImageUse::SampledInFragment:
      return {VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL, VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT,
              VK_ACCESS_2_SHADER_SAMPLED_READ_BIT, false};
    case ImageUse::CopySource:
      return {VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT,
              VK_ACCESS_2_TRANSFER_READ_BIT, false};
    case ImageUse::CopyTarget:
      return {VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT,
              VK_ACCESS_2_TRANSFER_WRITE_BIT, true};
    case ImageUse::Present:
      // The semaphore that the presentation waits for is signalled by all commands; the transition must be
      // one of them.
      return {VK_IMAGE_LAYOUT_PRESENT_SRC_KHR, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_NONE, false};
  }
  return {};
}

Image::Image(Device& device, const ImageInfo& info)
    : device_(&device), format_(info.format), size_(info.size) {
  const VkFormat formats[] = {info.format, info.secondFormat};
  const bool twoFormats = info.secondFormat != VK_FORMAT_UNDEFINED;
  const VkImageFormatListCreateInfo list{.sType = VK_STRUCTURE_TYPE_IMAGE_FORMAT_LIST_CREATE_INFO,
                                         .viewFormatCount = 2,
                                         .pViewFormats = formats};
  const VkImageCreateInfo create{
      .sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO,
      .pNext = twoFormats ? &list : nullptr,
      .flags = VkImageCreateFlags(twoFormats ? VK_IMAGE_CREATE_MUTABLE_FORMAT_BIT : 0),
      .imageType = VK_IMAGE_TYPE_2D,
      .format = info.format,
      .extent = {info.size.x, info.size.y, 1},
      .mipLevels = 1,
      .arrayLayers = 1,
      .samples = info.samples,
      .tiling = VK_IMAGE_TILING_OPTIMAL,
      .usage = info.usage,
      .sharingMode = VK_SHARING_MODE_EXCLUSIVE,
      .initialLayout = VK_IMAGE_LAYOUT_UNDEFINED};
  VK_CHECK(vkCreateImage(device.handle(), &create, nullptr, &image_));
  VkMemoryRequirements needs{};
  vkGetImageMemoryRequirements(device.handle(), image_, &needs);
  bytes_ = needs.size;
  memory_ = device.allocate(needs, Domain::Gpu, image_);
  VK_CHECK(vkBindImageMemory(device.handle(), image_, memory_, 0));
  view_ = makeView(info.format);
  if (twoFormats) secondView_ = makeView(info.secondFormat);
  device.name(VK_OBJECT_TYPE_IMAGE, uint64_t(image_), info.name);
}

VkImageView Image::makeView(VkFormat format) const {
  const VkImageViewCreateInfo info{.sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
                                   .image = image_,
                                   .viewType = VK_IMAGE_VIEW_TYPE_2D,
                                   .format = format,
                                   .subresourceRange = {aspect(), 0, 1, 0, 1}};
  VkImageView view = VK_NULL_HANDLE;
  VK_CHECK(vkCreateImageView(device_->handle(), &info, nullptr, &view));
  return view;
}

Image Image::borrowed(VkImage image, glm::uvec2 size, VkFormat format) {
  Image result;
  result.image_ = image;
  result.size_ = size;
  result.format_ = format;
  return result;
}

VkImageAspectFlags Image::aspect() const {
  return format_ == VK_FORMAT_D32_SFLOAT ? VK_IMAGE_ASPECT_DEPTH_BIT : VK_IMAGE_ASPECT_COLOR_BIT;
}

Image::~Image() {
  if (!device_) return;
  device_->retire([image = image_, memory = memory_, view = view_, second = secondView_](VkDevice device) {
    vkDestroyImageView(device, view, nullptr);
    vkDestroyImageView(device, second, nullptr);
    vkDestroyImage(device, image, nullptr);
    vkFreeMemory(device, memory, nullptr);
  });
}

Image::Image(Image&& other) noexcept {
  *this = std::move(other);
}

Image& Image::operator=(Image&& other) noexcept {
  std::swap(state, other.state);
  std::swap(device_, other.device_);
  std::swap(image_, other.image_);
  std::swap(memory_, other.memory_);
  std::swap(view_, other.view_);
  std::swap(secondView_, other.secondView_);
  std::swap(format_, other.format_);
  std::swap(size_, other.size_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace eng
