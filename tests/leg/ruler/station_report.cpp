// Sections in numbers and pictures: what an author types stations from.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "tests/leg/ruler/outline.h"
#include "tests/leg/ruler/profile_picture.h"
#include "tests/leg/ruler/report.h"
#include "tests/leg/ruler/section_picture.h"

namespace ruler {
namespace {

// Of the length of a structure, as the morphometry table has them.
constexpr std::array kShares = {0.02f, 0.06f, 0.14f, 0.24f, 0.36f, 0.5f, 0.64f, 0.76f, 0.86f, 0.94f, 0.98f};
constexpr std::array kPictureT = {0.03f, 0.17f, 0.3f, 0.45f, 0.6f, 0.72f, 0.85f, 0.94f, 1.04f};

// One of the two legs' mesh of a structure, turned so that sections are square to z.
struct Subject {
  std::string who;
  eng::Mesh mesh;
  VoxelSolid solid;
};

std::optional<Subject> subjectOf(const LegModel& leg, const std::string& who, const std::string& id,
                                 const SectionFrame& frame) {
  const eng::Mesh* mesh = leg.find(id);
  if (!mesh) return std::nullopt;
  Subject subject{.who = who, .mesh = inFrame(frame, *mesh), .solid = {}};
  subject.solid = voxelised(subject.mesh, std::min(0.5f, stepFor(subject.mesh)));
  return subject;
}

std::vector<float> heightsMm(const Bench& bench, const std::string& id,
                             const std::vector<Subject>& subjects) {
  const float unit = bench.request.alongLeg ? bench.table.lengthMm : 1.0f;
  std::vector<float> heights;
  for (float at : bench.request.at) heights.push_back(at * unit);
  const TableRow* row = bench.table.find(id);
  if (heights.empty() && row && bench.request.alongLeg)
    for (const TableStation& station : row->stations) heights.push_back(station.t * unit);
  if (!heights.empty() || subjects.empty()) return heights;
  const eng::Bounds bounds = eng::boundsOf(subjects.back().mesh);
  for (float share : kShares) heights.push_back(glm::mix(bounds.min.z, bounds.max.z, share));
  return heights;
}

std::string line(const Subject& subject, float zMm, const std::string& at) {
  const Slice slice = sliceAt(subject.solid, zMm);
  const std::vector<Segment> outline = outlineAt(subject.mesh, zMm);
  std::string text = fmt::format("{:>7} {:5}", at, subject.who);
  if (outline.empty()) return text + " -\n";
  text += fmt::format("{:7.1f}{:7.1f}{:7.1f}{:7.1f}{:6.0f}{:7.2f} |", slice.middleMm.x, slice.middleMm.y,
                      slice.widthMm, slice.thicknessMm, slice.axisDeg, slice.areaCm2);
  for (glm::vec2 point : extremes(outline))
    text += fmt::format(" {:>8}", fmt::format("{:.0f},{:.0f}", point.x, point.y));
  return text + '\n';
}

std::string stationsOf(const Bench& bench, const std::string& id) {
  const SectionFrame& frame = bench.request.frame;
  std::vector<Subject> subjects;
  if (auto model = subjectOf(bench.model, "model", id, frame)) subjects.push_back(std::move(*model));
  if (auto reference = subjectOf(bench.reference, "ref", id, frame))
    subjects.push_back(std::move(*reference));
  const std::string u = frame.uName, v = frame.vName;
  std::string report = fmt::format("{}\n{:>7} {:5}{:>7}{:>7}{:>7}{:>7}{:>6}{:>7} |", id,
                                   bench.request.alongLeg ? "t" : "mm", "", u, v, "W", "T", "axis", "cm2");
  for (const char* sign : {"{0}+", "{0}+{1}+", "{1}+", "{0}-{1}+", "{0}-", "{0}-{1}-", "{1}-", "{0}+{1}-"})
    report += fmt::format(" {:>8}", fmt::format(fmt::runtime(sign), u.substr(0, 1), v.substr(0, 1)));
  report += '\n';
  for (float z : heightsMm(bench, id, subjects)) {
    const std::string at =
        bench.request.alongLeg ? fmt::format("{:.3f}", z / bench.table.lengthMm) : fmt::format("{:.1f}", z);
    for (const Subject& subject : subjects) report += line(subject, z, at);
  }
  return report;
}

std::vector<NamedMesh> turnedMeshes(const Bench& bench, const LegModel& leg,
                                    std::vector<eng::Mesh>& storage) {
  std::vector<NamedMesh> named;
  storage.reserve(leg.meshes.size());
  for (const auto& [id, mesh] : leg.meshes) {
    if (!bench.isWanted(id)) continue;
    storage.push_back(inFrame(bench.request.frame, mesh));
    named.push_back({id, &storage.back()});
  }
  return named;
}

std::vector<SectionCut> cutsOf(const Bench& bench) {
  const float unit = bench.request.alongLeg ? bench.table.lengthMm : 1.0f;
  std::vector<float> places = bench.request.at;
  if (places.empty()) places.assign(kPictureT.begin(), kPictureT.end());
  std::vector<SectionCut> cuts;
  for (float place : places) cuts.push_back({place * unit, fmt::format("{}", place)});
  return cuts;
}

std::vector<const eng::Mesh*> wanted(const Bench& bench, const LegModel& leg) {
  std::vector<const eng::Mesh*> meshes;
  for (const auto& [id, mesh] : leg.meshes)
    if (bench.isWanted(id)) meshes.push_back(&mesh);
  return meshes;
}

}  // namespace

std::string stationReport(const Bench& bench) {
  std::string report;
  for (const std::string& id : bench.request.stations) report += stationsOf(bench, id);
  return report;
}

std::string drawSections(const Bench& bench) {
  std::vector<eng::Mesh> modelMeshes, referenceMeshes;
  const auto model = turnedMeshes(bench, bench.model, modelMeshes);
  const auto reference = turnedMeshes(bench, bench.reference, referenceMeshes);
  eng::writePng(bench.request.sections, sectionPicture(model, reference, cutsOf(bench)));
  return fmt::format("{}: model filled, reference outlined, a line every 10 mm\n",
                     bench.request.sections.string());
}

std::string drawProfile(const Bench& bench) {
  const auto model = wanted(bench, bench.model), reference = wanted(bench, bench.reference);
  eng::writePng(bench.request.profile, profilePicture(model, reference, bench.request.view));
  return fmt::format("{}: red only in the model, blue only in the reference, a line every 10 mm\n",
                     bench.request.profile.string());
}

}  // namespace ruler
