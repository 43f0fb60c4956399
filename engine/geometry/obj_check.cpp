#include "engine/geometry/obj_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <span>

#include "engine/base/error.h"

namespace eng {
namespace {

constexpr size_t kMaxLineBytes = size_t(64) << 10;
constexpr size_t kMaxCorners = 256;   // cutting a polygon into triangles takes the square of its corners
constexpr size_t kMaxNames = 10'000;  // Assimp compares each object with all before it

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

// The next word of the line, taken off its front; empty at the end.
std::string_view takeWord(std::string_view& line) {
  while (!line.empty() && isBlank(line.front())) line.remove_prefix(1);
  size_t length = 0;
  while (length < line.size() && !isBlank(line[length])) ++length;
  const std::string_view word = line.substr(0, length);
  line.remove_prefix(length);
  return word;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

// A backslash before the line's end continues the line.
std::string joinedLines(std::string_view text) {
  std::string joined(text);
  for (size_t at = joined.find('\\'); at != std::string::npos; at = joined.find('\\', at + 1)) {
    const size_t end = at + 1 < joined.size() && joined[at + 1] == '\r' ? at + 2 : at + 1;
    if (end >= joined.size() || joined[end] != '\n') continue;
    std::fill(joined.begin() + std::ptrdiff_t(at), joined.begin() + std::ptrdiff_t(end) + 1, ' ');
  }
  return joined;
}

struct Corner {
  size_t vertex;  // from 1
  size_t normal;  // from 1; 0 for none
};

class ObjCopy {
 public:
  CheckedFile copy(std::string_view text) {
    while (!text.empty()) {
      const size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      takeLine(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    checkHighest(highestVertex_, vertices_, "vertex");
    checkHighest(highestNormal_, normals_, "normal");
    return written();
  }

 private:
  struct Highest {
    size_t index = 0;
    size_t line = 0;
  };

  [[noreturn]] void fail(std::string_view what) const {
    throw Error(fmt::format("line {}: {}; correct the line or export it again", line_, what));
  }

  void takeLine(std::string_view line) {
    if (line.size() > kMaxLineBytes) fail(fmt::format("longer than {} bytes", kMaxLineBytes));
    const std::string_view keyword = takeWord(line);
    if (keyword == "v") {
      takeNumbers("v", line);
      ++vertices_;
    } else if (keyword == "vn") {
      takeNumbers("vn", line);
      ++normals_;
    } else if (keyword == "f") {
      takeFace(line);
    } else if (keyword == "o" || keyword == "g") {
      takeName(trimmed(line));
    }
  }

  // Three coordinates; a fourth is a weight. More are colours, which Assimp may read beyond their end.
  void takeNumbers(std::string_view keyword, std::string_view line) {
    std::array<std::string_view, 4> words;
    size_t count = 0;
    for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
      if (count < words.size()) words[count] = word;
      ++count;
    }
    if (count < 3) fail(fmt::format("'{}' needs three numbers and has {}", keyword, count));
    points_ += keyword;
    for (size_t i = 0; i < (count == 4 ? 4u : 3u); ++i) {
      checkNumber(words[i]);
      points_ += ' ';
      points_ += words[i];
    }
    points_ += '\n';
  }

  void checkNumber(std::string_view word) const {
    if (word.starts_with('+')) word.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    if (!whole || !std::isfinite(value)) fail(fmt::format("'{}' is no number", word.substr(0, 40)));
  }

  void takeFace(std::string_view line) {
    corners_.clear();
    for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
      corners_.push_back(cornerOf(word));
      if (corners_.size() > kMaxCorners) fail(fmt::format("a face with more than {} corners", kMaxCorners));
    }
    if (corners_.size() < 3) fail("a face needs three corners; the file may be cut short");
    writeFace();
  }

  // "vertex", "vertex/texture", "vertex/texture/normal" or "vertex//normal".
  Corner cornerOf(std::string_view word) {
    const size_t first = word.find('/');
    const size_t second = first == std::string_view::npos ? first : word.find('/', first + 1);
    Corner corner{indexOf(word.substr(0, first), vertices_, highestVertex_), 0};
    if (second != std::string_view::npos && second + 1 < word.size()) {
      corner.normal = indexOf(word.substr(second + 1), normals_, highestNormal_);
    }
    return corner;
  }

  // Negative indices count back from the last one so far.
  size_t indexOf(std::string_view word, size_t countSoFar, Highest& highest) const {
    int64_t index = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), index);
    if (error != std::errc() || end != word.data() + word.size() || index == 0) {
      fail(fmt::format("'{}' is no index", word.substr(0, 40)));
    }
    if (index < 0 && size_t(-(index + 1)) >= countSoFar)
      fail(fmt::format("index {} lies before the first", index));
    const size_t absolute = index > 0 ? size_t(index) : countSoFar - size_t(-(index + 1));
    if (absolute > highest.index) highest = {absolute, line_};
    return absolute;
  }

