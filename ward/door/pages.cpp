#include "ward/door/pages.h"

namespace tsunagu::ward::door {
namespace {

constexpr std::array table{page::PageRow<Pages>{Page::sign_in, "signin", draw_sign_in},
                           page::PageRow<Pages>{Page::closed, "closed", draw_closed}};
static_assert(page::every_page_once(table));

}  // namespace

std::span<const page::PageRow<Pages>> rows() { return table; }

}  // namespace tsunagu::ward::door
