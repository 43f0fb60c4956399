// Pictures as files, of any size, with or without a background, or as the page of a captioned figure.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/viewer/large_picture.h"
#include "engine/base/png_writer.h"

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

// Draws the viewer's picture into a file, which appears complete or not at all. Either all its tiles show
// translucent surfaces in their exact order or none does. All throw eng::Error.
class PictureWriting {
 public:
  PictureWriting(Viewer& viewer, PictureFile file, PictureDrawing drawing);
  // Draws a tile; false once the file is complete.
  bool step();
  float share() const { return walk_->share(); }
  bool blended() const { return blended_; }  // for want of room, see Viewer::shortOfRoom()

 private:
  void begin();

  Viewer& viewer_;
  PictureFile file_;
  PictureDrawing drawing_;
  std::unique_ptr<eng::PngWriter> writer_;
  std::optional<TileWalk> walk_;
  bool blended_ = false;
};

// The whole of it at once. Returns PictureWriting::blended().
bool writePicture(Viewer& viewer, const PictureFile& file, const PictureDrawing& drawing);

// What the window wants of a picture that is not its own.
struct ExportWish {
  std::filesystem::path path;
  glm::uvec2 size{0};
  float scale = 1.0f;  // of words and lines
  bool transparent = false;
  std::optional<FigureWords> figure{};
  std::string device{};
};

// A picture of a state on its way into a file, drawn on a stage of its own, tile by tile, so that a window
// can go on meanwhile. Unless it is complete nothing of it is left. The atlas's content must stay meanwhile.
class PictureExport {
 public:
  PictureExport(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
                const ViewState& state, const ExportWish& wish);
  ~PictureExport();
  PictureExport(const PictureExport&) = delete;

  bool step();  // as PictureWriting::step()
  float share() const;
  bool blended() const;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::unique_ptr<Viewer> viewer_;
  std::unique_ptr<PictureWriting> writing_;
};

}  // namespace app
