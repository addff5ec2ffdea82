#include "shared/print/leaf.h"

#include <algorithm>

namespace tsunagu::print {
namespace {

struct Sizes {
  double margin, foot, handwriting;
  Look title, heading, body, small;
};

Sizes sizes_on(Paper paper) {
  const bool large = paper == Paper::a4;
  Sizes s{};
  s.margin = large ? 20 : 9;
  s.foot = large ? 12 : 8;
  s.handwriting = large ? 10 : 8;
  s.title = {.cap_mm = large ? 5.6 : 4.0, .bold = true};
  s.heading = {.cap_mm = large ? 3.5 : 2.9, .bold = true};
  s.body = {.cap_mm = large ? 2.9 : 2.4};
  s.small = {.cap_mm = large ? 2.1 : 1.9, .gray = 0.25};
  return s;
}

class Flow {
 public:
  explicit Flow(const Leaf& leaf)
      : leaf_(leaf), sizes_(sizes_on(leaf.paper)), pages_(leaf.paper, leaf.language, leaf.title), y_(sizes_.margin) {
    write_footer();
  }

  void words(std::string_view text, const Look& look, double indent = 0, double gap_above = 0) {
    if (y_ > sizes_.margin) y_ += gap_above;
    while (!text.empty()) {
      const auto written = pages_.text({sizes_.margin + indent, y_, width() - indent, bottom() - y_}, text, look);
      y_ += written.height_mm;
      text.remove_prefix(written.taken);
      if (text.empty()) return;
      TSUNAGU_INVARIANT(written.taken > 0 || y_ > sizes_.margin);  // a page holds at least one line
      turn();
    }
  }
  // A heading goes to the next page with what follows it rather than to stand alone at the foot.
  void operator()(const Heading& heading) {
    keep(pages_.height_of(heading.words, sizes_.heading, width()) + 3 * sizes_.body.cap_mm * 2);
    words(heading.words, sizes_.heading, 0, sizes_.heading.cap_mm * 1.6);
  }
  void operator()(const Paragraph& paragraph) { words(paragraph.words, sizes_.body, 0, sizes_.body.cap_mm * 0.6); }
  void operator()(const Small& small) { words(small.words, sizes_.small, 0, sizes_.small.cap_mm * 0.6); }
  void operator()(const Item& item) {
    const double indent = sizes_.body.cap_mm * 2;
    keep(sizes_.body.cap_mm * 2.6);
    if (y_ > sizes_.margin) y_ += sizes_.body.cap_mm * 0.4;
    pages_.text({sizes_.margin, y_, indent, bottom() - y_}, "・", sizes_.body);
    words(item.words, sizes_.body, indent);
  }
  void operator()(const Lines& lines) {
    for (int i = 0; i < lines.count; ++i) {
      keep(sizes_.handwriting);
      y_ += sizes_.handwriting;
      pages_.rule(sizes_.margin, y_, width());
    }
  }
  void operator()(const Gap& gap) { y_ += gap.mm; }
  void operator()(const CodeBlock& block) {
    const double side = std::min({block.side_mm, width(), bottom() - sizes_.margin});
    keep(side + pages_.height_of(block.caption, centred(), width()));
    if (failed_) failed_ = pages_.code({sizes_.margin, y_, width(), side}, block.text);
    y_ += side;
    words(block.caption, centred());
  }

  [[nodiscard]] Result<Bytes> finish() {
    if (!failed_) return failed_.forward();
    return pages_.finish();
  }

 private:
  [[nodiscard]] double width() const { return pages_.size().width_mm - 2 * sizes_.margin; }
  [[nodiscard]] double bottom() const { return pages_.size().height_mm - sizes_.margin - sizes_.foot; }
  [[nodiscard]] Look centred() const {
    Look look = sizes_.small;
    look.align = Align::centre;
    return look;
  }
  void keep(double height) {
    if (y_ + height > bottom() && y_ > sizes_.margin) turn();
  }
  void turn() {
    pages_.new_page();
    y_ = sizes_.margin;
    write_footer();
  }
  void write_footer() {
    if (leaf_.footer.empty()) return;
    const double y = bottom() + sizes_.foot * 0.4;
    pages_.rule(sizes_.margin, y, width());
    pages_.text({sizes_.margin, y + 1, width(), pages_.size().height_mm - y - 3}, leaf_.footer, sizes_.small);
  }

  const Leaf& leaf_;
  Sizes sizes_;
  Pages pages_;
  double y_;
  Status failed_;
};

}  // namespace

Result<Bytes> pdf_of(const Leaf& leaf) {
  Flow flow(leaf);
  flow.words(leaf.title, sizes_on(leaf.paper).title);
  for (const auto& block : leaf.blocks) std::visit(flow, block);
  return flow.finish();
}

}  // namespace tsunagu::print
