#include "app/viewer/roll_view.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "app/anatomy/leg_hull.h"
#include "app/mechanics/roller_blend.h"
#include "app/state/reach_palette.h"
#include "engine/base/error.h"

namespace app {
namespace {

constexpr size_t kRollSlot = 4;
constexpr float kCover = 0.85f, kLines = 0.7f;
constexpr float kDentsDeg = 18.0f;  // from dent to dent round the leg
constexpr int kDentsAside = 3;
constexpr float kMatMiddleT = 0.55f;
constexpr float kMiddleT = 0.5f;  // here a leg on a roller lies as it lies without
// In the still scene, as high over the mat as the leg's axis over the floor roller.
constexpr float kCalfMm = 55.0f, kFloorRollerMm = 150.0f;

glm::vec3 outwardOf(const anatomy::LegFrame& frame, float thetaDeg) {
  const glm::vec3 leg = frame.legFromPoint({.t = 0.0f, .thetaDeg = thetaDeg, .radiusMm = 1.0f});
  return glm::normalize(frame.toDisplay({leg.x, leg.y, 0.0f}));
}

// The frames of roller and mat: x as in the scene, y along the leg, their upper sides towards -z.
glm::mat4 lyingAt(glm::vec3 mm) {
  return glm::mat4(glm::vec4(1, 0, 0, 0), glm::vec4(0, 0, 1, 0), glm::vec4(0, -1, 0, 0), glm::vec4(mm, 1));
}

const mechanics::PatchCell* cellNear(const mechanics::RollerContact& contact, float thetaDeg) {
  const mechanics::PatchCell* nearest = nullptr;
  for (const mechanics::PatchCell& cell : contact.cells)
    if (std::abs(std::remainder(cell.thetaDeg - thetaDeg, 360.0f)) < 4.0f &&
        (!nearest || cell.pressureKPa > nearest->pressureKPa))
      nearest = &cell;
  return nearest;
}

}  // namespace

float RollView::matMm() {
  return -kCalfMm - kFloorRollerMm;
}

void RollView::leave() {
  if (contact_) ++revision_;
  contact_.reset();
  placement_.reset();
  dents_.clear();
  solved_ = {};
}

bool RollView::follow(const RollState& roll, const mechanics::Posture& posture) {
  if (!roll.t) return leave(), false;
  if (solved_ == roll && posture_ == posture) return false;
  const std::vector<RollerBeds::Part> beds = beds_.ask(posture);
  if (beds.empty()) {
    problem_ = beds_.problem();
    return problem_.empty();
  }
  solved_ = roll;
  posture_ = posture;
  solve(beds);
  return false;
}

void RollView::solve(const std::vector<RollerBeds::Part>& beds) {
  contact_.reset();
  dents_.clear();
  problem_.clear();
  ++revision_;
  roller_ = mechanics_.rolling.findRoller(solved_.roller);
  if (!roller_) return;
  try {
    contact_ = contactOn(beds);
    findDents(beds);
  } catch (const eng::Error& error) {
    problem_ = error.what();
    contact_.reset();
    placement_.reset();
  }
}

mechanics::RollerContact RollView::contactOn(const std::vector<RollerBeds::Part>& beds) const {
  const float loadN = rollerLoadN(mechanics_.rolling, solved_.bodyMassKg, solved_.load);
  mechanics::RollerContact contact;
  float weight = 0.0f;
  for (const RollerBeds::Part& part : beds) {
    weight += part.weight;
    const mechanics::RollerContact next = part.bed->contact(*roller_, *solved_.t, thetaDeg(), loadN);
    contact = contact.cells.empty() ? next : blended(contact, next, part.weight / weight);
  }
  return contact;
}

glm::vec3 RollView::skinAt(const mechanics::RollerBed& bed, float thetaDeg) const {
  return bed.radiusMm(*solved_.t, thetaDeg) * outwardOf(atlas_.frame, thetaDeg) +
         glm::vec3(0.0f, 0.0f, *solved_.t * atlas_.frame.lengthMm);
}

// Round the leg, each as deep as the patch is there; all along the way that the roller presses.
void RollView::findDents(const std::vector<RollerBeds::Part>& beds) {
  const mechanics::RollerBed& most = *std::ranges::max_element(beds, {}, &RollerBeds::Part::weight)->bed;
  for (int i = 0; i <= 2 * kDentsAside; ++i) {
    const int aside = (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2);
    const float theta = thetaDeg() + kDentsDeg * float(aside);
    const mechanics::PatchCell* nearest = cellNear(*contact_, theta);
    if (!nearest && aside != 0) continue;
    const mechanics::Load load{mechanics::Load::Shape::Strip, nearest ? nearest->pressureKPa : 0.0f,
                               contact_->halfWidthMm};
    float sunkMm = 0.0f;
    for (const RollerBeds::Part& part : beds)
      sunkMm += part.weight * part.bed->indentationMm(*solved_.t, theta, load);
    if (aside == 0) place(most, sunkMm);
    const mechanics::LayerStack* stack = most.stackAt(*solved_.t, theta);
    if (!nearest || !stack) continue;
    dents_.emplace_back(skinAt(most, theta), placement_->turn[1], *stack,
                        mechanics::Contact{.forceN = 1.0f, .indentationMm = sunkMm, .load = load});
    dents_.back().deepenTo(sunkMm);
  }
}

// A roller on the floor travels half as far as the leg over it; a stick travels along a leg that lies still.
void RollView::place(const mechanics::RollerBed& bed, float sunkMm) {
  skinMm_ = skinAt(bed, thetaDeg());
  const glm::vec3 out = outwardOf(atlas_.frame, thetaDeg());
  const glm::vec3 down = glm::normalize(out - bed.slope(*solved_.t, thetaDeg()) * glm::vec3(0, 0, 1));
  const float alongT = onFloor() ? 2.0f * kMiddleT - *solved_.t : *solved_.t;
  const float highMm = onFloor() ? matMm() + roller_->radiusMm : -kCalfMm - roller_->radiusMm;
  placement_ = placementOf(down, skinMm_ + (roller_->radiusMm - sunkMm) * down,
                           {0.0f, highMm, alongT * atlas_.frame.lengthMm});
}

mechanics::Feeling RollView::feelingAt(const anatomy::PlacedPoint& point) const {
  if (!contact_) return {};
  const mechanics::Sounding under{
      .stack = contact_->stack, .topMm = skinMm_, .inward = -outwardOf(atlas_.frame, thetaDeg())};
  const mechanics::Contact pressed{.forceN = contact_->loadN,
                                   .indentationMm = contact_->indentationMm,
                                   .areaCm2 = contact_->areaCm2,
                                   .facePressureKPa = contact_->meanPressureKPa,
                                   .load = contact_->middle};
  anatomy::Placements only;
  only.placed.push_back(point);
  return feel(atlas_, only, mechanics_.pain, under, pressed, point.id);
}

std::vector<ShownTool> RollView::tools() const {
  if (!contact_ || !roller_) return {};
  const float turnDeg = mechanics::rollTravel(*solved_.t * atlas_.frame.lengthMm, roller_->radiusMm).turnDeg;
  const glm::mat4 turned =
      glm::rotate(lyingAt(placement_->sceneMm), -glm::radians(turnDeg), glm::vec3(1, 0, 0));
  std::vector<ShownTool> tools{{"roller-" + solved_.roller, {}, placement_->toLeg(turned)}};
  if (onFloor())
    tools.push_back(
        {"mat", {}, placement_->toLeg(lyingAt({0.0f, matMm(), kMatMiddleT * atlas_.frame.lengthMm}))});
  return tools;
}

void RollView::show(eng::Stage& stage, eng::View& view) {
  const eng::Mesh* skin = anatomy::skinOf(atlas_);
  shown_ = contact_ && skin && view.heat.slot < 0;
  if (!shown_) return;
  if (!map_) map_ = std::make_unique<RollMap>(atlas_.frame, *skin);
  if (mapped_ != revision_) {
    const eng::HeatVolume map = map_->of(*contact_);
    stage.setHeat(kRollSlot, &map);
    mapped_ = revision_;
  }
  const ReachColours& colours = rollColours();
  view.heat = {.slot = int(kRollSlot),
               .front = 1.0f,
               .zone = 1.0f,
               .colours = colours.steps,
               .cover = kCover,
               .lines = kLines,
               .lineColour = colours.line};
}

}  // namespace app
