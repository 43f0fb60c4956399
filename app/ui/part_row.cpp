#include "app/ui/part_row.h"

#include "app/ui/widgets.h"

namespace app {

int drawPartRow(const Page& page, Column& column, const char* prefix, std::span<const char* const> names,
                int shown) {
  const Box row = column.take(page.px(32));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  const float width = row.width / float(names.size());
  for (size_t i = 0; i < names.size(); ++i) {
    const Box box{row.x + float(i) * width, row.y, width, row.height};
    const std::string key = std::string(prefix) + names[i];
    if (textButton(page, names[i], page.text(key), box,
                   {.on = shown == int(i), .ground = true, .tip = page.text(key + "-tip")}))
      shown = int(i);
  }
  ImGui::SetCursorScreenPos(after);
  return shown;
}

}  // namespace app
