// What labels remember from one picture to the next: on which side each one stood, and where its words are,
// so that they can be clicked.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/ui/segments.h"

namespace app {

class LabelMemory {
 public:
  // Forgets the words of the last picture.
  void begin() { words_.clear(); }
  void add(anatomy::StructureId id, const Box& words) { words_.push_back({id, words}); }

  void stood(anatomy::StructureId id, bool left) { left_[id] = left; }
  // Whether it had words in the last picture. While the leg moves none come, since those that come and go
  // would flicker.
  bool standsAlready(anatomy::StructureId id) const;
  std::optional<bool> wasLeft(anatomy::StructureId id) const;

  // Whose words lie at a place of the display.
  std::optional<anatomy::StructureId> at(glm::vec2 place) const;

  // Carries on with the mouse as ImGui has it: the words that are clicked in this frame, if any.
  std::optional<anatomy::StructureId> clicked();
  // Whose words the cursor is on.
  std::optional<anatomy::StructureId> hovered() const;

 private:
  struct Words {
    anatomy::StructureId id;
    Box box;
  };
  std::vector<Words> words_;
  std::map<anatomy::StructureId, bool> left_;
  std::optional<anatomy::StructureId> pressed_;
};

}  // namespace app
