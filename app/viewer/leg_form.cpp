#include "app/viewer/leg_form.h"

#include <algorithm>

#include "app/mechanics/mesh_shift.h"
#include "engine/base/parallel.h"

namespace app {
namespace {

using anatomy::Head;
using anatomy::PeelAmounts;
using anatomy::PeelModel;
using mechanics::Moved;

constexpr glm::vec3 kPale{1.32f, 1.26f, 1.2f};  // of the skin's own colour, where the blood is pressed out

bool involves(const PeelModel::Piece& piece, const PeelAmounts& before, const PeelAmounts& now) {
  return std::ranges::any_of(
      anatomy::kHeads, [&](Head head) { return before.of(head) != now.of(head) && piece.movesWith(head); });
}

bool isInPlace(const PeelModel::Piece& piece, const PeelAmounts& amounts) {
  return std::ranges::none_of(anatomy::kHeads,
                              [&](Head head) { return amounts.of(head) > 0.0f && piece.movesWith(head); });
}

}  // namespace

LegForm::LegForm(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics)
    : atlas_(atlas),
      mechanics_(mechanics),
      parts_(atlas.structures.begin(), atlas.structures.end()),
      posedAs_(atlas.structures.size()) {}

const PeelModel& LegForm::peelModel() {
  if (!peelModel_) peelModel_.emplace(atlas_);
  return *peelModel_;
}

const eng::Mesh& LegForm::meshOf(uint32_t structure) const {
  const auto found = shapes_.find(structure);
  return found != shapes_.end() ? *found->second : atlas_.structures[structure].mesh;
}

bool LegForm::take(const Shape& shape) {
  for (const anatomy::StructureId id : changed_) parts_[id.index].settle();
  changed_.clear();
  poseChanged_ = false;
  const bool posed = shape.posture != shown_.posture;
  const bool others = shape.drawn != shown_.drawn;
  const bool moves = shape.posture != mechanics::Posture{};
  if (shape.peel == shown_.peel && !posed && shape.dentsRevision == shown_.dentsRevision &&
      !(others && (moves || !shape.dents.empty())))
    return false;
  if (shape.peel != shown_.peel) peel(shape.peel);
  if (posed || (others && moves)) pose(shape.posture, shape.drawn);
  dent(shape.dents, shape.drawn);
  shown_ = shape;
  collectShapes();
  ++revision_;
  return !changed_.empty();
}

void LegForm::peel(const PeelAmounts& amounts) {
  for (const PeelModel::Piece& piece : peelModel().pieces()) {
    if (!involves(piece, shown_.peel, amounts)) continue;
    FormPart& part = parts_[piece.id.index];
    if (isInPlace(piece, amounts))
      part.layStill();
    else
      part.peel(peelModel().peeled(piece, amounts));
  }
}

void LegForm::pose(const mechanics::Posture& posture, const std::vector<bool>& drawn) {
  pose_.reset();
  if (posture != mechanics::Posture{}) {
    if (!motion_) motion_ = std::make_unique<mechanics::LegMotion>(atlas_, mechanics_);
    pose_ = std::make_unique<mechanics::LegMotion::Pose>(motion_->pose(posture));
  }
  poseChanged_ = true;
  for (uint32_t i = 0; i < parts_.size(); ++i) {
    if ((!drawn[i] && pose_) || posedAs_[i] == posture) continue;
    if (!posedAs_[i] && !pose_) continue;
    posedAs_[i] = posture;
    if (pose_)
      parts_[i].pose(*motion_, *pose_, motion_->segmentOf({i}));
    else
      parts_[i].layStill();
  }
}

void LegForm::dent(const std::vector<mechanics::Dent>& dents, const std::vector<bool>& drawn) {
  if (!dents.empty() && bones_.empty()) bones_ = mechanics::BoneDistance(atlas_);
  std::vector<mechanics::Dent> moved = dents;
  if (pose_)
    for (mechanics::Dent& dent : moved) {
      const Moved place = pose_->at(dent.topMm());
      dent.moveTo(place.positionMm, place.jacobian * dent.inward());
    }
  shift_ = mechanics::TissueShift(std::move(moved));
  std::vector<uint32_t> concerned;
  for (uint32_t i = 0; i < parts_.size(); ++i)
    if (parts_[i].release(shift_, drawn[i])) concerned.push_back(i);
  eng::parallelFor(concerned.size(), [&](size_t i) { parts_[concerned[i]].dent(shift_, bones_); });
}

void LegForm::collectShapes() {
  for (uint32_t i = 0; i < parts_.size(); ++i) {
    if (!parts_[i].changed()) continue;
    changed_.push_back({i});
    if (parts_[i].asLoaded())
      shapes_.erase(i);
    else
      shapes_[i] = &parts_[i].shown();
  }
}

bool LegForm::show(eng::Stage& stage, const Shape& shape) {
  if (!take(shape)) return false;
  for (const anatomy::StructureId id : changed_) parts_[id.index].upload(stage, id.index);
  return true;
}

bool LegForm::isPeeled(uint32_t structure) const {
  return shown_.peel.any() && parts_[structure].moved() && peelModel_ && peelModel_->pieceOf({structure});
}

Moved LegForm::posed(glm::vec3 restMm) const {
  return pose_ ? pose_->at(restMm) : Moved{restMm};
}

glm::vec3 LegForm::shownAt(glm::vec3 restMm) const {
  const glm::vec3 place = posed(restMm).positionMm;
  if (shift_.empty()) return place;
  const auto by = shift_.at(place, bones_.at(restMm));
  return by ? place + by->byMm : place;
}

// By Newton's method.
glm::vec3 LegForm::restOf(glm::vec3 posedMm) const {
  glm::vec3 rest = posedMm;
  for (int step = 0; pose_ && step < 16; ++step) {
    const Moved now = pose_->at(rest);
    const glm::vec3 off = posedMm - now.positionMm;
    if (glm::length(off) < 0.05f) break;
    rest += glm::determinant(now.jacobian) > 0.2f ? glm::inverse(now.jacobian) * off : 0.5f * off;
  }
  return rest;
}

eng::Mesh LegForm::shownAs(const eng::Mesh& rest) const {
  eng::Mesh moved = rest;
  for (size_t i = 0; i < rest.positions.size(); ++i) {
    Moved place = posed(rest.positions[i]);
    if (const auto by = shift_.at(place.positionMm, bones_.at(rest.positions[i]))) {
      place.positionMm += by->byMm;
      place.jacobian = (glm::mat3(1.0f) + by->gradient) * place.jacobian;
    }
    mechanics::moveVertex(rest, i, place, moved);
  }
  return moved;
}

void LegForm::addPallor(std::vector<eng::Look>& looks) const {
  if (shift_.empty()) return;
  for (uint32_t i = 0; i < parts_.size(); ++i) {
    if (atlas_.structures[i].facts.kind != anatomy::Kind::Skin || !parts_[i].dented()) continue;
    looks[i].maskColour = glm::min(looks[i].colour * kPale, glm::vec3(1.0f));
    looks[i].maskRoughness = looks[i].roughness;
    looks[i].maskFinish = looks[i].finish;
  }
}

}  // namespace app
