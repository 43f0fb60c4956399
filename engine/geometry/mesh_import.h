// Reads a mesh file (GLB or OBJ) into named parts in the file's own frame, node transforms applied.
// The file is checked before Assimp sees it, so that a corrupt length costs neither seconds nor gigabytes.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/geometry/mesh.h"

namespace eng {

struct ImportedPart {
  std::string name;  // node name (GLB) or object/group name (OBJ); the file's stem when there is none
  Mesh mesh;
};

struct ImportedFile {
  std::vector<ImportedPart> parts;            // at least one
  std::map<std::string, std::string> header;  // OBJ comment lines "# Key : value"; empty for GLB
};

// Throws eng::Error, one line naming the file, what is wrong and what to do, when the file is missing, empty,
// truncated, of another format, without triangles, or holds a coordinate that is not finite or beyond 100 m.
ImportedFile importMeshFile(const std::filesystem::path& file);

// Only the comment header of an OBJ file (at most the first 8 KiB are read); empty for any other file.
std::map<std::string, std::string> readObjHeader(const std::filesystem::path& file);

// Whether the file's extension (any case) is one that importMeshFile reads.
bool isMeshFile(const std::filesystem::path& file);

}  // namespace eng
