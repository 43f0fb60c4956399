// What is recorded into one command buffer, in the words of the passes. Barriers are derived from how an
// image or a buffer was used before, never typed by hand.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "engine/gpu/buffer.h"
#include "engine/gpu/image.h"
#include "engine/gpu/pipeline.h"
#include "shaders/shared/types.h"

namespace eng {

// One attachment of a rendering: cleared when `clear` is set, else kept.
struct Attachment {
  Image& image;
  std::optional<VkClearValue> clear;
  Image* resolveTo = nullptr;  // average of the samples
  bool secondView = false;     // through the image's (and the resolve target's) second format
  bool store = true;
  bool readOnly = false;  // depth that masks what is drawn and may be sampled meanwhile
};

struct SampledImage {
  const Image& image;
  VkSampler sampler;
};

class Commands {
 public:
  Commands(Device& device, VkCommandBuffer buffer) : device_(device), buffer_(buffer) {}

  VkCommandBuffer handle() const { return buffer_; }
  Device& device() const { return device_; }

  // Waits for what was done to the image before and brings it into the layout that `use` needs.
  // `discard`: the old content does not matter.
  void use(Image& image, ImageUse use, bool discard = false);
  void use(Buffer& buffer, BufferUse use);

  void beginRendering(std::span<const Attachment> colours, const Attachment* depth, VkRect2D area);
  void endRendering();

  // The scene's viewport, with depth 1 at the eye and 0 far away, and the scissor.
  void setViewport(VkRect2D area, VkRect2D scissor);
  // `frame`: what the shaders read as `frame`.
  void bind(const Pipeline& pipeline, const UniformRange& frame);
  void push(const Pipeline& pipeline, const gpu::Push& constants);
  void sample(const Pipeline& pipeline, std::span<const SampledImage> images);

  // The one triangle of fullscreen.vert, over the viewport.
  void drawFullscreen();

  // The first `bytes` (a multiple of 4) become zero.
  void clear(Buffer& buffer, VkDeviceSize bytes);
  void copy(Buffer& from, Buffer& to, VkDeviceSize bytes);

  void beginLabel(const std::string& name);
  void endLabel();

 private:
  Device& device_;
  VkCommandBuffer buffer_;
};

}  // namespace eng
