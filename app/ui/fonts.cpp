#include "app/ui/fonts.h"

#include <imgui.h>

#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace app {
namespace fs = std::filesystem;
namespace {

using FontFiles = std::map<std::string, fs::path, std::less<>>;

// ImGui's size is that of a line, ascender to descender; Inter's em is 1 / 1.21 of it.
constexpr float kBodyLinePx = 18.0f, kSmallLinePx = 15.5f, kTitleLinePx = 29.0f;

constexpr ImWchar kReadingGlyphs[] = {0x0020, 0x017F,                  // Latin, Latin-1, Latin Extended-A
                                      0x2010, 0x2027, 0x2032, 0x2033,  // dashes, quotes, ellipsis, primes
                                      0x2190, 0x2193,                  // arrows
                                      0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};
constexpr ImWchar kTitleGlyphs[] = {0x0020, 0x00FF, 0x2010, 0x2027, 0};

void collect(const fs::path& folder, FontFiles& files) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error), end;
  for (; !error && entry != end; entry.increment(error)) {
    const auto extension = entry->path().extension();
    if (extension == ".otf" || extension == ".ttf")
      files.emplace(entry->path().filename().string(), entry->path());
  }
}

FontFiles fontFiles(const fs::path& assets) {
  FontFiles files;
  collect(assets / "fonts", files);
  collect("/usr/share/fonts", files);
  collect("/usr/local/share/fonts", files);
  if (const char* home = std::getenv("HOME")) collect(fs::path(home) / ".local/share/fonts", files);
  return files;
}

ImFont* load(const FontFiles& files, std::initializer_list<std::string_view> names, float linePx,
             const ImWchar* glyphs) {
  ImFontConfig config;
  config.OversampleH = linePx < 40.0f ? 3 : 1;
  config.OversampleV = 1;
  config.SizePixels = std::round(linePx);
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  for (std::string_view name : names) {
    const auto file = files.find(name);
    if (file == files.end()) continue;
    ImFont* font = atlas.AddFontFromFileTTF(file->second.c_str(), config.SizePixels, &config, glyphs);
    if (font) return font;
  }
  return atlas.AddFontDefault(&config);
}

}  // namespace

Fonts buildFonts(const fs::path& assets, float scale, std::span<const ViewCard> cards,
                 PictureSheet& pictures) {
  ImGui::GetIO().Fonts->Clear();
  const FontFiles files = fontFiles(assets);
  const float body = kBodyLinePx * scale;
  Fonts fonts;
  fonts.body = load(files, {"Inter-Regular.otf", "Inter-Regular.ttf", "InterVariable.ttf", "DejaVuSans.ttf"},
                    body, kReadingGlyphs);
  fonts.strong =
      load(files, {"Inter-SemiBold.otf", "Inter-SemiBold.ttf", "InterVariable.ttf", "DejaVuSans-Bold.ttf"},
           body, kReadingGlyphs);
  fonts.italic = load(files,
                      {"Inter-Italic.otf", "Inter-Italic.ttf", "InterVariable-Italic.ttf",
                       "DejaVuSans-Oblique.ttf", "DejaVuSans.ttf"},
                      body, kReadingGlyphs);
  fonts.small = load(files, {"Inter-Regular.otf", "Inter-Regular.ttf", "InterVariable.ttf", "DejaVuSans.ttf"},
                     kSmallLinePx * scale, kReadingGlyphs);
  fonts.title = load(files,
                     {"InterDisplay-SemiBold.otf", "Inter-SemiBold.otf", "InterDisplay-SemiBold.ttf",
                      "Inter-SemiBold.ttf", "InterVariable.ttf", "DejaVuSans-Bold.ttf"},
                     kTitleLinePx * scale, kTitleGlyphs);
  pictures.reserve(*ImGui::GetIO().Fonts, cards);
  ImGui::GetIO().Fonts->Build();
  pictures.paint(*ImGui::GetIO().Fonts, cards);
  return fonts;
}

}  // namespace app
