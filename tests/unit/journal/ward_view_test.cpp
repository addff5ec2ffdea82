#include "shared/journal/ward_view.h"

#include <algorithm>
#include <set>

#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {
namespace {

using domain::fact;

class Ward : public JournalTest {
 protected:
  Journal journal = open("journal", Program::ward);
  const WardView& ward = journal.ward();

  static domain::CaseRecord record(const char* kana, const char* nickname = "", domain::YearMonth birth = {2025, 9}) {
    domain::CaseRecord out;
    out.kana = kana;
    out.children = {{nickname, birth}};
    return out;
  }
  std::vector<domain::NewFact> intake(const Ulid& request_id, const Ulid& case_id, std::uint32_t number = 1) {
    domain::IntakeAccepted open;
    open.request_id = request_id;
    open.number = number;
    open.issued = clock.now();
    domain::IntakeDetail detail;
    detail.words = "眠れません";
    return {fact(case_id, open, part(detail))};
  }
  Ulid opened(const domain::CaseRecord& with) {
    const auto case_id = journal.new_id();
    clock.advance(Millis{1000});
    EXPECT_TRUE(journal.append(fact(case_id, domain::CaseOpened{}, part(with))));
    return case_id;
  }
};

TEST_F(Ward, AnIntakeBecomesANewCaseOnce) {
  const auto request_id = journal.new_id();
  const auto case_id = journal.new_id();
  auto facts = intake(request_id, case_id);
  facts.insert(facts.begin(), fact(case_id, domain::CaseOpened{}, part(record("サトウ"))));
  const auto first = journal.accept_intake(request_id, facts);
  ASSERT_TRUE(first) << first.error().detail;
  EXPECT_FALSE(first->already);
  const auto other_case = journal.new_id();
  auto again = intake(request_id, other_case);
  again.insert(again.begin(), fact(other_case, domain::CaseOpened{}, part(record("サトウ"))));
  const auto second = journal.accept_intake(request_id, again);
  ASSERT_TRUE(second);
  EXPECT_TRUE(second->already);
  EXPECT_EQ(second->case_id, case_id);
  EXPECT_EQ(ward.cases()->size(), 1U);
  EXPECT_EQ(*journal.count(), 2U);
  EXPECT_EQ(ward.intake(request_id).value()->detail->words, "眠れません");
  EXPECT_FALSE(ward.intake(journal.new_id()).value());
}

TEST_F(Ward, AnIntakeForNoCaseIsRefusedAndLeavesNothing) {
  const auto request_id = journal.new_id();
  EXPECT_EQ(journal.accept_intake(request_id, intake(request_id, journal.new_id())).error().code, Code::usage);
  EXPECT_EQ(journal.accept_intake(request_id, {}).error().code, Code::usage);
  EXPECT_EQ(*journal.count(), 0U);
}

TEST_F(Ward, ACaseShowsItsRecordItsTimelineAndWhatIsUnanswered) {
  const auto case_id = opened(record("サトウ", "ひな"));
  const auto request_id = journal.new_id();
  ASSERT_TRUE(journal.accept_intake(request_id, intake(request_id, case_id)));
  auto row = *ward.find_case(case_id).value();
  EXPECT_EQ(row.record.kana, "サトウ");
  EXPECT_EQ(row.intakes, 1U);
  EXPECT_EQ(row.waiting, 1U);
  ASSERT_TRUE(journal.append(
      fact(case_id, domain::ReceiptIssued{request_id, domain::ReceiptState::closed, domain::day_of(opening), 1, {}})));
  EXPECT_EQ(ward.find_case(case_id).value()->waiting, 0U);
  EXPECT_EQ(ward.intake(request_id).value()->receipt->state, domain::ReceiptState::closed);
  ASSERT_TRUE(journal.append(fact(case_id, domain::CaseNoteWritten{{}, 1}, part(domain::NoteText{"電話した"}))));
  ASSERT_TRUE(journal.append(fact(case_id, domain::CaseUpdated{}, part(record("サトウ ハナコ", "ひな")))));
  EXPECT_EQ(ward.find_case(case_id).value()->record.kana, "サトウ ハナコ");
  const auto timeline = ward.timeline(case_id);
  ASSERT_EQ(timeline->size(), 5U);
  EXPECT_TRUE(timeline->at(3).fact.is(domain::FactKind::case_note_written));
  EXPECT_EQ(decode_part<domain::NoteText>(*timeline->at(3).fact.sealed)->text, "電話した");
  EXPECT_EQ(ward.intakes_of(case_id)->size(), 1U);
}

TEST_F(Ward, MergedCasesAreOneUntilUndone) {
  const auto a = opened(record("サトウ"));
  const auto b = opened(record("サトー"));
  const auto request_id = journal.new_id();
  ASSERT_TRUE(journal.accept_intake(request_id, intake(request_id, b)));
  const auto edge = journal.new_id();
  ASSERT_TRUE(journal.append(fact(edge, domain::MergeAdded{b, a, {}})));
  ASSERT_EQ(ward.cases()->size(), 1U);
  EXPECT_EQ(ward.cases()->front().case_id, a);
  EXPECT_EQ(ward.cases()->front().intakes, 1U);
  EXPECT_EQ(ward.intake(request_id).value()->case_id, a);
  EXPECT_EQ(ward.timeline(b)->size(), 4U) << "and that they were joined";
  EXPECT_EQ(ward.intakes_of(a)->size(), 1U);
  ASSERT_EQ(*ward.merge_edges(a), std::vector{edge});
  ASSERT_TRUE(journal.append(fact(edge, domain::MergeUndone{})));
  EXPECT_EQ(ward.cases()->size(), 2U);
  EXPECT_EQ(ward.intake(request_id).value()->case_id, b);
  EXPECT_TRUE(ward.merge_edges(a)->empty());
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Ward, AWithdrawalIsOnTheTimelineOfItsCaseAndNobodyWaitsAnyMore) {
  const auto a = opened(record("サトウ"));
  const auto b = opened(record("サトウ"));
  const auto request_id = journal.new_id();
  ASSERT_TRUE(journal.accept_intake(request_id, intake(request_id, b)));
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::MergeAdded{a, b, {}})));
  EXPECT_FALSE(ward.withdrawn(request_id).value());
  ASSERT_TRUE(journal.append(fact(request_id, domain::WithdrawalTaken{{}, opening, {}})));
  EXPECT_EQ(ward.withdrawn(request_id).value(), opening);
  EXPECT_EQ(ward.intake(request_id).value()->withdrawn, opening);
  EXPECT_EQ(ward.find_case(a).value()->waiting, 0U);
  const auto timeline = ward.timeline(a).value();
  ASSERT_FALSE(timeline.empty());
  EXPECT_TRUE(timeline.back().fact.is(domain::FactKind::withdrawal_taken));
  EXPECT_EQ(timeline.back().case_id, b);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Ward, ARequestWithdrawnBeforeItCameIsNotTakenIn) {
  const auto case_id = opened(record("サトウ"));
  const auto request_id = journal.new_id();
  ASSERT_TRUE(journal.append(fact(request_id, domain::WithdrawalTaken{{}, opening, {}})));
  ASSERT_TRUE(journal.append(fact(request_id, domain::WithdrawalTaken{{}, opening + Millis{5}, {}})));
  EXPECT_EQ(ward.withdrawn(request_id).value(), opening) << "of two desks the first one counts";
  const auto facts = *journal.count();
  const auto taken = journal.accept_intake(request_id, intake(request_id, case_id));
  ASSERT_TRUE(taken);
  EXPECT_TRUE(taken->withdrawn);
  EXPECT_FALSE(taken->already);
  EXPECT_EQ(*journal.count(), facts);
  EXPECT_FALSE(ward.intake(request_id).value());
}

