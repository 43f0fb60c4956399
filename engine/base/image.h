// A picture in memory: 8-bit sRGB-encoded RGBA, rows from the top.
#pragma once

#include <cstdint>
#include <filesystem>
#include <glm/glm.hpp>
#include <string>
#include <utility>
#include <vector>

namespace eng {

struct Picture {
  uint32_t width = 0;
  uint32_t height = 0;
  std::vector<uint8_t> rgba;  // 4 * width * height

  const uint8_t* at(uint32_t x, uint32_t y) const { return rgba.data() + 4 * (size_t(y) * width + x); }
};

// The part that lies within the picture; empty when none does.
Picture cropped(const Picture& picture, glm::ivec2 origin, glm::uvec2 size);

// Text chunks such as {"Copyright", "..."} travel in the file. Written whole or not at all.
// Throws eng::Error naming the path and the system's reason.
void writePng(const std::filesystem::path& file, const Picture& picture,
              const std::vector<std::pair<std::string, std::string>>& texts = {});

// Throws eng::Error when the file is missing or no PNG, or larger than 16384 pixels a side.
Picture readPng(const std::filesystem::path& file);

}  // namespace eng
