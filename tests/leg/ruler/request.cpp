#include "tests/leg/ruler/request.h"

#include <fmt/format.h>

#include <charconv>
#include <functional>
#include <string_view>

#include "engine/base/error.h"

namespace ruler {
namespace {

[[noreturn]] void refuse(const std::string& option, const std::string& value) {
  throw eng::Error(
      fmt::format("{} {}: not understood; run leg-ruler without arguments for help", option, value));
}

std::vector<std::string> listOf(const std::string& text) {
  std::vector<std::string> items;
  for (size_t from = 0; from <= text.size();) {
    const size_t to = std::min(text.find(',', from), text.size());
    if (to > from) items.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return items;
}

float numberOf(const std::string& option, const std::string& text) {
  float value = 0.0f;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) refuse(option, text);
  return value;
}

using Setter = std::function<void(Request&, const std::string& option, const std::string& value)>;

void setAbove(Request& request, const std::string& option, const std::string& value) {
  for (const std::string& item : listOf(value)) {
    const size_t equals = item.find('=');
    if (equals == std::string::npos) refuse(option, item);
    request.aboveT[item.substr(0, equals)] = numberOf(option, item.substr(equals + 1));
  }
}

glm::vec3 placeOf(const std::string& option, const std::string& text) {
  const std::vector<std::string> numbers = listOf(text);
  if (numbers.size() != 3) refuse(option, text);
  return {numberOf(option, numbers[0]), numberOf(option, numbers[1]), numberOf(option, numbers[2])};
}

void setAlong(Request& request, const std::string& option, const std::string& value) {
  static const std::map<std::string, glm::vec3> kAxes = {
      {"lateral", {1.0f, 0.0f, 0.0f}}, {"anterior", {0.0f, 1.0f, 0.0f}}, {"proximal", {0.0f, 0.0f, 1.0f}}};
  request.alongLeg = value == "proximal";
  if (const auto axis = kAxes.find(value); axis != kAxes.end()) {
    request.frame = frameAlong(glm::vec3(0.0f), axis->second);
    return;
  }
  const size_t colon = value.find(':');
  if (colon == std::string::npos) refuse(option, value);
  const glm::vec3 from = placeOf(option, value.substr(0, colon)),
                  to = placeOf(option, value.substr(colon + 1));
  if (from == to) refuse(option, value);
  request.frame = frameAlong(from, to - from);
}

void setView(Request& request, const std::string& option, const std::string& value) {
  const auto view = viewFromName(value);
  if (!view) refuse(option, value);
  request.view = *view;
}

void setAt(Request& request, const std::string& option, const std::string& value) {
  for (const std::string& item : listOf(value)) request.at.push_back(numberOf(option, item));
}

const std::map<std::string, bool Request::*> kSwitches = {{"--coarse", &Request::coarse},
                                                          {"--attachments", &Request::attachments},
                                                          {"--touching", &Request::touching},
                                                          {"--overlaps", &Request::overlaps},
                                                          {"--skin", &Request::skin},
                                                          {"--landmarks", &Request::landmarks},
                                                          {"--silhouettes", &Request::silhouettes}};
const std::map<std::string, std::filesystem::path Request::*> kPaths = {{"--reference", &Request::reference},
                                                                        {"--assets", &Request::assets},
                                                                        {"--table", &Request::table},
                                                                        {"--sections", &Request::sections},
                                                                        {"--profile", &Request::profile}};
const std::map<std::string, std::vector<std::string> Request::*> kLists = {
    {"--only", &Request::only}, {"--stations", &Request::stations}, {"--contacts", &Request::contacts}};
const std::map<std::string, Setter> kSetters = {
    {"--above", setAbove}, {"--along", setAlong}, {"--view", setView}, {"--at", setAt}};

void setOption(Request& request, const std::string& option, const std::string& value) {
  if (const auto path = kPaths.find(option); path != kPaths.end()) {
    request.*path->second = value;
  } else if (const auto list = kLists.find(option); list != kLists.end()) {
    request.*list->second = listOf(value);
  } else if (const auto setter = kSetters.find(option); setter != kSetters.end()) {
    setter->second(request, option, value);
  } else {
    refuse(option, value);
  }
}

}  // namespace

bool Request::likenesses() const {
  return !overlaps && !skin && !landmarks && !silhouettes && !attachments && !touching && contacts.empty() &&
         stations.empty() && sections.empty() && profile.empty();
}

Request readRequest(std::span<const std::string> arguments) {
  Request request;
  bool hasModel = false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (const auto found = kSwitches.find(argument); found != kSwitches.end()) {
      request.*found->second = true;
    } else if (argument.starts_with("--")) {
      if (i + 1 == arguments.size()) refuse(argument, "(nothing)");
      setOption(request, argument, arguments[++i]);
    } else {
      if (hasModel) refuse("MODEL", argument);
      request.model = argument == "built-in" ? "" : argument;
      hasModel = true;
    }
  }
  if (!hasModel) refuse("MODEL", "(nothing)");
  return request;
}

}  // namespace ruler
