#include "engine/gpu/device_select.h"
#include "engine/gpu/instance.h"
#include "engine/render/stage.h"

namespace eng {
namespace {

std::string joined(const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& reason : reasons) text += (text.empty() ? "" : ", ") + reason;
  return text;
}

}  // namespace

std::vector<DeviceReport> listDevices(const std::string& preferredName) {
  const Instance instance(false, {});
  std::vector<DeviceReport> reports;
  for (const DeviceCandidate& candidate :
       deviceCandidates(instance.handle(), VK_NULL_HANDLE, preferredName)) {
    const bool usable = candidate.refusals.empty();
    reports.push_back({.name = candidate.properties.deviceName,
                       .type = typeName(candidate.properties.deviceType),
                       .driver = candidate.driver,
                       .version = versionText(candidate.properties.apiVersion),
                       .refusal = joined(candidate.refusals),
                       .chosen = usable && reports.empty()});
  }
  return reports;
}

}  // namespace eng
