#include "ward/desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/base/files.h"
#include "shared/handoff/receipt.h"
#include "shared/qr/drawing.h"
#include "tests/unit/ward/desk_house.h"
#include "ward/cases/case_file.h"

namespace tsunagu::ward {
namespace {

using namespace tests;
using domain::FactKind;
using domain::ReceiptState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class AtTheDesk : public testing::Test {
 protected:
  AtTheDesk() { house.sign_in(); }
  DeskHouse house;
};

// ---- signing in -----------------------------------------------------------------------------------------------------

TEST(SigningIn, ThePassphraseLiesInLockedMemoryAndIsGoneAfterwards) {
  DeskHouse house;
  const auto before = house.arena.in_use();
  house.ask(EditField{FieldName::passphrase, "harbour"});
  EXPECT_EQ(house.state().passphrase, "harbour");
  EXPECT_GT(house.arena.in_use(), before);
  house.sign_in();
  EXPECT_TRUE(house.state().passphrase.empty());
  EXPECT_TRUE(house.desk.take_forget()) << "what was typed leaves the screen's memory too";
  EXPECT_EQ(house.count_of(FactKind::officer_signed_in), 1U);
  EXPECT_EQ(house.state().page, Page::scan);
  EXPECT_EQ(house.state().signed_in->name, "三上");
}

TEST(SigningIn, FiveWrongPassphrasesMakeAPause) {
  DeskHouse house;
  const auto attempt = [&](const char* passphrase) {
    house.ask(EditField{FieldName::passphrase, passphrase});
    house.ask(SignIn{});
    return house.state().signed_in.has_value();
  };
  for (int i = 0; i < 4; ++i) {
    EXPECT_FALSE(attempt("wrong one"));
    EXPECT_EQ(house.state().notice->key, "notice.wrong_passphrase");
  }
  EXPECT_FALSE(attempt("wrong one"));
  EXPECT_EQ(house.state().notice->key, "notice.too_many_tries");
  EXPECT_FALSE(attempt(test_passphrase)) << "even the right one waits";
  house.clock->advance(61s);
  EXPECT_TRUE(attempt(test_passphrase));
}

TEST(SigningIn, NothingElseAnswersBeforeIt) {
  DeskHouse house;
  house.ask(OpenPage{Page::cases});
  house.ask(AcceptNew{});
  house.ask(AddNote{});
  EXPECT_EQ(house.state().page, Page::sign_in);
  EXPECT_THAT(house.state().cases, IsEmpty());
}

TEST_F(AtTheDesk, AnEmptyDeskSignsItselfOutAndForgets) {
  house.take_in();
  house.scan(house.envelope(hana(), {.number = 2}));
  ASSERT_TRUE(house.state().arrived.has_value());
  EXPECT_EQ(house.desk.next_tick(), house.now() + 600s);
  house.clock->advance(599s);
  EXPECT_FALSE(house.desk.tick(house.now()));
  house.clock->advance(1s);
  EXPECT_TRUE(house.desk.tick(house.now()));
  EXPECT_EQ(house.state().page, Page::sign_in);
  EXPECT_FALSE(house.state().arrived.has_value());
  EXPECT_THAT(house.state().cases, IsEmpty());
  EXPECT_FALSE(house.office.officer().has_value());
  EXPECT_FALSE(house.desk.next_tick().has_value());
  EXPECT_TRUE(house.desk.take_forget());
}

TEST_F(AtTheDesk, AClockThatIsSetBackDoesNotKeepTheDeskOpen) {
  house.clock->advance(-24h);
  EXPECT_FALSE(house.desk.tick(house.now()));
  EXPECT_EQ(house.desk.next_tick(), house.now() + 600s);
  house.clock->advance(600s);
  EXPECT_TRUE(house.desk.tick(house.now()));
  EXPECT_FALSE(house.office.officer().has_value());
}

TEST(SigningIn, APauseIsNotLongerWhenTheClockIsSetBack) {
  DeskHouse house;
  for (int i = 0; i < 5; ++i) {
    house.ask(EditField{FieldName::passphrase, "wrong one"});
    house.ask(SignIn{});
  }
  house.clock->advance(-24h);
  house.ask(SignIn{});
  EXPECT_EQ(house.state().notice->key, "notice.too_many_tries");
  house.clock->advance(61s);
  house.sign_in();
}

// ---- from the scan to the receipt -----------------------------------------------------------------------------------

TEST_F(AtTheDesk, ARequestBecomesACaseWithItsReceipt) {
  const auto envelope = house.envelope(hana(), {.number = 41});
  house.scan(envelope);
  ASSERT_TRUE(house.state().arrived.has_value());
  EXPECT_EQ(house.state().page, Page::arrived);
  EXPECT_EQ(house.desk.take_cue(), Cue::accepted);
  EXPECT_EQ(house.state().arrived->device, "3号機");
  EXPECT_EQ(house.state().arrived->running_no, 41U);
  EXPECT_EQ(house.state().arrived->detail.words, hana().words);
  EXPECT_EQ(house.cases(), 0U) << "nothing is recorded before the officer decides";

  house.ask(AcceptNew{});
  ASSERT_TRUE(house.state().receipt.has_value());
  EXPECT_EQ(house.state().page, Page::receipt);
  EXPECT_EQ(house.cases(), 1U);
  EXPECT_EQ(house.count_of(FactKind::case_opened), 1U);
  EXPECT_EQ(house.count_of(FactKind::intake_accepted), 1U);
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 1U);
  EXPECT_TRUE(house.office.journal().verify().value().ok());
}

TEST_F(AtTheDesk, TheReceiptIsOneThatTheHubAccepts) {
  house.take_in();
  const auto framed = handoff::assemble(std::vector{house.state().receipt->digits});
  ASSERT_TRUE(framed);
  EXPECT_EQ(framed->kind, handoff::Kind::receipt);
  crypto::TrustedWards wards;
  const auto key = house.ward_key();
  ASSERT_TRUE(wards.add({"汐見区福祉保健センター", key, {key.valid_from, key.valid_to, {1}}, house.now()}));
  const auto receipt = handoff::read_receipt(framed->envelope, wards);
  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->receipt.request_id, house.state().receipt->request_id);
  EXPECT_EQ(receipt->receipt.state, ReceiptState::received);
  EXPECT_EQ(receipt->receipt.role, handoff::ContactRole::phn);
  EXPECT_EQ(domain::text_of(receipt->receipt.day), "2026-11-24");
}

