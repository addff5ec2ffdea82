#include "kiosk/shelf/pages.h"

namespace tsunagu::kiosk::shelf {
namespace {

constexpr std::array table{
    Row{.page = Page::leaflets, .name = "shelf", .draw = draw_leaflets},
    Row{.page = Page::leaflet, .name = "leaflet", .draw = draw_leaflet},
    Row{.page = Page::code, .name = "address_code", .draw = draw_code, .drops_code = true},
    Row{.page = Page::kinds, .name = "place_kinds", .draw = draw_kinds},
    Row{.page = Page::places, .name = "places", .draw = draw_places},
    Row{.page = Page::place, .name = "place", .draw = draw_place},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::shelf
