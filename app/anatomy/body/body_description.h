// The standing figure of the whole body as it is written down in assets/anatomy/body (see FORMAT.md there):
// one solid of simple parts, and a few measures by which its variants differ. Frame of the body: lateral to
// the person's right, anterior, height above the floor, mm.
#pragma once

#include <filesystem>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/body/body_leg.h"
#include "app/anatomy/problem.h"
#include "engine/modelling/solid.h"

namespace anatomy {

// How much wider and deeper a variant is at a height than the parts say.
struct BodyGirth {
  float heightMm = 0.0f;
  float across = 1.0f;  // about the middle plane
  float deep = 1.0f;    // about `middleMm`
  float middleMm = 0.0f;
};

struct BodyVariant {
  std::string id;                 // "neutral"
  std::vector<BodyGirth> girths;  // rising; none: as the parts say
};

struct BodyPart {
  eng::Part part;
  std::vector<std::string> only;  // ids of variants; empty: all
};

struct BodyDescription {
  float statureMm = 0.0f;
  std::vector<BodyVariant> variants;
  std::vector<BodyPart> parts;  // mirrored ones stand twice
};

// Reads every .toml file of the folder but leg.toml. Whatever is wrong is reported, all at once and each with
// file and line; a description with problems is not one to be built.
BodyDescription readBodyDescription(const std::filesystem::path& folder, Problems& problems);

// The parts of one variant as a solid, and the place of the solid's points in that variant.
eng::Solid solidOf(const BodyDescription& body, std::string_view variant);
glm::vec3 inVariant(const BodyVariant& variant, glm::vec3 placeMm);

}  // namespace anatomy
