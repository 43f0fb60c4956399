// Places, directions and tables of numbers as a description writes them, each checked for what a leg can
// hold.
#pragma once

#include <array>
#include <glm/vec3.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "app/anatomy/toml_entry.h"

namespace anatomy {

// What stands in one column of a table.
struct Column {
  std::string_view name;
  NumberRange range;
};

// One leg with some air, mm; and what has an extent.
inline constexpr NumberRange kLateralMm{-150, 150};
inline constexpr NumberRange kAnteriorMm{-150, 250};
inline constexpr NumberRange kProximalMm{-150, 550};
inline constexpr NumberRange kAlongT{-0.4f, 1.6f};
inline constexpr NumberRange kSizeMm{0.1f, 250};

// What every part may say, beside the keys of its shape.
inline constexpr std::array<std::string_view, 3> kPartKeys = {"shape", "operation", "blend"};

// Whether the row has as many numbers as columns (or at least `needed`), each in its range, and no lists
// among them.
bool fits(TomlEntry& entry, const TomlRow& row, std::span<const Column> columns, size_t needed);

// The rows of a key that fit, of which each begins with a greater number than the one before. Fewer than
// `least` are a problem.
std::vector<TomlRow> risingRows(TomlEntry& entry, std::string_view key, std::span<const Column> columns,
                                size_t needed, size_t least);
void checkCount(TomlEntry& entry, std::string_view key, size_t least);
void checkRising(TomlEntry& entry, const std::vector<TomlRow>& rows);

// [lateral, anterior, z] somewhere on a leg; a problem when absent.
glm::vec3 placeIn(TomlEntry& entry, std::string_view key);
bool isOnLeg(glm::vec3 placeMm);

// Three sizes above 0; a problem when absent.
glm::vec3 sizeIn(TomlEntry& entry, std::string_view key);

// A named direction or [lateral, anterior, z], made unit; nothing when absent, or with a problem.
std::optional<glm::vec3> directionIn(TomlEntry& entry, std::string_view key);

// Two of them that are not parallel, the second made square to the first.
struct TwoDirections {
  glm::vec3 first{1.0f, 0.0f, 0.0f}, second{0.0f, 0.0f, 1.0f};
};
TwoDirections twoDirectionsIn(TomlEntry& entry, std::string_view first, std::string_view second);

}  // namespace anatomy
