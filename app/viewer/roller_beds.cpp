#include "app/viewer/roller_beds.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "engine/base/error.h"

namespace app {
namespace {

constexpr float kAnkleStepDeg = 15.0f, kKneeStepDeg = 20.0f;
constexpr size_t kMostKept = 10;  // some megabytes each

struct Steps {
  float low = 0.0f, high = 0.0f, share = 0.0f;  // of the way from low to high
};

Steps stepsRound(float value, float step, mechanics::Span range) {
  const float low = std::clamp(std::floor(value / step) * step, range.least, range.most);
  const float high = std::clamp(low + step, range.least, range.most);
  const float share = high > low ? (value - low) / (high - low) : 0.0f;
  return {low, high, std::clamp(share, 0.0f, 1.0f)};
}

}  // namespace

// Angles between steps, muscles between loose and all their strength.
std::vector<RollerBeds::Corner> RollerBeds::cornersOf(const mechanics::Posture& posture) const {
  const mechanics::Motion& motion = mechanics_.motion;
  float pull = 0.0f;
  for (const auto& [muscle, share] : posture.contraction) pull = std::max(pull, share);
  const Steps knee = stepsRound(posture.kneeDeg, kKneeStepDeg, motion.kneeDeg);
  const Steps ankle = stepsRound(posture.ankleDeg, kAnkleStepDeg, ankleRange(motion, posture.kneeDeg));
  std::vector<Corner> corners;
  for (const bool bent : {false, true})
    for (const bool up : {false, true})
      for (const bool pulls : {false, true}) {
        Corner corner{.weight = (bent ? knee.share : 1.0f - knee.share) *
                                (up ? ankle.share : 1.0f - ankle.share) * (pulls ? pull : 1.0f - pull)};
        if (corner.weight <= 1e-4f) continue;
        corner.posture.kneeDeg = bent ? knee.high : knee.low;
        const mechanics::Span range = ankleRange(motion, corner.posture.kneeDeg);
        corner.posture.ankleDeg = std::clamp(up ? ankle.high : ankle.low, range.least, range.most);
        if (pulls)
          for (const auto& [muscle, share] : posture.contraction)
            corner.posture.contraction[muscle] = share / pull;
        corners.push_back(std::move(corner));
      }
  return corners;
}

void RollerBeds::finish() {
  try {
    kept_.push_back({made_, making_.get(), asked_});
    problem_.clear();
  } catch (const eng::Error& error) {
    problem_ = error.what();
  }
  if (kept_.size() > kMostKept) kept_.erase(std::ranges::min_element(kept_, {}, &Kept::asked));
}

const mechanics::RollerBed* RollerBeds::bedOf(const mechanics::Posture& posture) {
  const auto find = [&] { return std::ranges::find(kept_, posture, &Kept::posture); };
  auto found = find();
  if (found == kept_.end() && !problem_.empty() && posture == made_) return nullptr;
  if (found == kept_.end()) {
    const bool ready =
        making_.valid() && (waits_ || making_.wait_for(std::chrono::seconds(0)) == std::future_status::ready);
    if (ready) finish();
    found = find();
    if (found == kept_.end() && !making_.valid()) {
      made_ = posture;
      making_ = std::async(std::launch::async, [this, posture] {
        return std::make_unique<mechanics::RollerBed>(atlas_, mechanics_, mechanics_.rolling.t, posture);
      });
      if (waits_) finish();
      found = find();
    }
  }
  if (found == kept_.end()) return nullptr;
  found->asked = asked_;
  return found->bed.get();
}

std::vector<RollerBeds::Part> RollerBeds::ask(const mechanics::Posture& posture) {
  ++asked_;
  std::vector<Part> parts;
  for (const Corner& corner : cornersOf(posture)) {
    const mechanics::RollerBed* bed = bedOf(corner.posture);
    if (!bed) return {};
    parts.push_back({bed, corner.weight});
  }
  return parts;
}

}  // namespace app
