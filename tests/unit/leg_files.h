// Legs to load: mesh files written by the test from the program's own leg, so that no reference data is
// needed.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/anatomy/model_load.h"
#include "engine/geometry/mesh.h"
#include "tests/unit/scratch_folder.h"
#include "tests/unit/small_atlas.h"

namespace test {

// The coarse meshes of the built-in right leg by id; leg frame, mm.
const std::map<std::string, eng::Mesh>& plainParts();

// "# Concept ID : FMA...", as the OBJ release heads its files. Bounds are those of the mesh.
std::string releaseHeader(const std::string& conceptId, const std::string& name, const eng::Mesh& mesh);
std::string objText(const eng::Mesh& mesh);
void write(const std::filesystem::path& file, const std::string& text);

// As BodyParts3D places a right leg: x negative to the right, y negative to the front; a left leg is its
// mirror image.
eng::Mesh inSourceFrame(eng::Mesh mesh, anatomy::Side side);

// Right or left leg as files of the OBJ release, ids and names from the structure table.
void writeRelease(const std::filesystem::path& folder, anatomy::Side side,
                  const std::vector<std::string>& ids = {"tibia", "fibula", "femur", "calcaneus", "soleus"});

// What loadModel throws, or nothing.
std::string errorOf(const anatomy::LoadOptions& options);

bool anyProblem(const anatomy::Problems& problems, const std::string& text);

}  // namespace test
