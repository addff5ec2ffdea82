// A code on the whole short side of the screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/page/big_code.h"
#include "kiosk/page/sheet.h"

namespace tsunagu::kiosk::page {

// A code over the whole short side, words and actions beside or below it.
struct CodePage {
  std::string title;
  std::vector<std::string> sentences;
  std::vector<std::string> details = {};  // behind the first sentence; of these the first that fits, or none
  std::string code_label;
  std::string next;
  const std::optional<CodeView>* code = nullptr;  // State::code when not said
  std::string other_id = {};                      // one action more, as large as `next`
  std::string other = {};
};
// "code.print" where there is a printer, else nothing: the other action of a code that paper may keep.
[[nodiscard]] std::string print_id(const Frame& sheet);
// True when the other action was pressed.
bool draw_code_page(const Frame& sheet, const CodePage& page);

}  // namespace tsunagu::kiosk::page
