#include "shared/handoff/cards.h"

#include <gtest/gtest.h>

#include "shared/handoff/receipt.h"
#include "tests/golden/examples.h"

namespace tsunagu::handoff {
namespace {

using tests::counting;
using tests::ExampleWorld;

// Every flipped bit and every truncation of a signed envelope.
template <class Read>
void expect_only_whole(const Bytes& envelope, Read read) {
  ASSERT_TRUE(read(envelope));
  for (std::size_t bit = 0; bit < envelope.size() * 8; ++bit) {
    auto flipped = envelope;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1 << bit % 8);
    EXPECT_FALSE(read(flipped)) << bit;
  }
  for (std::size_t size = 0; size < envelope.size(); ++size) EXPECT_FALSE(read(ByteView(envelope).first(size))) << size;
  auto longer = envelope;
  longer.push_back(0);
  EXPECT_FALSE(read(longer));
}

TEST(Receipt, ComesBackWithTheWardsNameAndOnlyWhole) {
  const ExampleWorld world;
  const auto envelope = *sign_receipt(world.receipt(), world.ward_keys.front());
  const auto read = read_receipt(envelope, world.wards);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->receipt, world.receipt());
  EXPECT_EQ(read->ward_name, "鶴見区福祉保健センター");
  expect_only_whole(envelope, [&](ByteView bytes) { return read_receipt(bytes, world.wards).has_value(); });
}

TEST(Receipt, OfAWardThatNobodyTrustsIsRefused) {
  const ExampleWorld world;
  const auto envelope = *sign_receipt(world.receipt(), world.ward_keys.front());
  EXPECT_EQ(read_receipt(envelope, {}).error(), Refusal::other_ward);
}

TEST(Receipt, ADayBefore1970CannotBeWritten) {
  const ExampleWorld world;
  auto receipt = world.receipt();
  receipt.day = domain::Day{};
  EXPECT_EQ(sign_receipt(receipt, world.ward_keys.front()).error().code, Code::usage);
  receipt.day = std::chrono::year{1969} / 12 / 31;
  EXPECT_EQ(sign_receipt(receipt, world.ward_keys.front()).error().code, Code::usage);
}

TEST(WardKeyCard, ComesBackAndOnlyWhole) {
  const ExampleWorld world;
  const auto envelope = *sign_ward_key(world.ward_card(), world.ward_keys.front());
  EXPECT_EQ(*read_ward_key(envelope), world.ward_card());
  expect_only_whole(envelope, [](ByteView bytes) { return read_ward_key(bytes).has_value(); });
}

TEST(WardKeyCard, FingerprintHasEightGroupsAndChangesWithAnything) {
  const ExampleWorld world;
  const auto card = world.ward_card();
  const auto said = fingerprint(card);
  EXPECT_EQ(said.size(), 31U);
  auto other = card;
  other.ward_name += "x";
  EXPECT_NE(fingerprint(other), said);
  other = card;
  other.key.valid_to += std::chrono::minutes{1};
  EXPECT_NE(fingerprint(other), said);
  other = card;
  other.key.verify.bytes[0] ^= 1;
  EXPECT_NE(fingerprint(other), said);
}

TEST(WardKeyCard, IsNotMadeForAKeyOneDoesNotHold) {
  const ExampleWorld world;
  auto card = world.ward_card();
  card.key.verify = world.stranger.verify_key();
  EXPECT_EQ(sign_ward_key(card, world.ward_keys.front()).error().code, Code::refused);
  card = world.ward_card();
  card.key.valid_to = card.key.valid_from;
  EXPECT_EQ(sign_ward_key(card, world.ward_keys.front()).error().code, Code::usage);
}

TEST(DeviceEnrolment, ComesBackAndOnlyWhole) {
  const ExampleWorld world;
  const auto envelope = *sign_enrolment(world.enrolment(), world.device);
  EXPECT_EQ(*read_enrolment(envelope), world.enrolment());
  expect_only_whole(envelope, [](ByteView bytes) { return read_enrolment(bytes).has_value(); });
  EXPECT_EQ(sign_enrolment(world.enrolment(), world.stranger).error().code, Code::refused);
}

TEST(DeviceEnrolment, FingerprintTellsHubAndDeviceApart) {
  const ExampleWorld world;
  auto a = world.enrolment();
  auto b = a;
  a.hub = "AB";
  a.device_name = "C";
  b.hub = "A";
  b.device_name = "BC";
  EXPECT_NE(fingerprint(a), fingerprint(b));
}

// A signature made for one kind of code is none for another, although both are by the same key.
TEST(Cards, ASignatureIsForOneKindOnly) {
  const ExampleWorld world;
  const auto receipt = *sign_receipt(world.receipt(), world.ward_keys.front());
  EXPECT_FALSE(read_ward_key(receipt));
  const auto& signer = world.ward_keys.front().signing;
  auto body = Bytes(receipt.begin(), receipt.end() - 64);
  const auto as_card = signer.sign("tsunagu/ward-key/v1", body);
  append(body, as_card);
  EXPECT_EQ(read_receipt(body, world.wards).error(), Refusal::bad_signature);
}

TEST(MemberCard, CarriesItsNumberAndSecret) {
  ExampleWorld world;
  const auto envelope = encode_member_card("よ-0123", counting(0xA0, 16));
  const auto card = read_member_card(*envelope, world.arena);
  ASSERT_TRUE(card);
  EXPECT_EQ(card->number, "よ-0123");
  EXPECT_TRUE(card->secret.same_as(counting(0xA0, 16)));
  EXPECT_EQ(encode_member_card("", counting(0, 16)).error().code, Code::usage);
  EXPECT_EQ(encode_member_card("1", counting(0, 15)).error().code, Code::usage);
}

TEST(StaffCard, CarriesWhoseItIsAndItsSecret) {
  ExampleWorld world;
  const crypto::StaffCard card{world.request_id, world.arena.copy(counting(0xC0, 16))};
  auto envelope = encode_staff_card(card);
  const auto read = read_staff_card(envelope, world.arena);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->staff_id, card.staff_id);
  EXPECT_TRUE(read->secret.same_as(card.secret.view()));
  envelope.push_back(0);
  EXPECT_EQ(read_staff_card(envelope, world.arena).error(), Refusal::damaged);
}

}  // namespace
}  // namespace tsunagu::handoff
