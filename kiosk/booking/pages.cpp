#include "kiosk/booking/pages.h"

#include <algorithm>

namespace tsunagu::kiosk::booking {
namespace {

// A code has to be photographed first; that one waits has to be read.
Stay stay_of_done(const Common&, const Model& model) {
  if (!model.draft.code.empty()) return Stay::ordinary;
  const auto placed = [](const OwnBooking& one) { return domain::has_place(one.state); };
  return std::all_of(model.draft.own.begin(), model.draft.own.end(), placed) ? Stay::passes : Stay::gives_way;
}

bool has_draft(const Model& model) {
  const Draft& draft = model.draft;
  return draft.places > 1 || !draft.name.text.empty() || !draft.phone.text.empty();
}

constexpr std::array table{
    Row{.page = Page::places, .name = "booking_places", .draw = draw_places, .has_draft = has_draft},
    Row{.page = Page::name,
        .name = "booking_name",
        .draw = draw_name,
        .entry = [](Model& model) { return &model.draft.name; },
        .has_draft = has_draft},
    Row{.page = Page::phone,
        .name = "booking_phone",
        .draw = draw_phone,
        .entry = [](Model& model) { return &model.draft.phone; },
        .has_draft = has_draft},
    Row{.page = Page::check, .name = "booking_check", .draw = draw_check, .has_draft = has_draft},
    Row{.page = Page::done, .name = "booking_done", .draw = draw_done, .stay = stay_of_done},
    Row{.page = Page::own, .name = "own_bookings", .draw = draw_own},
    Row{.page = Page::number,
        .name = "booking_number",
        .draw = draw_number,
        .entry = [](Model& model) { return &model.draft.number; },
        .has_draft = [](const Model& model) { return !model.draft.number.text.empty(); }},
    Row{.page = Page::cancel, .name = "booking_cancel", .draw = draw_cancel},
    Row{.page = Page::class_which, .name = "class_which", .draw = draw_class_which},
    Row{.page = Page::class_door, .name = "class_door", .draw = draw_class_door},
    Row{.page = Page::class_number,
        .name = "class_number",
        .draw = draw_class_number,
        .entry = [](Model& model) { return &model.arrival.number; },
        .has_draft = [](const Model& model) { return !model.arrival.number.text.empty(); }},
    Row{.page = Page::class_people, .name = "class_people", .draw = draw_class_people},
    Row{.page = Page::class_done,
        .name = "class_done",
        .draw = draw_class_done,
        .stay =
            [](const Common&, const Model& model) {
              return model.arrival.answer == ClassAnswer::received ? Stay::passes : Stay::gives_way;
            }},
    Row{.page = Page::sessions, .name = "staff_sessions", .draw = draw_sessions, .side = Side::staff},
    Row{.page = Page::roster, .name = "staff_roster", .draw = draw_roster, .side = Side::staff},
    Row{.page = Page::line, .name = "staff_booking", .draw = draw_line, .side = Side::staff},
    Row{.page = Page::walk_in,
        .name = "staff_walk_in",
        .draw = draw_walk_in,
        .side = Side::staff,
        .entry = [](Model& model) { return model.roster ? &model.roster->walk_in : nullptr; }},
    Row{.page = Page::cancel_session, .name = "staff_cancel_session", .draw = draw_cancel_session, .side = Side::staff},
    Row{.page = Page::close_days, .name = "staff_close_days", .draw = draw_close_days, .side = Side::staff},
    Row{.page = Page::close_day, .name = "staff_close_day", .draw = draw_close_day, .side = Side::staff},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::booking
