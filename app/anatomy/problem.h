// One thing that is wrong with an input, said so that a person can mend it. Problems are collected and shown
// together; only an input of which nothing is usable becomes an eng::Error.
#pragma once

#include <string>
#include <vector>

namespace anatomy {

struct Problem {
  std::string where;  // "structures.toml:120", "FJ754_...glb"
  std::string what;   // "unknown layer 'soleu'; one of skin, subcutaneous, ..."
};

using Problems = std::vector<Problem>;

inline std::string toLine(const Problem& problem) {
  return problem.where + ": " + problem.what;
}

}  // namespace anatomy
