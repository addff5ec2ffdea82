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

TEST(RequestSlip, ComesBackAndOnlyWhole) {
  crypto::SecretArena arena;
  const auto secret = counting(0xE0, slip_secret_size);
  const auto envelope = encode_slip(secret);
  const auto read = read_slip(envelope, arena);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->same_as(secret));
  for (std::size_t size = 0; size < envelope.size(); ++size) {
    EXPECT_FALSE(read_slip(ByteView(envelope).first(size), arena)) << size;
  }
  auto longer = envelope;
  longer.push_back(0);
  EXPECT_EQ(read_slip(longer, arena).error(), Refusal::damaged);
}

TEST(RequestSlip, ItsHashNamesItAndDoesNotHoldIt) {
  const auto secret = counting(0xE0, slip_secret_size);
  EXPECT_NE(slip_hash(secret), slip_hash(counting(0xE1, slip_secret_size)));
  EXPECT_EQ(text_of(slip_hash(secret)).find(text_of(secret)), std::string_view::npos);
}

TEST(Withdrawal, ComesBackAndOnlyWholeAndAlwaysAsTheSameBytes) {
  const ExampleWorld world;
  const auto envelope = sign_withdrawal(world.withdrawal(), world.device).value();
  EXPECT_EQ(sign_withdrawal(world.withdrawal(), world.device).value(), envelope);
  const auto read = read_withdrawal(envelope, world.desk());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->withdrawal, world.withdrawal());
  EXPECT_EQ(read->device_key_id, world.device.id());
  EXPECT_FALSE(read->for_review);
  expect_only_whole(envelope, [&](ByteView bytes) { return read_withdrawal(bytes, world.desk()).has_value(); });
}

TEST(Withdrawal, AnyTrustedTabletMaySignAndNobodyElse) {
  const ExampleWorld world;
  const auto why = [&](const crypto::SigningKey& signer) {
    return read_withdrawal(sign_withdrawal(world.withdrawal(), signer).value(), world.desk()).error().why;
  };
  EXPECT_TRUE(read_withdrawal(sign_withdrawal(world.withdrawal(), world.second_device).value(), world.desk()));
  EXPECT_EQ(why(world.stranger), Refusal::unknown_device);
  EXPECT_EQ(why(world.revoked_device), Refusal::revoked_device);
}

TEST(Withdrawal, OfARevokedTabletIsOpenedForReviewOnly) {
  const ExampleWorld world;
  const auto envelope = sign_withdrawal(world.withdrawal(), world.revoked_device).value();
  const auto read = read_withdrawal(envelope, world.desk(), Revoked::open_for_review);
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->for_review);
}

TEST(Withdrawal, ForAnotherWardAndFromAWrongClock) {
  const ExampleWorld world;
  auto withdrawal = world.withdrawal();
  withdrawal.ward_key_id.bytes[0] ^= 1;
  EXPECT_EQ(read_withdrawal(sign_withdrawal(withdrawal, world.device).value(), world.desk()).error().why,
            Refusal::other_ward);
  withdrawal = world.withdrawal();
  withdrawal.withdrawn = world.now + std::chrono::days{400};
  EXPECT_TRUE(read_withdrawal(sign_withdrawal(withdrawal, world.device).value(), world.desk()));
  withdrawal.withdrawn = Instant{} - std::chrono::minutes{1};
  EXPECT_EQ(sign_withdrawal(withdrawal, world.device).error().code, Code::usage);
}

}  // namespace
}  // namespace tsunagu::handoff
