#include "app/anatomy/source_load.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/anatomy/atlas_build.h"
#include "app/anatomy/leg_selection.h"
#include "app/anatomy/part_load.h"
#include "engine/base/error.h"

namespace anatomy {
namespace fs = std::filesystem;
namespace {

std::string nameOf(const fs::path& source) {
  return (source.has_filename() ? source : source.parent_path()).filename().string();
}

// One line for many parts, or none for none.
void report(Problems& problems, const fs::path& source, size_t count, std::string_view what) {
  if (count == 0) return;
  problems.push_back({nameOf(source), fmt::format("{} {} {}", count, count == 1 ? "part" : "parts", what)});
}

// Whose parts are left out, as far as files tell it before they are loaded.
struct FileChoice {
  std::optional<Side> side;
  std::vector<SourceFile> files;
  size_t otherSide = 0, away = 0;
};

FileChoice chooseFiles(std::vector<SourceFile> files, std::optional<Side> wanted) {
  std::vector<const PartIdentity*> identities;
  for (const SourceFile& file : files) identities.push_back(&file.identity);
  FileChoice choice{.side = chooseSide(identities, wanted)};
  choice.otherSide =
      std::erase_if(files, [&](const SourceFile& file) { return isOfOtherSide(file.identity, choice.side); });
  LegRoom room;
  for (const SourceFile& file : files)
    if (file.bounds) room.add(file.identity, *file.bounds);
  choice.away = std::erase_if(
      files, [&](const SourceFile& file) { return file.bounds && room.isAway(file.identity, *file.bounds); });
  choice.files = std::move(files);
  return choice;
}

// The same for parts that only their own names told apart.
void dropOtherSide(std::vector<LoadedPart>& parts, FileChoice& choice) {
  std::vector<const PartIdentity*> identities;
  for (const LoadedPart& part : parts) identities.push_back(&part.identity);
  choice.side = chooseSide(identities, choice.side);
  choice.otherSide +=
      std::erase_if(parts, [&](const LoadedPart& part) { return isOfOtherSide(part.identity, choice.side); });
}

void dropAway(std::vector<LoadedPart>& parts, FileChoice& choice) {
  LegRoom room;
  for (const LoadedPart& part : parts) room.add(part.identity, eng::boundsOf(part.mesh));
  choice.away += std::erase_if(
      parts, [&](const LoadedPart& part) { return room.isAway(part.identity, eng::boundsOf(part.mesh)); });
}

LegFit fit(const std::vector<LoadedPart>& parts, std::optional<Side> side, const fs::path& source,
           Problems& problems) {
  const Problems unread = problems;
  std::vector<BoneMesh> bones;
  for (const LoadedPart& part : parts)
    if (part.identity.row && part.identity.row->kind == Kind::Bone)
      bones.push_back({part.identity.row->id, &part.mesh});
  const std::optional<LegFit> fit = fitLeg(bones, side, problems);
  if (fit) return *fit;
  const std::string broken = unread.empty() ? ""
                                            : fmt::format(" ({} other problems, the first: {})",
                                                          unread.size(), toLine(unread.front()));
  throw eng::Error(fmt::format("{}: {}{}", source.string(), toLine(problems.back()), broken));
}

[[noreturn]] void failEmpty(const fs::path& source, const FileChoice& choice, const Problems& problems) {
  if (!problems.empty())
    throw eng::Error(fmt::format("{}: none of its {} mesh files can be used; the first: {}", source.string(),
                                 choice.files.size(), toLine(problems.front())));
  throw eng::Error(fmt::format("{}: holds no part of a {} leg; choose the other side", source.string(),
                               choice.side ? idOf(*choice.side) : "wanted"));
}

void nameSource(Atlas& atlas, const std::vector<LoadedPart>& parts, const fs::path& source) {
  const bool bodyParts3d =
      std::ranges::any_of(parts, [](const LoadedPart& part) { return part.identity.label.bodyParts3d; });
  const std::string side = (*atlas.text)(fmt::format("side.{}", idOf(atlas.frame.side)));
  atlas.credit = bodyParts3d ? kBodyParts3dCredit : "";
  atlas.title = bodyParts3d ? atlas.text->format("model.bodyparts3d", {{"side", side}})
                            : atlas.text->format("model.other", {{"name", nameOf(source)}, {"side", side}});
}

}  // namespace

Atlas loadSource(const Content& content, const fs::path& source, std::optional<Side> wanted) {
  Atlas atlas{.text = content.text, .table = content.table};
  FileChoice choice = chooseFiles(findSourceFiles(source, *content.table), wanted);
  std::vector<LoadedPart> parts = loadParts(choice.files, *content.table, atlas.problems);
  dropOtherSide(parts, choice);
  if (parts.empty()) failEmpty(source, choice, atlas.problems);

  const LegFit leg = fit(parts, choice.side, source, atlas.problems);
  for (LoadedPart& part : parts) eng::transform(part.mesh, leg.sourceToDisplay);
  dropAway(parts, choice);
  report(atlas.problems, source, choice.otherSide, "of the other leg left out");
  report(atlas.problems, source, choice.away, "away from this leg left out");

  atlas.frame = leg.frame;
  atlas.landmarks = leg.landmarks;
  nameSource(atlas, parts, source);
  atlas.structures = buildStructures(std::move(parts), *content.table, leg.frame.side, atlas.problems);
  atlas.bounds = boundsOfAll(atlas.structures);
  return atlas;
}

}  // namespace anatomy
