// The list of everything a frame shows: what tests, the accessibility lint and speech see instead of pixels.
//
// Every widget and every block of text registers itself while it is drawn, so the order is the reading order and what
// comes later lies on top. A dialog registers a cover, which hides what it lies on from fingers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/ui/colour.h"
#include "shared/ui/geometry.h"

namespace tsunagu::ui {

enum class Role { text, heading, image, code, button, tile, row, choice, toggle, key, field, scroll, cover, status };
[[nodiscard]] std::string_view name_of(Role role);
// Answers to a finger.
[[nodiscard]] bool is_action(Role role);

struct Target {
  std::string id = {};  // stable, lower case with dots: "menu.talk"; empty for text nobody needs to find
  Rect rect = {};       // as laid out, also the part that is scrolled away
  Role role = Role::text;
  std::string label = {};    // the words on it, without markup
  std::string beneath = {};  // the same words in another language, small under the label
  std::string value = {};    // what it holds: "on", a count, typed text (masked fields: one dot a letter)
  bool enabled = true;
  bool clipped = false;          // part of it is scrolled away, or its words did not fit
  bool small = false;            // its words had to be set smaller than body size to fit
  bool covered = false;          // a dialog lies over it
  bool repeats = false;          // striking it again at once is meant: a key, + and -, a page further
  bool typed = false;            // shows what is being written
  bool held = false;             // shows something for as long as a finger rests on it
  bool key_sized = false;        // held to the rules for keyboard keys instead of the 20 mm
  Rect visible = {};             // the part that can be seen and touched
  std::optional<Rect> hit = {};  // where a finger counts, when that is more than what is drawn
};

// Words or a sign that were drawn, for measuring contrast: where and in which colour, not what they say.
struct Ink {
  Rect box;
  Colour colour;
  bool words;  // else a sign
};

class Registry {
 public:
  void clear() {
    targets_.clear();
    inks_.clear();
  }
  Target& add(Target target);
  // The words of the target registered last did not fit on it, or only when set smaller than body.
  void mark_last_clipped();
  void mark_last_small();
  // The words of the target registered last stand on it in another language too.
  void mark_last_beneath(std::string words);
  // Everything registered before this and inside `area` is covered from here on.
  void cover(std::string id, const Rect& area);

  void note_ink(const Ink& ink) { inks_.push_back(ink); }

  [[nodiscard]] const std::vector<Target>& all() const { return targets_; }
  [[nodiscard]] const std::vector<Ink>& inks() const { return inks_; }
  [[nodiscard]] const Target* find(std::string_view id) const;  // the last one with this id, or nullptr
  // The action on top at `point`: enabled or not, never a covered one.
  [[nodiscard]] const Target* action_at(Point point) const;
  [[nodiscard]] const Target* scroll_at(Point point) const;

  // A JSON array, one object a target, in reading order.
  [[nodiscard]] std::string to_json() const;

 private:
  std::vector<Target> targets_;
  std::vector<Ink> inks_;  // those that nothing covers
};

}  // namespace tsunagu::ui