TEST_F(AtTheDesk, PartsArriveInAnyOrder) {
  const auto parts = digits_of(house.envelope(), 3);
  house.scan(parts[2]);
  EXPECT_EQ(house.state().waiting->have, 1);
  EXPECT_EQ(house.state().waiting->count, 3);
  house.scan(parts[2]);
  EXPECT_EQ(house.state().waiting->have, 1) << "the same part twice is one";
  house.scan(parts[0]);
  EXPECT_THAT(house.state().waiting->missing, ElementsAre(2));
  house.scan(parts[1]);
  EXPECT_FALSE(house.state().waiting.has_value());
  EXPECT_TRUE(house.state().arrived.has_value());
}

TEST_F(AtTheDesk, AMisreadPartDoesNotLoseTheOthers) {
  const auto parts = digits_of(house.envelope(), 2);
  house.scan(parts[0]);
  house.scan(std::string("4901234567894"));
  EXPECT_TRUE(house.state().waiting.has_value());
  house.scan(parts[1]);
  EXPECT_TRUE(house.state().arrived.has_value());
}

TEST_F(AtTheDesk, PastedDigitsAreTakenLikeAScan) {
  const auto parts = digits_of(house.envelope(), 2);
  house.ask(EditField{FieldName::entry, parts[1] + " " + parts[0]});
  house.ask(TakeEntry{});
  EXPECT_TRUE(house.state().arrived.has_value());
  EXPECT_TRUE(house.state().entry.empty());
}

