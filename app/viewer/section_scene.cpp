#include "app/viewer/section_scene.h"

#include <algorithm>
#include <cmath>

#include "app/viewer/section_packing.h"
#include "app/viewer/section_style.h"
#include "engine/base/parallel.h"

namespace app {

void setClipPlanes(std::span<const ActiveCut> cuts, eng::View& view) {
  view.clipPlaneCount = uint32_t(std::min<size_t>(cuts.size(), eng::kMostClipPlanes));
  for (uint32_t i = 0; i < view.clipPlaneCount; ++i) {
    const eng::CutPlane& plane = cuts[i].plane;
    view.clipPlanes[i] = glm::vec4(-plane.normal, glm::dot(plane.normal, plane.originMm));
  }
}

SectionScene::SectionScene(const anatomy::Atlas& atlas)
    : atlas_(atlas), placeNumbers_(atlas.structures.size()), made_(atlas.structures.size()) {}

bool SectionScene::update(std::span<const ActiveCut> cuts, std::span<const eng::Mesh* const> shapes,
                          const std::vector<bool>& away, std::vector<eng::Look>& looks) {
  std::vector<Face> faces, stale;
  for (uint32_t i = 0; i < atlas_.structures.size(); ++i) {
    if (looks[i].opacity <= 0.0f) continue;
    const eng::Bounds bounds =
        shapes[i] == &atlas_.structures[i].mesh ? atlas_.structures[i].bounds : eng::boundsOf(*shapes[i]);
    for (uint32_t k = 0; k < cuts.size(); ++k) {
      if (eng::removes(cuts[k].plane, bounds)) looks[i].opacity = 0.0f;
      if (!eng::meets(cuts[k].plane, bounds)) continue;
      const Face face{i, k, cuts[k].kind};
      faces.push_back(face);
      const auto made = made_[i].find(face.kind);
      if (made == made_[i].end() || made->second.plane != cuts[k].plane) stale.push_back(face);
    }
  }
  if (stale.empty() && faces == faces_) return false;
  make(cuts, shapes, stale);
  faces_ = std::move(faces);
  makePackings(cuts, shapes, away, looks);
  props_.clear();
  for (const Face& face : faces_) {
    const eng::Cap& cap = made_[face.structure].at(face.kind).cap;
    props_.push_back(&cap.fill);
    props_.push_back(&cap.line);
  }
  for (const Packing& packing : packings_) props_.push_back(&packing.mesh);
  return true;
}

void SectionScene::make(std::span<const ActiveCut> cuts, std::span<const eng::Mesh* const> shapes,
                        const std::vector<Face>& faces) {
  std::vector<Made> results(faces.size());
  eng::parallelFor(faces.size(), [&](size_t i) {
    const Face& face = faces[i];
    results[i] = cutThrough(face.structure, *shapes[face.structure], cuts[face.cut].plane);
  });
  for (size_t i = 0; i < faces.size(); ++i)
    made_[faces[i].structure].insert_or_assign(faces[i].kind, std::move(results[i]));
}

// Runs beside others of its kind: touches only what is this structure's own.
SectionScene::Made SectionScene::cutThrough(uint32_t structure, const eng::Mesh& shape,
                                            const eng::CutPlane& plane) {
  std::vector<uint32_t>& places = placeNumbers_[structure];
  if (places.size() != shape.positions.size()) places = eng::placeNumbers(shape);
  const auto outlines = eng::outlinesOf(shape, places, plane);
  const eng::CapStyle style = capStyle(atlas_.structures[structure].facts, outlines);
  return {plane, outlines, eng::capOf(outlines, shape, plane, style)};
}

std::vector<eng::Outline> SectionScene::outlinesOf(uint32_t structure, const eng::Mesh& mesh,
                                                   const eng::CutPlane& plane) {
  std::vector<uint32_t>& places = placeNumbers_[structure];
  if (places.size() != mesh.positions.size()) places = eng::placeNumbers(mesh);
  return eng::outlinesOf(mesh, places, plane);
}

// The fascia, or where it is hidden the fat, stands for the loose tissue.
std::optional<uint32_t> SectionScene::carrierOf(uint32_t cut) const {
  std::optional<uint32_t> carrier;
  for (const Face& face : faces_)
    if (face.cut == cut && isPacked(atlas_.structures[face.structure].facts)) carrier = face.structure;
  return carrier;
}

// All that the skin encloses. Structures that are hidden, or lie elsewhere than they did, leave their place
// open.
void SectionScene::makePackings(std::span<const ActiveCut> cuts, std::span<const eng::Mesh* const> shapes,
                                const std::vector<bool>& away, const std::vector<eng::Look>& looks) {
  packings_.clear();
  for (uint32_t k = 0; k < cuts.size(); ++k) {
    const auto carrier = carrierOf(k);
    if (!carrier) continue;
    const eng::CutPlane& plane = cuts[k].plane;
    std::vector<eng::Outline> round;
    std::vector<std::vector<eng::Outline>> missing;
    const eng::Mesh* skin = nullptr;
    for (uint32_t i = 0; i < atlas_.structures.size(); ++i) {
      const anatomy::Structure& structure = atlas_.structures[i];
      const eng::Mesh& shape = away[i] ? structure.mesh : *shapes[i];
      if (!eng::meets(plane, &shape == &structure.mesh ? structure.bounds : eng::boundsOf(shape))) continue;
      const bool there = looks[i].opacity > 0.0f && !away[i];
      const bool isSkin = structure.facts.kind == anatomy::Kind::Skin;
      if (there && !isSkin) continue;
      std::vector<eng::Outline> outlines = outlinesOf(i, shape, plane);
      if (isSkin) {
        round = closedAtOpenEnd(outlines, plane, structure.bounds.max.z);
        skin = &shape;
      }
      if (!there) missing.push_back(std::move(outlines));
    }
    if (skin) packings_.push_back({*carrier, k, eng::packing(round, *skin, missing, plane, kPackingLiftMm)});
  }
}

void SectionScene::forget(anatomy::StructureId id) {
  made_[id.index].clear();
}

void SectionScene::addLooks(std::vector<eng::Look>& looks) const {
  for (const Face& face : faces_) {
    const CapLooks cap = capLooks(atlas_.structures[face.structure].facts.kind, looks[face.structure]);
    for (eng::Look look : {cap.fill, cap.line}) {
      look.clipMask = ~(1u << face.cut);
      look.heated = false;
      looks.push_back(look);
    }
  }
  for (const Packing& packing : packings_) {
    eng::Look look = packingLook(looks[packing.structure]);
    look.clipMask = ~(1u << packing.cut);
    look.heated = false;
    looks.push_back(look);
  }
}

std::vector<glm::vec3> SectionScene::borderMm(SectionKind kind) const {
  constexpr size_t kStride = 4;  // a hull needs few
  std::vector<glm::vec3> points;
  for (const Face& face : faces_) {
    if (face.kind != kind) continue;
    const Made& made = made_[face.structure].at(kind);
    for (const eng::Outline& outline : made.outlines)
      for (size_t i = 0; i < outline.points.size(); i += kStride)
        points.push_back(made.plane.fromSheet(outline.points[i].place));
  }
  return points;
}

double SectionScene::areaMm2(SectionKind kind, anatomy::StructureId id) const {
  const auto found = made_[id.index].find(kind);
  return found == made_[id.index].end() ? 0.0 : found->second.cap.areaMm2;
}

}  // namespace app
