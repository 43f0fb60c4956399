#include "app/anatomy/description/attachment_reader.h"

#include <fmt/format.h>

#include "app/anatomy/description/columns.h"

namespace anatomy {
namespace {

void checkBone(TomlEntry& entry, const std::string& id, const DescribedIds& ids) {
  const StructureRow* row = ids.rowOf(id);
  if (row && row->kind != Kind::Bone)
    entry.complain("to", fmt::format("'{}' is no bone but a {}", id, idOf(row->kind)));
  else if (!row || !ids.has(id))
    entry.complain("to", ids.notDescribed(id));
}

Attachment readAttachment(TomlEntry& entry, const DescribedIds& ids) {
  entry.allowOnly({"to", "at"});
  Attachment attachment{.bone = entry.requiredText("to"), .atMm = placeIn(entry, "at")};
  if (!attachment.bone.empty()) checkBone(entry, attachment.bone, ids);
  return attachment;
}

void checkPresent(TomlEntry& solid, Kind kind, bool isEmpty) {
  const bool isNeeded = kind == Kind::Muscle || kind == Kind::Ligament;
  if (isNeeded && isEmpty)
    solid.complain(fmt::format("'attachments' is missing: to which bone is this {} fixed?", idOf(kind)));
  if (kind == Kind::Tendon && !solid.has("attachments"))
    solid.complain("'attachments' is missing; an empty list says that this tendon ends in soft tissue");
}

}  // namespace

std::vector<Attachment> readAttachments(TomlEntry& solid, Kind kind, const DescribedIds& ids) {
  std::vector<Attachment> attachments;
  for (TomlEntry& entry : solid.entries("attachments")) attachments.push_back(readAttachment(entry, ids));
  checkPresent(solid, kind, attachments.empty());
  return attachments;
}

}  // namespace anatomy
