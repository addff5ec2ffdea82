#include "kiosk/app.h"

#include <variant>

#include "kiosk/home/health.h"

namespace tsunagu::kiosk {
namespace {

Tools tools_of(const AppTools& tools, page::Words& words, const shelf::Leaflets& leaflets) {
  auto& home = tools.home;
  return {*home.journal, *home.keyring,
          *home.device,  home.wards,
          home.arena,    tools.random,
          tools.config,  [&words](i18n::Language language, std::string_view key) { return words.in(language)(key); },
          &leaflets,     home.tablet};
}

Screen screen_of(const AppTools& tools) {
  return {tools.window.width(), tools.window.height(), static_cast<double>(tools.shell.theme().px_per_mm())};
}

}  // namespace

App::App(AppTools tools)
    : tools_(std::move(tools)),
      words_(tools_.assets),
      leaflets_(shelf::Leaflets::read(tools_.assets / "leaflets")),
      sitting_(tools_of(tools_, words_, leaflets_), screen_of(tools_), tools_.clock.now()),
      check_(tools_.home.folder, console::kiosk_owner, examine) {
  sitting_.on_chime(tools_.chime);
  sitting_.on_refused(tools_.refused);
}

ui::Program App::program() {
  return {.draw = [this](ui::Ui& ui) { closed_ ? closed_->draw(ui) : draw(ui); },
          .heard = [this](const platform::TimedInput& input) { closed_ ? closed_->hear(input) : hear(input); },
          .tick =
              [this](Millis steady) {
                if (!closed_) check_journal(steady, tools_.clock.now());
                return closed_ ? closed_->tick(steady) : tick(steady);
              },
          .scanner = platform::without_keyboard()};
}

// Whoever is in front of the kiosk goes on: what they do is recorded behind everything else, and they were not told
// that it would not be.
void App::check_journal(Millis steady, Instant now) {
  const auto advice = check_.tick(steady, now);
  if (!advice || sitting_.state().page != door::Page::attract) return;
  closed_.emplace(ClosedApp::Tools{tools_.window, tools_.shell, tools_.config.hub, tools_.clock, tools_.assets},
                  *advice);
  if (quit_) closed_->on_quit(quit_);
  tools_.shell.forget();
}

ClosedApp::ClosedApp(const Tools& tools, const std::string& advice)
    : tools_(tools), words_(tools.assets), pages_(tools.hub, advice, tools.clock.now()) {}

ui::Program ClosedApp::program() {
  return {.draw = [this](ui::Ui& ui) { draw(ui); },
          .heard = [this](const platform::TimedInput& input) { hear(input); },
          .tick = [this](Millis steady) { return tick(steady); },
          .scanner = platform::without_keyboard()};
}

void ClosedApp::draw(ui::Ui& ui) {
  Intents intents;
  page::draw(ui, words_, pages_.state(), intents);
  if (intents.empty()) return;
  pages_.apply(intents, tools_.clock.now());
  tools_.shell.invalidate();
}

void ClosedApp::hear(const platform::TimedInput& input) {
  pages_.touched(tools_.clock.now());
  if (std::holds_alternative<platform::QuitAsked>(input.what) && quit_) quit_();
}

ui::Tick ClosedApp::tick(Millis steady) {
  const bool changed = pages_.tick(tools_.clock.now());
  tools_.shell.set_language(pages_.state().language);
  tools_.shell.set_theme(page::theme_for(pages_.state(), tools_.shell.theme().px_per_mm()));
  return {.changed = changed, .next = steady + OutOfOrder::next_tick()};
}

void App::draw(ui::Ui& ui) {
  Intents intents;
  page::draw(ui, words_, sitting_.state(), intents);
  if (intents.empty()) return;
  sitting_.apply(intents, tools_.clock.now());
  tools_.shell.invalidate();
}

void App::hear(const platform::TimedInput& input) {
  if (const auto* scan = std::get_if<platform::Scan>(&input.what)) {
    sitting_.scan(scan->text, tools_.clock.now());
    tools_.shell.invalidate();
  } else if (std::holds_alternative<platform::FingerDown>(input.what) ||
             std::holds_alternative<platform::Pointer>(input.what)) {
    const bool warned = sitting_.state().idle.has_value();
    sitting_.touched(tools_.clock.now());
    if (warned) tools_.shell.invalidate();
  } else if (std::holds_alternative<platform::Resized>(input.what)) {
    sitting_.resize(screen_of(tools_));
  } else if (std::holds_alternative<platform::QuitAsked>(input.what) && quit_) {
    quit_();
  }
}

ui::Tick App::tick(Millis steady) {
  const Instant now = tools_.clock.now();
  bool changed = sitting_.tick(now);
  if (sitting_.wipes() != wipes_seen_) {  // nothing of the last visitor stays in layouts, the registry or the picture
    wipes_seen_ = sitting_.wipes();
    tools_.shell.forget();
    changed = true;
  }
  tools_.shell.set_language(sitting_.state().language);
  tools_.shell.set_theme(page::theme_for(sitting_.state(), tools_.shell.theme().px_per_mm()));
  const auto in = sitting_.next_tick() - now;
  return {.changed = changed, .next = steady + std::max(in, Millis(1))};
}

}  // namespace tsunagu::kiosk
