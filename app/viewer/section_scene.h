// The faces of the cuts: for each structure that a section plane meets a cap in the colours of its tissue and
// a thin line round it, drawn as props with the structure's id, so that the cut is hovered over, selected and
// labelled as the structure itself is.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/section.h"
#include "engine/render/stage.h"
#include "engine/section/cap.h"

namespace app {

// Planes of the view, in the order of `cuts`; at most eng::kMostClipPlanes.
void setClipPlanes(std::span<const ActiveCut> cuts, eng::View& view);

class SectionScene {
 public:
  explicit SectionScene(const anatomy::Atlas& atlas);

  // Cuts what is drawn: `looks` of the structures, `shapes` as they lie at present; those that are `away`
  // leave their place open. Structures of which all is taken away become clear. Returns whether the props are
  // others than after the last call.
  bool update(std::span<const ActiveCut> cuts, std::span<const eng::Mesh* const> shapes,
              const std::vector<bool>& away, std::vector<eng::Look>& looks);

  // A structure took another shape: its cuts are made anew.
  void forget(anatomy::StructureId id);

  const std::vector<const eng::Mesh*>& props() const { return props_; }
  // Adds the looks of the props to those of the structures.
  void addLooks(std::vector<eng::Look>& looks) const;

  // Points all round what was cut by the plane of that kind, in the display frame.
  std::vector<glm::vec3> borderMm(SectionKind kind) const;

  // Area of the structure in the cut, mm2; 0 where it was not cut.
  double areaMm2(SectionKind kind, anatomy::StructureId id) const;

 private:
  struct Made {
    eng::CutPlane plane;
    std::vector<eng::Outline> outlines;
    eng::Cap cap;
  };
  // What fills the space between the structures that another one encloses.
  struct Packing {
    uint32_t structure = 0;
    uint32_t cut = 0;
    eng::Mesh mesh;
  };
  struct Face {
    uint32_t structure = 0;
    uint32_t cut = 0;  // index of its plane in the view
    SectionKind kind = SectionKind::Transverse;
    bool operator==(const Face&) const = default;
  };
  void make(std::span<const ActiveCut> cuts, std::span<const eng::Mesh* const> shapes,
            const std::vector<Face>& faces);
  void makePackings(std::span<const ActiveCut> cuts, std::span<const eng::Mesh* const> shapes,
                    const std::vector<bool>& away, const std::vector<eng::Look>& looks);
  std::vector<eng::Outline> outlinesOf(uint32_t structure, const eng::Mesh& mesh, const eng::CutPlane& plane);
  std::optional<uint32_t> carrierOf(uint32_t cut) const;
  Made cutThrough(uint32_t structure, const eng::Mesh& shape, const eng::CutPlane& plane);

  const anatomy::Atlas& atlas_;
  std::vector<std::vector<uint32_t>> placeNumbers_;  // of each structure once it was cut
  std::vector<std::map<SectionKind, Made>> made_;    // by structure
  std::vector<Face> faces_;
  std::vector<Packing> packings_;
  std::vector<const eng::Mesh*> props_;  // fill and line of each face, then the packings
};

}  // namespace app
