// Rows one under the other, each as high as its words need, scrolled when they are more than the page holds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/sheet.h"

namespace tsunagu::kiosk::screens {

struct RowEntry {
  std::string id;
  char32_t icon = ui::icon::event;
  ui::Family family = ui::Family::asagi;
  std::string label;
  std::string body;
  Intent intent;
  std::optional<bool> marked = {};  // a tap marks the row and leads nowhere
};
// The list's own id is `id`; its paging buttons are "<id>.up" and "<id>.down".
void draw_row_list(const Sheet& sheet, std::string_view id, const ui::Rect& area, const std::vector<RowEntry>& rows);

// What stands in the actions row, primary last. In portrait and in large type two stand side by side and the others
// above them.
struct Action {
  std::string id;
  std::string label;
  ui::ButtonKind kind = ui::ButtonKind::secondary;
  Intent intent;
  char32_t icon = ui::icon::none;
};
[[nodiscard]] float actions_height(const Sheet& sheet, const ui::PageLayout& layout, std::size_t count);
void draw_actions(const Sheet& sheet, const ui::PageLayout& layout, const std::vector<Action>& actions);

// "11/28(土) 10:00  2階 多目的室"
[[nodiscard]] std::string when_where(const Sheet& sheet, const EventRow& row);
// "あと 3組", "満員 キャンセル待ち 2組", "予約はいりません".
[[nodiscard]] std::string places_words(const Sheet& sheet, const EventRow& row);
// "予約ができています", "キャンセル待ち 2番目".
[[nodiscard]] std::string own_words(const Sheet& sheet, const OwnBooking& own);

}  // namespace tsunagu::kiosk::screens
