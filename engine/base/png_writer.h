// A PngWriter: a PNG file that is written row by row, so that a picture need not fit into memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <glm/glm.hpp>

namespace eng {

inline constexpr uint32_t kMaxPngSidePixels = 32768;

struct PngInfo {
  glm::uvec2 size{0};
  bool alpha = false;                                        // keep the fourth byte of each pixel
  float dotsPerInch = 0.0f;                                  // 0: not said
  std::vector<std::pair<std::string, std::string>> texts{};  // text chunks such as {"Copyright", "..."}
};

class PngWriter {
 public:
  // The file appears with finish(), or not at all. All throw eng::Error naming the path and the reason.
  PngWriter(const std::filesystem::path& file, const PngInfo& info);
  ~PngWriter();
  PngWriter(const PngWriter&) = delete;

  // Rows from the top, each of 4 bytes a pixel: sRGB-encoded colour, not multiplied by its alpha.
  void writeRow(std::span<const uint8_t> rgba);
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace eng
