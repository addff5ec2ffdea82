#include "shared/ui/keyboard_view.h"

#include <array>
#include <cmath>

#include "shared/base/text.h"
#include "shared/ui/plate.h"
#include "shared/ui/shell_state.h"
#include "shared/ui/widgets.h"
#include "shared/writing/telex.h"

namespace tsunagu::ui {

using namespace writing;

namespace {

constexpr std::string_view row_prefix = "key.row.";

enum class KeyFace { letter, mode, chosen };
struct KeySpec {
  std::string id;
  std::string label;
  KeyFace face = KeyFace::letter;
  bool enabled = true;
  float em_units = 44;
  Colour foot;
  bool key_sized = false;
  std::string value = {};
  char32_t icon = icon::none;  // instead of the label
};

PlateLook key_plate(const Theme& theme, const KeySpec& spec) {
  const Palette& p = theme.colours();
  PlateLook look;
  look.radius = theme.radius_key();
  look.pressed = p.ai_tint;
  look.face = p.white;
  look.foot = spec.foot;
  look.foot_height = theme.units(5);
  if (spec.face == KeyFace::chosen) {
    look.face = p.honey_tint;
    look.foot = p.honey_deep;
    look.chosen = true;
  }
  if (spec.face == KeyFace::mode || !spec.enabled) {
    look.face = p.sand;
    look.pressed = p.sand2;
    look.foot_height = 0;
    if (!spec.enabled) {
      look.edge = p.absent;
      look.edge_width = theme.is_high_contrast() ? theme.outline() : 0;
    }
  }
  return look;
}

// The marks are drawn as shapes: as letters they sit in a corner of their box and are read as dust.
void draw_mark(Ui& ui, const Rect& face, char32_t mark, Colour colour) {
  const Point c = face.centre();
  const float u = std::min(face.h, face.w) / 83.0F;
  if (mark == U'゜') {
    ui.canvas().ring(c, 8.5F * u, colour, 4 * u);
    return;
  }
  for (const float dx : {-7.0F, 6.0F}) {
    const Point a{c.x + (dx - 3) * u, c.y - 8 * u};
    const Point b{c.x + (dx + 4) * u, c.y + 7 * u};
    ui.canvas().round_line(a, b, colour, 5.5F * u);
  }
}

bool key(Ui& ui, const Rect& rect, const KeySpec& spec, float gap_x, float gap_y) {
  Target target;
  target.id = spec.id;
  target.rect = rect;
  target.role = Role::key;
  target.label = spec.label;
  target.value = spec.value;
  target.enabled = spec.enabled;
  target.key_sized = spec.key_sized;
  target.repeats = true;
  // Hit areas meet in the middle of the gaps: no strike between two letters is lost.
  if (spec.key_sized) target.hit = Rect{rect.x - gap_x / 2, rect.y - gap_y / 2, rect.w + gap_x, rect.h + gap_y};
  const Press press = ui.press(std::move(target));
  const Rect face = draw_plate(ui, rect, key_plate(ui.theme(), spec), press);
  const Palette& p = ui.colours();
  const Colour ink = spec.enabled ? p.ink : p.line;
  if (spec.label == "゛" || spec.label == "゜") {
    draw_mark(ui, face, spec.label == "゛" ? U'゛' : U'゜', ink);
    return press.activated;
  }
  if (spec.icon != icon::none) {
    ui.icon(spec.icon, face.centre(), 44, ink);
    return press.activated;
  }
  TextLook look{.role = TypeRole::body,
                .align = letters::Align::centre,
                .most_lines = 1,
                .middle = true,
                .least = 0.5F,
                .markup = letters::Markup::none};
  look.em_units = spec.em_units;
  look.bold = spec.face == KeyFace::chosen;
  look.colour = ink;
  ui.words(face.shrunk(ui.units(4), 0), spec.label, look);
  return press.activated;
}

std::string letter_text(char32_t letter) { return encode_utf8(std::u32string(1, letter)); }

// What the drawing of one keyboard needs everywhere.
struct Board {
  Ui& ui;
  const KeyboardLayout& layout;
  const std::u32string& text;
  std::size_t limit;
  const KeyboardWords& words;
  KeyboardFor keys;
  KanaSteps steps;
  std::optional<KeyPress> pressed = std::nullopt;

