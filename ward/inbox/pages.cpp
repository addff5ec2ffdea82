#include "ward/inbox/pages.h"

namespace tsunagu::ward::inbox {
namespace {

std::string& entry_of(Model& model) { return model.entry; }

constexpr std::array table{page::PageRow<Pages>{Page::scan, "scan", draw_scan, entry_of, list_key},
                           page::PageRow<Pages>{Page::arrived, "arrived", draw_arrived, nullptr, arrived_key},
                           page::PageRow<Pages>{Page::folder, "folder", draw_folder, nullptr, folder_key}};
static_assert(page::every_page_once(table));

}  // namespace

std::span<const page::PageRow<Pages>> rows() { return table; }

}  // namespace tsunagu::ward::inbox
