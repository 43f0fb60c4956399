#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <set>

#include "app/anatomy/toml_entry.h"
#include "app/mechanics/fact_reader.h"
#include "app/mechanics/mechanics.h"
#include "app/mechanics/motion_reader.h"
#include "app/mechanics/roller_reader.h"
#include "engine/base/error.h"

namespace mechanics {
namespace fs = std::filesystem;
namespace {

using anatomy::TomlEntry;

constexpr anatomy::NumberRange kForceN{0.1f, 1000.0f};
constexpr anatomy::NumberRange kThresholdKPa{10.0f, 2000.0f};
constexpr anatomy::NumberRange kNrs{0.0f, 10.0f};
constexpr anatomy::NumberRange kT{-0.3f, 1.3f};

// [share, seconds]
Span readCreep(TomlEntry& entry) {
  if (!entry.has("creep")) entry.complain("'creep' is missing");
  const auto both = entry.numbers("creep", 2);
  if (both.empty()) return {};
  if (both[0] < 0.0f || both[0] > 1.0f || both[1] <= 0.0f)
    entry.complain("creep", "'creep' must be [share of 0 to 1, seconds above 0]");
  return {both[0], both[1]};
}

TissueLaws readLaws(const FactReader& read, TomlEntry entry) {
  entry.allowOnly({"skin", "fat", "tendon", "relaxed", "stretched", "slack", "contracted", "deepest", "creep",
                   "sources"});
  read.sources(entry);
  const Span creep = readCreep(entry);
  return {.skin = read.law(entry, "skin"),
          .fat = read.law(entry, "fat"),
          .tendon = read.law(entry, "tendon"),
          .relaxed = read.law(entry, "relaxed"),
          .stretched = read.law(entry, "stretched"),
          .slack = read.law(entry, "slack"),
          .contracted = read.law(entry, "contracted"),
          .deepestMm = read.number(entry, "deepest", {10.0f, 200.0f}),
          .creepShare = creep.least,
          .creepS = creep.most};
}

Tool readTool(const FactReader& read, TomlEntry& entry) {
  entry.allowOnly({"id", "area", "radius", "most-force", "usual-force", "sources"});
  Tool tool{.id = entry.requiredText("id")};
  if (entry.has("area") == entry.has("radius")) entry.complain("a tool has either an 'area' or a 'radius'");
  if (entry.has("radius")) {
    tool.shape = Tool::Shape::Round;
    tool.radiusMm = read.number(entry, "radius", {2.0f, 200.0f});
  } else if (entry.has("area")) {
    tool.radiusMm = read.radiusOfArea(entry, "area");
  }
  tool.mostForceN = read.number(entry, "most-force", kForceN);
  tool.usualForceN = read.number(entry, "usual-force", kForceN);
  if (tool.usualForceN > tool.mostForceN)
    entry.complain("usual-force", "'usual-force' is above 'most-force'");
  tool.sources = read.sources(entry);
  if (!tool.id.empty()) tool.name = read.word(entry, "tool." + tool.id);
  return tool;
}

PainThresholds readPain(const FactReader& read, TomlEntry entry) {
  entry.allowOnly({"healthy", "trigger-point", "algometer-area", "least-share", "referral-from",
                   "referral-full", "work", "stop", "sources"});
  PainThresholds pain;
  pain.healthyKPa = read.number(entry, "healthy", kThresholdKPa);
  pain.triggerPointKPa = read.number(entry, "trigger-point", kThresholdKPa);
  pain.algometerRadiusMm = read.radiusOfArea(entry, "algometer-area");
  pain.leastShare = read.number(entry, "least-share", {0.0f, 1.0f});
  pain.referralNrs = read.number(entry, "referral-from", kNrs);
  pain.fullReferralNrs = read.number(entry, "referral-full", kNrs);
  if (pain.fullReferralNrs <= pain.referralNrs)
    entry.complain("referral-full", "'referral-full' must be above 'referral-from'");
  const Span work = read.span(entry, "work", kNrs);
  pain.workFromNrs = work.least, pain.workToNrs = work.most;
  pain.stopNrs = read.number(entry, "stop", kNrs);
  pain.sources = read.sources(entry);
  return pain;
}

// Unlike a range, `theta` may go through 360.
void readTheta(TomlEntry& entry, KeepOut& keepOut) {
  const auto ends = entry.numbers("theta", 2);
  if (!entry.has("theta")) entry.complain("'theta' is missing");
  if (ends.empty()) return;
  for (const float end : ends)
    if (end < 0.0f || end > 360.0f) entry.complain("theta", "'theta' must be two angles from 0 to 360");
  keepOut.fromDeg = ends[0], keepOut.toDeg = ends[1];
}

KeepOut readKeepOut(const FactReader& read, TomlEntry& entry) {
  entry.allowOnly({"id", "t", "theta", "roller", "most-force", "sources"});
  KeepOut keepOut{.id = entry.requiredText("id"), .t = read.span(entry, "t", kT)};
  readTheta(entry, keepOut);
  keepOut.roller = entry.flag("roller", false);
  if (entry.has("most-force")) keepOut.mostForceN = read.number(entry, "most-force", {0.0f, 1000.0f});
  if (!keepOut.roller && keepOut.mostForceN < 0.0f)
    entry.complain("a keep-out refuses a 'roller', or more than a 'most-force'");
  keepOut.sources = read.sources(entry);
  if (keepOut.id.empty()) return keepOut;
  keepOut.name = read.word(entry, fmt::format("keep-out.{}.name", keepOut.id));
  keepOut.reason = read.word(entry, fmt::format("keep-out.{}.reason", keepOut.id));
  return keepOut;
}

class MechanicsFiles {
 public:
  MechanicsFiles(const fs::path& folder, anatomy::Problems& problems) : folder_(folder), problems_(problems) {
    anatomy::contentFilesIn(folder);  // throws when there is no such folder
  }

