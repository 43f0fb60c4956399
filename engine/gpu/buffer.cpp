#include "engine/gpu/buffer.h"

#include <utility>

#include "engine/gpu/check.h"

namespace eng {

BufferState stateFor(BufferUse use) {
  switch (use) {
    case BufferUse::WrittenInFragment:
      return {VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT,
              VK_ACCESS_2_SHADER_STORAGE_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_WRITE_BIT, true};
    case BufferUse::ReadInFragment:
      return {VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT, VK_ACCESS_2_SHADER_STORAGE_READ_BIT, false};
    case BufferUse::CopySource:
      return {VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_READ_BIT, false};
    case BufferUse::CopyTarget:
      return {VK_PIPELINE_STAGE_2_ALL_TRANSFER_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT, true};
    case BufferUse::ReadByHost:
      return {VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT, false};
  }
  return {};
}

Buffer::Buffer(Device& device, const std::string& name, VkDeviceSize size, Domain domain)
    : device_(&device), size_(size) {
  const VkBufferCreateInfo info{
      .sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
      .size = size,
      .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT |
               VK_BUFFER_USAGE_INDEX_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT |
               VK_BUFFER_USAGE_TRANSFER_DST_BIT | VK_BUFFER_USAGE_SHADER_DEVICE_ADDRESS_BIT,
      .sharingMode = VK_SHARING_MODE_EXCLUSIVE};
  VK_CHECK(vkCreateBuffer(device.handle(), &info, nullptr, &buffer_));
  VkMemoryRequirements needs{};
  vkGetBufferMemoryRequirements(device.handle(), buffer_, &needs);
  memory_ = device.allocate(needs, domain);
  VK_CHECK(vkBindBufferMemory(device.handle(), buffer_, memory_, 0));
  device.name(VK_OBJECT_TYPE_BUFFER, uint64_t(buffer_), name);
  const VkBufferDeviceAddressInfo addressInfo{.sType = VK_STRUCTURE_TYPE_BUFFER_DEVICE_ADDRESS_INFO,
                                              .buffer = buffer_};
  address_ = vkGetBufferDeviceAddress(device.handle(), &addressInfo);
  if (domain == Domain::Gpu) return;
  void* data = nullptr;
  VK_CHECK(vkMapMemory(device.handle(), memory_, 0, VK_WHOLE_SIZE, 0, &data));
  mapped_ = static_cast<std::byte*>(data);
}

Buffer::~Buffer() {
  if (!device_) return;
  device_->retire([buffer = buffer_, memory = memory_](VkDevice device) {
    vkDestroyBuffer(device, buffer, nullptr);
    vkFreeMemory(device, memory, nullptr);
  });
}

Buffer::Buffer(Buffer&& other) noexcept {
  *this = std::move(other);
}

Buffer& Buffer::operator=(Buffer&& other) noexcept {
  std::swap(state, other.state);
  std::swap(device_, other.device_);
  std::swap(buffer_, other.buffer_);
  std::swap(memory_, other.memory_);
  std::swap(size_, other.size_);
  std::swap(address_, other.address_);
  std::swap(mapped_, other.mapped_);
  return *this;
}

}  // namespace eng
