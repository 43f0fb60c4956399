// What every pass of a frame is given.
#pragma once

#include "engine/gpu/commands.h"
#include "engine/render/draw_list.h"
#include "engine/render/targets.h"

namespace eng {

struct FrameContext {
  Commands& commands;
  Targets& targets;
  const DrawList& list;
  const View& view;
  UniformRange constants;  // a gpu::Frame
  VkRect2D whole;          // the picture, or the part of it that is drawn anew
  VkRect2D area;           // the part that the scene fills
};

}  // namespace eng
