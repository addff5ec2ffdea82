// Pages of paper as a PDF: words in the faces of the screens, lines, and codes that a phone reads from the sheet.
//
//   leaf.h    the high way in: headings, paragraphs and codes that fill as many pages as they need
//   Pages     the middle way: words and codes put into boxes
//
// All lengths are millimetres from the top left corner of the page.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/i18n/language.h"
#include "shared/qr/drawing.h"

namespace tsunagu::print {

enum class Paper { a4, a6 };
struct PaperSize {
  double width_mm, height_mm;
};
[[nodiscard]] PaperSize size_of(Paper paper);

struct Box {
  double x = 0, y = 0, w = 0, h = 0;
};

enum class Align { left, centre };
struct Look {
  double cap_mm = 2.7;  // height of a capital letter: 2.7 is a book for tired eyes, 3.6 a heading
  bool bold = false;
  Align align = Align::left;
  double gray = 0;  // 0 black ... 1 white
};

// Catalogue words as paper can show them: {漢字|かんじ} becomes 漢字(かんじ), phrase marks are left out.
[[nodiscard]] std::string paper_words(std::string_view marked);

class Pages {
 public:
  // `title` is what a viewer shows for the file; it names nobody. The first page is there at once.
  Pages(Paper paper, i18n::Language language, std::string_view title);
  Pages(Pages&&) noexcept;
  Pages& operator=(Pages&&) noexcept;
  ~Pages();

  [[nodiscard]] PaperSize size() const;
  void new_page();

  struct Written {
    double height_mm = 0;
    std::size_t taken = 0;  // bytes of `words`; the rest did not fit into the box and has to go on elsewhere
  };
  // Whole lines, as many as the box holds. `words` is UTF-8 as a reader sees it; newlines end lines.
  Written text(const Box& box, std::string_view words, const Look& look = {});
  // How high the words would be at this width.
  [[nodiscard]] double height_of(std::string_view words, const Look& look, double width_mm) const;

  // A line across, 0.2 mm thick.
  void rule(double x, double y, double width_mm, double gray = 0.6);
  // Dark modules only, each `module_mm` wide, in the middle of the box; the quiet zone is the box's white.
  // usage: the code with its quiet zone is larger than the box.
  [[nodiscard]] Status code(const Box& box, const qr::Matrix& matrix, double module_mm);
  // The same for a text that is one code: the largest modules from 0.6 to 1 mm that fit. too_large: none does.
  [[nodiscard]] Status code(const Box& box, const std::string& text);

  // The finished file; nothing can be added afterwards. io: out of memory, or a broken font installation.
  [[nodiscard]] Result<Bytes> finish();

 private:
  struct Surface;
  std::unique_ptr<Surface> surface_;
};

}  // namespace tsunagu::print
