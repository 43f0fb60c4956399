// The envelope of a binary glTF 2.0 file: a header, one chunk of JSON and one of binary data.
// https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#glb-file-format-specification
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace eng {

struct GlbChunks {
  std::string_view json;
  std::span<const std::byte> binary;  // empty when the file has none
};

// Views into `file`. Throws eng::Error (without the file's name) when lengths or types are not as they must
// be.
GlbChunks splitGlb(std::span<const std::byte> file);

// Pads both chunks to four bytes. Throws eng::Error beyond the 4 GiB that the format can count.
std::vector<std::byte> joinGlb(const GlbChunks& chunks);

}  // namespace eng
