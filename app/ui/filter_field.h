// A field that filters a list by the words typed into it.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/page.h"

namespace app {

class FilterField {
 public:
  // `id` tells it from others of the window.
  void draw(const Page& page, const char* id, const std::string& hint, const Box& box);

  // Whether every word typed is found somewhere in the text, whatever its case. True while nothing is typed.
  bool passes(std::string_view text) const;
  bool active() const { return !typed_.empty(); }

 private:
  std::string typed_;
};

}  // namespace app
