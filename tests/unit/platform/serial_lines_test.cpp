#include "shared/platform/serial_lines.h"

#include <gmock/gmock.h>

namespace tsunagu::platform {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SerialLines, CutsCodesAtReturnsHoweverTheBytesArrive) {
  SerialLines lines;
  EXPECT_THAT(lines.feed("4710"), IsEmpty());
  EXPECT_TRUE(lines.is_open());
  EXPECT_THAT(lines.feed("01234\r"), ElementsAre("471001234"));
  EXPECT_THAT(lines.feed("\n471111\n\r\n472222\t473333\x03"), ElementsAre("471111", "472222", "473333"));
  EXPECT_FALSE(lines.is_open());
}

TEST(SerialLines, TakesACodeWithoutAnEndAfterSilence) {
  SerialLines lines;
  EXPECT_THAT(lines.feed("471001234"), IsEmpty());
  EXPECT_EQ(lines.flush(), "471001234");
  EXPECT_EQ(lines.flush(), std::nullopt);
}

TEST(SerialLines, LeavesOutWhatFramesACodeAndMarksWhatIsNoLetter) {
  SerialLines lines;
  EXPECT_THAT(lines.feed(std::string_view("\x02\x00"
                                          "4710\x1B\x7F"
                                          "0123\r",
                                          13)),
              ElementsAre("47100123"));
  EXPECT_THAT(lines.feed("4710\xE3\x81\x82"
                         "0123\r"),
              ElementsAre("4710???0123"));
}

TEST(SerialLines, PassesNoNoiseOn) {
  SerialLines lines;
  EXPECT_THAT(lines.feed("\r\n47\r12345\r"), IsEmpty());
  EXPECT_THAT(lines.feed("123456\r"), ElementsAre("123456"));
}

TEST(SerialLines, DropsWhatIsTooLongUpToItsEnd) {
  SerialLines lines;
  const std::string longest(SerialLines::most, '1');
  EXPECT_THAT(lines.feed(longest + "\r"), ElementsAre(longest));
  EXPECT_THAT(lines.feed(longest + "2"), IsEmpty());
  EXPECT_TRUE(lines.is_open());
  EXPECT_THAT(lines.feed("471001234\r471009999\r"), ElementsAre("471009999"));
  EXPECT_THAT(lines.feed(longest + "22"), IsEmpty());
  EXPECT_EQ(lines.flush(), std::nullopt);
  EXPECT_THAT(lines.feed("471001234\r"), ElementsAre("471001234"));
}

TEST(SerialLines, ForgetsWhatAnInterruptedLineHadBegun) {
  SerialLines lines;
  EXPECT_THAT(lines.feed("4710"), IsEmpty());
  lines.clear();
  EXPECT_THAT(lines.feed("471111\r"), ElementsAre("471111"));
}

}  // namespace
}  // namespace tsunagu::platform
