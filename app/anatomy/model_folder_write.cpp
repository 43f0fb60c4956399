#include <fmt/format.h>
#include <unistd.h>

#include <sstream>

#include "app/anatomy/model_folder.h"
#include "app/anatomy/toml_entry.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/geometry/glb_write.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

constexpr const char* kFiles[] = {"leg.glb", "model.toml"};

std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << toml::value<std::string>(text);
  return out.str();
}

// The shortest decimal that reads back as the same number.
std::string listed(glm::vec3 mm) {
  return fmt::format("[{}, {}, {}]", mm.x, mm.y, mm.z);
}

std::string modelToml(const Atlas& atlas) {
  std::string text =
      fmt::format("title = {}\ncredit = {}\nside = \"{}\"\nlength_mm = {}\n", quoted(atlas.title),
                  quoted(atlas.credit), idOf(atlas.frame.side), atlas.frame.lengthMm);
  text += "\n# Leg frame: lateral, anterior, proximal in mm.\n[landmarks]\n";
  for (const auto& [name, mm] : atlas.landmarks) text += fmt::format("{} = {}\n", quoted(name), listed(mm));
  for (const Structure& structure : atlas.structures) {
    const StructureRow& facts = structure.facts;
    text += fmt::format("\n[[structure]]\nid = {}\nname = {}\nfile = {}\n", quoted(facts.id),
                        quoted(structure.sourceName), quoted(structure.sourceFile));
    if (const int fma = atlas.frame.side == Side::Right ? facts.fmaRight : facts.fmaLeft)
      text += fmt::format("fma = {}\n", fma);
  }
  return text;
}

std::vector<eng::ImportedPart> partsOf(const Atlas& atlas) {
  std::vector<eng::ImportedPart> parts;
  for (const Structure& structure : atlas.structures) {
    parts.push_back({structure.facts.id, structure.mesh});
    if (!structure.coarse.indices.empty())
      parts.push_back({structure.facts.id + std::string(kCoarseSuffix), structure.coarse});
  }
  return parts;
}

// A folder beside the wanted one that goes away with whatever is left in it.
class StagingFolder {
 public:
  explicit StagingFolder(const fs::path& folder)
      : path_(folder.parent_path() / fmt::format(".{}.{}.part", folder.filename().string(), getpid())) {}
  ~StagingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  StagingFolder(const StagingFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// All data is on the disk by now; what is left are renames within one folder's file system.
void moveIntoPlace(const fs::path& staged, const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder)) {
    fs::rename(staged, folder, error);
  } else {
    for (const char* file : kFiles)
      if (!error) fs::rename(staged / file, folder / file, error);
  }
  if (error)
    throw eng::Error(fmt::format("{}: the model cannot be written ({}); choose another folder",
                                 folder.string(), error.message()));
}

}  // namespace

void saveModel(const Atlas& atlas, const fs::path& folder) {
  fs::path wanted = fs::absolute(folder).lexically_normal();
  if (!wanted.has_filename()) wanted = wanted.parent_path();
  std::error_code error;
  if (fs::exists(wanted, error) && !fs::is_directory(wanted, error))
    throw eng::Error(fmt::format("{}: is a file; choose a folder for the model", wanted.string()));
  const StagingFolder staging(wanted);
  const std::vector<eng::ImportedPart> parts = partsOf(atlas);
  eng::writeGlb(staging.path() / kFiles[0], parts, atlas.credit);
  eng::writeFileWhole(staging.path() / kFiles[1], std::string_view(modelToml(atlas)));
  moveIntoPlace(staging.path(), wanted);
}

}  // namespace anatomy