  void press_key(const Rect& rect, const KeyPress& press, const std::string& label, KeyFace face, float em,
                 bool key_sized, float gap_x, float gap_y) {
    KeySpec spec{.id = key_id(press),
                 .label = label,
                 .face = face,
                 .enabled = can_press(press, text, limit),
                 .em_units = em,
                 .foot = ui.colours().line,
                 .key_sized = key_sized};
    if (press.kind == KeyPress::Kind::mode && press.mode == KeyboardMode::kana && steps == KanaSteps::two)
      spec.value = "two";
    if (key(ui, rect, spec, gap_x, gap_y)) pressed = press;
  }
};

constexpr float key_gap = 12;  // units between keys of the fifty

void kana_grid(Board& b) {
  static constexpr std::array<std::u32string_view, 5> base_rows{U"あかさたなはまやらわ", U"いきしちにひみ゛りを",
                                                                U"うくすつぬふむゆるん", U"えけせてねへめ゜れー",
                                                                U"おこそとのほもよろ小"};
  const float gap = b.ui.units(key_gap);
  for (int row = 0; row < 5; ++row) {
    for (int column = 0; column < 10; ++column) {
      const char32_t letter = base_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
      KeyPress press{.kind = KeyPress::Kind::letter, .letter = letter};
      KeyFace face = KeyFace::letter;
      if (letter == U'゛') press.kind = KeyPress::Kind::dakuten;
      if (letter == U'゜') press.kind = KeyPress::Kind::handakuten;
      if (letter == U'小') press.kind = KeyPress::Kind::small;
      if (press.kind != KeyPress::Kind::letter || letter == U'ー') face = KeyFace::mode;
      b.press_key(cell_of(b.layout.letters, column, 10, row, 5, gap), press, letter_text(letter), face,
                  face == KeyFace::mode ? 37 : 44, true, gap, gap);
    }
  }
}

// Portrait and 大きく: ten rows, and above them the letters of the chosen one.
void kana_two_steps(Board& b) {
  Ui& ui = b.ui;
  const float gap = ui.theme().gap();
  const Palette& p = ui.colours();
  const bool wide = shape_of(ui.size()) == Shape::landscape;
  const Rect band = b.layout.letters.top_part(ui.units(wide ? 150 : 146));
  ui.canvas().fill(band, p.honey_tint, ui.theme().radius_button());
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(band, p.line, ui.units(3), ui.theme().radius_button());
  const std::u32string letters = row_of_kana(ui.state().kana_row);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Rect cell = column_of(band.shrunk(ui.units(14), ui.units(wide ? 13 : 12)), static_cast<int>(i), 5, gap);
    KeySpec spec{.id = key_id({.kind = KeyPress::Kind::letter, .letter = letters[i]}),
                 .label = letter_text(letters[i]),
                 .enabled = b.text.size() < b.limit,
                 .em_units = 60,
                 .foot = p.ai};
    if (key(ui, cell, spec, 0, 0)) b.pressed = KeyPress{.kind = KeyPress::Kind::letter, .letter = letters[i]};
  }
  struct Cell {
    char32_t row;  // a row to choose, or 0
    KeyPress press;
    std::string label;
  };
  using Kind = KeyPress::Kind;
  const auto row_key = [](char32_t c) { return Cell{c, {}, letter_text(c)}; };
  const Cell dakuten{0, {.kind = Kind::dakuten}, "゛"};
  const Cell handakuten{0, {.kind = Kind::handakuten}, "゜"};
  const Cell small{0, {.kind = Kind::small}, "小"};
  const Cell bar{0, {.kind = Kind::letter, .letter = U'ー'}, "ー"};
  const Cell space{0, {.kind = Kind::letter, .letter = U' '}, std::string(b.words.space)};
  const Cell abc{0, {.kind = Kind::mode, .mode = KeyboardMode::latin}, "ABC"};
  const Cell digits{0, {.kind = Kind::mode, .mode = KeyboardMode::digits}, "123"};
  std::vector<Cell> cells;
  // Close together for one hand they are as large as those of the fifty.
  const bool key_sized = wide && ui.theme().is_one_handed() && !ui.theme().is_large();
  if (wide) {
    cells = {row_key(U'あ'), row_key(U'か'), row_key(U'さ'), row_key(U'た'), row_key(U'な'), dakuten, handakuten,
             row_key(U'は'), row_key(U'ま'), row_key(U'や'), row_key(U'ら'), row_key(U'わ'), small,   bar};
  } else {
    cells = {row_key(U'あ'), row_key(U'か'),
             row_key(U'さ'), dakuten,
             row_key(U'た'), row_key(U'な'),
             row_key(U'は'), handakuten,
             row_key(U'ま'), row_key(U'や'),
             row_key(U'ら'), small,
             row_key(U'わ'), bar,
             space,          abc};
  }
  const int columns = wide ? 7 : 4;
  const int rows = wide ? 2 : 4;
  const Rect grid = b.layout.letters.without_top(band.h + gap);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Rect rect = cell_of(grid, static_cast<int>(i) % columns, columns, static_cast<int>(i) / columns, rows, gap);
    const Cell& cell = cells[i];
    if (cell.row != 0) {
      const bool chosen = cell.row == ui.state().kana_row;
      KeySpec spec{.id = row_id(cell.row),
                   .label = cell.label,
                   .face = chosen ? KeyFace::chosen : KeyFace::letter,
                   .em_units = 52,
                   .foot = p.line,
                   .key_sized = key_sized};
      spec.value = chosen ? "on" : "off";
      if (key(ui, rect, spec, 0, 0)) {
        ui.state().kana_row = cell.row;
        ui.draw_again();
      }
      continue;
    }
    b.press_key(rect, cell.press, cell.label, KeyFace::mode, decode_utf8(cell.label).size() > 1 ? 37 : 52, key_sized, 0,
                0);
  }
}

