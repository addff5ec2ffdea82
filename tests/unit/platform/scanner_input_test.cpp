#include "shared/platform/scanner_input.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/base/renew.h"
#include "tests/support/memory_scan.h"

namespace tsunagu::platform {
namespace {

// Types like a scanner or a person and collects what comes out.
class Typist {
 public:
  explicit Typist(ScannerRules rules = {}) : scanner_(std::move(rules)) {}
  void type(std::string_view letters, int every_ms) {
    for (const char c : letters) put(Text{std::string(1, c)}, every_ms);
  }
  void put(Input what, int after_ms = 5) {
    now_ += Millis{after_ms};
    collect(scanner_.feed({now_, std::move(what)}));
  }
  void wait(int ms) {
    now_ += Millis{ms};
    collect(scanner_.flush(now_));
  }
  [[nodiscard]] std::vector<std::string> scans() const {
    std::vector<std::string> texts;
    for (const Input& one : out) {
      if (const auto* scan = std::get_if<Scan>(&one)) texts.push_back(scan->text);
    }
    return texts;
  }
  [[nodiscard]] std::size_t keys() const {
    return static_cast<std::size_t>(
        std::count_if(out.begin(), out.end(), [](const Input& i) { return std::holds_alternative<KeyDown>(i); }));
  }
  [[nodiscard]] std::string typed() const {
    std::string text;
    for (const Input& one : out) {
      if (const auto* t = std::get_if<Text>(&one)) text += t->utf8;
    }
    return text;
  }
  [[nodiscard]] const ScannerInput& scanner() const { return scanner_; }
  std::vector<Input> out;

 private:
  void collect(std::vector<TimedInput> inputs) {
    for (TimedInput& input : inputs) out.push_back(std::move(input.what));
  }
  ScannerInput scanner_;
  Millis now_{1000};
};

TEST(ScannerInput, ABurstThatEndsWithEnterIsOneScan) {
  Typist t;
  t.type("471100012345", 5);
  EXPECT_TRUE(t.out.empty());
  t.put(KeyDown{Key::enter});
  EXPECT_EQ(t.scans(), std::vector<std::string>{"471100012345"});
  EXPECT_EQ(t.keys(), 0U);
}

TEST(ScannerInput, ABurstThatEndsInSilenceIsOneScan) {
  Typist t;
  t.type("47110001", 10);
  t.wait(149);
  EXPECT_TRUE(t.out.empty());
  t.wait(2);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"47110001"});
  EXPECT_FALSE(t.scanner().deadline().has_value());
}

TEST(ScannerInput, ASlowScannerIsStillOneScanOnceItIsKnownForOne) {
  Typist t;
  t.type("471100", 10);
  t.type("0123", 100);
  t.wait(200);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"4711000123"});
}

TEST(ScannerInput, WhereNobodyTypesEveryPaceUpToBluetoothsIsAScan) {
  for (const int pace : {1, 59, 60, 75, 100, 150, 199}) {
    Typist t(without_keyboard());
    t.type("12345678", pace);
    t.put(KeyDown{Key::enter}, pace);
    EXPECT_EQ(t.scans(), std::vector<std::string>{"12345678"}) << pace;
    t.wait(300);
    EXPECT_EQ(t.keys(), 0U) << pace;
  }
}

TEST(ScannerInput, WhereNobodyTypesACardOfThreeLettersIsAScan) {
  for (const char* card : {"123", "1234", "YK1"}) {
    Typist t(without_keyboard());
    t.type(card, 5);
    t.wait(251);
    EXPECT_EQ(t.scans(), std::vector<std::string>{card});
  }
}

TEST(ScannerInput, WhereNobodyTypesAnInputMethodMayHandOverLetters) {
  Typist t(without_keyboard());
  t.put(Text{"ＹＫー００４１７"});
  t.wait(251);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"YK-00417"});
}

