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

constexpr size_t kPiece = 4096;                 // vertices that one core takes at a time
constexpr glm::vec3 kPale{1.32f, 1.26f, 1.2f};  // of the skin's own colour, where the blood is pressed out

bool involves(const PeelModel::Piece& piece, const PeelAmounts& before, const PeelAmounts& now) {
  return std::ranges::any_of(
      anatomy::kHeads, [&](Head head) { return before.of(head) != now.of(head) && piece.movesWith(head); });
}

bool isInPlace(const PeelModel::Piece& piece, const PeelAmounts& amounts) {
  return std::ranges::none_of(anatomy::kHeads,
                              [&](Head head) { return amounts.of(head) > 0.0f && piece.movesWith(head); });
}

// Calls work(i) for all up to `count`, on all cores.
template <class Work>
void inPieces(size_t count, Work work) {
  eng::parallelFor((count + kPiece - 1) / kPiece, [&](size_t piece) {
    const size_t end = std::min(count, (piece + 1) * kPiece);
    for (size_t i = piece * kPiece; i < end; ++i) work(i);
  });
}

void copyVertex(const eng::Mesh& from, size_t i, eng::Mesh& to) {
  to.positions[i] = from.positions[i];
  to.normals[i] = from.normals[i];
  if (!from.tangents.empty()) to.tangents[i] = from.tangents[i];
  if (!from.colours.empty()) to.colours[i] = from.colours[i];
}

}  // namespace

LegForm::LegForm(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics)
    : atlas_(atlas),
      mechanics_(mechanics),
      parts_(atlas.structures.size()),
      posedAs_(atlas.structures.size()) {
  for (uint32_t i = 0; i < parts_.size(); ++i) parts_[i].base = &atlas.structures[i].mesh;
}

const PeelModel& LegForm::peelModel() {
  if (!peelModel_) peelModel_.emplace(atlas_);
  return *peelModel_;
}

const eng::Mesh& LegForm::meshOf(uint32_t structure) const {
  const auto found = shapes_.find(structure);
  return found != shapes_.end() ? *found->second : atlas_.structures[structure].mesh;
}

