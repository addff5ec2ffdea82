// One composition for all that was received, and the lists on its card.
#pragma once

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
  std::string card_title;
  std::vector<CardEntry> entries;
  std::string foot = {};
};
ui::PageLayout draw_composition(const Frame& sheet, const Composition& composition);
// Its two actions, alike in size and colour; `next` at the right. True when the other one was pressed.
bool composition_actions(const Frame& sheet, const ui::PageLayout& layout, std::string_view other_id,
                         std::string_view other, std::string_view next);

// The hub's checked telephone numbers as entries of a card.
[[nodiscard]] std::vector<CardEntry> help_entries(const Frame& sheet);
// The day on which the oldest of them was checked: it counts for the whole list. Empty without numbers.
[[nodiscard]] std::string verified_words(const Frame& sheet);
// The list of a card, in columns, scrolled when it is longer than `area`. Ids "<id>.<n>".
void draw_entries(const Frame& sheet, std::string_view id, const ui::Rect& area, const std::vector<CardEntry>& entries,
                  int columns = 1);

}  // namespace tsunagu::kiosk::page
