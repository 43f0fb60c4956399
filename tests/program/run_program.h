// Runs the shipped program as a person does, and catches what it says.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/paths.h"
#include "tests/unit/scratch_folder.h"

namespace test {

struct ProgramResult {
  int status = -1;  // exit status; 128 + signal when it was killed
  std::string out, err;
  double seconds = 0.0;

  // Throws (and so fails the test) when the output is no JSON.
  nlohmann::json json() const { return nlohmann::json::parse(out); }
};

using Arguments = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;  // an empty value unsets

std::filesystem::path programFile();

// Without a display and with user folders of its own, unless `environment` says otherwise.
ProgramResult runProgram(const Arguments& arguments, const Environment& environment = {});

std::string readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, const std::string& bytes);

// Expects the status and one line on standard error that begins "calf-atlas: " and holds `words`.
void expectFault(const ProgramResult& result, int status, const std::vector<std::string>& words);

}  // namespace test
