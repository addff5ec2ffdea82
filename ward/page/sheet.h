// What the desk's pages share: the frame with its navigation and search, and the small parts that only the desk has.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/ui/desk.h"
#include "shared/ui/scroll_area.h"
#include "ward/model.h"
#include "ward/page/words.h"

namespace tsunagu::ward::screens {

struct Sheet {
  ui::Ui& ui;
  const Words& say;
  const State& state;
  Intents& intents;

  // Pixels of the desk's drawings on this screen.
  [[nodiscard]] float px(float desk) const;
  // The same for ui calls that count in units.
  [[nodiscard]] float icon(float desk) const;
  [[nodiscard]] ui::TextLook look(ui::DeskType type) const;
  [[nodiscard]] ui::TextLook look(ui::DeskType type, ui::Colour colour) const;
  void ask(Intent intent) const { intents.push_back(std::move(intent)); }
};

// Draws ground, navigation, title, search and notice; gives what is left for the page. `chosen` is a navigation key.
[[nodiscard]] ui::Rect begin_sheet(const Sheet& sheet, std::string_view id, std::string_view title,
                                   std::string_view chosen);
// The same where nobody is signed in: no navigation, no search.
[[nodiscard]] ui::Rect begin_door(const Sheet& sheet, std::string_view id);

// A tint standing on its foot.
void tinted_plate(const Sheet& sheet, const ui::Rect& rect, const ui::FamilyColours& colours, float foot, float radius);
// A tinted line with icon and words.
void notice_bar(const Sheet& sheet, std::string_view id, const ui::Rect& rect, ui::Tone tone, std::string_view words);

// A field of the model: writes what was typed into it, tells whether Enter was pressed.
struct FieldWords {
  std::string_view placeholder;
  char32_t icon = ui::icon::none;
  std::size_t limit = 200;
  bool masked = false;
};
bool field(const Sheet& sheet, std::string_view id, const ui::Rect& rect, FieldName name, std::string_view value,
           const FieldWords& words);

// Name and value beside each other, in a narrow place one under the other; the value in full, however long.
struct Fact {
  std::string name;
  std::string value;
  bool bold = false;
};
[[nodiscard]] float height_of_facts(const Sheet& sheet, const std::vector<Fact>& facts, float width);
void draw_facts(const Sheet& sheet, const std::vector<Fact>& facts, const ui::Rect& area);
// In a place that scrolls when they are more than it can hold.
void scrolled_facts(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const std::vector<Fact>& facts);

// Something of any height in a place that scrolls when it must.
void scrolled(const Sheet& sheet, std::string_view id, const ui::Rect& rect, const ui::HeightAt& height,
              const std::function<void(const ui::Rect&)>& draw);

// ---- the pages ----
void draw_sign_in(const Sheet& sheet);
void draw_scan(const Sheet& sheet);
void draw_arrived(const Sheet& sheet);
void draw_cases(const Sheet& sheet);
void draw_case_file(const Sheet& sheet);
void draw_receipt(const Sheet& sheet);
void draw_trust(const Sheet& sheet);
void draw_closed(const Sheet& sheet);

// The households that the arrived request might belong to, beside it, and the buttons that decide.
void draw_compare(const Sheet& sheet, const ui::Rect& area);

// What a request says, line by line; absent items are left out.
[[nodiscard]] std::vector<Fact> facts_of(const Sheet& sheet, const domain::IntakeDetail& detail, Instant now);
[[nodiscard]] std::vector<std::string> check_names(const Words& say);
[[nodiscard]] std::string numbers_of(const Words& say, const std::vector<NumberRange>& ranges);

}  // namespace tsunagu::ward::screens
