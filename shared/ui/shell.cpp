#include "shared/ui/shell.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>
#include <vector>

#include "shared/base/renew.h"
#include "shared/platform/alpha_textures.h"
#include "shared/ui/damage.h"
#include "shared/ui/imgui_compat.h"
#include "shared/ui/near_panel.h"
#include "shared/ui/shell_state.h"
#include "shared/ui/strike_filter.h"
#include "shared/ui/ui.h"

namespace tsunagu::ui {
namespace {

constexpr std::chrono::milliseconds first_patience{400};  // a first picture without letters helps nobody
constexpr std::chrono::milliseconds patience{4};
constexpr Millis soon{250};  // what is drawn again later stands still until then
constexpr Millis one_frame{16};

class GlyphPages final : public letters::TextureSink {
 public:
  explicit GlyphPages(std::unique_ptr<platform::AlphaTextures> textures) : textures_(std::move(textures)) {}
  Id create(int width, int height) override { return to_id(textures_->create(width, height)); }
  void update(Id page, int x, int y, int width, int height, const std::uint8_t* alpha) override {
    textures_->update(from_id(page), x, y, width, height, alpha);
  }
  void destroy(Id page) override {
    textures_->destroy(from_id(page));
    lost_ = true;
  }
  // Whether a page was taken away since this was asked: its name may come back with other letters.
  [[nodiscard]] bool take_lost() { return std::exchange(lost_, false); }

 private:
  // ImGui carries textures as pointers.
  static Id to_id(std::uint32_t texture) {
    return reinterpret_cast<Id>(static_cast<std::uintptr_t>(texture));  // NOLINT(performance-no-int-to-ptr)
  }
  static std::uint32_t from_id(Id id) { return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(id)); }
  std::unique_ptr<platform::AlphaTextures> textures_;
  bool lost_ = false;
};

struct Queued {
  Millis at;
  std::variant<platform::Touch, platform::Input> what;
};

bool is_move(const Queued& queued) {
  const auto* touch = std::get_if<platform::Touch>(&queued.what);
  return touch && touch->kind == platform::Touch::Kind::move;
}

// Parts lie on whole pixels.
std::vector<platform::Part> parts_of_picture(const std::vector<Rect>& parts) {
  std::vector<platform::Part> out;
  for (const Rect& part : parts) {
    out.push_back(
        {static_cast<int>(part.x), static_cast<int>(part.y), static_cast<int>(part.w), static_cast<int>(part.h)});
  }
  return out;
}

}  // namespace

struct Shell::Parts {
  platform::Window& window;
  platform::PrimaryFinger finger;
  std::unique_ptr<Renderer> renderer;
  std::unique_ptr<GlyphPages> pages;
  std::unique_ptr<letters::Fonts> fonts;
  ShellState state;
  StrikeFilter strikes;  // not forgotten with a page or a visitor: places and times alone
  std::deque<Queued> queue;
  Damage damage;
  bool letters_missing = false;  // from the picture that the window holds
  bool dirty = true;
  bool blind = false;
  bool picture_is_new = false;
  bool exposed = false;
  std::uint64_t frames = 0;
  Millis last_frame{0};

  Parts(platform::Window& w, const platform::FingerRules& rules) : window(w), finger(rules) {}

  platform::Rest rest_of_finger() const;
  void take_queue();
  bool take(const Queued& queued);
  bool is_second_strike(const platform::Touch& touch, Millis at);
  void note_strike(const platform::Touch& touch, Millis at);
  bool take_typed(const platform::Input& input);
  void move_focus(bool backwards);
  void transition(ImDrawList* list);
  void rasterise(ImDrawList& list);
  void after_frame();
};

