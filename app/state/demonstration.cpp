#include "app/state/demonstration.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/anatomy/toml_entry.h"
#include "app/anatomy/trigger_points/trigger_point_table.h"
#include "app/mechanics/roller_contact.h"
#include "engine/base/error.h"

namespace app {
namespace {

using anatomy::TomlEntry;

constexpr float kLookS = 0.1f;  // between the moments at which keep-outs are looked at

class DemonstrationReader {
 public:
  DemonstrationReader(const anatomy::StructureTable& table, const mechanics::Mechanics& mechanics,
                      const anatomy::Text& text)
      : table_(table), mechanics_(mechanics), text_(text) {}

  Demonstration read(TomlEntry& file) {
    file.allowOnly({"id", "roller", "breath", "step"});
    made_ = {.id = file.requiredText("id"), .roller = file.requiredText("roller")};
    made_.name = word(file, fmt::format("demonstration.{}.name", made_.id));
    if (!mechanics_.rolling.findRoller(made_.roller)) file.complain("roller", "there is no such roller");
    const std::vector<float> breath = file.numbers("breath", 2);
    if (breath.size() == 2 && breath[0] > 0.0f && breath[1] > 0.0f)
      made_.breathInS = breath[0], made_.breathOutS = breath[1];
    else
      file.complain("'breath' is two numbers of seconds, in and out");
    for (TomlEntry& entry : file.entries("step")) readStep(entry);
    if (made_.steps.empty()) file.complain("a demonstration has [[step]]s");
    return std::move(made_);
  }

 private:
  void readStep(TomlEntry& entry) {
    entry.allowOnly({"id", "seconds", "t", "turn", "sitting", "between", "pass", "ankle", "period", "knee",
                     "load", "hold", "point", "tool", "at", "force", "sources"});
    DemonstrationStep step{.id = entry.requiredText("id")};
    step.caption = word(entry, fmt::format("demonstration.{}.{}", made_.id, step.id));
    step.lengthS = entry.number("seconds", 0.0f, {1.0f, kLongestDemonstrationS});
    if (step.lengthS == 0.0f) entry.complain("a step says how many 'seconds' it takes");
    begin(step);
    readRolling(entry, step);
    readAnkle(entry, step);
    readPress(entry, step);
    step.holdS = entry.number("hold", 0.0f, {1.0f, step.lengthS});
    step.point = entry.text("point");
    step.sources = entry.texts("sources");
    checkSources(entry, step.sources);
    if (!entry.faulty()) checkKeepOuts(entry, step);
    made_.steps.push_back(std::move(step));
  }

  // As the step before it ended.
  void begin(DemonstrationStep& step) const {
    step.sitting = made_.steps.empty() ? std::string() : made_.steps.back().sitting;
    if (made_.steps.empty()) return;
    const DemonstrationStep& before = made_.steps.back();
    step.beginS = before.endS();
    step.from = step.to = poseAt(before, before.lengthS);
    step.to.ankleDeg = 0.0f;
  }

  void readRolling(TomlEntry& entry, DemonstrationStep& step) const {
    const mechanics::RollerFacts& facts = mechanics_.rolling;
    step.to.t = entry.number("t", step.to.t, {facts.t.least, facts.t.most});
    step.to.turnDeg =
        entry.number("turn", step.to.turnDeg, {facts.rotationDeg.least, facts.rotationDeg.most});
    step.to.kneeDeg = entry.number("knee", step.to.kneeDeg, {mechanics_.motion.kneeDeg.least, 60.0f});
    if (entry.has("sitting")) step.sitting = entry.text("sitting");
    const mechanics::RollPosture* sitting = facts.findPosture(step.sitting);
    if (!sitting)
      entry.complain("there is no way of 'sitting' like that");
    else
      step.to.load = entry.number("load", sitting->share, {facts.load.least, facts.load.most});
    if (entry.has("between")) {
      step.between = spanOf(entry, "between", facts.t);
      step.passS = entry.number("pass", 0.0f, {0.5f, 10.0f});
      if (step.passS == 0.0f) entry.complain("what rolls says how many seconds a 'pass' takes");
    }
    if (made_.steps.empty()) step.from = step.to;
  }

  void readAnkle(TomlEntry& entry, DemonstrationStep& step) const {
    if (!entry.has("ankle")) return;
    step.ankle = spanOf(entry, "ankle", mechanics_.motion.ankleStraightDeg);
    step.anklePeriodS = entry.number("period", 0.0f, {1.0f, 20.0f});
    if (step.anklePeriodS == 0.0f) entry.complain("an ankle that moves has a 'period'");
  }