bool LegForm::take(const Shape& shape) {
  for (const anatomy::StructureId id : changed_) parts_[id.index].baseChanged = false;
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

void LegForm::setBase(Part& part, std::optional<eng::Mesh> moved, const eng::Mesh& rest) {
  part.moved = std::move(moved);
  part.base = part.moved ? &*part.moved : &rest;
  part.shown.reset();
  part.dented.clear();
  part.stale.clear();
  part.blocks.clear();
  part.baseChanged = true;
}

void LegForm::peel(const PeelAmounts& amounts) {
  for (const PeelModel::Piece& piece : peelModel().pieces()) {
    if (!involves(piece, shown_.peel, amounts)) continue;
    Part& part = parts_[piece.id.index];
    part.bone.clear();
    setBase(part,
            isInPlace(piece, amounts) ? std::nullopt : std::optional(peelModel().peeled(piece, amounts)),
            atlas_.at(piece.id).mesh);
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
      posePart(i);
    else
      setBase(parts_[i], std::nullopt, atlas_.structures[i].mesh);
  }
}

void LegForm::posePart(uint32_t structure) {
  Part& part = parts_[structure];
  const eng::Mesh& rest = atlas_.structures[structure].mesh;
  const auto segment = motion_->segmentOf({structure});
  if (segment && !pose_->moves(*segment)) return part.moved ? setBase(part, std::nullopt, rest) : void();
  eng::Mesh moved = part.moved ? std::move(*part.moved) : rest;
  const size_t count = rest.positions.size();
  if (segment) {
    inPieces(count, [&](size_t i) {
      mechanics::moveVertex(rest, i, pose_->rigid(rest.positions[i], *segment), moved);
    });
    return setBase(part, std::move(moved), rest);
  }
  const bool known = part.around.size() == count;
  if (!known) part.around.resize(count);
  inPieces(count, [&](size_t i) {
    if (!known) part.around[i] = motion_->around(rest.positions[i]);
    mechanics::moveVertex(rest, i, pose_->at(rest.positions[i], part.around[i]), moved);
  });
  setBase(part, std::move(moved), rest);
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
  for (uint32_t i = 0; i < parts_.size(); ++i) {
    Part& part = parts_[i];
    part.stale = std::exchange(part.dented, {});
    const anatomy::Structure& structure = atlas_.structures[i];
    if (!part.stale.empty() || (drawn[i] && !mechanics::isRigid(structure) && !shift_.empty() &&
                                shift_.reaches(part.moved ? eng::boundsOf(*part.moved) : structure.bounds)))
      concerned.push_back(i);
  }
  eng::parallelFor(concerned.size(), [&](size_t i) { dentPart(concerned[i]); });
}

// Runs beside others of its kind: touches only what is this structure's own.
void LegForm::dentPart(uint32_t structure) {
  Part& part = parts_[structure];
  const eng::Mesh& base = *part.base;
  const size_t count = base.positions.size();
  if (part.shown)
    for (const uint32_t i : part.stale) copyVertex(base, i, *part.shown);
  if (part.blocks.empty())
    for (size_t i = 0; i < count; ++i) {
      if (i % kBlock == 0) part.blocks.emplace_back();
      part.blocks.back().add(base.positions[i]);
    }
  const std::vector<glm::vec3>& rest = atlas_.structures[structure].mesh.positions.size() == count
                                           ? atlas_.structures[structure].mesh.positions
                                           : base.positions;
  const bool paled = atlas_.structures[structure].facts.kind == anatomy::Kind::Skin;
  for (size_t i = 0; i < count; ++i) {
    if (i % kBlock == 0 && !shift_.reaches(part.blocks[i / kBlock])) {
      i += kBlock - 1;
      continue;
    }
    const glm::vec3 place = base.positions[i];
    if (!shift_.reaches(place)) continue;
    if (part.bone.size() != count) part.bone.assign(count, {.mm = -1.0f});
    if (part.bone[i].mm < 0.0f) part.bone[i] = bones_.at(rest[i]);
    const auto by = shift_.at(place, part.bone[i]);
    if (!by) continue;
    if (!part.shown) part.shown = base;
    mechanics::moveVertex(base, i, {place + by->byMm, glm::mat3(1.0f) + by->gradient}, *part.shown);
    if (paled && !base.colours.empty())
      part.shown->colours[i].r = uint8_t(255.0f * shift_.pallorAt(place) + 0.5f);
    part.dented.push_back(uint32_t(i));
  }
}

void LegForm::collectShapes() {
  for (uint32_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    if (!part.baseChanged && part.dented.empty() && part.stale.empty()) continue;
    changed_.push_back({i});
    if (!part.moved && part.dented.empty())
      shapes_.erase(i);
    else
      shapes_[i] = part.shown ? &*part.shown : part.base;
  }
}

bool LegForm::show(eng::Stage& stage, const Shape& shape) {
  if (!take(shape)) return false;
  for (const anatomy::StructureId id : changed_) upload(stage, id.index);
  return true;
}

void LegForm::upload(eng::Stage& stage, uint32_t structure) {
  Part& part = parts_[structure];
  const auto shape = shapes_.find(structure);
  const bool wasOnStage = std::exchange(part.onStage, shape != shapes_.end());
  if (!part.onStage) {
    if (wasOnStage) stage.reshape(structure, nullptr);
    return;
  }
  const eng::Mesh& mesh = *shape->second;
  if (mesh.positions.size() != atlas_.structures[structure].mesh.positions.size())
    return stage.reshape(structure, &mesh);
  std::vector<uint32_t> vertices;  // none: all of them
  if (!part.baseChanged && wasOnStage) {
    vertices = part.stale;
    vertices.insert(vertices.end(), part.dented.begin(), part.dented.end());
  }
  stage.reshape(structure, mesh, vertices);
}

bool LegForm::isPeeled(uint32_t structure) const {
  return shown_.peel.any() && parts_[structure].moved && peelModel_ && peelModel_->pieceOf({structure});
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
    if (atlas_.structures[i].facts.kind != anatomy::Kind::Skin || parts_[i].dented.empty()) continue;
    looks[i].maskColour = glm::min(looks[i].colour * kPale, glm::vec3(1.0f));
    looks[i].maskRoughness = looks[i].roughness;
    looks[i].maskFinish = looks[i].finish;
  }
}

}  // namespace app