Shell::Shell(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Shell::~Shell() { parts_->window.make_current(); }

Result<std::unique_ptr<Shell>> Shell::open(platform::Window& window, ShellOptions options) {
  window.make_current();
  auto parts = std::make_unique<Parts>(window, options.finger);
  auto renderer = Renderer::open();
  if (!renderer) return renderer.forward();
  parts->renderer = std::move(renderer).value();
  auto textures = platform::AlphaTextures::open();
  if (!textures) return textures.forward();
  parts->pages = std::make_unique<GlyphPages>(std::move(textures).value());
  auto fonts = letters::Fonts::open(*parts->pages, window.waker());
  if (!fonts) return fonts.forward();
  parts->fonts = std::move(fonts).value();
  parts->state.theme = Theme(options.theme);
  parts->state.hand_kind = options.hand;
  parts->state.fonts = parts->fonts.get();
  return std::unique_ptr<Shell>(new Shell(std::move(parts)));
}

void Shell::feed(const platform::TimedInput& input) {
  Parts& p = *parts_;
  if (const auto touches = p.finger.feed(input, p.rest_of_finger()); !touches.empty()) {
    for (const platform::Touch& touch : touches) p.queue.push_back({input.at, touch});
    return;
  }
  if (std::holds_alternative<platform::Resized>(input.what) || std::holds_alternative<platform::Exposed>(input.what) ||
      std::holds_alternative<platform::Woken>(input.what)) {
    p.dirty = true;
    p.exposed = p.exposed || !std::holds_alternative<platform::Woken>(input.what);
    return;
  }
  if (p.state.hand_kind == HandKind::finger) {
    const auto* key = std::get_if<platform::KeyDown>(&input.what);
    const bool leads = key != nullptr && (key->key == platform::Key::tab || key->key == platform::Key::enter);
    if (leads) p.queue.push_back({input.at, input.what});
    return;
  }
  if (const auto* pointer = std::get_if<platform::Pointer>(&input.what)) {
    const auto id_at = [&](std::optional<Point> at) {
      const Target* const target = at ? p.state.shown.action_at(*at) : nullptr;
      return target ? target->id : std::string();
    };
    const Point at{pointer->x, pointer->y};
    if (id_at(p.state.pointer) != id_at(at)) p.dirty = true;
    p.state.pointer = at;
    return;
  }
  if (std::holds_alternative<platform::Text>(input.what) || std::holds_alternative<platform::KeyDown>(input.what) ||
      std::holds_alternative<platform::Paste>(input.what) || std::holds_alternative<platform::Compose>(input.what) ||
      std::holds_alternative<platform::Wheel>(input.what)) {
    p.queue.push_back({input.at, input.what});
  }
}

// Whoever reads what shows only under a finger lays it there and keeps still.
platform::Rest Shell::Parts::rest_of_finger() const {
  const auto& targets = state.shown.all();
  const bool meant = std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
    return target.held && !target.covered && means(state.hand.pressed(), target.id);
  });
  return meant ? platform::Rest::meant : platform::Rest::maybe_forgotten;
}

// One press or release a frame, so that every state is seen by the screens and shown to the person; moves are free.
void Shell::Parts::take_queue() {
  while (!queue.empty()) {
    const Queued next = std::move(queue.front());
    queue.pop_front();
    if (take(next)) return;
  }
}

// Only fingers tremble: a mouse's double click is meant.
bool Shell::Parts::is_second_strike(const platform::Touch& touch, Millis at) {
  if (state.hand_kind != HandKind::finger || touch.kind != platform::Touch::Kind::press) return false;
  return !strikes.counts({touch.x, touch.y}, at, state.theme.px_per_mm());
}

void Shell::Parts::note_strike(const platform::Touch& touch, Millis at) {
  if (state.hand.activated().empty()) return;
  const Target* const target = state.shown.find(state.hand.activated());
  strikes.lifted({touch.x, touch.y}, at, target && target->repeats);
}

// True when this was enough for one frame.
bool Shell::Parts::take(const Queued& queued) {
  if (const auto* touch = std::get_if<platform::Touch>(&queued.what)) {
    if (is_second_strike(*touch, queued.at)) return false;
    state.hand.take(*touch, queued.at, state.shown, state.theme.scroll_threshold());
    if (touch->kind == platform::Touch::Kind::release) note_strike(*touch, queued.at);
    if (touch->kind == platform::Touch::Kind::press) {
      state.focus = state.hand_kind == HandKind::mouse ? state.hand.pressed() : std::string();
      state.focus_visible = false;
      if (state.kept && !means(state.hand.pressed(), state.kept->id)) state.kept.reset();
    }
    return !is_move(queued);
  }
  return take_typed(std::get<platform::Input>(queued.what));
}

