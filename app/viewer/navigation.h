// Navigation: what the hand does over the leg becomes commands. The point under the cursor when a gesture
// begins is what it turns about, moves with and comes nearer to.
//
//   left drag              turn about the point          click         select
//   right or middle drag,  move                          double click  frame
//   Shift + left drag
//   left drag of a ring,   peel the gastrocnemius
//   Shift + left drag of the muscle
//   left drag of a handle  move the cut
//   left on the marker of a trigger point: presses it; again, or letting go after a while, releases it
//   while pain is asked for, left drag over the leg paints it and right drag wipes it away
//   in palpation, left on the leg presses there and slides along; the wheel changes the force meanwhile,
//   and so does holding still
//   with the ruler a click sets one of its points instead
//   wheel, two fingers     come nearer to the point      Shift + wheel move    wheel sideways   turn
#pragma once

#include <functional>
#include <glm/glm.hpp>
#include <optional>
#include <string>

#include "app/anatomy/atlas.h"
#include "app/ui/interface.h"
#include "engine/window/window.h"

namespace app {

class Navigation {
 public:
  // What a gesture asks about the picture.
  struct Scene {
    std::function<std::optional<glm::vec3>(glm::uvec2)> pointAt;
    std::function<std::optional<anatomy::StructureId>(glm::uvec2)> structureAt;
    std::function<std::string(anatomy::StructureId)> idOf;
    // Of the gastrocnemius and of cuts; may be empty. Whether a press takes hold of one, with Shift of the
    // muscle anywhere; what a drag then amounts to.
    std::function<bool(glm::dvec2, bool)> takeHold{};
    std::function<std::vector<std::string>(glm::dvec2)> pull{};
    // Where one paints pain at this pixel, as the command `hurts` takes it; nothing beside the leg.
    std::function<std::optional<std::string>(glm::uvec2)> hurtsAt{};
    // The trigger point whose marker is there; may be empty. `pressedPoint` is the one that is pressed now.
    std::function<std::optional<std::string>(glm::dvec2)> markerAt{};
    std::string pressedPoint{};
    // Where one presses at this pixel, as the command `press` takes it; nothing beside the leg. May be empty.
    std::function<std::optional<std::string>(glm::uvec2)> pressAt{};
    bool palpating = false;  // a press on the leg is one of the tool
    bool measuring = false;  // a click sets a point of the ruler
    bool painting = false;   // a drag over the leg paints pain of the strength `brush`, 0 wipes
    int brush = 2;
    anatomy::LegFrame frame{};
    Area area;
    glm::vec3 targetMm{0.0f};  // stands in when the cursor is on the background
  };

  // Command lines that the event amounts to, mostly none or one.
  std::vector<std::string> moved(const eng::MouseMoved& event, const Scene& scene);
  std::vector<std::string> pressed(const eng::MouseButtonChanged& event, const Scene& scene);
  std::vector<std::string> scrolled(const eng::Scrolled& event, const Scene& scene);

  // Of time passing: a finger that is held still presses harder and harder.
  std::vector<std::string> held(double nowS);

  bool dragging() const { return gesture_ != Gesture::None; }
  bool touching() const { return gesture_ == Gesture::Touch; }

 private:
  enum class Gesture { None, Turn, Move, Pull, Paint, Press, Touch };
  std::vector<std::string> begun(const eng::MouseButtonChanged& event, const Scene& scene);
  std::vector<std::string> released(const eng::MouseButtonChanged& event, const Scene& scene);
  Gesture gestureOf(const eng::MouseButtonChanged& event, const Scene& scene);
  std::vector<std::string> clicked(const eng::MouseButtonChanged& event, const Scene& scene);
  std::vector<std::string> paintedAt(glm::dvec2 position, const Scene& scene);
  std::vector<std::string> touchedAt(glm::dvec2 position, const Scene& scene);
  bool paints(const eng::MouseButtonChanged& event, const Scene& scene) const;
  bool touches(const eng::MouseButtonChanged& event, const Scene& scene) const;
  std::vector<std::string> measured(const eng::MouseButtonChanged& event, const Scene& scene);
  glm::vec3 grip(glm::dvec2 position, const Scene& scene) const;

  Gesture gesture_ = Gesture::None;
  eng::MouseButton button_ = eng::MouseButton::Left;
  glm::dvec2 start_{0.0}, last_{0.0}, dabbed_{0.0};
  glm::vec3 gripMm_{0.0f};
  bool travelled_ = false;
  double pressedS_ = 0.0;
  double harderAtS_ = 0.0;  // of Gesture::Touch
  bool stirred_ = false;    // it has moved or changed since the last look
  std::string marker_;      // of Gesture::Press
  bool again_ = false;      // it was pressed already
  double lastClickS_ = -1e9;
  std::optional<anatomy::StructureId> lastClicked_;
};

}  // namespace app
