#include "shared/console/code_entry.h"

#include <gtest/gtest.h>

namespace tsunagu::console {
namespace {

const std::string one = "4711100012345600001234";
const std::string two = "4712200012345600005678";

TEST(CodeEntry, DigitsAreOneCodeHoweverTheyAreGrouped) {
  EXPECT_EQ(parse_entry(one).codes, std::vector{one});
  EXPECT_EQ(parse_entry(" 4711 1000\t1234 5600 0012 34 \n").codes, std::vector{one});
}

TEST(CodeEntry, SeveralWholeCodesAreSeveral) {
  EXPECT_EQ(parse_entry(one + " " + two).codes, (std::vector{one, two}));
  EXPECT_EQ(parse_entry(one + "\r\n" + two + "\n").codes, (std::vector{one, two}));
}

TEST(CodeEntry, FullWidthDigitsAreDigits) {
  EXPECT_EQ(parse_entry("４７1110001234560000１２３４").codes, std::vector{one});
}

TEST(CodeEntry, AnythingElseIsAPath) {
  EXPECT_EQ(parse_entry("/media/usb/code.png").file, "/media/usb/code.png");
  EXPECT_EQ(parse_entry(" '/media/usb/my code.png' ").file, "/media/usb/my code.png");
  EXPECT_EQ(parse_entry("file:///media/usb/code.png").file, "/media/usb/code.png");
  EXPECT_TRUE(parse_entry("/media/usb/code.png").codes.empty());
}

TEST(CodeEntry, NothingIsNothing) {
  EXPECT_TRUE(parse_entry(" \n").codes.empty());
  EXPECT_TRUE(parse_entry(" \n").file.empty());
}

}  // namespace
}  // namespace tsunagu::console
