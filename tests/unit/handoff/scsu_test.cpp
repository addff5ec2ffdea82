#include "shared/i18n/scsu.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::i18n {
namespace {

TEST(Scsu, EveryScriptComesBack) {
  for (const std::string text :
       {"", "Hello", "夜泣きが続いています。", "ねむれない夜", "Tôi cần nói chuyện với ai đó", "मलाई कसैसँग कुरा गर्नु छ",
        "아기가 밤에 울어요", "我想找人谈谈", "Ñandú, ¿qué tal?", "𠮷野家 👶🏻", "ﾊﾝｶｸ ｶﾅ"}) {
    const auto packed = scsu_compress(text, 1000);
    ASSERT_TRUE(packed) << text;
    EXPECT_LE(packed->size(), text.size()) << text;
    EXPECT_EQ(*scsu_expand(*packed, 1000), text);
  }
}

// The examples of Unicode Technical Standard #6, section 9.
TEST(Scsu, TheStandardsOwnExamplesAreRead) {
  const struct {
    const char* hex;
    const char* text;
  } examples[] = {
      {"d66c20666c6965df74", "Öl fließt"},
      {"129cbec1bab2b0", "Москва"},
      {"0f30423044", "あい"},
      {"0e3042", "あ"},
  };
  for (const auto& each : examples) {
    const auto text = scsu_expand(*from_hex(each.hex), 100);
    ASSERT_TRUE(text) << each.hex;
    EXPECT_EQ(*text, each.text);
  }
}

TEST(Scsu, MalformedTextIsRefused) {
  for (const char* hex : {
           "410c",          // a reserved tag
           "410e",          // quote, cut short
           "410e30",        // quote, cut in its middle
           "1800",          // define window 0 at a reserved offset
           "18a8",          // likewise
           "18ea19e0",      // likewise, with another definition for ICU to read on into
           "0fe8f830",      // likewise, from Unicode mode
           "0fe000001f00",  // behind what only looks like Unicode mode
           "0b",            // define extended, cut short
           "0ff2",          // a reserved tag of Unicode mode
           "0f30",          // half a unit
           "0fd8003042",    // an unpaired surrogate
           "0ed800",        // likewise, quoted
           "0edc000ed800",  // a pair the wrong way round
           "0efeff41",      // a byte order mark
       }) {
    EXPECT_FALSE(scsu_expand(*from_hex(hex), 100)) << hex;
  }
}

TEST(Scsu, TheLimitCountsCharacters) {
  EXPECT_TRUE(scsu_compress("あいう", 3));
  EXPECT_EQ(scsu_compress("あいう", 2).error().code, Code::too_large);
  const auto packed = *scsu_compress("あいう", 3);
  EXPECT_TRUE(scsu_expand(packed, 3));
  EXPECT_EQ(scsu_expand(packed, 2).error().code, Code::too_large);
  EXPECT_EQ(scsu_expand(Bytes(100'000, 'a'), 600).error().code, Code::too_large);
}

TEST(Scsu, RandomBytesNeverGiveMoreCharactersThanBytes) {
  tests::FixedRandom random;
  for (int i = 0; i < 20'000; ++i) {
    Bytes bytes(random.next() % 40);
    random.fill(bytes);
    const auto text = scsu_expand(bytes, 100);
    if (!text) continue;
    EXPECT_TRUE(is_utf8(*text));
    EXPECT_LE(decode_utf8(*text).size(), bytes.size());
  }
}

TEST(Scsu, WhatIsNotUtf8IsNotCompressed) { EXPECT_EQ(scsu_compress("\xC0\x80", 10).error().code, Code::usage); }

}  // namespace
}  // namespace tsunagu::i18n
