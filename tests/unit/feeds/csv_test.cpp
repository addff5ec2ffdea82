#include "shared/feeds/csv.h"

#include <gmock/gmock.h>

namespace tsunagu::feeds {
namespace {

using testing::ElementsAre;

TEST(Csv, QuotedFieldsKeepCommasQuotesAndLineEnds) {
  CsvReader rows("a,\"b,\"\"c\"\"\r\nd\",e\r\n");
  EXPECT_THAT(rows.next()->fields, ElementsAre("a", "b,\"c\"\nd", "e"));
  EXPECT_FALSE(rows.next());
}

TEST(Csv, ARowKnowsItsLineAcrossQuotedLineEndsAndEveryKindOfLineEnd) {
  CsvReader rows("a\n\"b\r\nb\rb\"\r\nc\rd\n\n\ne");
  const std::size_t expected[] = {1, 2, 5, 6, 9};
  for (const std::size_t line : expected) EXPECT_EQ(rows.next()->line, line);
  EXPECT_FALSE(rows.next());
}

TEST(Csv, AQuotationThatIsNeverClosedCostsOneLine) {
  CsvReader rows("a,b\n\"c,d\ne,f\n");
  EXPECT_EQ(rows.next()->problem, nullptr);
  const auto broken = rows.next();
  EXPECT_STREQ(broken->problem, "a quotation mark that is not closed");
  EXPECT_EQ(broken->line, 2u);
  const auto after = rows.next();
  EXPECT_THAT(after->fields, ElementsAre("e", "f"));
  EXPECT_EQ(after->line, 3u);
}

TEST(Csv, StrayQuotationMarksAreKept) {
  CsvReader rows("a\"b,\"c\"d\n");
  EXPECT_THAT(rows.next()->fields, ElementsAre("a\"b", "cd"));
}

TEST(Csv, AnOverlongFieldIsRefusedAndTheNextRowRead) {
  const std::string file = std::string(70'000, 'x') + "\nb\n";
  CsvReader rows(file);
  EXPECT_NE(rows.next()->problem, nullptr);
  EXPECT_THAT(rows.next()->fields, ElementsAre("b"));
}

TEST(Csv, ManyBrokenRowsEndTheReadingInsteadOfTakingForever) {
  std::string file;
  for (int i = 0; i < 250; ++i) file += "\"" + std::string(66'000, 'x') + "\n";
  CsvReader rows(file);
  std::size_t count = 0;
  std::string last;
  while (const auto row = rows.next()) {
    ++count;
    last = row->problem;
  }
  EXPECT_EQ(count, 201u);
  EXPECT_EQ(last, "too many broken rows; the rest of the file was not read");
}

}  // namespace
}  // namespace tsunagu::feeds