enum class Shift { off, on };

// Rows of ten keys: letters, ⇧ for the shift key and ´ for the one that adds accents.
struct LetterRows {
  std::array<std::u32string, 5> rows;
  KeyboardMode plain, shifted;
  KeyPress::Kind kind = KeyPress::Kind::letter;
  std::string_view shift_label, unshift_label;
};

void letter_grid(Board& b, const LetterRows& grid, Shift shift) {
  const bool on = shift == Shift::on;
  const float gap = b.ui.units(b.layout.letters.w < b.ui.units(900) ? 8 : key_gap);
  for (int row = 0; row < 5; ++row) {
    const std::u32string_view letters = grid.rows[static_cast<std::size_t>(row)];
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const Rect rect = cell_of(b.layout.letters, static_cast<int>(i), 10, row, 5, gap);
      const char32_t letter = letters[i];
      if (letter == U'⇧') {
        KeySpec spec{.id = "key.shift",
                     .label = std::string(on ? grid.unshift_label : grid.shift_label),
                     .face = on ? KeyFace::chosen : KeyFace::mode,
                     .em_units = 30,
                     .foot = b.ui.colours().line,
                     .key_sized = true};
        spec.value = on ? "on" : "off";
        if (key(b.ui, rect, spec, gap, gap)) {
          b.pressed = KeyPress{.kind = KeyPress::Kind::mode, .mode = on ? grid.plain : grid.shifted};
        }
      } else if (letter == U'´') {
        b.press_key(rect, {.kind = KeyPress::Kind::accent}, "á ñ", KeyFace::mode, 32, true, gap, gap);
      } else {
        const bool composes = grid.kind == KeyPress::Kind::telex && is_telex_letter(letter);
        const auto kind = composes ? KeyPress::Kind::telex : KeyPress::Kind::letter;
        b.press_key(rect, {.kind = kind, .letter = letter}, letter_text(letter), KeyFace::letter, 42, true, gap, gap);
      }
    }
  }
}

