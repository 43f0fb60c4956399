// A mesh file after its check: the same triangles written anew, so that Assimp meets nothing unexpected.
//
// Assimp trusts lengths, counts, indices and nesting; a corrupt one costs it seconds and gigabytes, or worse.
// The checks therefore do not pass the file on: they copy what a mesh consists of into a plain file of the
// same format and leave out the rest (materials, pictures, animations, links to other files).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace eng {

struct CheckedFile {
  std::vector<std::byte> bytes;    // objects are called "0", "1", ... in it
  std::vector<std::string> names;  // and this is what the file called them; empty where it did not
};

}  // namespace eng