TEST_F(AtTheDesk, APictureIsReadByTheReaderProcess) {
  const auto digits = digits_of(house.envelope()).front();
  const auto matrix = qr::draw(digits, qr::Correction::medium).value();
  const auto file = house.folder.path() / "code.png";
  ASSERT_TRUE(write_file_atomically(file, qr::png_of(matrix, 6).value()));
  house.ask(EditField{FieldName::entry, "'" + file.string() + "'"});
  house.ask(TakeEntry{});
  ASSERT_TRUE(house.state().arrived.has_value());
  EXPECT_EQ(house.state().arrived->detail.called, hana().called);
}

TEST_F(AtTheDesk, APictureThatIsNoneSaysSo) {
  const auto file = house.folder.path() / "letter.txt";
  ASSERT_TRUE(write_file_atomically(file, view_of("Dear ward")));
  house.desk.take_picture(file, house.now());
  EXPECT_EQ(house.state().notice, (Notice{true, "notice.picture.unsupported"}));
  house.desk.take_picture(house.folder.path() / "nothing.png", house.now());
  EXPECT_EQ(house.state().notice, (Notice{true, "notice.picture.not_found"}));
}

TEST_F(AtTheDesk, DecliningRecordsTheReasonAloneAndTheCodeStaysUsable) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  house.ask(Decline{});
  EXPECT_EQ(house.cases(), 0U);
  EXPECT_FALSE(house.state().arrived.has_value());
  const auto today = domain::day_of(house.now());
  const auto counts = house.view().refusals(today, today).value();
  ASSERT_THAT(counts, SizeIs(1));
  EXPECT_EQ(counts.front().reason, domain::RefusalReason::by_officer);
  house.scan(envelope);
  EXPECT_TRUE(house.state().arrived.has_value());
}

TEST_F(AtTheDesk, MissingNumbersAreShownAndNeverAnError) {
  house.take_in(hana(), {.number = 38});
  house.take_in(hana(), {.number = 41});
  ASSERT_TRUE(house.state().receipt.has_value());
  EXPECT_THAT(house.state().receipt->missing_before, ElementsAre(NumberRange{39, 40}));
  EXPECT_FALSE(house.state().notice.has_value());
  house.ask(OpenPage{Page::trust});
  ASSERT_THAT(house.state().devices, SizeIs(1));
  EXPECT_THAT(house.state().devices.front().missing, ElementsAre(NumberRange{1, 37}, NumberRange{39, 40}));
}

TEST_F(AtTheDesk, TwoDesksThatDecideOnTheSameCodeMakeOneCase) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  ASSERT_TRUE(house.state().arrived.has_value());
  // Another desk, on the same journal, is faster.
  auto other = Office::open(house.data(), house.tools()).value();
  ASSERT_TRUE(other.sign_in(test_passphrase));
  Reception faster(other);
  auto answer = faster.receive(envelope, house.now()).value();
  ASSERT_TRUE(faster.accept(std::get<Arrival>(answer), std::nullopt, house.now()));

  house.ask(AcceptNew{});
  EXPECT_EQ(house.state().refused->reason, "already_received");
  EXPECT_EQ(house.cases(), 1U);
  EXPECT_FALSE(house.state().receipt.has_value());
}

// ---- candidates -----------------------------------------------------------------------------------------------------