std::u32string capitals(std::u32string_view letters) {
  static constexpr std::u32string_view small_forms = U"ñçãõ";
  static constexpr std::u32string_view capital = U"ÑÇÃÕ";
  std::u32string out;
  for (const char32_t letter : letters) {
    const auto at = small_forms.find(letter);
    out.push_back(at == std::u32string_view::npos ? letter : capital[at]);
  }
  return out;
}

// Digits, three rows of letters, and `marks`.
std::array<std::u32string, 5> qwerty(Shift shift, std::u32string marks) {
  if (shift == Shift::on) return {U"1234567890", U"QWERTYUIOP", U"ASDFGHJKL'", U"⇧ZXCVBNM,.", std::move(marks)};
  return {U"1234567890", U"qwertyuiop", U"asdfghjkl'", U"⇧zxcvbnm,.", std::move(marks)};
}

void latin_grid(Board& b, Shift shift) {
  const std::u32string own = shift == Shift::on ? capitals(b.keys.own_letters) : std::u32string(b.keys.own_letters);
  LetterRows grid{.rows = qwerty(shift, U"´?!-@" + own),
                  .plain = KeyboardMode::latin,
                  .shifted = KeyboardMode::latin_shift,
                  .shift_label = "ABC",
                  .unshift_label = "abc"};
  letter_grid(b, grid, shift);
}

void telex_grid(Board& b, Shift shift) {
  LetterRows grid{.rows = qwerty(shift, U"?!-@"),
                  .plain = KeyboardMode::telex,
                  .shifted = KeyboardMode::telex_shift,
                  .kind = KeyPress::Kind::telex,
                  .shift_label = "ABC",
                  .unshift_label = "abc"};
  letter_grid(b, grid, shift);
}

// The two-set layout (KS X 5002).
void hangul_grid(Board& b, Shift shift) {
  LetterRows grid{.rows = {U"1234567890", U"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", U"ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", U"⇧ㅋㅌㅊㅍㅠㅜㅡ,.", U"?!-"},
                  .plain = KeyboardMode::hangul,
                  .shifted = KeyboardMode::hangul_shift,
                  .shift_label = "ㄲㅖ",
                  .unshift_label = "ㄲㅖ"};
  if (shift == Shift::on) grid.rows[1] = U"ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖ";
  letter_grid(b, grid, shift);
}

void mode_keys(Board& b, KeyboardMode mode) {
  struct Mode {
    KeyboardMode mode;
    std::string_view label;
  };
  std::vector<Mode> modes;
  const auto offer = [&](KeyboardMode to, KeyboardMode shifted, std::string_view label) {
    if (mode != to && mode != shifted) modes.push_back({to, label});
  };
  switch (b.keys.kind) {
    case KeyboardKind::text: offer(KeyboardMode::kana, KeyboardMode::kana, "かな"); break;
    case KeyboardKind::korean: offer(KeyboardMode::hangul, KeyboardMode::hangul_shift, "한글"); break;
    case KeyboardKind::vietnamese: offer(KeyboardMode::telex, KeyboardMode::telex_shift, "Việt"); break;
    case KeyboardKind::latin: break;
  }
  offer(KeyboardMode::latin, KeyboardMode::latin_shift, "ABC");
  if (b.keys.kind != KeyboardKind::latin) offer(KeyboardMode::digits, KeyboardMode::digits, "123");
  const float gap = b.ui.theme().gap();
  float x = b.layout.modes.x;
  const auto put = [&](float width, const KeyPress& press, const std::string& label, bool key_sized) {
    b.press_key({x, b.layout.modes.y, width, b.layout.modes.h}, press, label, KeyFace::mode, 37, key_sized, 0, 0);
    x += width + gap;
  };
  // The fifty fill their grid; in two steps the signs stand in the last row.
  const bool signs = mode == KeyboardMode::kana && b.steps == KanaSteps::one;
  const float w = b.ui.units(signs ? 124 : 150);
  for (const Mode& m : modes) put(w, {.kind = KeyPress::Kind::mode, .mode = m.mode}, std::string(m.label), false);
  if (signs) {
    for (const char32_t sign : {U'、', U'。'})
      put(b.ui.units(88), {.kind = KeyPress::Kind::letter, .letter = sign}, letter_text(sign), true);
  }
  const Rect space{x, b.layout.modes.y, b.layout.modes.right() - x, b.layout.modes.h};
  b.press_key(space, {.kind = KeyPress::Kind::letter, .letter = U' '}, std::string(b.words.space), KeyFace::mode, 37,
              false, 0, 0);
}

