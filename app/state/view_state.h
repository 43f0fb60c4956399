// The ViewState: the whole of what is shown, as one value. It is copied, compared, saved and undone as a
// whole; commands (app/state/command.h) are the only thing that changes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/lesson.h"
#include "app/state/pain_state.h"
#include "app/state/peel_state.h"
#include "app/state/roll_state.h"
#include "app/state/ruler.h"
#include "app/state/section.h"
#include "app/state/touch_state.h"
#include "engine/view/camera.h"

namespace app {

struct StructureView {
  bool visible = true;
  float opacity = 1.0f;  // 0 to 1; below 0.5 the cursor passes through it
  bool operator==(const StructureView&) const = default;
};

enum class Theme { Dark, Light, Print };  // Print: dark lines and light tints on white

// How the person likes to work. `reset` leaves these alone: nobody should lose a large text by resetting a
// view.
struct Preferences {
  Theme theme = Theme::Dark;
  int textScalePercent = 100;   // 100 to 300
  bool reducedMotion = false;   // no camera flights
  bool latinNames = false;      // names in Latin first
  bool noticeAccepted = false;  // what the program is and is not has been read
  bool operator==(const Preferences&) const = default;
};

struct ViewState {
  eng::CameraPose camera;
  std::vector<StructureView> structures;  // one for each Atlas structure
  std::optional<anatomy::StructureId> selected;
  PeelState peel;
  bool xRay = false;                        // all but the selection is faint; its own opacity stays as it was
  float depth = 0.0f;                       // laid bare from skin (0) to bone (1)
  std::optional<anatomy::Layer> onlyLayer;  // shown alone, whatever the structures say
  std::string compareWith;  // a topic or saved view that is shown beside this one; empty: none
  bool labels = false;
  bool pins = false;  // numbers on the leg and a list of names, in place of labels
  bool structuresPanel = true;
  bool detailsPanel = true;
  bool timingsPanel = false;
  bool cheatSheet = false;
  bool triggerPointsPanel = false;
  bool palpationPanel = false;
  bool rollingPanel = false;
  bool firstNotice = false;  // what the program is and is not, before all else
  std::string page;          // of the details panel: kPointPage, a topic of the knowledge, or none
  PainState pain;
  BodyState body;
  WayBackState wayBack;
  PressState press;
  RollState roll;
  DemonstrationState demonstration;
  Screening screening = Screening::Unasked;  // not saved
  mechanics::Posture posture;                // as it is held; an exercise moves it
  ExerciseState exercise;
  LessonState lesson;
  Sections sections;
  Ruler ruler;
  Preferences preferences;

  const StructureView& at(anatomy::StructureId id) const { return structures[id.index]; }
  // A structure of opacity 0 is still visible (its eye is open), but there is nothing of it to draw.
  bool drawn(anatomy::StructureId id) const { return at(id).visible && at(id).opacity > 0.0f; }
  bool operator==(const ViewState&) const = default;
};

// Whether the places that are left alone are hatched on the leg.
bool keepOutsShown(const ViewState& state);

// Everything visible, nothing selected, camera framing the leg from behind (the calf is what this is about).
ViewState initialState(const anatomy::Atlas& atlas, float aspect);

// Of what is drawn, empty when nothing is. drawnBounds() leaves out the upper thigh, wholeBounds() nothing.
// With `motion` a turned foot and thigh are about where the posture has them.
eng::Bounds drawnBounds(const anatomy::Atlas& atlas, const ViewState& state,
                        const mechanics::Motion* motion = nullptr);
eng::Bounds wholeBounds(const anatomy::Atlas& atlas, const ViewState& state,
                        const mechanics::Motion* motion = nullptr);

}  // namespace app
