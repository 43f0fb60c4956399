// The JSON of a GLB, read with suspicion: what is missing, of another kind or out of range is an eng::Error
// (without the file's name) that says which entry is at fault.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace eng {

using Json = nlohmann::json;

// Refuses what would take gigabytes to hold: beyond 8 MiB of text or 64 levels.
Json parseGlbJson(std::string_view text);

// The entry `index` of the list called `list`.
const Json& entryAt(const Json& root, const char* list, size_t index);

// The list called `key`; an empty one when it is absent.
const Json& listAt(const Json& object, const char* key);

// The whole number called `key`, or nothing when it is absent.
std::optional<size_t> numberAt(const Json& object, const char* key);

// The text called `key`; empty when it is absent or no text.
std::string textAt(const Json& object, const char* key);

}  // namespace eng
