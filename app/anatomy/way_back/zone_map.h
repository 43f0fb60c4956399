// The skin as a set of small pieces, each of which knows the zones that it lies in: what painted pain and the
// zones of the trigger points are compared on. The body figure is known only where there are zones, by the
// places that describe them, so that no mesh of it is needed.
#pragma once

#include <string_view>
#include <vector>

#include "app/anatomy/trigger_points/pain_field.h"
#include "app/anatomy/way_back/painted_pain.h"
#include "engine/geometry/geodesic.h"

namespace anatomy {

struct SkinPiece {
  ZoneOn on = ZoneOn::Leg;
  glm::vec3 placeMm{0.0f};  // leg frame, or the frame of BodyFrame
  glm::vec3 facing{0.0f};   // unit, outward, in the same frame
  float areaMm2 = 0.0f;
};

// What was painted, piece by piece, and how much of it lies on the body where no zone is.
struct PaintedPieces {
  std::vector<uint8_t> levels;  // 0 to kStrongestPain, one for each piece
  float elsewhere = 0.0f;       // mm2 times level
};

class ZoneMap {
 public:
  // `skin` in the display frame: of the leg, or a hull round it. About a second for a fine mesh. Keeps no
  // reference to any of the three.
  ZoneMap(const Atlas& atlas, const TriggerPointTable& table, const eng::Mesh& skin);

  // First the vertices of the skin in their order, then the pieces on the body.
  const std::vector<SkinPiece>& pieces() const { return pieces_; }

  // Whether a piece lies where the zone is at half its strength or more. `zone` is an index of the table.
  bool within(size_t zone, size_t piece) const { return within_[zone][piece] != 0; }

  // The index of a zone; nothing for an id that the table does not have.
  std::optional<size_t> indexOf(std::string_view zone) const;
  const std::string& idOf(size_t zone) const { return ids_[zone]; }
  size_t zoneCount() const { return ids_.size(); }

  // Later spots paint over earlier ones. A disc reaches as far as its radius along the skin, from the place
  // of the skin that is nearest to its centre.
  PaintedPieces paint(const PaintedPain& pain) const;

 private:
  void addLeg(const Atlas& atlas, const TriggerPointTable& table, const eng::Mesh& skin);
  void addBody(const TriggerPointTable& table);
  void paintZone(const PaintedSpot& spot, PaintedPieces& painted) const;
  void paintDisc(const PaintedSpot& spot, PaintedPieces& painted) const;
  std::vector<float> distancesMm(const PaintedSpot& spot) const;  // infinite beyond its radius
  glm::vec3 onOuterSkin(glm::vec3 placeMm) const;
  bool facesOutward(const SkinPiece& piece) const;

  LegFrame frame_;
  eng::GeodesicSurface geodesic_;
  std::vector<glm::vec3> bonesMm_;  // some points of the bones, leg frame
  std::vector<SkinPiece> pieces_;
  std::vector<std::string> ids_;
  std::vector<std::vector<uint8_t>> within_;  // of each zone: for each piece
};

}  // namespace anatomy
