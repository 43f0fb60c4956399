// The markers of trigger points: props on the stage and what the interface is told of them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/anatomy/trigger_points/marker_shape.h"
#include "app/state/view_state.h"
#include "app/viewer/point_marker.h"
#include "engine/render/stage.h"

namespace app {

class MarkerView {
 public:
  // The atlas is borrowed.
  explicit MarkerView(const anatomy::Atlas& atlas) : atlas_(atlas) {}

  // Follows the marked points of the state. Whether the props are others than after the last call.
  bool update(const ViewState& state, const anatomy::Placements& places);

  // The shapes of all points, which may have come to lie elsewhere.
  void forget() { stale_ = true; }

  const std::vector<const eng::Mesh*>& props() const { return props_; }
  // Adds the looks of the props. `local`: how much the pressed point hurts now, 0 to 1.
  void addLooks(const ViewState& state, float local, std::vector<eng::Look>& looks) const;

  std::span<const PointMarker> markers() const { return markers_; }

  // The marker whose nodule is nearest to a place of the picture, by `place` (display frame to pixels), and
  // not farther than `reachPixels`.
  template <class Place>
  std::optional<std::string> markerAt(glm::vec2 pixel, float reachPixels, Place place) const {
    const PointMarker* nearest = nullptr;
    for (const PointMarker& marker : markers_) {
      const std::optional<glm::vec2> at = place(marker.targetMm);
      if (!at || glm::distance(*at, pixel) > reachPixels) continue;
      reachPixels = glm::distance(*at, pixel);
      nearest = &marker;
    }
    return nearest ? std::optional(nearest->id) : std::nullopt;
  }

 private:
  const anatomy::Atlas& atlas_;
  std::map<std::string, anatomy::MarkerShape> shapes_;  // of all that were ever marked
  std::vector<std::string> shown_;
  bool stale_ = false;
  std::vector<PointMarker> markers_;
  std::vector<const eng::Mesh*> props_;  // the bands, then the nodules, each in the order of the markers
};

}  // namespace app
