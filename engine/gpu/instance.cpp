#include "engine/gpu/instance.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <mutex>

#include "engine/base/error.h"
#include "engine/gpu/check.h"

namespace eng {
namespace {

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

std::mutex messagesMutex;
std::vector<std::string> messagesSeen;

VkBool32 onMessage(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT,
                   const VkDebugUtilsMessengerCallbackDataEXT* data, void*) {
  spdlog::error("validation: {}", data->pMessage);
  const std::lock_guard lock(messagesMutex);
  messagesSeen.emplace_back(data->pMessage);
  return VK_FALSE;
}

// The layer's Vulkan version, or 0 when it is not installed.
uint32_t layerVersion(const char* name) {
  uint32_t count = 0;
  vkEnumerateInstanceLayerProperties(&count, nullptr);
  std::vector<VkLayerProperties> layers(count);
  vkEnumerateInstanceLayerProperties(&count, layers.data());
  const auto found = std::ranges::find_if(
      layers, [&](const auto& layer) { return std::strcmp(layer.layerName, name) == 0; });
  return found == layers.end() ? 0 : found->specVersion;
}

// Hazards between two submits are checked by default since 1.3.280; before, only the layer's environment asks
// for it.
void prepareValidation() {
  const uint32_t version = layerVersion(kValidationLayer);
  if (version == 0)
    throw Error("the Vulkan validation layer is not installed; install vulkan-validationlayers");
  if (version < VK_MAKE_API_VERSION(0, 1, 3, 280))
    setenv("VK_LAYER_ENABLES", "VALIDATION_CHECK_ENABLE_SYNCHRONIZATION_VALIDATION_QUEUE_SUBMIT", 0);
}

VkDebugUtilsMessengerCreateInfoEXT messengerInfo() {
  return {.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
          .messageSeverity =
              VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
          .messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT,
          .pfnUserCallback = onMessage};
}

template <class Function>
Function load(VkInstance instance, const char* name) {
  return reinterpret_cast<Function>(vkGetInstanceProcAddr(instance, name));
}

}  // namespace

Instance::Instance(bool validation, const std::vector<const char*>& surfaceExtensions)
    : debugUtils_(validation) {
  if (validation) prepareValidation();
  std::vector<const char*> extensions = surfaceExtensions;
  std::vector<const char*> layers;
  if (validation) {
    extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
    layers.push_back(kValidationLayer);
  }
  const VkValidationFeatureEnableEXT enabled[] = {
      VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT};
  VkDebugUtilsMessengerCreateInfoEXT messenger = messengerInfo();
  const VkValidationFeaturesEXT features{.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT,
                                         .pNext = &messenger,
                                         .enabledValidationFeatureCount = 1,
                                         .pEnabledValidationFeatures = enabled};
  const VkApplicationInfo application{.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
                                      .pApplicationName = "calf-atlas",
                                      .apiVersion = VK_API_VERSION_1_3};
  const VkInstanceCreateInfo info{.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
                                  .pNext = validation ? &features : nullptr,
                                  .pApplicationInfo = &application,
                                  .enabledLayerCount = uint32_t(layers.size()),
                                  .ppEnabledLayerNames = layers.data(),
                                  .enabledExtensionCount = uint32_t(extensions.size()),
                                  .ppEnabledExtensionNames = extensions.data()};
  const VkResult result = vkCreateInstance(&info, nullptr, &instance_);
  if (result != VK_SUCCESS)
    throw Error("no Vulkan driver answers (" + nameOf(result) +
                "); install one, for example mesa-vulkan-drivers, or your graphics card's");
  if (validation) createMessenger();
}

void Instance::createMessenger() {
  const auto create = load<PFN_vkCreateDebugUtilsMessengerEXT>(instance_, "vkCreateDebugUtilsMessengerEXT");
  const VkDebugUtilsMessengerCreateInfoEXT info = messengerInfo();
  VK_CHECK(create(instance_, &info, nullptr, &messenger_));
}

Instance::~Instance() {
  if (messenger_) {
    load<PFN_vkDestroyDebugUtilsMessengerEXT>(instance_, "vkDestroyDebugUtilsMessengerEXT")(
        instance_, messenger_, nullptr);
  }
  if (instance_) vkDestroyInstance(instance_, nullptr);
}

int Instance::messageCount() {
  const std::lock_guard lock(messagesMutex);
  return int(messagesSeen.size());
}

std::vector<std::string> Instance::messages() {
  const std::lock_guard lock(messagesMutex);
  return messagesSeen;
}

}  // namespace eng
