// The memory of the exact lists of translucent fragments: for each pixel of a rectangle the head of its list,
// and one store of nodes for all. How many nodes a picture needs is known once it is drawn; the store then
// grows, up to a limit.
#pragma once

#include "engine/gpu/commands.h"

namespace eng {

class FragmentLists {
 public:
  // `limitBytes` of nodes; 0: a quarter of the device's own memory, 1 GiB and what the device gives at once
  // at most.
  explicit FragmentLists(const Device& device, VkDeviceSize limitBytes = 0);

  // Room for lists of the rectangle; returns where shaders find them.
  gpu::FragmentLists prepare(Device& device, VkRect2D rectangle);
  // Before a pass writes to them: all lists are empty.
  void clear(Commands& commands);
  // After it: the lists may be read, the number of fragments is on its way to the CPU.
  void finish(Commands& commands);

  // The rest once that submission is done.
  uint64_t wanted() const;  // nodes
  bool fitted() const { return wanted() <= room(); }
  // Makes room for what was wanted. False when that is beyond the limit or the device has no more.
  bool grow(Device& device);

  uint64_t room() const { return nodes_.size() / kNodeBytes - (nodes_.size() > 0); }  // node 0 is no node
  uint64_t limit() const { return limitBytes_ / kNodeBytes; }
  VkDeviceSize bytes() const { return heads_.size() + nodes_.size(); }

 private:
  static constexpr VkDeviceSize kNodeBytes = 16;
  static constexpr VkDeviceSize kNodesPerPixel = 4;  // to begin with

  VkDeviceSize limitBytes_;
  VkDeviceSize pixels_ = 0;  // of the rectangle
  Buffer heads_, nodes_, count_, countRead_;
};

}  // namespace eng
