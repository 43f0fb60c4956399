// Pictures as files, of any size, with or without a background, or as the page of a captioned figure.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/viewer/large_picture.h"

namespace app {

// A page for print: A4 upright at 300 dots an inch.
inline constexpr glm::uvec2 kFigureSize{2480, 3508};
inline constexpr float kFigureDotsPerInch = 300.0f;

// What makes words on a page of this size as large as on paper they should be.
float figureScale(glm::uvec2 size);

struct PictureFile {
  std::filesystem::path path;
  glm::uvec2 size{0};
  bool alpha = false;
  float dotsPerInch = 0.0f;  // 0: not said
  std::vector<std::pair<std::string, std::string>> texts{};
};

// Draws the viewer's picture into a file, which appears complete or not at all. As drawRows(); throws
// eng::Error.
void writePicture(Viewer& viewer, const PictureFile& file, const std::optional<TilePlan>& plan,
                  bool still = true, const std::function<eng::Picture()>& capture = {});

// What the window wants of a picture that is not its own.
struct ExportWish {
  std::filesystem::path path;
  glm::uvec2 size{0};
  float scale = 1.0f;  // of words and lines
  bool transparent = false;
  std::optional<FigureWords> figure{};
  std::string device{};
};

// Draws the state on a stage of its own, without a window.
void exportPicture(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
                   ViewState state, const ExportWish& wish);

}  // namespace app
