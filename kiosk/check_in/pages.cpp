#include "kiosk/check_in/pages.h"

namespace tsunagu::kiosk::check_in {
namespace {

bool is_registering(const Model& model) {
  const Registration& one = model.registration;
  return !one.called.text.empty() || one.year || !one.months.empty();
}

// What the card said comes back with the card.
bool has_party(const Model& model) {
  constexpr Party alone{.adults = 1};  // how the page begins
  const bool counted = model.party.people() > 0 && model.party != alone && !model.preselected;
  return counted || model.baby_born;
}

constexpr std::array table{
    Row{.page = Page::ways, .name = "check_in", .draw = draw_ways},
    Row{.page = Page::member_no,
        .name = "member_no",
        .draw = draw_member_no,
        .entry = [](Model& model) { return &model.member_no; },
        .has_draft = [](const Model& model) { return !model.member_no.text.empty(); }},
    Row{.page = Page::register_called,
        .name = "register_called",
        .draw = draw_register_called,
        .entry = [](Model& model) { return &model.registration.called; },
        .has_draft = is_registering},
    Row{.page = Page::register_kind, .name = "register_kind", .draw = draw_register_kind, .has_draft = is_registering},
    Row{.page = Page::register_month,
        .name = "register_month",
        .draw = draw_register_month,
        .has_draft = is_registering},
    Row{.page = Page::register_more, .name = "register_more", .draw = draw_register_more, .has_draft = is_registering},
    Row{.page = Page::register_area, .name = "register_area", .draw = draw_register_area, .has_draft = is_registering},
    Row{.page = Page::register_card, .name = "register_card", .draw = draw_register_card},
    Row{.page = Page::who_came, .name = "who_came", .draw = draw_who_came, .has_draft = has_party},
    Row{.page = Page::now, .name = "now", .draw = draw_now},
    Row{.page = Page::born_month, .name = "born_month", .draw = draw_register_month},
    Row{.page = Page::received,
        .name = "received",
        .draw = draw_received,
        .stay = [](const Common&, const Model& model) { return model.news.empty() ? Stay::passes : Stay::gives_way; }},
    Row{.page = Page::leaving, .name = "leaving", .draw = draw_leaving},
    Row{.page = Page::left,
        .name = "left",
        .draw = draw_left,
        .stay = [](const Common&, const Model&) { return Stay::passes; }},
    Row{.page = Page::correct, .name = "correct_visit", .draw = draw_who_came},
    Row{.page = Page::some_leave, .name = "some_leave", .draw = draw_who_came},
    Row{.page = Page::adult, .name = "adult", .draw = draw_adult},
    Row{.page = Page::months, .name = "months", .draw = draw_months},
    Row{.page = Page::forget_month, .name = "forget_month", .draw = draw_forget_month},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::check_in
