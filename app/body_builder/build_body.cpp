#include "app/body_builder/build_body.h"

#include <fmt/format.h>

#include "app/anatomy/body/body_description.h"
#include "engine/base/error.h"
#include "engine/modelling/generate.h"

namespace body_builder {
namespace {

// Small enough for the widths that the generator works with: bands of 3 mm, rounding of a few.
constexpr float kFigurine = 0.2f;
constexpr float kSmoothMm = 0.7f;  // all of these on the figurine
constexpr eng::MeshReduction kFine{.triangles = 19000, .errorMm = 0.25f, .longestEdgeMm = 12.0f};

void refuse(const anatomy::Problems& problems) {
  std::string lines;
  for (const anatomy::Problem& problem : problems) lines += (lines.empty() ? "" : "\n") + toLine(problem);
  if (!lines.empty()) throw eng::Error(lines);
}

void shrink(eng::EllipseLoft& loft) {
  for (eng::EllipseStation& s : loft.stations) {
    s.centreMm *= kFigurine;
    for (float* mm : {&s.alongMm, &s.widthMm, &s.thicknessMm, &s.sagittaMm}) *mm *= kFigurine;
  }
}
void shrink(eng::Strap& strap) {
  for (eng::StrapPoint& p : strap.points) {
    p.placeMm *= kFigurine;
    p.widthMm *= kFigurine;
    p.thicknessMm *= kFigurine;
  }
}
void shrink(eng::Superellipsoid& ball) {
  ball.centreMm *= kFigurine;
  ball.sizeMm *= kFigurine;
}

eng::Solid figurine(eng::Solid solid) {
  solid.smoothMm = kSmoothMm;
  for (eng::Part& part : solid.parts) {
    part.blendMm *= kFigurine;
    if (auto* loft = std::get_if<eng::EllipseLoft>(&part.shape)) shrink(*loft);
    if (auto* strap = std::get_if<eng::Strap>(&part.shape)) shrink(*strap);
    if (auto* ball = std::get_if<eng::Superellipsoid>(&part.shape)) shrink(*ball);
  }
  return solid;
}

eng::Mesh modelled(const anatomy::BodyDescription& body, const anatomy::BodyVariant& variant,
                   float spacingMm) {
  const eng::Solid solid = figurine(solidOf(body, variant.id));
  eng::Generated made = eng::generate({solid}, {.spacingMm = spacingMm * kFigurine, .levels = {kFine}});
  if (!made.problems.empty())
    throw eng::Error(fmt::format("the {} figure {}", variant.id, made.problems.front().what));
  eng::Mesh mesh = std::move(made.solids.front().levels.front());
  mesh.tangents.clear();
  mesh.colours.clear();
  return mesh;
}

// Normals follow what is done to their surface: from the change of two steps along it.
void fitInto(const anatomy::BodyVariant& variant, eng::Mesh& mesh) {
  for (size_t i = 0; i < mesh.positions.size(); ++i) {
    const glm::vec3 at = mesh.positions[i] / kFigurine, n = mesh.normals[i];
    const glm::vec3 aside =
        glm::normalize(glm::cross(n, std::abs(n.z) < 0.9f ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0)));
    const glm::vec3 up = glm::cross(n, aside);
    const glm::vec3 moved = inVariant(variant, at);
    mesh.positions[i] = moved;
    mesh.normals[i] = glm::normalize(
        glm::cross(inVariant(variant, at + aside) - moved, inVariant(variant, at + up) - moved));
  }
}

}  // namespace

BuiltBody buildBody(const std::filesystem::path& description, float spacingMm) {
  anatomy::Problems problems;
  const anatomy::BodyDescription body = anatomy::readBodyDescription(description, problems);
  refuse(problems);
  BuiltBody built;
  for (const anatomy::BodyVariant& variant : body.variants) {
    eng::Mesh mesh = modelled(body, variant, spacingMm);
    fitInto(variant, mesh);
    built.variants.emplace_back(variant.id, std::move(mesh));
  }
  return built;
}

}  // namespace body_builder