bool Shell::Parts::take_typed(const platform::Input& input) {
  if (const auto* compose = std::get_if<platform::Compose>(&input)) {
    state.composing = compose->utf8;
    return false;
  }
  if (const auto* wheel = std::get_if<platform::Wheel>(&input)) {
    state.wheel = *wheel;
    return true;
  }
  if (const auto* key = std::get_if<platform::KeyDown>(&input)) {
    if (key->key == platform::Key::tab) {
      move_focus(key->shift);
      return true;
    }
    const Target* const focused = state.shown.find(state.focus);
    const bool acts = focused && focused->enabled && !focused->covered && is_action(focused->role);
    if (key->key == platform::Key::enter && !key->repeat && acts && focused->role != Role::field) {
      state.hand.activate(state.focus);
      return true;
    }
  }
  state.composing.clear();
  state.typed.push_back(input);
  return std::holds_alternative<platform::KeyDown>(input);
}

void Shell::Parts::move_focus(bool backwards) {
  std::vector<const Target*> stops;
  for (const Target& target : state.shown.all()) {
    if (is_action(target.role) && target.enabled && !target.covered && !target.visible.is_empty())
      stops.push_back(&target);
  }
  state.focus_visible = true;
  if (stops.empty()) return;
  const auto at = std::find_if(stops.begin(), stops.end(), [&](const Target* t) { return t->id == state.focus; });
  if (at == stops.end()) {
    state.focus = backwards ? stops.back()->id : stops.front()->id;
    return;
  }
  const auto count = static_cast<std::ptrdiff_t>(stops.size());
  const std::ptrdiff_t next = (at - stops.begin() + (backwards ? count - 1 : 1)) % count;
  state.focus = stops[static_cast<std::size_t>(next)]->id;
}

void Shell::Parts::transition(ImDrawList* list) {
  const int length = state.theme.motion().page;
  // The first frame has begun to show the page: at nothing, it would be a frame lost.
  const auto passed = static_cast<int>((state.now - state.page_since + one_frame).count());
  if (length <= 0 || passed < 0 || passed >= length) return;
  // A code is there at once, because a camera may be held to it already.
  const auto& targets = state.building.all();
  if (std::any_of(targets.begin(), targets.end(), [](const Target& t) { return t.role == Role::code; })) return;
  const float t = static_cast<float>(passed) / static_cast<float>(length);
  const float eased = 1 - (1 - t) * (1 - t);
  Renderer::fade(list, state.content_from, eased, std::round(state.theme.units(12) * (1 - eased)));
  Ui(state).draw_again();
}

void Shell::Parts::after_frame() {
  if (!state.hand.activated().empty()) dirty = true;  // what it changed is shown by the next frame
  state.hand.end_frame();
  state.typed.clear();
  state.wheel.reset();
  std::swap(state.shown, state.building);
  if (!state.to_clipboard.empty()) {
    window.copy_to_clipboard(state.to_clipboard);
    state.to_clipboard.clear();
  }
  if (const auto at = std::exchange(state.input_method_at, std::nullopt)) {
    window.place_input_method(static_cast<int>(at->x), static_cast<int>(at->y), static_cast<int>(at->w),
                              static_cast<int>(at->h));
  }
}

