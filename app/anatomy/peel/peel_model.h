// The PeelModel: a leg's gastrocnemius made ready to be peeled, once after loading. It brings the meshes that
// replace those of the atlas (closed where they were open, the common aponeurosis cut in two) and moves their
// vertices; their triangles never change.
#pragma once

#include <optional>
#include <utility>

#include "app/anatomy/peel/head_bend.h"

namespace anatomy {

class PeelModel {
 public:
  // Without a gastrocnemius there are no pieces and nothing ever moves.
  explicit PeelModel(const Atlas& atlas);

  // A structure that moves, at rest. Each vertex belongs to one head.
  struct Piece {
    StructureId id;
    eng::Mesh rest;
    std::vector<Head> heads;
    bool movesWith(Head head) const;
  };
  const std::vector<Piece>& pieces() const { return pieces_; }
  const Piece* pieceOf(StructureId id) const;

  // The piece with its heads peeled by these amounts: same triangles, new positions, normals and tangents.
  eng::Mesh peeled(const Piece& piece, const PeelAmounts& amounts) const;

  const std::optional<HeadBend>& bend(Head head) const { return bends_[size_t(head)]; }

 private:
  void addHead(const Atlas& atlas, Head head);
  void addAponeurosis(const Atlas& atlas);

  std::array<std::optional<HeadBend>, kHeads.size()> bends_;
  std::vector<Piece> pieces_;
};

}  // namespace anatomy