void digit_grid(Board& b) {
  const float gap = b.ui.theme().gap();
  const float side = std::min((b.layout.letters.h - 3 * gap) / 4, b.ui.units(160));
  const float w = std::min((b.layout.letters.w - 2 * gap) / 3, b.ui.units(220));
  const Rect grid{std::round(b.layout.letters.centre().x - (3 * w + 2 * gap) / 2), b.layout.letters.y, 3 * w + 2 * gap,
                  4 * side + 3 * gap};
  static constexpr std::u32string_view in_order = U"123456789-0";
  for (std::size_t i = 0; i < in_order.size(); ++i) {
    const Rect rect = cell_of(grid, static_cast<int>(i % 3), 3, static_cast<int>(i / 3), 4, gap);
    b.press_key(rect, {.kind = KeyPress::Kind::letter, .letter = in_order[i]}, letter_text(in_order[i]),
                KeyFace::letter, 56, true, gap, gap);
  }
}

}  // namespace

KanaSteps kana_steps_for(const Theme& theme, Size window) {
  return theme.is_large() || theme.is_one_handed() || shape_of(window) == Shape::portrait ? KanaSteps::two
                                                                                          : KanaSteps::one;
}

// With one hand the letters stay together at its side: ten columns of 13 mm, over the 10.5 mm that a key needs.
constexpr float one_hand_keys = 765;

KeyboardLayout lay_out_keyboard(const Theme& theme, const PageLayout& page) {
  const auto u = [&](float units) { return theme.units(units); };
  KeyboardLayout l{};
  const Rect& c = page.content;
  const float gap = theme.gap();
  if (page.shape == Shape::landscape) {
    const float top = page.steps.is_empty() ? u(24) : u(66);
    const Rect head{c.x, top, c.w, u(122)};
    l.erase = near_part(theme, head, u(159));
    l.field = without_near(theme, head, u(159) + gap);
    l.primary = near_part(theme, page.actions, u(theme.is_large() ? 440 : 420));
    l.modes = without_near(theme, page.actions, l.primary.w + gap);
    const float y = l.field.bottom() + u(18);
    l.letters = {c.x, y, c.w, page.actions.y - u(18) - y};
    if (theme.is_one_handed() && !theme.is_large())
      l.letters = near_part(theme, l.letters, std::min(c.w, u(one_hand_keys)));
    return l;
  }
  const float top = u(140);
  const Rect head{c.x, top, c.w, u(120)};
  l.erase = near_part(theme, head, u(133));
  l.field = without_near(theme, head, u(133) + gap);
  l.primary = near_part(theme, page.actions, u(360));
  l.modes = without_near(theme, page.actions, l.primary.w + gap);
  const float y = l.field.bottom() + u(18);
  l.letters = {c.x, y, c.w, page.actions.y - u(18) - y};
  return l;
}

