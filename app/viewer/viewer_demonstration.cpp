// A demonstration, as the viewer plays it.
#include <algorithm>
#include <glm/gtc/matrix_transform.hpp>
#include <utility>

#include "app/viewer/sitting_figure.h"
#include "app/viewer/viewer_impl.h"

namespace app {
namespace {

constexpr float kRollerOpacity = 0.55f;  // the skin on it is what this is about
constexpr float kBesideMm = 60.0f, kBehindMm = 330.0f;  // the long mat from the middle of the short one

}  // namespace

const Demonstration* Viewer::Impl::demonstrationGiven() const {
  return findDemonstration(demonstrations, state.demonstration.id);
}

// In the window it waits for the answers to what is asked before it.
bool Viewer::Impl::demonstrationSeen() const {
  return demonstrationGiven() && (!asksBefore || mayWatch(state.screening));
}

float Viewer::Impl::demonstratedS() const {
  const Demonstration* given = demonstrationGiven();
  if (!given) return 0.0f;
  return playedTo(*given, state.demonstration, playing == state.demonstration ? float(playedS) : 0.0f);
}

// True while it plays.
bool Viewer::Impl::playDemonstration(double seconds) {
  const Demonstration* given = demonstrationGiven();
  const bool seen = demonstrationSeen();
  if (!(playing == state.demonstration)) {
    playing = state.demonstration;
    playedS = 0.0;
  } else if (seen && playing.plays) {
    playedS += seconds;
  }
  takeMoment();
  return seen && playing.plays && (playing.loops || demonstratedS() < given->lengthS());
}

// A saved view that holds a demonstration does not get round the questions.
void Viewer::Impl::keepAsking() {
  if (!demonstrationGiven()) state.demonstration = {};
  if (state.demonstration.id.empty() || !asksBefore || mayWatch(state.screening)) return;
  if (state.screening == Screening::Unasked) state.screening = Screening::Asking;
  state.rollingPanel = true;
}

// What is done at this moment takes the place of what the state says.
void Viewer::Impl::takeMoment() {
  demonstrated.reset();
  moment.reset();
  if (!demonstrationSeen()) return;
  demonstrated = momentOf(*demonstrationGiven(), demonstratedS());
  moment = state;
  RollState& rolled = moment->roll;
  const RollState& done = demonstrated->roll;
  rolled.t = done.t, rolled.roller = done.roller, rolled.load = done.load;
  rolled.legRotationDeg = done.legRotationDeg;
  moment->posture = demonstrated->posture;
  moment->exercise = {};
  moment->press.tool = demonstrated->press.tool;
  moment->press.at = demonstrated->press.at;
  moment->press.forceN = demonstrated->press.forceN;
  moment->press.reach.clear();
  moment->pain.point.clear();
  moment->pain.marked.clear();
  if (!demonstrated->point.empty()) moment->pain.marked.push_back(demonstrated->point);
  moment->body.size = BodySize::Off;
}

// With the person who sits there.
std::vector<ShownTool> Viewer::Impl::demonstratedTools() const {
  const DemonstrationMoment& now = *demonstrated;
  std::vector<ShownTool> shown = roll.tools();
  const auto mat = std::ranges::find(shown, "mat", &ShownTool::shape);
  if (mat == shown.end()) return shown;
  shown.front().opacity = kRollerOpacity;
  mat->shape = "mat-long";
  mat->pose = *mat->pose *
              glm::translate(glm::mat4(1.0f), {-kBesideMm * atlas->frame.lateralSign(), kBehindMm, 0.0f});
  const Sitting sitting{.placement = *roll.placement(),
                        .kneeDeg = now.posture.kneeDeg,
                        .before = now.sittingBefore,
                        .now = now.sitting,
                        .settled = now.settled};
  for (ShownTool& part : sittingFigure(*atlas, mechanics.motion, sitting, RollView::matMm()))
    shown.push_back(std::move(part));
  return shown;
}

// A trigger point under the roller hurts as its pressure makes it.
void Viewer::Impl::feelRoller() {
  if (!demonstrated) {
    if (std::exchange(feltAt, 0) != 0) pain.touch("", 0.0f);
    return;
  }
  if (!roll.contact()) return;
  feltAt = roll.revision() + 1;
  const anatomy::PlacedPoint* point =
      demonstrated->point.empty() ? nullptr : pain.places().find(demonstrated->point);
  const float nrs = point ? roll.feelingAt(*point).nrs : 0.0f;
  if (point) demonstrated->painNrs = nrs;
  pain.touch(nrs > 0.0f ? demonstrated->point : std::string(), 0.1f * nrs, demonstrated->pointS);
}

}  // namespace app
