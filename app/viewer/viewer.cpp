#include "app/viewer/viewer.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "app/state/command_table.h"
#include "app/viewer/viewer_impl.h"
#include "engine/base/straight_alpha.h"

namespace app {

Viewer::Impl::Impl(std::shared_ptr<const anatomy::Atlas> atlasToShow,
                   const std::filesystem::path& assetsFolder, const ViewerOptions& options,
                   eng::Stage madeStage)
    : atlas(std::move(atlasToShow)),
      mechanics(mechanics::requireMechanics(assetsFolder / "mechanics", *atlas->table, *atlas->text)),
      asksBefore(options.window != nullptr),
      footprint(meshesOf(*atlas)),
      interface(std::make_unique<Interface>(*atlas, assetsFolder)),
      stage(std::move(madeStage)),
      contentScale(options.contentScale),
      panels(options.panels),
      identify(options.identify),
      wholeSize(options.wholeSize),
      transparent(options.transparent),
      figure(options.figure),
      flight(eng::CameraPose{}),
      form(*atlas, mechanics),
      pain(*atlas, options.window == nullptr, stage.info().cpuDevice),
      markers(*atlas),
      body(*atlas, assetsFolder, options.window == nullptr),
      wayBack(*atlas, options.window == nullptr),
      press(*atlas, mechanics),
      tools(assetsFolder),
      reach(*atlas, mechanics, options.window == nullptr),
      roll(*atlas, mechanics, options.window == nullptr),
      study(*atlas, mechanics, options.window == nullptr),
      keepOuts(*atlas, mechanics, options.window == nullptr),
      trainer(*atlas, mechanics),
      sections(*atlas),
      assets(assetsFolder),
      comparison(*atlas, mechanics, options.window == nullptr, stage.info().cpuDevice) {
  anatomy::Problems problems;
  demonstrations =
      loadDemonstrations(assets / "demonstrations", *atlas->table, mechanics, *atlas->text, problems);
  palette = Palette::load(assets / "anatomy" / "tissues.toml", problems);
  stage.load(meshesOf(*atlas));
  if (options.window)
    levels = std::async(std::launch::async, [this] { return eng::detailLevels(meshesOf(*atlas)); });
  state = initialState(*atlas, 1.0f);
  state = initialState(*atlas, aspectOf(sceneArea()));
  flight.jumpTo(state.camera);
  wait = [this](double seconds) { advance(seconds); };
}

Viewer::Viewer(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
               const ViewerOptions& options)
    : Viewer(std::move(atlas), assets, options,
             eng::Stage({options.size, options.device, options.validation, options.window})) {}
Viewer::Viewer(std::shared_ptr<const anatomy::Atlas> atlas, const std::filesystem::path& assets,
               const ViewerOptions& options, eng::Stage stage)
    : impl_(std::make_unique<Impl>(std::move(atlas), assets, options, std::move(stage))) {}
Viewer::~Viewer() = default;

bool Viewer::shortOfRoom() const {
  return impl_->stage.info().shortOfRoom;
}

void Viewer::drawWeighted() {
  impl_->weighted = true;
}

const anatomy::Atlas& Viewer::atlas() const {
  return *impl_->atlas;
}

const ViewState& Viewer::state() const {
  return impl_->state;
}

eng::Stage& Viewer::stage() {
  return impl_->stage;
}

Interface& Viewer::interface() {
  return *impl_->interface;
}

const History& Viewer::history() const {
  return impl_->history;
}

ViewState Viewer::stateSeen() const {
  ViewState seen = impl_->state;
  if (!impl_->demonstrationSeen()) seen.demonstration = {};
  seen.demonstration.atS = impl_->demonstratedS();
  seen.demonstration.plays = false;
  return seen;
}

glm::vec3 Viewer::forCamera(glm::vec3 displayMm) const {
  const auto& placement = impl_->roll.placement();
  return placement ? placement->toScene(displayMm) : displayMm;
}

Area Viewer::sceneArea() const {
  return impl_->sceneArea();
}

eng::CameraPose Viewer::cameraShown() const {
  return impl_->eye();
}

void Viewer::run(std::string_view line) {
  run(parse(line, *impl_->atlas));
}

void Viewer::run(const Command& command) {
  impl_->notice = command.note;
  if (!command.note.empty()) spdlog::warn("{}", command.note);
  if (command.spec->name == "nudge" && !impl_->trainer.letsSlide(impl_->press.palpation())) return;
  if (command.spec->scope == Scope::View)
    impl_->change(command);
  else
    impl_->runApplicationCommand(command);
}

void Viewer::runScript(std::string_view text, std::string_view name) {
  for (const Command& command : parseScript(text, name, *impl_->atlas)) run(command);
}

bool Viewer::setHovered(std::optional<anatomy::StructureId> id) {
  return std::exchange(impl_->hovered, id) != id;
}

void Viewer::setNotice(std::string text) {
  impl_->notice = std::move(text);
}

void Viewer::forgetContent() {
  impl_->pain.forget();
  impl_->markers.forget();
  impl_->body.forget();
  impl_->comparison.forgetContent();
  impl_->wayBack.forget();
  impl_->press.forget();
}

void Viewer::takeContent() {
  dropUnknown(impl_->state, *impl_->atlas);
}

void Viewer::setWait(std::function<void(double)> wait) {
  impl_->wait = std::move(wait);
}

void Viewer::setPreferences(const Preferences& preferences) {
  impl_->state.preferences = preferences;
}

void Viewer::setState(const ViewState& state) {
  impl_->state = state;
  impl_->flight.jumpTo(state.camera);
  impl_->peelMotion.jumpTo(state.peel.amounts);
}

void Viewer::resize(glm::uvec2 size, float contentScale) {
  impl_->contentScale = contentScale;
  impl_->stage.resize(size);
}

bool Viewer::Impl::advance(double seconds) {
  takeLevels();
  flight.advance(seconds);
  peelMotion.advance(seconds);
  const bool shows = playDemonstration(seconds);
  followPress();
  const bool rolling = followRoll();
  const bool painMoves = pain.advance(shown(), seconds);
  const bool bodyMoves = body.advance(seconds), otherMoves = comparison.advance(seconds);
  const bool comparing = wayBack.follow(state);
  const bool reaching = reach.follow(state);
  const bool studying = study.follow(state), finding = keepOuts.follow(state);
  const bool legMoves = moveLeg(seconds) || shows, training = trainer.advance(seconds);
  return legMoves || training || studying || finding || reaching || rolling || flight.flying() ||
         peelMotion.moving() || painMoves || bodyMoves || otherMoves || comparing;
}

bool Viewer::advance(double seconds) {
  return impl_->advance(seconds);
}

bool Viewer::draw(bool still) {
  return impl_->draw(still);
}

bool Viewer::drawTile(glm::ivec2 origin, bool still) {
  impl_->tileOrigin = origin;
  return draw(still);
}

std::vector<std::string> Viewer::takePanelCommands() {
  return std::exchange(impl_->commandsFromPanels, {});
}

eng::Picture Viewer::photograph() {
  Impl& s = *impl_;
  if (!s.transparent) return s.stage.photograph();
  eng::Picture picture = s.stage.photographScene();
  straighten(picture);
  if (s.withInterface) layOver(s.stage.photograph(), picture);
  return picture;
}

}  // namespace app
