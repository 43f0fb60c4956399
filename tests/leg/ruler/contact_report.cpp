// What touches what: pairs asked for, and what the description of the leg says.
#include <fmt/format.h>

#include <cmath>

#include "app/anatomy/description/leg_description.h"
#include "app/anatomy/model_load.h"
#include "engine/base/error.h"
#include "tests/leg/ruler/contact.h"
#include "tests/leg/ruler/report.h"

namespace ruler {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Surfaces by id, each made once.
class Surfaces {
 public:
  explicit Surfaces(const LegModel& model) : model_(model) {}

  // Null when the model has no such structure.
  const Surface* find(const std::string& id) {
    const eng::Mesh* mesh = model_.find(id);
    if (!mesh) return nullptr;
    const auto [entry, isNew] = made_.try_emplace(id);
    if (isNew) entry->second = Surface(*mesh);
    return &entry->second;
  }

 private:
  const LegModel& model_;
  std::map<std::string, Surface> made_;
};

std::string contactsOf(const Bench& bench, const Pairs& pairs) {
  std::string lines =
      fmt::format("{:64}{:>8}{:>11}{:>9}\n", "facing within 3 mm", "cm2", "gap right", "nearest");
  Surfaces surfaces(bench.model);
  for (const auto& [first, second] : pairs) {
    const Surface *one = surfaces.find(first), *other = surfaces.find(second);
    lines += fmt::format("{:32}{:32}", first, second);
    if (!one || !other) {
      lines += "  not in the model\n";
      continue;
    }
    const Contact contact = contactOf(*one, *other);
    lines += fmt::format("{:8.1f}{:10.0f}%{:9.2f}\n", contact.areaCm2, 100.0f * contact.share,
                         distanceBetween(*one, *other));
  }
  return lines;
}

// The description in the assets. What is wrong with it is for `calf-atlas check` to say.
anatomy::LegDescription descriptionOf(const Bench& bench) {
  anatomy::Problems problems;
  return anatomy::readLegDescription(bench.request.assets / "anatomy" / "leg",
                                     *anatomy::loadContent(bench.request.assets).table, problems);
}

std::string attachmentLine(Surfaces& surfaces, const std::string& id, const anatomy::Attachment& attachment) {
  const Surface *structure = surfaces.find(id), *bone = surfaces.find(attachment.bone);
  std::string line = fmt::format("{:32}{:24}({:4.0f}{:5.0f}{:5.0f})", id, attachment.bone, attachment.atMm.x,
                                 attachment.atMm.y, attachment.atMm.z);
  if (!structure || !bone) return line + "  not in the model\n";
  const auto toStructure = structure->nearest(attachment.atMm), toBone = bone->nearest(attachment.atMm);
  const float gapMm = distanceNear(attachment.atMm, kAttachmentMm, *structure, *bone);
  return line + fmt::format("{:>8}{:11.1f}{:7.1f}\n",
                            std::isfinite(gapMm) ? fmt::format("{:.2f}", gapMm) : "far",
                            toStructure->distanceMm, toBone->distanceMm);
}

}  // namespace

std::string contactReport(const Bench& bench) {
  Pairs pairs;
  for (const std::string& pair : bench.request.contacts) {
    const size_t plus = pair.find('+');
    if (plus == std::string::npos) throw eng::Error(fmt::format("--contacts {}: write ID+ID", pair));
    pairs.emplace_back(pair.substr(0, plus), pair.substr(plus + 1));
  }
  return contactsOf(bench, pairs);
}

std::string touchingReport(const Bench& bench) {
  return contactsOf(bench, descriptionOf(bench).touching);
}

std::string attachmentReport(const Bench& bench) {
  std::string lines = fmt::format("{:32}{:24}{:16}{:>8}{:>11}{:>7}\n", "attachment", "to", "at", "gap mm",
                                  "place from", "bone");
  Surfaces surfaces(bench.model);
  for (const auto& [id, attachments] : descriptionOf(bench).attachments)
    for (const anatomy::Attachment& attachment : attachments)
      if (bench.isWanted(id)) lines += attachmentLine(surfaces, id, attachment);
  return lines;
}

}  // namespace ruler
