#include "app/viewer/form_part.h"

#include <algorithm>
#include <utility>

#include "app/mechanics/mesh_shift.h"
#include "engine/base/parallel.h"

namespace app {
namespace {

constexpr size_t kPiece = 4096;  // vertices that one core takes at a time

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

void FormPart::setBase(std::optional<eng::Mesh> moved) {
  moved_ = std::move(moved);
  pressed_.reset();
  dented_.clear();
  stale_.clear();
  blocks_.clear();
  baseChanged_ = true;
}

void FormPart::layStill() {
  setBase(std::nullopt);
}

void FormPart::peel(eng::Mesh peeled) {
  bone_.clear();
  setBase(std::move(peeled));
}

void FormPart::pose(const mechanics::LegMotion& motion, const mechanics::LegMotion::Pose& pose,
                    std::optional<mechanics::Segment> segment) {
  if (segment && !pose.moves(*segment)) return moved_ ? layStill() : void();
  const eng::Mesh& rest = structure_->mesh;
  const size_t count = rest.positions.size();
  eng::Mesh moved = moved_ && sameVertices() ? std::move(*moved_) : rest;
  const bool known = segment || around_.size() == count;
  if (!known) around_.resize(count);
  inPieces(count, [&](size_t i) {
    const glm::vec3 at = rest.positions[i];
    if (!known) around_[i] = motion.around(at);
    mechanics::moveVertex(rest, i, segment ? pose.rigid(at, *segment) : pose.at(at, around_[i]), moved);
  });
  setBase(std::move(moved));
}

bool FormPart::release(const mechanics::TissueShift& shift, bool gives) {
  stale_ = std::exchange(dented_, {});
  if (!stale_.empty()) return true;
  return gives && !shift.empty() && !mechanics::isRigid(*structure_) &&
         shift.reaches(moved_ ? eng::boundsOf(*moved_) : structure_->bounds);
}

void FormPart::restore() {
  if (pressed_)
    for (const uint32_t i : stale_) copyVertex(base(), i, *pressed_);
}

void FormPart::findBlocks() {
  if (!blocks_.empty()) return;
  const std::vector<glm::vec3>& places = base().positions;
  for (size_t i = 0; i < places.size(); ++i) {
    if (i % kBlock == 0) blocks_.emplace_back();
    blocks_.back().add(places[i]);
  }
}

void FormPart::dent(const mechanics::TissueShift& shift, const mechanics::BoneDistance& bones) {
  restore();
  findBlocks();
  const std::vector<glm::vec3>& places = base().positions;
  for (size_t block = 0; block < blocks_.size(); ++block) {
    if (!shift.reaches(blocks_[block])) continue;
    const size_t end = std::min(places.size(), (block + 1) * kBlock);
    for (size_t i = block * kBlock; i < end; ++i)
      if (shift.reaches(places[i])) dentVertex(uint32_t(i), shift, bones);
  }
}

void FormPart::dentVertex(uint32_t i, const mechanics::TissueShift& shift,
                          const mechanics::BoneDistance& bones) {
  const eng::Mesh& from = base();
  const glm::vec3 place = from.positions[i];
  if (bone_.size() != from.positions.size()) bone_.assign(from.positions.size(), {.mm = -1.0f});
  if (bone_[i].mm < 0.0f) bone_[i] = bones.at(sameVertices() ? structure_->mesh.positions[i] : place);
  const auto by = shift.at(place, bone_[i]);
  if (!by) return;
  if (!pressed_) pressed_ = from;
  mechanics::moveVertex(from, i, {place + by->byMm, glm::mat3(1.0f) + by->gradient}, *pressed_);
  if (structure_->facts.kind == anatomy::Kind::Skin && !from.colours.empty())
    pressed_->colours[i].r = uint8_t(255.0f * shift.pallorAt(place) + 0.5f);
  dented_.push_back(i);
}

void FormPart::settle() {
  baseChanged_ = false;
  stale_.clear();
}

void FormPart::upload(eng::Stage& stage, size_t mesh) {
  const bool wasOnStage = std::exchange(onStage_, !asLoaded());
  if (!onStage_) return wasOnStage ? stage.reshape(mesh, nullptr) : void();
  if (!sameVertices()) return stage.reshape(mesh, &shown());
  std::vector<uint32_t> vertices;  // none: all of them
  if (!baseChanged_ && wasOnStage) {
    vertices = stale_;
    vertices.insert(vertices.end(), dented_.begin(), dented_.end());
  }
  stage.reshape(mesh, shown(), vertices);
}

}  // namespace app
