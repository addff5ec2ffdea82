#include "tests/drive/driver.h"

#include <png.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/letters/fonts.h"
#include "shared/ui/keyboard_seen.h"
#include "shared/writing/keyboard.h"

namespace tsunagu::drive {
namespace {

constexpr Millis frame_length{16};
constexpr Millis between_taps{350};  // past every double-strike filter
constexpr Millis silence_of_scanners{400};
constexpr int most_frames = 2000;  // half a minute of frames that never settle is a fault
constexpr platform::FingerId finger = 7;
constexpr std::size_t digits_file_limit = 64 * 1024;

Unexpected<Error> not_so(std::string why) { return fail(Code::refused, std::move(why)); }

bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

// What an input method hands over at once.
bool of_input_method(const std::string& text) {
  const auto letters = decode_utf8(text);
  return std::all_of(letters.begin(), letters.end(), is_wide_digit);
}

// Both are one key on the glass.
std::string with_narrow_digits(const std::string& text) {
  auto letters = decode_utf8(text);
  for (auto& letter : letters) letter = is_wide_digit(letter) ? letter - U'０' + U'0' : letter;
  return encode_utf8(letters);
}

std::string seen(const ui::Registry& registry) {
  std::string out = "\n  on the screen:";
  for (const auto& target : registry.all()) {
    if (!target.id.empty()) out += " " + target.id;
  }
  return out;
}

}  // namespace

Status write_png(const platform::Picture& picture, const std::filesystem::path& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&image, file.c_str(), 0, picture.rgb.data(), 0, nullptr) == 0) {
    return fail(Code::io, file.string() + ": " + image.message);
  }
  return {};
}

Driver::Driver(Driven driven, std::filesystem::path out) : driven_(driven), out_(std::move(out)) { draw(false); }

void Driver::push(const platform::Input& input) { driven_.window.push(input); }

void Driver::step(Millis by) {
  driven_.clock.advance(by);
  steady_ += by;
  if (!driven_.stage.step(steady_)) return;
  driven_.window.show();
  if (driven_.face) faces_.insert(driven_.face());
}

void Driver::answer() {
  draw(!driven_.blind);
  const auto began = std::chrono::steady_clock::now();
  step(frame_length);
  step(frame_length);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  effort_.answered_ms += took.count();
  effort_.slowest_ms = std::max(effort_.slowest_ms, took.count());
  draw(false);
}

// A page with another title is a new one to the eye.
void Driver::look() {
  const auto& registry = driven_.shell.registry();
  const auto* title = registry.find("page.title");
  const std::string words = title == nullptr ? "" : title->label;
  if (words == title_) return;
  title_ = words;
  ++effort_.pages;
  effort_.title_letters += decode_utf8(words).size();
  for (const auto& target : registry.all()) {
    if (target.role == ui::Role::code) ++effort_.codes;
  }
}

Status Driver::settle() {
  for (int i = 0; i < most_frames; ++i) {
    step(frame_length);
    if (driven_.stage.settled()) return {};
    // Letters are drawn on a thread of their own, which knows nothing of the clock here; a frame that nobody looks at
    // does not wait for them.
    if (driven_.sparing && driven_.shell.fonts().pending()) {
      driven_.window.make_current();
      driven_.shell.fonts().upload(Millis(4));
    } else {
      std::this_thread::sleep_for(std::chrono::microseconds(300));
    }
  }
  return not_so("the picture never came to rest");
}

Result<ui::Point> Driver::place_of(const std::string& id) {
  const auto& registry = driven_.shell.registry();
  const auto* target = registry.find(id);
  if (target == nullptr) return not_so("there is no " + id + seen(registry));
  if (!target->enabled) return not_so(id + " is not enabled");
  if (target->covered) return not_so(id + " lies under a dialog");
  const auto area = target->hit ? common_part(*target->hit, target->rect) : target->visible;
  if (area.is_empty()) return not_so(id + " is not on the screen");
  const auto centre = area.centre();
  const auto* on_top = registry.action_at(centre);
  if (on_top == nullptr || on_top->id != id)
    return not_so(id + " does not answer at its centre; " + (on_top ? on_top->id : "nothing") + " does");
  return centre;
}

