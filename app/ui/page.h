// The Page: what every panel is given. It reads the atlas and the state and sends command lines; nothing
// else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/interface.h"
#include "app/ui/layout.h"
#include "app/ui/style.h"

namespace app {

struct Page {
  const InterfaceInput& input;
  const Layout& layout;
  const Style& style;
  const std::vector<ImU32>& structureColours;  // by Atlas index, as the leg shows them
  std::vector<std::string>& commands;

  const anatomy::Atlas& atlas() const { return input.atlas; }
  const ViewState& state() const { return input.state; }
  const Colours& colours() const { return style.colours; }
  const std::string& text(std::string_view key) const { return (*input.atlas.text)(key); }
  float px(float design) const { return style.px(design); }
  void send(std::string line) const { commands.push_back(std::move(line)); }
};

// A structure's name in the language of the preferences, and its other name; the second may be empty.
const std::string& primaryName(const Page& page, const anatomy::Structure& structure);
const std::string& secondaryName(const Page& page, const anatomy::Structure& structure);

const std::string& layerName(const Page& page, anatomy::Layer layer);

// Unambiguous for the command line: a structure may have its layer's id.
std::string layerTarget(anatomy::Layer layer);

}  // namespace app
