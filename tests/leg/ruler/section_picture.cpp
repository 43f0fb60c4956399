#include "tests/leg/ruler/section_picture.h"

#include <algorithm>
#include <cmath>

#include "tests/leg/ruler/canvas.h"
#include "tests/leg/ruler/grid_lines.h"
#include "tests/leg/ruler/outline.h"
#include "tests/leg/ruler/silhouette.h"

namespace ruler {
namespace {

constexpr int kPanelPixels = 560;
constexpr float kMarginMm = 3.0f;
constexpr Colour kPaper(255, 255, 255);

struct Outlined {
  std::string id;
  std::vector<Segment> outline;
};

std::vector<Outlined> outlines(const std::vector<NamedMesh>& meshes, float zMm) {
  std::vector<Outlined> cut;
  for (const NamedMesh& named : meshes)
    if (auto outline = outlineAt(*named.mesh, zMm); !outline.empty()) cut.push_back({named.id, outline});
  return cut;
}

void fillRow(Canvas& canvas, const Plot& plot, const std::vector<Segment>& outline, int row, Colour colour) {
  const float y = plot.toMm(glm::vec2(0.0f, float(row) + 0.5f)).y;
  std::vector<float> crossings;
  for (const Segment& s : outline)
    if ((s.from.y < y) != (s.to.y < y))
      crossings.push_back(plot.toPixel(glm::mix(s.from, s.to, (y - s.from.y) / (s.to.y - s.from.y))).x);
  std::ranges::sort(crossings);
  for (size_t i = 0; i + 1 < crossings.size(); i += 2)
    for (int x = int(std::ceil(crossings[i] - 0.5f)); float(x) + 0.5f < crossings[i + 1]; ++x)
      canvas.mix(x, row, colour, 0.6f);
}

void drawPanel(Canvas& canvas, const Plot& plot, const std::vector<Outlined>& model,
               const std::vector<Outlined>& reference, const std::string& label) {
  const int top = int(plot.origin.y);
  for (const Outlined& part : model)
    for (int row = top; row < top + plot.size.y; ++row)
      fillRow(canvas, plot, part.outline, row, colourOf(part.id));
  drawGrid(canvas, plot);
  for (const Outlined& part : reference)
    for (const Segment& s : part.outline)
      canvas.line(plot.toPixel(s.from), plot.toPixel(s.to),
                  glm::u8vec3(glm::vec3(colourOf(part.id)) * 0.55f));
  canvas.number(glm::ivec2(plot.origin) + 6, label, {0, 0, 0});
}

PictureBox boxAround(const std::vector<std::vector<Outlined>>& panels) {
  PictureBox box;
  for (const auto& panel : panels)
    for (const Outlined& part : panel)
      for (const Segment& s : part.outline) box.add(s.from);
  if (box.min.x > box.max.x) box = {glm::vec2(0.0f), glm::vec2(1.0f)};
  return {box.min - kMarginMm, box.max + kMarginMm};
}

}  // namespace

eng::Picture sectionPicture(const std::vector<NamedMesh>& model, const std::vector<NamedMesh>& reference,
                            const std::vector<SectionCut>& cuts) {
  std::vector<std::vector<Outlined>> models, references, all;
  for (const SectionCut& cut : cuts) {
    models.push_back(outlines(model, cut.zMm));
    references.push_back(outlines(reference, cut.zMm));
  }
  all = models;
  all.insert(all.end(), references.begin(), references.end());
  const PictureBox box = boxAround(all);
  const int columns = std::max(1, int(std::ceil(std::sqrt(double(cuts.size())))));
  const int rows = std::max(1, (int(cuts.size()) + columns - 1) / columns);
  Plot plot = plotOf(box, kPanelPixels);
  Canvas canvas(columns * plot.size.x, rows * plot.size.y, kPaper);
  for (size_t i = 0; i < cuts.size(); ++i) {
    plot.origin = glm::vec2(int(i) % columns * plot.size.x, int(i) / columns * plot.size.y);
    drawPanel(canvas, plot, models[i], references[i], cuts[i].label);
  }
  return canvas.picture();
}

}  // namespace ruler
