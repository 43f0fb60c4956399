// The folder of compiled shaders. Modules live only while a pipeline is made from them.
#pragma once

#include <filesystem>
#include <string>

#include "engine/gpu/device.h"

namespace eng {

class ShaderModule {
 public:
  ShaderModule(VkDevice device, VkShaderModule module) : device_(device), module_(module) {}
  ~ShaderModule() { vkDestroyShaderModule(device_, module_, nullptr); }
  ShaderModule(const ShaderModule&) = delete;

  VkPipelineShaderStageCreateInfo stage(VkShaderStageFlagBits stage) const;

 private:
  VkDevice device_;
  VkShaderModule module_;
};

class ShaderLibrary {
 public:
  // The folder beside the program: <program>/../shaders, or CALF_ATLAS_SHADERS.
  static ShaderLibrary beside(const std::filesystem::path& program);
  explicit ShaderLibrary(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // "geometry.vert" is read from geometry.vert.spv. Throws eng::Error when it is missing or no SPIR-V.
  ShaderModule load(Device& device, const std::string& name) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace eng
