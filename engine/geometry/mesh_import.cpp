#include "engine/geometry/mesh_import.h"

#include <fmt/format.h>

#include <cctype>
#include <fstream>
#include <new>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/geometry/assimp_read.h"
#include "engine/geometry/glb_check.h"
#include "engine/geometry/obj_check.h"

namespace eng {
namespace {

namespace fs = std::filesystem;

constexpr size_t kHeaderBytes = 8 << 10;

std::string extensionOf(const fs::path& file) {
  std::string extension = file.extension().string();
  for (char& c : extension) c = char(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// Comment lines "# Key : value" up to the first line of data.
std::map<std::string, std::string> headerOf(std::string_view text) {
  std::map<std::string, std::string> header;
  text = text.substr(0, kHeaderBytes);
  for (size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end + 1);
    if (line.empty()) continue;
    if (line.front() != '#') break;
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    header.emplace(trimmed(line.substr(1, colon - 1)), trimmed(line.substr(colon + 1)));
  }
  return header;
}

std::string_view textOf(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

ImportedFile importBytes(std::vector<std::byte> bytes, bool isObj) {
  if (bytes.empty()) throw Error("is empty; copy or export it again");
  ImportedFile imported;
  if (isObj) imported.header = headerOf(textOf(bytes));
  const CheckedFile checked = isObj ? checkedObj(textOf(bytes)) : checkedGlb(bytes);
  std::vector<std::byte>().swap(bytes);  // not held twice while Assimp works
  imported.parts = readWithAssimp(checked, isObj ? AssimpFormat::Obj : AssimpFormat::Glb);
  return imported;
}

}  // namespace

ImportedFile importMeshFile(const fs::path& file) {
  if (!isMeshFile(file)) {
    throw Error(
        fmt::format("{}: is neither GLB nor OBJ; name a file that ends in .glb or .obj", file.string()));
  }
  std::vector<std::byte> bytes = readFile(file);
  try {
    ImportedFile imported = importBytes(std::move(bytes), extensionOf(file) == ".obj");
    for (ImportedPart& part : imported.parts) {
      if (part.name.empty()) part.name = file.stem().string();
    }
    return imported;
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", file.string(), error.what()));
  } catch (const std::bad_alloc&) {
    throw Error(fmt::format("{}: needs more memory than there is; export it in parts", file.string()));
  }
}

std::map<std::string, std::string> readObjHeader(const fs::path& file) {
  if (extensionOf(file) != ".obj") return {};
  std::ifstream stream(file, std::ios::binary);
  std::string text(kHeaderBytes, '\0');
  stream.read(text.data(), std::streamsize(text.size()));
  text.resize(size_t(stream.gcount()));
  return headerOf(text);
}

bool isMeshFile(const fs::path& file) {
  const std::string extension = extensionOf(file);
  return extension == ".glb" || extension == ".obj";
}

}  // namespace eng
