// The list of cases, one case with its notes, and the answers to its requests.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "tests/unit/ward/desk_house.h"
#include "ward/cases/case_file.h"
#include "ward/cases/receipts.h"
#include "ward/office/case_no.h"

namespace tsunagu::ward::cases {

using namespace tests;
using domain::FactKind;
using domain::ReceiptState;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

TEST_F(AtTheDesk, EachReadingOfACaseIsAFact) {
  const auto case_id = house.take_in();
  house.ask(page::OpenCase{case_id});
  house.ask(page::Open{page::Room::cases});
  house.ask(page::OpenCase{case_id});
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
  ASSERT_THAT(house.state().inbox.arrived->candidates, SizeIs(2));
  EXPECT_EQ(house.count_of(FactKind::case_read), before + 2);
}

TEST_F(AtTheDesk, LookingThroughTheListIsNoReadingForEachLetterTyped) {
  house.take_in();
  house.ask(page::Open{page::Room::cases});
  house.ask(page::Search{"みな"});
  EXPECT_THAT(house.state().cases.rows, SizeIs(1));
  EXPECT_EQ(house.count_of(FactKind::case_read), 0U);
}

TEST_F(AtTheDesk, TheTimelineTellsBothSidesNewestFirst) {
  const auto case_id = house.take_in(hana(), {.number = 41});
  house.clock->advance(24h);
  house.ask(page::OpenCase{case_id});
  house.ask(page::Write{"電話。夜は落ち着いてきた。"});
  house.ask(AddNote{});
  const auto& timeline = house.state().cases.open_case->timeline;
  ASSERT_THAT(timeline, SizeIs(3));
  EXPECT_EQ(timeline[0].what, TimelineEntry::What::note);
  EXPECT_EQ(timeline[0].text, "電話。夜は落ち着いてきた。");
  EXPECT_EQ(timeline[0].by, "三上");
  EXPECT_EQ(timeline[1].what, TimelineEntry::What::taken_in);
  EXPECT_TRUE(timeline[1].new_case);
  EXPECT_EQ(timeline[2].what, TimelineEntry::What::asked);
  EXPECT_EQ(timeline[2].running_no, 41U);
  EXPECT_EQ(timeline[2].intake->wish, hana().wish);
  EXPECT_TRUE(house.state().cases.note.empty());
}

TEST_F(AtTheDesk, AnEmptyNoteIsNotRecorded) {
  house.ask(page::OpenCase{house.take_in()});
  house.ask(page::Write{"  "});
  house.ask(AddNote{});
  EXPECT_EQ(house.state().notice, (page::Notice{true, "notice.empty_note"}));
  EXPECT_EQ(house.count_of(FactKind::case_note_written), 0U);
}

TEST_F(AtTheDesk, ANoteBegunForOneFamilyIsNotLeftForTheNext) {
  const auto first = house.take_in();
  const auto second = house.take_in(hana(), {.number = 2});
  house.ask(page::OpenCase{first});
  house.ask(page::Write{"この世帯のこと"});
  house.ask(page::OpenCase{second});
  EXPECT_TRUE(house.state().cases.note.empty());
}

TEST_F(AtTheDesk, EachRequestOfACaseGetsItsOwnAnswer) {
  const auto case_id = house.take_in(hana(), {.number = 1});
  const auto first = house.state().cases.receipt->request_id;
  house.take_in_to(case_id, hana(), {.number = 2});
  const auto second = house.state().cases.receipt->request_id;
  house.ask(page::OpenCase{case_id});
  ASSERT_THAT(house.state().cases.open_case->requests, SizeIs(2));
  EXPECT_EQ(house.state().cases.open_case->answering, 0U) << "the newest that waits";
  house.ask(ChooseRequest{first});
  house.ask(page::Write{"電話"});
  house.ask(AddNote{});
  house.ask(MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().cases.receipt->request_id, first);
  EXPECT_EQ(house.state().cases.receipt->state, ReceiptState::contacted);

  house.ask(page::OpenCase{case_id});
  EXPECT_EQ(house.state().cases.open_case->timeline.front().running_no, 1U) << "whom it answers";
  house.ask(MakeReceipt{ReceiptState::closed});
  EXPECT_EQ(house.state().cases.receipt->request_id, second);
  house.ask(page::OpenCase{case_id});
  EXPECT_EQ(house.state().cases.open_case->answering, 1U) << "the other one still waits";
  house.ask(ChooseRequest{house.office.journal().new_id()});
  EXPECT_EQ(house.state().cases.open_case->answering, 1U) << "there is no such request";
}

TEST_F(AtTheDesk, AReceiptNeverGoesBack) {
  house.ask(page::OpenCase{house.take_in()});
  house.ask(MakeReceipt{ReceiptState::closed});
  const auto request_id = house.state().cases.receipt->request_id;
  EXPECT_EQ(give_receipt(house.office, request_id, ReceiptState::contacted, house.now()).error().code, Code::exists);
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 2U);
}

