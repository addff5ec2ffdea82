// Pieces that more than one page is made of and that are the kiosk's own.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/screens/sheet.h"

namespace tsunagu::kiosk::screens {

// A tile with a picture of its own above (landscape) or beside (portrait) its words.
struct PictureTile {
  ui::Family family = ui::Family::kaki;
  std::string label;
  std::string caption;
  std::function<void(const ui::Rect& area)> picture;  // draws inside `area`, standing on its bottom
};
bool picture_tile(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const PictureTile& tile);

// One of several ways down the page: every row is as high as the highest needs and as wide as the page; two halves that
// follow one another share a row, except in portrait. A row whose caption would not fit goes without it; its label is
// always whole.
struct ChoiceRow {
  std::string id;  // and the key of its label
  char32_t icon;
  ui::Family family;
  std::string caption;
  Intent intent;
  bool half = false;
};
void draw_choices(const Sheet& sheet, const ui::Rect& area, std::vector<ChoiceRow> rows);

// Shows its effect only while it is held: true under the finger, and in no other frame.
[[nodiscard]] float hold_button_width(const Sheet& sheet, std::string_view label);  // as its words need
bool hold_button(const Sheet& sheet, std::string_view id, const ui::Rect& rect, std::string_view label);

// A phone number with its middle hidden: "090••••••12"; short ones are shown whole while they are typed.
// `brief` does not tell how many digits are hidden either: "090••••12".
enum class PhoneMask { each, brief };
[[nodiscard]] std::string masked_phone(std::string_view digits, PhoneMask mask = PhoneMask::each);
// "み••••": enough for its owner to know it again.
[[nodiscard]] std::string masked_name(std::string_view name);

// When a call suits: "午前".
[[nodiscard]] std::string hours_words(const Sheet& sheet, ContactHours hours);

// A large question answered on a telephone's keys: words and field at the left, keys and the primary at the right
// (portrait: one under the other).
struct KeypadPage {
  std::string_view id;  // of the page
  std::string title;
  std::string more;
  const TextEntry* entry = nullptr;
  std::string next;
  std::optional<ui::Steps> steps = std::nullopt;
  ui::RailKind kind = ui::RailKind::visitor;
  // Draws the typed text in `area`; what is below it is left for the page.
  std::function<void(const ui::Rect& area)> field;
  float field_units = 118;
};
void draw_keypad_page(const Sheet& sheet, const KeypadPage& page);

// A text written on the on-screen keyboard. With nothing typed and a `skip` label the primary action is "skip".
struct KeyboardPage {
  std::string_view id;  // of the page; the field is "<id>.field"
  std::string title;
  const TextEntry* entry = nullptr;
  std::string next;
  std::string skip = {};
  std::string short_title = {};  // 大きく
  std::optional<ui::Steps> steps = std::nullopt;
  ui::RailKind kind = ui::RailKind::visitor;
};
void draw_keyboard_page(const Sheet& sheet, const KeyboardPage& page);

// Check-in received, silent request, request received, checked out: one composition, so that nobody who looks over
// can tell which one it is. Ring and words at the left, a card with a list at the right, two actions below.
struct CardEntry {
  std::string big;
  std::string words;
  std::string small = {};
};
struct Composition {
  std::string_view id;
  std::string title;
  std::string sentence;
  std::string card_title;
  std::vector<CardEntry> entries;
  std::string foot = {};
  ui::RailKind kind = ui::RailKind::visitor;
};
ui::PageLayout draw_composition(const Sheet& sheet, const Composition& composition);
// Its two actions, alike in size and colour; `next` at the right. True when the other one was pressed.
bool composition_actions(const Sheet& sheet, const ui::PageLayout& layout, std::string_view other_id,
                         std::string_view other, std::string_view next);

// The hub's checked telephone numbers as entries of a card.
[[nodiscard]] std::vector<CardEntry> help_entries(const Sheet& sheet);
// The day on which the oldest of them was checked: it counts for the whole list. Empty without numbers.
[[nodiscard]] std::string verified_words(const Sheet& sheet);
// The list of a card, in columns, scrolled when it is longer than `area`. Ids "<id>.<n>".
void draw_entries(const Sheet& sheet, std::string_view id, const ui::Rect& area, const std::vector<CardEntry>& entries,
                  int columns = 1);

// A code over the whole short side, words and actions beside or below it.
struct CodePage {
  std::string_view id;
  std::string title;
  std::vector<std::string> sentences;
  std::string code_label;
  std::string next;
  ui::RailKind kind = ui::RailKind::visitor;
  const std::optional<CodeView>* code = nullptr;  // State::code when not said
  std::string other_id = {};                      // one action more, as large as `next`
  std::string other = {};
};
// "code.print" where there is a printer, else nothing: the other action of a code that paper may keep.
[[nodiscard]] std::string print_id(const Sheet& sheet);
// True when the other action was pressed.
bool draw_code_page(const Sheet& sheet, const CodePage& page);

// "助産師と…": who is on duty today, as a list in the page's language; empty when nobody is named.
[[nodiscard]] std::string on_duty(const Sheet& sheet);
[[nodiscard]] std::string hub_name(const Sheet& sheet);  // the short one when there is one
[[nodiscard]] i18n::Month month_of(const domain::YearMonth& month);
[[nodiscard]] domain::Day today(const Sheet& sheet);
[[nodiscard]] std::string clock_of(int minute);  // "9:05", the same in every language
// "10:30〜11:15", "10:30", or "終日".
[[nodiscard]] std::string time_of(const Sheet& sheet, const EventRow& row);
// The same for lists; やさしい日本語 spells times out, so there it is the start alone.
[[nodiscard]] std::string start_of(const Sheet& sheet, const EventRow& row);
// The names of the topics. On a public page the sensitive ones are one "ご相談" at the end.
enum class TopicsFor { parent_choosing, public_page, staff };
[[nodiscard]] std::vector<std::string> topic_names(const Sheet& sheet, const std::vector<domain::Topic>& topics,
                                                   TopicsFor whom);

// Steps of talking to someone.
inline constexpr int talk_steps = 6;
[[nodiscard]] inline ui::Steps talk_step(int done) { return {done, talk_steps}; }

}  // namespace tsunagu::kiosk::screens
