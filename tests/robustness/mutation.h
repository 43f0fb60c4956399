// Damages the bytes of a file in ways that disks, downloads and other programs do, repeatably.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace test {

// Same bytes and seed, same result. Understands the layout of GLB enough to damage its lengths and the
// numbers in its JSON; any other file is damaged as plain bytes.
std::vector<std::byte> mutated(std::vector<std::byte> bytes, uint32_t seed);

}  // namespace test
