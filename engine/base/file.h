// Whole files in, whole files out.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eng {

// Throws eng::Error naming the path and the reason; refuses more than `maxBytes` before reading.
std::vector<std::byte> readFile(const std::filesystem::path& file, size_t maxBytes = size_t(1) << 30);
std::string readTextFile(const std::filesystem::path& file, size_t maxBytes = size_t(64) << 20);

// The entries of a folder with that extension (".toml"), by name; what was found before an `error`.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder, std::string_view extension,
                                           std::error_code& error);

// Writes a neighbour file and renames it: the old content stays until the new one is complete.
// Creates missing parent folders. Throws eng::Error naming the path and the system's reason.
void writeFileWhole(const std::filesystem::path& file, std::span<const std::byte> bytes);
void writeFileWhole(const std::filesystem::path& file, std::string_view text);

}  // namespace eng
