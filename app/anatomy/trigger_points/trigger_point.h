// A trigger point as the sources describe it: in which structure, where, and where its pain is felt. It knows
// no mesh; placing.h puts it into a loaded leg.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anatomy {

// How far a claim can be trusted.
enum class Badge { Measured, Consensus, SingleText, LayPage };  // written A, B, C, D

// Core: where the pain is felt first and strongest. Spillover: where it reaches when it is strong.
enum class ZonePart { Core, Spillover };
inline constexpr float kSpilloverIntensity = 0.35f;  // against 1 in the core

char letterOf(Badge badge);
std::optional<Badge> badgeFromLetter(std::string_view letter);
std::string_view idOf(ZonePart part);
std::optional<ZonePart> zonePartFromId(std::string_view id);

struct ZoneUse {
  std::string zone;  // id of a Zone
  ZonePart part = ZonePart::Core;
  bool rare = false;                 // said to be felt by few
  bool singleSource = false;         // one article or page alone says so
  std::vector<std::string> sources;  // who says so
};

struct TriggerPoint {
  std::string id;         // "soleus-1"
  std::string structure;  // id of a structure
  float t = 0.0f;         // along the leg, 0 ankle to 1 knee
  float thetaDeg = 0.0f;  // round it: 0 anterior, 90 lateral, 180 posterior, 270 medial
  float depthMm = 0.0f;   // from the surface of the outermost muscle or tendon there, towards the axis
  Badge badge = Badge::LayPage;
  bool rare = false;
  bool singleSource = false;  // one source alone knows this point
  // Another source's idea of the same point: shown on request beside that one, never averaged with it.
  std::string variantOf;
  std::vector<ZoneUse> zones;
  // Ids of structures, or of muscles that lie outside the leg, "muscle.ID" of the Text.
  std::vector<std::string> satellites;  // said to develop points together with this one
  std::vector<std::string> related;     // to be looked at as well
  std::vector<std::string> sources;     // keys of sources.toml

  // In the language of the Text.
  std::string name;
  std::string place;                  // how to find it, in words
  std::vector<std::string> symptoms;  // each with its sources in brackets
  std::vector<std::string> causes;
  std::string disagreement;  // what other sources say instead; may be empty
  std::string note;          // may be empty

  std::string where;  // "soleus.toml:12"
};

}  // namespace anatomy
