// The leg as a roller finds it, for the postures that are asked for: sounded beside the pictures, kept, and
// blended between, since an ankle that moves stands at another angle in every picture.
#pragma once

#include <future>
#include <memory>
#include <string>
#include <vector>

#include "app/mechanics/roller_contact.h"

namespace app {

class RollerBeds {
 public:
  // Both are borrowed. `waits`: ask() comes back with everything made, as without a window.
  RollerBeds(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits)
      : atlas_(atlas), mechanics_(mechanics), waits_(waits) {}

  struct Part {
    const mechanics::RollerBed* bed = nullptr;
    float weight = 0.0f;
  };
  // What stands for the posture: beds of postures round it, whose weights sum to 1. Empty while one is being
  // sounded, which takes a second once, or where it cannot be; problem() then says why.
  std::vector<Part> ask(const mechanics::Posture& posture);
  const std::string& problem() const { return problem_; }

 private:
  struct Corner {
    mechanics::Posture posture;
    float weight = 0.0f;
  };
  struct Kept {
    mechanics::Posture posture;
    std::unique_ptr<mechanics::RollerBed> bed;
    uint64_t asked = 0;
  };
  std::vector<Corner> cornersOf(const mechanics::Posture& posture) const;
  const mechanics::RollerBed* bedOf(const mechanics::Posture& posture);
  void finish();

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  bool waits_;
  std::vector<Kept> kept_;
  uint64_t asked_ = 0;
  mechanics::Posture made_;  // being sounded
  std::future<std::unique_ptr<mechanics::RollerBed>> making_;
  std::string problem_;
};

}  // namespace app
