// leg-builder ASSETS -o FOLDER: makes the built-in leg from its description, unless the folder already holds
// that leg.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <sstream>

#include "app/leg_builder/build_leg.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace {
namespace fs = std::filesystem;

struct Request {
  leg_builder::BuildOptions options;
  fs::path folder;
  bool verbose = false;
};

constexpr const char* kUsage =
    "usage: leg-builder ASSETS -o FOLDER [--description FOLDER] [--spacing MM] [--only ID,ID...] [--draft] "
    "[--verbose]";

std::vector<std::string> listed(const std::string& text) {
  std::vector<std::string> items;
  std::istringstream in(text);
  for (std::string item; std::getline(in, item, ',');) items.push_back(item);
  return items;
}

Request parse(int argc, char** argv) {
  Request request;
  const auto value = [&](int& i) -> std::string {
    if (i + 1 >= argc) throw eng::Error(kUsage);
    return argv[++i];
  };
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "-o")
      request.folder = value(i);
    else if (word == "--description")
      request.options.description = value(i);
    else if (word == "--spacing")
      request.options.spacingMm = std::strtof(value(i).c_str(), nullptr);
    else if (word == "--only")
      request.options.only = listed(value(i));
    else if (word == "--draft")
      request.options.draft = true;
    else if (word == "--verbose")
      request.verbose = true;
    else if (request.options.assets.empty() && !word.starts_with('-'))
      request.options.assets = word;
    else
      throw eng::Error(kUsage);
  }
  if (request.options.assets.empty() || request.folder.empty() ||
      !(request.options.spacingMm >= 0.3f && request.options.spacingMm <= 3.0f))
    throw eng::Error(fmt::format("{}; MM is 0.3 to 3", kUsage));
  return request;
}

// The key lies beside the model and is written last: a folder with this key holds this leg, whole.
bool isMade(const Request& request, const std::string& key) {
  std::error_code error;
  return fs::exists(request.folder / "model.toml", error) && fs::exists(request.folder / "leg.glb", error) &&
         fs::exists(request.folder / "made-from", error) &&
         eng::readTextFile(request.folder / "made-from") == key;
}

void report(const leg_builder::BuiltLeg& built, bool verbose) {
  for (const anatomy::Problem& problem : built.atlas.problems) fmt::print("{}\n", toLine(problem));
  size_t fine = 0, coarse = 0;
  double seconds = 0.0;
  for (const anatomy::Structure& structure : built.atlas.structures) {
    fine += structure.mesh.triangleCount();
    coarse += structure.coarse.triangleCount();
  }
  for (const auto& [stage, s] : built.seconds) {
    seconds += s;
    if (verbose) fmt::print("{:>10}  {:.1f} s\n", stage, s);
  }
  fmt::print("{} structures, {} and {} triangles, {:.1f} s\n", built.atlas.structures.size(), fine, coarse,
             seconds);
}

void run(const Request& request) {
  const std::string key = leg_builder::contentKey(request.options);
  if (isMade(request, key)) {
    fmt::print("{}: up to date\n", request.folder.string());
    return;
  }
  const leg_builder::BuiltLeg built = leg_builder::buildLeg(request.options);
  anatomy::saveModel(built.atlas, request.folder);
  eng::writeFileWhole(request.folder / "made-from", std::string_view(key));
  report(built, request.verbose);
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
