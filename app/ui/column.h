// A Column of text: the width that a panel leaves between its margins, and the ways text is set in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/page.h"

namespace app {

class Column {
 public:
  // From ImGui's cursor in the current window, to `right` in screen coordinates.
  Column(const Page& page, float right);

  void title(const std::string& text);
  void latin(const std::string& text);
  void body(const std::string& text);
  void caption(const std::string& text);                          // small and secondary
  void field(const std::string& label, const std::string& text);  // nothing for an empty text
  void strong(const std::string& text);
  void coloured(struct ImFont* font, ImU32 colour, const std::string& text);
  void bullet(const std::string& text);  // with a dot before its first line
  void bullets(const std::string& label, const std::vector<std::string>& texts);  // nothing for none
  void chips(const std::vector<std::string>& texts);
  void space(float design);
  void rule();

  // A box of this height over the column's whole width; the cursor moves below it.
  Box take(float height);

  // The same column, so much narrower on each side.
  Column inset(float left, float right = 0.0f) const;

  float left() const { return left_; }
  float width() const { return width_; }

 private:
  Column(const Page& page, float left, float width) : page_(page), left_(left), width_(width) {}
  void set(struct ImFont* font, ImU32 colour, const std::string& text, float leading = 1.3f);
  Box chipBox(ImVec2& at, const std::string& text) const;

  const Page& page_;
  float left_;
  float width_;
};

}  // namespace app
