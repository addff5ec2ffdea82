#include "kiosk/hand/paper.h"

#include "shared/base/log.h"
#include "shared/crypto/secret.h"

namespace tsunagu::kiosk {
namespace {

constexpr double code_side_mm = 90;  // a dense card code keeps modules that a telephone reads from paper

// What the code is, then what it is good for; nullopt for codes that paper must not keep.
struct CodeWords {
  std::string_view title, more;
};
std::optional<CodeWords> words_of(CodeView::Purpose purpose) {
  switch (purpose) {
    case CodeView::Purpose::member_card: return CodeWords{"card.code", "card.on_paper"};
    case CodeView::Purpose::slip: return CodeWords{"slip.code", "slip.shown_here"};
    default: return std::nullopt;
  }
}

}  // namespace

std::string on_paper(const Hand& hand, std::string_view key) {
  const auto& words = hand.tools.words;
  return print::paper_words(words ? words(hand.common.language, key) : std::string(key));
}

bool print_leaf(Hand& hand, const print::Leaf& leaf) {
  const auto& printer = hand.tools.config.printer;
  if (!printer.is_set_up()) {
    hand.refuse("error.no_printer");
    return false;
  }
  auto pdf = print::pdf_of(leaf);
  const auto job = "tsunagu-" + hand.tools.journal.new_id().text();
  const Status sent = pdf ? print::send(printer, job, *pdf) : Status(pdf.forward());
  if (pdf) crypto::wipe(*pdf);
  if (sent) return true;
  log::error(std::string("a page could not be printed: ") + name_of(sent.error().code) + " " + sent.error().detail);
  hand.refuse("error.not_printed");
  return false;
}

void print_code(Hand& hand, const std::optional<CodeView>& code) {
  if (!code || code->parts.empty()) return;
  const auto words = words_of(code->purpose);
  if (!words) return;
  print::Leaf leaf;
  leaf.language = hand.common.language;
  leaf.title = on_paper(hand, words->title);
  leaf.footer = hand.tools.config.hub.name;
  leaf.blocks.emplace_back(print::Paragraph{on_paper(hand, words->more)});
  for (const auto& part : code->parts) leaf.blocks.emplace_back(print::CodeBlock{part, {}, code_side_mm});
  if (print_leaf(hand, leaf)) hand.tell("print.done");
}

}  // namespace tsunagu::kiosk
