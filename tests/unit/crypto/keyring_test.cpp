#include "shared/crypto/keyring.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "shared/base/files.h"
#include "shared/crypto/key_file.h"
#include "tests/support/fixed_random.h"
#include "tests/unit/crypto/folder.h"

namespace tsunagu::crypto {
namespace {

class KeyringTest : public testing::Test {
 protected:
  KeyringTest() { created.emplace(Keyring::create(keys(), arena, random, first(), now).value()); }

  static Keyring::NewStaff first() { return {"さとう", "lead", "1234", test_cost}; }
  static Keyring::NewStaff second() { return {"たかはし", "staff", "5678", test_cost}; }
  [[nodiscard]] std::filesystem::path keys() const { return folder.keys(); }
  Keyring& keyring() { return created->keyring; }
  StaffCard card() { return {created->card.staff_id, created->card.secret.clone()}; }
  Bytes sealed(std::string_view text) { return *keyring().seal(view_of(text), random); }

  tests::Folder folder;
  SecretArena arena;
  tests::FixedRandom random;
  Instant now{std::chrono::hours{500'000}};
  std::optional<Keyring::Created> created;
};

TEST_F(KeyringTest, AnyTabletSealsAndOnlyStaffOpen) {
  auto loaded = Keyring::load(keys(), arena);
  ASSERT_TRUE(loaded);
  EXPECT_FALSE(loaded->is_unlocked());
  const auto part = loaded->seal(view_of("そら 2025-09"), random);
  ASSERT_TRUE(part);
  EXPECT_EQ(loaded->open(*part).error().code, Code::locked);
  ASSERT_TRUE(loaded->unlock(card(), "1234", now));
  EXPECT_EQ(text_of(*loaded->open(*part)), "そら 2025-09");
  EXPECT_EQ(loaded->unlocked_by(), card().staff_id);
  loaded->lock();
  EXPECT_EQ(loaded->open(*part).error().code, Code::locked);
}

TEST_F(KeyringTest, StaffAreListedWithoutUnlocking) {
  const auto loaded = Keyring::load(keys(), arena);
  ASSERT_EQ(loaded->staff().size(), 1U);
  EXPECT_EQ(loaded->staff()[0], (Person{created->card.staff_id, "さとう", "lead"}));
}

TEST_F(KeyringTest, NeitherPinNorCardAloneUnlocks) {
  auto loaded = Keyring::load(keys(), arena).value();
  EXPECT_EQ(loaded.unlock(card(), "1235", now).error().code, Code::wrong_secret);
  const StaffCard guessed{card().staff_id, arena.random(16, random)};
  EXPECT_EQ(loaded.unlock(guessed, "1234", now).error().code, Code::wrong_secret);
  const StaffCard nobody{UlidSource(random).next(now), card().secret.clone()};
  EXPECT_EQ(loaded.unlock(nobody, "1234", now).error().code, Code::not_found);
  EXPECT_FALSE(loaded.is_unlocked());
  EXPECT_TRUE(loaded.unlock(card(), "1234", now));
}

TEST_F(KeyringTest, AfterTheCardThePinAloneUnlocksAgain) {
  auto& ring = keyring();
  EXPECT_EQ(ring.unlock_again(card().staff_id, "1234", now).error().code, Code::locked) << "never scanned";
  ASSERT_TRUE(ring.unlock(card(), "1234", now));
  ring.lock();
  EXPECT_TRUE(ring.unlock_again(card().staff_id, "1234", now));
  EXPECT_TRUE(ring.is_unlocked());
}

TEST_F(KeyringTest, AfterFiveWrongPinsTheCardIsNeeded) {
  auto& ring = keyring();
  ASSERT_TRUE(ring.unlock(card(), "1234", now));
  ring.lock();
  for (int left = 5; left > 0; --left) {
    EXPECT_EQ(ring.tries_left(card().staff_id, now), left);
    EXPECT_EQ(ring.unlock_again(card().staff_id, "0000", now).error().code, Code::wrong_secret);
  }
  EXPECT_EQ(ring.unlock_again(card().staff_id, "1234", now).error().code, Code::locked);
  EXPECT_TRUE(ring.unlock(card(), "1234", now));
}

TEST_F(KeyringTest, ARightPinGivesTheTriesBack) {
  auto& ring = keyring();
  ASSERT_TRUE(ring.unlock(card(), "1234", now));
  EXPECT_FALSE(ring.unlock_again(card().staff_id, "0000", now));
  EXPECT_EQ(ring.tries_left(card().staff_id, now), 4);
  EXPECT_TRUE(ring.unlock_again(card().staff_id, "1234", now));
  EXPECT_EQ(ring.tries_left(card().staff_id, now), 5);
}

TEST_F(KeyringTest, ACardIsForgottenInTimeAndAtClosing) {
  auto& ring = keyring();
  ASSERT_TRUE(ring.unlock(card(), "1234", now));
  EXPECT_EQ(ring.unlock_again(card().staff_id, "1234", now + Keyring::card_memory).error().code, Code::locked);
  ASSERT_TRUE(ring.unlock(card(), "1234", now));
  ring.forget_cards();
  EXPECT_FALSE(ring.is_unlocked());
  EXPECT_EQ(ring.unlock_again(card().staff_id, "1234", now).error().code, Code::locked);
}

TEST_F(KeyringTest, FiveWrongPinsWithTheCardInHandMakeAPause) {
  auto& ring = keyring();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(ring.unlock(card(), "0000", now).error().code, Code::wrong_secret);
  EXPECT_EQ(ring.unlock(card(), "1234", now).error().code, Code::refused);
  EXPECT_TRUE(ring.unlock(card(), "1234", now + Keyring::pause_after_wrong_pins));
}

TEST_F(KeyringTest, APauseUnderAClockYearsAheadDoesNotLastForYears) {
  auto& ring = keyring();
  const auto ahead = now + std::chrono::years(10);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(ring.unlock(card(), "0000", ahead).error().code, Code::wrong_secret);
  EXPECT_EQ(ring.unlock(card(), "1234", ahead).error().code, Code::refused);
  EXPECT_TRUE(ring.unlock(card(), "1234", now));
}

TEST_F(KeyringTest, ASecondPersonOpensTheSameParts) {
  const auto part = sealed("x");
  const auto theirs = keyring().add_staff(second(), random, now);
  ASSERT_TRUE(theirs);
  auto loaded = Keyring::load(keys(), arena).value();
  EXPECT_EQ(loaded.staff().size(), 2U);
  EXPECT_EQ(loaded.unlock(*theirs, "1234", now).error().code, Code::wrong_secret);
  ASSERT_TRUE(loaded.unlock(*theirs, "5678", now));
  EXPECT_EQ(text_of(*loaded.open(part)), "x");
}

TEST_F(KeyringTest, ChangesNeedTheKey) {
  keyring().lock();
  EXPECT_EQ(keyring().add_staff(second(), random, now).error().code, Code::locked);
  EXPECT_EQ(keyring().remove_staff(card().staff_id, random).error().code, Code::locked);
  EXPECT_EQ(keyring().reissue(card().staff_id, "9999", test_cost, random).error().code, Code::locked);
}

TEST_F(KeyringTest, WhoeverIsRemovedOpensNothingThatIsSealedLater) {
  const auto theirs = keyring().add_staff(second(), random, now).value();
  const auto before = sealed("before");
  const auto old_file = *read_file(keys() / "keyring", max_key_file);
  const auto old_key = keyring().public_key();
  ASSERT_TRUE(keyring().remove_staff(theirs.staff_id, random));
  EXPECT_NE(keyring().public_key(), old_key);
  const auto after = sealed("after");
  EXPECT_EQ(text_of(*keyring().open(before)), "before");
  EXPECT_EQ(text_of(*keyring().open(after)), "after");

  auto loaded = Keyring::load(keys(), arena).value();
  EXPECT_EQ(loaded.unlock(theirs, "5678", now).error().code, Code::not_found);
  ASSERT_TRUE(loaded.unlock(card(), "1234", now));
  EXPECT_EQ(text_of(*loaded.open(before)), "before") << "the old secret is kept under the new one";
  EXPECT_EQ(text_of(*loaded.open(after)), "after");

  // Even with a copy of the file from before.
  ASSERT_TRUE(write_file_atomically(keys() / "keyring", old_file));
  auto copied = Keyring::load(keys(), arena).value();
  ASSERT_TRUE(copied.unlock(theirs, "5678", now));
  EXPECT_EQ(text_of(*copied.open(before)), "before");
  EXPECT_EQ(copied.open(after).error().code, Code::locked);
}

TEST_F(KeyringTest, TwentyRotationsKeepEverythingReadable) {
  std::vector<Bytes> parts;
  for (int i = 0; i < 20; ++i) {
    const auto extra = keyring().add_staff(second(), random, now).value();
    parts.push_back(sealed(std::to_string(i)));
    ASSERT_TRUE(keyring().remove_staff(extra.staff_id, random));
  }
  auto loaded = Keyring::load(keys(), arena).value();
  ASSERT_TRUE(loaded.unlock(card(), "1234", now));
  for (int i = 0; i < 20; ++i) EXPECT_EQ(text_of(*loaded.open(parts[static_cast<std::size_t>(i)])), std::to_string(i));
}

TEST_F(KeyringTest, NobodyRemovesThemselves) {
  EXPECT_EQ(keyring().remove_staff(card().staff_id, random).error().code, Code::refused);
  EXPECT_EQ(keyring().remove_staff(UlidSource(random).next(now), random).error().code, Code::not_found);
}

TEST_F(KeyringTest, ALostCardIsReplacedAndTheOldOneIsDead) {
  const auto theirs = keyring().add_staff(second(), random, now).value();
  const auto part = sealed("x");
  const auto fresh = keyring().reissue(theirs.staff_id, "9999", test_cost, random);
  ASSERT_TRUE(fresh);
  EXPECT_EQ(fresh->staff_id, theirs.staff_id);
  auto loaded = Keyring::load(keys(), arena).value();
  EXPECT_EQ(loaded.unlock(theirs, "5678", now).error().code, Code::wrong_secret);
  ASSERT_TRUE(loaded.unlock(*fresh, "9999", now));
  EXPECT_EQ(text_of(*loaded.open(part)), "x");
}

TEST_F(KeyringTest, PinsAndNamesHaveLimits) {
  for (const auto& bad : {Keyring::NewStaff{"", "staff", "1234", test_cost},
                          {"a", "", "1234", test_cost},
                          {"a", "staff", "123", test_cost},
                          {std::string(97, 'a'), "staff", "1234", test_cost},
                          {"a", "staff", "1234", {0, 0}}}) {
    EXPECT_EQ(keyring().add_staff(bad, random, now).error().code, Code::usage);
  }
}

// The digest of the file finds damage; somebody who writes a right digest is found when it is unlocked.
TEST_F(KeyringTest, AFileChangedBehindTheHubsBackIsNotUnlocked) {
  ASSERT_TRUE(keyring().add_staff(second(), random, now));
  const auto payload = *load_key_file(keys() / "keyring", KeyFileKind::keyring);
  int opened = 0;
  for (std::size_t at = 0; at < payload.size(); ++at) {
    auto changed = payload;
    changed[at] ^= 0x01;
    tests::write_quickly(keys() / "keyring", encode_key_file(KeyFileKind::keyring, changed));
    auto loaded = Keyring::load(keys(), arena);
    if (loaded && loaded->unlock(card(), "1234", now)) ++opened;
  }
  EXPECT_EQ(opened, 0);
}

TEST_F(KeyringTest, AnotherProgramsChangesAreSeenAndNeverOverwritten) {
  auto elsewhere = Keyring::load(keys(), arena).value();
  ASSERT_TRUE(elsewhere.unlock(card(), "1234", now));
  const auto added = elsewhere.add_staff(second(), random, now);
  ASSERT_TRUE(added);
  EXPECT_EQ(keyring().add_staff(second(), random, now).error().code, Code::refused) << "what we hold is out of date";
  ASSERT_TRUE(keyring().unlock(*added, "5678", now)) << "unlocking reads it again";
  EXPECT_EQ(keyring().staff().size(), 2U);
  EXPECT_TRUE(keyring().add_staff(second(), random, now));
}

TEST_F(KeyringTest, AFailedWriteChangesNothing) {
  std::filesystem::create_directory(keys() / "keyring.new");  // where the new file would be written
  std::filesystem::create_directory(keys() / "keyring.new" / "x");
  const auto theirs = keyring().add_staff(second(), random, now);
  EXPECT_EQ(theirs.error().code, Code::io);
  EXPECT_EQ(keyring().staff().size(), 1U);
  std::filesystem::remove_all(keys() / "keyring.new");
  EXPECT_TRUE(keyring().add_staff(second(), random, now));
}

TEST_F(KeyringTest, IsNeverMadeTwiceAndIsPrivate) {
  EXPECT_EQ(Keyring::create(keys(), arena, random, first(), now).error().code, Code::exists);
  struct stat info {};
  ASSERT_EQ(::stat((keys() / "keyring").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  std::filesystem::remove(keys() / "keyring");
  EXPECT_EQ(Keyring::load(keys(), arena).error().code, Code::not_found);
}

}  // namespace
}  // namespace tsunagu::crypto
