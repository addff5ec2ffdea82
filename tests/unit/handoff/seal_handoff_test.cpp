#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "shared/handoff/handoff.h"
#include "shared/i18n/scsu.h"
#include "tests/golden/examples.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::handoff {
namespace {

using tests::ExampleWorld;

TEST(Handoff, WhatTheHubSealsTheWardOpens) {
  const ExampleWorld world;
  const auto opened = open_handoff(world.handoff(world.full_record()), world.desk());
  ASSERT_TRUE(opened) << name_of(opened.error().why);
  EXPECT_EQ(opened->record, world.full_record());
  EXPECT_EQ(opened->request_id, world.request_id);
  EXPECT_EQ(opened->issued, world.issued);
  EXPECT_EQ(opened->expires, world.issued + default_validity);
  EXPECT_EQ(opened->running_number, 7U);
  EXPECT_EQ(opened->hub, "わっくんひろば");
  EXPECT_EQ(opened->device_name, "受付");
  EXPECT_EQ(opened->device_key_id, world.device.id());
  EXPECT_FALSE(opened->for_review);
}

TEST(Handoff, EveryFlippedBitIsRefused) {
  const ExampleWorld world;
  const auto envelope = world.handoff(world.small_record());
  for (std::size_t bit = 0; bit < envelope.size() * 8; ++bit) {
    auto flipped = envelope;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1 << bit % 8);
    EXPECT_FALSE(open_handoff(flipped, world.desk())) << bit;
  }
}

TEST(Handoff, EveryTruncationAndEveryAdditionIsRefused) {
  const ExampleWorld world;
  auto envelope = world.handoff(world.full_record());
  for (std::size_t size = 0; size < envelope.size(); ++size) {
    EXPECT_FALSE(open_handoff(ByteView(envelope).first(size), world.desk())) << size;
  }
  for (int more = 0; more < 600; ++more) {
    envelope.push_back(0);
    EXPECT_FALSE(open_handoff(envelope, world.desk())) << more;
  }
}

TEST(Handoff, RandomBytesAreRefused) {
  const ExampleWorld world;
  tests::FixedRandom random;
  for (int i = 0; i < 5'000; ++i) {
    Bytes bytes(i % 2 == 0 ? buckets[static_cast<std::size_t>(i) % buckets.size()] : random.next() % 900);
    random.fill(bytes);
    EXPECT_FALSE(open_handoff(bytes, world.desk()));
  }
}

TEST(Handoff, LengthSaysNoMoreThanTheBucket) {
  const ExampleWorld world;
  std::map<std::size_t, int> seen;
  for (std::size_t words = 0; words <= 600; words += 3) {
    auto record = world.small_record();
    record.consent = {domain::ConsentItem::wish};
    record.words = std::string(words, 'w');
    const auto needed = handoff_overhead + pack(record)->size();
    const auto size = world.handoff(record).size();
    EXPECT_EQ(size, *std::ranges::lower_bound(buckets, needed));
    ++seen[size];
  }
  EXPECT_EQ(seen.size(), buckets.size());
}

TEST(Handoff, ATypical250ByteRecordIsOneVersion16Code) {
  const ExampleWorld world;
  auto record = world.small_record();
  record.consent = {domain::ConsentItem::wish};
  record.words = std::string(234, 'w');
  ASSERT_EQ(pack(record)->size(), 250U);
  const auto envelope = world.handoff(record);
  EXPECT_EQ(envelope.size(), 439U);
  EXPECT_LE(frame(Kind::handoff, envelope)->front().size(), 1082U) << "numeric capacity of version 16, level M";
}

TEST(Handoff, NothingOfTheRecordCanBeReadInTheEnvelope) {
  const ExampleWorld world;
  const auto envelope = world.handoff(world.full_record());
  const auto record = world.full_record();
  const auto digits = frame(Kind::handoff, envelope)->front();
  for (const auto& text : {record.called, record.words, record.contact.address, record.member_number, record.hub}) {
    const auto packed = *i18n::scsu_compress(text, 1000);
    const ByteView plain = view_of(text);
    EXPECT_EQ(std::search(envelope.begin(), envelope.end(), plain.begin(), plain.end()), envelope.end());
    EXPECT_EQ(std::search(envelope.begin(), envelope.end(), packed.begin(), packed.end()), envelope.end());
    EXPECT_EQ(digits.find(text), std::string::npos);
  }
}