TEST_F(AtTheDesk, ALikelyHouseholdIsShownAndNeverChosen) {
  const auto case_id = house.take_in();
  house.scan(house.envelope(hana(), {.number = 2}));
  ASSERT_THAT(house.state().arrived->candidates, SizeIs(1));
  const auto& candidate = house.state().arrived->candidates.front();
  EXPECT_EQ(candidate.case_id, case_id);
  EXPECT_EQ(candidate.same, 5);
  EXPECT_EQ(candidate.comparison.phone, domain::Verdict::same);
  EXPECT_EQ(candidate.last_no, 1U);

  house.ask(AcceptNew{});
  EXPECT_EQ(house.cases(), 2U) << "everything agrees, and still the officer decided for a new one";
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
  EXPECT_THAT(house.state().arrived->candidates, IsEmpty());
}

TEST_F(AtTheDesk, ACaseThatIsNotThereTakesNothingIn) {
  house.scan(house.envelope());
  house.ask(AcceptCase{house.office.journal().new_id()});
  EXPECT_EQ(house.state().notice, (Notice{true, "notice.not_found"}));
  EXPECT_TRUE(house.state().arrived.has_value()) << "nothing is lost";
  EXPECT_EQ(house.cases(), 0U);
}

// ---- cases ----------------------------------------------------------------------------------------------------------

TEST_F(AtTheDesk, EachReadingOfACaseIsAFact) {
  const auto case_id = house.take_in();
  house.ask(OpenCase{case_id});
  house.ask(OpenPage{Page::cases});
  house.ask(OpenCase{case_id});
  EXPECT_EQ(house.count_of(FactKind::case_read), 2U);
  const auto facts = house.office.journal().history(case_id).value();
  EXPECT_EQ(facts.back().as<domain::CaseRead>()->officer_id, house.office.officer());
}

TEST_F(AtTheDesk, EachCaseThatIsShownBesideARequestIsRead) {
  house.take_in();
  auto near = hana();
  near.contact.address = "080-1111-0140";
  house.take_in(near, {.number = 2});
  const auto before = house.count_of(FactKind::case_read);
  house.scan(house.envelope(hana(), {.number = 3}));
  ASSERT_THAT(house.state().arrived->candidates, SizeIs(2));
  EXPECT_EQ(house.count_of(FactKind::case_read), before + 2);
}

TEST_F(AtTheDesk, LookingThroughTheListIsNoReadingForEachLetterTyped) {
  house.take_in();
  house.ask(OpenPage{Page::cases});
  house.ask(EditField{FieldName::search, "みな"});
  EXPECT_THAT(house.state().cases, SizeIs(1));
  EXPECT_EQ(house.count_of(FactKind::case_read), 0U);
}

TEST_F(AtTheDesk, TheTimelineTellsBothSidesNewestFirst) {
  const auto case_id = house.take_in(hana(), {.number = 41});
  house.clock->advance(24h);
  house.ask(OpenCase{case_id});
  house.ask(EditField{FieldName::note, "電話。夜は落ち着いてきた。"});
  house.ask(AddNote{});
  const auto& timeline = house.state().open_case->timeline;
  ASSERT_THAT(timeline, SizeIs(3));
  EXPECT_EQ(timeline[0].what, TimelineEntry::What::note);
  EXPECT_EQ(timeline[0].text, "電話。夜は落ち着いてきた。");
  EXPECT_EQ(timeline[0].by, "三上");
  EXPECT_EQ(timeline[1].what, TimelineEntry::What::taken_in);
  EXPECT_TRUE(timeline[1].new_case);
  EXPECT_EQ(timeline[2].what, TimelineEntry::What::asked);
  EXPECT_EQ(timeline[2].running_no, 41U);
  EXPECT_EQ(timeline[2].intake->wish, hana().wish);
  EXPECT_TRUE(house.state().note.empty());
}

TEST_F(AtTheDesk, AnEmptyNoteIsNotRecorded) {
  house.ask(OpenCase{house.take_in()});
  house.ask(EditField{FieldName::note, "  "});
  house.ask(AddNote{});
  EXPECT_EQ(house.state().notice, (Notice{true, "notice.empty_note"}));
  EXPECT_EQ(house.count_of(FactKind::case_note_written), 0U);
}

