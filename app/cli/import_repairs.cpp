#include "app/cli/import_repairs.h"

#include <map>

#include "app/anatomy/part_label.h"
#include "app/anatomy/source_files.h"
#include "engine/base/error.h"
#include "engine/geometry/mesh_import.h"

namespace app {
namespace {

using SourcePlace = std::pair<std::string, std::string>;  // file name, part name as the Atlas keeps it

bool mended(const eng::CookReport& report) {
  return report.weldedVertices || report.degenerateTriangles || report.flipped || !report.closed();
}

void cookFile(const std::filesystem::path& file, std::map<SourcePlace, eng::CookReport>& reports) {
  try {
    for (auto& part : eng::importMeshFile(file).parts)
      reports[{file.filename().string(), anatomy::labelFromName(part.name).name}] = eng::cook(part.mesh);
  } catch (const eng::Error&) {
    // A file that cannot be read is among the problems of the Atlas already.
  }
}

}  // namespace

std::vector<Repair> repairsOf(const anatomy::Atlas& atlas, const std::filesystem::path& source) {
  std::map<SourcePlace, eng::CookReport> reports;
  for (const auto& file : anatomy::findSourceFiles(source, *atlas.table)) cookFile(file.path, reports);
  std::vector<Repair> repairs;
  for (const auto& structure : atlas.structures) {
    const auto found = reports.find({structure.sourceFile, structure.sourceName});
    if (found != reports.end() && mended(found->second))
      repairs.push_back({structure.facts.id, found->second});
  }
  return repairs;
}

}  // namespace app
