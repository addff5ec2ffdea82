// Staff find a family by its number in an index that only the unlocked tablet has.
#include "kiosk/staff/number_index.h"

#include "shared/base/files.h"
#include "shared/domain/ward_facts.h"
#include "tests/unit/kiosk/visitor.h"

namespace tsunagu::kiosk {
namespace {

namespace fs = std::filesystem;

class NumberIndexTest : public testing::Test {
 protected:
  NumberIndexTest() { unlock(); }

  void unlock() { ASSERT_TRUE(keyring().unlock(card(), "2468", clock_.now())); }
  void lock(staff::NumberIndex& index) {
    keyring().lock();
    index.forget();
  }
  [[nodiscard]] crypto::Keyring& keyring() { return *hub_.home().keyring; }
  [[nodiscard]] journal::Journal& journal() { return *hub_.home().journal; }
  [[nodiscard]] crypto::StaffCard card() {
    const auto digits = hub_.staff_card();
    return handoff::read_staff_card(handoff::assemble(std::span(&digits, 1))->envelope, hub_.home().arena).value();
  }
  [[nodiscard]] fs::path file() { return hub_.home().folder / "number-index"; }
  [[nodiscard]] Bytes sealed(const std::string& number) {
    domain::FamilyDetail detail;
    detail.number = number;
    return keyring().seal(*journal::encode_part(detail), hub_.random()).value();
  }
  // The fact that was recorded.
  Ulid add(const Ulid& family_id, const std::string& number) {
    return journal().append(domain::fact(family_id, domain::FamilyRegistered{}, sealed(number))).value();
  }
  Ulid add(const std::string& number) {
    const auto family_id = journal().new_id();
    add(family_id, number);
    return family_id;
  }
  std::vector<Ulid> add_many(int count) {
    std::vector<Ulid> families;
    std::vector<domain::NewFact> facts;
    for (int i = 0; i < count; ++i) {
      families.push_back(journal().new_id());
      facts.push_back(domain::fact(families.back(), domain::FamilyRegistered{}, sealed(std::to_string(100'000 + i))));
    }
    EXPECT_TRUE(journal().append(std::move(facts)));
    return families;
  }
  // How many pieces of work it took.
  static int finish(staff::NumberIndex& index) {
    int steps = 0;
    do {
      index.work();
      ++steps;
    } while (index.is_busy() && steps < 10'000);
    EXPECT_TRUE(index.is_current());
    return steps;
  }

  ManualClock clock_{tests::tuesday_morning()};
  tests::HubHouse hub_{clock_};
  Common shown_;
  Hand hand_{shown_,
             Tools{journal(), keyring(), *hub_.home().device, hub_.home().wards, hub_.home().arena, hub_.random(),
                   hub_.config()},
             Screen{}};
};

TEST_F(NumberIndexTest, FindsAFamilyByItsNumberHoweverItIsWritten) {
  const auto family_id = add("B-0012");
  staff::NumberIndex index(hand_);
  finish(index);
  for (const char* number : {"B-0012", "b0012", "Ｂ－００１２"}) {
    EXPECT_EQ(index.find(number), std::vector{family_id}) << number;
  }
  EXPECT_TRUE(index.find("B-0013").empty());
  EXPECT_TRUE(index.find("").empty());
}

TEST_F(NumberIndexTest, AFewAreOpenedAtATimeAndWhatWasReadIsFoundMeanwhile) {
  const int pieces = 5;
  const auto families = add_many(pieces * static_cast<int>(staff::NumberIndex::opened_at_once));
  staff::NumberIndex index(hand_);
  index.work();
  EXPECT_TRUE(index.is_busy());
  EXPECT_FALSE(index.is_current());
  EXPECT_EQ(index.percent(), 20);
  EXPECT_EQ(index.find("100000"), std::vector{families.front()});
  EXPECT_TRUE(index.find("100319").empty());
  EXPECT_EQ(finish(index), pieces - 1);
  EXPECT_EQ(index.find("100319"), std::vector{families.back()});
  EXPECT_EQ(index.percent(), 100);
}

TEST_F(NumberIndexTest, AtTheNextUnlockingOnlyWhatIsNewIsOpened) {
  add_many(200);
  staff::NumberIndex index(hand_);
  EXPECT_GT(finish(index), 1);
  lock(index);
  EXPECT_TRUE(index.find("100000").empty());
  const auto family_id = add("4711");
  unlock();
  EXPECT_EQ(finish(index), 1);
  EXPECT_EQ(index.find("4711"), std::vector{family_id});
  EXPECT_EQ(index.find("100199").size(), 1U);
}

TEST_F(NumberIndexTest, WhatWasReadWhenStaffLockIsNotOpenedAgain) {
  add_many(10 * static_cast<int>(staff::NumberIndex::opened_at_once));
  staff::NumberIndex index(hand_);
  for (int i = 0; i < 6; ++i) index.work();
  lock(index);
  unlock();
  EXPECT_EQ(finish(index), 4);
  EXPECT_EQ(index.find("100639").size(), 1U);
  EXPECT_EQ(index.find("100000").size(), 1U);
}

TEST_F(NumberIndexTest, ANumberThatChangedIsFoundUnderTheNewOneAlone) {
  const auto family_id = add("111111");
  staff::NumberIndex index(hand_);
  finish(index);
  ASSERT_TRUE(journal().append(domain::fact(family_id, domain::ProfileUpdated{}, sealed("222222"))));
  EXPECT_FALSE(index.is_current());
  finish(index);
  EXPECT_EQ(index.find("222222"), std::vector{family_id});
  EXPECT_TRUE(index.find("111111").empty());
}

// Recorded elsewhere, earlier: its ids are smaller than all that was read.
TEST_F(NumberIndexTest, WhatArrivesLateIsFoundToo) {
  tests::TempFolder there;
  auto other = journal::Journal::open(there.path() / "other", {}, clock_, hub_.random()).value();
  const auto family_id = other.new_id();
  const auto made = other.append(domain::fact(family_id, domain::FamilyRegistered{}, sealed("777777")));
  ASSERT_TRUE(made);
  clock_.advance(std::chrono::hours(1));
  add_many(70);
  staff::NumberIndex index(hand_);
  finish(index);
  EXPECT_TRUE(index.find("777777").empty());
  ASSERT_TRUE(journal().receive(std::array{other.fact(*made).value()}));
  finish(index);
  EXPECT_EQ(index.find("777777"), std::vector{family_id});
}

TEST_F(NumberIndexTest, AnErasedPartLeavesTheIndexAndItsFile) {
  const auto kept = add("111111");
  const auto family_id = journal().new_id();
  const auto fact_id = add(family_id, "222222");
  staff::NumberIndex index(hand_);
  finish(index);
  const auto size = fs::file_size(file());
  ASSERT_TRUE(journal().erase(std::array{domain::ErasedPart{fact_id, domain::Part::sealed}}, Ulid{}));
  finish(index);
  EXPECT_TRUE(index.find("222222").empty());
  EXPECT_EQ(index.find("111111"), std::vector{kept});
  EXPECT_LT(fs::file_size(file()), size);
}

TEST_F(NumberIndexTest, AFileThatIsDamagedCutOrAnotherHubsIsMadeAnew) {
  add_many(70);
  {
    staff::NumberIndex index(hand_);
    finish(index);
  }
  const auto whole = read_file(file(), 1 << 20).value();
  std::vector<Bytes> wrong{{}, Bytes(100, 7), Bytes(whole.begin(), whole.end() - 1)};
  for (const std::size_t at : {std::size_t{0}, std::size_t{8}, std::size_t{12}, whole.size() / 2, whole.size() - 1}) {
    wrong.push_back(whole);
    wrong.back()[at] ^= 1;
  }
  for (const auto& bytes : wrong) {
    ASSERT_TRUE(write_file_atomically(file(), bytes));
    staff::NumberIndex index(hand_);
    EXPECT_EQ(finish(index), 2) << "every part is opened again";
    EXPECT_EQ(index.find("100069").size(), 1U);
    EXPECT_EQ(read_file(file(), 1 << 20)->size(), whole.size());
  }
  ManualClock clock{tests::tuesday_morning()};
  tests::HubHouse elsewhere(clock);
  fs::copy_file(file(), elsewhere.home().folder / "number-index");
  const auto digits = elsewhere.staff_card();
  ASSERT_TRUE(elsewhere.home().keyring->unlock(
      handoff::read_staff_card(handoff::assemble(std::span(&digits, 1))->envelope, elsewhere.home().arena).value(),
      "2468", clock.now()));
  Common shown;
  Hand hand{shown,
            Tools{*elsewhere.home().journal, *elsewhere.home().keyring, *elsewhere.home().device,
                  elsewhere.home().wards, elsewhere.home().arena, elsewhere.random(), elsewhere.config()},
            Screen{}};
  staff::NumberIndex index(hand);
  finish(index);
  EXPECT_TRUE(index.find("100000").empty());
}

TEST_F(NumberIndexTest, PartsUnderAHubKeyThatWasReplacedAreStillRead) {
  const auto family_id = add("111111");
  staff::NumberIndex index(hand_);
  finish(index);
  ASSERT_TRUE(keyring().add_staff({"鈴木", "staff", "1357", crypto::test_cost}, hub_.random(), clock_.now()));
  const auto other = keyring().staff().back().person_id;
  ASSERT_TRUE(keyring().remove_staff(other, hub_.random()));
  const auto later = add("222222");
  finish(index);
  EXPECT_EQ(index.find("111111"), std::vector{family_id});
  EXPECT_EQ(index.find("222222"), std::vector{later});
}

TEST_F(NumberIndexTest, NothingIsDoneAndNothingIsFoundWhileLocked) {
  add("111111");
  staff::NumberIndex index(hand_);
  keyring().lock();
  index.work();
  EXPECT_FALSE(index.is_busy());
  EXPECT_FALSE(index.is_current());
  EXPECT_TRUE(index.find("111111").empty());
  EXPECT_FALSE(fs::exists(file()));
}

// Somebody locks behind its back: it notices with the next tick.
TEST_F(NumberIndexTest, IsWipedWhenTheKeyringIsLocked) {
  add("111111");
  staff::NumberIndex index(hand_);
  finish(index);
  const auto in_use = hub_.home().arena.in_use();
  keyring().lock();
  index.work();
  EXPECT_TRUE(index.find("111111").empty());
  EXPECT_LT(hub_.home().arena.in_use(), in_use);
}

class CardDeskTest : public VisitorTest {
 protected:
  // Enough that they are not read when the page opens.
  void add_families(int count) {
    std::vector<domain::NewFact> facts;
    for (int i = 0; i < count; ++i) {
      domain::FamilyDetail detail;
      detail.number = std::to_string(100'000 + i);
      detail.called = "かぞく" + std::to_string(i);
      auto sealed = hub_.home().keyring->seal(*journal::encode_part(detail), hub_.random()).value();
      facts.push_back(domain::fact(hub_.home().journal->new_id(), domain::FamilyRegistered{}, std::move(sealed)));
    }
    ASSERT_TRUE(hub_.home().journal->append(std::move(facts)));
  }
};

TEST_F(CardDeskTest, ThePageIsThereAtOnceAndANumberGoesOnByItself) {
  add_families(1500);
  sign_in();
  tap(staff::OpenCardDesk{});
  ASSERT_EQ(state().page, staff::Page::member_no);
  ASSERT_TRUE(state().staff.card.ready_percent);
  const int before = *state().staff.card.ready_percent;
  EXPECT_LE(sitting_->next_tick(), clock_.now());
  type(U"101499");
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::member_no);
  EXPECT_TRUE(state().staff.card.searching);
  EXPECT_GT(*state().staff.card.ready_percent, before);
  int ticks = 0;
  while (state().page == staff::Page::member_no && ++ticks < 100) sitting_->tick(clock_.now());
  ASSERT_EQ(state().page, staff::Page::family);
  EXPECT_EQ(state().staff.card.called, "かぞく1499");
  EXPECT_FALSE(state().staff.card.searching);
}

TEST_F(CardDeskTest, AnUnknownNumberIsUnknownOnlyWhenAllWereRead) {
  add_families(1500);
  sign_in();
  tap(staff::OpenCardDesk{});
  type(U"555555");
  tap(Next{});
  EXPECT_EQ(state().page, staff::Page::member_no);
  int ticks = 0;
  while (state().page == staff::Page::member_no && ++ticks < 100) sitting_->tick(clock_.now());
  ASSERT_EQ(state().page, staff::Page::family);
  EXPECT_FALSE(state().staff.card.known);
  EXPECT_GT(ticks, 5);
}

TEST_F(CardDeskTest, AnotherKeyOrGoingAwayEndsTheSearch) {
  add_families(1500);
  for (const bool away : {false, true}) {
    sign_in();
    tap(staff::OpenCardDesk{});
    type(U"555555");
    tap(Next{});
    ASSERT_EQ(state().page, staff::Page::member_no);
    if (away) tap(Back{});
    if (!away) type(U"5");
    const auto page = state().page;
    for (int i = 0; i < 60; ++i) sitting_->tick(clock_.now());
    EXPECT_EQ(state().page, page);
    EXPECT_FALSE(state().staff.card.searching);
    tap(CloseNow{});
    fs::remove(hub_.home().folder / "number-index");
  }
}

TEST_F(CardDeskTest, ALockedTabletKnowsNoNumber) {
  add_families(3);
  sign_in();
  EXPECT_FALSE(sitting_->tick(clock_.now()));
  tap(CloseNow{});
  EXPECT_GT(sitting_->next_tick(), clock_.now());
  tap(staff::OpenCardDesk{});
  EXPECT_NE(state().page, staff::Page::family);
  type(U"100001");
  tap(Next{});
  EXPECT_NE(state().page, staff::Page::family);
  EXPECT_TRUE(state().staff.card.called.empty());
}

TEST_F(CardDeskTest, MergedFamiliesAreFoundUnderEitherNumberAsOne) {
  add_families(2);
  const auto parts = journal().family_parts_after({}, 10).value();
  ASSERT_EQ(parts.size(), 2U);
  ASSERT_TRUE(hub_.home().journal->append(
      domain::fact(hub_.home().journal->new_id(), domain::MergeAdded{parts[0].family_id, parts[1].family_id, Ulid{}})));
  sign_in();
  for (const char32_t* number : {U"100000", U"100001"}) {
    tap(staff::OpenCardDesk{});
    type(number);
    tap(Next{});
    ASSERT_EQ(state().page, staff::Page::family);
    EXPECT_TRUE(state().staff.card.known);
    tap(Next{}, Next{});  // a card: the fact says which family it was
    EXPECT_EQ(facts().back().is(domain::FactKind::card_issued) ? facts().back().aggregate : Ulid{}, parts[0].family_id);
  }
}

}  // namespace
}  // namespace tsunagu::kiosk