TEST_F(Ward, CasesComeNewestChangeFirstInPages) {
  const auto a = opened(record("ア"));
  const auto b = opened(record("イ"));
  const auto c = opened(record("ウ"));
  clock.advance(Millis{1000});
  ASSERT_TRUE(journal.append(fact(a, domain::CaseNoteWritten{})));
  EXPECT_EQ(ward.cases(1)->front().case_id, a);
  EXPECT_EQ(ward.cases(2, 1)->front().case_id, c);
  EXPECT_EQ(ward.cases(2, 1)->back().case_id, b);
}

TEST_F(Ward, CandidatesShareANameOrANumberAndNeverAMonthAlone) {
  opened(record("タナカ", "", {2025, 9}));
  auto with_phone = record("スズキ", "", {2020, 1});
  with_phone.contact = {domain::ContactMethod::phone, "045-123-4567", "", false, ""};
  const auto by_phone = opened(with_phone);
  auto with_number = record("ヤマダ", "", {2020, 1});
  with_number.member_number = "Ａ-12";
  const auto by_number = opened(with_number);
  const auto by_name = opened(record("サトウ", "", {2020, 1}));
  opened(record("イトウ", "", {2020, 1}));
  domain::Household wanted;
  wanted.kana = "さとー はな";
  wanted.children = {{"", domain::YearMonth{2025, 9}}};
  wanted.phone = "0451234567";
  wanted.member_number = "a12";
  std::set<Ulid> found;
  const auto rows = ward.candidates(wanted);
  for (const auto& candidate : *rows) found.insert(candidate.row.case_id);
  EXPECT_EQ(found, (std::set{by_phone, by_number, by_name}));
  EXPECT_TRUE(ward.candidates({})->empty());
}