  // The tables of one file, or none with a problem.
  std::optional<TomlEntry> open(const char* name, std::initializer_list<std::string_view> tables) {
    const fs::path file = folder_ / name;
    auto root = anatomy::parseTomlFile(file, problems_);
    if (!root) return std::nullopt;
    files_.push_back({file, std::move(*root)});
    TomlEntry whole(files_.back().path, files_.back().root, problems_);
    whole.allowOnly(tables);
    for (const auto table : tables)
      if (!whole.has(table)) whole.complain(fmt::format("{}: '{}' is missing", name, table));
    return whole;
  }

 private:
  struct File {
    fs::path path;
    toml::table root;
  };
  fs::path folder_;
  anatomy::Problems& problems_;
  std::deque<File> files_;  // entries keep addresses of paths and tables
};

}  // namespace

float TissueLaws::creepAfter(float heldS) const {
  return 1.0f + creepShare * (1.0f - std::exp(-std::max(heldS, 0.0f) / creepS));
}

const Tool* Mechanics::findTool(std::string_view id) const {
  const auto found = std::ranges::find(tools, id, &Tool::id);
  return found != tools.end() ? &*found : nullptr;
}

std::optional<Mechanics> loadMechanics(const fs::path& folder, const anatomy::StructureTable& structures,
                                       const anatomy::Text& text, anatomy::Problems& problems) {
  const size_t before = problems.size();
  const FactReader read(structures, text);
  MechanicsFiles files(folder, problems);
  Mechanics mechanics;
  if (auto file = files.open("tissues.toml", {"laws"})) mechanics.laws = readLaws(read, file->below("laws"));
  if (auto file = files.open("tools.toml", {"tool"}))
    mechanics.tools = readRows<Tool>(*file, "tool", [&](TomlEntry& row) { return readTool(read, row); });
  if (auto file = files.open("pain.toml", {"pain"})) mechanics.pain = readPain(read, file->below("pain"));
  if (auto file = files.open("keep-outs.toml", {"keep-out"}))
    mechanics.keepOuts =
        readRows<KeepOut>(*file, "keep-out", [&](TomlEntry& row) { return readKeepOut(read, row); });
  if (auto file = files.open("roller.toml", {"rolling", "roller", "posture"}))
    mechanics.rolling = readRolling(read, *file);
  if (auto file = files.open("motion.toml", {"ankle", "knee", "muscles", "muscle", "exercise"}))
    mechanics.motion = readMotion(read, *file);
  if (problems.size() > before) return std::nullopt;
  return mechanics;
}

Mechanics requireMechanics(const fs::path& folder, const anatomy::StructureTable& structures,
                           const anatomy::Text& text) {
  anatomy::Problems problems;
  if (auto mechanics = loadMechanics(folder, structures, text, problems)) return *std::move(mechanics);
  throw eng::Error(fmt::format("{} ({} faults in {}; calf-atlas check lists them)", toLine(problems.front()),
                               problems.size(), folder.string()));
}

}  // namespace mechanics
