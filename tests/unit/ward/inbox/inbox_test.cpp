// From the scan to the officer's decision.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "shared/handoff/receipt.h"
#include "shared/qr/drawing.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward::inbox {

using namespace tests;
using domain::FactKind;
using domain::ReceiptState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

TEST_F(AtTheDesk, ARequestBecomesACaseWithItsReceipt) {
  const auto envelope = house.envelope(hana(), {.number = 41});
  house.scan(envelope);
  ASSERT_TRUE(house.state().inbox.arrived.has_value());
  EXPECT_EQ(house.state().page, Page::arrived);
  EXPECT_EQ(house.desk.take_cue(), Cue::accepted);
  EXPECT_EQ(house.state().inbox.arrived->device, "3号機");
  EXPECT_EQ(house.state().inbox.arrived->running_no, 41U);
  EXPECT_EQ(house.state().inbox.arrived->detail.words, hana().words);
  EXPECT_EQ(house.cases(), 0U) << "nothing is recorded before the officer decides";

  house.ask(AcceptNew{});
  ASSERT_TRUE(house.state().cases.receipt.has_value());
  EXPECT_EQ(house.state().page, cases::Page::receipt);
  EXPECT_EQ(house.cases(), 1U);
  EXPECT_EQ(house.count_of(FactKind::case_opened), 1U);
  EXPECT_EQ(house.count_of(FactKind::intake_accepted), 1U);
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 1U);
  EXPECT_TRUE(house.office.journal().verify().value().ok());
}

TEST_F(AtTheDesk, TheReceiptIsOneThatTheHubAccepts) {
  house.take_in();
  const auto framed = handoff::assemble(std::vector{house.state().cases.receipt->digits});
  ASSERT_TRUE(framed);
  EXPECT_EQ(framed->kind, handoff::Kind::receipt);
  crypto::TrustedWards wards;
  const auto key = house.ward_key();
  ASSERT_TRUE(wards.add({"汐見区福祉保健センター", key, {key.valid_from, key.valid_to, {1}}, house.now()}));
  const auto receipt = handoff::read_receipt(framed->envelope, wards);
  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->receipt.request_id, house.state().cases.receipt->request_id);
  EXPECT_EQ(receipt->receipt.state, ReceiptState::received);
  EXPECT_EQ(receipt->receipt.role, handoff::ContactRole::phn);
  EXPECT_EQ(domain::text_of(receipt->receipt.day), "2026-11-24");
}

TEST_F(AtTheDesk, PartsArriveInAnyOrder) {
  const auto parts = digits_of(house.envelope(), 3);
  house.scan(parts[2]);
  EXPECT_EQ(house.state().inbox.parts->have, 1);
  EXPECT_EQ(house.state().inbox.parts->count, 3);
  house.scan(parts[2]);
  EXPECT_EQ(house.state().inbox.parts->have, 1) << "the same part twice is one";
  house.scan(parts[0]);
  EXPECT_THAT(house.state().inbox.parts->missing, ElementsAre(2));
  house.scan(parts[1]);
  EXPECT_FALSE(house.state().inbox.parts.has_value());
  EXPECT_TRUE(house.state().inbox.arrived.has_value());
}

TEST_F(AtTheDesk, AMisreadPartDoesNotLoseTheOthers) {
  const auto parts = digits_of(house.envelope(), 2);
  house.scan(parts[0]);
  house.scan(std::string("4901234567894"));
  EXPECT_TRUE(house.state().inbox.parts.has_value());
  house.scan(parts[1]);
  EXPECT_TRUE(house.state().inbox.arrived.has_value());
}

TEST_F(AtTheDesk, PastedDigitsAreTakenLikeAScan) {
  const auto parts = digits_of(house.envelope(), 2);
  house.ask(page::Write{parts[1] + " " + parts[0]});
  house.ask(TakeEntry{});
  EXPECT_TRUE(house.state().inbox.arrived.has_value());
  EXPECT_TRUE(house.state().inbox.entry.empty());
}

TEST_F(AtTheDesk, APictureIsReadByTheReaderProcess) {
  const auto digits = digits_of(house.envelope()).front();
  const auto matrix = qr::draw(digits, qr::Correction::medium).value();
  const auto file = house.folder.path() / "code.png";
  ASSERT_TRUE(write_file_atomically(file, qr::png_of(matrix, 6).value()));
  house.ask(page::Write{"'" + file.string() + "'"});
  house.ask(TakeEntry{});
  ASSERT_TRUE(house.state().inbox.arrived.has_value());
  EXPECT_EQ(house.state().inbox.arrived->detail.called, hana().called);
}

