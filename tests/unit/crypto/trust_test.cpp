#include "shared/crypto/trust.h"

#include <gtest/gtest.h>

#include "shared/crypto/key_file.h"
#include "tests/support/fixed_random.h"
#include "tests/unit/crypto/folder.h"

namespace tsunagu::crypto {
namespace {

constexpr std::chrono::days day{1};

class TrustTest : public testing::Test {
 protected:
  TrustedWard ward(Instant from, Instant to) {
    const auto box = BoxKeyPair::make(arena, random);
    const auto signing = SigningKey::make(arena, random);
    return {"鶴見区", {box.public_key(), signing.verify_key(), from, to}, {from, to, {1, 3, 7}}, now};
  }
  TrustedDevice device(const char* name) {
    return {"わっくんひろば", name, SigningKey::make(arena, random).verify_key(), now, {}};
  }
  tests::Folder folder;
  SecretArena arena;
  tests::FixedRandom random;
  Instant now{std::chrono::hours{500'000}};
};

TEST_F(TrustTest, ListsComeBackFromTheirFiles) {
  TrustedWards wards;
  ASSERT_TRUE(wards.add(ward(now, now + day)));
  ASSERT_TRUE(wards.save(folder.keys()));
  EXPECT_EQ(TrustedWards::load(folder.keys())->all(), wards.all());
  TrustedDevices devices;
  const auto first = device("a");
  ASSERT_TRUE(devices.add(first));
  ASSERT_TRUE(devices.add(device("b")));
  ASSERT_TRUE(devices.revoke(first.key.id(), now));
  ASSERT_TRUE(devices.save(folder.keys()));
  const auto loaded = TrustedDevices::load(folder.keys());
  EXPECT_EQ(loaded->all(), devices.all());
  EXPECT_TRUE(loaded->find(first.key.id())->revoked_at(now));
}

TEST_F(TrustTest, NoFileIsAnEmptyListAndABrokenOneIsNot) {
  EXPECT_TRUE(TrustedWards::load(folder.keys())->all().empty());
  EXPECT_TRUE(TrustedDevices::load(folder.keys())->all().empty());
  ASSERT_TRUE(create_key_file(folder.keys() / "wards", KeyFileKind::trusted_wards, Bytes{0, 1, 2}));
  EXPECT_EQ(TrustedWards::load(folder.keys()).error().code, Code::corrupt);
}

TEST_F(TrustTest, TheKeyToSealToIsValidUnderAValidAgreement) {
  TrustedWards wards;
  EXPECT_EQ(wards.current(now), nullptr);
  auto old_key = ward(now - 10 * day, now + day);
  auto next = ward(now - day, now + 100 * day);
  ASSERT_TRUE(wards.add(old_key));
  ASSERT_TRUE(wards.add(next));
  EXPECT_EQ(wards.current(now)->key.id(), next.key.id());
  next.agreement.valid_to = now;
  ASSERT_TRUE(wards.add(next)) << "the same key with a new agreement";
  EXPECT_EQ(wards.all().size(), 2U);
  EXPECT_EQ(wards.current(now)->key.id(), old_key.key.id());
  EXPECT_EQ(wards.current(now + day), nullptr);
}

TEST_F(TrustTest, AnAgreementAllowsWhatItLists) {
  const auto agreement = ward(now, now + day).agreement;
  EXPECT_TRUE(agreement.allows(3));
  EXPECT_FALSE(agreement.allows(2));
  EXPECT_TRUE(agreement.holds_at(now));
  EXPECT_FALSE(agreement.holds_at(now + day));
  auto unsorted = ward(now, now + day);
  unsorted.agreement.items = {3, 1};
  EXPECT_EQ(TrustedWards().add(unsorted).error().code, Code::usage);
}

TEST_F(TrustTest, AWardKeyNobodyCanSealToIsNotTrusted) {
  auto useless = ward(now, now + day);
  useless.key.box = {};
  EXPECT_EQ(TrustedWards().add(useless).error().code, Code::usage);
}

TEST_F(TrustTest, ADeviceIsTrustedOnceAndRevokedFromItsEarliestTime) {
  TrustedDevices devices;
  const auto tablet = device("a");
  ASSERT_TRUE(devices.add(tablet));
  EXPECT_EQ(devices.add(tablet).error().code, Code::exists);
  EXPECT_EQ(devices.revoke(device("b").key.id(), now).error().code, Code::not_found);
  ASSERT_TRUE(devices.revoke(tablet.key.id(), now));
  ASSERT_TRUE(devices.revoke(tablet.key.id(), now + day));
  EXPECT_TRUE(devices.find(tablet.key.id())->revoked_at(now));
  EXPECT_FALSE(devices.find(tablet.key.id())->revoked_at(now - Millis{1}));
}

}  // namespace
}  // namespace tsunagu::crypto
