// The shape in which the leg is shown: at rest, with its gastrocnemius peeled off or its joints and muscles
// moved, and then dented where tools press. Everything that moves a mesh of the leg goes through here, and
// only what changed is computed and brought to the stage.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/anatomy/peel/peel_model.h"
#include "app/viewer/form_part.h"

namespace app {

class LegForm {
 public:
  // Both are borrowed.
  LegForm(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics);

  struct Shape {
    anatomy::PeelAmounts peel;
    mechanics::Posture posture;          // not beside a peeled muscle
    std::vector<mechanics::Dent> dents;  // on the leg at rest
    uint64_t dentsRevision = 0;          // another number for other dents
    std::vector<bool> drawn;             // by Atlas index; what is not drawn need not move
  };
  // Whether anything changed; changed() then says what. Throws eng::Error for a posture out of its range.
  bool take(const Shape& shape);
  // The same, brought to the stage as the shape of its loaded meshes.
  bool show(eng::Stage& stage, const Shape& shape);
  const std::vector<anatomy::StructureId>& changed() const { return changed_; }
  uint64_t revision() const { return revision_; }  // counts changes
  // Whether the joints or muscles moved at the last take(), and not only a dent.
  bool poseChanged() const { return poseChanged_; }

  // Of the structures that do not lie as they were loaded, by Atlas index.
  const std::map<uint32_t, const eng::Mesh*>& shapes() const { return shapes_; }
  const eng::Mesh& meshOf(uint32_t structure) const;
  // The same before tools press on it.
  const eng::Mesh& undented(uint32_t structure) const { return parts_[structure].base(); }
  // Lies elsewhere as a whole, and its place is empty.
  bool isPeeled(uint32_t structure) const;

  // Display frame, mm. Of a peeled muscle's own places nothing is known.
  bool atRest() const { return !pose_ && shift_.empty(); }
  glm::vec3 shownAt(glm::vec3 restMm) const;       // where a place of the leg at rest is shown
  mechanics::Moved posed(glm::vec3 restMm) const;  // the same before tools press on it
  glm::vec3 restOf(glm::vec3 posedMm) const;       // the other way round
  eng::Mesh shownAs(const eng::Mesh& rest) const;  // something that lies in the tissue

  // Skin under a tool is paler: the share is in the red of its vertices, the colour in its look.
  void addPallor(std::vector<eng::Look>& looks) const;

  // Made when it is first asked for.
  const anatomy::PeelModel& peelModel();

 private:
  void peel(const anatomy::PeelAmounts& amounts);
  void pose(const mechanics::Posture& posture, const std::vector<bool>& drawn);
  void dent(const std::vector<mechanics::Dent>& dents, const std::vector<bool>& drawn);
  void collectShapes();

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  std::optional<anatomy::PeelModel> peelModel_;
  std::unique_ptr<mechanics::LegMotion> motion_;
  std::unique_ptr<mechanics::LegMotion::Pose> pose_;  // none: at rest
  mechanics::BoneDistance bones_;
  mechanics::TissueShift shift_;  // of dents as they lie on the moved leg
  Shape shown_;
  std::vector<FormPart> parts_;
  std::vector<std::optional<mechanics::Posture>> posedAs_;  // of each part
  std::map<uint32_t, const eng::Mesh*> shapes_;
  std::vector<anatomy::StructureId> changed_;
  bool poseChanged_ = false;
  uint64_t revision_ = 0;
};

}  // namespace app
