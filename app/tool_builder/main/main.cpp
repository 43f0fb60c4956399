// tool-builder DESCRIPTIONS -o FOLDER: makes the tools that press on the leg from their descriptions, unless
// the folder already holds them.
#include <fmt/format.h>

#include <exception>

#include "app/body_builder/build_body.h"
#include "app/body_builder/made_folder.h"
#include "app/tool_builder/build_tool.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/geometry/glb_write.h"

namespace {
namespace fs = std::filesystem;

constexpr const char* kUsage = "usage: tool-builder DESCRIPTIONS -o FOLDER";

void make(const fs::path& file, const fs::path& folder) {
  const std::vector<eng::ImportedPart> parts = tool_builder::buildTool(file);
  size_t triangles = 0;
  for (const eng::ImportedPart& part : parts) triangles += part.mesh.triangleCount();
  eng::writeGlb(folder / (file.stem().string() + ".glb"), parts, "Calf Atlas");
  fmt::print("{}: {} triangles\n", file.stem().string(), triangles);
}

void run(const fs::path& descriptions, const fs::path& folder) {
  const std::string key = body_builder::contentKey(descriptions, 0.0f);
  if (body_builder::isMade(folder, key)) {
    fmt::print("{}: up to date\n", folder.string());
    return;
  }
  std::error_code error;
  fs::create_directories(folder);
  for (const fs::path& file : eng::filesIn(descriptions, ".toml", error)) make(file, folder);
  body_builder::markMade(folder, key);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 4 || std::string_view(argv[2]) != "-o") throw eng::Error(kUsage);
    run(argv[1], argv[3]);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
