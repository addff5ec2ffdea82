#include "kiosk/slip/pages.h"

namespace tsunagu::kiosk::slip {
namespace {

constexpr std::array table{
    Row{.page = Page::code, .name = "slip_code", .draw = draw_code},
    Row{.page = Page::progress, .name = "slip", .draw = draw_progress},
    Row{.page = Page::withdraw, .name = "slip_withdraw", .draw = draw_withdraw},
    Row{.page = Page::withdrawn, .name = "slip_withdrawn", .draw = draw_withdrawn},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::slip
