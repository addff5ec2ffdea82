#include "shared/journal/cbor.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shared/base/text.h"
#include "shared/domain/people.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::journal {
namespace {

using domain::Fields;
using domain::Value;

Fields sample() {
  Fields inner;
  inner.set("x", Value{true});
  Fields fields;
  fields.set("n", Value{std::int64_t{-500}});
  fields.set("big", Value{std::int64_t{INT64_MAX}});
  fields.set("low", Value{std::int64_t{INT64_MIN}});
  fields.set("text", Value{std::string("よこはま")});
  fields.set("bytes", Value{Bytes{0, 255, 7}});
  fields.set("list", Value{Value::Array{Value{std::int64_t{23}}, Value{std::int64_t{24}}, Value{inner}, Value{false}}});
  return fields;
}

Bytes hex(const char* text) { return *from_hex(text); }

TEST(Cbor, GoldenBytes) {
  Fields fields;
  fields.set("b", Value{std::int64_t{1000}});
  fields.set("a", Value{Value::Array{Value{true}, Value{std::int64_t{-1}}}});
  fields.set("cc", Value{std::string("あ")});
  EXPECT_EQ(to_hex(*encode(fields)),
            "a3616182f5206162"
            "1903e8"
            "626363"
            "63e38182");
}

TEST(Cbor, ComesBackAsItWas) {
  const auto bytes = encode(sample());
  ASSERT_TRUE(bytes);
  const auto back = decode(*bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, sample());
}

TEST(Cbor, AnotherLibraryReadsWhatWeWrite) {
  const auto json = nlohmann::json::from_cbor(*encode(sample()));
  EXPECT_EQ(json["n"], -500);
  EXPECT_EQ(json["big"], INT64_MAX);
  EXPECT_EQ(json["low"], INT64_MIN);
  EXPECT_EQ(json["text"], "よこはま");
  EXPECT_EQ(Bytes(json["bytes"].get_binary()), (Bytes{0, 255, 7}));
  EXPECT_EQ(json["list"][2]["x"], true);
}

TEST(Cbor, WeReadWhatAnotherLibraryWrites) {
  const nlohmann::json json{{"a", {1, "two", false, {{"k", -70000}}}}, {"b", nlohmann::json::binary({1, 2})}};
  const auto fields = decode(nlohmann::json::to_cbor(json));
  ASSERT_TRUE(fields);
  const auto& list = std::get<Value::Array>(fields->find("a")->held);
  EXPECT_EQ(std::get<std::string>(list[1].held), "two");
  EXPECT_EQ(std::get<std::int64_t>(std::get<Fields>(list[3].held).find("k")->held), -70000);
}

TEST(Cbor, AnythingButTheOneSpellingIsRefused) {
  struct Case {
    const char* what;
    const char* bytes;
  };
  for (const auto& [what, bytes] : {Case{"nothing", ""},
                                    Case{"a list outside", "80"},
                                    Case{"a number outside", "00"},
                                    Case{"trailing byte", "a000"},
                                    Case{"count in a longer head", "b800"},
                                    Case{"number in a longer head", "a161611817"},
                                    Case{"number in two bytes", "a16161190017"},
                                    Case{"number in eight bytes", "a161611b00000000ffffffff"},
                                    Case{"over 63 bits", "a161611b8000000000000000"},
                                    Case{"below -2^63", "a161613b8000000000000000"},
                                    Case{"map without end", "bf616101ff"},
                                    Case{"list without end", "a161619f01ff"},
                                    Case{"text in chunks", "a161617f6161ff"},
                                    Case{"bytes in chunks", "a161615f4101ff"},
                                    Case{"keys out of order", "a2616201616101"},
                                    Case{"longer key first", "a262616101616201"},
                                    Case{"key twice", "a2616101616102"},
                                    Case{"key is a number", "a10101"},
                                    Case{"key is bytes", "a1416101"},
                                    Case{"null", "a16161f6"},
                                    Case{"undefined", "a16161f7"},
                                    Case{"simple value", "a16161f8ff"},
                                    Case{"half float", "a16161f93c00"},
                                    Case{"double", "a16161fb3ff0000000000000"},
                                    Case{"tag", "a16161c000"},
                                    Case{"break alone", "a16161ff"},
                                    Case{"not UTF-8", "a1616161ff"},
                                    Case{"overlong UTF-8", "a1616162c080"},
                                    Case{"surrogate", "a1616163eda080"},
                                    Case{"count without items", "ba00010000"},
                                    Case{"huge list", "a161619bffffffffffffffff"},
                                    Case{"huge text", "a161617bffffffffffffffff"},
                                    Case{"huge map", "bbffffffffffffffff"},
                                    Case{"reserved head", "a161611c"},
                                    Case{"five deep", "a1616181818180"}}) {
    const auto decoded = decode(hex(bytes));
    ASSERT_FALSE(decoded) << what;
    EXPECT_EQ(decoded.error().code, Code::corrupt) << what;
  }
  EXPECT_TRUE(decode(hex("a16161818180")));  // four deep
}

TEST(Cbor, LongRunsOfOneByteDoNotOverflowTheStack) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    Bytes bytes(max_part, static_cast<std::uint8_t>(byte));
    EXPECT_FALSE(decode(bytes)) << byte;
    bytes[0] = 0xA1, bytes[1] = 0x61, bytes[2] = 'a';
    EXPECT_FALSE(decode(bytes)) << byte;
  }
  const auto longer = decode(Bytes(max_part + 1, 0xA0));
  EXPECT_EQ(longer.error().code, Code::too_large);
}

TEST(Cbor, EveryTruncationIsRefusedAndEveryChangedBitHasItsOwnMeaningOrNone) {
  const auto bytes = *encode(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(decode(ByteView(bytes).first(length))) << length;
  }
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    Bytes changed = bytes;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
    const auto decoded = decode(changed);
    if (!decoded) continue;
    EXPECT_NE(*decoded, sample()) << bit;
    EXPECT_EQ(*encode(*decoded), changed) << bit;
  }
}

TEST(Cbor, WhateverIsReadIsWrittenAsTheSameBytes) {
  tests::FixedRandom random(7);
  const auto start = *encode(sample());
  std::size_t read = 0;
  for (int round = 0; round < 200'000; ++round) {
    Bytes bytes = start;
    const auto changes = 1 + random.next() % 4;
    for (std::uint64_t change = 0; change < changes; ++change) {
      bytes[random.next() % bytes.size()] = static_cast<std::uint8_t>(random.next());
    }
    const auto decoded = decode(bytes);
    if (!decoded) continue;
    ++read;
    ASSERT_EQ(*encode(*decoded), bytes);
  }
  EXPECT_GT(read, 1000U);
}

TEST(Cbor, WhatCannotBeWrittenIsSaid) {
  Fields bad_text;
  bad_text.set("a", Value{std::string("\xFF")});
  EXPECT_EQ(encode(bad_text).error().code, Code::usage);
  Fields huge;
  huge.set("a", Value{Bytes(max_part, 0)});
  EXPECT_EQ(encode(huge).error().code, Code::too_large);
}

TEST(Cbor, ADescribedPartComesBack) {
  domain::FamilyProfile profile;
  profile.called = "ゆう";
  profile.children = {{"そら", domain::YearMonth{2025, 9}}};
  profile.last_party = {{0}, 2, 1};
  profile.link_key = Bytes(16, 9);
  const auto back = decode_part<domain::FamilyProfile>(*encode_part(profile));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, profile);
}

}  // namespace
}  // namespace tsunagu::journal
