#include "app/ui/export_menu.h"

#include <array>

#include "app/ui/key_hint.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr const char* kId = "export";

struct Entry {
  const char* text;  // "app.export.<text>"
  const char* command;
};
constexpr std::array kEntries{Entry{"picture", "screenshot"}, Entry{"4k", "export-picture 4k opaque"},
                              Entry{"8k", "export-picture 8k opaque"},
                              Entry{"transparent", "export-picture 4k transparent"},
                              Entry{"figure", "figure"}};

}  // namespace

void openExportMenu() {
  ImGui::OpenPopup(kId);
}

void drawExportMenu(const Page& page, const Box& button) {
  ImGui::SetNextWindowPos({button.right(), button.bottom() + page.px(6)}, ImGuiCond_Always, {1.0f, 0.0f});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(page.px(8), page.px(8)));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(page.px(8), page.px(10)));
  if (ImGui::BeginPopup(kId)) {
    ImGui::PushFont(page.style.fonts.body);
    for (const Entry& entry : kEntries) {
      const std::string words = withKey(page.text("app.export." + std::string(entry.text)), entry.command);
      if (ImGui::Selectable(words.c_str())) page.send(entry.command);
    }
    ImGui::PopFont();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace app
