#include "ward/app.h"

#include <variant>

namespace tsunagu::ward {

App::App(AppTools tools)
    : tools_(std::move(tools)),
      words_(tools_.assets),
      desk_({tools_.office, tools_.reader, tools_.arena}, tools_.rules, tools_.clock.now()) {
  tools_.shell.set_language(i18n::Language::ja);
}

ui::Program App::program() {
  return {.draw = [this](ui::Ui& ui) { draw(ui); },
          .heard = [this](const platform::TimedInput& input) { hear(input); },
          .tick = [this](Millis steady) { return tick(steady); }};
}

void App::draw(ui::Ui& ui) {
  Intents intents;
  screens::draw(ui, words_, desk_.state(), intents);
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
  const auto now = tools_.clock.now();
  bool changed = desk_.tick(now);
  follow_up();
  if (std::exchange(forget_, false)) {  // never inside a frame: the shell would forget what it is drawing
    tools_.shell.forget();
    changed = true;
  }
  const auto next = desk_.next_tick();
  if (!next) return {.changed = changed};
  return {.changed = changed, .next = steady + std::max(*next - now, Millis(1))};
}

void App::follow_up() {
  if (const auto cue = desk_.take_cue(); cue && tools_.sound) tools_.sound(*cue);
  forget_ = desk_.take_forget() || forget_;
}

}  // namespace tsunagu::ward
