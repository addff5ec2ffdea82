// The look as numbers: colours, lengths in millimetres, sizes of type by the height of a capital letter.
//
// Drawings are made on the reference panel (10.1 inch, 1280x800, 5.885 px/mm). One **unit** is a pixel of that panel,
// so 118 units are the 20 mm a finger needs on any panel; `units()` turns them into pixels of this device.
#pragma once

#include "shared/ui/colour.h"
#include "shared/ui/geometry.h"

namespace tsunagu::ui {

inline constexpr float reference_px_per_mm = 5.885F;
inline constexpr float desk_px_per_mm = 3.6F;  // a 24 inch full-HD monitor

enum class Contrast { normal, high };
enum class TextSize { normal, large };  // large: 大きく
enum class Motion { on, off };
// both: the page as drawn. One hand, because the other arm holds a baby: rail, primary action and keys lie at the
// edge of the hand that is free.
enum class Hand { both, right, left };

struct ThemeOptions {
  float px_per_mm = reference_px_per_mm;
  Contrast contrast = Contrast::normal;
  TextSize text_size = TextSize::normal;
  Motion motion = Motion::on;
  Hand hand = Hand::both;
  bool operator==(const ThemeOptions&) const = default;
};

// Names as in the drawings. In high contrast every role keeps its name and gets the value that keeps its meaning there.
struct Palette {
  Colour paper, sand, sand2, white, ink, ink2, line;
  Colour ai, ai_deep, ai_tint, on_ai;
  Colour kaki, kaki_deep, kaki_tint;
  Colour asagi, asagi_deep, asagi_tint;
  Colour honey, honey_deep, honey_text, honey_tint, on_honey;
  Colour akane, akane_tint;
  Colour wood, wood_absent, absent, ground, hub_wall, ward_wall;
  Colour kaki_on_dark, asagi_on_dark;
  Colour scrim;
};
[[nodiscard]] const Palette& palette_of(Contrast contrast);

// What a tint, its foot and its text belong to.
enum class Family { sand, ai, kaki, asagi, honey, akane };
struct FamilyColours {
  Colour tint, foot, text;
};

enum class TypeRole { caption, body, body_bold, label, title, display };
struct TypeSpec {
  float cap_px;  // height of a capital letter
  float em_px;   // BIZ UDPGothic's em at that height
  bool bold;
  float line;  // distance of lines, of the em
};

struct MotionTimes {  // milliseconds
  int press_up, page, thread, dialog;
};

class Theme {
 public:
  explicit Theme(ThemeOptions options = {}) : options_(options) {}

  [[nodiscard]] const ThemeOptions& options() const { return options_; }
  [[nodiscard]] float px_per_mm() const { return options_.px_per_mm; }
  [[nodiscard]] bool is_high_contrast() const { return options_.contrast == Contrast::high; }
  [[nodiscard]] bool is_large() const { return options_.text_size == TextSize::large; }
  [[nodiscard]] bool is_one_handed() const { return options_.hand != Hand::both; }

  // Whole pixels, never less than one for a positive length.
  [[nodiscard]] float mm(float millimetres) const;
  [[nodiscard]] float units(float reference_px) const { return mm(reference_px / reference_px_per_mm); }

  [[nodiscard]] const Palette& colours() const { return palette_of(options_.contrast); }
  [[nodiscard]] FamilyColours family(Family which) const;

  // The kiosk's five sizes (large mode x 1.27).
  [[nodiscard]] TypeSpec type(TypeRole role) const;
  // An exact size instead, from its em on the reference panel (keys, the desk).
  [[nodiscard]] TypeSpec type_em(float reference_em, bool bold) const;

  [[nodiscard]] float gap() const { return mm(2.549F); }  // 15 units
  [[nodiscard]] float gap2() const { return mm(4.078F); }
  [[nodiscard]] float gap3() const { return mm(6.117F); }
  [[nodiscard]] float target() const { return mm(20.051F); }  // 118 units
  [[nodiscard]] float radius_key() const { return mm(2.719F); }
  [[nodiscard]] float radius_button() const { return mm(4.078F); }
  [[nodiscard]] float radius_card() const { return mm(6.117F); }
  [[nodiscard]] float radius_dialog() const { return mm(7.477F); }
  [[nodiscard]] float hairline() const { return mm(0.34F); }
  [[nodiscard]] float outline() const { return mm(0.51F); }
  [[nodiscard]] float focus() const { return mm(0.68F); }
  [[nodiscard]] float foot() const { return mm(1.02F); }
  [[nodiscard]] float foot_tile() const { return mm(1.36F); }
  [[nodiscard]] float scroll_threshold() const { return mm(3.0F); }
  [[nodiscard]] MotionTimes motion() const;

 private:
  ThemeOptions options_;
};

}  // namespace tsunagu::ui
