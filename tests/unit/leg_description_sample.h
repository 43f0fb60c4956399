// A description of five solids in a folder of its own, in which a test can spoil a line.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "app/anatomy/description/leg_description.h"
#include "tests/paths.h"
#include "tests/unit/scratch_folder.h"

namespace test {

class LegDescriptionSample {
 public:
  // Replaces `from`, which must be there, by `to`.
  void spoil(const std::string& from, const std::string& to) {
    for (std::string* text : {&whole, &bones, &soft}) {
      const size_t at = text->find(from);
      if (at == std::string::npos) continue;
      text->replace(at, from.size(), to);
      return;
    }
    ADD_FAILURE() << "the sample holds no " << from;
  }

  // File and line of a text that one of the files holds, "soft.toml:12".
  std::string placeOf(const std::string& part) const {
    for (const auto& [name, text] : {std::pair("landmarks.toml:", &whole), std::pair("bones.toml:", &bones),
                                     std::pair("soft.toml:", &soft)}) {
      const size_t at = text->find(part);
      if (at == std::string::npos) continue;
      return name + std::to_string(1 + std::count(text->begin(), text->begin() + std::ptrdiff_t(at), '\n'));
    }
    ADD_FAILURE() << "the sample holds no " << part;
    return {};
  }

  anatomy::LegDescription read(anatomy::Problems& problems) const {
    write("landmarks.toml", whole);
    write("bones.toml", bones);
    write("soft.toml", soft);
    return anatomy::readLegDescription(scratch_.path(), table(), problems);
  }

  // Every problem on a line of its own.
  std::string problems() const {
    anatomy::Problems found;
    read(found);
    std::string lines;
    for (const auto& problem : found) lines += toLine(problem) + "\n";
    return lines;
  }

  static const anatomy::StructureTable& table() {
    static const anatomy::StructureTable loaded = [] {
      anatomy::Problems problems;
      const auto text = anatomy::Text::load(assetsFolder() / "text" / "en.toml", problems);
      return anatomy::StructureTable::load(assetsFolder() / "anatomy", text, problems);
    }();
    return loaded;
  }

  std::string whole = R"(length = 400
credit = "measured"
touching = [
  ["soleus", "fibula"],
]
[envelope]
forward-below = 0.1
along = [[0, 10, 2]]
[landmarks]
"fibular head apex" = [38, -9, 331]
)";

  std::string bones = R"([[solid]]
id = "fibula"
[[solid.part]]
shape = "polygon"
stations = [
  [-0.05, [20, -6, 2], [28, -6, 2], [28, 2, 2], [20, 2, 2]],
  [ 0.95, [20, -6, 2], [28, -6, 2], [28, 2, 2], [20, 2, 2]],
]
[[solid.part]]
shape = "disc"
operation = "cut"
blend = 2
centre = [24, 0, 300]
size = [20, 10, 4]
axis = "lateral"
across = "proximal"
edge = 1
)";

  std::string soft = R"([[solid]]
id = "soleus"
fill = "shank"
reach = 2
attachments = [ { to = "fibula", at = [36, -14, 312] } ]
grain = { seam = -90, left = 10, right = -10 }
tendon = [ { below = 0.25, vee = 20 }, { facing = "posterior", from = 0.3, to = 0.8 } ]
[[solid.part]]
shape = "loft"
stations = [
  [0.2, -8, -28, 16, 4, 4],
  [0.5,  4, -20, 80, 30, -20, 14, -0.65],
]
[[solid.part]]
shape = "strap"
blend = 3
facing = "posterior"
points = [
  [-8, -28, 80, 16, 4],
  [-8, -30, 20, 16, 4],
]
[[solid]]
id = "toes"
hidden = true
[[solid.part]]
shape = "ball"
centre = [0, 160, -50]
size = [40, 20, 16]
long = "anterior"
short = "proximal"
[[solid]]
id = "transverse-intermuscular-septum"
level = "septum"
[[solid.part]]
shape = "sheet"
first = ["triceps-surae"]
second = ["fibula"]
thickness = 1
reach = 8
[[solid]]
id = "skin"
[[solid.part]]
shape = "layer"
stations = [
  [0, 3, 5],
  [1, 5, 7, 1.5, 1.4],
]
)";

 private:
  void write(const char* name, const std::string& text) const {
    std::ofstream(scratch_.path() / name) << text;
  }

  ScratchFolder scratch_;
};

}  // namespace test
