#include "engine/gpu/pipeline.h"

#include <array>
#include <cassert>
#include <utility>

#include "engine/gpu/check.h"
#include "shaders/shared/types.h"

namespace eng {
namespace {

VkPipelineColorBlendAttachmentState blendState(Blend blend) {
  VkPipelineColorBlendAttachmentState state{
      .blendEnable = blend != Blend::Replace && blend != Blend::Keep,
      .srcColorBlendFactor = VK_BLEND_FACTOR_SRC_ALPHA,
      .dstColorBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA,
      .colorBlendOp = VK_BLEND_OP_ADD,
      .srcAlphaBlendFactor = VK_BLEND_FACTOR_ONE,
      .dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA,
      .alphaBlendOp = VK_BLEND_OP_ADD,
      .colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT | VK_COLOR_COMPONENT_B_BIT |
                        VK_COLOR_COMPONENT_A_BIT};
  if (blend == Blend::Keep) state.colorWriteMask = 0;
  if (blend == Blend::OverPremultiplied) state.srcColorBlendFactor = VK_BLEND_FACTOR_ONE;
  if (blend == Blend::Sum) {
    state.srcColorBlendFactor = state.dstColorBlendFactor = VK_BLEND_FACTOR_ONE;
    state.srcAlphaBlendFactor = state.dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE;
  }
  if (blend == Blend::Multiply) {
    state.srcColorBlendFactor = VK_BLEND_FACTOR_DST_COLOR;
    state.dstColorBlendFactor = VK_BLEND_FACTOR_ZERO;
    state.srcAlphaBlendFactor = VK_BLEND_FACTOR_ZERO;
    state.dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE;
  }
  if (blend == Blend::Uncovered) {
    state.srcColorBlendFactor = VK_BLEND_FACTOR_ZERO;
    state.dstColorBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_COLOR;
  }
  return state;
}

VkCompareOp compareOf(DepthTest test) {
  if (test == DepthTest::Background) return VK_COMPARE_OP_EQUAL;
  const bool behind = test == DepthTest::Foreground || test == DepthTest::Farther;
  return behind ? VK_COMPARE_OP_LESS : VK_COMPARE_OP_GREATER_OR_EQUAL;
}

VkPipelineDepthStencilStateCreateInfo depthState(const PipelineInfo& info) {
  return {.sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO,
          .depthTestEnable = info.depthTest != DepthTest::None,
          .depthWriteEnable = info.depthWrite,
          .depthCompareOp = compareOf(info.depthTest)};
}

}  // namespace

Pipeline::Pipeline(Device& device, const ShaderLibrary& shaders, const PipelineInfo& info)
    : device_(&device) {
  createLayout(info.sampledImages);
  createPipeline(shaders, info);
  device.name(VK_OBJECT_TYPE_PIPELINE, uint64_t(pipeline_), info.name);
}

void Pipeline::createLayout(uint32_t sampledImages) {
  assert(sampledImages <= CALF_FRAME_BINDING);
  std::array<VkDescriptorSetLayoutBinding, CALF_FRAME_BINDING + 1> bindings{};
  for (uint32_t i = 0; i < sampledImages; ++i) {
    bindings[i] = {.binding = i,
                   .descriptorType = VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER,
                   .descriptorCount = 1,
                   .stageFlags = VK_SHADER_STAGE_FRAGMENT_BIT};
  }
  bindings[sampledImages] = {.binding = CALF_FRAME_BINDING,
                             .descriptorType = VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER,
                             .descriptorCount = 1,
                             .stageFlags = kPushStages};
  const VkDescriptorSetLayoutCreateInfo set{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
                                            .flags = VK_DESCRIPTOR_SET_LAYOUT_CREATE_PUSH_DESCRIPTOR_BIT_KHR,
                                            .bindingCount = sampledImages + 1,
                                            .pBindings = bindings.data()};
  VK_CHECK(vkCreateDescriptorSetLayout(device_->handle(), &set, nullptr, &setLayout_));
  const VkPushConstantRange range{.stageFlags = kPushStages, .offset = 0, .size = sizeof(gpu::Push)};
  const VkPipelineLayoutCreateInfo info{.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
                                        .setLayoutCount = 1,
                                        .pSetLayouts = &setLayout_,
                                        .pushConstantRangeCount = 1,
                                        .pPushConstantRanges = &range};
  VK_CHECK(vkCreatePipelineLayout(device_->handle(), &info, nullptr, &layout_));
}

void Pipeline::createPipeline(const ShaderLibrary& shaders, const PipelineInfo& info) {
  const ShaderModule vertex = shaders.load(*device_, info.vertexShader);
  const ShaderModule fragment = shaders.load(*device_, info.fragmentShader);
  const std::array stages{vertex.stage(VK_SHADER_STAGE_VERTEX_BIT),
                          fragment.stage(VK_SHADER_STAGE_FRAGMENT_BIT)};
  const VkPipelineVertexInputStateCreateInfo noVertexInput{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO};
  const VkPipelineInputAssemblyStateCreateInfo triangles{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO,
      .topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST};
  const VkPipelineViewportStateCreateInfo viewport{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO, .viewportCount = 1, .scissorCount = 1};
  const VkPipelineRasterizationStateCreateInfo raster{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO,
      .frontFace = VK_FRONT_FACE_COUNTER_CLOCKWISE,
      .lineWidth = 1.0f};
  const VkPipelineMultisampleStateCreateInfo samples{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO,
      .rasterizationSamples = info.samples};
  const VkPipelineDepthStencilStateCreateInfo depth = depthState(info);
  std::vector<VkPipelineColorBlendAttachmentState> blends;
  for (const Blend blend : info.blends) blends.push_back(blendState(blend));
  const VkPipelineColorBlendStateCreateInfo blend{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO,
      .attachmentCount = uint32_t(blends.size()),
      .pAttachments = blends.data()};
  const std::array dynamic{VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR, VK_DYNAMIC_STATE_CULL_MODE};
  const VkPipelineDynamicStateCreateInfo dynamicInfo{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO,
      .dynamicStateCount = uint32_t(dynamic.size()),
      .pDynamicStates = dynamic.data()};
  const VkPipelineRenderingCreateInfo rendering{
      .sType = VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO,
      .colorAttachmentCount = uint32_t(info.colourFormats.size()),
      .pColorAttachmentFormats = info.colourFormats.data(),
      .depthAttachmentFormat = info.hasDepth ? kDepthFormat : VK_FORMAT_UNDEFINED};
  const VkGraphicsPipelineCreateInfo create{.sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO,
                                            .pNext = &rendering,
                                            .stageCount = uint32_t(stages.size()),
                                            .pStages = stages.data(),
                                            .pVertexInputState = &noVertexInput,
                                            .pInputAssemblyState = &triangles,
                                            .pViewportState = &viewport,
                                            .pRasterizationState = &raster,
                                            .pMultisampleState = &samples,
                                            .pDepthStencilState = &depth,
                                            .pColorBlendState = &blend,
                                            .pDynamicState = &dynamicInfo,
                                            .layout = layout_};
  VK_CHECK(vkCreateGraphicsPipelines(device_->handle(), VK_NULL_HANDLE, 1, &create, nullptr, &pipeline_));
}

Pipeline::~Pipeline() {
  if (!device_) return;
  device_->retire([pipeline = pipeline_, layout = layout_, set = setLayout_](VkDevice device) {
    vkDestroyPipeline(device, pipeline, nullptr);
    vkDestroyPipelineLayout(device, layout, nullptr);
    vkDestroyDescriptorSetLayout(device, set, nullptr);
  });
}

Pipeline::Pipeline(Pipeline&& other) noexcept {
  *this = std::move(other);
}

Pipeline& Pipeline::operator=(Pipeline&& other) noexcept {
  std::swap(device_, other.device_);
  std::swap(setLayout_, other.setLayout_);
  std::swap(layout_, other.layout_);
  std::swap(pipeline_, other.pipeline_);
  return *this;
}

}  // namespace eng
