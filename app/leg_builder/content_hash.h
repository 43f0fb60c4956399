// Tells one state of a few files from another.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace leg_builder {

// FNV-1a, 64 bits.
class ContentHash {
 public:
  void add(std::span<const std::byte> bytes) {
    for (const std::byte byte : bytes) value_ = (value_ ^ uint64_t(byte)) * 1099511628211ull;
  }
  void add(std::string_view text) { add(std::as_bytes(std::span(text))); }
  std::string text() const { return fmt::format("{:016x}", value_); }

 private:
  uint64_t value_ = 14695981039346656037ull;
};

}  // namespace leg_builder
