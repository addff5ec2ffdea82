// Lines of text: broken where Japanese may break, with furigana, measured, and drawn on whole pixels.
//
// A text in the catalogues may hold {漢字|かんじ} and phrase marks (shared/i18n/furigana.h, line_break.h). What a
// person typed is laid out with Markup::none, so that its braces stay braces.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/letters/fonts.h"

namespace tsunagu::letters {

// The five sizes of the kiosk (tokens.json, type.scale); chosen by cap height in millimetres.
enum class TypeSize : std::uint8_t { caption, body, label, title, display };

struct TypeScale {
  float px_per_mm = 5.885F;
  float factor = 1.0F;  // 1.27 in 大きく
};

enum class Align : std::uint8_t { left, centre, right };
enum class Wrap : std::uint8_t {
  greedy,    // each line takes what it can
  balanced,  // as few lines as greedy, but of nearly equal length: titles, tiles, anything centred
};
enum class Markup : std::uint8_t { furigana, none };

struct TextStyle {
  float em_px = 37.0F;  // em of BIZ UDPGothic (its cap height is 0.765 em); other faces are set to the same cap height
  Weight weight = Weight::regular;
  float line_height = 1.4F;   // of the em, from baseline to baseline
  Align align = Align::left;  // of the lines among themselves; the block is as wide as its widest line
  Wrap wrap = Wrap::greedy;
  Markup markup = Markup::furigana;
  std::optional<i18n::Language> language = std::nullopt;  // when it is not the language of the page
};

// Size, weight and line height of `size`: label, title and display are bold.
[[nodiscard]] TextStyle style_of(TypeSize size, const TypeScale& scale);

struct TextLayout;  // glyphs and places

// A laid out text: cheap to copy. Positions are pixels from its top left corner.
struct LaidText {
  ImVec2 size{0, 0};         // of all lines, furigana of the first one included
  float first_baseline = 0;  // from the top
  float last_baseline = 0;
  float cap_height = 0;  // of its letters
  float body_top = 0;    // top of the em box of the first line: 0 unless furigana stands above it
  int line_count = 0;
  bool clipped = false;      // did not fit in max_lines or max_width: an ellipsis shows it, and the lint reports it
  bool broken_word = false;  // a word or phrase longer than the line was cut inside
  std::shared_ptr<const TextLayout> layout;

  // The lines as one reads them, without marks and readings: for goldens.
  [[nodiscard]] std::vector<std::string> lines() const;
};

inline constexpr float any_width = std::numeric_limits<float>::infinity();

// Lays `utf8` out in lines of at most `max_width` pixels. Costs microseconds when the same text was laid out before.
// The result is valid until Fonts is destroyed.
[[nodiscard]] LaidText lay_out(Fonts& fonts, std::string_view utf8, const TextStyle& style, float max_width = any_width,
                               int max_lines = 1000);

// Draws it with its top left corner at `top_left`, rounded to whole pixels.
void draw(ImDrawList* list, const LaidText& text, ImVec2 top_left, ImU32 colour);

// Draws it inside a box: horizontally as `align` says, vertically centred on the letters (not on their furigana) as far
// as the box allows.
void draw_in(ImDrawList* list, const LaidText& text, ImVec2 box_min, ImVec2 box_max, Align align, ImU32 colour);

struct Fitted {
  LaidText text;
  float em_px;  // the size that was chosen
  bool fits;    // false: even the smallest size overflows or clips; the lint reports it
};

// The largest size from style.em_px down to `least_em_px` (in four steps) at which the text fits into `box` in at most
// `max_lines` lines without cutting a word.
[[nodiscard]] Fitted fit(Fonts& fonts, std::string_view utf8, TextStyle style, ImVec2 box, int max_lines,
                         float least_em_px);

// A picture of the icon font (tokens.json, icons.codepoints) centred on `centre`; `size_px` is its box.
void draw_icon(ImDrawList* list, Fonts& fonts, char32_t icon, ImVec2 centre, float size_px, ImU32 colour);

}  // namespace tsunagu::letters
