// The family of a case at the desk: persons, pregnancies, and cases that are opened by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ward/desk_house.h"
#include "ward/cases/case_file.h"
#include "ward/cases/receipts.h"
#include "ward/people/corrections.h"
#include "ward/people/family_file.h"
#include "ward/people/protection.h"

namespace tsunagu::ward::people {

using namespace tests;
using domain::FactKind;
using domain::PersonRole;
using domain::PregnancyOutcome;
using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr domain::YearMonth march{2027, 3};

handoff::Record expecting() {
  auto record = hana();
  record.due = march;
  record.consent.insert(record.consent.begin() + 2, domain::ConsentItem::due);
  return record;
}

class Family : public AtTheDesk {
 protected:
  Ulid open_family(const handoff::Record& record = hana()) {
    const auto case_id = house.take_in(record);
    house.ask(page::OpenCase{case_id});
    house.ask(page::Open{page::Room::people});
    return case_id;
  }
  [[nodiscard]] const Model& model() const { return house.state().people; }
  [[nodiscard]] const std::vector<domain::Member>& members() const { return model().view->family.members; }
  void type(Input into, const std::string& text) { house.ask(Type{into, text}); }
  [[nodiscard]] std::string notice() const { return house.state().notice ? house.state().notice->key : std::string{}; }
  [[nodiscard]] std::vector<std::string> changes(const Ulid& case_id) {
    std::vector<std::string> out;
    const auto view = cases::case_view(house.office, case_id).value();
    for (const auto& entry : view.timeline) {
      if (entry.what == cases::TimelineEntry::What::changed) out.push_back(entry.change + "/" + entry.by);
    }
    return out;
  }
};

TEST_F(Family, ShowsWhatCameByACode) {
  open_family();
  ASSERT_EQ(house.state().page, Page::family);
  ASSERT_THAT(members(), SizeIs(2));
  EXPECT_EQ(members()[0].role, PersonRole::self);
  EXPECT_EQ(members()[1].record.called, "そら");
}

TEST_F(Family, AFieldIsPutRightWithItsReasonAndTheRecordFollows) {
  const auto case_id = open_family();
  house.ask(EditField{PersonField::kanji, 0});
  type(Input::value, "湊野 華");
  house.ask(SaveField{});
  EXPECT_EQ(notice(), "notice.no_reason");
  type(Input::why, "本人から電話");
  house.ask(SaveField{});
  EXPECT_EQ(notice(), "notice.person_changed");
  ASSERT_THAT(members(), SizeIs(2)) << "taken over, and not doubled";
  EXPECT_EQ(members()[0].record.kanji, "湊野 華");
  EXPECT_EQ(house.view().find_case(case_id).value()->record.contact, hana().contact) << "all else as it was";

  house.ask(EditField{PersonField::phone, 0});
  EXPECT_EQ(model().text(Input::value), "090-5555-5512");
  EXPECT_EQ(model().editing->office, domain::OfficeNamed::no) << "another name is to be shown";
  type(Input::value, "080-1234-0001");
  house.ask(TurnMessage{});
  house.ask(NameOffice{domain::OfficeNamed::yes});
  type(Input::why, "機種変更");
  house.ask(SaveField{});
  const auto record = house.view().find_case(case_id).value()->record;
  EXPECT_EQ(record.contact.address, "080-1234-0001");
  EXPECT_TRUE(record.contact.may_leave_message);
  EXPECT_EQ(record.contact.office, domain::OfficeNamed::yes);
  EXPECT_THAT(cases::find_cases(house.office.journal(), "08012340001", 5).value().rows, SizeIs(1));
  EXPECT_THAT(changes(case_id), SizeIs(2));
  EXPECT_THAT(changes(case_id), Contains("person_changed/三上"));
}

TEST_F(Family, ANewRequestShowsNobodyTwiceAfterACorrection) {
  const auto case_id = open_family();
  house.ask(ChooseMember{1});
  house.ask(EditField{PersonField::birth, 0});
  type(Input::value, "2025-10-03");
  type(Input::why, "出生届の写し");
  house.ask(SaveField{});
  EXPECT_EQ(house.view().find_case(case_id).value()->record.children.front().birth, (domain::YearMonth{2025, 10}));
  house.take_in_to(case_id, hana(), {.number = 2});  // the hub still knows the month as it was told
  const auto family = house.view().family(case_id).value();
  std::size_t children = 0;
  for (const auto& member : family.members) children += member.role == PersonRole::child ? 1 : 0;
  EXPECT_EQ(children, 1U);
}

TEST_F(Family, ASpouseIsAddedAndTakenOffAgain) {
  const auto case_id = open_family();
  house.ask(AddMember{PersonRole::spouse});
  type(Input::value, "みなとの れん");
  house.ask(SaveField{});
  ASSERT_THAT(members(), SizeIs(3));
  EXPECT_EQ(members()[model().chosen].record.kana, "みなとの れん");
  type(Input::why, "同居していない");
  house.ask(TakeOff{});
  EXPECT_THAT(members(), SizeIs(2));
  EXPECT_THAT(changes(case_id), Contains("person_gone/三上"));
}

TEST_F(Family, AnIndividualNumberIsTakenNowhere) {
  const auto case_id = open_family();
  for (const auto field :
       {PersonField::kanji, PersonField::kana, PersonField::latin, PersonField::called, PersonField::phone,
        PersonField::address, PersonField::language, PersonField::addressee_number, PersonField::handbook_number}) {
    house.ask(EditField{field, 0});
    type(Input::value, "1234 5678 9018");
    type(Input::why, "本人から");
    house.ask(SaveField{});
    EXPECT_EQ(notice(), "notice.individual_number") << static_cast<int>(field);
  }
  house.ask(EditField{PersonField::kana, 0});
  type(Input::value, "みなとの はなえ");
  type(Input::why, "123456789018 とのこと");
  house.ask(SaveField{});
  EXPECT_EQ(notice(), "notice.individual_number");
  EXPECT_EQ(house.count_of(FactKind::person_changed), 0U);
  EXPECT_EQ(cases::write_note(house.office, case_id, "番号は１２３４５６７８９０１８").error().code, Code::refused);
  domain::CaseRecord record;
  record.called = "123456789018";
  EXPECT_EQ(open_case(house.office, domain::CaseSource::phone, record).error().code, Code::refused);
}

// ---- pregnancies ----------------------------------------------------------------------------------------------------

TEST_F(Family, AfterALossNothingAtTheDeskExpectsABirth) {
  const auto case_id = open_family(expecting());
  ASSERT_NE(model().view->family.expected(), nullptr);
  house.ask(BeginEnding{0});
  house.ask(ChooseOutcome{PregnancyOutcome::loss});
  house.ask(SavePregnancy{});
  EXPECT_EQ(house.state().page, Page::family);
  EXPECT_EQ(model().view->family.expected(), nullptr);

  house.ask(page::Open{page::Room::cases});
  EXPECT_FALSE(house.state().cases.rows.front().record.due) << "list";
  house.ask(page::OpenCase{case_id});
  const auto& view = *house.state().cases.open_case;
  EXPECT_FALSE(view.row.record.due) << "case";
  EXPECT_EQ(view.family.expected(), nullptr);
  for (const auto& entry : view.timeline) EXPECT_FALSE(entry.intake && entry.intake->due) << "timeline";
  for (const auto& request : view.requests) EXPECT_FALSE(request.detail && request.detail->due);
  EXPECT_THAT(changes(case_id), Contains("pregnancy_ended.loss/三上"));

  // The hub's card still says the month: neither the candidate nor the case expects it for that.
  house.scan(house.envelope(expecting(), {.number = 2}));
  ASSERT_THAT(house.state().inbox.arrived->candidates, SizeIs(1));
  EXPECT_FALSE(house.state().inbox.arrived->candidates.front().record.due) << "candidates";
  house.ask(inbox::AcceptCase{case_id});
  EXPECT_FALSE(house.view().find_case(case_id).value()->record.due);
  EXPECT_EQ(house.view().family(case_id)->expected(), nullptr);
}

TEST_F(Family, ABirthMakesAChildAndIsExpectedNoMore) {
  const auto case_id = open_family(expecting());
  house.ask(BeginEnding{0});
  type(Input::called, "うみ");
  for (int i = 0; i < 4; ++i) house.ask(TurnMonth{1});
  house.ask(SavePregnancy{});
  ASSERT_THAT(members(), SizeIs(3));
  const auto record = house.view().find_case(case_id).value()->record;
  EXPECT_FALSE(record.due);
  EXPECT_THAT(record.children, Contains(domain::Child{"うみ", march}));
  const auto& ended = model().view->family.pregnancies.front();
  ASSERT_TRUE(ended.end);
  EXPECT_EQ(ended.end->born, std::vector{members()[2].person_id});
  house.ask(Show{Page::pregnancy});
  for (int i = 0; i < 12; ++i) house.ask(TurnMonth{1});
  house.ask(SavePregnancy{});
  ASSERT_NE(model().view->family.expected(), nullptr) << "the next";
  EXPECT_EQ(house.view().find_case(case_id).value()->record.due, (domain::YearMonth{2027, 11}));
}

TEST_F(Family, AnEndByMistakeIsPutRight) {
  const auto case_id = open_family(expecting());
  house.ask(BeginEnding{0});
  house.ask(ChooseOutcome{PregnancyOutcome::unknown});
  house.ask(SavePregnancy{});
  EXPECT_EQ(model().view->family.expected(), nullptr);
  house.ask(BeginEnding{0});
  house.ask(SavePregnancy{});
  EXPECT_EQ(notice(), "notice.no_reason");
  type(Input::why, "べつの人の連絡だった");
  house.ask(SavePregnancy{});
  ASSERT_NE(model().view->family.expected(), nullptr);
  EXPECT_EQ(house.view().find_case(case_id).value()->record.due, march);
}

// ---- the case as a whole --------------------------------------------------------------------------------------------

TEST_F(Family, ACaseIsOpenedFromATelephoneCallAndACodeFindsIt) {
  house.ask(page::NewCase{});
  EXPECT_EQ(house.state().page, Page::open_case);
  house.ask(OpenNew{});
  EXPECT_EQ(notice(), "notice.nobody_named");
  type(Input::kana, "みなとの はな");
  type(Input::phone, "090-5555-5512");
  house.ask(OpenNew{});
  ASSERT_EQ(house.state().page, cases::Page::file);
  const auto case_id = house.state().cases.open_case->row.case_id;
  EXPECT_THAT(changes(case_id), Contains("opened.phone/三上"));
  house.scan(house.envelope());
  ASSERT_THAT(house.state().inbox.arrived->candidates, SizeIs(1));
  EXPECT_EQ(house.state().inbox.arrived->candidates.front().case_id, case_id);
}

TEST_F(Family, ARequestIsMovedToAnotherCaseAndBack) {
  const auto wrong = house.take_in(hana(), {.number = 1});
  auto other = expecting();
  other.called = "やまだ";
  other.contact.address = "080-1111-0140";
  other.children = {{"りく", domain::YearMonth{2022, 1}}};
  house.take_in_to(wrong, other, {.number = 2});
  const auto request_id = house.state().cases.receipt->request_id;
  domain::CaseRecord yamada;
  yamada.called = "やまだ";
  const auto right = open_case(house.office, domain::CaseSource::pregnancy_notice, yamada).value();
  ASSERT_EQ(house.view().find_case(wrong).value()->record.contact.address, "080-1111-0140");

  house.ask(page::OpenCase{wrong});
  house.ask(page::Open{page::Room::people});
  house.ask(Show{Page::move});
  ASSERT_THAT(model().view->requests, SizeIs(2));
  house.ask(ChooseRequest{1});
  type(Input::search, "やまだ");
  house.ask(FindCases{});
  ASSERT_THAT(model().found, SizeIs(1));
  house.ask(Move{});
  EXPECT_EQ(notice(), "notice.no_case_chosen");
  house.ask(ChooseCase{0});
  type(Input::why, "同じ日に来た別の世帯");
  house.ask(Move{});
  EXPECT_EQ(notice(), "notice.moved");
  auto record = house.view().find_case(wrong).value()->record;
  EXPECT_EQ(record.contact.address, "090-5555-5512") << "what it had brought is taken back";
  EXPECT_EQ(record.children, hana().children);
  EXPECT_FALSE(record.due);
  record = house.view().find_case(right).value()->record;
  EXPECT_EQ(record.contact.address, "080-1111-0140");
  EXPECT_EQ(record.due, march);
  EXPECT_EQ(house.view().find_case(right).value()->waiting, 1U);
  EXPECT_THAT(changes(wrong), Contains("moved_away/三上"));
  EXPECT_THAT(changes(right), Contains("moved_here/三上"));

  house.ask(page::OpenCase{right});
  house.ask(cases::MakeReceipt{domain::ReceiptState::closed});
  EXPECT_EQ(house.view().find_case(right).value()->waiting, 0U);
  ASSERT_TRUE(move_intake(house.office, request_id, wrong, "やはりこちら"));
  EXPECT_EQ(house.view().intakes_of(wrong)->size(), 2U);
  EXPECT_EQ(house.view().find_case(wrong).value()->record.contact.address, "080-1111-0140");
  EXPECT_EQ(house.view().find_case(right).value()->record, yamada);
}

TEST_F(Family, CasesAreJoinedAndSeparated) {
  const auto first = house.take_in();
  auto later = hana();
  later.called = "はな";
  later.children.clear();
  later.contact.address = "080-1111-0140";
  later.member_number = "";
  const auto second = house.take_in(later, {.number = 2});
  house.ask(page::OpenCase{first});
  house.ask(page::Open{page::Room::people});
  house.ask(Show{Page::join});
  type(Input::search, "はな");
  house.ask(FindCases{});
  ASSERT_THAT(model().found, SizeIs(1));
  house.ask(ChooseCase{0});
  house.ask(Join{});
  EXPECT_EQ(notice(), "notice.no_reason");
  type(Input::why, "旧姓で作った記録");
  house.ask(Join{});
  ASSERT_THAT(model().view->joined, SizeIs(1));
  EXPECT_EQ(house.view().find_case(second).value()->case_id, first);
  EXPECT_EQ(house.view().find_case(first).value()->waiting, 2U);
  EXPECT_THAT(changes(first), Contains("joined/三上"));

  // A receipt of a request that the other case took in still counts.
  const auto request_id = house.view().intakes_of(second)->back().request_id;
  ASSERT_TRUE(cases::give_receipt(house.office, request_id, domain::ReceiptState::closed, house.now()));
  EXPECT_EQ(house.view().find_case(first).value()->waiting, 1U);

  type(Input::why, "べつの世帯だった");
  house.ask(Separate{0});
  EXPECT_EQ(house.view().find_case(second).value()->case_id, second);
  EXPECT_THAT(changes(second), Contains("separated/三上"));
  EXPECT_EQ(house.view().find_case(first).value()->record.children, hana().children);
}

TEST_F(Family, ARecordIsCorrectedFieldByField) {
  const auto case_id = house.take_in();
  auto record = house.view().own_record(case_id).value().value();
  EXPECT_EQ(correct_case(house.office, case_id, record, "なにも").error().code, Code::usage);
  record.kana = "みなとの はなえ";
  record.contact.office = domain::OfficeNamed::yes;
  EXPECT_EQ(correct_case(house.office, case_id, record, " ").error().code, Code::usage);
  ASSERT_TRUE(correct_case(house.office, case_id, record, "聞きまちがい"));
  EXPECT_EQ(house.view().find_case(case_id).value()->record, record);
  house.ask(page::OpenCase{case_id});
  const auto& newest = house.state().cases.open_case->timeline.front();
  EXPECT_EQ(newest.change, "corrected");
  EXPECT_EQ(newest.text, "聞きまちがい");
  EXPECT_EQ(newest.fields, (std::vector{domain::CaseField::kana, domain::CaseField::contact}));
}

// ---- 支援措置 -------------------------------------------------------------------------------------------------------

TEST_F(Family, AProtectedHouseholdIsCoveredUntilTheWarningWasPassed) {
  const auto case_id = house.take_in();
  ASSERT_TRUE(set_protection(house.office, case_id, domain::Day{2027y / 11 / 30}, "決定通知"));
  house.ask(page::Open{page::Room::cases});
  EXPECT_TRUE(house.state().cases.rows.front().protected_until);
  house.ask(page::OpenCase{case_id});
  EXPECT_TRUE(house.state().cases.open_case->covered);
  house.ask(page::Open{page::Room::people});
  EXPECT_EQ(house.state().page, cases::Page::list) << "nothing of the family before the warning";
  house.ask(page::OpenCase{case_id});
  EXPECT_EQ(house.count_of(FactKind::protected_read), 0U);
  house.ask(cases::Uncover{});
  EXPECT_EQ(house.count_of(FactKind::protected_read), 1U);
  house.ask(page::Open{page::Room::people});
  ASSERT_EQ(house.state().page, Page::family);
  EXPECT_FALSE(model().view->shows_address);
  house.ask(EditField{PersonField::address, 0});
  EXPECT_FALSE(model().editing) << "what is hidden is not edited";
  house.ask(ShowAddress{});
  EXPECT_TRUE(model().view->shows_address);
  EXPECT_EQ(house.count_of(FactKind::protected_read), 2U);
  ASSERT_TRUE(end_protection(house.office, case_id, "期間満了"));
  house.ask(page::OpenCase{case_id});
  EXPECT_FALSE(house.state().cases.open_case->covered);
  EXPECT_THAT(changes(case_id), Contains("protected/三上"));
  EXPECT_THAT(changes(case_id), Contains("unprotected/三上"));
}

}  // namespace
}  // namespace tsunagu::ward::people
