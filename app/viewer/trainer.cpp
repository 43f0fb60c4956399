#include "app/viewer/trainer.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"

namespace app {
namespace {

// Where thumbs search: the calf, from the heel cord to below the hollow of the knee.
constexpr mechanics::SoundingGrid kCalf{
    .t = {0.22f, 0.82f}, .firstDeg = 110.0f, .stepDeg = 10.0f, .rows = 25, .columns = 15};
constexpr float kPlainResistance = 0.3f;  // a share of more force that is plainly felt

float felt(float share) {
  return 1.0f - std::exp(-share / kPlainResistance);
}

}  // namespace

const mechanics::LegSoundings& Trainer::soundings() {
  if (!soundings_) soundings_.emplace(atlas_, mechanics_, kCalf);
  return *soundings_;
}

void Trainer::start(uint32_t seed, const mechanics::Tool& tool) {
  auto nodule = mechanics::hideNodule(atlas_, mechanics_, soundings(), tool, seed);
  if (!nodule) throw eng::Error((*atlas_.text)("trainer.none"));
  nodule_ = nodule;
  found_.reset();
  elapsedS_ = 0.0;
  slide_ = 0.0f;
  anatomy::Problems problems;
  if (!scores_) scores_ = loadScores(problems);
  if (!problems.empty()) throw eng::Error(toLine(problems.front()));
}

void Trainer::mark(const mechanics::Palpation* palpation) {
  if (!searching() || !palpation || palpation->refused)
    throw eng::Error((*atlas_.text)(searching() ? "trainer.press" : "trainer.invitation"));
  const float distanceMm = glm::distance(palpation->sounding.topMm, nodule_->skinMm);
  found_ = TrainingFind{
      {distanceMm, palpation->contact.forceN, float(elapsedS_)}, nodule_->muscle, nodule_->depthMm};
  addScore(*scores_, found_->score);
  saveScores(*scores_);
}

void Trainer::end() {
  nodule_.reset();
  found_.reset();
}

bool Trainer::advance(double seconds) {
  if (searching()) elapsedS_ += seconds;
  return searching();
}

std::optional<Training> Trainer::training(const mechanics::Palpation* palpation) const {
  if (!nodule_) return std::nullopt;
  Training now{.timeS = float(elapsedS_), .find = found_, .best = *scores_};
  if (palpation) now.resistance = felt(mechanics::resistanceShare(mechanics_.laws, *palpation, *nodule_));
  return now;
}

bool Trainer::letsSlide(const mechanics::Palpation* palpation) {
  if (!searching() || !palpation) return true;
  slide_ += 1.0f - 0.75f * felt(mechanics::resistanceShare(mechanics_.laws, *palpation, *nodule_));
  if (slide_ < 1.0f) return false;
  slide_ -= 1.0f;
  return true;
}

}  // namespace app
