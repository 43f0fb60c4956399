#include "app/viewer/navigation.h"

#include <fmt/core.h>

#include <cmath>

namespace app {
namespace {

constexpr double kClickSlackPixels = 4.0;
constexpr double kDabPixels = 6.0;  // between two dabs of the brush
constexpr double kDoubleClickS = 0.4;
constexpr double kHeldS = 0.8;
constexpr double kHarderS = 0.5;  // held still for so long, a finger presses a step harder
constexpr double kBeforeHarderS = 1.2;
constexpr double kTurnDegPerHeight = 240.0;  // a drag over the whole height of the scene
constexpr double kZoomPerStep = 0.88;        // of the distance, for one step of a wheel
constexpr double kTurnDegPerStep = 6.0;
constexpr double kMovePerStep = 0.12;  // of half the picture

std::string pointText(glm::vec3 p) {
  return fmt::format("{:.2f} {:.2f} {:.2f}", p.x, p.y, p.z);
}

// In normalised device units, y down.
glm::dvec2 ndcDelta(glm::dvec2 pixels, const Area& area) {
  return pixels * 2.0 / glm::dvec2(glm::max(area.size, glm::uvec2(1)));
}

bool within(glm::dvec2 position, const Area& area) {
  const glm::dvec2 local = position - glm::dvec2(area.origin);
  return local.x >= 0 && local.y >= 0 && local.x < area.size.x && local.y < area.size.y;
}

}  // namespace

glm::vec3 Navigation::grip(glm::dvec2 position, const Scene& scene) const {
  if (!within(position, scene.area)) return scene.targetMm;
  return scene.pointAt(glm::uvec2(position)).value_or(scene.targetMm);
}

std::vector<std::string> Navigation::pressed(const eng::MouseButtonChanged& event, const Scene& scene) {
  return event.pressed ? begun(event, scene) : released(event, scene);
}

Navigation::Gesture Navigation::gestureOf(const eng::MouseButtonChanged& event, const Scene& scene) {
  const bool left = event.button == eng::MouseButton::Left, shift = event.modifiers.shift;
  if (paints(event, scene)) return Gesture::Paint;
  if (!within(event.position, scene.area)) return Gesture::None;
  if (touches(event, scene)) return Gesture::Touch;
  const bool free = left && !shift && !scene.measuring && scene.markerAt;
  marker_ = free ? scene.markerAt(event.position).value_or("") : "";
  if (!marker_.empty()) return Gesture::Press;
  if (left && scene.takeHold && scene.takeHold(event.position, shift)) return Gesture::Pull;
  return left && !shift ? Gesture::Turn : Gesture::Move;
}

std::vector<std::string> Navigation::begun(const eng::MouseButtonChanged& event, const Scene& scene) {
  if (gesture_ != Gesture::None) return {};
  gesture_ = gestureOf(event, scene);
  if (gesture_ == Gesture::None) return {};
  button_ = event.button;
  start_ = last_ = event.position;
  pressedS_ = event.timeS;
  travelled_ = false;
  gripMm_ = grip(event.position, scene);
  if (gesture_ == Gesture::Paint) return paintedAt(event.position, scene);
  if (gesture_ == Gesture::Touch) {
    stirred_ = true;
    return touchedAt(event.position, scene);
  }
  if (gesture_ != Gesture::Press) return {};
  again_ = scene.pressedPoint == marker_;
  return again_ ? std::vector<std::string>{} : std::vector<std::string>{"pain " + marker_};
}

// A short click leaves the point pressed, so that a class can look; a finger that stays lets go as it rises.
std::vector<std::string> Navigation::released(const eng::MouseButtonChanged& event, const Scene& scene) {
  if (gesture_ == Gesture::None || event.button != button_) return {};
  const bool click = !travelled_ && button_ == eng::MouseButton::Left && gesture_ == Gesture::Turn;
  const bool press = gesture_ == Gesture::Press;
  gesture_ = Gesture::None;
  if (click) return clicked(event, scene);
  if (press && (again_ || event.timeS - pressedS_ > kHeldS)) return {"pain release"};
  return {};
}

bool Navigation::paints(const eng::MouseButtonChanged& event, const Scene& scene) const {
  return scene.painting && scene.hurtsAt && event.button != eng::MouseButton::Middle &&
         !event.modifiers.shift && scene.hurtsAt(glm::uvec2(event.position)).has_value();
}

bool Navigation::touches(const eng::MouseButtonChanged& event, const Scene& scene) const {
  return scene.palpating && scene.pressAt && event.button == eng::MouseButton::Left &&
         !event.modifiers.shift && scene.pressAt(glm::uvec2(event.position)).has_value();
}

std::vector<std::string> Navigation::touchedAt(glm::dvec2 position, const Scene& scene) {
  dabbed_ = position;
  if (position.x < 0.0 || position.y < 0.0) return {};
  const auto place = scene.pressAt(glm::uvec2(position));
  return place ? std::vector<std::string>{"press " + *place} : std::vector<std::string>{};
}

std::vector<std::string> Navigation::held(double nowS) {
  if (gesture_ != Gesture::Touch) return {};
  if (stirred_) harderAtS_ = nowS + kBeforeHarderS;
  stirred_ = false;
  if (nowS < harderAtS_) return {};
  harderAtS_ = nowS + kHarderS;
  return {"force more"};
}

std::vector<std::string> Navigation::paintedAt(glm::dvec2 position, const Scene& scene) {
  dabbed_ = position;
  if (position.x < 0.0 || position.y < 0.0) return {};
  const auto place = scene.hurtsAt(glm::uvec2(position));
  if (!place) return {};
  return {fmt::format("hurts {} {}", *place, button_ == eng::MouseButton::Right ? 0 : scene.brush)};
}

std::vector<std::string> Navigation::clicked(const eng::MouseButtonChanged& event, const Scene& scene) {
  if (scene.measuring) return measured(event, scene);
  const auto structure = scene.structureAt(glm::uvec2(event.position));
  const bool again = event.timeS - lastClickS_ < kDoubleClickS && structure == lastClicked_;
  lastClickS_ = again ? -1e9 : event.timeS;
  lastClicked_ = structure;
  if (!structure) return {again ? "frame all" : "select none"};
  return {(again ? "frame " : "select ") + scene.idOf(*structure)};
}

std::vector<std::string> Navigation::measured(const eng::MouseButtonChanged& event, const Scene& scene) {
  const auto point = scene.pointAt(glm::uvec2(event.position));
  if (!point) return {};
  const glm::vec3 leg = scene.frame.toLeg(*point);
  return {fmt::format("ruler {:.2f},{:.2f},{:.2f}", leg.x, leg.y, leg.z)};
}

std::vector<std::string> Navigation::moved(const eng::MouseMoved& event, const Scene& scene) {
  if (gesture_ == Gesture::None) return {};
  if (!travelled_ && glm::distance(event.position, start_) < kClickSlackPixels) return {};
  travelled_ = true;
  const glm::dvec2 delta = event.position - last_;
  last_ = event.position;
  if (gesture_ == Gesture::Press) return {};
  if (gesture_ == Gesture::Touch) {
    stirred_ = true;
    return touchedAt(event.position, scene);
  }
  if (gesture_ == Gesture::Pull) return scene.pull(event.position);
  if (gesture_ == Gesture::Paint)
    return glm::distance(event.position, dabbed_) < kDabPixels ? std::vector<std::string>{}
                                                               : paintedAt(event.position, scene);
  if (gesture_ == Gesture::Move) {
    const glm::dvec2 ndc = ndcDelta(delta, scene.area);
    return {fmt::format("pan {:.5f} {:.5f} {}", ndc.x, ndc.y, pointText(gripMm_))};
  }
  const double degrees = kTurnDegPerHeight / double(std::max(1u, scene.area.size.y));
  return {fmt::format("orbit {:.3f} {:.3f} {}", delta.x * degrees, delta.y * degrees, pointText(gripMm_))};
}

std::vector<std::string> Navigation::scrolled(const eng::Scrolled& event, const Scene& scene) {
  if (!within(event.position, scene.area)) return {};
  if (gesture_ == Gesture::Touch) {
    stirred_ = true;
    return {event.offset.y > 0.0 ? "force more" : "force less"};
  }
  const std::string point = pointText(grip(event.position, scene));
  if (event.modifiers.shift) {
    const glm::dvec2 ndc = event.offset * kMovePerStep;
    return {fmt::format("pan {:.5f} {:.5f} {}", ndc.x, ndc.y, point)};
  }
  std::vector<std::string> lines;
  if (event.offset.y != 0.0)
    lines.push_back(fmt::format("zoom {:.5f} {}", std::pow(kZoomPerStep, event.offset.y), point));
  if (event.offset.x != 0.0 && !event.modifiers.control)
    lines.push_back(fmt::format("orbit {:.3f} 0 {}", event.offset.x * kTurnDegPerStep, point));
  return lines;
}

}  // namespace app
