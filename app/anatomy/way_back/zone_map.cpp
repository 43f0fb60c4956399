#include "app/anatomy/way_back/zone_map.h"

#include <algorithm>
#include <limits>
#include <numbers>

#include "app/anatomy/way_back/body_pieces.h"
#include "engine/base/parallel.h"

namespace anatomy {
namespace {

constexpr float kWithin = 0.5f;  // of the full strength of a zone
constexpr float kOppositeCos = -0.3f;
constexpr size_t kBoneStride = 20;  // every so many vertices are enough to tell inside from outside
constexpr float kFarMm = 60.0f;     // a place farther from the skin than this is not on the leg

// A third of every triangle round a vertex.
std::vector<float> areasMm2(const eng::Mesh& mesh) {
  std::vector<float> areas(mesh.positions.size(), 0.0f);
  for (size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const uint32_t* corner = &mesh.indices[i];
    const glm::vec3 a = mesh.positions[corner[0]];
    const glm::vec3 across = glm::cross(mesh.positions[corner[1]] - a, mesh.positions[corner[2]] - a);
    for (int k = 0; k < 3; ++k) areas[corner[k]] += glm::length(across) / 6.0f;
  }
  return areas;
}

}  // namespace

ZoneMap::ZoneMap(const Atlas& atlas, const TriggerPointTable& table, const eng::Mesh& skin)
    : frame_(atlas.frame), geodesic_(skin) {
  for (const Zone& zone : table.zones()) ids_.push_back(zone.id);
  within_.resize(ids_.size());
  addLeg(atlas, table, skin);
  addBody(table);
}

void ZoneMap::addLeg(const Atlas& atlas, const TriggerPointTable& table, const eng::Mesh& skin) {
  for (const Structure& structure : atlas.structures)
    if (structure.facts.kind == Kind::Bone)
      for (size_t i = 0; i < structure.mesh.positions.size(); i += kBoneStride)
        bonesMm_.push_back(atlas.frame.toLeg(structure.mesh.positions[i]));
  const std::vector<float> areas = areasMm2(skin);
  for (size_t i = 0; i < skin.positions.size(); ++i)
    pieces_.push_back(
        {ZoneOn::Leg, atlas.frame.toLeg(skin.positions[i]), atlas.frame.toLeg(skin.normals[i]), areas[i]});
  const PainSurface surface(atlas, skin);
  eng::parallelFor(within_.size(), [&](size_t zone) {
    within_[zone].resize(pieces_.size(), 0);
    if (table.zones()[zone].on != ZoneOn::Leg) return;
    const std::vector<float> intensity = surface.intensityOf(table.zones()[zone]);
    std::ranges::transform(intensity, within_[zone].begin(), [](float i) { return i >= kWithin; });
  });
}

void ZoneMap::addBody(const TriggerPointTable& table) {
  const std::vector<SkinPiece> body = bodyPieces(table);
  for (size_t zone = 0; zone < within_.size(); ++zone)
    for (const SkinPiece& piece : body) {
      const Zone& laid = table.zones()[zone];
      const bool is = laid.on == ZoneOn::Body && bodyIntensity(laid, table.body(), piece) >= kWithin;
      within_[zone].push_back(is ? 1 : 0);
    }
  pieces_.insert(pieces_.end(), body.begin(), body.end());
}

std::optional<size_t> ZoneMap::indexOf(std::string_view zone) const {
  const auto found = std::ranges::find(ids_, zone);
  if (found == ids_.end()) return std::nullopt;
  return size_t(found - ids_.begin());
}

void ZoneMap::paintZone(const PaintedSpot& spot, PaintedPieces& painted) const {
  const auto zone = indexOf(spot.zone);
  if (!zone) return;
  for (size_t i = 0; i < pieces_.size(); ++i)
    if (within(*zone, i)) painted.levels[i] = uint8_t(spot.level);
}

// Skin may be a sheet with two sides; the outer one looks away from the bones.
bool ZoneMap::facesOutward(const SkinPiece& piece) const {
  const auto nearest = std::ranges::min_element(
      bonesMm_, {}, [&](glm::vec3 bone) { return glm::distance(bone, piece.placeMm); });
  return nearest == bonesMm_.end() || glm::dot(piece.placeMm - *nearest, piece.facing) > 0.0f;
}

glm::vec3 ZoneMap::onOuterSkin(glm::vec3 placeMm) const {
  const auto nearestTo = [&](glm::vec3 place, const auto& allowed) {
    const SkinPiece* nearest = nullptr;
    for (const SkinPiece& piece : pieces_)
      if (piece.on == ZoneOn::Leg && allowed(piece) &&
          (!nearest || glm::distance(piece.placeMm, place) < glm::distance(nearest->placeMm, place)))
        nearest = &piece;
    return nearest;
  };
  const SkinPiece* found = nearestTo(placeMm, [](const SkinPiece&) { return true; });
  if (!found || facesOutward(*found)) return placeMm;
  const SkinPiece* outer = nearestTo(found->placeMm, [&](const SkinPiece& piece) {
    return glm::dot(piece.facing, found->facing) < kOppositeCos;
  });
  return outer ? outer->placeMm : placeMm;
}

std::vector<float> ZoneMap::distancesMm(const PaintedSpot& spot) const {
  constexpr float kInfinite = std::numeric_limits<float>::infinity();
  std::vector<float> distances(pieces_.size(), kInfinite);
  if (spot.on == ZoneOn::Leg) {
    const eng::GeodesicSource source{frame_.toDisplay(onOuterSkin(spot.placeMm))};
    const std::vector<float> onLeg = geodesic_.distances({&source, 1}, spot.radiusMm);
    std::ranges::copy(onLeg, distances.begin());
  }
  for (size_t i = 0; i < pieces_.size(); ++i) {
    const SkinPiece& piece = pieces_[i];
    if (piece.on == ZoneOn::Body && spot.on == ZoneOn::Body)
      distances[i] = seenDistanceMm(piece.placeMm, spot.placeMm, piece.facing);
    else if (glm::distance(piece.placeMm, spot.placeMm) > spot.radiusMm + kFarMm)
      distances[i] = kInfinite;
  }
  return distances;
}

void ZoneMap::paintDisc(const PaintedSpot& spot, PaintedPieces& painted) const {
  const std::vector<float> distances = distancesMm(spot);
  bool any = false;
  for (size_t i = 0; i < pieces_.size(); ++i) {
    if (distances[i] > spot.radiusMm) continue;
    painted.levels[i] = uint8_t(spot.level);
    any = true;
  }
  if (!any)
    painted.elsewhere += std::numbers::pi_v<float> * spot.radiusMm * spot.radiusMm * float(spot.level);
}

PaintedPieces ZoneMap::paint(const PaintedPain& pain) const {
  PaintedPieces painted{std::vector<uint8_t>(pieces_.size(), 0)};
  for (const PaintedSpot& spot : pain)
    spot.zone.empty() ? paintDisc(spot, painted) : paintZone(spot, painted);
  return painted;
}

}  // namespace anatomy