TEST_F(AtTheDesk, ANoteBegunForOneFamilyIsNotLeftForTheNext) {
  const auto first = house.take_in();
  const auto second = house.take_in(hana(), {.number = 2});
  house.ask(OpenCase{first});
  house.ask(EditField{FieldName::note, "この世帯のこと"});
  house.ask(OpenCase{second});
  EXPECT_TRUE(house.state().note.empty());
}

TEST_F(AtTheDesk, EachRequestOfACaseGetsItsOwnAnswer) {
  const auto case_id = house.take_in(hana(), {.number = 1});
  const auto first = house.state().receipt->request_id;
  house.take_in_to(case_id, hana(), {.number = 2});
  const auto second = house.state().receipt->request_id;
  house.ask(OpenCase{case_id});
  ASSERT_THAT(house.state().open_case->requests, SizeIs(2));
  EXPECT_EQ(house.state().open_case->answering, 0U) << "the newest that waits";
  house.ask(ChooseRequest{first});
  house.ask(EditField{FieldName::note, "電話"});
  house.ask(AddNote{});
  house.ask(MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().receipt->request_id, first);
  EXPECT_EQ(house.state().receipt->state, ReceiptState::contacted);

  house.ask(OpenCase{case_id});
  EXPECT_EQ(house.state().open_case->timeline.front().running_no, 1U) << "whom it answers";
  house.ask(MakeReceipt{ReceiptState::closed});
  EXPECT_EQ(house.state().receipt->request_id, second);
  house.ask(OpenCase{case_id});
  EXPECT_EQ(house.state().open_case->answering, 1U) << "the other one still waits";
  house.ask(ChooseRequest{house.office.journal().new_id()});
  EXPECT_EQ(house.state().open_case->answering, 1U) << "there is no such request";
}

TEST_F(AtTheDesk, AReceiptNeverGoesBack) {
  house.ask(OpenCase{house.take_in()});
  house.ask(MakeReceipt{ReceiptState::closed});
  const auto request_id = house.state().receipt->request_id;
  Reception reception(house.office);
  EXPECT_EQ(reception.receipt(request_id, ReceiptState::contacted, house.now()).error().code, Code::exists);
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 2U);
}

TEST_F(AtTheDesk, AReceiptSaysContactedAndClosedOnceEach) {
  house.ask(OpenCase{house.take_in()});
  house.ask(MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().receipt->state, ReceiptState::contacted);
  const auto digits = house.state().receipt->digits;
  house.clock->advance(24h);
  house.ask(OpenCase{house.state().receipt->case_id});
  house.ask(MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().receipt->digits, digits) << "showing it again is the same code";
  house.ask(OpenCase{house.state().receipt->case_id});
  house.ask(MakeReceipt{ReceiptState::closed});
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 3U);
  EXPECT_EQ(house.view().cases().value().front().waiting, 0U);
}

TEST_F(AtTheDesk, ACaseIsFoundByKanaPhoneMemberNumberAndCaseNumber) {
  const auto case_id = house.take_in();
  handoff::Record other = hana();
  other.called = "やまだ";
  other.contact.address = "080-1111-0140";
  other.member_number = "H-9";
  house.take_in(other, {.number = 2});
  for (const std::string& wanted :
       {std::string("みなと"), std::string("ミナト"), std::string("09055555512"),
        std::string("０９０－５５５５－５５１２"), std::string("h20418"), case_no_of(case_id)}) {
    const auto found = find_cases(house.office.journal(), wanted, 100).value();
    ASSERT_THAT(found, SizeIs(1)) << wanted;
    EXPECT_EQ(found.front().case_id, case_id) << wanted;
  }
  EXPECT_THAT(find_cases(house.office.journal(), "ささき", 100).value(), IsEmpty());
  EXPECT_THAT(find_cases(house.office.journal(), " ", 100).value(), SizeIs(2));
}

