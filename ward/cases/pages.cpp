#include "ward/cases/pages.h"

namespace tsunagu::ward::cases {
namespace {

std::string& note_of(Model& model) { return model.note; }

constexpr std::array table{page::PageRow<Pages>{Page::list, "cases", draw_list},
                           page::PageRow<Pages>{Page::file, "case_file", draw_file, note_of},
                           page::PageRow<Pages>{Page::receipt, "receipt", draw_receipt}};
static_assert(page::every_page_once(table));

}  // namespace

std::span<const page::PageRow<Pages>> rows() { return table; }

}  // namespace tsunagu::ward::cases
