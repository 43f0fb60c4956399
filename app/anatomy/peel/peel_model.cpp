#include "app/anatomy/peel/peel_model.h"

#include <algorithm>
#include <limits>

#include "app/anatomy/peel/mesh_lid.h"
#include "engine/geometry/weld.h"

namespace anatomy {
namespace {

constexpr glm::vec3 kBehind{0, 4, 0};           // mm, from within a belly to the sheet in front of it
constexpr glm::u8vec4 kTendon{255, 0, 0, 255};  // red is the tendon mask

float squaredDistance(glm::vec3 point, const eng::Mesh& mesh) {
  float least = std::numeric_limits<float>::max();
  for (const glm::vec3 p : mesh.positions) least = std::min(least, glm::dot(p - point, p - point));
  return least;
}

// The triangles of `mesh` that `wanted` says, closed where they were cut off.
template <typename Wanted>
eng::Mesh part(const eng::Mesh& mesh, const Wanted& wanted) {
  eng::Mesh result = mesh;
  result.indices.clear();
  for (size_t i = 0; i < mesh.indices.size(); i += 3)
    if (wanted(i / 3)) result.indices.insert(result.indices.end(), &mesh.indices[i], &mesh.indices[i] + 3);
  eng::dropUnusedVertices(result);
  closeOpenings(result, kTendon);
  return result;
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void append(PeelModel::Piece& piece, const eng::Mesh& mesh, Head head) {
  const auto first = uint32_t(piece.rest.positions.size());
  append(piece.rest.positions, mesh.positions);
  append(piece.rest.normals, mesh.normals);
  append(piece.rest.tangents, mesh.tangents);
  append(piece.rest.colours, mesh.colours);
  for (const uint32_t index : mesh.indices) piece.rest.indices.push_back(first + index);
  piece.heads.resize(piece.rest.positions.size(), head);
}

}  // namespace

bool PeelModel::Piece::movesWith(Head head) const {
  return std::ranges::find(heads, head) != heads.end();
}

PeelModel::PeelModel(const Atlas& atlas) {
  for (const Head head : kHeads) addHead(atlas, head);
  addAponeurosis(atlas);
}

void PeelModel::addHead(const Atlas& atlas, Head head) {
  const auto id = findHead(atlas, head);
  if (!id || atlas.at(*id).mesh.indices.empty()) return;
  Piece piece{*id, atlas.at(*id).mesh, {}};
  closeOpenings(piece.rest, kTendon);
  piece.heads.assign(piece.rest.positions.size(), head);
  bends_[size_t(head)].emplace(piece.rest, atlas.frame, head);
  pieces_.push_back(std::move(piece));
}

// Both heads end in one sheet; each takes along what lies in front of it.
void PeelModel::addAponeurosis(const Atlas& atlas) {
  const auto id = atlas.find("gastrocnemius-aponeurosis");
  if (!id || pieces_.size() != kHeads.size()) return;
  const eng::Mesh& whole = atlas.at(*id).mesh;
  std::vector<Head> nearer;
  for (size_t i = 0; i < whole.indices.size(); i += 3) {
    const glm::vec3 middle = (whole.positions[whole.indices[i]] + whole.positions[whole.indices[i + 1]] +
                              whole.positions[whole.indices[i + 2]]) /
                                 3.0f -
                             kBehind;
    const bool medial = squaredDistance(middle, pieces_[0].rest) < squaredDistance(middle, pieces_[1].rest);
    nearer.push_back(medial ? Head::Medial : Head::Lateral);
  }
  Piece piece{*id, {}, {}};
  for (const Head head : kHeads)
    append(piece, part(whole, [&](size_t triangle) { return nearer[triangle] == head; }), head);
  pieces_.push_back(std::move(piece));
}

const PeelModel::Piece* PeelModel::pieceOf(StructureId id) const {
  const auto found = std::ranges::find(pieces_, id, &Piece::id);
  return found == pieces_.end() ? nullptr : &*found;
}

eng::Mesh PeelModel::peeled(const Piece& piece, const PeelAmounts& amounts) const {
  eng::Mesh mesh = piece.rest;
  for (const Head head : kHeads) {
    if (amounts.of(head) <= 0.0f || !bends_[size_t(head)]) continue;
    const HeadBend::Pose pose = bends_[size_t(head)]->pose(amounts.of(head));
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
      if (piece.heads[i] != head) continue;
      const glm::vec3 rest = piece.rest.positions[i];
      mesh.positions[i] = pose.position(rest);
      mesh.normals[i] = pose.normal(rest, mesh.normals[i]);
      if (!mesh.tangents.empty())
        mesh.tangents[i] = {pose.tangent(rest, glm::vec3(mesh.tangents[i])), mesh.tangents[i].w};
    }
  }
  return mesh;
}

}  // namespace anatomy