// A stand-in for our own codes: 47 and digits, whole when it ends with 9.
ScannerRules with_slow_codes() {
  return {.may_begin_code =
              [](std::string_view typed) {
                return std::string_view("47").starts_with(typed.substr(0, 2)) &&
                       typed.find_first_not_of("0123456789") == std::string_view::npos;
              },
          .is_code = [](std::string_view typed) { return typed.size() > 10 && typed.back() == '9'; }};
}

TEST(ScannerInput, ACodeThatIsKnownForOneIsAScanAtAnyPaceBesideAKeyboard) {
  for (const int pace : {5, 60, 75, 120, 199}) {
    Typist t(with_slow_codes());
    t.type("471100012349", pace);
    t.put(KeyDown{Key::enter}, pace);
    t.put(KeyDown{Key::enter}, pace);
    EXPECT_EQ(t.scans(), std::vector<std::string>{"471100012349"}) << pace;
    EXPECT_EQ(t.keys(), 0U) << pace;
    t.wait(201);
    t.type("471100012349", pace);
    t.wait(201);
    EXPECT_EQ(t.scans().size(), 2U) << pace;
    EXPECT_EQ(t.typed(), "") << pace;
  }
}

TEST(ScannerInput, APersonWhoTypesWhatBeginsLikeACodeHasTypedIt) {
  for (const char* typed : {"4", "47", "4711", "47110001234", "4a", "447", "47112a47"}) {
    Typist t(with_slow_codes());
    t.type(typed, 120);
    t.wait(201);
    EXPECT_EQ(t.typed(), typed);
    EXPECT_TRUE(t.scans().empty()) << typed;
    t.type(typed, 120);
    t.put(KeyDown{Key::enter}, 120);
    t.wait(201);
    EXPECT_EQ(t.typed(), std::string(typed) + typed);
    EXPECT_EQ(t.keys(), 1U) << typed;
  }
}

TEST(ScannerInput, MoreDigitsThanAnybodyTypesAreASlowScannersMisreading) {
  Typist t(with_slow_codes());
  t.type("47" + std::string(400, '1'), 75);
  t.put(KeyDown{Key::enter}, 75);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"47" + std::string(400, '1')});
  EXPECT_EQ(t.typed(), "");
}

TEST(ScannerInput, APersonsTypingIsPassedOnAsItCame) {
  Typist t;
  t.type("12345678", 120);
  t.wait(100);
  EXPECT_TRUE(t.scans().empty());
  EXPECT_EQ(t.typed(), "12345678");
}

TEST(ScannerInput, FingersRollingOverKeysAreNotAScan) {
  Typist t;
  t.type("abc", 20);
  t.put(KeyDown{Key::enter}, 20);
  t.wait(100);
  EXPECT_TRUE(t.scans().empty());
  EXPECT_EQ(t.typed(), "abc");
  EXPECT_EQ(t.keys(), 1U);
  EXPECT_TRUE(std::holds_alternative<KeyDown>(t.out.back()));
}

TEST(ScannerInput, FullWidthDigitsAreFolded) {
  Typist t;
  for (int i = 0; i < 8; ++i) t.put(Text{"４"});
  t.put(KeyDown{Key::enter});
  EXPECT_EQ(t.scans(), std::vector<std::string>{"44444444"});
}

TEST(ScannerInput, DigitsThatAnInputMethodHandsOverAtOnceAreAScan) {
  Typist t;
  t.put(Text{"４７１１００"});
  t.wait(200);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"471100"});
}

TEST(ScannerInput, WordsFromAnInputMethodAreTyping) {
  Typist t;
  t.put(Text{"みなとのはなこ"});
  EXPECT_EQ(t.typed(), "みなとのはなこ");
}

TEST(ScannerInput, ControlCharactersInsideABurstAreDropped) {
  Typist t;
  t.type("4711", 5);
  t.put(Text{"\x01"});
  t.put(Text{"\x1b"});
  t.type("0001", 5);
  t.wait(200);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"47110001"});
}

