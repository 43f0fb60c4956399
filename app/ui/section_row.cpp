#include "app/ui/section_row.h"

#include <fmt/core.h>

#include "app/ui/key_hint.h"

namespace app {
namespace {

std::string placeText(SectionKind kind, const SectionPlane& plane) {
  if (!plane.on) return {};
  return kind == SectionKind::Transverse ? fmt::format("t {:.2f}", plane.position)
                                         : fmt::format("{:+.0f} mm", plane.position);
}

}  // namespace

DissectionRow sectionRow(const Page& page) {
  const Sections& sections = page.state().sections;
  const SectionKind kind = sections.current;
  const SectionPlane& plane = sections.of(kind);
  const Range range = sectionRange(kind, sections, page.atlas());
  const std::string name = sectionNames()[size_t(kind)];
  const float length = std::max(1e-3f, range.high - range.low);
  return {.id = "section",
          .label = page.text("app.dissection.section." + name),
          .shortLabel = page.text("app.dissection.section.short"),
          .tip = withKey(page.text("app.dissection.section-tip"), "section transverse toggle"),
          .press = "section cycle",
          .value = plane.on ? (plane.position - range.low) / length : 0.0f,
          .valueText = placeText(kind, plane),
          .lineFor = [name, range, length](float share) {
            return fmt::format("section {} {:.4f}", name, range.low + share * length);
          }};
}

}  // namespace app
