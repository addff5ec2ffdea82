#include "kiosk/home/number_pattern.h"

#include <gtest/gtest.h>

#include <array>

#include "kiosk/home/config.h"

namespace tsunagu::kiosk {
namespace {

bool matches(std::string_view expression, std::string_view text) {
  const auto pattern = NumberPattern::read(expression);
  EXPECT_TRUE(pattern) << expression << ": " << (pattern ? "" : pattern.error());
  return pattern && pattern->matches(text);
}

std::string refusal_of(std::string_view expression) {
  const auto pattern = NumberPattern::read(expression);
  EXPECT_FALSE(pattern) << expression;
  return pattern ? "" : pattern.error();
}

struct Row {
  const char* expression;
  const char* text;
  bool matches;
};

TEST(NumberPattern, ReadsPosixExtendedExpressions) {
  constexpr std::array rows{Row{"[0-9]{6}", "123456", true},
                            Row{"[0-9]{6}", "12345", false},
                            Row{"[0-9]{6}", "1234567", false},
                            Row{"[0-9]{6}|YK-[0-9]{5}|[0-9]{13}", "YK-00417", true},
                            Row{"[0-9]{6}|YK-[0-9]{5}|[0-9]{13}", "YK-0041", false},
                            Row{"^[0-9]{4}$", "1234", true},
                            Row{"^([0-9]{4})$|^AB(C)$", "ABC", true},
                            Row{"12(^3)*4", "124", true},
                            Row{"12^34|567", "1234", false},
                            Row{"(12|3)+", "12312", true},
                            Row{"a+b*c?", "aaab", true},
                            Row{"a+b*c?", "abcc", false},
                            Row{"[^0-9]{3}", "abc", true},
                            Row{"[^0-9]{3}", "ab1", false},
                            Row{"[]a-]{3}", "a-a", true},
                            Row{"[[:digit:]]{3}[[:upper:]]", "123A", true},
                            Row{"[[:digit:]]{3}[[:upper:]]", "123a", false},
                            Row{"\\d{4}", "1234", true},
                            Row{"\\d{4}", "dddd", false},
                            Row{"\\$\\d{3}\\.\\w", "$123.a", true},
                            Row{"[$]{3}", "$$$", true},
                            Row{"..:/.", "1.:/+", true},
                            Row{".{3,}", "123456789012345678901234", true},
                            Row{".{3,}", "1234567890123456789012345", false},
                            Row{".{3,}", "12", false},
                            Row{".{3,}", "1 3", false},
                            Row{".{3,}", "１２３", false},
                            Row{"[0-9]{,4}", "1234", true},
                            Row{"([0-9]{2}){2,3}", "123456", true},
                            Row{"([0-9]{2}){2,3}", "12345", false},
                            Row{"(a*)*b{3}", "aabbb", true},
                            Row{"(){30}abc", "abc", true},
                            Row{"(a?){30}bcd", "abcd", true},
                            Row{"abc|", "abc", true}};
  for (const auto& row : rows) EXPECT_EQ(matches(row.expression, row.text), row.matches) << row.expression << row.text;
}

TEST(NumberPattern, WhatNoCardCanMatchIsRefused) {
  for (const char* never : {"", "[0-9]{2}", "[0-9]{25}", "[0-9]{25,}", "123$4", "1^234", "no number", "[ *]{6}",
                            "a{30,40}", "x@example.jp", "(^a)(^b)(^c)"}) {
    EXPECT_NE(refusal_of(never).find("can match"), std::string::npos) << never;
  }
}

TEST(NumberPattern, WhatCannotBeReadIsRefusedWithItsReason) {
  constexpr std::array rows{std::pair{"[0-9", "without its ]"},
                            std::pair{"(123", "without its )"},
                            std::pair{"123)", "without its ("},
                            std::pair{"*123", "repeats nothing"},
                            std::pair{"(?:123)", "repeats nothing"},
                            std::pair{"{3}", "repeats nothing"},
                            std::pair{"1{", "a { needs"},
                            std::pair{"1{3", "a { needs"},
                            std::pair{"1{4,3}", "a { needs"},
                            std::pair{"1{,}", "a { needs"},
                            std::pair{"1{256}", "255 times"},
                            std::pair{"1{99999999999999999999}", "255 times"},
                            std::pair{"(1)\\1", "looks back"},
                            std::pair{"123\\", "ends with a backslash"},
                            std::pair{"\\b123", "not known"},
                            std::pair{"[9-0]{3}", "backwards"},
                            std::pair{"[[.a.]]{3}", "no class"},
                            std::pair{"[[:nothing:]]{3}", "no class"},
                            std::pair{"会員[0-9]{4}", "no scanner"}};
  for (const auto& [expression, reason] : rows) {
    EXPECT_NE(refusal_of(expression).find(reason), std::string::npos) << expression << ": " << refusal_of(expression);
  }
}

// What costs others minutes or all of the memory costs nothing here, whatever the machine.
TEST(NumberPattern, WhatWouldCostTooMuchIsRefused) {
  EXPECT_NE(refusal_of("(((((a{25}){25}){25}){25}){25}){25}").find("too much"), std::string::npos);
  EXPECT_NE(refusal_of("(((((((){255}){255}){255}){255}){255}){255})abc").find("too much"), std::string::npos);
  EXPECT_NE(refusal_of(std::string(501, 'a')).find("500"), std::string::npos);
  EXPECT_NE(refusal_of(std::string(200, '(') + "abc" + std::string(200, ')')).find("groups"), std::string::npos);
  EXPECT_FALSE(matches("(a+)+(a+)+(a+)+(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaa"));
  EXPECT_TRUE(matches("((a|b|[0-9])*)*c", "ab12ab12ab12ab12ab12abc"));
  EXPECT_TRUE(matches("aaa" + std::string(400, '*'), "aaaa"));
}

TEST(NumberPattern, TheDefaultIsOneAndSoIsTheExamples) {
  EXPECT_TRUE(NumberPattern::read(HubConfig{}.own_number));
  const auto hub = read_hub_config(TSUNAGU_SOURCE_DIR "/config/hub.toml");
  ASSERT_TRUE(hub);
  EXPECT_TRUE(NumberPattern::read(hub->own_number));
}

}  // namespace
}  // namespace tsunagu::kiosk
