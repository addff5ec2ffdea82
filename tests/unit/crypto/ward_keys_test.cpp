#include "shared/crypto/ward_keys.h"

#include <gtest/gtest.h>

#include "shared/crypto/key_file.h"
#include "tests/support/fixed_random.h"
#include "tests/unit/crypto/folder.h"

namespace tsunagu::crypto {
namespace {

class WardKeysTest : public testing::Test {
 protected:
  WardKeysTest() {
    made.emplace(WardKeys::create(keys(), arena, random, "鶴見区", officer(), {now, now + year}, now).value());
  }
  static WardKeys::NewOfficer officer() { return {"すずき", "phn", "correct horse", test_cost}; }
  static WardKeys::NewOfficer second() { return {"やまだ", "midwife", "battery staple", test_cost}; }
  [[nodiscard]] std::filesystem::path keys() const { return folder.keys(); }

  static constexpr std::chrono::days year{365};
  tests::Folder folder;
  SecretArena arena;
  tests::FixedRandom random;
  Instant now{std::chrono::hours{500'000}};
  std::optional<WardKeys> made;
};

TEST_F(WardKeysTest, OpensOnlyWithAnOfficersPassphrase) {
  const auto sealed = *seal(view_of("x"), made->current(now)->box, random);
  auto loaded = WardKeys::load(keys(), arena).value();
  EXPECT_EQ(loaded.ward_name(), "鶴見区");
  ASSERT_EQ(loaded.officers().size(), 1U);
  const auto id = loaded.officers()[0].person_id;
  EXPECT_EQ(loaded.current_secret(now), nullptr);
  EXPECT_EQ(loaded.unlock(id, "wrong horse").error().code, Code::wrong_secret);
  EXPECT_EQ(loaded.unlock(UlidSource(random).next(now), "correct horse").error().code, Code::not_found);
  ASSERT_TRUE(loaded.unlock(id, "correct horse"));
  const auto* secret = loaded.current_secret(now);
  ASSERT_NE(secret, nullptr);
  EXPECT_EQ(text_of(*secret->box.open(sealed)), "x");
  EXPECT_EQ(secret->id, made->current(now)->id());
  loaded.lock();
  EXPECT_EQ(loaded.current_secret(now), nullptr);
  EXPECT_TRUE(loaded.secrets().empty());
}

TEST_F(WardKeysTest, GenerationsOverlapAndAllStayReadable) {
  const auto old_key = *made->current(now);
  const auto next = made->add_generation({now + year - std::chrono::days{30}, now + 2 * year}, random);
  ASSERT_TRUE(next);
  EXPECT_EQ(made->current(now)->id(), old_key.id()) << "the next one is not valid yet";
  EXPECT_EQ(made->current(now + year - std::chrono::days{10})->id(), next->id()) << "the longer one, while both are";
  EXPECT_FALSE(made->current(now + 3 * year));
  auto loaded = WardKeys::load(keys(), arena).value();
  ASSERT_TRUE(loaded.unlock(loaded.officers()[0].person_id, "correct horse"));
  EXPECT_NE(loaded.secret(old_key.id()), nullptr);
  EXPECT_NE(loaded.secret(next->id()), nullptr);
  EXPECT_EQ(made->add_generation({now, now}, random).error().code, Code::usage);
}

TEST_F(WardKeysTest, OfficersComeAndGo) {
  const auto theirs = made->add_officer(second(), random, now);
  ASSERT_TRUE(theirs);
  auto loaded = WardKeys::load(keys(), arena).value();
  ASSERT_TRUE(loaded.unlock(theirs->person_id, "battery staple"));
  EXPECT_EQ(loaded.remove_officer(theirs->person_id, random).error().code, Code::refused);
  ASSERT_TRUE(made->remove_officer(theirs->person_id, random));
  EXPECT_NE(made->current_secret(now), nullptr);
  EXPECT_EQ(loaded.unlock(theirs->person_id, "battery staple").error().code, Code::not_found);
  ASSERT_TRUE(loaded.unlock(made->officers()[0].person_id, "correct horse"));
  EXPECT_NE(loaded.current_secret(now), nullptr);
}

TEST_F(WardKeysTest, ANewPassphraseOpensAndTheOldOneDoesNot) {
  const auto id = made->officers()[0].person_id;
  const auto before = made->wrap_of(id);
  ASSERT_TRUE(made->replace_passphrase(id, "another horse", test_cost, random));
  EXPECT_NE(made->wrap_of(id), before);
  auto loaded = WardKeys::load(keys(), arena).value();
  EXPECT_EQ(loaded.wrap_of(id), made->wrap_of(id));
  EXPECT_EQ(loaded.unlock(id, "correct horse").error().code, Code::wrong_secret);
  ASSERT_TRUE(loaded.unlock(id, "another horse"));
  EXPECT_NE(loaded.current_secret(now), nullptr);
  EXPECT_EQ(made->replace_passphrase(UlidSource(random).next(now), "x horse", test_cost, random).error().code,
            Code::not_found);
}

TEST_F(WardKeysTest, ChangesNeedTheKeys) {
  made->lock();
  EXPECT_EQ(made->add_officer(second(), random, now).error().code, Code::locked);
  EXPECT_EQ(made->remove_officer(made->officers()[0].person_id, random).error().code, Code::locked);
  EXPECT_EQ(made->add_generation({now, now + year}, random).error().code, Code::locked);
  EXPECT_EQ(made->replace_passphrase(made->officers()[0].person_id, "a new horse", test_cost, random).error().code,
            Code::locked);
}

TEST_F(WardKeysTest, AFileChangedBehindTheWardsBackIsNotUnlocked) {
  const auto payload = *load_key_file(keys() / "ward", KeyFileKind::ward);
  const auto id = made->officers()[0].person_id;
  for (std::size_t at = 0; at < payload.size(); ++at) {
    auto changed = payload;
    changed[at] ^= 0x01;
    tests::write_quickly(keys() / "ward", encode_key_file(KeyFileKind::ward, changed));
    auto loaded = WardKeys::load(keys(), arena);
    EXPECT_FALSE(loaded && loaded->unlock(id, "correct horse")) << at;
  }
}

}  // namespace
}  // namespace tsunagu::crypto
