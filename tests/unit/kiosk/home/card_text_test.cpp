#include "kiosk/home/card_text.h"

#include <gmock/gmock.h>

#include <array>

#include "kiosk/home/config.h"

namespace tsunagu::kiosk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string number_in(std::string_view scanned, const std::string& expression) {
  HubConfig hub;
  hub.own_number = expression;
  return own_number(hub, scanned).value_or("none");
}

struct Row {
  const char* scanned;
  const char* expression;
  const char* number;
};

TEST(OwnNumber, IsReadWhateverTheScannerPutsAroundIt) {
  constexpr std::array rows{Row{"1234", "[0-9]{4}", "1234"},
                            Row{"123", "[0-9A-Za-z-]{3,24}", "123"},
                            Row{"12", "[0-9A-Za-z-]{3,24}", "none"},
                            Row{"A123456A", "[0-9]{6}", "123456"},
                            Row{"a123456b", "[0-9]{6}", "123456"},
                            Row{"D123456C", "[0-9]{6}", "123456"},
                            Row{"t123456n", "[0-9]{6}", "123456"},
                            Row{"A123456", "[0-9]{6}", "none"},
                            Row{"A123456X", "[0-9]{6}", "none"},
                            Row{"A123456A", "[A-D][0-9]{6}[A-D]", "A123456A"},
                            Row{"A12-34/5:6.7+8$A", "[-0-9/:.+$]{3,24}", "12-34/5:6.7+8$"},
                            Row{"*123456*", "[0-9]{6}", "123456"},
                            Row{"*YK-00417*", "YK-[0-9]{5}", "YK-00417"},
                            Row{"**", "[0-9]{6}", "none"},
                            Row{"]C0123456", "[0-9]{6}", "123456"},
                            Row{"]A0*123456*", "[0-9]{6}", "123456"},
                            Row{"]F0A123456A", "[0-9]{6}", "123456"},
                            Row{"]F0A123456A", "[0-9A-Za-z-]{3,24}", "123456"},
                            Row{"A123456A", "[0-9A-Za-z-]{3,24}", "123456"},
                            Row{"A123456X", "[0-9A-Za-z-]{3,24}", "A123456X"},
                            Row{"]f0a123456a", "[0-9A-Za-z-]{3,24}", "123456"},
                            Row{"]Q1123456\r\n", "[0-9]{6}", "123456"},
                            Row{"]E04901234567894", "[0-9]{13}", "4901234567894"},
                            Row{"]C0]C0123456", "[0-9]{6}", "none"},
                            Row{"yk-00417", "YK-[0-9]{5}", "YK-00417"},
                            Row{"yK-00417", "Yk-[0-9]{5}", "Yk-00417"},
                            Row{"Yk-00417", "YK-[0-9]{5}", "YK-00417"},
                            Row{"yk-00417", "[0-9A-Za-z-]{3,24}", "yk-00417"},
                            Row{"12/34.5", "[0-9]{2}/[0-9]{2}[.][0-9]", "12/34.5"},
                            Row{"12/34.5", "[0-9A-Za-z-]{3,24}", "none"},
                            Row{"12 345", "[ 0-9]{6}|[0-9]{6}", "none"},
                            Row{"https://example.jp/", "[0-9A-Za-z-]{3,24}", "none"}};
  for (const auto& row : rows) {
    EXPECT_EQ(number_in(row.scanned, row.expression), row.number) << row.scanned << " for " << row.expression;
  }
}

TEST(CardText, HasTheLikeliestSpellingFirst) {
  EXPECT_THAT(spellings_of("a12a"), ElementsAre("a12a", "A12A"));
  EXPECT_THAT(spellings_of("a123a"), ElementsAre("123", "a123a", "A123A"));
  EXPECT_THAT(spellings_of("]F0A123A"), ElementsAre("123", "A123A", "a123a"));
}

TEST(CardText, NothingIsSpeltFromWhatIsNoNumber) {
  for (const char* text : {"", " ", "\r\n", "]", "]C", "]C0", "12", "A1", "**", "*12*", "１２３４", "<script>",
                           "1234567890123456789012345"}) {
    EXPECT_THAT(spellings_of(text), IsEmpty()) << text;
  }
  EXPECT_THAT(spellings_of(std::string(10'000, '4')), IsEmpty());
}

}  // namespace
}  // namespace tsunagu::kiosk