TEST_F(Ward, ACaseIsFoundAsItIsTyped) {
  const auto a = opened(record("ワタナベ ユウ", "そら"));
  auto called = record("");
  called.called = "Nguyễn";
  called.contact = {domain::ContactMethod::phone, "090-5555-5512", "", false, ""};
  const auto b = opened(called);
  const auto only = [&](std::string_view typed) {
    const auto page = ward.find(typed, 10);
    return page->rows.size() == 1 ? std::optional(page->rows[0].case_id) : std::nullopt;
  };
  EXPECT_EQ(only("たなへ"), a);
  EXPECT_EQ(only("w"), a);
  EXPECT_EQ(only("そ"), a);
  EXPECT_EQ(only("uyễ"), b);
  EXPECT_EQ(only("551"), b);
  EXPECT_EQ(only(domain::case_no_of(a)), a);
  EXPECT_EQ(ward.find("%", 10)->count, 0U);
  EXPECT_EQ(ward.find("", 10)->count, 2U);
  EXPECT_EQ(*ward.cases_called(domain::case_no_of(b)), std::vector{b});
}

// However many are found: few are looked up, many are met in the order of change.
TEST_F(Ward, PagesAreTheSameWhicheverWayTheyAreFound) {
  std::vector<Ulid> cases;
  for (int i = 0; i < 40; ++i) cases.push_back(opened(record(i % 2 == 0 ? "サトウ" : "スズキ")));
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::MergeAdded{cases[0], cases[38], {}})));
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::MergeAdded{cases[1], cases[3], {}})));
  for (const auto& [typed, count] : {std::pair{"さとう", 19U}, {"すずき", 19U}, {"", 38U}}) {
    for (const std::size_t at_once : {1U, 3U, 50U}) {
      std::vector<Ulid> all;
      std::vector<Instant> changed;
      std::optional<CaseCursor> after;
      do {
        const auto page = ward.find(typed, at_once, after);
        ASSERT_TRUE(page);
        EXPECT_EQ(page->count, count) << typed;
        for (const auto& row : page->rows) {
          all.push_back(row.case_id);
          changed.push_back(row.changed);
        }
        after = page->next;
      } while (after);
      EXPECT_EQ(all.size(), count) << typed << at_once;
      EXPECT_EQ(std::set(all.begin(), all.end()).size(), count) << "each once";
      EXPECT_TRUE(std::is_sorted(changed.rbegin(), changed.rend()));
    }
  }
  EXPECT_EQ(ward.find("さとう", 1)->rows[0].case_id, cases[0]) << "a merged case stands where its newest change is";
}

TEST_F(Ward, GapsInRunningNumbersAreShown) {
  const auto case_id = opened(record("ア"));
  for (const std::uint32_t number : {2U, 3U, 7U}) {
    const auto request_id = journal.new_id();
    ASSERT_TRUE(journal.accept_intake(request_id, intake(request_id, case_id, number)));
  }
  const auto gaps = ward.number_gaps();
  ASSERT_EQ(gaps->size(), 2U);
  EXPECT_EQ(gaps->at(0).first, 1U);
  EXPECT_EQ(gaps->at(0).last, 1U);
  EXPECT_EQ(gaps->at(1).first, 4U);
  EXPECT_EQ(gaps->at(1).last, 6U);
}