void Shell::frame(Millis now, const std::function<void(Ui&)>& draw) {
  Parts& p = *parts_;
  ShellState& s = p.state;
  p.window.make_current();
  s.now = now;
  s.size = {static_cast<float>(p.window.width()), static_cast<float>(p.window.height())};
  s.draw_at.reset();
  s.content_from = 0;
  s.clips.clear();
  s.building.clear();
  p.dirty = false;
  p.take_queue();

  p.fonts->begin_frame();
  const float seconds = static_cast<float>((now - p.last_frame).count()) / 1000.0F;
  p.last_frame = now;
  ImDrawList* const list = p.renderer->begin(s.size, seconds);
  s.canvas = Canvas(list);
  Ui ui(s);
  draw(ui);
  p.transition(list);
  p.renderer->end();
  p.picture_is_new = false;
  // The frame in which a finger is lifted still shows what was there before; the next one follows at once.
  const bool looked_at = !p.blind && s.hand.activated().empty();
  p.fonts->upload(!looked_at ? Millis{0} : p.frames == 0 ? first_patience : patience);
  if (looked_at) p.rasterise(*list);
  ++p.frames;
  p.after_frame();
}

void Shell::Parts::rasterise(ImDrawList& list) {
  const Colour ground = state.theme.colours().paper;
  const float red = static_cast<float>(ground.r) / 255.0F;
  const float green = static_cast<float>(ground.g) / 255.0F;
  const float blue = static_cast<float>(ground.b) / 255.0F;
  // Letters that came since, and pages that went, are not to be seen in what a frame draws.
  const bool pages_went = pages->take_lost();
  const bool letters_came = std::exchange(letters_missing, fonts->pending());
  if (pages_went || letters_came || !window.keeps_picture()) damage.forget();
  const std::vector<Rect> parts = damage.next(list, state.size, ground);
  picture_is_new = std::exchange(exposed, false) || !parts.empty();
  if (parts.empty()) return;
  if (parts.front() == Rect{0, 0, state.size.w, state.size.h}) {
    window.begin_frame(red, green, blue);
  } else {
    window.begin_parts(red, green, blue, parts_of_picture(parts));
    keep_only(list, parts);
  }
  renderer->render();
}

void Shell::invalidate() { parts_->dirty = true; }

bool Shell::wants_frame(Millis now) const {
  const Parts& p = *parts_;
  return p.dirty || !p.queue.empty() || (p.state.draw_at && *p.state.draw_at <= now);
}

std::optional<Millis> Shell::next_deadline() const {
  if (parts_->dirty || !parts_->queue.empty()) return Millis{0};
  return parts_->state.draw_at;
}

bool Shell::settled() const {
  const Parts& p = *parts_;
  const bool moves = p.state.draw_at && *p.state.draw_at <= p.state.now + soon;
  return !p.dirty && p.queue.empty() && !moves && !p.fonts->pending();
}

bool Shell::picture_is_new() const { return parts_->picture_is_new; }
bool Shell::waits_for_letters() const { return !parts_->blind && parts_->fonts->pending(); }

const Target* Shell::focused() const { return parts_->state.shown.find(parts_->state.focus); }
void Shell::drop_focus() {
  parts_->state.focus.clear();
  parts_->state.focus_visible = false;
  parts_->dirty = true;
}

const Registry& Shell::registry() const { return parts_->state.shown; }
std::uint64_t Shell::frames_drawn() const { return parts_->frames; }
const Theme& Shell::theme() const { return parts_->state.theme; }
letters::Fonts& Shell::fonts() { return *parts_->fonts; }

void Shell::set_blind(bool blind) {
  parts_->blind = blind;
  parts_->dirty = true;
}

void Shell::set_theme(const ThemeOptions& options) {
  if (options == parts_->state.theme.options()) return;
  parts_->state.theme = Theme(options);
  parts_->dirty = true;
}

void Shell::set_language(i18n::Language language) {
  if (parts_->fonts->language() == language) return;
  parts_->fonts->set_language(language);
  parts_->dirty = true;
}

void Shell::forget() {
  Parts& p = *parts_;
  p.state.forget_page();
  renew(p.state.shown);
  renew(p.state.building);
  p.state.typed.clear();
  p.queue.clear();
  p.state.hand = {};
  p.fonts->forget_texts();
  p.dirty = true;
}

void Shell::swallow_next_strike() { parts_->finger.swallow_next(); }

}  // namespace tsunagu::ui
