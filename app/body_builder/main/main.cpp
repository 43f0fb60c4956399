// body-builder DESCRIPTION -o FOLDER: makes the figures of the whole body from their description, unless the
// folder already holds them.
#include <fmt/format.h>

#include <cstdlib>
#include <exception>

#include "app/body_builder/build_body.h"
#include "app/body_builder/made_folder.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/geometry/glb_write.h"

namespace {
namespace fs = std::filesystem;

constexpr const char* kUsage = "usage: body-builder DESCRIPTION -o FOLDER [--spacing MM]; MM is 2 to 10";

struct Request {
  fs::path description, folder;
  float spacingMm = 4.0f;
};

Request parse(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if ((word == "-o" || word == "--spacing") && i + 1 >= argc) throw eng::Error(kUsage);
    if (word == "-o")
      request.folder = argv[++i];
    else if (word == "--spacing")
      request.spacingMm = std::strtof(argv[++i], nullptr);
    else
      request.description = word;
  }
  if (request.description.empty() || request.folder.empty() ||
      !(request.spacingMm >= 2.0f && request.spacingMm <= 10.0f))
    throw eng::Error(kUsage);
  return request;
}

void run(const Request& request) {
  const std::string key = body_builder::contentKey(request.description, request.spacingMm);
  if (body_builder::isMade(request.folder, key)) {
    fmt::print("{}: up to date\n", request.folder.string());
    return;
  }
  const double start = eng::nowS();
  body_builder::BuiltBody built = body_builder::buildBody(request.description, request.spacingMm);
  fs::create_directories(request.folder);
  for (auto& [id, mesh] : built.variants) {
    const size_t triangles = mesh.triangleCount();
    const eng::ImportedPart part{"body", std::move(mesh)};
    eng::writeGlb(request.folder / (id + ".glb"), {&part, 1}, "Calf Atlas");
    fmt::print("{}: {} triangles\n", id, triangles);
  }
  body_builder::markMade(request.folder, key);
  fmt::print("{:.1f} s\n", eng::nowS() - start);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(parse(argc, argv));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
