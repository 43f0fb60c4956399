#include "engine/geometry/assimp_read.h"

#include <assimp/BaseImporter.h>
#include <assimp/importerdesc.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <fmt/format.h>

#include <algorithm>
#include <assimp/IOSystem.hpp>
#include <assimp/Importer.hpp>
#include <charconv>
#include <cmath>
#include <string_view>

#include "engine/base/error.h"
#include "engine/geometry/weld.h"

namespace eng {
namespace {

constexpr float kMaxCoordinateMm = 100'000.0f;

// Keeps Assimp from opening any file: what it reads is in memory.
class NoFiles : public Assimp::IOSystem {
 public:
  bool Exists(const char*) const override { return false; }
  char getOsSeparator() const override { return '/'; }
  Assimp::IOStream* Open(const char*, const char*) override { return nullptr; }
  void Close(Assimp::IOStream*) override {}
};

// Assimp tries one importer after the other on what the first one refuses, and some claim anything.
void keepOnly(Assimp::Importer& importer, std::string_view name) {
  for (size_t i = importer.GetImporterCount(); i-- > 0;) {
    if (importer.GetImporterInfo(i)->mName == name) continue;
    Assimp::BaseImporter* other = importer.GetImporter(i);
    importer.UnregisterLoader(other);  // which hands it to us
    delete other;
  }
  if (importer.GetImporterCount() != 1) {
    throw Error(fmt::format("this build of Assimp lacks its {}; install libassimp5 of Debian", name));
  }
}

std::string firstLine(std::string text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

const aiScene& read(Assimp::Importer& importer, const CheckedFile& file, AssimpFormat format) {
  const bool isGlb = format == AssimpFormat::Glb;
  keepOnly(importer, isGlb ? "glTF2 Importer" : "Wavefront Object Importer");
  importer.SetIOHandler(new NoFiles);  // which the importer owns
  const aiScene* scene = importer.ReadFileFromMemory(file.bytes.data(), file.bytes.size(),
                                                     aiProcess_Triangulate, isGlb ? "glb" : "obj");
  if (!scene || !scene->mRootNode) {
    throw Error(fmt::format("cannot be read ({}); export it again", firstLine(importer.GetErrorString())));
  }
  return *scene;
}

glm::vec3 vec3Of(const aiVector3D& v) {
  return {v.x, v.y, v.z};
}

glm::mat4 mat4Of(const aiMatrix4x4& m) {  // Assimp keeps rows, glm columns
  return {m.a1, m.b1, m.c1, m.d1, m.a2, m.b2, m.c2, m.d2, m.a3, m.b3, m.c3, m.d3, m.a4, m.b4, m.c4, m.d4};
}

glm::vec4 tangentOf(const aiMesh& mesh, unsigned i) {
  const glm::vec3 tangent = vec3Of(mesh.mTangents[i]);
  const glm::vec3 usual = glm::cross(vec3Of(mesh.mNormals[i]), tangent);
  return {tangent, glm::dot(usual, vec3Of(mesh.mBitangents[i])) < 0.0f ? -1.0f : 1.0f};
}

glm::u8vec4 colourOf(const aiColor4D& c) {
  // The larger operand of fmax is the number where the other is none.
  const auto byte = [](float v) {
    return uint8_t(std::lround(255.0f * std::fmin(std::fmax(0.0f, v), 1.0f)));
  };
  return {byte(c.r), byte(c.g), byte(c.b), byte(c.a)};
}

void appendMesh(Mesh& to, const aiMesh& from) {
  const uint32_t base = uint32_t(to.positions.size());
  for (unsigned i = 0; i < from.mNumVertices; ++i) {
    to.positions.push_back(vec3Of(from.mVertices[i]));
    if (from.HasNormals()) to.normals.push_back(vec3Of(from.mNormals[i]));
    if (from.HasNormals() && from.HasTangentsAndBitangents()) to.tangents.push_back(tangentOf(from, i));
    if (from.HasVertexColors(0)) to.colours.push_back(colourOf(from.mColors[0][i]));
  }
  for (unsigned i = 0; i < from.mNumFaces; ++i) {
    const aiFace& face = from.mFaces[i];
    if (face.mNumIndices != 3) continue;
    for (unsigned k = 0; k < 3; ++k) to.indices.push_back(base + face.mIndices[k]);
  }
}

bool isFinite(glm::vec3 v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

void checkPositions(const Mesh& mesh) {
  for (const glm::vec3& position : mesh.positions) {
    const glm::vec3 size = glm::abs(position);
    if (size.x <= kMaxCoordinateMm && size.y <= kMaxCoordinateMm && size.z <= kMaxCoordinateMm) continue;
    throw Error(isFinite(position) ? "holds a coordinate beyond 100 m; export it in millimetres"
                                   : "holds a coordinate that is no number; export it again");
  }
}

bool isUsable(glm::vec3 direction) {
  const float squared = glm::dot(direction, direction);
  return squared > 1e-12f && squared < 1e12f;
}

// Primitives of one node may differ in what they carry; a stream that not all of them have is no stream.
void dropPartialStreams(Mesh& mesh) {
  if (mesh.normals.size() != mesh.positions.size()) mesh.normals.clear();
  if (mesh.tangents.size() != mesh.positions.size()) mesh.tangents.clear();
  if (mesh.colours.size() != mesh.positions.size()) mesh.colours.clear();
  for (const glm::vec4& tangent : mesh.tangents) {
    if (!isUsable(glm::vec3(tangent))) return mesh.tangents.clear();
  }
}

void mendNormals(Mesh& mesh) {
  if (mesh.normals.empty()) return computeNormals(mesh);
  if (std::all_of(mesh.normals.begin(), mesh.normals.end(), isUsable)) return;
  Mesh computed = mesh;
  computeNormals(computed);
  for (size_t i = 0; i < mesh.normals.size(); ++i) {
    if (!isUsable(mesh.normals[i])) mesh.normals[i] = computed.normals[i];
  }
}

Mesh meshOf(const aiScene& scene, const aiNode& node, const glm::mat4& matrix, AssimpFormat format) {
  Mesh mesh;
  for (unsigned i = 0; i < node.mNumMeshes; ++i) appendMesh(mesh, *scene.mMeshes[node.mMeshes[i]]);
  dropPartialStreams(mesh);
  checkPositions(mesh);
  // Assimp gives each face of an OBJ vertices of its own; computed normals are smooth only across shared
  // ones.
  if (format == AssimpFormat::Obj || mesh.normals.empty()) weld(mesh);
  mendNormals(mesh);
  transform(mesh, matrix);  // which also brings normals and tangents to unit length
  checkPositions(mesh);
  return mesh;
}

// From aiScene to parts.
class Collector {
 public:
  Collector(const aiScene& scene, const CheckedFile& file, AssimpFormat format)
      : scene_(scene), file_(file), format_(format) {}

  // Recursive, which is safe as the check bounds the depth.
  void collect(const aiNode& node, const glm::mat4& above) {
    const glm::mat4 matrix = above * mat4Of(node.mTransformation);
    Mesh mesh = meshOf(scene_, node, matrix, format_);
    if (!mesh.indices.empty()) parts_.push_back({nameOf(node), std::move(mesh)});
    for (unsigned i = 0; i < node.mNumChildren; ++i) collect(*node.mChildren[i], matrix);
  }

  std::vector<ImportedPart> take() { return std::move(parts_); }

 private:
  // The check called its objects by number.
  std::string nameOf(const aiNode& node) const {
    const std::string_view number(node.mName.C_Str());
    size_t index = file_.names.size();
    std::from_chars(number.data(), number.data() + number.size(), index);
    return index < file_.names.size() ? file_.names[index] : std::string();
  }

  const aiScene& scene_;
  const CheckedFile& file_;
  AssimpFormat format_;
  std::vector<ImportedPart> parts_;
};

}  // namespace

std::vector<ImportedPart> readWithAssimp(const CheckedFile& file, AssimpFormat format) {
  Assimp::Importer importer;
  const aiScene& scene = read(importer, file, format);
  Collector collector(scene, file, format);
  collector.collect(*scene.mRootNode, glm::mat4(1.0f));
  std::vector<ImportedPart> parts = collector.take();
  if (parts.empty()) throw Error("holds no triangles; export it with its meshes");
  return parts;
}

}  // namespace eng
