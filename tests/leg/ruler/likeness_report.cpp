// The table of all structures: sizes alone, and likeness to the reference where it has the structure.
#include <fmt/format.h>

#include <vector>

#include "engine/base/parallel.h"
#include "engine/geometry/mesh_cook.h"
#include "tests/leg/ruler/likeness.h"
#include "tests/leg/ruler/pieces.h"
#include "tests/leg/ruler/report.h"
#include "tests/leg/ruler/surface.h"
#include "tests/leg/ruler/voxel_solid.h"

namespace ruler {
namespace {

struct Line {
  std::string id;
  const eng::Mesh* mesh = nullptr;
  eng::CookReport state;
  size_t pieces = 0;
  double volumeCm3 = 0.0;
  bool likened = false;
  Likeness likeness;
};

void measure(const Bench& bench, Line& line) {
  eng::Mesh cooked = *line.mesh;
  line.state = eng::cook(cooked);
  line.pieces = firstOfEachPiece(Surface(*line.mesh).triangles()).size();
  line.volumeCm3 = volumeCm3(voxelised(*line.mesh, stepFor(*line.mesh)));
  const eng::Mesh* reference = bench.reference.find(line.id);
  if (!reference) return;
  ZRange range = comparedRange(line.id, *line.mesh, bench.model.lengthMm);
  if (const auto above = bench.request.aboveT.find(line.id); above != bench.request.aboveT.end())
    range.fromMm = above->second * bench.model.lengthMm;
  line.likened = true;
  line.likeness = compare(*line.mesh, *reference, range);
}

std::string stateOf(const Line& line) {
  if (line.state.flipped) return "inside out";
  if (line.state.closed()) return line.pieces == 1 ? "closed" : fmt::format("{} pieces", line.pieces);
  return fmt::format("{}+{} edges", line.state.boundaryEdges, line.state.nonManifoldEdges);
}

std::string text(const Bench& bench, const Line& line) {
  std::string row = fmt::format("{:32}{:7} {:>12}{:9.1f}", line.id, line.mesh->triangleCount(), stateOf(line),
                                line.volumeCm3);
  const TableRow* known = bench.table.find(line.id);
  row += known && known->volumeCm3 ? fmt::format("{:8.1f}{:+6.0f}%", *known->volumeCm3,
                                                 100.0 * (line.volumeCm3 / double(*known->volumeCm3) - 1.0))
                                   : fmt::format("{:>8}{:>7}", "-", "");
  if (line.likened)
    row +=
        fmt::format("{:9.1f}{:8.1f}{:7.3f}{:6.2f}{:6.1f}", line.likeness.modelCm3, line.likeness.referenceCm3,
                    line.likeness.overlap, line.likeness.meanMm, line.likeness.p95Mm);
  return row + '\n';
}

}  // namespace

std::string likenessReport(const Bench& bench) {
  std::vector<Line> lines;
  for (const auto& [id, mesh] : bench.model.meshes)
    if (bench.isWanted(id)) lines.push_back({.id = id, .mesh = &mesh});
  eng::parallelFor(lines.size(), [&](size_t i) { measure(bench, lines[i]); });
  std::string report = fmt::format("{:32}{:>7} {:>12}{:>9}{:>8}{:>7}{:>9}{:>8}{:>7}{:>6}{:>6}\n", "id", "tri",
                                   "state", "cm3", "table", "", "compared", "ref", "IoU", "MSD", "P95");
  size_t triangles = 0;
  for (const Line& line : lines) {
    report += text(bench, line);
    triangles += line.mesh->triangleCount();
  }
  return report + fmt::format("{} structures, {} triangles\n", lines.size(), triangles);
}

}  // namespace ruler