TEST_F(AtTheDesk, TheListFollowsWhatIsTyped) {
  house.take_in();
  house.ask(OpenPage{Page::cases});
  EXPECT_THAT(house.state().cases, SizeIs(1));
  house.ask(EditField{FieldName::search, "ささ"});
  EXPECT_THAT(house.state().cases, IsEmpty());
  house.ask(EditField{FieldName::search, "はな"});
  EXPECT_THAT(house.state().cases, SizeIs(1));
}

TEST_F(AtTheDesk, AnErasedRequestStaysOnTheTimelineWithoutItsContent) {
  const auto case_id = house.take_in();
  const auto intake = house.view().intakes_of(case_id).value().front();
  ASSERT_TRUE(house.office.journal().erase(std::vector{domain::ErasedPart{intake.fact_id, domain::Part::sealed}}, {}));
  house.ask(OpenCase{case_id});
  const auto& timeline = house.state().open_case->timeline;
  EXPECT_TRUE(timeline.back().erased);
  EXPECT_FALSE(timeline.back().intake.has_value());
}

// ---- devices --------------------------------------------------------------------------------------------------------

TEST_F(AtTheDesk, ADeviceIsTrustedOnlyAfterItsFingerprintWasCompared) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  const auto code = tablet.seal(house.ward_key(), house.now(), hana(), {});
  house.scan(tablet.enrolment_digits(house.now()));
  ASSERT_TRUE(house.state().enrolment.has_value());
  EXPECT_EQ(house.state().page, Page::trust);
  EXPECT_EQ(house.state().enrolment->fingerprint, handoff::fingerprint(tablet.enrolment(house.now())));
  house.scan(code);
  EXPECT_EQ(house.state().refused->reason, "unknown_device") << "scanning the card alone trusts nobody";

  house.scan(tablet.enrolment_digits(house.now()));
  house.ask(TrustDevice{});
  EXPECT_THAT(house.state().devices, SizeIs(2));
  EXPECT_FALSE(house.state().enrolment.has_value());
  house.scan(code);
  EXPECT_TRUE(house.state().arrived.has_value());
}

TEST_F(AtTheDesk, ARevokedDeviceIsReviewedByHand) {
  const auto envelope = house.envelope();
  house.ask(OpenPage{Page::trust});
  house.ask(AskRevoke{house.state().devices.front().key_id});
  house.ask(KeepDevice{});
  EXPECT_FALSE(house.state().devices.front().revoked_on.has_value());
  house.ask(AskRevoke{house.state().devices.front().key_id});
  house.ask(ConfirmRevoke{});
  EXPECT_TRUE(house.state().devices.front().revoked_on.has_value());

  house.scan(envelope);
  ASSERT_TRUE(house.state().refused->can_review);
  house.ask(ReviewRefused{});
  ASSERT_TRUE(house.state().arrived.has_value());
  EXPECT_TRUE(house.state().arrived->for_review);
  house.ask(AcceptNew{});
  EXPECT_EQ(house.cases(), 1U);
}

TEST_F(AtTheDesk, AKeyThatWasRevokedIsNeverTrustedAgain) {
  ASSERT_TRUE(revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
  house.scan(house.tablet.enrolment_digits(house.now()));
  EXPECT_TRUE(house.state().enrolment->revoked);
  house.ask(TrustDevice{});
  house.scan(house.envelope());
  EXPECT_EQ(house.state().refused->reason, "revoked_device");
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
  desk.apply(EditField{FieldName::passphrase, test_passphrase}, house.now());
  desk.apply(SignIn{}, house.now());
  desk.scan(digits_of(forgotten).front(), house.now());
  ASSERT_TRUE(desk.state().arrived.has_value());
  EXPECT_TRUE(desk.state().arrived->may_be_forgotten);
}

}  // namespace
}  // namespace tsunagu::ward
