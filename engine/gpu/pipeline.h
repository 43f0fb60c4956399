// A graphics pipeline from a plain description. Vertices are pulled by address, so there is no vertex input
// state; the frame's constants and images come by push descriptors, so there are no sets to allocate.
#pragma once

#include <string>
#include <vector>

#include "engine/gpu/device.h"
#include "engine/gpu/shader_library.h"

namespace eng {

inline constexpr VkShaderStageFlags kPushStages = VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT;
inline constexpr VkFormat kDepthFormat = VK_FORMAT_D32_SFLOAT;

enum class Blend {
  Replace,
  Over,               // source alpha over what is there
  OverPremultiplied,  // the same, the source colour already times its alpha
  Sum,                // one, one
  Multiply,           // what is there times source
  Keep,               // nothing is written
  Uncovered,          // what is there times one minus source: coverage of translucent layers
};

enum class DepthTest {
  None,
  Nearer,      // reversed depth: greater or equal passes
  Farther,     // behind what was drawn, and only where something was
  Background,  // only where nothing was drawn
  Foreground,  // only where something was drawn; for a draw at the far plane
};

struct PipelineInfo {
  std::string name;
  std::string vertexShader, fragmentShader;  // file names in shaders/, "geometry.vert"
  std::vector<VkFormat> colourFormats;
  std::vector<Blend> blends;  // one for each colour format
  bool hasDepth = false;
  DepthTest depthTest = DepthTest::None;
  bool depthWrite = false;
  VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
  uint32_t sampledImages = 0;
};

class Pipeline {
 public:
  Pipeline() = default;
  // Culling is dynamic: vkCmdSetCullMode before the first draw.
  Pipeline(Device& device, const ShaderLibrary& shaders, const PipelineInfo& info);
  ~Pipeline();
  Pipeline(Pipeline&& other) noexcept;
  Pipeline& operator=(Pipeline&& other) noexcept;

  VkPipeline handle() const { return pipeline_; }
  VkPipelineLayout layout() const { return layout_; }

 private:
  void createLayout(uint32_t sampledImages);
  void createPipeline(const ShaderLibrary& shaders, const PipelineInfo& info);

  Device* device_ = nullptr;
  VkDescriptorSetLayout setLayout_ = VK_NULL_HANDLE;
  VkPipelineLayout layout_ = VK_NULL_HANDLE;
  VkPipeline pipeline_ = VK_NULL_HANDLE;
};

}  // namespace eng
