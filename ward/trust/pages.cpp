#include "ward/trust/pages.h"

namespace tsunagu::ward::trust {
namespace {

constexpr std::array table{page::PageRow<Pages>{Page::devices, "trust", draw_trust},
                           page::PageRow<Pages>{Page::officers, "officers", draw_officers}};
static_assert(page::every_page_once(table));

}  // namespace

std::span<const page::PageRow<Pages>> rows() { return table; }

}  // namespace tsunagu::ward::trust
