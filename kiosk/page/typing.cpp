#include "kiosk/page/typing.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/ui/keyboard_view.h"

namespace tsunagu::kiosk::page {

std::string masked_phone(std::string_view digits, PhoneMask mask) {
  constexpr std::size_t shown_first = 3;
  constexpr std::size_t shown_last = 2;
  constexpr std::size_t dots = 4;
  std::u32string text = decode_utf8(digits);
  if (mask == PhoneMask::brief && text.size() > shown_first + dots + shown_last) {
    text = text.substr(0, shown_first) + std::u32string(dots, U'•') + text.substr(text.size() - shown_last);
  }
  for (std::size_t i = shown_first; i + shown_last < text.size(); ++i) text[i] = U'•';
  return encode_utf8(text);
}

std::string masked_name(std::string_view name) {
  constexpr std::size_t dots = 4;
  const std::u32string text = decode_utf8(name);
  if (text.empty()) return {};
  return encode_utf8(text.substr(0, 1) + std::u32string(dots, U'•'));
}

void draw_keypad_page(const Frame& sheet, const KeypadPage& page) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .steps = page.steps, .notice = NoticeAt::page});
  const float gap = sheet.theme().gap();
  ui::Rect words;
  ui::Rect keys;
  ui::Rect next;
  if (is_tall(layout)) {
    const float key_height = sheet.u(4 * 118 + 3 * 15 + 48);
    keys = layout.content.bottom_part(layout.content.bottom() - (layout.actions.y - sheet.u(18) - key_height))
               .top_part(key_height);
    words = {layout.content.x, layout.title.y, layout.content.w, keys.y - gap - layout.title.y};
    next = next_place(sheet, layout, page.next, Company::beside);
  } else {
    const float top = layout.steps.is_empty() ? sheet.u(32) : layout.steps.bottom() + sheet.u(8);
    const float wide = sheet.u(536);
    const ui::Rect column{layout.content.x, top, layout.content.w, layout.actions.y - sheet.u(18) - top};
    keys = ui::near_part(sheet.theme(), column, wide);
    next = ui::near_part(sheet.theme(), layout.actions, wide);
    words = ui::without_near(sheet.theme(), column, wide + sheet.u(36));
    words = {words.x, layout.title.y, words.w, layout.actions.bottom() - layout.title.y};
  }
  const float field = sheet.u(page.field_units) + gap;
  const bool in_place = (is_tall(layout) || sheet.is_large()) && sheet.common.notice;
  const float notice = in_place ? notice_height(sheet, words.w) + gap : 0;
  // Where both do not fit the error stands over the title, as on every other page.
  const float title = sheet.ui.measure(page.title, title_look(), words.w).h + sheet.u(26);
  if (!in_place || title + notice + field <= words.h) {
    const float least = sheet.ui.theme().type(ui::TypeRole::title).em_px * 1.4F;
    const float most = std::max(least, words.h - notice - field - sheet.u(20));
    const ui::Rect taken = sheet.ui.text("page.title", words.top_part(most), page.title, title_look());
    words = words.without_top(taken.h + sheet.u(is_tall(layout) && sheet.is_large() ? 20 : 26));
  }
  if (in_place) {  // it takes the place of the explanation
    draw_notice(sheet, words.top_part(notice - gap));
    words = words.without_top(notice);
  } else if (sheet.ui.measure(page.more, body_look(), words.w).h + sheet.u(32) + field <= words.h + gap) {
    words = write(sheet, "page.more", words, page.more, body_look(), 32);
  }
  page.field(words.top_part(sheet.u(page.field_units)));
  words = words.without_top(sheet.u(page.field_units) + gap);
  if (!is_tall(layout) && !sheet.is_large()) draw_notice(sheet, words);
  if (const auto key = ui::keypad(sheet.ui, keys, page.entry->text, page.entry->limit)) sheet.ask(PressKey{*key});
  next_button(sheet, next, page.next);
}

void draw_keyboard_page(const Frame& sheet, const KeyboardPage& page) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .steps = page.steps, .notice = NoticeAt::page});
  const ui::KeyboardLayout places = ui::lay_out_keyboard(sheet.theme(), layout);
  const std::string notice = notice_words(sheet);
  const bool error = sheet.common.notice && sheet.common.notice->kind == Notice::Kind::error;
  const std::string& title = sheet.is_large() && !page.short_title.empty() ? page.short_title : page.title;
  std::string label = sheet.say.small(notice.empty() ? title : notice);
  if (is_tall(layout)) {
    const ui::Rect head{layout.content.x, layout.title.y, layout.content.w,
                        places.field.y - layout.title.y - sheet.u(6)};
    const ui::TextLook look{.role = ui::TypeRole::body_bold, .most_lines = 2, .middle = true, .least = 0.75F};
    const bool shorter = !page.short_title.empty() && !sheet.ui.fits(head, title, look);
    sheet.ui.text("page.title", head, shorter ? page.short_title : title, look);
    if (notice.empty()) label.clear();
  }
  ui::field(sheet.ui, std::string(sheet.name) + ".field", places.field,
            {.label = label, .value = encode_utf8(page.entry->text), .wrong = error});
  const std::string space = sheet.say("keyboard.space");
  const std::string erase = sheet.say.small(sheet.say("keyboard.erase"));
  const std::string space_small = sheet.say.small(space);
  const bool staff = sheet.side == Side::staff;  // who writes for the hub, whatever language the page is in
  if (const auto key = ui::keyboard(sheet.ui, places, page.entry->mode, page.entry->text, page.entry->limit,
                                    {.space = space_small, .erase = erase},
                                    staff ? writing::KeyboardFor{} : writing::keyboard_for(sheet.say.language()))) {
    sheet.ask(PressKey{*key});
  }
  const bool skips = page.entry->text.empty() && !page.skip.empty();
  if (!skips) return next_button(sheet, places.primary, page.next);
  if (ui::button(sheet.ui, "skip", places.primary,
                 {.label = page.skip, .icon_after = sheet.is_large() ? ui::icon::none : ui::icon::arrow_forward})) {
    sheet.ask(Skip{});
  }
}

}  // namespace tsunagu::kiosk::page