TEST_F(Ward, RefusalsDevicesAndOfficersAreListed) {
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::IntakeRefused{domain::RefusalReason::expired, {}, {}})));
  }
  const auto today = domain::day_of(opening);
  ASSERT_EQ(ward.refusals(today, today)->size(), 1U);
  EXPECT_EQ(ward.refusals(today, today)->front().count, 3U);

  const domain::KeyId key{1, 2, 3, 4};
  ASSERT_TRUE(journal.append(fact(key_aggregate(key), domain::DeviceTrusted{key, "ひろば", "1", {}, {}})));
  EXPECT_EQ(ward.devices()->front().device.hub_name, "ひろば");
  ASSERT_TRUE(journal.append(fact(key_aggregate(key), domain::DeviceRevoked{opening, {}})));
  EXPECT_EQ(ward.devices()->front().revoked_from, opening);

  const auto officer_id = journal.new_id();
  ASSERT_TRUE(journal.append(fact(officer_id, domain::OfficerAdded{}, part(domain::StaffDetail{"保健師"}))));
  ASSERT_TRUE(journal.append(fact(officer_id, domain::OfficerSignedIn{})));
  EXPECT_EQ(ward.officers()->front().detail.name, "保健師");
  EXPECT_TRUE(ward.officers()->front().last_signed_in);
}

TEST_F(Ward, AnOfficerHasTheRolesThatWereGivenAndNotTaken) {
  const auto id = journal.new_id();
  ASSERT_TRUE(journal.append(fact(id, domain::OfficerAdded{2}, part(domain::StaffDetail{"保健師"}))));
  ASSERT_TRUE(journal.append(fact(id, domain::RoleGiven{domain::Role::lead, {}})));
  const auto both = domain::Roles().with(domain::Role::nurse).with(domain::Role::lead);
  EXPECT_EQ(ward.officers()->front().roles, both);
  ASSERT_TRUE(journal.append(fact(id, domain::RoleTaken{domain::Role::nurse, id})));
  EXPECT_EQ(ward.officers()->front().roles, domain::Roles().with(domain::Role::lead));
}

TEST_F(Ward, WrongPassphrasesCountUntilARightOne) {
  const auto id = journal.new_id();
  ASSERT_TRUE(journal.append(fact(id, domain::OfficerAdded{}, part(domain::StaffDetail{"保健師"}))));
  for (std::uint64_t i = 1; i <= 2; ++i) ASSERT_TRUE(journal.append(fact(id, domain::SignInRefused{{7}, i})));
  EXPECT_EQ(ward.officers()->front().wrong_tries, 2U);
  ASSERT_TRUE(ward.officers()->front().last_wrong);
  EXPECT_EQ(ward.officers()->front().last_wrong->since_boot, 2U);
  ASSERT_TRUE(journal.append(fact(id, domain::OfficerSignedIn{})));
  EXPECT_EQ(ward.officers()->front().wrong_tries, 0U);
  EXPECT_FALSE(ward.officers()->front().last_wrong);
  ASSERT_TRUE(journal.append(fact(id, domain::PassphraseChanged{domain::Digest{5}, id})));
  EXPECT_TRUE(ward.is_old_wrap(id, domain::Digest{5}).value());
  EXPECT_FALSE(ward.is_old_wrap(id, domain::Digest{6}).value());
}

TEST_F(Ward, WhoReadWhatIsAskedByCaseAndByOfficer) {
  const auto mine = journal.new_id();
  const auto other = journal.new_id();
  std::vector<Ulid> cases;
  for (int i = 0; i < 2; ++i) {
    cases.push_back(journal.new_id());
    ASSERT_TRUE(journal.append(fact(cases.back(), domain::CaseOpened{}, part(domain::CaseRecord{}))));
    ASSERT_TRUE(journal.append(fact(cases.back(), domain::CaseRead{mine})));
  }
  ASSERT_TRUE(journal.append(fact(cases[0], domain::CaseRead{other})));
  ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::Disclosed{domain::DisclosedAs::csv, {}, 2, mine})));
  const auto all = ward.readings({}, 10).value();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all.front().officer_id, other) << "the newest first";
  EXPECT_EQ(ward.readings({.case_id = cases[0]}, 10)->size(), 2U);
  EXPECT_EQ(ward.readings({.officer_id = mine}, 10)->size(), 2U);
  EXPECT_EQ(ward.readings({.case_id = cases[0], .officer_id = mine}, 10)->size(), 1U);
  EXPECT_EQ(ward.readings({}, 1, 1)->front().case_id, cases[1]);
  EXPECT_EQ(ward.disclosures({.case_id = cases[1]}, 10)->size(), 1U) << "of many, perhaps of this one";
  EXPECT_EQ(ward.disclosures({.officer_id = other}, 10)->size(), 0U);
}

}  // namespace
}  // namespace tsunagu::journal