TEST(Handoff, TheSameRequestNeverLooksTheSameTwice) {
  const ExampleWorld world;
  tests::FixedRandom random;
  const auto a = seal_handoff(world.input(world.small_record()), world.trusted_ward, world.device, random);
  const auto b = seal_handoff(world.input(world.small_record()), world.trusted_ward, world.device, random);
  EXPECT_FALSE(std::ranges::equal(ByteView(*a).subspan(10, 100), ByteView(*b).subspan(10, 100)));
}

TEST(Handoff, NoAgreementNoCode) {
  ExampleWorld world;
  tests::FixedRandom random;
  const auto detail = [&](const crypto::TrustedWard& ward) {
    const auto sealed = seal_handoff(world.input(world.full_record()), ward, world.device, random);
    return sealed ? std::string("sealed") : std::string(name_of(sealed.error().code)) + ": " + sealed.error().detail;
  };
  EXPECT_EQ(detail(world.trusted_ward), "sealed");
  auto ward = world.trusted_ward;
  ward.agreement.valid_to = world.issued;
  EXPECT_EQ(detail(ward), "refused: agreement");
  ward = world.trusted_ward;
  ward.agreement.items = {1, 2, 3};
  EXPECT_EQ(detail(ward), "refused: agreement items");
  ward = world.trusted_ward;
  ward.key.valid_to = world.issued;
  EXPECT_EQ(detail(ward), "refused: ward key");
  ward = world.trusted_ward;
  ward.key.box = {};  // a key of low order
  EXPECT_EQ(detail(ward), "refused: public key");
}

TEST(Handoff, ATabletsClockMayBeAnHourAhead) {
  const ExampleWorld world;
  const auto envelope = world.handoff(world.small_record());
  const auto at = [&](Instant now) { return open_handoff(envelope, {world.ward_keys, world.devices, now}); };
  EXPECT_TRUE(at(world.issued - clock_tolerance));
  EXPECT_EQ(at(world.issued - clock_tolerance - Millis{1}).error().why, Refusal::not_yet_valid);
  EXPECT_TRUE(at(world.issued + default_validity - Millis{1}));
  EXPECT_EQ(at(world.issued + default_validity).error().why, Refusal::expired);
}

TEST(Handoff, AnExpiredCodeStillSaysWhichRequestItIs) {
  const ExampleWorld world;
  const auto refused = open_handoff(world.handoff(world.small_record()),
                                    {world.ward_keys, world.devices, world.issued + std::chrono::days{90}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().request_id, world.request_id);
  EXPECT_EQ(refused.error().device_key_id, world.device.id());
}

TEST(Handoff, AForgedCodeSaysNothingAboutItself) {
  const ExampleWorld world;
  auto envelope = world.handoff(world.small_record());
  envelope.back() ^= 1;
  const auto refused = open_handoff(envelope, world.desk());
  EXPECT_EQ(refused.error().why, Refusal::bad_signature);
  EXPECT_FALSE(refused.error().request_id);
  EXPECT_FALSE(refused.error().device_key_id);
}

TEST(Handoff, ARevokedDevicesCodeOpensOnlyForReview) {
  const ExampleWorld world;
  tests::FixedRandom random;
  const auto envelope =
      seal_handoff(world.input(world.small_record()), world.trusted_ward, world.revoked_device, random);
  EXPECT_EQ(open_handoff(*envelope, world.desk()).error().why, Refusal::revoked_device);
  const auto opened = open_handoff(*envelope, world.desk(), Revoked::open_for_review);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->for_review);
  const auto before = open_handoff(*envelope, {world.ward_keys, world.devices, world.issued - Millis{1}});
  ASSERT_TRUE(before) << "scanned before the revocation";
  EXPECT_FALSE(before->for_review);
}

TEST(Handoff, ALockedDeskOpensNothing) {
  const ExampleWorld world;
  const DeskSnapshot locked(std::span<const crypto::WardSecretKey>{}, world.devices, world.now);
  EXPECT_EQ(open_handoff(world.handoff(world.small_record()), locked).error().why, Refusal::other_ward);
}

TEST(Handoff, EveryRefusalHasAWordOfItsOwn) {
  std::vector<std::string_view> words;
  for (const auto refusal : all_refusals) words.push_back(name_of(refusal));
  std::ranges::sort(words);
  EXPECT_EQ(std::ranges::adjacent_find(words), words.end());
}

}  // namespace
}  // namespace tsunagu::handoff
