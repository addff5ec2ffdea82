#include <gtest/gtest.h>
#include <sodium.h>

#include "shared/base/text.h"
#include "shared/crypto/box.h"
#include "shared/crypto/card.h"
#include "shared/crypto/random.h"
#include "shared/crypto/sign.h"
#include "shared/crypto/wrap.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::crypto {
namespace {

class Sealing : public testing::Test {
 protected:
  SecretArena arena;
  tests::FixedRandom random;
};

TEST_F(Sealing, OpensWithTheSecretAndNoOther) {
  const auto ours = BoxKeyPair::make(arena, random);
  const auto theirs = BoxKeyPair::make(arena, random);
  const auto sealed = seal(view_of("そら"), ours.public_key(), random);
  EXPECT_EQ(sealed->size(), 6 + seal_overhead);
  EXPECT_EQ(text_of(*ours.open(*sealed)), "そら");
  EXPECT_EQ(theirs.open(*sealed).error().code, Code::corrupt);
}

TEST_F(Sealing, IsLibsodiumsOwnSealedBox) {
  const auto pair = BoxKeyPair::make(arena, random);
  const auto sealed = *seal(view_of("abc"), pair.public_key(), random);
  Bytes plain(3);
  EXPECT_EQ(crypto_box_seal_open(plain.data(), sealed.data(), sealed.size(), pair.public_key().bytes.data(),
                                 pair.secret().data()),
            0);
  EXPECT_EQ(text_of(plain), "abc");
  Bytes theirs(3 + crypto_box_SEALBYTES);
  crypto_box_seal(theirs.data(), plain.data(), plain.size(), pair.public_key().bytes.data());
  EXPECT_EQ(text_of(*pair.open(theirs)), "abc");
}

TEST_F(Sealing, EveryFlippedBitAndEveryTruncationIsRefused) {
  const auto pair = BoxKeyPair::make(arena, random);
  const auto part = *seal_part(view_of("abc"), pair.public_key(), random);
  const std::span<const BoxKeyPair> keys(&pair, 1);
  EXPECT_TRUE(open_part(part, keys));
  for (std::size_t bit = 0; bit < part.size() * 8; ++bit) {
    auto flipped = part;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1 << bit % 8);
    EXPECT_FALSE(open_part(flipped, keys)) << bit;
  }
  for (std::size_t size = 0; size < part.size(); ++size) EXPECT_FALSE(open_part(ByteView(part).first(size), keys));
}

TEST_F(Sealing, APartFindsItsKeyAmongMany) {
  std::vector<BoxKeyPair> keys;
  for (int i = 0; i < 5; ++i) keys.push_back(BoxKeyPair::make(arena, random));
  const auto part = *seal_part(view_of("x"), keys[3].public_key(), random);
  EXPECT_EQ(text_of(*open_part(part, keys)), "x");
  EXPECT_EQ(open_part(part, std::span(keys).first(3)).error().code, Code::locked);
}

TEST_F(Sealing, AKeyOfLowOrderIsRefused) {
  EXPECT_FALSE(is_usable({}));
  BoxPublicKey one;
  one.bytes[0] = 1;
  EXPECT_FALSE(is_usable(one));
  EXPECT_EQ(seal(view_of("x"), {}, random).error().code, Code::refused);
  EXPECT_TRUE(is_usable(BoxKeyPair::make(arena, random).public_key()));
}

TEST_F(Sealing, ACardsKeyPairFollowsFromItsSecretAlone) {
  const auto secret = Bytes(16, 9);
  const auto a = member_card_keys(arena, secret);
  EXPECT_EQ(a.public_key(), member_card_keys(arena, secret).public_key());
  EXPECT_NE(a.public_key(), member_card_keys(arena, Bytes(16, 8)).public_key());
  const auto part = *seal_part(view_of("profile"), a.public_key(), random);
  const auto again = member_card_keys(arena, secret);
  EXPECT_EQ(text_of(*open_part(part, std::span(&again, 1))), "profile");
}

TEST_F(Sealing, SignaturesHoldForTheirDomainMessageAndKey) {
  const auto key = SigningKey::make(arena, random);
  const auto other = SigningKey::make(arena, random);
  const auto signature = key.sign("a/v1", view_of("message"));
  EXPECT_TRUE(verify(key.verify_key(), "a/v1", view_of("message"), signature));
  EXPECT_FALSE(verify(key.verify_key(), "b/v1", view_of("message"), signature));
  EXPECT_FALSE(verify(key.verify_key(), "a/v1", view_of("massage"), signature));
  EXPECT_FALSE(verify(other.verify_key(), "a/v1", view_of("message"), signature));
  EXPECT_FALSE(verify(key.verify_key(), "a/v1", view_of("message"), ByteView(signature).first(63)));
}

// RFC 8032, section 7.1, test 1: the key pair; signatures go through a domain, so only the key is comparable.
TEST_F(Sealing, KeysFollowFromTheirSeedsAsTheRfcSays) {
  const auto key =
      SigningKey::from_seed(arena, *from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  EXPECT_EQ(to_hex(key.verify_key().bytes), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_F(Sealing, WrapsOpenUnderTheSameKeyAndContextOnly) {
  const auto key = arena.random(32, random);
  const auto other = arena.random(32, random);
  const auto wrapped = wrap(Bytes(32, 5), key, view_of("context"), random);
  EXPECT_EQ(wrapped.size(), 32 + wrap_overhead);
  EXPECT_TRUE(unwrap(arena, wrapped, key, view_of("context"))->same_as(Bytes(32, 5)));
  EXPECT_EQ(unwrap(arena, wrapped, other, view_of("context")).error().code, Code::wrong_secret);
  EXPECT_EQ(unwrap(arena, wrapped, key, view_of("contest")).error().code, Code::wrong_secret);
  for (std::size_t size = 0; size < wrapped.size(); ++size) {
    EXPECT_FALSE(unwrap(arena, ByteView(wrapped).first(size), key, view_of("context")));
  }
}

TEST_F(Sealing, PasswordCostIsBounded) {
  EXPECT_TRUE(test_cost.ok());
  EXPECT_TRUE(interactive_cost.ok());
  EXPECT_TRUE(moderate_cost.ok());
  for (const PasswordCost cost : {PasswordCost{0, 8}, {9, 8}, {1, 7}, {1, 513 * 1024}, {1, 0xFFFFFFFF}}) {
    EXPECT_FALSE(cost.ok());
  }
}

TEST_F(Sealing, StretchingDependsOnEverything) {
  const auto base = stretch(arena, "1234", {}, test_cost).value();
  EXPECT_TRUE(stretch(arena, "1234", {}, test_cost)->same_as(base.view()));
  EXPECT_FALSE(stretch(arena, "1235", {}, test_cost)->same_as(base.view()));
  EXPECT_FALSE(stretch(arena, "1234", {1}, test_cost)->same_as(base.view()));
  EXPECT_FALSE(stretch(arena, "1234", {}, {2, 8})->same_as(base.view()));
}

TEST(SystemRandom, IsNotRepeatable) {
  SystemRandom random;
  ByteArray<32> a{};
  ByteArray<32> b{};
  random.fill(a);
  random.fill(b);
  EXPECT_NE(a, b);
}

}  // namespace
}  // namespace tsunagu::crypto
