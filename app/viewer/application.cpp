#include "app/viewer/application.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cctype>
#include <deque>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "app/anatomy/model_load.h"
#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "app/viewer/content_watch.h"
#include "app/viewer/navigation.h"
#include "app/viewer/picture_export.h"
#include "app/viewer/screenshot_path.h"
#include "app/viewer/shader_build.h"
#include "app/viewer/viewer.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/window/imgui_input.h"
#include "engine/window/window.h"

namespace app {
namespace {

constexpr double kStillAfterS = 0.15;   // without movement, before samples are spent
constexpr double kFrameS = 1.0 / 60.0;  // a CPU driver does not pace frames
constexpr double kIdleWaitS = 1.0;      // then the content is looked at, which somebody may be editing
constexpr int kFramesPerEvent = 2;      // ImGui needs a second one to settle

class Application {
 public:
  explicit Application(const ApplicationOptions& options);
  int run();

 private:
  void handle(const eng::Event& event);
  void handleKey(const eng::KeyPressed& event);
  bool isBesideLeg(const eng::MouseButtonChanged& event);
  void carryOut(const std::string& line);
  void carryOut(const Command& command);
  bool carriedOutByWindow(const Command& command);
  void takeScreenshot(const Command& command);
  void exportPicture(const Command& command);
  void exportFigure(const Command& command);
  void save(const ExportWish& wish);
  void continueSaving();
  void stopSaving();
  void reloadShaders();
  void updateHover();
  void hoverTool(bool onPanel);
  bool palpating() { return viewer_.state().palpationPanel && !viewer_.state().wayBack.on; }
  std::optional<glm::vec3> gripAt(glm::uvec2 pixel);
  Navigation::Scene scene();

  bool animating() { return framesWanted_ > 0 || flying_ || viewer_.interface().animating(); }
  bool resting() const { return eng::nowS() - movedS_ >= kStillAfterS; }
  double secondsToWait();
  void advance();
  bool drawDue();
  void draw();
  void savePreferencesIfChanged();
  void playScript();
  void rereadContent();

