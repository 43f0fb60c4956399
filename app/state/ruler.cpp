#include "app/state/ruler.h"

#include <charconv>
#include <cmath>

#include "app/state/view_state.h"
#include "engine/geometry/ray.h"

namespace app {

namespace {

constexpr float kOutsideMm = 400.0f;  // no leg is thicker

// Where a ray from outside towards the axis first meets what is drawn; the axis where it meets nothing.
glm::vec3 onSurface(float t, float thetaDeg, const ViewState& state, const anatomy::Atlas& atlas) {
  const anatomy::LegFrame& frame = atlas.frame;
  const glm::vec3 axis = frame.toDisplay(frame.legFromPoint({t, thetaDeg, 0.0f}));
  const glm::vec3 outside = frame.toDisplay(frame.legFromPoint({t, thetaDeg, kOutsideMm}));
  const eng::Ray ray{outside, glm::normalize(axis - outside)};
  float nearestMm = kOutsideMm;
  for (uint32_t i = 0; i < atlas.structures.size(); ++i) {
    const anatomy::Structure& structure = atlas.structures[i];
    const auto entry = eng::enterDistance(ray, structure.bounds);
    if (!state.drawn({i}) || !entry || *entry > nearestMm) {
      continue;
    }
    if (const auto hit = eng::firstHit(ray, structure.mesh, structure.runs)) {
      nearestMm = std::min(nearestMm, hit->distanceMm);
    }
  }
  return frame.toLeg(ray.origin + nearestMm * ray.direction);
}

}  // namespace

std::vector<float> pointNumbers(std::string_view word) {
  std::vector<float> numbers;
  while (true) {
    const std::string_view item = word.substr(0, word.find(','));
    float number = 0.0f;
    const auto [end, status] = std::from_chars(item.data(), item.data() + item.size(), number);
    if (status != std::errc{} || end != item.data() + item.size() || !std::isfinite(number)) {
      return {};
    }
    numbers.push_back(number);
    if (item.size() == word.size()) {
      break;
    }
    word.remove_prefix(item.size() + 1);
  }
  return numbers.size() == 2 || numbers.size() == 3 ? numbers : std::vector<float>{};
}

std::optional<float> Ruler::lengthMm() const {
  if (!from || !to) {
    return std::nullopt;
  }
  return glm::distance(*from, *to);
}

bool isPoint(std::string_view word) {
  return !pointNumbers(word).empty();
}

std::optional<glm::vec3> ruledPoint(std::string_view word, const ViewState& state,
                                    const anatomy::Atlas& atlas) {
  const std::vector<float> numbers = pointNumbers(word);
  if (numbers.empty()) {
    return std::nullopt;
  }
  return numbers.size() == 3 ? glm::vec3(numbers[0], numbers[1], numbers[2])
                             : onSurface(numbers[0], numbers[1], state, atlas);
}

void addPoint(Ruler& ruler, glm::vec3 legMm) {
  if (ruler.from && !ruler.to) {
    ruler.to = legMm;
  } else {
    ruler.from = legMm;
    ruler.to.reset();
  }
}

}  // namespace app
