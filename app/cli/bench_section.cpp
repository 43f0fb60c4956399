#include "app/cli/bench_section.h"

#include "app/cli/bench_run.h"
#include "app/viewer/scene_binding.h"
#include "app/viewer/section_scene.h"

namespace app {
namespace {

constexpr int kPositions = 60;

}  // namespace

std::vector<double> sectionTimesMs(const anatomy::Atlas& atlas) {
  SectionScene scene(atlas);
  Sections sections;
  SectionPlane& plane = sections.of(SectionKind::Transverse);
  plane.on = true;
  const std::vector<const eng::Mesh*> shapes = meshesOf(atlas);
  const std::vector<bool> away(shapes.size());
  std::vector<double> times;
  // The first cut of a structure also numbers its places, which a hand meets once: the first round is to warm
  // up.
  for (int i = -kPositions; i < kPositions; ++i) {
    plane.position = float((i + kPositions) % kPositions) / float(kPositions);
    std::vector<eng::Look> looks(shapes.size());
    Stopwatch watch;
    scene.update(activeCuts(sections, atlas.frame), shapes, away, looks);
    if (i >= 0) times.push_back(watch.lap());
  }
  return times;
}

}  // namespace app