TEST_F(AtTheDesk, APictureThatIsNoneSaysSo) {
  const auto file = house.folder.path() / "letter.txt";
  ASSERT_TRUE(write_file_atomically(file, view_of("Dear ward")));
  house.desk.take_picture(file, house.now());
  EXPECT_EQ(house.state().notice, (page::Notice{true, "notice.picture.unsupported"}));
  house.desk.take_picture(house.folder.path() / "nothing.png", house.now());
  EXPECT_EQ(house.state().notice, (page::Notice{true, "notice.picture.not_found"}));
}

TEST_F(AtTheDesk, MissingNumbersAreShownAndNeverAnError) {
  house.take_in(hana(), {.number = 38});
  house.take_in(hana(), {.number = 41});
  ASSERT_TRUE(house.state().cases.receipt.has_value());
  EXPECT_THAT(house.state().cases.receipt->missing_before, ElementsAre(page::NumberRange{39, 40}));
  EXPECT_FALSE(house.state().notice.has_value());
  house.ask(page::Open{page::Room::trust});
  ASSERT_THAT(house.state().trust.devices, SizeIs(1));
  EXPECT_THAT(house.state().trust.devices.front().missing,
              ElementsAre(page::NumberRange{1, 37}, page::NumberRange{39, 40}));
}

TEST_F(AtTheDesk, TwoDesksThatDecideOnTheSameCodeMakeOneCase) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  ASSERT_TRUE(house.state().inbox.arrived.has_value());
  // Another desk, on the same journal, is faster.
  auto other = Office::open(house.data(), house.tools()).value();
  ASSERT_TRUE(other.sign_in(test_passphrase));
  Reception faster(other);
  auto answer = faster.receive(envelope, house.now()).value();
  ASSERT_TRUE(faster.accept(std::get<Arrival>(answer), std::nullopt, house.now()));

  house.ask(AcceptNew{});
  EXPECT_EQ(house.state().inbox.refused->reason, "already_received");
  EXPECT_EQ(house.cases(), 1U);
  EXPECT_FALSE(house.state().cases.receipt.has_value());
}

TEST_F(AtTheDesk, ARestoredBackupAsksBeforeItTakesInWhatItMayHaveForgotten) {
  const auto backup = house.folder.path() / "backup.sqlite";
  ASSERT_TRUE(house.office.journal().backup(backup));
  house.clock->advance(1h);
  const auto forgotten = house.envelope();
  house.scan(forgotten);
  house.ask(AcceptNew{});
  house.clock->advance(24h);
  std::filesystem::create_directories(house.folder.path() / "again");
  std::filesystem::copy(house.data() / "keys", house.folder.path() / "again" / "keys");
  ASSERT_TRUE(Office::restore(house.folder.path() / "again", backup, house.tools()));
  auto office = Office::open(house.folder.path() / "again", house.tools()).value();
  Desk desk({office, house.reader, house.arena}, {}, house.now());
  desk.apply(door::TypePassphrase{test_passphrase}, house.now());
  desk.apply(door::SignIn{}, house.now());
  desk.scan(digits_of(forgotten).front(), house.now());
  ASSERT_TRUE(desk.state().inbox.arrived.has_value());
  EXPECT_TRUE(desk.state().inbox.arrived->may_be_forgotten);
}

// ---- candidates
// ------------------------------------------------------------------------------------------------------

TEST_F(AtTheDesk, ALikelyHouseholdIsShownAndNeverChosen) {
  const auto case_id = house.take_in();
  house.scan(house.envelope(hana(), {.number = 2}));
  ASSERT_THAT(house.state().inbox.arrived->candidates, SizeIs(1));
  const auto& candidate = house.state().inbox.arrived->candidates.front();
  EXPECT_EQ(candidate.case_id, case_id);
  EXPECT_EQ(candidate.same, 5);
  EXPECT_EQ(candidate.comparison.phone, domain::Verdict::same);
  EXPECT_EQ(candidate.last_no, 1U);

  house.ask(AcceptNew{});
  EXPECT_EQ(house.cases(), 2U) << "everything agrees, and still the officer decided for a new one";
}

