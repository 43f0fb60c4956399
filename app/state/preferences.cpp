#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/state/toml_fields.h"
#include "app/state/workspace.h"
#include "engine/base/error.h"
#include "engine/base/file.h"

namespace app {

namespace {

constexpr std::array<std::string_view, 3> kThemes{"dark", "light", "print"};  // by Theme

std::filesystem::path preferencesFile() {
  return configFolder() / "preferences.toml";
}

std::string toToml(const Preferences& preferences) {
  return fmt::format(
      "# How Calf Atlas looks and moves for you.\n"
      "theme = \"{}\"\ntext_scale_percent = {}\nreduced_motion = {}\nnames = \"{}\"\nnotice_accepted = {}\n",
      kThemes[size_t(preferences.theme)], preferences.textScalePercent, preferences.reducedMotion,
      preferences.latinNames ? "latin" : "english", preferences.noticeAccepted);
}

Preferences read(TomlFields fields) {
  std::string theme = "dark", names = "english";
  float percent = 100.0f;
  Preferences preferences;
  fields.readChoice("theme", theme, {kThemes.begin(), kThemes.end()});
  fields.readNumber("text_scale_percent", percent, 100.0f, 300.0f);
  fields.read("reduced_motion", preferences.reducedMotion);
  fields.readChoice("names", names, {"latin", "english"});
  fields.read("notice_accepted", preferences.noticeAccepted);
  fields.reportUnread();
  preferences.theme = Theme(std::ranges::find(kThemes, theme) - kThemes.begin());
  preferences.textScalePercent = int(percent);
  preferences.latinNames = names == "latin";
  return preferences;
}

}  // namespace

void savePreferences(const Preferences& preferences) {
  const std::filesystem::path file = preferencesFile();
  setBrokenAside(file);
  eng::writeFileWhole(file, toToml(preferences));
}

Preferences loadPreferences(anatomy::Problems& problems) {
  const std::filesystem::path file = preferencesFile();
  std::error_code unreadable;
  if (!std::filesystem::exists(file, unreadable) && !unreadable) {
    return {};
  }
  try {
    const toml::table table = parseToml(eng::readTextFile(file), file.string());
    return read(TomlFields(table, file.string(), problems));
  } catch (const eng::Error& error) {
    problems.push_back({"preferences", error.what()});
    return {};
  }
}

}  // namespace app
