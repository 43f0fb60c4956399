#include "app/viewer/roll_view.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "app/anatomy/leg_hull.h"
#include "app/state/reach_palette.h"
#include "engine/base/error.h"

namespace app {
namespace {

constexpr size_t kRollSlot = 4;
constexpr float kLatticeMm = 4.0f, kCover = 0.85f, kLines = 0.7f;
constexpr float kSpreadMm = 5.0f;   // of a cell of the patch: as far as to the next
constexpr float kDentsDeg = 18.0f;  // from dent to dent round the leg
constexpr int kDentsAside = 3;
constexpr float kMatMiddleT = 0.55f;

glm::vec3 outwardOf(const anatomy::LegFrame& frame, float thetaDeg) {
  const glm::vec3 leg = frame.legFromPoint({.t = 0.0f, .thetaDeg = thetaDeg, .radiusMm = 1.0f});
  return glm::normalize(frame.toDisplay({leg.x, leg.y, 0.0f}));
}

// Along the leg and round it, between a place and the middle of a cell.
float distanceMm(const anatomy::LegFrame& frame, const anatomy::LegPoint& at,
                 const mechanics::PatchCell& cell) {
  const float turn = std::remainder(at.thetaDeg - cell.thetaDeg, 360.0f);
  return std::hypot((at.t - cell.t) * frame.lengthMm, glm::radians(turn) * at.radiusMm);
}

}  // namespace

RollView::Bed RollView::make(const mechanics::Posture& posture) const {
  Bed bed{.posture = posture};
  bed.pressed = std::make_unique<mechanics::RollerBed>(atlas_, mechanics_, mechanics_.rolling.t, posture);
  if (const eng::Mesh* skin = anatomy::skinOf(atlas_))
    bed.lattice = std::make_unique<eng::HeatLattice>(*skin, kLatticeMm);
  return bed;
}

bool RollView::takeBed(const mechanics::Posture& posture) {
  if (bed_ && bed_->posture == posture) return true;
  if (!making_.valid()) making_ = std::async(std::launch::async, [this, posture] { return make(posture); });
  if (!waits_ && making_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
  try {
    bed_ = making_.get();
  } catch (const eng::Error& error) {
    problem_ = error.what();
    return false;
  }
  solved_ = {};
  return bed_->posture == posture || (waits_ && takeBed(posture));
}

bool RollView::follow(const ViewState& state) {
  if (!state.roll.t) {
    if (contact_) ++revision_;
    contact_.reset();
    dents_.clear();
    solved_ = {};
    return false;
  }
  if (!takeBed(state.posture)) return problem_.empty();
  if (!(solved_ == state.roll)) solve(state);
  return false;
}

void RollView::solve(const ViewState& state) {
  solved_ = state.roll;
  contact_.reset();
  dents_.clear();
  problem_.clear();
  ++revision_;
  roller_ = mechanics_.rolling.findRoller(solved_.roller);
  if (!roller_) return;
  try {
    const float theta = mechanics::thetaOnRoller(solved_.legRotationDeg);
    const float loadN = rollerLoadN(mechanics_.rolling, solved_.bodyMassKg, solved_.load);
    contact_ = bed_->pressed->contact(*roller_, *solved_.t, theta, loadN);
    findDents();
  } catch (const eng::Error& error) {
    problem_ = error.what();
    contact_.reset();
  }
}

// Round the leg, each as deep as the patch is there; all along the way that the roller presses.
void RollView::findDents() {
  const float theta = mechanics::thetaOnRoller(solved_.legRotationDeg);
  place_.outward = outwardOf(atlas_.frame, theta);
  for (int i = -kDentsAside; i <= kDentsAside; ++i) {
    const float thetaDeg = theta + kDentsDeg * float(i);
    const mechanics::PatchCell* nearest = nullptr;
    for (const mechanics::PatchCell& cell : contact_->cells)
      if (std::abs(std::remainder(cell.thetaDeg - thetaDeg, 360.0f)) < 4.0f &&
          (!nearest || cell.pressureKPa > nearest->pressureKPa))
        nearest = &cell;
    if (!nearest && i != 0) continue;
    const auto sounding = mechanics::soundAt(atlas_, mechanics_, *solved_.t, thetaDeg);
    const mechanics::Load load{mechanics::Load::Shape::Strip, nearest ? nearest->pressureKPa : 0.0f,
                               contact_->halfWidthMm};
    const float sunkMm = sounding.stack.indentationMm(load);
    if (i == 0) place_.skinMm = sounding.topMm, place_.sunkMm = sunkMm;
    if (nearest)
      dents_.emplace_back(sounding.topMm, -place_.outward, sounding.stack,
                          mechanics::Contact{.forceN = 1.0f, .indentationMm = sunkMm, .load = load});
  }
}

std::vector<ShownTool> RollView::tools() const {
  if (!contact_ || !roller_) return {};
  const glm::vec3 along{0.0f, 0.0f, 1.0f}, out = place_.outward, across = glm::cross(along, out);
  const glm::vec3 centre = place_.skinMm + out * (roller_->radiusMm - place_.sunkMm);
  const float turnDeg =
      mechanics::rollTravel((*solved_.t) * atlas_.frame.lengthMm, roller_->radiusMm).turnDeg;
  const auto pose = [&](glm::vec3 at) {
    return glm::mat4(glm::vec4(across, 0), glm::vec4(along, 0), glm::vec4(glm::cross(across, along), 0),
                     glm::vec4(at, 1));
  };
  const glm::mat4 turned = glm::rotate(pose(centre), -glm::radians(turnDeg), glm::vec3(1, 0, 0));
  std::vector<ShownTool> tools{{.shape = "roller-" + solved_.roller, .place = {}, .pose = turned}};
  if (roller_->radiusMm > 40.0f) {
    glm::vec3 floor = centre + roller_->radiusMm * out;
    floor.z = kMatMiddleT * atlas_.frame.lengthMm;
    tools.push_back({"mat", {}, pose(floor)});
  }
  return tools;
}

eng::HeatVolume RollView::pressureMap() const {
  const eng::Mesh& skin = *anatomy::skinOf(atlas_);
  std::vector<eng::HeatValue> values(skin.positions.size());
  const float reach = 3.0f * kSpreadMm;
  for (size_t i = 0; i < values.size(); ++i) {
    const anatomy::LegPoint at = atlas_.frame.pointFromLeg(atlas_.frame.toLeg(skin.positions[i]));
    if (std::abs(at.t - *solved_.t) * atlas_.frame.lengthMm > 80.0f) continue;
    float sum = 0.0f, weights = 0.15f;  // so that it fades beyond the rim
    for (const mechanics::PatchCell& cell : contact_->cells) {
      const float mm = distanceMm(atlas_.frame, at, cell);
      if (mm > reach) continue;
      const float weight = std::exp(-mm * mm / (2.0f * kSpreadMm * kSpreadMm));
      sum += weight * cell.pressureKPa;
      weights += weight;
    }
    values[i].core = std::min(1.0f, sum / weights / kFullRollKPa);
  }
  return bed_->lattice->filled(values);
}

void RollView::show(eng::Stage& stage, eng::View& view) {
  shown_ = contact_ && bed_->lattice && view.heat.slot < 0;
  if (!shown_) return;
  if (mapped_ != revision_) {
    const eng::HeatVolume map = pressureMap();
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
