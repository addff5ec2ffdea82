// What a page is drawn on: the toolkit, the state, the words, and what the finger asked for. With it come
// the pieces every page shares: frame, notice, primary action.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/page/model.h"
#include "kiosk/page/words.h"
#include "shared/ui/keyboard_view.h"
#include "shared/ui/page_frame.h"
#include "shared/ui/scroll_area.h"
#include "shared/ui/ui.h"
#include "shared/ui/widgets.h"

namespace tsunagu::kiosk::page {

// One act a frame: the first one counts.
struct Asked {
  std::optional<CommonIntent> common = {};
  bool anything = false;
};

// Whose page it is: when it locks, what its rail says, and whether Japanese stands beneath another language.
enum class Side : std::uint8_t { visitor, staff };

// What any page may use. `name` and `side` are of its row.
struct Frame {
  std::string_view name;
  Side side;
  ui::Ui& ui;
  const Common& common;
  const Say& say;
  Asked& asked;

  void ask(CommonIntent intent) const {
    if (!std::exchange(asked.anything, true)) asked.common = intent;
  }
  [[nodiscard]] float u(float units) const { return ui.units(units); }
  [[nodiscard]] const ui::Theme& theme() const { return ui.theme(); }
  [[nodiscard]] bool is_large() const { return ui.theme().is_large(); }
};

// What the pages of one room may use: its own Model, and its own intents beside everybody's.
template <class RoomModel, class RoomIntent>
struct SheetOf : Frame {
  const RoomModel& model;
  std::optional<RoomIntent>& own;

  using Act = std::variant<CommonIntent, RoomIntent>;
  using Frame::ask;
  void ask(RoomIntent intent) const {
    if (!std::exchange(asked.anything, true)) own = intent;
  }
  void act(const Act& what) const {
    std::visit([this](const auto& intent) { this->ask(intent); }, what);
  }
};

// Where a page shows Common::notice. A page with room of its own (beside its button, in its field) says `page` and
// draws it there; elsewhere it stands over the title until the next touch, so that nothing else has to move.
enum class NoticeAt { title, page };

struct Face {
  std::string title = {};
  std::optional<ui::Steps> steps = std::nullopt;
  bool rail = true;  // the first page has places of its own for what is on it
  NoticeAt notice = NoticeAt::title;
};
// Ground, rail, steps, title, notice; the rail's choices become intents.
ui::PageLayout begin(const Frame& sheet, const Face& face);

// Where the words of the title (or the notice over it) end: what is below may begin there.
[[nodiscard]] float title_bottom(const Frame& sheet, const ui::PageLayout& layout);

[[nodiscard]] inline bool is_tall(const ui::PageLayout& layout) { return layout.shape == ui::Shape::portrait; }

// A sentence on a plate with an icon, as high as its words need.
struct Message {
  ui::Family family = ui::Family::asagi;
  char32_t icon = ui::icon::info;
  std::string words;
};
[[nodiscard]] float message_height(const Frame& sheet, const Message& message, float width);
// At the bottom of `rect`, registered under `id`.
void draw_message(const Frame& sheet, std::string_view id, const ui::Rect& rect, const Message& message);

// The words of the notice; empty without one.
[[nodiscard]] std::string notice_words(const Frame& sheet);
// How high its banner is at this width; 0 without a notice.
[[nodiscard]] float notice_height(const Frame& sheet, float width);
// The banner at the bottom of `rect`, as high as its words, when there is a notice.
void draw_notice(const Frame& sheet, const ui::Rect& rect);
// The place beside a primary button of this width, for a notice or a sentence about what happens next.
[[nodiscard]] ui::Rect beside(const Frame& sheet, const ui::PageLayout& layout, const ui::Rect& button);

// The primary button's place: bottom right (at the free hand's side), as wide as its words need. `alone` in portrait
// takes the whole row.
enum class Company { alone, beside };
[[nodiscard]] ui::Rect next_place(const Frame& sheet, const ui::PageLayout& layout, std::string_view label,
                                  Company company = Company::alone);
// The page's primary action: id "next".
void next_button(const Frame& sheet, const ui::Rect& rect, std::string_view label,
                 char32_t icon_after = ui::icon::arrow_forward);
// What stands left of the primary button and leads elsewhere: as wide as its words need. True when pressed.
bool other_button(const Frame& sheet, const ui::PageLayout& layout, const ui::Rect& primary, std::string_view id,
                  std::string_view label, ui::ButtonKind kind = ui::ButtonKind::secondary,
                  char32_t icon = ui::icon::none);

// Words at the top of `area`, registered under `id`; gives what is left below them.
ui::Rect write(const Frame& sheet, std::string_view id, const ui::Rect& area, std::string_view words,
               const ui::TextLook& look, float gap_units);

// What is higher than `area` at its width is scrolled.
void scrolled(const Frame& sheet, std::string_view id, const ui::Rect& area, const ui::HeightAt& height_at,
              const std::function<void(const ui::Rect& inside)>& draw, const ui::RowsAt& rows = {});
// Rows one under the other with `gap` between them, each as high as it says for the width, scrolled when they are more
// than `area` holds.
struct Rows {
  std::size_t count = 0;
  float gap = 0;
  std::function<float(std::size_t row, float width)> height;
  std::function<void(std::size_t row, const ui::Rect& place)> draw;
  bool whole = false;  // at rest none is cut through: where half of it would say something else, or half a number
};
void scrolled_rows(const Frame& sheet, std::string_view id, const ui::Rect& area, const Rows& rows);

// How running text is set: never smaller than the rule allows.
[[nodiscard]] ui::TextLook body_look();
[[nodiscard]] ui::TextLook title_look();
// How centred lines are shared out. Japanese marks its phrases and breaks at them; other languages are evened out.
[[nodiscard]] letters::Wrap centred_wrap(const Frame& sheet);

}  // namespace tsunagu::kiosk::page
