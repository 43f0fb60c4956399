#include "engine/window/keys.h"

#include <GLFW/glfw3.h>

#include <cctype>
#include <map>

namespace eng {
namespace {

const std::map<int, std::string>& namedKeys() {
  static const std::map<int, std::string> kNames{
      {GLFW_KEY_ESCAPE, "Escape"},       {GLFW_KEY_ENTER, "Enter"},       {GLFW_KEY_TAB, "Tab"},
      {GLFW_KEY_BACKSPACE, "Backspace"}, {GLFW_KEY_DELETE, "Delete"},     {GLFW_KEY_SPACE, "Space"},
      {GLFW_KEY_LEFT, "Left"},           {GLFW_KEY_RIGHT, "Right"},       {GLFW_KEY_UP, "Up"},
      {GLFW_KEY_DOWN, "Down"},           {GLFW_KEY_HOME, "Home"},         {GLFW_KEY_END, "End"},
      {GLFW_KEY_PAGE_UP, "PageUp"},      {GLFW_KEY_PAGE_DOWN, "PageDown"}};
  return kNames;
}

// With Ctrl no character is typed, so that these keys must be told by their place.
std::string controlSymbol(int key) {
  if (key == GLFW_KEY_EQUAL || key == GLFW_KEY_KP_ADD) return "+";
  if (key == GLFW_KEY_MINUS || key == GLFW_KEY_KP_SUBTRACT) return "-";
  return {};
}

// The letter on the key in the person's own layout, upper case; digits likewise.
std::string printedOn(int key) {
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return std::string(1, char('0' + key - GLFW_KEY_KP_0));
  const char* name = glfwGetKeyName(key, 0);
  if (name && name[0] != 0 && name[1] == 0 && std::isalnum(static_cast<unsigned char>(name[0])))
    return std::string(1, char(std::toupper(static_cast<unsigned char>(name[0]))));
  const bool letterOrDigit =
      (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) || (key >= GLFW_KEY_0 && key <= GLFW_KEY_9);
  return letterOrDigit && !name ? std::string(1, char(key)) : std::string();
}

std::string plainName(int key, bool control) {
  if (const auto found = namedKeys().find(key); found != namedKeys().end()) return found->second;
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F25) return "F" + std::to_string(key - GLFW_KEY_F1 + 1);
  if (const std::string printed = printedOn(key); !printed.empty()) return printed;
  return control ? controlSymbol(key) : std::string();
}

}  // namespace

std::string keyName(int glfwKey, int glfwMods) {
  const bool control = glfwMods & GLFW_MOD_CONTROL;
  const std::string plain = plainName(glfwKey, control);
  if (plain.empty()) return {};
  std::string name;
  if (control) name += "Ctrl+";
  if (glfwMods & GLFW_MOD_ALT) name += "Alt+";
  if ((glfwMods & GLFW_MOD_SHIFT) && plain != "+") name += "Shift+";
  return name + plain;
}

std::string symbolName(unsigned int codepoint) {
  if (codepoint > 127 || !std::ispunct(int(codepoint))) return {};
  return std::string(1, char(codepoint));
}

}  // namespace eng