TEST(ScannerInput, KeysInsideABurstPressNothing) {
  Typist t;
  t.put(KeyDown{Key::tab});
  t.put(KeyDown{Key::enter});
  t.put(KeyDown{Key::escape});
  t.put(Paste{"hello"});
  t.type("<script>alert(1)</script>", 3);
  t.put(KeyDown{Key::select_all});
  t.type("x", 3);
  t.wait(300);
  EXPECT_EQ(t.keys(), 0U);
  EXPECT_EQ(t.typed(), "");
  EXPECT_EQ(t.scans(), std::vector<std::string>{"<script>alert(1)</script>x"});
}

TEST(ScannerInput, TheLineFeedAfterTheReturnPressesNothing) {
  Typist t;
  t.type("471100012345", 5);
  t.put(KeyDown{Key::enter});
  t.put(KeyDown{Key::enter});
  t.put(KeyDown{Key::tab});
  t.wait(300);
  EXPECT_EQ(t.scans().size(), 1U);
  EXPECT_EQ(t.keys(), 0U);
}

TEST(ScannerInput, WhatFollowsTheReturnAtOnceIsNoCodeOfItsOwn) {
  Typist t;
  t.type("471100012345", 5);
  t.put(KeyDown{Key::enter});
  t.type("999999999999", 5);
  t.put(KeyDown{Key::enter});
  t.wait(300);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"471100012345"});
}

TEST(ScannerInput, TheSecondPartOfAPageMayFollowSoon) {
  Typist t;
  t.type("471112345678", 5);
  t.put(KeyDown{Key::enter});
  t.wait(80);
  t.type("471212345678", 5);
  t.put(KeyDown{Key::enter});
  EXPECT_EQ(t.scans(), (std::vector<std::string>{"471112345678", "471212345678"}));
}

TEST(ScannerInput, APersonMayPressEnterSoonAfterAScan) {
  Typist t;
  t.type("471100012345", 5);
  t.put(KeyDown{Key::enter});
  t.wait(151);
  t.put(KeyDown{Key::enter}, 300);
  t.wait(100);
  EXPECT_EQ(t.keys(), 1U);
}

TEST(ScannerInput, AnEndlessCodeIsDroppedUntilSilence) {
  Typist t;
  t.type(std::string(10'000, '7'), 1);
  t.type("7", 1);
  t.put(KeyDown{Key::enter});
  t.type("123456789", 1);
  t.wait(151);
  EXPECT_TRUE(t.scans().empty());
  t.type("47110001", 5);
  t.wait(151);
  EXPECT_EQ(t.scans(), std::vector<std::string>{"47110001"});
}

TEST(ScannerInput, TenThousandCharactersAreStillRead) {
  Typist t;
  t.type(std::string(10'000, '7'), 1);
  t.wait(151);
  ASSERT_EQ(t.scans().size(), 1U);
  EXPECT_EQ(t.scans()[0].size(), 10'000U);
}

TEST(ScannerInput, OfACodeThatWasPassedOnNothingStaysInMemory) {
  std::string code = "471188264093";  // short enough to lie inside an event
  const auto hidden = tests::masked(tests::Masked("the code"), std::string_view(code));
  Typist t;
  t.put(Text{code});
  t.put(KeyDown{Key::enter});
  t.wait(200);
  ASSERT_EQ(t.scans().size(), 1U);
  renew(t.out);
  ::explicit_bzero(code.data(), code.size());
  for (const auto& found : tests::scan_memory({hidden})) ADD_FAILURE() << found.encoding << " in " << found.where;
}

TEST(ScannerInput, AKeyHeldDownIsNoScanner) {
  Typist t;
  for (int i = 0; i < 20; ++i) t.put(KeyDown{.key = Key::backspace, .shift = false, .repeat = i > 0}, 30);
  EXPECT_EQ(t.keys(), 20U);
}

TEST(ScannerInput, OtherEventsPassUntouched) {
  Typist t;
  t.type("4711", 5);
  t.put(FingerDown{1, 2, 3});
  ASSERT_EQ(t.out.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<FingerDown>(t.out[0]));
}

}  // namespace
}  // namespace tsunagu::platform
