// What a Viewer is made of. Private to its files: viewer.cpp (what others call), viewer_commands.cpp (what a
// command does), viewer_picture.cpp (how a picture comes about), viewer_hand.cpp (what lies under the
// cursor).
#pragma once

#include <algorithm>
#include <future>

#include "app/viewer/anchor_finder.h"
#include "app/viewer/body_view.h"
#include "app/viewer/comparison.h"
#include "app/viewer/footprint.h"
#include "app/viewer/keep_out_view.h"
#include "app/viewer/leg_form.h"
#include "app/viewer/marker_view.h"
#include "app/viewer/named_views.h"
#include "app/viewer/pain_view.h"
#include "app/viewer/peel_grip.h"
#include "app/viewer/peel_motion.h"
#include "app/viewer/press_view.h"
#include "app/viewer/reach_view.h"
#include "app/viewer/roll_study.h"
#include "app/viewer/roll_view.h"
#include "app/viewer/scene_binding.h"
#include "app/viewer/section_grip.h"
#include "app/viewer/section_scene.h"
#include "app/viewer/tool_view.h"
#include "app/viewer/tour.h"
#include "app/viewer/trainer.h"
#include "app/viewer/viewer.h"
#include "app/viewer/way_back_view.h"
#include "engine/view/flight.h"

namespace app {

inline float aspectOf(const Area& area) {
  return float(std::max(1u, area.size.x)) / float(std::max(1u, area.size.y));
}

struct Viewer::Impl {
  Impl(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
       const ViewerOptions& options, eng::Stage madeStage);

  glm::uvec2 pictureSize() const { return wholeSize.x > 0 ? wholeSize : stage.size(); }
  // With the present moment of a demonstration in place of the roller, the joints and the pain.
  const ViewState& shown() const { return moment ? *moment : state; }
  // The eye as the leg lies now: on a roller it is the leg that moves.
  eng::CameraPose eye() const {
    return roll.placement() ? placed(flight.pose(), *roll.placement()) : flight.pose();
  }
  Area sceneArea() const {
    if (figure) return Interface::figureArea(shown(), pictureSize(), contentScale);
    return Interface::sceneArea(shown(), pictureSize(), contentScale, panels);
  }
  eng::View viewNow(bool still) const;
  float pixelsPerPoint() const { return contentScale * float(state.preferences.textScalePercent) / 100.0f; }
  bool namesShown() const { return state.labels || state.pins; }
  void change(const Command& command);
  void runApplicationCommand(const Command& command);
  void showState();
  void heedScreening(Screening asked);
  void movePeel(bool atOnce);
  void followPress();
  bool followRoll();
  std::vector<ShownTool> toolsShown() const;
  std::optional<glm::vec3> skinAt(glm::vec2 pixel) const;
  void showTouch(eng::View& view);
  void showForm();
  mechanics::Posture postureShown() const;
  bool moveLeg(double seconds);
  void moveMarkers();
  std::vector<const eng::Mesh*> shapesNow() const;
  NamedViews& views();
  void viewsChanged();
  void checkCompared(const ViewState& before);
  ApplyContext context() const {
    return {*atlas, aspectOf(mainArea()), &mechanics, &demonstrations, demonstratedS(), asksBefore};
  }
  const Demonstration* demonstrationGiven() const;
  float demonstratedS() const;
  bool demonstrationSeen() const;
  bool playDemonstration(double seconds);
  void takeMoment();
  void keepAsking();
  std::vector<ShownTool> demonstratedTools() const;
  void feelRoller();
  bool runViewCommand(const Command& command);
  void showTopic(const std::string& name);
  void saveView(const std::string& name);
  void followComparison();
  bool findAnchors(const eng::View& view, const std::vector<eng::Look>& looks);
  bool findTileAnchors(const eng::View& view, const std::vector<eng::Look>& looks);
  void showBeside(const eng::View& view, size_t lookCount);
  bool draw(bool still);
  Area mainArea() const;
  std::optional<Interface::BodyArea> bodyArea() const;
  void followBody();
  SceneProjection projection() const;
  std::vector<CutHandle> cutHandles() const;
  void takeTour(bool forward);
  const std::vector<Lesson>& lessons();
  void takeLesson(const std::string& word);
  void showStep(const Lesson& lesson, int step);
  void train(const Command& command);
  void takeLevels();
  bool advance(double seconds);
  void cutOpen(eng::View& view, std::vector<eng::Look>& looks);
  const anatomy::Placements* placementsTold();
  std::string noticeTold() const;
  ImDrawData* buildInterface();
  std::vector<TimingRow> timingRows() const;

  std::shared_ptr<const anatomy::Atlas> atlas;
  mechanics::Mechanics mechanics;
  std::vector<Demonstration> demonstrations;
  bool asksBefore;  // somebody sits before it
  Palette palette;
  Footprint footprint;
  std::unique_ptr<Interface> interface;  // before the stage: the stage's backend lives in its ImGui context
  eng::Stage stage;
  float contentScale;
  bool panels;
  bool identify;
  glm::uvec2 wholeSize;
  glm::ivec2 tileOrigin{0};
  bool transparent;
  std::optional<FigureWords> figure;
  bool moving = false;  // as the picture is drawn
  bool weighted = false;
  bool withInterface = false;
  ViewState state;
  History history;
  eng::Flight flight;
  std::optional<anatomy::StructureId> hovered;
  std::string notice;
  std::function<void(double)> wait;
  AnchorFinder anchors;
  LegForm form;
  PeelMotion peelMotion;
  PainView pain;
  MarkerView markers;
  BodyView body;
  WayBackView wayBack;
  PressView press;
  ToolView tools;
  ReachView reach;
  RollView roll;
  RollStudy study;
  KeepOutView keepOuts;
  uint64_t pressRevision = 0;
  std::vector<eng::Mesh> markersMoved;  // as the leg is shown
  uint64_t markersMovedAt = 0;          // revision of the form
  anatomy::Placements placesMoved;
  std::optional<ToolPlace> hovering;
  Trainer trainer;
  std::optional<std::vector<Lesson>> lessonsRead;  // once they were asked for
  double exerciseS = 0.0;                          // since it began
  DemonstrationState playing;                      // since when it plays
  double playedS = 0.0;
  std::optional<DemonstrationMoment> demonstrated;
  std::optional<ViewState> moment;
  uint64_t feltAt = 0;  // revision of the roller
  SectionScene sections;
  std::optional<PeelGrip> peelGrip;
  std::optional<SectionGrip> sectionGrip;
  std::filesystem::path assets;
  std::optional<Tour> tour;         // once it was asked for
  std::optional<NamedViews> named;  // likewise
  Comparison comparison;
  bool drawn = false;
  eng::DebugView debugView = eng::DebugView::Shaded;
  std::vector<std::string> commandsFromPanels;
  std::future<std::vector<eng::DetailLevel>> levels;  // on their way while the first pictures are drawn
};

}  // namespace app