TEST_F(AtTheDesk, AReceiptSaysContactedAndClosedOnceEach) {
  house.ask(page::OpenCase{house.take_in()});
  house.ask(MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().cases.receipt->state, ReceiptState::contacted);
  const auto digits = house.state().cases.receipt->digits;
  house.clock->advance(24h);
  house.ask(page::OpenCase{house.state().cases.receipt->case_id});
  house.ask(MakeReceipt{ReceiptState::contacted});
  EXPECT_EQ(house.state().cases.receipt->digits, digits) << "showing it again is the same code";
  house.ask(page::OpenCase{house.state().cases.receipt->case_id});
  house.ask(MakeReceipt{ReceiptState::closed});
  EXPECT_EQ(house.count_of(FactKind::receipt_issued), 3U);
  EXPECT_EQ(house.view().cases().value().front().waiting, 0U);
}

TEST_F(AtTheDesk, AReceiptIsThereAsLongAsItsPage) {
  house.take_in();
  ASSERT_TRUE(house.state().cases.receipt.has_value());
  house.scan(house.envelope(hana(), {.number = 2}));
  EXPECT_EQ(house.state().page, inbox::Page::arrived);
  EXPECT_FALSE(house.state().cases.receipt.has_value());
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
        std::string("０９０－５５５５－５５１２"), std::string("551"), std::string("minato"), std::string("ﾐﾅﾄ"),
        std::string("h20418"), case_no_of(case_id)}) {
    const auto found = find_cases(house.office.journal(), wanted, 100).value().rows;
    ASSERT_THAT(found, SizeIs(1)) << wanted;
    EXPECT_EQ(found.front().case_id, case_id) << wanted;
  }
  EXPECT_THAT(find_cases(house.office.journal(), "ささき", 100).value().rows, IsEmpty());
  EXPECT_THAT(find_cases(house.office.journal(), " ", 100).value().rows, SizeIs(2));
}

TEST_F(AtTheDesk, TheListSaysWhereACaseAgrees) {
  handoff::Record record = hana();
  record.called = "髙橋 花子";
  house.take_in(record);
  using How = WhyFound::How;
  house.ask(page::Open{page::Room::cases});
  for (const auto& [typed, how, text] : {std::tuple{"髙橋", How::written, ""},
                                         {"高橋", How::variant, "髙 → 高"},
                                         {"たかはし", How::sound, "髙橋 花子"},
                                         {"takaha", How::sound, "髙橋 花子"},
                                         {"そら", How::child, "そら"},
                                         {"5512", How::phone, "090-5555-5512"},
                                         {"h204", How::number, "H-20418"},
                                         {"", How::everything, ""}}) {
    house.ask(page::Search{typed});
    ASSERT_THAT(house.state().cases.rows, SizeIs(1)) << typed;
    EXPECT_EQ(house.state().cases.rows.front().why.how, how) << typed;
    EXPECT_EQ(house.state().cases.rows.front().why.text, text) << typed;
  }
}

TEST_F(AtTheDesk, TheListIsTurnedPageByPageAndSaysHowManyThereAre) {
  constexpr std::uint32_t cases = 25;
  for (std::uint32_t n = 1; n <= cases; ++n) house.take_in(hana(), {.number = n});
  house.ask(page::Open{page::Room::cases});
  const auto& list = house.state().cases;
  EXPECT_EQ(list.count, cases);
  EXPECT_THAT(list.rows, SizeIs(rows_a_page));
  const auto newest = list.rows.front().case_id;
  std::set<Ulid> seen;
  for (int page = 0; page < 5; ++page) {
    for (const auto& row : list.rows) seen.insert(row.case_id);
    house.ask(TurnRows{1});
  }
  EXPECT_EQ(seen.size(), cases);
  EXPECT_EQ(list.first_row, 2 * rows_a_page);
  EXPECT_FALSE(list.has_more);
  house.ask(TurnRows{-1});
  house.ask(TurnRows{-1});
  house.ask(TurnRows{-1});
  EXPECT_EQ(list.rows.front().case_id, newest);
  house.ask(page::Search{"ささき"});
  EXPECT_EQ(list.count, 0U);
}

TEST_F(AtTheDesk, TheListFollowsWhatIsTyped) {
  house.take_in();
  house.ask(page::Open{page::Room::cases});
  EXPECT_THAT(house.state().cases.rows, SizeIs(1));
  house.ask(page::Search{"ささ"});
  EXPECT_THAT(house.state().cases.rows, IsEmpty());
  house.ask(page::Search{"はな"});
  EXPECT_THAT(house.state().cases.rows, SizeIs(1));
}

TEST_F(AtTheDesk, AnErasedRequestStaysOnTheTimelineWithoutItsContent) {
  const auto case_id = house.take_in();
  const auto intake = house.view().intakes_of(case_id).value().front();
  ASSERT_TRUE(house.office.journal().erase(std::vector{domain::ErasedPart{intake.fact_id, domain::Part::sealed}}, {}));
  house.ask(page::OpenCase{case_id});
  const auto& timeline = house.state().cases.open_case->timeline;
  EXPECT_TRUE(timeline.back().erased);
  EXPECT_FALSE(timeline.back().intake.has_value());
}

}  // namespace
}  // namespace tsunagu::ward::cases