std::optional<KeyPress> keyboard(Ui& ui, const KeyboardLayout& layout, KeyboardMode mode, const std::u32string& text,
                                 std::size_t limit, const KeyboardWords& words, const KeyboardFor& keys) {
  const bool portrait = shape_of(ui.size()) == Shape::portrait;
  KeyboardLayout l = layout;
  if (portrait && mode != KeyboardMode::kana) {  // upright there is no room for them beside the primary button
    l.modes = layout.letters.bottom_part(layout.modes.h);
    l.letters = layout.letters.without_bottom(layout.modes.h + ui.theme().gap());
  }
  Board board{ui, l, text, limit, words, keys, kana_steps_for(ui.theme(), ui.size())};
  const KeyPress erase{.kind = KeyPress::Kind::backspace};
  const bool wide_erase = layout.erase.w > ui.units(150) && !ui.theme().is_large();
  const ButtonSpec erase_spec{.kind = ButtonKind::quiet,
                              .label = words.erase,
                              .icon = wide_erase ? icon::backspace : icon::none,
                              .readiness = can_press(erase, text, limit) ? Readiness::ready : Readiness::off,
                              .repeats = true};
  // A word too long for the key leaves it to the picture everybody knows.
  const bool fits = ui.fits(layout.erase.shrunk(layout.erase.w * 0.05F, ui.units(4)), words.erase,
                            {.role = TypeRole::body_bold, .most_lines = 1});
  if (fits ? button(ui, "key.backspace", layout.erase, erase_spec)
           : icon_button(ui, "key.backspace", layout.erase, icon::backspace, words.erase, erase_spec.readiness)) {
    board.pressed = erase;
  }
  const bool two = mode == KeyboardMode::kana && board.steps == KanaSteps::two;
  switch (mode) {
    case KeyboardMode::kana: two ? kana_two_steps(board) : kana_grid(board); break;
    case KeyboardMode::latin: latin_grid(board, Shift::off); break;
    case KeyboardMode::latin_shift: latin_grid(board, Shift::on); break;
    case KeyboardMode::digits: digit_grid(board); break;
    case KeyboardMode::hangul: hangul_grid(board, Shift::off); break;
    case KeyboardMode::hangul_shift: hangul_grid(board, Shift::on); break;
    case KeyboardMode::telex: telex_grid(board, Shift::off); break;
    case KeyboardMode::telex_shift: telex_grid(board, Shift::on); break;
  }
  if (!(two && portrait)) mode_keys(board, mode);
  return board.pressed;
}

std::optional<KeyPress> keypad(Ui& ui, const Rect& rect, const std::u32string& text, std::size_t limit) {
  const float gap = ui.theme().gap();
  const KeyboardLayout layout{};
  const KeyboardWords words;
  Board board{ui, layout, text, limit, words, KeyboardFor{}, KanaSteps::one};
  ui.canvas().fill(rect, ui.colours().sand, ui.theme().radius_card());
  if (ui.theme().is_high_contrast()) ui.canvas().stroke(rect, ui.colours().line, ui.units(4), ui.theme().radius_card());
  const Rect grid = rect.shrunk(ui.units(24));
  static constexpr std::u32string_view in_order = U"123456789";
  for (int i = 0; i < 9; ++i) {
    const char32_t digit = in_order[static_cast<std::size_t>(i)];
    board.press_key(cell_of(grid, i % 3, 3, i / 3, 4, gap), {.kind = KeyPress::Kind::letter, .letter = digit},
                    letter_text(digit), KeyFace::letter, 60, false, 0, 0);
  }
  board.press_key(cell_of(grid, 1, 3, 3, 4, gap), {.kind = KeyPress::Kind::letter, .letter = U'0'}, "0",
                  KeyFace::letter, 60, false, 0, 0);
  const KeyPress erase{.kind = KeyPress::Kind::backspace};
  if (icon_button(ui, "key.backspace", cell_of(grid, 0, 3, 3, 4, gap), icon::backspace, "⌫",
                  can_press(erase, text, limit) ? Readiness::ready : Readiness::off)) {
    board.pressed = erase;
  }
  return board.pressed;
}

void key_again(Ui& ui, const Rect& rect, std::string_view id, const Target& original, float gap) {
  KeySpec spec{.id = std::string(id),
               .label = original.label,
               .face = original.value == "on"                ? KeyFace::chosen
                       : original.id.starts_with(row_prefix) ? KeyFace::mode
                                                             : KeyFace::letter,
               .enabled = original.enabled,
               .em_units = decode_utf8(original.label).size() > 1 ? 30.0F : 44.0F,
               .foot = ui.colours().line,
               .key_sized = true};
  if (original.id == "key.backspace") spec.icon = icon::backspace;
  if (original.id == "key.space") spec.icon = icon::space_bar;
  key(ui, rect, spec, gap, gap);
}

}  // namespace tsunagu::ui
