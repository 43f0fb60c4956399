#include "app/viewer/roll_study.h"

#include <spdlog/spdlog.h>

#include <chrono>

#include "engine/base/error.h"

namespace app {
namespace {

constexpr float kUsualT = 0.5f;  // of a comparison while the leg does not lie on a roller

}  // namespace

// Where the roller is plays no part in the stations.
RollStudy::Wish RollStudy::wishOf(const ViewState& state) const {
  const RollState& roll = state.roll;
  Wish wish{.stations = state.rollingPanel && roll.t, .compared = roll.compared};
  const bool compares = !wish.compared[0].empty();
  if (!wish.stations && !compares) return {};
  wish.roller = roll.roller;
  wish.place = {compares ? roll.t.value_or(kUsualT) : kUsualT, roll.legRotationDeg,
                rollerLoadN(mechanics_.rolling, roll.bodyMassKg, roll.load)};
  return wish;
}

RollStudy::Answer RollStudy::find(const Wish& wish) {
  Answer answer;
  try {
    if (!bed_) bed_ = std::make_unique<mechanics::RollerBed>(atlas_, mechanics_, mechanics_.rolling.t);
    const mechanics::Roller* roller = mechanics_.rolling.findRoller(wish.roller);
    if (wish.stations && roller)
      answer.stations =
          rollStations(*bed_, atlas_, mechanics_, *roller, wish.place.rotationDeg, wish.place.loadN);
    if (wish.compared[0].empty()) return answer;
    for (const std::string& id : wish.compared)
      answer.prints.push_back(printAt(*bed_, atlas_, mechanics_, id, wish.place));
  } catch (const eng::Error& error) {
    spdlog::warn("{}", error.what());
    answer.prints.clear();
  }
  return answer;
}

bool RollStudy::follow(const ViewState& state) {
  const Wish wish = wishOf(state);
  if (wish == answered_ && !making_.valid()) return false;
  if (wish == Wish{}) answer_ = {}, answered_ = {};
  if (!making_.valid()) {
    if (wish == Wish{}) return false;
    inMaking_ = wish;
    making_ = std::async(std::launch::async, [this, wish] { return find(wish); });
  }
  if (!waits_ && making_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return true;
  answer_ = making_.get();
  answered_ = inMaking_;
  return answered_ == wish ? false : waits_ ? follow(state) : true;
}

}  // namespace app
