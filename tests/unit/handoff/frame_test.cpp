#include "shared/handoff/frame.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/golden/examples.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::handoff {
namespace {

Bytes random_bytes(tests::FixedRandom& random, std::size_t size) {
  Bytes bytes(size);
  random.fill(bytes);
  return bytes;
}

std::vector<std::string> framed(ByteView envelope, int parts = 1) {
  return frame(Kind::handoff, envelope, parts).value();
}

TEST(Frame, EveryLengthComesBackAndHasTheLengthThatWasForetold) {
  tests::FixedRandom random;
  for (std::size_t size = 1; size <= max_envelope; size += size < 40 ? 1 : 97) {
    const auto envelope = random_bytes(random, size);
    const auto codes = framed(envelope);
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_EQ(codes[0].size(), digits_of(size));
    const auto back = assemble(codes);
    ASSERT_TRUE(back) << size;
    EXPECT_EQ(back->envelope, envelope);
    EXPECT_EQ(back->kind, Kind::handoff);
  }
}

TEST(Frame, ATypicalHandoffFillsVersion16AtLevelM) { EXPECT_LE(digits_of(439), 1082U); }

TEST(Frame, PartsArriveInAnyOrder) {
  tests::FixedRandom random;
  for (int parts = 2; parts <= max_parts; ++parts) {
    const auto envelope = random_bytes(random, 842);
    auto codes = framed(envelope, parts);
    std::ranges::sort(codes);
    do {
      const auto back = assemble(codes);
      ASSERT_TRUE(back);
      EXPECT_EQ(back->envelope, envelope);
    } while (std::ranges::next_permutation(codes).found);
  }
}

TEST(Frame, PartsAreEqualButTheLast) {
  const auto codes = framed(Bytes(842, 1), 2);  // 121 groups: 61 and 60
  EXPECT_EQ(codes[0].size(), frame_header + 61 * 17);
  EXPECT_EQ(codes[1].size(), frame_header + 59 * 17 + 5);
}

TEST(Frame, ACountThatWouldLeaveAPartEmptyIsRefused) {
  EXPECT_EQ(frame(Kind::handoff, Bytes(35, 1), 4).error().code, Code::usage);
  EXPECT_EQ(frame(Kind::handoff, Bytes(7, 1), 2).error().code, Code::usage);
  EXPECT_EQ(frame(Kind::handoff, Bytes(7, 1), 5).error().code, Code::usage);
  EXPECT_EQ(frame(Kind::handoff, Bytes{}, 1).error().code, Code::usage);
  EXPECT_EQ(frame(Kind::handoff, Bytes(max_envelope + 1, 1), 4).error().code, Code::too_large);
}

TEST(Frame, TheAssemblerSaysWhatIsMissing) {
  const auto codes = framed(Bytes(300, 7), 3);
  Assembler assembler;
  const auto first = assembler.add(codes[1]);
  const auto* progress = std::get_if<Progress>(&*first);
  ASSERT_NE(progress, nullptr);
  EXPECT_EQ(progress->have, 1);
  EXPECT_EQ(progress->count, 3);
  EXPECT_EQ(progress->missing, (std::vector<int>{1, 3}));
  EXPECT_FALSE(progress->started_over);
  EXPECT_EQ(std::get<Progress>(*assembler.add(codes[1])).have, 1) << "the same part again is not progress";
  EXPECT_EQ(std::get<Progress>(*assembler.add(codes[0])).have, 2);
  EXPECT_TRUE(std::holds_alternative<Framed>(*assembler.add(codes[2])));
  EXPECT_TRUE(assembler.empty());
}

TEST(Frame, ADamagedScanKeepsWhatWasCollected) {
  const auto codes = framed(Bytes(300, 7), 2);
  Assembler assembler;
  ASSERT_TRUE(assembler.add(codes[0]));
  EXPECT_EQ(assembler.add("47 what is this").error(), Refusal::not_ours);
  EXPECT_EQ(assembler.progress()->have, 1);
  EXPECT_TRUE(std::holds_alternative<Framed>(*assembler.add(codes[1])));
}

TEST(Frame, APartOfAnotherCodeStartsOver) {
  Assembler assembler;
  ASSERT_TRUE(assembler.add(framed(Bytes(300, 7), 2)[0]));
  const auto other = framed(Bytes(300, 8), 2);
  const auto added = assembler.add(other[1]);
  EXPECT_TRUE(std::get<Progress>(*added).started_over);
  EXPECT_EQ(std::get<Progress>(*added).missing, std::vector<int>{1});
  const auto whole = assembler.add(other[0]);
  EXPECT_EQ(std::get<Framed>(*whole).envelope, Bytes(300, 8));
}

TEST(Frame, FullWidthDigitsAndASurroundingEnterAreRead) {
  const Bytes envelope(30, 9);
  std::string wide = "\r\n\t ";
  const auto code = framed(envelope)[0];
  for (const char c : code) wide += std::string("\xEF\xBC") + static_cast<char>(0x90 + (c - '0'));
  const auto back = assemble(std::vector<std::string>{wide + "\r\n"});
  ASSERT_TRUE(back);
  EXPECT_EQ(back->envelope, envelope);
}

TEST(Frame, TheSymbologyInFrontIsNoPartOfIt) {
  const Bytes envelope(30, 9);
  const auto code = framed(envelope)[0];
  for (const char* before : {"]Q1", "]q1", " ]C0", "]d2"}) {
    const auto back = assemble(std::vector<std::string>{before + code});
    ASSERT_TRUE(back) << before;
    EXPECT_EQ(back->envelope, envelope);
  }
  for (const char* before : {"]", "]Q", "]11", "]Q1]Q1", "Q1"}) {
    EXPECT_EQ(unframe(before + code).error(), Refusal::not_ours) << before;
  }
}

TEST(Frame, WhatMayBecomeACodeIsKnownFromItsFirstLetter) {
  for (const char* typed : {"4", "47", "471", "]", "]Q", "]Q1", "]Q14", "]Q147110"}) {
    EXPECT_TRUE(may_begin_code(typed)) << typed;
  }
  for (const char* typed : {"7", "48", "47a", "]C", "]Qx", "]Q15", "]Q1471 ", " 47"}) {
    EXPECT_FALSE(may_begin_code(typed)) << typed;
  }
}

TEST(Frame, EveryWrongDigitIsRefused) {
  const auto code = framed(tests::counting(1, 90))[0];
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == code[at]) continue;
      auto wrong = code;
      wrong[at] = digit;
      EXPECT_FALSE(assemble(std::vector<std::string>{wrong})) << at << ' ' << digit;
    }
  }
}

