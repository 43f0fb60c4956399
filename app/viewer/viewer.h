// The Viewer: one leg on one Stage under one ViewState. The window, the command line and the tests all drive
// it by commands, and it draws the same picture for each of them.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/anatomy/atlas.h"
#include "app/state/appearance.h"
#include "app/state/command.h"
#include "app/state/history.h"
#include "app/state/view_state.h"
#include "app/ui/interface.h"
#include "engine/render/stage.h"

namespace app {

struct ViewerOptions {
  glm::uvec2 size{1280, 720};
  std::string device;
  bool validation = false;
  bool panels = false;   // draw the interface as well
  bool identify = true;  // whether it will be asked what a picture shows; a plain picture is quicker without
  eng::Window* window = nullptr;
  float contentScale = 1.0f;
  // The picture is one of this size and is drawn in tiles of `size`; zero: at once.
  glm::uvec2 wholeSize{0};
  bool transparent = false;             // no background
  std::optional<FigureWords> figure{};  // a page with title, list and sources round the picture
};

class Viewer {
 public:
  Viewer(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
         const ViewerOptions& options);
  // On a stage that was made while the model loaded; size, device, validation and window of the options were
  // for it.
  Viewer(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
         const ViewerOptions& options, eng::Stage stage);
  ~Viewer();

  const anatomy::Atlas& atlas() const;
  const ViewState& state() const;
  eng::Stage& stage();
  Interface& interface();
  const History& history() const;
  // The same without what is not seen yet, and with a demonstration held where it stands.
  ViewState stateSeen() const;
  Area sceneArea() const;
  eng::CameraPose cameraShown() const;  // differs from state().camera during a flight and on a roller
  // Where a place of the leg is for the camera of the state: on a roller it is the leg that moves.
  glm::vec3 forCamera(glm::vec3 displayMm) const;

  // Carries out one command line: view commands, undo, redo, reset, workspaces. Throws eng::Error on a bad
  // line and for commands that only the windowed application can do.
  void run(std::string_view line);
  void run(const Command& command);
  void runScript(std::string_view text, std::string_view name);

  bool setHovered(std::optional<anatomy::StructureId> id);  // whether it changed
  void setNotice(std::string text);
  // Round an exchange of the atlas's trigger points and knowledge: before it nothing of theirs is in use any
  // more, after it the state keeps what is still known.
  void forgetContent();
  void takeContent();
  // What the command `wait` does; until then it lets time pass at once, as advance() does.
  void setWait(std::function<void(double seconds)> wait);
  void setPreferences(const Preferences& preferences);
  void setState(const ViewState& state);  // at once, without a flight and without undo
  void resize(glm::uvec2 size, float contentScale);

  // The trigger point whose marker is drawn at this pixel, or close to it.
  std::optional<std::string> markerAt(glm::dvec2 pixel) const;

  // Peeling and cutting by hand. takeHold() says whether a press at this pixel takes hold of the handle of a
  // cut or of the gastrocnemius: at a ring, or with `anywhere` on the muscle; pull() then gives the command
  // that follows the cursor.
  bool takeHold(glm::dvec2 pixel, bool anywhere);
  std::vector<std::string> pull(glm::dvec2 pixel) const;

  // The place of the skin under the pixel, whatever tool lies over it; of a leg without skin that of what is
  // drawn.
  std::optional<LegPlace> touchPlace(glm::dvec2 pixel) const;
  // Lets the tool hover over that place while nothing is pressed; nothing: no longer. Whether it moved.
  bool hoverTool(std::optional<glm::dvec2> pixel);

  // Advances flights by `seconds`; true while something still moves.
  bool advance(double seconds);

  // Draws one picture with the state as it is. `still` as in eng::View.
  bool draw(bool still);
  // The tile whose upper left corner is there in the whole picture.
  bool drawTile(glm::ivec2 origin, bool still);
  // Whether the last picture shows translucent surfaces weighted because the device had no room for them all.
  bool shortOfRoom() const;
  // From now on they are, so that the tiles of a picture agree.
  void drawWeighted();
  // What the panels drawn since the last call want done.
  std::vector<std::string> takePanelCommands();

  // Of a transparent picture alpha is the coverage, and colours are not multiplied by it.
  eng::Picture photograph();
  // Visible pixels of each structure, by Atlas index, on the id image of the last picture.
  std::vector<uint64_t> visiblePixels();
  std::optional<anatomy::StructureId> structureAt(glm::uvec2 pixel);
  std::optional<glm::vec3> pointAt(glm::uvec2 pixel);  // of the leg
  // On the figure of the whole body, as `hurts body:...` takes it; nothing elsewhere.
  std::optional<glm::vec3> bodyPointAt(glm::uvec2 pixel);
  // Whether the pixel belongs to the figure's part of the picture and not to the leg's.
  bool onBodyArea(glm::uvec2 pixel) const;
  // The place of the leg under a pixel as the command `press` takes it; nothing beside it.
  std::optional<std::string> pressPlaceAt(glm::uvec2 pixel);
  // The place under a pixel as the command `hurts` takes it, on leg or figure; nothing beside them.
  std::optional<std::string> hurtPlace(glm::uvec2 pixel);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace app
