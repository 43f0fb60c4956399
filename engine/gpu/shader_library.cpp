#include "engine/gpu/shader_library.h"

#include <cstdlib>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/gpu/check.h"

namespace eng {

VkPipelineShaderStageCreateInfo ShaderModule::stage(VkShaderStageFlagBits stage) const {
  return {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
          .stage = stage,
          .module = module_,
          .pName = "main"};
}

ShaderLibrary ShaderLibrary::beside(const std::filesystem::path& program) {
  if (const char* folder = std::getenv("CALF_ATLAS_SHADERS")) return ShaderLibrary(folder);
  return ShaderLibrary(program.parent_path().parent_path() / "shaders");
}

ShaderModule ShaderLibrary::load(Device& device, const std::string& name) const {
  const std::filesystem::path file = folder_ / (name + ".spv");
  const std::vector<std::byte> code = readFile(file, 4u << 20);
  constexpr uint32_t kSpirvMagic = 0x07230203;
  std::vector<uint32_t> words(code.size() / 4);
  if (!words.empty()) std::memcpy(words.data(), code.data(), words.size() * 4);
  if (words.empty() || words[0] != kSpirvMagic || code.size() % 4 != 0)
    throw Error(file.string() + " is no compiled shader; build the target 'shaders' again");
  const VkShaderModuleCreateInfo info{
      .sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO, .codeSize = code.size(), .pCode = words.data()};
  VkShaderModule module = VK_NULL_HANDLE;
  VK_CHECK(vkCreateShaderModule(device.handle(), &info, nullptr, &module));
  return {device.handle(), module};
}

}  // namespace eng
