#include "shared/writing/telex.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"

namespace tsunagu::writing {
namespace {

std::string typed(std::u32string_view keys) {
  std::u32string text;
  for (const char32_t key : keys) {
    if (key == U'<') {
      text.pop_back();
    } else if (key == U' ') {
      text.push_back(key);
    } else {
      text = with_telex(text, key);
    }
  }
  return encode_utf8(text);
}

struct Case {
  const char32_t* keys;
  const char* text;
};

TEST(Telex, WritesVietnamese) {
  for (const Case& one : {Case{U"Tieengs Vieetj", "Tiếng Việt"},
                          {U"ddangf", "đàng"},
                          {U"DDoongf", "Đồng"},
                          {U"nguowif", "người"},
                          {U"dduwowcj", "được"},
                          {U"dduowcj", "được"},
                          {U"muwa", "mưa"},
                          {U"muaw", "mưa"},
                          {U"muaf", "mùa"},
                          {U"hoawcj", "hoặc"},
                          {U"hoaf", "hòa"},
                          {U"toans", "toán"},
                          {U"Nguyeenx", "Nguyễn"},
                          {U"quas", "quá"},
                          {U"quaf", "quà"},
                          {U"giaf", "già"},
                          {U"ngoaif", "ngoài"},
                          {U"cuwuf", "cừu"},
                          {U"thuowr", "thuở"},
                          {U"khuyur", "khuỷu"},
                          {U"ruouwj", "rượu"},
                          {U"ruowuj", "rượu"},
                          {U"huouw", "hươu"},
                          {U"con meej", "con mệ"},
                          {U"ban ddeem", "ban đêm"},
                          {U"khoongr", "khổng"}}) {
    EXPECT_EQ(typed(one.keys), one.text);
  }
}

TEST(Telex, AToneMovesWhenTheWordGrows) {
  EXPECT_EQ(typed(U"hoas"), "hóa");
  EXPECT_EQ(typed(U"hoasn"), "hoán");
  EXPECT_EQ(typed(U"gifa"), "già");
  EXPECT_EQ(typed(U"qusa"), "quá");
  EXPECT_EQ(typed(U"gifn"), "gìn");
  EXPECT_EQ(typed(U"tiesen"), "tiến") << "the mark and the tone in any order";
  EXPECT_EQ(typed(U"nguoifw"), "người");
}

TEST(Telex, ATheSameKeyAgainWritesTheLetter) {
  EXPECT_EQ(typed(U"aaa"), "aa");
  EXPECT_EQ(typed(U"ass"), "as");
  EXPECT_EQ(typed(U"oww"), "ow");
  EXPECT_EQ(typed(U"ddd"), "dd");
  EXPECT_EQ(typed(U"aszs"), "á");
  EXPECT_EQ(typed(U"asz"), "a");
  EXPECT_EQ(typed(U"asf"), "à") << "another tone replaces the first";
}

TEST(Telex, KeysWithoutAVowelAreLetters) {
  EXPECT_EQ(typed(U"sf"), "sf");
  EXPECT_EQ(typed(U"w"), "w");
  EXPECT_EQ(typed(U"z"), "z");
  EXPECT_EQ(typed(U"xe dap"), "xe dap");
}

TEST(Telex, TypingGoesOnAfterErasing) {
  EXPECT_EQ(typed(U"tieengs<<"), "tiế");
  EXPECT_EQ(typed(U"tieengs<<ng"), "tiếng");
  EXPECT_EQ(typed(U"tieengs<<<e"), "tie");
}

TEST(Telex, CapitalsStayCapitals) {
  EXPECT_EQ(typed(U"AAS"), "Ấ");
  EXPECT_EQ(typed(U"Uwowng"), "Ương");
}

TEST(Telex, EveryWordHasKeysThatWriteIt) {
  for (const std::string wanted :
       {"Tiếng", "Việt",  "Nguyễn", "Thị",   "Hương", "Đặng", "không", "ngủ",    "được", "toán",   "hòa",
        "hoặc",  "Aaron", "Wendy",  "Oscar", "quyển", "thuở", "khuỷu", "giường", "ƯƠNG", "address"}) {
    const std::u32string keys = telex_keys(decode_utf8(wanted));
    EXPECT_EQ(typed(keys), wanted);
  }
  EXPECT_TRUE(telex_keys(U"ñandú").empty());
}

}  // namespace
}  // namespace tsunagu::writing
