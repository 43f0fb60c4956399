// Which structures of a leg the peeling of the gastrocnemius is about: its two heads, and what lies over them
// and would be torn.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "app/anatomy/atlas.h"

namespace anatomy {

enum class Head { Medial, Lateral };
inline constexpr std::array kHeads{Head::Medial, Head::Lateral};

// How far each head is peeled: 0 in its place, 1 folded up to the knee.
struct PeelAmounts {
  float medial = 0.0f, lateral = 0.0f;

  float& of(Head head) { return head == Head::Medial ? medial : lateral; }
  float of(Head head) const { return head == Head::Medial ? medial : lateral; }
  bool any() const { return medial > 0.0f || lateral > 0.0f; }
  bool operator==(const PeelAmounts&) const = default;
};

// "gastrocnemius-medial"; nothing in a model without it.
std::optional<StructureId> findHead(const Atlas& atlas, Head head);
bool hasGastrocnemius(const Atlas& atlas);

// Structures of skin, subcutaneous layer and crural fascia that reach behind the bellies, where the peeled
// muscle goes. What only passes below them (sural nerve) or beside them (great saphenous vein) is none.
std::vector<StructureId> coversOfGastrocnemius(const Atlas& atlas);

}  // namespace anatomy
