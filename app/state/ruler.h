// The ruler: the straight way between two points of the leg, in millimetres.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"

namespace app {

struct ViewState;

struct Ruler {
  bool measuring = false;             // a click sets a point instead of selecting
  std::optional<glm::vec3> from, to;  // leg frame, mm
  std::optional<float> lengthMm() const;
  bool operator==(const Ruler&) const = default;
};

// "0.65,90" is t and theta on the surface of what is drawn, "12,-30,200" are mm lateral, anterior and
// proximal. Nothing when the word is neither.
std::optional<glm::vec3> ruledPoint(std::string_view word, const ViewState& state,
                                    const anatomy::Atlas& atlas);

// The two or three numbers of such a word; empty when it has another form.
std::vector<float> pointNumbers(std::string_view word);
// Whether the word has the form of a point.
bool isPoint(std::string_view word);

// Sets the first point, then the second, then the first of a new line.
void addPoint(Ruler& ruler, glm::vec3 legMm);

}  // namespace app
