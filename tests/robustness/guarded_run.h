// Runs work that may crash, hang or eat the memory in child processes, and says which piece of it did.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace test {

// What came of the pieces 0 to count - 1. `faults` is empty when all is well.
struct GuardedResult {
  uint32_t loaded = 0;
  uint32_t refused = 0;
  std::vector<std::string> faults;  // "piece 17: killed by signal 11 (Segmentation fault)"
};

enum class Outcome { Loaded, Refused };

// `work` throws std::runtime_error where it finds something wrong. No piece may take more than 2 s of
// processor time of its own (ten times that under sanitizers and without optimisation) or add more than 1 GB to the
// memory in use. After a crash the next child goes on with the piece behind it.
GuardedResult runGuarded(uint32_t count, const std::function<Outcome(uint32_t)>& work);

}  // namespace test