TEST(Frame, TwoDigitsSwappedAreRefused) {
  const auto code = framed(tests::counting(1, 90))[0];
  for (std::size_t at = 0; at + 1 < code.size(); ++at) {
    auto wrong = code;
    std::swap(wrong[at], wrong[at + 1]);
    if (wrong == code) continue;
    EXPECT_FALSE(assemble(std::vector<std::string>{wrong})) << at;
  }
}

TEST(Frame, EveryTruncationIsRefused) {
  const auto code = framed(tests::counting(1, 90))[0];
  for (std::size_t size = 0; size < code.size(); ++size) {
    EXPECT_FALSE(assemble(std::vector<std::string>{code.substr(0, size)})) << size;
    EXPECT_FALSE(assemble(std::vector<std::string>{code.substr(code.size() - size)})) << size;
  }
}

TEST(Frame, RandomTypingIsNeverTaken) {
  tests::FixedRandom random;
  for (int i = 0; i < 20'000; ++i) {
    const auto bytes = random_bytes(random, random.next() % 64);
    std::string digits = "47";
    for (const auto byte : bytes) digits += static_cast<char>('0' + byte % 10);
    EXPECT_FALSE(assemble(std::vector<std::string>{std::string(text_of(bytes))}));
    // One random frame in 65536 has a right check; its tag is then right one time in 10000.
    EXPECT_FALSE(assemble(std::vector<std::string>{digits}));
  }
}

}  // namespace
}  // namespace tsunagu::handoff
