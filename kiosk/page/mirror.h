// The bilingual mirror: what the visitor reads, and the same in Japanese small beneath it, so that visitor and staff
// can point at one thing together. Pages do not know of it: they say their words, the mirror remembers what was said in
// this frame, and the toolkit asks it when it draws a label (ui::Ui::set_beneath).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tsunagu::kiosk::page {

class Mirror {
 public:
  void clear() { japanese_.clear(); }
  // Words that stand for two different things on one page get no mirror: a wrong one is worse than none.
  void note(const std::string& words, const std::string& japanese);
  // Empty when nothing was said in these words.
  [[nodiscard]] std::string of(std::string_view words) const;

 private:
  std::map<std::string, std::string, std::less<>> japanese_;
};

}  // namespace tsunagu::kiosk::page
