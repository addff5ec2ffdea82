// A kiosk's data folder: made, killed while it is made, made again; and what its two truths, keyring and journal, do
// when they differ.
#include "kiosk/home/home.h"

#include <gtest/gtest.h>
#include <sys/mman.h>

#include <fstream>

#include "shared/base/files.h"
#include "shared/crypto/random.h"
#include "shared/journal/hub_view.h"
#include "tests/support/houses.h"
#include "tests/support/killed.h"

namespace tsunagu::kiosk {
namespace {

namespace fs = std::filesystem;

class HomeTest : public testing::Test {
 protected:
  [[nodiscard]] Result<MadeHome> make() {
    return make_home(hub, {"ひだまり", "1号機", "佐藤", "2468", crypto::test_cost}, clock, random);
  }
  [[nodiscard]] Result<std::unique_ptr<Home>> settle() { return settle_home(hub, clock, random); }
  [[nodiscard]] Result<std::unique_ptr<Home>> open() { return open_home(hub, clock, random); }
  static void expect_whole(const Home& home) {
    EXPECT_TRUE(home.journal->verify().value().ok());
    EXPECT_EQ(home.keyring->staff().size(), 1U);
    EXPECT_EQ(home.journal->hub().staff().value().size(), 1U);
    EXPECT_TRUE(config_of_home(home.folder));
  }
  void write(const std::string& name, std::string_view text) const {
    ASSERT_TRUE(make_private_folder((hub / name).parent_path()));
    ASSERT_TRUE(write_file_atomically(hub / name, view_of(text)));
  }

  tests::TempFolder folder{fs::is_directory("/dev/shm") ? "/dev/shm" : fs::temp_directory_path()};
  fs::path hub = folder.path() / "hub";
  ManualClock clock{tests::tuesday_morning()};
  crypto::SystemRandom random;
};

TEST_F(HomeTest, AnInitThatIsKilledAtAnyStepIsBegunAgainOrWasDone) {
  auto* told =
      static_cast<bool*>(::mmap(nullptr, sizeof(bool), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  int begun_again = 0;
  int gone_on = 0;
  bool killed = true;
  for (int step = 0; killed; ++step) {
    ASSERT_LT(step, 1000);
    fs::remove_all(hub);
    *told = false;
    killed = tests::killed_at_step(step, [&] {
      if (!make()) ::_exit(1);
      *told = true;
      if (!settle()) ::_exit(2);
    });
    auto home = open();
    if (home) {
      EXPECT_TRUE(*told) << "killed at step " << step << ": a kiosk whose card nobody has";
      gone_on += killed ? 1 : 0;
    } else {
      EXPECT_EQ(home.error().code, Code::not_found) << "killed at step " << step;
      const auto made = make();
      ASSERT_TRUE(made) << "killed at step " << step << ": " << made.error().detail;
      home = settle();
      ASSERT_TRUE(home) << "killed at step " << step << ": " << home.error().detail;
      ++begun_again;
    }
    expect_whole(**home);
    EXPECT_EQ(make().error().code, Code::exists);
  }
  ::munmap(told, sizeof(bool));
  EXPECT_GT(begun_again, 20);
  EXPECT_GT(gone_on, 3);
}

TEST_F(HomeTest, KeysWithoutTheirJournalAreNeverMadeAnew) {
  ASSERT_TRUE(make());
  ASSERT_TRUE(settle());
  const auto keyring = read_file(hub / "keys/keyring", 1 << 20).value();
  std::ofstream(hub / "journal.sqlite", std::ios::trunc).close();
  EXPECT_EQ(make().error().code, Code::exists);
  fs::remove(hub / "journal.sqlite");
  EXPECT_EQ(make().error().code, Code::exists);
  EXPECT_EQ(open().error().code, Code::corrupt);
  EXPECT_EQ(read_file(hub / "keys/keyring", 1 << 20).value(), keyring);
}

TEST_F(HomeTest, KeysBesideAJournalInWhichNothingWasRecordedAreSetAside) {
  write("keys/device", "of an older version that was killed");
  { ASSERT_TRUE(journal::Journal::open(hub / "journal.sqlite", {}, clock, random)); }
  ASSERT_TRUE(make());
  const auto home = settle();
  ASSERT_TRUE(home);
  expect_whole(**home);
  EXPECT_TRUE(fs::exists(hub / "keys-unfinished/device"));
}

TEST_F(HomeTest, WhatAPersonWroteAboutTheHubStays) {
  write("hub.toml", "[hub]\n");
  ASSERT_TRUE(make());
  ASSERT_TRUE(settle());
  EXPECT_EQ(text_of(read_file(hub / "hub.toml", 100).value()), "[hub]\n");
  EXPECT_FALSE(fs::exists(hub / "init-settling"));
}

// The program was killed between keyring and journal.
TEST_F(HomeTest, TheJournalLearnsOfStaffThatOnlyTheKeyringKnows) {
  const auto made = make();
  ASSERT_TRUE(made);
  std::optional<Ulid> added;
  {
    const auto home = settle();
    ASSERT_TRUE((*home)->keyring->unlock(made->card, "2468", clock.now()));
    added = (*home)->keyring->add_staff({"鈴木", "staff", "1357", crypto::test_cost}, random, clock.now())->staff_id;
  }
  const auto find = [&](const Home& home) {
    const auto staff = home.journal->hub().staff().value();
    const auto row = std::ranges::find(staff, *added, &journal::StaffRow::staff_id);
    return row == staff.end() ? std::optional<journal::StaffRow>() : *row;
  };
  {
    const auto home = open();
    ASSERT_TRUE(home);
    ASSERT_TRUE(find(**home));
    EXPECT_EQ(find(**home)->role, domain::StaffRole::staff);
    ASSERT_TRUE((*home)->keyring->unlock(made->card, "2468", clock.now()));
    const auto name = (*home)->keyring->open(find(**home)->sealed);
    ASSERT_TRUE(name);
    EXPECT_EQ(journal::decode_part<domain::StaffDetail>(*name)->name, "鈴木");
    ASSERT_TRUE((*home)->keyring->remove_staff(*added, random));
  }
  const auto mended = open();
  ASSERT_TRUE(mended);
  EXPECT_TRUE(find(**mended)->removed);
  const auto facts = (*mended)->journal->count().value();
  EXPECT_EQ((*open())->journal->count().value(), facts) << "once";
}

}  // namespace
}  // namespace tsunagu::kiosk
