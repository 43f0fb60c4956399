#include <array>
#include <cassert>

#include "app/anatomy/structure_table.h"

namespace anatomy {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerations.
constexpr std::array kKindIds = {"bone"sv,   "cartilage"sv, "ligament"sv, "membrane"sv, "muscle"sv,
                                 "tendon"sv, "fascia"sv,    "nerve"sv,    "artery"sv,   "vein"sv,
                                 "fat"sv,    "skin"sv,      "unknown"sv};
constexpr std::array kLayerIds = {
    "skin"sv,          "subcutaneous"sv,   "crural-fascia"sv, "superficial-posterior"sv,
    "soleus"sv,        "deep-posterior"sv, "lateral"sv,       "anterior"sv,
    "neurovascular"sv, "foot"sv,           "skeleton"sv,      "unassigned"sv};
constexpr std::array kCompartmentIds = {
    "none"sv, "superficial-posterior"sv, "deep-posterior"sv, "anterior"sv, "lateral"sv, "foot"sv};

static_assert(kKindIds.size() == size_t(Kind::Unknown) + 1);
static_assert(kLayerIds.size() == kLayerCount);
static_assert(kCompartmentIds.size() == size_t(Compartment::Foot) + 1);

template <typename Enum, typename Ids>
std::optional<Enum> fromId(const Ids& ids, std::string_view id) {
  for (size_t i = 0; i < ids.size(); ++i) {
    if (ids[i] == id) return Enum(i);
  }
  return std::nullopt;
}

template <typename Enum, typename Ids>
std::string_view toId(const Ids& ids, Enum value) {
  assert(size_t(value) < ids.size());
  return ids[size_t(value)];
}

}  // namespace

std::string_view idOf(Kind kind) {
  return toId(kKindIds, kind);
}
std::string_view idOf(Layer layer) {
  return toId(kLayerIds, layer);
}
std::string_view idOf(Compartment compartment) {
  return toId(kCompartmentIds, compartment);
}
std::string_view idOf(Side side) {
  return side == Side::Right ? "right" : "left";
}

std::optional<Kind> kindFromId(std::string_view id) {
  return fromId<Kind>(kKindIds, id);
}
std::optional<Layer> layerFromId(std::string_view id) {
  return fromId<Layer>(kLayerIds, id);
}
std::optional<Compartment> compartmentFromId(std::string_view id) {
  return fromId<Compartment>(kCompartmentIds, id);
}

}  // namespace anatomy
