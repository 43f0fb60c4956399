// One control of the bar, as data: which of them fit is decided before any is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ui/icons.h"
#include "app/ui/page.h"

namespace app {

enum class BarSide { Left, Middle, Right };

struct BarItem {
  std::string id;
  BarSide side = BarSide::Middle;
  std::optional<Icon> icon{};
  std::string label{};       // instead of an icon
  std::string shortLabel{};  // where room is scarce; empty: the label
  std::string tip{};
  std::string command{};  // empty: words, not a button
  bool menu = false;      // a button that opens the export menu
  bool on = false, enabled = true, faint = false;
  int keep = 0;  // the lowest go first where room is scarce, equals together
};

std::vector<BarItem> barItems(const Page& page);

}  // namespace app
