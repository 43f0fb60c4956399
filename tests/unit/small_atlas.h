// Legs made of boxes, with the facts of the real structure table: enough for everything that is no geometry.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/anatomy/model_load.h"
#include "tests/paths.h"

namespace test {

inline const anatomy::Content& content() {
  static const anatomy::Content loaded = anatomy::loadContent(assetsFolder());
  return loaded;
}

inline anatomy::Structure boxOf(const anatomy::StructureRow& facts, glm::vec3 centre, glm::vec3 size) {
  anatomy::Structure structure;
  structure.facts = facts;
  structure.bounds.add(centre - 0.5f * size);
  structure.bounds.add(centre + 0.5f * size);
  return structure;
}

inline anatomy::Atlas emptyAtlas(anatomy::Side side = anatomy::Side::Right) {
  anatomy::Atlas atlas;
  atlas.text = content().text;
  atlas.table = content().table;
  atlas.triggerPoints = content().triggerPoints;
  atlas.knowledge = content().knowledge;
  atlas.frame.side = side;
  return atlas;
}

inline void add(anatomy::Atlas& atlas, std::string_view id, glm::vec3 centre, glm::vec3 size) {
  const anatomy::StructureRow* row = atlas.table->findById(id);
  if (!row) {
    throw std::invalid_argument("no such row: " + std::string(id));
  }
  atlas.structures.push_back(boxOf(*row, centre, size));
  atlas.bounds.add(atlas.structures.back().bounds);
}

// Nine structures of six layers, roughly in their places.
inline anatomy::Atlas smallAtlas(anatomy::Side side = anatomy::Side::Right) {
  anatomy::Atlas atlas = emptyAtlas(side);
  add(atlas, "skin", {0, 0, 160}, {120, 140, 480});
  add(atlas, "gastrocnemius-medial", {-25, -45, 260}, {40, 25, 200});
  add(atlas, "gastrocnemius-lateral", {25, -45, 270}, {40, 25, 190});
  add(atlas, "calcaneal-tendon", {0, -45, 60}, {15, 8, 180});
  add(atlas, "soleus", {0, -30, 200}, {60, 20, 240});
  add(atlas, "tibialis-anterior", {20, 30, 220}, {30, 25, 220});
  add(atlas, "tibia", {-10, 20, 180}, {40, 40, 360});
  add(atlas, "fibula", {35, -5, 170}, {15, 15, 350});
  add(atlas, "calcaneus", {0, -40, -40}, {30, 70, 45});
  return atlas;
}

// A box for every row of the table.
inline anatomy::Atlas fullAtlas() {
  anatomy::Atlas atlas = emptyAtlas();
  for (const anatomy::StructureRow& row : atlas.table->rows()) {
    add(atlas, row.id, {0, 0, 10.0f * float(atlas.structures.size())}, {8, 8, 8});
  }
  std::ranges::stable_sort(atlas.structures, {}, [](const auto& structure) { return structure.facts.layer; });
  return atlas;
}

inline anatomy::StructureId idOf(const anatomy::Atlas& atlas, std::string_view id) {
  return atlas.find(id).value();
}

}  // namespace test
