#include "engine/geometry/glb_container.h"

#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

#include "engine/base/error.h"

namespace eng {
namespace {

static_assert(std::endian::native == std::endian::little, "GLB is little-endian and read without swapping");

constexpr uint32_t kMagic = 0x46546C67;  // "glTF"
constexpr uint32_t kVersion = 2;
constexpr uint32_t kJsonChunk = 0x4E4F534A;    // "JSON"
constexpr uint32_t kBinaryChunk = 0x004E4942;  // "BIN\0"
constexpr size_t kHeaderBytes = 12;
constexpr size_t kChunkHeaderBytes = 8;

uint32_t wordAt(std::span<const std::byte> bytes, size_t offset) {
  uint32_t word = 0;
  std::memcpy(&word, bytes.data() + offset, sizeof word);
  return word;
}

void checkHeader(std::span<const std::byte> file) {
  if (file.size() < 4 || wordAt(file, 0) != kMagic) {
    throw Error("is no GLB: it does not begin with 'glTF'; export it as binary glTF 2.0");
  }
  if (file.size() < kHeaderBytes) throw Error("is cut short within its header; copy it again");
  if (wordAt(file, 4) != kVersion) {
    throw Error(fmt::format("is glTF version {}; export it as binary glTF 2.0", wordAt(file, 4)));
  }
  const size_t length = wordAt(file, 8);
  if (length > file.size()) {
    throw Error(
        fmt::format("is cut short: it should have {} bytes and has {}; copy it again", length, file.size()));
  }
  if (length < file.size()) {
    throw Error(
        fmt::format("is damaged: it should have {} bytes and has {}; copy it again", length, file.size()));
  }
}

struct Chunk {
  uint32_t type;
  std::span<const std::byte> data;
  size_t end;  // where the next one begins
};

Chunk chunkAt(std::span<const std::byte> file, size_t offset) {
  if (file.size() - offset < kChunkHeaderBytes) {
    throw Error(fmt::format("is damaged: no room for a chunk at byte {}; copy it again", offset));
  }
  const size_t length = wordAt(file, offset);
  const size_t begin = offset + kChunkHeaderBytes;
  if (length > file.size() - begin) {
    throw Error(fmt::format("is damaged: the chunk at byte {} claims {} bytes, {} are left; copy it again",
                            offset, length, file.size() - begin));
  }
  return {wordAt(file, offset + 4), file.subspan(begin, length), begin + length};
}

void append(std::vector<std::byte>& out, uint32_t word) {
  const auto* from = reinterpret_cast<const std::byte*>(&word);
  out.insert(out.end(), from, from + sizeof word);
}

void appendChunk(std::vector<std::byte>& out, uint32_t type, std::span<const std::byte> data, char padding) {
  const size_t padded = (data.size() + 3) / 4 * 4;
  append(out, uint32_t(padded));
  append(out, type);
  out.insert(out.end(), data.begin(), data.end());
  out.resize(out.size() + padded - data.size(), std::byte(padding));
}

}  // namespace

GlbChunks splitGlb(std::span<const std::byte> file) {
  checkHeader(file);
  const Chunk json = chunkAt(file, kHeaderBytes);
  if (json.type != kJsonChunk) {
    throw Error("is damaged: its first chunk is not JSON; export it as binary glTF 2.0");
  }
  GlbChunks chunks{{reinterpret_cast<const char*>(json.data.data()), json.data.size()}, {}};
  for (size_t offset = json.end; offset < file.size();) {
    const Chunk chunk = chunkAt(file, offset);
    if (chunk.type == kBinaryChunk && chunks.binary.empty()) chunks.binary = chunk.data;
    offset = chunk.end;
  }
  return chunks;
}

std::vector<std::byte> joinGlb(const GlbChunks& chunks) {
  const size_t bound = kHeaderBytes + 2 * (kChunkHeaderBytes + 4) + chunks.json.size() + chunks.binary.size();
  if (bound > std::numeric_limits<uint32_t>::max()) {
    throw Error("would be larger than the 4 GiB of a GLB; write fewer parts");
  }
  std::vector<std::byte> out;
  out.reserve(bound);
  for (uint32_t word : {kMagic, kVersion, 0u}) append(out, word);
  appendChunk(out, kJsonChunk, std::as_bytes(std::span(chunks.json)), ' ');
  if (!chunks.binary.empty()) appendChunk(out, kBinaryChunk, chunks.binary, '\0');
  const uint32_t length = uint32_t(out.size());
  std::memcpy(out.data() + 8, &length, sizeof length);
  return out;
}

}  // namespace eng
