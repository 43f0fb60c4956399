// Shows the figure of the whole body in its part of the picture: loaded when it is first wanted, turned to
// where it hurts, with the pain of the pressed trigger point on it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/anatomy/trigger_points/pain_time.h"
#include "app/state/view_state.h"
#include "app/ui/interface.h"
#include "app/viewer/body_maker.h"
#include "engine/render/stage.h"
#include "engine/view/flight.h"

namespace app {

// Props of the stage: the faces of cuts come first, the figure last.
inline constexpr size_t kBodyProps = 3;

class BodyView {
 public:
  // The atlas is borrowed. `waits`: a picture is complete or not there at all, as without a window.
  BodyView(const anatomy::Atlas& atlas, const std::filesystem::path& assets, bool waits);

  // Brings to the stage what the state wants shown. The area is that of Interface::bodyArea().
  void follow(const ViewState& state, const std::optional<Interface::BodyArea>& area, float titlePixels,
              eng::Stage& stage);
  // The pain on it, which may have come to lie elsewhere.
  void forget();
  // True while it turns or is still being made.
  bool advance(double seconds);

  // Of the main scene, which does not show the figure.
  void addLooks(std::vector<eng::Look>& looks) const;
  // Its own scene, of which `looks` are those of the main one; nothing while it is not shown.
  std::optional<eng::SceneBeside> scene(const ViewState& state, const eng::View& main,
                                        const anatomy::PainMoment& moment, size_t lookCount) const;

  // The place on the figure as a SurfacePlace of the body says it; nothing where the pick is of another
  // scene.
  std::optional<glm::vec3> placeOf(const eng::Pick& pick) const;
  std::string takeProblem();

 private:
  void show(MadeBody made, eng::Stage& stage);
  void turn(const ViewState& state, float titlePixels);

  const anatomy::Atlas& atlas_;
  bool waits_;
  BodyMaker maker_;
  std::shared_ptr<const anatomy::BodyFigure> figure_;  // on the stage
  std::optional<BodyWish> shown_, failed_;
  bool heated_ = false;  // `shown_` has heat
  bool making_ = false;
  bool arrives_ = true;  // it has not been seen yet: nothing to turn from
  std::optional<Interface::BodyArea> area_;
  eng::Flight flight_{eng::CameraPose{}};
  std::string problem_;
};

}  // namespace app
