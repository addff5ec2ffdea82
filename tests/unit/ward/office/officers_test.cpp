// Officers as people: who may change what, and what is left of it in keys and journal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ward/desk_house.h"
#include "ward/inbox/reception.h"

namespace tsunagu::ward {

using namespace tests;
using domain::FactKind;
using domain::Role;
using domain::Roles;
using testing::SizeIs;

namespace {

constexpr const char* second_passphrase = "seven grey herons";

class TheOffice : public AtTheDesk {
 protected:
  [[nodiscard]] Result<Ulid> add(const std::string& name, Roles roles,
                                 std::string_view passphrase = second_passphrase) {
    return office().add_officer({.name = name, .roles = roles, .passphrase = passphrase, .cost = crypto::test_cost});
  }
  [[nodiscard]] Office& office() { return house.office; }
  [[nodiscard]] Ulid self() { return *office().officer(); }
  [[nodiscard]] Roles roles_of(const Ulid& id) {
    for (const auto& row : house.view().officers().value()) {
      if (row.officer_id == id) return row.roles;
    }
    return {};
  }
  [[nodiscard]] Code wrong(const Ulid& id) {
    const auto done = office().sign_in("not this one at all", id);
    return done ? Code::usage : done.error().code;
  }
};

TEST_F(TheOffice, TheFirstOfficerIsALead) {
  EXPECT_EQ(roles_of(self()), Roles().with(Role::nurse).with(Role::lead));
  EXPECT_TRUE(office().may(Deed::manage_officers));
}

TEST_F(TheOffice, ASecondOfficerComesInWithAPassphraseOfTheirOwnAndOpensWhatIsSealedToTheWard) {
  const auto id = add("やまだ", Roles().with(Role::midwife)).value();
  EXPECT_EQ(roles_of(id), Roles().with(Role::midwife));
  const auto sealed = crypto::seal(view_of("x"), house.ward_key().box, house.random).value();
  ASSERT_TRUE(office().sign_in(second_passphrase, id));
  EXPECT_EQ(office().role(), handoff::ContactRole::midwife) << "what a receipt says";
  EXPECT_EQ(text_of(office().keys().current_secret(house.now())->box.open(sealed).value()), "x");
  EXPECT_EQ(house.count_of(FactKind::officer_added), 2U);
}

TEST_F(TheOffice, OnlyALeadChangesPeopleAndKeys) {
  const auto first = self();
  const auto id = add("やまだ", Roles().with(Role::midwife)).value();
  ASSERT_TRUE(office().sign_in(second_passphrase, id));
  EXPECT_EQ(add("さとう", Roles().with(Role::nurse)).error().code, Code::refused);
  EXPECT_EQ(office().remove_officer(first).error().code, Code::refused);
  EXPECT_EQ(office().give_role(id, Role::lead).error().code, Code::refused);
  EXPECT_EQ(office().new_passphrase(first, "another sentence", crypto::test_cost).error().code, Code::refused);
  EXPECT_EQ(office().renew_key(std::chrono::years{2}).error().code, Code::refused);
  EXPECT_TRUE(office().new_passphrase(id, "my own new sentence", crypto::test_cost));
  ASSERT_TRUE(office().sign_in("my own new sentence", id));
  EXPECT_EQ(office().sign_in(second_passphrase, id).error().code, Code::wrong_secret);
}

TEST_F(TheOffice, WhoIsAddedHasANameOfTheirOwnARoleAndASentence) {
  EXPECT_EQ(add("三上", Roles().with(Role::nurse)).error().code, Code::exists);
  EXPECT_EQ(add("", Roles().with(Role::nurse)).error().code, Code::usage);
  EXPECT_EQ(add("やまだ", Roles()).error().code, Code::usage);
  EXPECT_EQ(add("やまだ", Roles().with(Role::nurse), "short").error().code, Code::usage);
  EXPECT_EQ(house.count_of(FactKind::officer_added), 1U);
}

TEST_F(TheOffice, TheLastLeadStays) {
  EXPECT_EQ(office().take_role(self(), Role::lead).error().code, Code::refused);
  const auto first = self();
  const auto id = add("やまだ", Roles().with(Role::lead)).value();
  ASSERT_TRUE(office().take_role(first, Role::lead));
  EXPECT_FALSE(office().may(Deed::manage_officers)) << "at once";
  ASSERT_TRUE(office().sign_in(second_passphrase, id));
  EXPECT_EQ(office().take_role(id, Role::lead).error().code, Code::refused);
  EXPECT_EQ(office().remove_officer(id).error().code, Code::refused);
  EXPECT_TRUE(office().remove_officer(first));
}

TEST_F(TheOffice, WhoWasRemovedDoesNotComeInAgainNotEvenByAnOldCopyOfTheKeys) {
  const auto keys = house.data() / "keys" / "ward";
  const auto id = add("やまだ", Roles().with(Role::midwife)).value();
  std::filesystem::copy_file(keys, house.folder.path() / "old");
  ASSERT_TRUE(office().remove_officer(id));
  EXPECT_EQ(office().sign_in(second_passphrase, id).error().code, Code::refused);
  std::filesystem::copy_file(house.folder.path() / "old", keys, std::filesystem::copy_options::overwrite_existing);
  auto again = Office::open(house.data(), house.tools()).value();
  EXPECT_EQ(again.sign_in(second_passphrase, id).error().code, Code::refused);
}

TEST_F(TheOffice, AnOldCopyOfTheKeysBringsNoOldPassphraseBack) {
  const auto keys = house.data() / "keys" / "ward";
  std::filesystem::copy_file(keys, house.folder.path() / "old");
  ASSERT_TRUE(office().new_passphrase(self(), "another sentence", crypto::test_cost));
  std::filesystem::copy_file(house.folder.path() / "old", keys, std::filesystem::copy_options::overwrite_existing);
  auto again = Office::open(house.data(), house.tools()).value();
  EXPECT_EQ(again.sign_in(test_passphrase).error().code, Code::refused);
  EXPECT_FALSE(again.officer());
}

TEST_F(TheOffice, WithSeveralOfficersOneSaysWho) {
  ASSERT_TRUE(add("やまだ", Roles().with(Role::midwife)));
  EXPECT_EQ(office().sign_in(test_passphrase).error().code, Code::usage);
}

TEST_F(TheOffice, APauseHoldsItsOfficerAndNobodyElse) {
  const auto first = self();
  const auto id = add("やまだ", Roles().with(Role::midwife)).value();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(wrong(id), Code::wrong_secret);
  EXPECT_EQ(office().sign_in(second_passphrase, id).error().code, Code::timeout) << "even the right one waits";
  EXPECT_TRUE(office().sign_in(test_passphrase, first));
  EXPECT_EQ(house.count_of(FactKind::sign_in_refused), 5U) << "each wrong one is recorded, waiting is not";
}

TEST_F(TheOffice, APauseOutlivesTheProgramAndAClockThatIsSet) {
  const auto first = self();
  for (int i = 0; i < 6; ++i) {
    if (i == 5) house.clock->advance(61s);
    EXPECT_EQ(wrong(first), Code::wrong_secret);
  }
  auto again = Office::open(house.data(), house.tools()).value();
  EXPECT_EQ(again.pause_left(first), 2min);
  house.clock->set(house.now() + 48h);
  EXPECT_EQ(again.sign_in(test_passphrase).error().code, Code::timeout);
  house.clock->set(house.now() - 96h);
  EXPECT_EQ(again.sign_in(test_passphrase).error().code, Code::timeout);
  house.clock->advance(2min);
  EXPECT_TRUE(again.sign_in(test_passphrase));
  EXPECT_EQ(again.pause_left(first), 0ms);
}

TEST_F(TheOffice, ALeadEndsAPauseWithANewPassphrase) {
  const auto first = self();
  const auto id = add("やまだ", Roles().with(Role::midwife)).value();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(wrong(id), Code::wrong_secret);
  ASSERT_TRUE(office().sign_in(test_passphrase, first));
  ASSERT_TRUE(office().new_passphrase(id, "a sentence for yamada", crypto::test_cost));
  EXPECT_TRUE(office().sign_in("a sentence for yamada", id));
}

TEST_F(TheOffice, ARenewedKeyIsGivenOutAtOnceAndTheOneBeforeStillOpens) {
  const auto before = house.ward_key();
  const auto sealed_before = house.envelope(hana(), {.number = 7});
  const auto made = office().renew_key(std::chrono::years{3}).value();
  EXPECT_EQ(house.ward_key().id(), made.id());
  EXPECT_EQ(office().own_card()->card.key.id(), made.id());
  EXPECT_EQ(house.count_of(FactKind::key_renewed), 1U);
  house.scan(sealed_before);
  ASSERT_TRUE(house.state().inbox.arrived.has_value()) << "sealed to the old key, within the overlap";
  house.ask(inbox::AcceptNew{});
  house.scan(house.envelope(hana(), {.number = 8}));
  EXPECT_TRUE(house.state().inbox.arrived.has_value()) << "sealed to the new one";
  EXPECT_NE(before.id(), made.id());
}

TEST(KeyWarning, ComesEightFourAndOneWeekAhead) {
  const Instant end{std::chrono::weeks{100}};
  EXPECT_FALSE(weeks_left(end, end - std::chrono::weeks{9}));
  EXPECT_EQ(weeks_left(end, end - std::chrono::weeks{8}), 8);
  EXPECT_EQ(weeks_left(end, end - std::chrono::weeks{4}), 4);
  EXPECT_EQ(weeks_left(end, end - std::chrono::days{7}), 1);
  EXPECT_EQ(weeks_left(end, end - std::chrono::days{1}), 1);
  EXPECT_EQ(weeks_left(end, end), 0);
}

TEST_F(TheOffice, AtTheDeskARoleOpensAndCloses) {
  const auto case_id = house.take_in();
  const auto first = self();
  const auto id = add("やまだ", Roles().with(Role::clerk)).value();
  house.ask(page::SignOut{});
  const auto people = house.office.keys().officers();
  house.ask(door::ChooseOfficer{
      static_cast<std::size_t>(std::ranges::find(people, id, &crypto::Person::person_id) - people.begin())});
  house.ask(door::TypePassphrase{second_passphrase});
  house.ask(door::SignIn{});
  ASSERT_TRUE(house.state().signed_in.has_value());
  house.ask(page::Open{page::Room::cases});
  ASSERT_THAT(house.state().cases.rows, SizeIs(1)) << "a clerk sees lists";
  EXPECT_EQ(house.state().cases.rows.front().record, domain::CaseRecord{}) << "without names";
  house.ask(page::OpenCase{case_id});
  EXPECT_FALSE(house.state().cases.open_case.has_value());
  EXPECT_EQ(house.state().notice->key, "notice.not_allowed");
  house.scan(house.envelope(hana(), {.number = 9}));
  EXPECT_FALSE(house.state().inbox.arrived.has_value());
  EXPECT_EQ(house.state().notice->key, "notice.not_allowed");
  EXPECT_NE(first, id);
}

TEST_F(TheOffice, ThePagesAddGiveAndRemove) {
  house.ask(trust::ShowOfficers{});
  house.ask(trust::BeginAdding{});
  house.ask(trust::NameOfficer{"さとう"});
  house.ask(trust::ToggleRole{Role::nurse});
  house.ask(trust::TypeNew{"a new sentence"});
  house.ask(trust::TypeAgain{"another sentence"});
  house.ask(trust::AddOfficer{});
  EXPECT_EQ(house.state().notice->key, "notice.differing_passphrases");
  house.ask(trust::TypeAgain{"a new sentence"});
  house.ask(trust::AddOfficer{});
  EXPECT_EQ(house.state().notice->key, "notice.officer_added");
  ASSERT_THAT(house.state().trust.officers.list, SizeIs(2));
  EXPECT_TRUE(house.state().trust.officers.passphrase.empty());
  house.ask(trust::ChooseEntry{1});
  house.ask(trust::ToggleRole{Role::lead});
  EXPECT_FALSE(house.state().trust.officers.list[1].roles.has(Role::lead)) << "asked first";
  house.ask(trust::ConfirmChange{});
  EXPECT_TRUE(house.state().trust.officers.list[1].roles.has(Role::lead));
  house.ask(trust::ChooseEntry{1});
  house.ask(trust::AskRemove{});
  house.ask(trust::ConfirmChange{});
  EXPECT_THAT(house.state().trust.officers.list, SizeIs(1));
  EXPECT_EQ(house.count_of(FactKind::officer_removed), 1U);
}

}  // namespace
}  // namespace tsunagu::ward
