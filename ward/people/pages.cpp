#include "ward/people/pages.h"

namespace tsunagu::ward::people {
namespace {

constexpr std::array table{
    page::PageRow<Pages>{Page::family, "family", draw_family},
    page::PageRow<Pages>{Page::pregnancy, "pregnancy", draw_pregnancy},
    page::PageRow<Pages>{Page::join, "join", draw_join},
    page::PageRow<Pages>{Page::move, "move", draw_move},
    page::PageRow<Pages>{Page::protection, "protection", draw_protection},
    page::PageRow<Pages>{Page::open_case, "open_case", draw_open_case},
};
static_assert(page::every_page_once(table));

}  // namespace

std::span<const page::PageRow<Pages>> rows() { return table; }

}  // namespace tsunagu::ward::people
