// The kiosk's or the desk's picture, frame by frame: the ImGui context and its renderer, the fonts, the hand on the
// glass, and the registry of the last frame. Owns everything that lasts longer than a frame.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "shared/base/result.h"
#include "shared/i18n/language.h"
#include "shared/platform/primary_finger.h"
#include "shared/platform/window.h"
#include "shared/ui/registry.h"
#include "shared/ui/theme.h"

namespace tsunagu::letters {
class Fonts;
}

namespace tsunagu::ui {

class Ui;

enum class HandKind {
  finger,  // the kiosk: hover is never drawn, of physical keys Tab and Enter go from button to button
  mouse,   // the desk: hover, focus, Tab, typing
};

struct ShellOptions {
  ThemeOptions theme;
  HandKind hand = HandKind::finger;
  platform::FingerRules finger;
};

class Shell {
 public:
  // `window` outlives the shell. not_found: the fonts are not installed; unsupported: the renderer refused.
  [[nodiscard]] static Result<std::unique_ptr<Shell>> open(platform::Window& window, ShellOptions options = {});
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;
  ~Shell();

  // Hands over what happened. Presses and releases are let through one a frame, so none is lost.
  void feed(const platform::TimedInput& input);

  // Builds one frame at steady time `now` with what `draw` shows, and draws into the window's picture what it changes.
  // A frame that acts on a lifted finger draws nothing: what it did is shown by the next one, which is due at once.
  void frame(Millis now, const std::function<void(Ui&)>& draw);

  // Something changed that the shell cannot know of.
  void invalidate();
  // A frame is due at `now`: something was fed, an animation runs, a letter has arrived.
  [[nodiscard]] bool wants_frame(Millis now) const;
  // When the next frame is due by itself; nothing when only an event can bring it.
  [[nodiscard]] std::optional<Millis> next_deadline() const;
  // Nothing moves, nothing waits, every letter is drawn: the picture is final until an event.
  [[nodiscard]] bool settled() const;
  // The last frame changed the window's picture, or the window has lost what it showed.
  [[nodiscard]] bool picture_is_new() const;
  // Letters are being drawn on another thread; it wakes the loop when they are ready.
  [[nodiscard]] bool waits_for_letters() const;

  // Where Tab or a click has come; nullptr: nowhere that is still shown.
  [[nodiscard]] const Target* focused() const;
  void drop_focus();

  [[nodiscard]] const Registry& registry() const;  // of the last frame
  [[nodiscard]] std::uint64_t frames_drawn() const;
  [[nodiscard]] const Theme& theme() const;
  [[nodiscard]] letters::Fonts& fonts();

  // Blind, frames are built and registered as ever but nothing is rasterised: for tests of very many frames.
  void set_blind(bool blind);
  void set_theme(const ThemeOptions& options);
  void set_language(i18n::Language language);
  // Part of closing a session: forgets texts, codes, scroll positions, typed letters and the registry.
  void forget();
  // The next strike only wakes the panel.
  void swallow_next_strike();

 private:
  struct Parts;
  explicit Shell(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace tsunagu::ui
