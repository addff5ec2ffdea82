#include "ward/app.h"

#include <variant>

#include "ward/office/health.h"

namespace tsunagu::ward {
namespace {

// Officers type here too: a slow scanner is known by what it types.
platform::ScannerRules beside_a_keyboard() {
  return {.may_begin_code = handoff::may_begin_code,
          .is_code = [](std::string_view typed) { return handoff::unframe(typed).has_value(); }};
}

}  // namespace

ClosedApp::ClosedApp(ui::Shell& shell, const std::filesystem::path& assets, const std::string& advice)
    : words_(assets) {
  state_.page = page::id_of(door::Page::closed);
  state_.door.advice = advice;
  shell.set_language(i18n::Language::ja);
}

ui::Program ClosedApp::program() {
  return {.draw = [this](ui::Ui& ui) { draw(ui); },
          .heard = [this](const platform::TimedInput& input) { hear(input); },
          .tick = [](Millis) { return ui::Tick{}; }};
}

void ClosedApp::draw(ui::Ui& ui) {
  Intents none;
  ward::draw(ui, words_, state_, none);
}

void ClosedApp::hear(const platform::TimedInput& input) {
  if (std::holds_alternative<platform::QuitAsked>(input.what) && quit_) quit_();
}

App::App(AppTools tools)
    : tools_(std::move(tools)),
      words_(tools_.assets),
      desk_({tools_.office, tools_.reader, tools_.arena}, tools_.rules, tools_.clock.now()),
      beside_({tools_.window, desk_, tools_.scanner, tools_.camera_reader}),
      check_(tools_.office.data(), console::ward_owner, examine) {
  tools_.shell.set_language(i18n::Language::ja);
}

ui::Program App::program() {
  return {.draw = [this](ui::Ui& ui) { closed_ ? closed_->draw(ui) : draw(ui); },
          .heard = [this](const platform::TimedInput& input) { closed_ ? closed_->hear(input) : hear(input); },
          .tick = [this](Millis steady) { return tick(steady); },
          .scanner = beside_a_keyboard()};
}

// Whoever is signed in is signed out at once: the journal is about to be replaced by its backup, and what is recorded
// until then would be lost with it. A code that is on the way can be read again afterwards.
void App::check_journal(Millis steady) {
  const auto advice = check_.tick(steady, tools_.clock.now());
  if (!advice) return;
  desk_.apply(page::SignOut{}, tools_.clock.now());
  beside_.end();
  closed_.emplace(tools_.shell, tools_.assets, *advice);
  if (quit_) closed_->on_quit(quit_);
  tools_.shell.forget();
}

void App::draw(ui::Ui& ui) {
  Intents intents;
  ward::draw(ui, words_, desk_.state(), intents);
  if (intents.empty()) return;
  for (auto& intent : intents) desk_.apply(std::move(intent), tools_.clock.now());
  follow_up();
  tools_.shell.invalidate();
}

void App::hear(const platform::TimedInput& input) {
  const auto now = tools_.clock.now();
  if (platform::is_by_hand(input.what)) desk_.notice_presence(now);
  if (const auto* scan = std::get_if<platform::Scan>(&input.what)) {
    desk_.scan(scan->text, now);
  } else if (const auto* file = std::get_if<platform::FileDropped>(&input.what)) {
    desk_.take_picture(file->path, now);
  } else if (std::holds_alternative<platform::QuitAsked>(input.what) && quit_) {
    quit_();
  }
  follow_up();
}

ui::Tick App::tick(Millis steady) {
  if (!closed_) check_journal(steady);
  if (closed_) return {};
  const auto now = tools_.clock.now();
  bool changed = desk_.tick(now);
  changed = beside_.tick(now) || changed;
  follow_up();
  if (std::exchange(forget_, false)) {  // never inside a frame: the shell would forget what it is drawing
    tools_.shell.forget();
    changed = true;
  }
  auto next = check_.next_tick(steady);
  if (const auto due = desk_.next_tick()) next = std::min(next, steady + std::max(*due - now, Millis(1)));
  return {.changed = changed, .next = next};
}

void App::follow_up() {
  if (const auto cue = desk_.take_cue(); cue && tools_.sound) tools_.sound(*cue);
  forget_ = desk_.take_forget() || forget_;
}

}  // namespace tsunagu::ward