void Driver::press(ui::Point at) {
  if (driven_.hand == Hand::finger) return push(platform::FingerDown{finger, at.x, at.y});
  push(platform::Pointer{platform::Pointer::Kind::move, at.x, at.y});
  push(platform::Pointer{platform::Pointer::Kind::down, at.x, at.y});
}
void Driver::move(ui::Point to) {
  if (driven_.hand == Hand::finger) return push(platform::FingerMove{finger, to.x, to.y});
  push(platform::Pointer{platform::Pointer::Kind::move, to.x, to.y});
}
void Driver::lift(ui::Point at) {
  if (driven_.hand == Hand::finger) return push(platform::FingerUp{finger, at.x, at.y});
  push(platform::Pointer{platform::Pointer::Kind::up, at.x, at.y});
}

Status Driver::tap(const std::string& id) {
  const auto at = place_of(id);
  if (!at) return at.forward();
  ++taps_;
  press(*at);
  step(frame_length);
  step(frame_length);
  lift(*at);
  id.rfind("key.", 0) == 0 ? ++effort_.letters : ++effort_.taps;
  answer();
  if (auto done = settle(); !done) return done;
  look();
  step(between_taps);
  return settle();
}

Status Driver::hold(const std::string& id) {
  const auto at = place_of(id);
  if (!at) return at.forward();
  held_ = *at;
  press(*at);
  step(frame_length);
  return settle();
}

Status Driver::release() {
  if (!held_) return not_so("nothing is held");
  lift(*held_);
  held_.reset();
  return settle();
}

Status Driver::drag(const std::string& id, float dx, float dy) {
  const auto* target = driven_.shell.registry().find(id);
  if (target == nullptr) return not_so("there is no " + id + seen(driven_.shell.registry()));
  const auto from = target->visible.is_empty() ? target->rect.centre() : target->visible.centre();
  press(from);
  step(frame_length);
  constexpr int steps = 12;
  for (int i = 1; i <= steps; ++i) {
    const float part = static_cast<float>(i) / steps;
    move({from.x + dx * part, from.y + dy * part});
    step(frame_length);
  }
  lift({from.x + dx, from.y + dy});
  return settle();
}