TEST_F(AtTheDesk, WhatIsOnlyPossibleIsReadWhenItIsOpened) {
  const auto case_id = house.take_in();
  auto vague = hana();
  vague.called = "みなとの";
  vague.children = {{"", domain::YearMonth{2025, 10}}};
  vague.contact.address = "080-1111-0140";
  vague.member_number.clear();
  house.scan(house.envelope(vague, {.number = 2}));
  const auto& inbox = house.state().inbox;
  ASSERT_THAT(inbox.arrived->candidates, SizeIs(1));
  EXPECT_EQ(inbox.arrived->candidates.front().rank, domain::Rank::possible);
  EXPECT_THAT(seen_candidates(inbox.arrived->candidates, inbox.shows_possible, inbox.first_candidate), IsEmpty());
  EXPECT_EQ(house.count_of(FactKind::case_read), 0U);
  house.ask(ShowPossible{});
  EXPECT_THAT(seen_candidates(inbox.arrived->candidates, inbox.shows_possible, inbox.first_candidate), SizeIs(1));
  EXPECT_EQ(house.count_of(FactKind::case_read), 1U);
  EXPECT_TRUE(house.office.journal().history(case_id).value().back().is(FactKind::case_read));
  house.ask(ShowPossible{});
  house.ask(TurnCandidates{1});
  EXPECT_EQ(house.count_of(FactKind::case_read), 1U) << "seen once is read once";
}

TEST_F(AtTheDesk, TheOfficerPutsItIntoTheCaseThatIsTheSame) {
  const auto case_id = house.take_in();
  auto again = hana();
  again.children.push_back({"うみ", domain::YearMonth{2026, 10}});
  house.scan(house.envelope(again, {.number = 2}));
  house.ask(AcceptCase{case_id});
  EXPECT_EQ(house.cases(), 1U);
  const auto row = house.view().find_case(case_id).value().value();
  EXPECT_EQ(row.intakes, 2U);
  EXPECT_THAT(row.record.children, SizeIs(2));
  EXPECT_EQ(house.count_of(FactKind::case_updated), 1U);
}

TEST_F(AtTheDesk, AnotherFamilyIsNoCandidate) {
  house.take_in();
  handoff::Record other = hana();
  other.called = "やまだ たろう";
  other.children = {{"りく", domain::YearMonth{2023, 4}}};
  other.contact.address = "080-1111-0140";
  other.member_number = "H-9";
  house.scan(house.envelope(other, {.number = 2}));
  EXPECT_THAT(house.state().inbox.arrived->candidates, IsEmpty());
}

TEST_F(AtTheDesk, ACaseThatIsNotThereTakesNothingIn) {
  house.scan(house.envelope());
  house.ask(AcceptCase{house.office.journal().new_id()});
  EXPECT_EQ(house.state().notice, (page::Notice{true, "notice.not_found"}));
  EXPECT_TRUE(house.state().inbox.arrived.has_value()) << "nothing is lost";
  EXPECT_EQ(house.cases(), 0U);
}

TEST_F(AtTheDesk, OfSeveralCodesBeforeTheCameraOursIsTaken) {
  house.ask(UseCamera{true});
  ASSERT_TRUE(house.desk.uses_camera());
  house.desk.scan_through_camera({"4901234567894", digits_of(house.envelope()).front()}, house.now());
  EXPECT_EQ(house.state().page, Page::arrived);
  EXPECT_FALSE(house.desk.uses_camera());
}

TEST_F(AtTheDesk, ACameraThatIsOffReadsNothing) {
  house.desk.scan_through_camera(digits_of(house.envelope()), house.now());
  EXPECT_EQ(house.state().page, Page::scan);
  house.desk.show_camera({.on = true, .texture = 7});
  EXPECT_EQ(house.state().inbox.camera, CameraView{});
}

TEST_F(AtTheDesk, TheCameraIsForTheInboxAlone) {
  house.ask(page::Open{page::Room::cases});
  house.ask(UseCamera{true});
  EXPECT_FALSE(house.desk.uses_camera());
  house.ask(page::SignOut{});
  house.ask(UseCamera{true});
  EXPECT_FALSE(house.desk.uses_camera());
}

TEST_F(AtTheDesk, TheCameraTakesTheLastRefusalOffThePage) {
  house.scan("4901234567894");
  ASSERT_TRUE(house.state().inbox.refused);
  house.ask(UseCamera{true});
  EXPECT_FALSE(house.state().inbox.refused);
}

}  // namespace
}  // namespace tsunagu::ward::inbox
