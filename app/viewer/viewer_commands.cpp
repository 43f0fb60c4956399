// What a command does to the viewer.
#include "app/state/command_table.h"
#include "app/state/workspace.h"
#include "app/state/workspace_shelf.h"
#include "app/state/workspace_touch.h"
#include "app/viewer/viewer_impl.h"
#include "engine/base/clock.h"
#include "engine/base/error.h"
#include "engine/base/image_shrink.h"

namespace app {

// Only camera commands that name a place fly; those that follow a hand (merged into one undo step) must not
// lag.
void Viewer::Impl::change(const Command& command) {
  const ViewState before = state;
  state = apply(state, command, context());
  if (state == before) return;
  if (state.compareWith != before.compareWith) checkCompared(before);
  ViewState answered = before;
  answered.screening = state.screening;
  if (!(answered == state)) history.remember(before, command.mergeKey(), eng::nowS());
  const auto text = command.spec->notice ? command.spec->notice(before, state, context()) : "";
  if (!text.empty()) notice += (notice.empty() ? "" : ". ") + text;
  const bool followsHand = !command.spec->mergeGroup.empty();
  const bool byItself = command.has(1) && std::holds_alternative<std::string>(command.arguments[1]);
  movePeel(followsHand && !byItself);
  if (state.camera == flight.destination()) return;
  // Standing up and lying down at once, it would fly through what it lies on.
  const bool lays = state.camera.leanDeg != before.camera.leanDeg;
  if (followsHand || lays || state.preferences.reducedMotion)
    flight.jumpTo(state.camera);
  else
    flight.flyTo(state.camera);
}

// An answer is not undone into another person's, nor does a saved view open what was kept closed.
void Viewer::Impl::heedScreening(Screening asked) {
  state.screening = asked;
  if (asked == Screening::Stopped) state.demonstration = {};
  keepAsking();
}

void Viewer::Impl::movePeel(bool atOnce) {
  if (atOnce || state.preferences.reducedMotion)
    peelMotion.jumpTo(state.peel.amounts);
  else
    peelMotion.moveTo(state.peel.amounts);
}

NamedViews& Viewer::Impl::views() {
  if (!named) named.emplace(assets, *atlas);
  return *named;
}

// What cannot be found is not compared with, and the person is told.
void Viewer::Impl::checkCompared(const ViewState& before) {
  try {
    if (!state.compareWith.empty()) comparison.follow(state, views(), context());
  } catch (const eng::Error&) {
    state = before;
    throw;
  }
}

void Viewer::Impl::showTopic(const std::string& name) {
  const Topic& topic = views().topic(name);
  const ViewState before = state;
  state = viewOfTopic(topic, state, context());
  history.remember(before, "", eng::nowS());
  notice = topic.caption;
  showState();
}

// With a small picture of what is seen.
void Viewer::Impl::saveView(const std::string& name) {
  saveWorkspace(state, *atlas, name);
  if (!drawn) draw(true);
  const Area area = mainArea();
  const eng::Picture seen = eng::cropped(stage.photographScene(), area.origin, area.size);
  eng::writePng(workspacePicture(name), eng::thumbnailOf(seen, kViewPicture));
  notice = atlas->text->format("notice.workspace-saved", {{"name", name}});
}

// True when the command was one of those about saved views.
bool Viewer::Impl::runViewCommand(const Command& command) {
  const std::string& name = command.spec->name;
  if (name == "topic") {
    showTopic(command.word(0));
    return true;
  }
  if (name == "workspace-rename") {
    const auto [from, to] = renaming(command.word(0));
    renameWorkspace(from, to);
    notice = atlas->text->format("notice.workspace-renamed", {{"name", to}});
  } else if (name == "workspace-delete") {
    deleteWorkspace(command.word(0));
    notice = atlas->text->format("notice.workspace-deleted", {{"name", command.word(0)}});
  } else if (name == "workspace-restore") {
    restoreWorkspace(command.word(0));
    notice = atlas->text->format("notice.workspace-restored", {{"name", command.word(0)}});
  } else {
    return false;
  }
  viewsChanged();
  return true;
}

void Viewer::Impl::viewsChanged() {
  views().forget();
  comparison.forget();
}

void Viewer::Impl::showState() {
  movePeel(false);
  if (state.preferences.reducedMotion)
    flight.jumpTo(state.camera);
  else
    flight.flyTo(state.camera);
}

// A step is undone as a whole; its caption is the notice.
void Viewer::Impl::takeTour(bool forward) {
  if (!tour) tour.emplace(assets / "tour", *atlas);
  const TourStep* step = forward ? tour->next() : tour->previous();
  if (!step) return;
  const ViewState before = state;
  state = applyView(state, parseScript(step->commands, step->file.filename().string(), *atlas), context());
  heedScreening(before.screening);
  history.remember(before, "", eng::nowS());
  notice = toldOf(*step, *atlas);
  showState();
}

void Viewer::Impl::runApplicationCommand(const Command& command) {
  const std::string& name = command.spec->name;
  if (name == "undo" || name == "redo") {
    const Screening asked = state.screening;
    if (name == "undo" ? history.undo(state) : history.redo(state)) {
      heedScreening(asked);
      showState();
    }
    return;
  }
  if (runViewCommand(command)) return;
  if (name == "lesson") return takeLesson(command.word(0));
  if (name == "trainer") return train(command);
  if (name == "tour") return takeTour(command.word(0) == "next");
  if (name == "wait") return wait(command.number(0));
  if (name == "workspace-save") {
    saveView(command.word(0));
    return viewsChanged();
  }
  if (name == "workspace-load") {
    anatomy::Problems problems;
    const ViewState before = state;
    state = loadWorkspace(command.word(0), state, *atlas, problems);
    keepPossible(state, *atlas, mechanics);
    heedScreening(before.screening);
    history.remember(before, "", eng::nowS());
    notice = problems.empty() ? atlas->text->format("notice.workspace-loaded", {{"name", command.word(0)}})
                              : toLine(problems.front());
    return showState();
  }
  if (name == "debug-view") {
    static const std::vector<std::string> kViews{"shaded", "ids", "normals", "depth"};
    const auto found = std::ranges::find(kViews, command.word(0));
    const int next =
        found == kViews.end() ? (int(debugView) + 1) % int(kViews.size()) : int(found - kViews.begin());
    debugView = eng::DebugView(next);
    return;
  }
  throw eng::Error("'" + name + "' needs the window; start calf-atlas without a subcommand to use it");
}

}  // namespace app
