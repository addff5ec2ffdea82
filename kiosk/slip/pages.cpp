#include "kiosk/slip/pages.h"

namespace tsunagu::kiosk::slip {
namespace {

// A code has to be shown to the ward first; that the ward must be told has to be read.
Stay stay_of_withdrawn(const Common& common, const Model& model) {
  if (common.code) return Stay::ordinary;
  return model.view && model.view->handed_over ? Stay::gives_way : Stay::passes;
}

constexpr std::array table{
    Row{.page = Page::code, .name = "slip_code", .draw = draw_code},
    Row{.page = Page::progress, .name = "slip", .draw = draw_progress},
    Row{.page = Page::withdraw, .name = "slip_withdraw", .draw = draw_withdraw},
    Row{.page = Page::withdrawn, .name = "slip_withdrawn", .draw = draw_withdrawn, .stay = stay_of_withdrawn},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::slip
