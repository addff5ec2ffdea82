#include "kiosk/events/pages.h"

namespace tsunagu::kiosk::events {
namespace {

constexpr std::array table{
    Row{.page = Page::list, .name = "events", .draw = draw_list},
    Row{.page = Page::event, .name = "event", .draw = draw_event},
    Row{.page = Page::month, .name = "events_month", .draw = draw_month},
    Row{.page = Page::code, .name = "event_code", .draw = draw_code, .drops_code = true},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::events
