#include "shared/handoff/record.h"

#include <gtest/gtest.h>

#include "shared/handoff/handoff.h"
#include "tests/golden/examples.h"

namespace tsunagu::handoff {
namespace {

using domain::ConsentItem;

Record full() { return tests::ExampleWorld().full_record(); }

TEST(Record, EverythingComesBack) {
  const auto record = full();
  const auto packed = pack(record);
  ASSERT_TRUE(packed);
  const auto back = unpack(*packed);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, record);
}

TEST(Record, WhatIsNotThereTakesNoSpace) {
  const auto packed = pack(tests::ExampleWorld().small_record());
  EXPECT_EQ(*packed, (Bytes{0x01, 1, 'A', 0x10, 1, 1, 0x12, 2, 0, 1}));
}

TEST(Record, JapaneseTakesAboutAByteAKanaAndTwoAKanji) {
  auto record = full();
  record.words = "夜泣きが続いています。だれかに話を聞いてほしいです。";
  const auto with = pack(record)->size();
  record.words.clear();
  const auto without = pack(record)->size();
  EXPECT_LT(with - without, 60U) << "26 characters, 78 bytes of UTF-8";
}

TEST(Record, AFieldWithoutItsConsentIsNotPacked) {
  for (const auto item : full().consent) {
    auto record = full();
    std::erase(record.consent, item);
    const auto packed = pack(record);
    ASSERT_FALSE(packed) << static_cast<int>(item);
    EXPECT_EQ(packed.error().code, Code::refused);
    const auto cut = only_agreed(record);
    EXPECT_NE(cut, record);
    EXPECT_TRUE(pack(cut)) << static_cast<int>(item);
  }
}

TEST(Record, WithoutAnyConsentOnlyTheHubAndTheWayRemain) {
  auto record = full();
  record.consent.clear();
  Record bare;
  bare.hub = record.hub;
  bare.how = record.how;
  bare.consent_version = record.consent_version;
  EXPECT_EQ(only_agreed(record), bare);
}

struct BadField {
  const char* name;
  void (*spoil)(Record&);
};
const BadField bad_fields[] = {
    {"no hub", [](Record& r) { r.hub.clear(); }},
    {"hub too long", [](Record& r) { r.hub = std::string(49, 'h'); }},
    {"not UTF-8", [](Record& r) { r.called = "\xFF\xFE"; }},
    {"a control character", [](Record& r) { r.called = "a\x1b[2J"; }},
    {"a line feed in a name", [](Record& r) { r.called = "a\nb"; }},
    {"text turned around",
     [](Record& r) {
       r.wish =
           "a\xE2\x80\xAE"
           "b";
     }},
    {"language in capitals", [](Record& r) { r.language = "JA"; }},
    {"nine children",
     [](Record& r) {
       r.children.assign(9, {"x", std::nullopt});
     }},
    {"an empty child", [](Record& r) { r.children.assign(1, {}); }},
    {"a thirteenth month",
     [](Record& r) {
       r.due = domain::YearMonth{2026, 13};
     }},
    {"topics not ascending",
     [](Record& r) {
       r.topics = {domain::Topic::mind, domain::Topic::sleep};
     }},
    {"a topic twice",
     [](Record& r) {
       r.topics = {domain::Topic::mind, domain::Topic::mind};
     }},
    {"an address without a method", [](Record& r) { r.contact.method = domain::ContactMethod::none; }},
    {"a number too long", [](Record& r) { r.member_number = std::string(25, '1'); }},
    {"too many words", [](Record& r) { r.words = std::string(601, 'w'); }},
};

TEST(Record, FieldsOutsideTheirLimitsAreNotPacked) {
  for (const auto& bad : bad_fields) {
    auto record = full();
    bad.spoil(record);
    const auto packed = pack(record);
    ASSERT_FALSE(packed) << bad.name;
    EXPECT_EQ(packed.error().code, Code::usage) << bad.name;
  }
}

TEST(Record, WhatFitsNoEnvelopeIsTooLarge) {
  auto record = full();
  record.words = std::string(400, 'w');
  record.decision = std::string(400, 'd');
  EXPECT_EQ(pack(record).error().code, Code::too_large);
}

TEST(Record, LongValuesHaveATwoByteLength) {
  auto record = full();
  record.words = std::string(128, 'w');
  const auto packed = pack(record);
  ASSERT_TRUE(packed);
  const auto at = std::search(packed->begin(), packed->end(), record.words.begin(), record.words.end());
  ASSERT_NE(at, packed->end());
  EXPECT_EQ(Bytes(at - 3, at), (Bytes{0x09, 0x80, 0x80}));
  EXPECT_EQ(unpack(*packed)->words, record.words);
}

TEST(Record, EveryTruncationIsRefused) {
  const auto packed = *pack(full());
  for (std::size_t size = 0; size < packed.size(); ++size) {
    EXPECT_FALSE(unpack(ByteView(packed).first(size))) << size;
  }
}

// What is taken is well-formed: it can be packed again, to a record that reads the same.
TEST(Record, AnyFlippedBitIsRefusedOrReadsAsAnotherSoundRecord) {
  const auto packed = *pack(full());
  for (std::size_t bit = 0; bit < packed.size() * 8; ++bit) {
    auto flipped = packed;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1 << bit % 8);
    const auto record = unpack(flipped);
    if (!record) continue;
    const auto again = pack(*record);
    ASSERT_TRUE(again) << bit << ' ' << again.error().detail;
    EXPECT_EQ(*unpack(*again), *record) << bit;
  }
}

}  // namespace
}  // namespace tsunagu::handoff
