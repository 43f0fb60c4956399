#include "app/mechanics/roller_reader.h"

namespace mechanics {
namespace {

using anatomy::TomlEntry;

Roller readRoller(const FactReader& read, TomlEntry& entry) {
  entry.allowOnly({"id", "diameter", "stiffness", "hardness", "sources"});
  Roller roller{.id = entry.requiredText("id")};
  roller.radiusMm = 0.5f * read.number(entry, "diameter", {20.0f, 400.0f});
  roller.stiffnessKPaPerMm = read.number(entry, "stiffness", {0.1f, 1e5f});
  roller.hardnessShoreA = entry.number("hardness", 0.0f, {0.0f, 100.0f});
  roller.sources = read.sources(entry);
  if (!roller.id.empty()) roller.name = read.word(entry, "roller." + roller.id);
  return roller;
}

RollPosture readPosture(const FactReader& read, TomlEntry& entry) {
  entry.allowOnly({"id", "share", "sources"});
  RollPosture posture{.id = entry.requiredText("id"), .share = read.number(entry, "share", {0.0f, 1.0f})};
  posture.sources = read.sources(entry);
  if (!posture.id.empty()) posture.name = read.word(entry, "roll-posture." + posture.id);
  return posture;
}

void readUsual(const FactReader& read, TomlEntry& entry, RollerFacts& facts) {
  facts.usualBodyMassKg =
      read.number(entry, "usual-body-mass", {facts.bodyMassKg.least, facts.bodyMassKg.most});
  facts.usualLoad = read.number(entry, "usual-load", {facts.load.least, facts.load.most});
}

}  // namespace

RollerFacts readRolling(const FactReader& read, TomlEntry& file) {
  RollerFacts facts;
  TomlEntry whole = file.below("rolling");
  whole.allowOnly(
      {"t", "rotation", "body-mass", "load", "usual-body-mass", "usual-load", "pass", "coupling", "sources"});
  facts.t = read.span(whole, "t", {0.0f, 1.0f});
  facts.rotationDeg = read.span(whole, "rotation", {-90.0f, 90.0f});
  facts.bodyMassKg = read.span(whole, "body-mass", {1.0f, 500.0f});
  facts.load = read.span(whole, "load", {0.0f, 1.0f});
  readUsual(read, whole, facts);
  facts.coupling = read.number(whole, "coupling", {1.0f, 2.0f});
  facts.passS = read.span(whole, "pass", {0.1f, 60.0f});
  facts.sources = read.sources(whole);
  facts.rollers = readRows<Roller>(file, "roller", [&](TomlEntry& row) { return readRoller(read, row); });
  facts.postures =
      readRows<RollPosture>(file, "posture", [&](TomlEntry& row) { return readPosture(read, row); });
  return facts;
}

}  // namespace mechanics
