// A sheet to take home, as a list of what stands on it from top to bottom. It fills as many pages as it needs.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/print/pages.h"

namespace tsunagu::print {

struct Heading {
  std::string words;
};
struct Paragraph {
  std::string words;
};
struct Item {  // of a list
  std::string words;
};
struct Small {
  std::string words;
};
// Empty lines to write on by hand.
struct Lines {
  int count = 1;
};
struct Gap {
  double mm = 4;
};
// One code in the middle of the page with its words below.
struct CodeBlock {
  std::string text;
  std::string caption = {};
  double side_mm = 60;  // the most it takes, quiet zone included; modules stay between 0.6 and 1 mm
};
using Block = std::variant<Heading, Paragraph, Item, Small, Lines, Gap, CodeBlock>;

struct Leaf {
  Paper paper = Paper::a4;
  i18n::Language language = i18n::Language::ja;
  std::string title;   // largest, at the top of the first page
  std::string footer;  // small, at the foot of every page
  std::vector<Block> blocks;
};

// too_large: a code does not fit its side. io: as Pages::finish.
[[nodiscard]] Result<Bytes> pdf_of(const Leaf& leaf);

}  // namespace tsunagu::print
