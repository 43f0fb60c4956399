#include "engine/geometry/glb_json.h"

#include <fmt/format.h>

#include "engine/base/error.h"

namespace eng {
namespace {

constexpr size_t kMaxJsonBytes = size_t(8) << 20;
constexpr int kMaxJsonDepth = 64;

// Before parsing: each level costs memory that the text does not.
bool nestsDeeperThan(std::string_view text, int limit) {
  int depth = 0;
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == '{')) {
      if (++depth > limit) return true;
    } else if (!quoted && (c == ']' || c == '}')) {
      --depth;
    }
  }
  return false;
}

}  // namespace

Json parseGlbJson(std::string_view text) {
  if (text.size() > kMaxJsonBytes) {
    throw Error(fmt::format("has {} bytes of JSON, more than the {} that are read; export it in parts",
                            text.size(), kMaxJsonBytes));
  }
  if (nestsDeeperThan(text, kMaxJsonDepth)) {
    throw Error(
        fmt::format("is damaged: its JSON is nested deeper than {} levels; export it again", kMaxJsonDepth));
  }
  try {
    Json root = Json::parse(text);
    if (!root.is_object()) throw Error("is damaged: its JSON is no object; export it again");
    return root;
  } catch (const Json::parse_error& error) {
    throw Error(
        fmt::format("is damaged: its JSON makes no sense at byte {}; copy or export it again", error.byte));
  } catch (const Json::exception&) {
    throw Error("is damaged: its JSON holds a number that is too large; export it again");
  }
}

const Json& entryAt(const Json& root, const char* list, size_t index) {
  const Json& entries = listAt(root, list);
  if (index >= entries.size()) {
    throw Error(fmt::format("is damaged: it refers to entry {} of {}, of which there are {}; export it again",
                            index, list, entries.size()));
  }
  if (!entries[index].is_object()) {
    throw Error(fmt::format("is damaged: entry {} of {} is no object; export it again", index, list));
  }
  return entries[index];
}

const Json& listAt(const Json& object, const char* key) {
  static const Json empty = Json::array();
  const auto found = object.find(key);
  if (found == object.end()) return empty;
  if (!found->is_array()) throw Error(fmt::format("is damaged: '{}' is no list; export it again", key));
  return *found;
}

std::optional<size_t> numberAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  if (!found->is_number_unsigned()) {
    throw Error(fmt::format("is damaged: '{}' is no whole number; export it again", key));
  }
  return found->get<size_t>();
}

std::string textAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace eng
