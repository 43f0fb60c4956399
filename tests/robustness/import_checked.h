// One import of bytes that may be damaged, with everything that must hold whatever they are.
#pragma once

#include <filesystem>
#include <span>

#include "tests/robustness/guarded_run.h"

namespace test {

// Writes the bytes to `file`, imports it, cooks and simplifies what it holds. Throws std::runtime_error where
// the result is not finite, does not fit together, or the refusal is not one line that names the file.
Outcome importChecked(const std::filesystem::path& file, std::span<const std::byte> bytes);

}  // namespace test
