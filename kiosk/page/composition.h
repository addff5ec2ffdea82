// One composition for all that was received, and the lists on its card.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// Check-in received, silent request, request received, checked out: one composition, so that nobody who looks over
// can tell which one it is. Ring and words at the left, a card with a list at the right, two actions below.
struct CardEntry {
  std::string big;
  std::string words;
  std::string small = {};
};
struct Composition {
  std::string title;
  std::string sentence;
  // On a plate of honey above the actions, on every page that only says what was received: the card then takes the
  // whole height beside them.
  std::string plate = {};
  std::string card_title;
  std::vector<CardEntry> entries;
  std::function<void(const ui::Rect& inside)> card = {};  // draws what is on the card, instead of entries
  std::string foot = {};                                  // beside the card's title, or at its bottom
  std::string closing = {};                               // "16:00", on a plate at the bottom of the card
};
ui::PageLayout draw_composition(const Frame& sheet, const Composition& composition);
// Its two actions, alike in size and colour; `next` at the right. True when the other one was pressed.
bool composition_actions(const Frame& sheet, const ui::PageLayout& layout, std::string_view other_id,
                         std::string_view other, std::string_view next);

// The hub's own message, or who is there today, or that anything may be asked: there is always something on the plate.
[[nodiscard]] std::string hub_plate(const Frame& sheet);
// A composition whose card holds the numbers of the help list, or says where they are to be had.
[[nodiscard]] Composition with_help_numbers(const Frame& sheet, Composition composition);
// The list of a card, in columns, scrolled when it is longer than `area`. Ids "<id>.<n>".
void draw_entries(const Frame& sheet, std::string_view id, const ui::Rect& area, const std::vector<CardEntry>& entries,
                  int columns = 1);

}  // namespace tsunagu::kiosk::page
