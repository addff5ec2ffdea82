#include "kiosk/alert/pages.h"

namespace tsunagu::kiosk::alert {
namespace {

constexpr std::array table{
    Row{.page = Page::silent,
        .name = "silent",
        .draw = draw_silent,
        .stay = [](const Common&, const Model&) { return Stay::passes; }},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::alert
