#include "engine/render/pass_ui.h"

#include <backends/imgui_impl_vulkan.h>
#include <imgui.h>

#include "engine/base/error.h"
#include "engine/gpu/check.h"
#include "engine/gpu/frame_ring.h"

namespace eng {
namespace {

void checkBackend(VkResult result) {
  checkVulkan(result, "a call of the interface");
}

}  // namespace

PassUi::PassUi(Device& device, VkInstance instance) : device_(device) {
  createRenderPass();
  createDescriptorPool();
  createBackend(instance);
  uploadFonts();
}

void PassUi::createRenderPass() {
  const VkAttachmentDescription attachment{.format = kFinalFormat,
                                           .samples = VK_SAMPLE_COUNT_1_BIT,
                                           .loadOp = VK_ATTACHMENT_LOAD_OP_LOAD,
                                           .storeOp = VK_ATTACHMENT_STORE_OP_STORE,
                                           .stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE,
                                           .stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE,
                                           .initialLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
                                           .finalLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
  const VkAttachmentReference colour{0, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
  const VkSubpassDescription subpass{.pipelineBindPoint = VK_PIPELINE_BIND_POINT_GRAPHICS,
                                     .colorAttachmentCount = 1,
                                     .pColorAttachments = &colour};
  const VkRenderPassCreateInfo info{.sType = VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO,
                                    .attachmentCount = 1,
                                    .pAttachments = &attachment,
                                    .subpassCount = 1,
                                    .pSubpasses = &subpass};
  VK_CHECK(vkCreateRenderPass(device_.handle(), &info, nullptr, &renderPass_));
}

void PassUi::createDescriptorPool() {
  const VkDescriptorPoolSize size{VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, 4};
  const VkDescriptorPoolCreateInfo info{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                        .flags = VK_DESCRIPTOR_POOL_CREATE_FREE_DESCRIPTOR_SET_BIT,
                                        .maxSets = 4,
                                        .poolSizeCount = 1,
                                        .pPoolSizes = &size};
  VK_CHECK(vkCreateDescriptorPool(device_.handle(), &info, nullptr, &descriptors_));
}

// MinImageCount and ImageCount only size the backend's ring of vertex buffers, which advances with each
// frame.
void PassUi::createBackend(VkInstance instance) {
  ImGui_ImplVulkan_InitInfo info{};
  info.Instance = instance;
  info.PhysicalDevice = device_.physical();
  info.Device = device_.handle();
  info.QueueFamily = device_.queueFamily();
  info.Queue = device_.queue();
  info.DescriptorPool = descriptors_;
  info.MinImageCount = uint32_t(FrameRing::kFramesInFlight);
  info.ImageCount = uint32_t(FrameRing::kFramesInFlight);
  info.MSAASamples = VK_SAMPLE_COUNT_1_BIT;
  info.CheckVkResultFn = checkBackend;
  if (!ImGui_ImplVulkan_Init(&info, renderPass_))
    throw Error("the interface could not be prepared for this device");
}

void PassUi::uploadFonts() {
#if IMGUI_VERSION_NUM >= 19000
  ImGui_ImplVulkan_CreateFontsTexture();
#else
  FrameRing once(device_);
  Commands commands = once.begin();
  ImGui_ImplVulkan_CreateFontsTexture(commands.handle());
  device_.waitFor(once.submit(commands));
  ImGui_ImplVulkan_DestroyFontUploadObjects();
#endif
}

PassUi::~PassUi() {
  vkDeviceWaitIdle(device_.handle());  // the backend frees at once what it owns
  ImGui_ImplVulkan_Shutdown();
  vkDestroyFramebuffer(device_.handle(), framebuffer_, nullptr);
  vkDestroyDescriptorPool(device_.handle(), descriptors_, nullptr);
  vkDestroyRenderPass(device_.handle(), renderPass_, nullptr);
}

void PassUi::coverTarget(const Image& target) {
  if (covered_ == target.view()) return;
  device_.retire([old = framebuffer_](VkDevice device) { vkDestroyFramebuffer(device, old, nullptr); });
  covered_ = target.view();
  const VkFramebufferCreateInfo info{.sType = VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO,
                                     .renderPass = renderPass_,
                                     .attachmentCount = 1,
                                     .pAttachments = &covered_,
                                     .width = target.size().x,
                                     .height = target.size().y,
                                     .layers = 1};
  VK_CHECK(vkCreateFramebuffer(device_.handle(), &info, nullptr, &framebuffer_));
}

// The data may be older than the font texture that it is drawn with: it was made before this backend was.
void PassUi::useFonts(ImDrawData* data) const {
  const ImTextureID texture = ImGui::GetIO().Fonts->TexID;
  for (int i = 0; i < data->CmdListsCount; ++i)
    for (ImDrawCmd& command : data->CmdLists[i]->CmdBuffer) command.TextureId = texture;
}

void PassUi::record(Commands& commands, Image& target, ImDrawData* data) {
  useFonts(data);
  coverTarget(target);
  commands.use(target, ImageUse::ColourAttachment);
  const VkRenderPassBeginInfo begin{.sType = VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO,
                                    .renderPass = renderPass_,
                                    .framebuffer = framebuffer_,
                                    .renderArea = {{0, 0}, {target.size().x, target.size().y}}};
  vkCmdBeginRenderPass(commands.handle(), &begin, VK_SUBPASS_CONTENTS_INLINE);
  ImGui_ImplVulkan_RenderDrawData(data, commands.handle());
  vkCmdEndRenderPass(commands.handle());
}

}  // namespace eng
