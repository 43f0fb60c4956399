#include "app/ui/icons.h"

#include <algorithm>
#include <initializer_list>

namespace app {
namespace {

constexpr float kPi = 3.14159265f;

// A pen over a square from -1 to 1, y down.
class Pen {
 public:
  Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour)
      : list_(list),
        centre_(centre),
        half_(0.5f * size),
        colour_(colour),
        thickness_(std::max(1.2f, 0.088f * size)) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) {
    for (ImVec2 p : points) list_.PathLineTo(at(p));
    stroke(closed);
  }
  void curve(ImVec2 from, ImVec2 a, ImVec2 b, ImVec2 to) {
    list_.PathLineTo(at(from));
    list_.PathBezierCubicCurveTo(at(a), at(b), at(to));
    stroke(false);
  }
  void circle(ImVec2 c, float radius) { list_.AddCircle(at(c), radius * half_, colour_, 0, thickness_); }
  void disc(ImVec2 c, float radius) { list_.AddCircleFilled(at(c), radius * half_, colour_); }
  void halfDisc(ImVec2 c, float radius) {
    list_.PathArcTo(at(c), radius * half_, -0.5f * kPi, 0.5f * kPi);
    list_.PathFillConvex(colour_);
  }
  void frame(ImVec2 min, ImVec2 max, float rounding) {
    list_.AddRect(at(min), at(max), colour_, rounding * half_, 0, thickness_);
  }
  void block(ImVec2 min, ImVec2 max) { list_.AddRectFilled(at(min), at(max), colour_); }

 private:
  ImVec2 at(ImVec2 p) const { return {centre_.x + p.x * half_, centre_.y + p.y * half_}; }
  void stroke(bool closed) {
    list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness_);
  }

  ImDrawList& list_;
  ImVec2 centre_;
  float half_;
  ImU32 colour_;
  float thickness_;
};

void eyeOpen(Pen& pen) {
  pen.curve({-1.0f, 0.0f}, {-0.45f, -0.82f}, {0.45f, -0.82f}, {1.0f, 0.0f});
  pen.curve({-1.0f, 0.0f}, {-0.45f, 0.82f}, {0.45f, 0.82f}, {1.0f, 0.0f});
  pen.disc({0, 0}, 0.3f);
}

void eyeClosed(Pen& pen) {
  pen.curve({-1.0f, -0.15f}, {-0.45f, 0.55f}, {0.45f, 0.55f}, {1.0f, -0.15f});
  pen.line({{0.0f, 0.38f}, {0.0f, 0.72f}});
  pen.line({{-0.5f, 0.26f}, {-0.66f, 0.56f}});
  pen.line({{0.5f, 0.26f}, {0.66f, 0.56f}});
}

void magnifier(Pen& pen) {
  pen.circle({-0.18f, -0.18f}, 0.58f);
  pen.line({{0.25f, 0.25f}, {0.82f, 0.82f}});
}

void turnBack(Pen& pen, float sign) {
  pen.line({{-0.8f * sign, -0.22f}, {0.3f * sign, -0.22f}});
  pen.curve({0.3f * sign, -0.22f}, {0.95f * sign, -0.22f}, {0.95f * sign, 0.66f}, {0.3f * sign, 0.66f});
  pen.line({{0.3f * sign, 0.66f}, {-0.3f * sign, 0.66f}});
  pen.line({{-0.42f * sign, -0.64f}, {-0.84f * sign, -0.22f}, {-0.42f * sign, 0.2f}});
}

void corners(Pen& pen) {
  for (float x : {-1.0f, 1.0f})
    for (float y : {-1.0f, 1.0f})
      pen.line({{0.82f * x, 0.36f * y}, {0.82f * x, 0.82f * y}, {0.36f * x, 0.82f * y}});
}

void labels(Pen& pen) {
  pen.disc({-0.62f, 0.56f}, 0.2f);
  pen.line({{-0.62f, 0.56f}, {-0.12f, -0.44f}, {0.9f, -0.44f}});
}

// Something solid within an outline.
void xRay(Pen& pen) {
  pen.circle({0.0f, 0.0f}, 0.8f);
  pen.disc({0.0f, 0.0f}, 0.36f);
}

void outOfTray(Pen& pen) {
  pen.line({{0.0f, -0.82f}, {0.0f, 0.3f}});
  pen.line({{-0.4f, -0.08f}, {0.0f, 0.32f}, {0.4f, -0.08f}});
  pen.line({{-0.8f, 0.25f}, {-0.8f, 0.78f}, {0.8f, 0.78f}, {0.8f, 0.25f}});
}

void panel(Pen& pen, float sign) {
  pen.frame({-0.88f, -0.7f}, {0.88f, 0.7f}, 0.24f);
  pen.block({std::min(0.88f * sign, 0.3f * sign), -0.7f}, {std::max(0.88f * sign, 0.3f * sign), 0.7f});
}

// The middle one of three sheets.
void oneLayer(Pen& pen) {
  pen.line({{-0.5f, -0.62f}, {0.0f, -0.84f}, {0.5f, -0.62f}});
  pen.line({{-0.86f, 0.0f}, {0.0f, -0.38f}, {0.86f, 0.0f}, {0.0f, 0.38f}}, true);
  pen.line({{-0.5f, 0.62f}, {0.0f, 0.84f}, {0.5f, 0.62f}});
}

}  // namespace

void drawIcon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour) {
  Pen pen(list, centre, size, colour);
  switch (icon) {
    case Icon::EyeOpen:
      return eyeOpen(pen);
    case Icon::EyeClosed:
      return eyeClosed(pen);
    case Icon::Magnifier:
      return magnifier(pen);
    case Icon::Close:
      pen.line({{-0.55f, -0.55f}, {0.55f, 0.55f}});
      return pen.line({{0.55f, -0.55f}, {-0.55f, 0.55f}});
    case Icon::Undo:
      return turnBack(pen, 1.0f);
    case Icon::Redo:
      return turnBack(pen, -1.0f);
    case Icon::ChevronRight:
      return pen.line({{-0.25f, -0.55f}, {0.3f, 0.0f}, {-0.25f, 0.55f}});
    case Icon::ChevronDown:
      return pen.line({{-0.55f, -0.25f}, {0.0f, 0.3f}, {0.55f, -0.25f}});
    case Icon::ChevronLeft:
      return pen.line({{0.25f, -0.55f}, {-0.3f, 0.0f}, {0.25f, 0.55f}});
    case Icon::Frame:
      return corners(pen);
    case Icon::Labels:
      return labels(pen);
    case Icon::XRay:
      return xRay(pen);
    case Icon::Export:
      return outOfTray(pen);
    case Icon::Theme:
      pen.circle({0, 0}, 0.76f);
      return pen.halfDisc({0, 0}, 0.76f);
    case Icon::PanelLeft:
      return panel(pen, -1.0f);
    case Icon::PanelRight:
      return panel(pen, 1.0f);
    case Icon::OneLayer:
      return oneLayer(pen);
    case Icon::Beside:
      pen.frame({-0.9f, -0.7f}, {0.9f, 0.7f}, 0.2f);
      return pen.line({{0.0f, -0.7f}, {0.0f, 0.7f}});
  }
}

}  // namespace app
