#include "shared/base/text.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

TEST(Text, Utf8RoundTrips) {
  const std::string all = "aé日𠮟";
  EXPECT_TRUE(is_utf8(all));
  EXPECT_EQ(encode_utf8(decode_utf8(all)), all);
}

TEST(Text, MalformedUtf8IsSeen) {
  for (const std::string_view bad :
       {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\x97", "\xFF"}) {
    EXPECT_FALSE(is_utf8(bad));
    EXPECT_NE(decode_utf8(bad).find(U'\uFFFD'), std::u32string::npos);
  }
}

TEST(Text, HexRoundTripsAndRefusesTheRest) {
  EXPECT_EQ(to_hex(*from_hex("00ffA9")), "00ffa9");
  EXPECT_FALSE(from_hex("0"));
  EXPECT_FALSE(from_hex("zz"));
}

TEST(Text, LinesAreGivenWithoutTheirIndentAndEmptyOnesNot) {
  const auto lines = lines_of("one\n\n  two \n   \nthree");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].words, "one");
  EXPECT_FALSE(lines[0].indented);
  EXPECT_EQ(lines[1].words, "two ");
  EXPECT_TRUE(lines[1].indented);
  EXPECT_EQ(lines[2].words, "three");
  EXPECT_TRUE(lines_of("").empty());
}

}  // namespace
}  // namespace tsunagu