  std::shared_ptr<anatomy::Atlas> atlas_;
  std::filesystem::path assets_;
  std::string device_;
  eng::Window window_;
  Viewer viewer_;
  eng::ImGuiInput input_;
  Navigation navigation_;
  std::ofstream log_;
  Preferences savedPreferences_;
  std::optional<glm::dvec2> cursor_;  // moved since the last look at what lies under it
  bool quit_ = false;
  bool flying_ = false;
  bool drewStill_ = false;
  int framesWanted_ = kFramesPerEvent;
  double movedS_ = -1e9;  // when something last moved
  double advancedS_ = eng::nowS();
  std::unique_ptr<PictureExport> saving_;  // goes on between frames
  std::deque<Command> script_;             // what is left of it
  double scriptS_ = 0.0;                   // when it goes on
  ContentWatch watch_;
  double watchedS_ = eng::nowS();
  double nextFrameS_ = 0.0;
};

ViewerOptions viewerOptions(const ApplicationOptions& options, eng::Window& window) {
  return {.size = window.framebufferSize(),
          .device = options.device,
          .validation = options.validation,
          .panels = true,
          .window = &window,
          .contentScale = window.contentScale()};
}

Application::Application(const ApplicationOptions& options)
    : atlas_(options.atlas),
      assets_(options.assets),
      device_(options.device),
      window_({.title = (*options.atlas->text)("app.title"), .fullscreen = options.fullscreen}),
      viewer_(options.atlas, options.assets, viewerOptions(options, window_)),
      input_(window_),
      watch_(options.assets) {
  if (!options.commandLog.empty()) log_.open(options.commandLog);
  anatomy::Problems problems;
  savedPreferences_ = loadPreferences(problems);
  for (const anatomy::Problem& problem : problems) spdlog::warn("{}", toLine(problem));
  viewer_.setPreferences(savedPreferences_);
  // A script says itself what is shown.
  if (!savedPreferences_.noticeAccepted && options.script.empty() && options.commands.empty())
    viewer_.run("notice on");
  const auto queue = [this](std::string_view text, std::string_view name) {
    std::ranges::move(parseScript(text, name, *atlas_), std::back_inserter(script_));
  };
  queue(options.script, options.scriptName);
  for (const std::string& line : options.commands) queue(line, "--do");
  playScript();
}

// Up to the next `wait`; it goes on when a picture that it saves is complete. What goes wrong before the
// first picture ends the program; later it is told.
void Application::playScript() {
  while (!script_.empty() && !saving_ && eng::nowS() >= scriptS_) {
    const Command command = std::move(script_.front());
    script_.pop_front();
    if (command.spec->name == "wait")
      scriptS_ = std::max(scriptS_, advancedS_) + command.number(0);
    else if (!carriedOutByWindow(command))
      viewer_.run(command);
    framesWanted_ = kFramesPerEvent;
  }
}

// A row with a slip in it is left out and told; the other rows are shown at once.
void Application::rereadContent() {
  watchedS_ = eng::nowS();
  if (!watch_.changed()) return;
  const anatomy::Content fresh = anatomy::loadContent(assets_);
  viewer_.forgetContent();
  anatomy::exchangeContent(*atlas_, fresh);
  viewer_.takeContent();
  const size_t count = fresh.triggerPoints->points().size();
  std::string notice = atlas_->text->format("notice.content-read", {{"count", std::to_string(count)}});
  if (!fresh.problems.empty()) notice += " " + toLine(fresh.problems.front());
  viewer_.setNotice(notice);
  framesWanted_ = kFramesPerEvent;
}

int Application::run() {
  while (!quit_) {
    for (const eng::Event& event : window_.events(secondsToWait())) {
      handle(event);
      framesWanted_ = kFramesPerEvent;
    }
    advance();
    if (drawDue()) draw();
    continueSaving();
  }
  savePreferencesIfChanged();
  return 0;
}

double Application::secondsToWait() {
  if (saving_) return 0.0;
  if (animating()) return std::max(0.0, nextFrameS_ - eng::nowS());
  const double now = eng::nowS();
  const double restS = drewStill_ ? kIdleWaitS : std::max(0.0, movedS_ + kStillAfterS - now);
  return script_.empty() ? restS : std::clamp(scriptS_ - now, 0.0, restS);
}

void Application::advance() {
  const double now = eng::nowS();
  flying_ = viewer_.advance(now - advancedS_) || navigation_.touching();
  advancedS_ = now;
  try {
    playScript();
    for (const std::string& line : navigation_.held(now)) carryOut(line);
    if (now >= watchedS_ + kIdleWaitS && !saving_) rereadContent();
  } catch (const eng::Error& error) {
    viewer_.setNotice(error.what());
  }
  if (flying_) movedS_ = now;
}

bool Application::drawDue() {
  return eng::nowS() >= nextFrameS_ && (animating() || (!drewStill_ && resting()));
}

void Application::draw() {
  nextFrameS_ = eng::nowS() + kFrameS;
  if (framesWanted_ > 0) --framesWanted_;
  const bool still = resting();
  input_.newFrame();
  const bool drawn = viewer_.draw(still);
  drewStill_ = still || !drawn;
  for (const std::string& line : viewer_.takePanelCommands()) carryOut(line);
  updateHover();
}

// After a picture, because its id image is what tells; a change of glow wants another picture.
void Application::updateHover() {
  if (!cursor_ || navigation_.dragging()) return;
  const bool overPanel = viewer_.interface().wantsMouse();
  const auto label = viewer_.interface().hoveredLabel();
  const auto hovered = label ? label
                       : overPanel || cursor_->x < 0 || cursor_->y < 0
                           ? std::nullopt
                           : viewer_.structureAt(glm::uvec2(*cursor_));
  cursor_.reset();
  if (viewer_.setHovered(hovered)) framesWanted_ = kFramesPerEvent;
}

std::optional<glm::vec3> Application::gripAt(glm::uvec2 pixel) {
  const auto point = viewer_.pointAt(pixel);
  if (viewer_.state().ruler.measuring) return point;
  return point ? std::optional(viewer_.forCamera(*point)) : std::nullopt;
}

Navigation::Scene Application::scene() {
  return {.pointAt = [this](glm::uvec2 pixel) { return gripAt(pixel); },
          .structureAt = [this](glm::uvec2 pixel) { return viewer_.structureAt(pixel); },
          .idOf = [this](anatomy::StructureId id) { return viewer_.atlas().at(id).facts.id; },
          .takeHold = [this](glm::dvec2 pixel, bool anywhere) { return viewer_.takeHold(pixel, anywhere); },
          .pull = [this](glm::dvec2 pixel) { return viewer_.pull(pixel); },
          .hurtsAt = [this](glm::uvec2 pixel) { return viewer_.hurtPlace(pixel); },
          .markerAt = [this](glm::dvec2 pixel) { return viewer_.markerAt(pixel); },
          .pressedPoint = viewer_.state().pain.released ? std::string() : viewer_.state().pain.point,
          .pressAt = [this](glm::uvec2 pixel) { return viewer_.pressPlaceAt(pixel); },
          .palpating = palpating(),
          .measuring = viewer_.state().ruler.measuring,
          .painting = viewer_.state().wayBack.on,
          .brush = viewer_.state().wayBack.brush,
          .frame = viewer_.atlas().frame,
          .area = viewer_.sceneArea(),
          .targetMm = viewer_.state().camera.targetMm};
}

void Application::handle(const eng::Event& event) {
  std::vector<std::string> lines;
  const bool onPanel = viewer_.interface().wantsMouse() && !navigation_.dragging();
  if (const auto* moved = std::get_if<eng::MouseMoved>(&event)) {
    cursor_ = moved->position;
    hoverTool(onPanel);
    lines = navigation_.moved(*moved, scene());
  } else if (const auto* button = std::get_if<eng::MouseButtonChanged>(&event)) {
    if (!onPanel && !isBesideLeg(*button)) lines = navigation_.pressed(*button, scene());
  } else if (const auto* scrolled = std::get_if<eng::Scrolled>(&event)) {
    // Words beside the leg are no panel to a wheel.
    if (!onPanel || viewer_.interface().hoveredLabel()) lines = navigation_.scrolled(*scrolled, scene());
  } else if (const auto* key = std::get_if<eng::KeyPressed>(&event)) {
    handleKey(*key);
  } else if (std::get_if<eng::Resized>(&event)) {
    viewer_.resize(window_.framebufferSize(), window_.contentScale());
  } else if (std::get_if<eng::CloseRequested>(&event)) {
    quit_ = true;
  }
  for (const std::string& line : lines) carryOut(line);
}

// In palpation the tool waits over the skin under the cursor.
void Application::hoverTool(bool onPanel) {
  const bool waits =
      palpating() && !onPanel && !navigation_.dragging() && cursor_->x >= 0.0 && cursor_->y >= 0.0;
  viewer_.hoverTool(waits && !viewer_.onBodyArea(glm::uvec2(*cursor_)) ? cursor_ : std::nullopt);
}

// The figure of the body is only painted on. A gesture that began on the leg may end there.
bool Application::isBesideLeg(const eng::MouseButtonChanged& event) {
  if (navigation_.dragging() || event.position.x < 0.0 || event.position.y < 0.0) return false;
  const glm::uvec2 pixel(event.position);
  return viewer_.onBodyArea(pixel) && !(viewer_.state().wayBack.on && viewer_.hurtPlace(pixel));
}

// While a text is being typed only chords and function keys are commands.
void Application::handleKey(const eng::KeyPressed& event) {
  if (saving_ && event.key == "Escape") return stopSaving();
  std::vector<std::string> lines;
  if (viewer_.interface().takeKey(event.key, viewer_.state(), lines)) {
    for (const std::string& line : lines) carryOut(line);
    return;
  }
  const bool typing = viewer_.interface().wantsKeyboard();
  const bool functionKey = event.key.size() > 1 && event.key[0] == 'F' && std::isdigit(event.key[1]);
  if (typing && !functionKey && event.key != "Ctrl+Q" && event.key != "Ctrl+F") return;
  if (const auto line = commandForKey(event.key)) carryOut(*line);
}

void Application::carryOut(const std::string& line) {
  try {
    carryOut(parse(line, viewer_.atlas()));
  } catch (const eng::Error& error) {
    viewer_.setNotice(error.what());
  }
  framesWanted_ = kFramesPerEvent;
}

void Application::carryOut(const Command& command) {
  if (log_) log_ << command.toLine() << std::endl;
  if (!command.spec->mergeGroup.empty()) movedS_ = eng::nowS();
  if (!carriedOutByWindow(command)) viewer_.run(command);
}

bool Application::carriedOutByWindow(const Command& command) {
  const std::string& name = command.spec->name;
  if (name == "quit")
    quit_ = true;
  else if (name == "fullscreen")
    window_.setFullscreen(!window_.fullscreen());
  else if (name == "search")
    viewer_.interface().focusSearch();
  else if (name == "screenshot")
    takeScreenshot(command);
  else if (name == "export-picture")
    exportPicture(command);
  else if (name == "figure")
    exportFigure(command);
  else if (name == "reload-shaders")
    reloadShaders();
  else
    return false;
  return true;
}

void Application::takeScreenshot(const Command& command) {
  const std::filesystem::path file =
      command.has(0) ? std::filesystem::path(command.word(0)) : screenshotPath();
  const Area area = viewer_.sceneArea();
  eng::writePng(file, eng::cropped(viewer_.photograph(), area.origin, area.size),
                {{"Copyright", viewer_.atlas().credit}});
  viewer_.setNotice(viewer_.atlas().text->format("notice.screenshot", {{"file", file.string()}}));
}

void Application::save(const ExportWish& wish) {
  if (saving_) throw eng::Error((*atlas_->text)("notice.saving-already"));
  saving_ = std::make_unique<PictureExport>(atlas_, assets_, viewer_.stateSeen(), wish);
}

// A tile between two frames, so that the window goes on.
void Application::continueSaving() {
  if (!saving_) return;
  const anatomy::Text& text = *atlas_->text;
  const std::string file = saving_->path().string();
  try {
    const bool more = saving_->step();
    const int percent = int(100.0f * saving_->share());
    std::string told =
        more ? text.format("notice.saving", {{"file", file}, {"percent", std::to_string(percent)}})
             : text.format("notice.screenshot", {{"file", file}});
    if (!more && saving_->blended()) told += ". " + text("notice.layers-blended");
    if (!more) saving_.reset();
    viewer_.setNotice(told);
  } catch (const eng::Error& error) {
    saving_.reset();
    viewer_.setNotice(error.what());
  }
  framesWanted_ = kFramesPerEvent;
}

void Application::stopSaving() {
  const std::string file = saving_->path().string();
  saving_.reset();
  viewer_.setNotice(atlas_->text->format("notice.saving-stopped", {{"file", file}}));
}

// The leg as it is seen, with words that keep their share of the picture.
void Application::exportPicture(const Command& command) {
  const Area area = viewer_.sceneArea();
  const float longer = float(std::max(area.size.x, area.size.y));
  const float factor =
      command.word(0) == "window" ? 1.0f : (command.word(0) == "8k" ? 7680.0f : 3840.0f) / longer;
  save({.path = screenshotPath(),
        .size = glm::uvec2(glm::round(factor * glm::vec2(area.size))),
        .scale = factor * window_.contentScale(),
        .transparent = command.word(1) == "transparent",
        .device = device_});
}

void Application::exportFigure(const Command& command) {
  save({.path = command.has(0) ? std::filesystem::path(command.word(0)) : screenshotPath(),
        .size = kFigureSize,
        .scale = figureScale(kFigureSize),
        .figure = FigureWords{},
        .device = device_});
}

void Application::reloadShaders() {
  const std::string built = buildShaders();
  const std::string reason = built.empty() ? viewer_.stage().reloadShaders() : built;
  const anatomy::Text& text = *viewer_.atlas().text;
  viewer_.setNotice(reason.empty() ? text("notice.shaders-reloaded")
                                   : text.format("notice.shaders-kept", {{"reason", reason}}));
}

void Application::savePreferencesIfChanged() {
  const Preferences& preferences = viewer_.state().preferences;
  if (preferences == savedPreferences_) return;
  try {
    savePreferences(preferences);
  } catch (const eng::Error& error) {
    spdlog::warn("{}", error.what());
  }
}

}  // namespace

int runApplication(const ApplicationOptions& options) {
  return Application(options).run();
}

}  // namespace app
