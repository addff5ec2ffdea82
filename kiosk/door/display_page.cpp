// 見やすさ: larger letters, strong contrast, no motion, and the one hand that is free. Every choice acts at once.
#include <array>

#include "kiosk/door/pages.h"

namespace tsunagu::kiosk::door {
namespace {

struct Choice {
  const char* id;  // and the key of its label
  char32_t icon;
  bool chosen;
  Display turned;  // what a tap makes of it
};

std::array<Choice, 3> choices(const Display& now) {
  std::array<Choice, 3> all{{{"display.large", ui::icon::text_fields, now.text == ui::TextSize::large, now},
                             {"display.contrast", ui::icon::invert_colors, now.contrast == ui::Contrast::high, now},
                             {"display.still", ui::icon::pause, now.motion == ui::Motion::off, now}}};
  all[0].turned.text = all[0].chosen ? ui::TextSize::normal : ui::TextSize::large;
  all[1].turned.contrast = all[1].chosen ? ui::Contrast::normal : ui::Contrast::high;
  all[2].turned.motion = all[2].chosen ? ui::Motion::on : ui::Motion::off;
  return all;
}

void draw_toggles(const Sheet& sheet, const ui::Rect& area, bool tall) {
  const auto all = choices(sheet.common.display);
  const float gap = sheet.theme().gap();
  for (int i = 0; i < 3; ++i) {
    const Choice& choice = all[static_cast<std::size_t>(i)];
    const ui::Rect place = tall ? ui::row_of(area, i, 3, gap) : ui::column_of(area, i, 3, gap);
    const std::string label = sheet.say(choice.id);
    if (ui::topic_tile(sheet.ui, choice.id, place, {choice.icon, label, choice.chosen})) {
      sheet.ask(ChangeDisplay{choice.turned});
    }
  }
}

// The pieces stand as the hands do.
void draw_hands(const Sheet& sheet, const ui::Rect& area) {
  const ui::TextLook look{.role = ui::TypeRole::body_bold, .most_lines = 2, .least = 0.8F};
  const ui::Rect below = write(sheet, "display.hand", area, sheet.say("display.hand"), look, 12);
  constexpr std::array hands{ui::Hand::left, ui::Hand::both, ui::Hand::right};
  const std::array<std::string, 3> words{sheet.say("display.left"), sheet.say("display.both"),
                                         sheet.say("display.right")};
  const std::array<ui::Segment, 3> pieces{{{"left", words[0]}, {"both", words[1]}, {"right", words[2]}}};
  int chosen = 0;
  while (hands[static_cast<std::size_t>(chosen)] != sheet.common.display.hand) ++chosen;
  const ui::Rect row = below.top_part(sheet.theme().target());
  if (const auto piece = ui::segments(sheet.ui, "display.hand", row, pieces, chosen)) {
    Display to = sheet.common.display;
    to.hand = hands[static_cast<std::size_t>(*piece)];
    sheet.ask(ChangeDisplay{to});
  }
}

}  // namespace

void draw_display(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("display.title")});
  const bool tall = is_tall(layout);
  const float high = tall ? 3 * sheet.u(144) + 2 * sheet.theme().gap() : sheet.u(216);
  draw_toggles(sheet, layout.body.top_part(high), tall);
  draw_hands(sheet, layout.body.without_top(high + sheet.u(30)));
  const std::string done = sheet.say("display.done");
  next_button(sheet, next_place(sheet, layout, done), done, ui::icon::check);
}

}  // namespace tsunagu::kiosk::door