  void readPress(TomlEntry& entry, DemonstrationStep& step) const {
    if (!entry.has("tool")) return;
    const mechanics::Tool* tool = mechanics_.findTool(entry.text("tool"));
    const std::vector<float> at = entry.numbers("at", 2);
    if (!tool || at.size() != 2)
      return entry.complain("a 'tool' that presses is a known one and has an 'at'");
    step.press = {.tool = tool->id, .at = LegPlace{at[0], at[1]}};
    step.press.forceN = entry.number("force", tool->usualForceN, {0.0f, tool->mostForceN});
    if (const auto* out = mechanics::refusedPress(mechanics_.keepOuts, at[0], at[1], step.press.forceN))
      entry.complain("at", out->reason);
  }

  static mechanics::Span spanOf(TomlEntry& entry, std::string_view key, const mechanics::Span& range) {
    const std::vector<float> ends = entry.numbers(key, 2);
    if (ends.size() != 2) return range;
    for (const float end : ends)
      if (end < range.least || end > range.most)
        entry.complain(key, fmt::format("{} lies outside of {} to {}", end, range.least, range.most));
    return {ends[0], ends[1]};
  }

  // Wherever the roller comes on its way.
  void checkKeepOuts(TomlEntry& entry, const DemonstrationStep& step) const {
    if (step.press.at) return;
    for (float atS = 0.0f; atS <= step.lengthS; atS += kLookS) {
      const DemonstrationPose pose = poseAt(step, atS);
      const std::string reason = mechanics::rollRefusal(mechanics_, pose.t, pose.turnDeg);
      if (reason.empty()) continue;
      return entry.complain(fmt::format("at t {:.2f} {}", pose.t, reason));
    }
  }

  void checkSources(TomlEntry& entry, const std::vector<std::string>& sources) const {
    if (sources.empty()) entry.complain("a step names its 'sources'");
    for (const std::string& key : sources)
      if (!table_.findSource(key))
        entry.complain("sources", fmt::format("'{}' is no key of sources.toml", key));
  }

  std::string word(TomlEntry& entry, const std::string& key) const {
    if (text_.has(key)) return text_(key);
    entry.complain(fmt::format("there are no words '{}'", key));
    return {};
  }

  const anatomy::StructureTable& table_;
  const mechanics::Mechanics& mechanics_;
  const anatomy::Text& text_;
  Demonstration made_;
};

}  // namespace

std::vector<Demonstration> loadDemonstrations(const std::filesystem::path& folder,
                                              const anatomy::StructureTable& table,
                                              const mechanics::Mechanics& mechanics,
                                              const anatomy::Text& text, anatomy::Problems& problems) {
  std::vector<Demonstration> all;
  for (const auto& file : anatomy::contentFilesIn(folder)) {
    const size_t before = problems.size();
    const auto root = anatomy::parseTomlFile(file, problems);
    if (!root) continue;
    TomlEntry entry(file, *root, problems);
    Demonstration made = DemonstrationReader(table, mechanics, text).read(entry);
    if (problems.size() == before) all.push_back(std::move(made));
  }
  return all;
}

namespace {

// Where the roller comes, along the leg.
mechanics::Span wayOf(const Demonstration& demonstration) {
  mechanics::Span way{1.0f, 0.0f};
  const auto add = [&](float t) { way = {std::min(way.least, t), std::max(way.most, t)}; };
  for (const DemonstrationStep& step : demonstration.steps) {
    if (!step.press.at) add(step.to.t);
    if (step.between) add(step.between->least), add(step.between->most);
  }
  return way;
}

}  // namespace

std::string whyNotFor(const Demonstration& demonstration, const anatomy::Atlas& atlas) {
  const float length = atlas.frame.lengthMm;
  const mechanics::Span way = wayOf(demonstration);
  const mechanics::Span leg{atlas.bounds.min.z / length, atlas.bounds.max.z / length};
  if (!(leg.least <= way.least && leg.most >= way.most))
    return fmt::format("{} needs a leg from t {:.2f} to {:.2f}; this one goes from {:.2f} to {:.2f}",
                       demonstration.id, way.least, way.most, leg.least, leg.most);
  for (const DemonstrationStep& step : demonstration.steps) {
    if (step.ankle && !atlas.find("talus") && !atlas.find("calcaneus"))
      return fmt::format("{} moves the foot, and this leg has none", demonstration.id);
    if (!step.point.empty() && !(atlas.triggerPoints && atlas.triggerPoints->findPoint(step.point)))
      return fmt::format("{} speaks of a trigger point '{}' that nobody knows", demonstration.id, step.point);
  }
  return {};
}

const Demonstration* findDemonstration(const std::vector<Demonstration>& all, std::string_view id) {
  const auto found = std::ranges::find(all, id, &Demonstration::id);
  return found != all.end() ? &*found : nullptr;
}

}  // namespace app
