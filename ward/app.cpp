#include "ward/app.h"

#include <variant>

#include "shared/base/text.h"
#include "shared/i18n/normalise.h"
#include "ward/office/health.h"

namespace tsunagu::ward {
namespace {

// Officers type here too: a slow scanner is known by what it types.
platform::ScannerRules beside_a_keyboard() {
  return {.slow = Millis{250},  // scanners over Bluetooth need up to 200 ms a letter
          .may_begin_code = handoff::may_begin_code,
          .is_code = [](std::string_view typed) { return handoff::unframe(typed).has_value(); }};
}

std::optional<Ulid> at_hand(const State& state) {
  return state.inbox.arrived ? std::optional(state.inbox.arrived->request_id) : std::nullopt;
}

// What was struck, as pages know it; nothing for what is no key.
std::optional<char32_t> key_of(const platform::Input& input) {
  namespace key = page::key;
  if (const auto* text = std::get_if<platform::Text>(&input)) {
    const auto letters = decode_utf8(i18n::nfkc(text->utf8));
    if (letters.size() != 1 || letters.front() >= 0x80) return key::other;
    const auto letter = letters.front();
    return letter >= U'A' && letter <= U'Z' ? letter - U'A' + U'a' : letter;
  }
  const auto* down = std::get_if<platform::KeyDown>(&input);
  if (down == nullptr) return std::nullopt;
  if (down->repeat && down->key != platform::Key::up && down->key != platform::Key::down) return key::other;
  switch (down->key) {
    case platform::Key::enter: return key::enter;
    case platform::Key::escape: return key::escape;
    case platform::Key::up: return key::up;
    case platform::Key::down: return key::down;
    default: return key::other;
  }
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
  const auto before = at_hand(desk_.state());
  for (auto& intent : intents) desk_.apply(std::move(intent), tools_.clock.now());
  // Another request is on the page: Enter must not press there what was pressed for the one before.
  if (at_hand(desk_.state()) != before) tools_.shell.drop_focus();
  follow_up();
  tools_.shell.invalidate();
}

void App::hear(const platform::TimedInput& input) {
  const auto now = tools_.clock.now();
  if (platform::is_by_hand(input.what)) desk_.notice_presence(now);
  hear_key(input);
  if (const auto* scan = std::get_if<platform::Scan>(&input.what)) {
    desk_.scan(scan->text, now);
  } else if (const auto* file = std::get_if<platform::FileDropped>(&input.what)) {
    desk_.take_picture(file->path, now);
  } else if (std::holds_alternative<platform::QuitAsked>(input.what) && quit_) {
    quit_();
  }
  follow_up();
}

// In a field a key writes. A focused button has its Enter from the shell.
void App::hear_key(const platform::TimedInput& input) {
  const auto key = key_of(input.what);
  if (!key) {
    if (std::holds_alternative<platform::Scan>(input.what)) keys_.forget();
    return;
  }
  const auto* focused = tools_.shell.focused();
  if (focused != nullptr && focused->role == ui::Role::field) return keys_.forget();
  const bool moves = *key == page::key::up || *key == page::key::down;
  const auto struck = keys_.strike(*key, input.at);
  if (!struck || (focused != nullptr && *struck == page::key::enter)) return;
  if (moves) tools_.shell.drop_focus();
  act(*struck);
}

void App::act(char32_t key) {
  auto intent = intent_of_key(desk_.state(), key);
  if (!intent) return;
  desk_.apply(std::move(*intent), tools_.clock.now());
  tools_.shell.invalidate();
}

ui::Tick App::tick(Millis steady) {
  if (!closed_) check_journal(steady);
  if (closed_) return {};
  const auto now = tools_.clock.now();
  bool changed = desk_.tick(now);
  changed = beside_.tick(now) || changed;
  if (const auto key = keys_.due(steady)) act(*key);
  follow_up();
  if (std::exchange(forget_, false)) {  // never inside a frame: the shell would forget what it is drawing
    tools_.shell.forget();
    changed = true;
  }
  auto next = check_.next_tick(steady);
  if (const auto due = desk_.next_tick()) next = std::min(next, steady + std::max(*due - now, Millis(1)));
  if (const auto due = keys_.deadline()) next = std::min(next, *due);
  return {.changed = changed, .next = next};
}

void App::follow_up() {
  if (const auto cue = desk_.take_cue(); cue && tools_.sound) tools_.sound(*cue);
  forget_ = desk_.take_forget() || forget_;
}

}  // namespace tsunagu::ward
