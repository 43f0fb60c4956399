#include "app/mechanics/motion_reader.h"

#include <fmt/format.h>

namespace mechanics {
namespace {

using anatomy::TomlEntry;

constexpr anatomy::NumberRange kAnkleDeg{-60.0f, 40.0f};
constexpr anatomy::NumberRange kKneeDeg{-10.0f, 150.0f};

// [angle, mm] by growing angle.
std::vector<MomentArm> readArms(TomlEntry& entry, std::string_view key) {
  std::vector<MomentArm> arms;
  for (const auto& row : entry.rows(key)) {
    if (row.numbers.size() != 2 || !row.rows.empty())
      entry.complainAt(row.where, fmt::format("'{}' must hold [angle, mm]", key));
    else if (!arms.empty() && row.numbers[0] <= arms.back().angleDeg)
      entry.complainAt(row.where, fmt::format("the angles of '{}' must grow", key));
    else
      arms.push_back({row.numbers[0], row.numbers[1]});
  }
  return arms;
}

MuscleMotion readMuscle(const FactReader& read, TomlEntry& entry) {
  entry.allowOnly({"structure", "ankle", "knee", "bulge", "sources"});
  MuscleMotion muscle{.structure = read.structure(entry, "structure"),
                      .ankle = readArms(entry, "ankle"),
                      .knee = readArms(entry, "knee")};
  if (muscle.ankle.empty() && muscle.knee.empty()) entry.complain("a muscle has arms at 'ankle' or 'knee'");
  muscle.bulge = entry.number("bulge", 0.0f, {0.0f, 1.0f});
  read.sources(entry);
  return muscle;
}

void readAnkle(const FactReader& read, TomlEntry entry, Motion& motion) {
  entry.allowOnly({"axis", "through", "straight", "bent", "bent-from", "sources"});
  motion.ankleAxis = read.direction(entry, "axis");
  motion.ankleThrough = entry.texts("through");
  motion.ankleStraightDeg = read.span(entry, "straight", kAnkleDeg);
  motion.ankleBentDeg = read.span(entry, "bent", kAnkleDeg);
  motion.kneeBentDeg = read.number(entry, "bent-from", kKneeDeg);
  motion.sources = read.sources(entry);
}

void readKnee(const FactReader& read, TomlEntry entry, Motion& motion) {
  entry.allowOnly({"axis", "through", "range", "sources"});
  motion.kneeAxis = read.direction(entry, "axis");
  motion.kneeThrough = entry.texts("through");
  motion.kneeDeg = read.span(entry, "range", kKneeDeg);
  read.sources(entry);
}

// Two angles that a joint goes between, in either order.
std::optional<Span> readWay(TomlEntry& entry, std::string_view key, const Span& range) {
  const auto ends = entry.numbers(key, 2);
  if (ends.empty()) return std::nullopt;
  for (const float end : ends)
    if (end < range.least || end > range.most)
      entry.complain(key, fmt::format("'{}' goes beyond the joint's range, {:.0f} to {:.0f}", key,
                                      range.least, range.most));
  return Span{ends[0], ends[1]};
}

Exercise readExercise(const FactReader& read, TomlEntry& entry, const Motion& motion) {
  entry.allowOnly({"id", "ankle", "knee", "pulls", "period", "sources"});
  Exercise exercise{.id = entry.requiredText("id"),
                    .ankleDeg = readWay(entry, "ankle", motion.ankleStraightDeg),
                    .kneeDeg = readWay(entry, "knee", motion.kneeDeg),
                    .pulls = entry.texts("pulls")};
  if (!exercise.ankleDeg && !exercise.kneeDeg) entry.complain("an exercise moves the 'ankle' or the 'knee'");
  for (const std::string& muscle : exercise.pulls)
    if (!motion.find(muscle))
      entry.complain("pulls", fmt::format("'{}' is no [[muscle]] of this file", muscle));
  exercise.periodS = read.number(entry, "period", {0.5f, 60.0f});
  exercise.sources = read.sources(entry);
  if (!exercise.id.empty()) exercise.name = read.word(entry, "exercise." + exercise.id);
  return exercise;
}

}  // namespace

Motion readMotion(const FactReader& read, TomlEntry& file) {
  Motion motion;
  readAnkle(read, file.below("ankle"), motion);
  readKnee(read, file.below("knee"), motion);
  TomlEntry whole = file.below("muscles");
  whole.allowOnly({"full-slack", "full-stretch", "sources"});
  motion.fullSlackMm = read.number(whole, "full-slack", {1.0f, 100.0f});
  motion.fullStretchMm = read.number(whole, "full-stretch", {1.0f, 100.0f});
  read.sources(whole);
  motion.muscles =
      readRows<MuscleMotion>(file, "muscle", [&](TomlEntry& row) { return readMuscle(read, row); });
  motion.exercises =
      readRows<Exercise>(file, "exercise", [&](TomlEntry& row) { return readExercise(read, row, motion); });
  return motion;
}

}  // namespace mechanics
