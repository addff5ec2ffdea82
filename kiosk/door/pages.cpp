#include "kiosk/door/pages.h"

namespace tsunagu::kiosk::door {
namespace {

constexpr std::array table{
    Row{.page = Page::attract, .name = "attract", .draw = draw_attract},
    Row{.page = Page::menu, .name = "menu", .draw = draw_menu},
    Row{.page = Page::language, .name = "language", .draw = draw_language},
    Row{.page = Page::help,
        .name = "help",
        .draw = draw_help,
        .stay = [](const Common& common,
                   const Model&) { return common.alert_known ? Stay::gives_way : Stay::ordinary; }},
    Row{.page = Page::display, .name = "display", .draw = draw_display},
    Row{.page = Page::out_of_order, .name = "out_of_order", .draw = draw_out_of_order},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::door
