#include "shared/i18n/normalise.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"

namespace tsunagu::i18n {
namespace {

TEST(Normalise, WidthsAreFolded) {
  EXPECT_EQ(nfkc("４７ＡＢ"), "47AB");
  EXPECT_EQ(nfkc("ﾊﾝﾀﾞ"), "ハンダ");
  EXPECT_EQ(nfkc("plain"), "plain");
}

TEST(Normalise, DigitsAloneAreLeft) {
  EXPECT_EQ(digits_of("０４７-1 ①x²"), "047112");
  EXPECT_EQ(digits_of("<script>"), "");
}

TEST(Normalise, MalformedTextComesOutWellFormed) { EXPECT_TRUE(is_utf8(nfkc("\xFF\xE6\x97 ４"))); }

}  // namespace
}  // namespace tsunagu::i18n
