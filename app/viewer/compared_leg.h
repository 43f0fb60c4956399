// The leg of the compared half: where it is peeled, moved, cut or hurts otherwise than the present one, it
// has meshes of its own.
#pragma once

#include <memory>
#include <vector>

#include "app/viewer/leg_form.h"
#include "app/viewer/marker_view.h"
#include "app/viewer/pain_view.h"
#include "app/viewer/section_scene.h"

namespace app {

// Props of the stage.
inline constexpr size_t kComparedProps = 2;

class ComparedLeg {
 public:
  // Both are borrowed. `waits`: a picture is complete or not there at all, as without a window.
  ComparedLeg(const anatomy::Atlas& atlas, const mechanics::Mechanics& mechanics, bool waits, bool cpuDevice);

  // True while its pain moves or is still being made.
  bool advance(const ViewState& state, double seconds) { return pain_.advance(state, seconds); }

  // Brings to the stage what differs from the leg as `main` shows it, and makes the scene's looks of the
  // state's `looks` of structures.
  void follow(const ViewState& state, const LegForm& main, eng::Stage& stage, std::vector<eng::Look> looks);

  // Takes all that from the stage.
  void leave(eng::Stage& stage);

  // Of the structures, then of its own props.
  const std::vector<eng::Look>& looks() const { return looks_; }
  size_t propCount() const { return propCount_; }
  // Cuts the view, and lets it be hot where it hurts.
  void show(const ViewState& state, eng::Stage& stage, eng::View& view);

  const SectionScene& sections() const { return sections_; }

  // After trigger points were read anew.
  void forget();

 private:
  struct Own {
    uint32_t structure = 0;
    const eng::Mesh* mesh = nullptr;
    uint64_t revision = 0;  // of the form, which keeps a mesh's place when it changes
    bool operator==(const Own&) const = default;
  };
  void takeForm(const ViewState& state);
  std::vector<Own> ownMeshes(const LegForm& main) const;
  bool cut(const ViewState& state, std::vector<eng::Look>& looks);
  void bring(eng::Stage& stage);
  void addLooks(const ViewState& state);

  const anatomy::Atlas& atlas_;
  const mechanics::Mechanics& mechanics_;
  LegForm form_;
  SectionScene sections_;
  MarkerView markers_;
  PainView pain_;
  std::vector<Own> own_;
  std::vector<eng::Mesh> markersMoved_;
  std::vector<eng::Look> looks_;
  size_t propCount_ = 0;
  bool onStage_ = false;
};

}  // namespace app
