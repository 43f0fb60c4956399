// What the interface shows of lessons and of the trainer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state/lesson.h"
#include "app/state/scores.h"

namespace app {

struct TrainingFind {
  Score score;
  anatomy::StructureId muscle;
  float depthMm = 0.0f;
};

struct Training {
  float resistance = 0.0f;  // 0 to 1, under the finger
  float timeS = 0.0f;
  std::optional<TrainingFind> find;  // once it was marked
  std::vector<Score> best;           // the nearest first
};

// A lesson that is given, at one of its steps.
struct Teaching {
  const Lesson* lesson = nullptr;  // null: none is given
  int step = 0;
};

}  // namespace app