  void writeFace() {
    const bool withNormals = std::all_of(corners_.begin(), corners_.end(),
                                         [](const Corner& corner) { return corner.normal != 0; });
    std::string& faces = facesOf(currentName_);
    faces += 'f';
    for (const Corner& corner : corners_) {
      fmt::format_to(std::back_inserter(faces), " {}", corner.vertex);
      if (withNormals) fmt::format_to(std::back_inserter(faces), "//{}", corner.normal);
    }
    faces += '\n';
  }

  // Faces of one name belong together, also when another name stands between them.
  std::string& facesOf(const std::string& name) {
    if (currentFaces_) return *currentFaces_;
    const auto [found, isNew] = objects_.try_emplace(name, names_.size());
    if (isNew) {
      if (names_.size() == kMaxNames) fail(fmt::format("more than {} objects and groups", kMaxNames));
      names_.push_back(name);
      faces_.emplace_back();
    }
    currentFaces_ = &faces_[found->second];
    return *currentFaces_;
  }

  void takeName(std::string_view name) {
    if (name.empty()) return;
    currentName_ = name;
    currentFaces_ = nullptr;
  }

  void checkHighest(const Highest& highest, size_t count, std::string_view kind) {
    if (highest.index <= count) return;
    line_ = highest.line;
    fail(fmt::format("{} {} does not exist, there are {}", kind, highest.index, count));
  }

  CheckedFile written() {
    if (names_.empty()) throw Error("holds no triangles; export it with its faces");
    for (size_t i = 0; i < names_.size(); ++i) {
      fmt::format_to(std::back_inserter(points_), "o {}\n{}", i, faces_[i]);
      std::string().swap(faces_[i]);
    }
    const auto bytes = std::as_bytes(std::span(points_));
    return {{bytes.begin(), bytes.end()}, std::move(names_)};
  }

  size_t line_ = 0;
  size_t vertices_ = 0;
  size_t normals_ = 0;
  Highest highestVertex_;
  Highest highestNormal_;
  std::string points_;              // the lines of vertices and normals
  std::vector<std::string> names_;  // of objects with faces
  std::vector<std::string> faces_;  // their lines
  std::map<std::string, size_t> objects_;
  std::string currentName_;
  std::string* currentFaces_ = nullptr;
  std::vector<Corner> corners_;
};

}  // namespace

CheckedFile checkedObj(std::string_view text) {
  const auto isControl = [](char c) { return c >= 0 && c < ' ' && c != '\n' && !isBlank(c); };
  if (std::any_of(text.begin(), text.end(), isControl)) {
    throw Error("is no OBJ text: it holds control characters; export it as Wavefront OBJ");
  }
  if (text.find('\\') == std::string_view::npos) return ObjCopy().copy(text);
  return ObjCopy().copy(joinedLines(text));
}

}  // namespace eng