Result<std::string> Driver::text_of_word(const std::string& word) const {
  if (word.front() != '@') return word;
  auto file = read_file(out_ / word.substr(1), digits_file_limit);
  if (!file) file = read_file(word.substr(1), digits_file_limit);
  if (!file) return not_so("cannot read " + word.substr(1));
  std::string text(text_of(*file));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

Status Driver::type(const std::string& what) {
  const auto read = text_of_word(what);
  if (!read) return read.forward();
  const auto& text = *read;
  if (driven_.hand == Hand::mouse) {  // a physical keyboard: slower than any scanner
    for (const char32_t letter : decode_utf8(text)) {
      push(platform::Text{encode_utf8(std::u32string(1, letter))});
      step(Millis(120));
    }
    return settle();
  }
  const auto keyboard = ui::keyboard_in(driven_.shell.registry());
  if (!keyboard && of_input_method(text)) {
    push(platform::Text{text});
    step(silence_of_scanners);
    return settle();
  }
  if (!keyboard) return not_so("there is no keyboard" + seen(driven_.shell.registry()));
  const auto keys = writing::keystrokes_for(with_narrow_digits(text), keyboard->mode, keyboard->steps);
  if (!keys) return not_so("no key writes " + keys.error().detail);
  for (const auto& key : *keys) {
    if (auto done = tap(key); !done) return done;
  }
  return {};
}

// A keyboard that is plugged in: one key, and nothing after it for as long as a scanner would take.
Status Driver::strike(const std::string& key) {
  constexpr Millis alone{700};  // a single letter acts only when no other comes
  const auto named = named_keys().find(key);
  if (named != named_keys().end()) {
    push(platform::KeyDown{named->second});
    step(silence_of_scanners);
    return settle();
  }
  step(alone);
  push(platform::Text{key});
  step(silence_of_scanners);
  step(alone);
  return settle();
}

// A scanner types: a few milliseconds a key, then Enter. An input method that was left on makes its digits wide.
Status Driver::scan(const std::string& what) {
  const auto digits = text_of_word(what);
  if (!digits) return digits.forward();
  for (const char32_t letter : decode_utf8(*digits)) {
    push(platform::Text{encode_utf8(std::u32string(1, letter))});
    step(Millis(2));
  }
  push(platform::KeyDown{platform::Key::enter});
  ++effort_.scans;
  answer();
  step(silence_of_scanners);
  if (auto done = settle(); !done) return done;
  look();
  return {};
}

Status Driver::idle(double seconds) {
  const auto end = steady_ + Millis(static_cast<std::int64_t>(seconds * 1000));
  while (steady_ < end) step(std::min(Millis(250), end - steady_));
  return settle();
}

// What the program does beside its frames takes real time.
Status Driver::await(const std::string& id) {
  constexpr std::chrono::seconds patience{30};
  const auto end = std::chrono::steady_clock::now() + patience;
  while (driven_.shell.registry().find(id) == nullptr) {
    if (std::chrono::steady_clock::now() > end)
      return not_so("there is no " + id + " after half a minute" + seen(driven_.shell.registry()));
    step(Millis(250));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return settle();
}

// As a disk that is full: what is there can be read, and no file takes another byte.
Status Driver::set_disk(bool full) {
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit{};
  if (::getrlimit(RLIMIT_FSIZE, &limit) != 0) return not_so("the limit of files cannot be read");
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return not_so("the limit of files cannot be set");
  return {};
}

Status Driver::shot(const std::string& name) {
  draw(true);
  driven_.shell.invalidate();
  if (auto done = settle(); !done) return done;
  const auto picture = driven_.window.capture();  // nothing is drawn after the picture has come to rest
  draw(false);
  return write_png(picture, out_ / (name + ".png"));
}

Status Driver::dump(const std::string& name) {
  return write_file_atomically(out_ / (name + ".json"), view_of(driven_.shell.registry().to_json()));
}

Status Driver::save_digits(const std::string& name) {
  for (const auto& target : driven_.shell.registry().all()) {
    if (target.role == ui::Role::code)
      return write_file_atomically(out_ / (name + ".txt"), view_of(target.value + "\n"));
  }
  return not_so("there is no code on the screen" + seen(driven_.shell.registry()));
}

Status Driver::set_clock(Instant to) {
  driven_.clock.set(to);
  step(frame_length);
  return settle();
}

Status Driver::expect(const Command& command) {
  const auto& id = command.words.front();
  const auto* target = driven_.shell.registry().find(id);
  if (target == nullptr) return not_so("there is no " + id + seen(driven_.shell.registry()));
  if (command.words.size() == 1) return {};
  const auto wanted = command.rest.substr(command.rest.find_first_not_of(' ', id.size()));
  if (target->label.find(wanted) != std::string::npos || target->value.find(wanted) != std::string::npos) return {};
  return not_so(id + " says \"" + target->label + "\" (value \"" + target->value + "\"), not \"" + wanted + "\"");
}

Status Driver::run(const Command& c) {
  const auto number = [&](std::size_t i) { return std::strtod(c.words[i].c_str(), nullptr); };
  if (c.verb == "tap") return tap(c.words[0]);
  if (c.verb == "hold") return hold(c.words[0]);
  if (c.verb == "release") return release();
  if (c.verb == "clock") return set_clock(*instant_from(c.words[0]));
  if (c.verb == "drag") return drag(c.words[0], static_cast<float>(number(1)), static_cast<float>(number(2)));
  if (c.verb == "type") return type(c.rest);
  if (c.verb == "key") return strike(c.words[0]);
  if (c.verb == "scan") return scan(c.words[0]);
  if (c.verb == "idle") return idle(number(0));
  if (c.verb == "wait") return idle(number(0) / 1000);
  if (c.verb == "await") return await(c.words[0]);
  if (c.verb == "disk") return set_disk(c.words[0] == "full");
  if (c.verb == "shot") return shot(c.words[0]);
  if (c.verb == "dump") return dump(c.words[0]);
  if (c.verb == "save-digits") return save_digits(c.words[0]);
  if (c.verb == "expect") return expect(c);
  if (driven_.shell.registry().find(c.words[0]) != nullptr) return not_so(c.words[0] + " is there");  // absent
  return {};
}

Status Driver::choose_language(const std::string& code) {
  if (auto done = settle(); !done) return done;
  const std::string shortcut = "attract.lang." + code;
  if (driven_.shell.registry().find(shortcut) != nullptr) return tap(shortcut);
  if (auto done = tap("attract.language"); !done) return done;
  return tap("lang." + code);
}

Status Driver::play(const std::vector<Command>& commands) {
  if (auto done = settle(); !done) return done;
  for (const auto& command : commands) {
    if (auto done = run(command); !done) {
      [[maybe_unused]] const auto freed = set_disk(false);  // what is said of it may go to a file
      return fail(done.error().code, "line " + std::to_string(command.line) + ": " + command.verb + " " + command.rest +
                                         ": " + done.error().detail);
    }
  }
  return {};
}

}  // namespace tsunagu::drive
