#include "shared/journal/hub_view.h"

#include <algorithm>

#include "shared/base/files.h"
#include "tests/support/sessions.h"
#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {
namespace {

using domain::fact;

const domain::Day today = domain::day_of(opening);

class Hub : public JournalTest {
 protected:
  Journal journal = open();
  const HubView& hub = journal.hub();

  template <class Open>
  Ulid record(const Ulid& aggregate, const Open& open, Bytes sealed = {}, Bytes card = {}) {
    clock.advance(Millis{1000});
    const auto id = journal.append(fact(aggregate, open, std::move(sealed), std::move(card)));
    EXPECT_TRUE(id);
    return id.value_or({});
  }
};

domain::EventSession session(const char* key, const char* first, const char* last, std::optional<int> start) {
  domain::EventSession out;
  out.source_key = out.title = key;
  out.first_day = *domain::parse_day(first);
  out.last_day = *domain::parse_day(last);
  out.start_minute = start;
  return out;
}

TEST_F(Hub, SessionsBetweenDaysComeInOrderAndWholeWeeksAreIncluded) {
  ASSERT_TRUE(tests::import_sessions(
      journal,
      std::vector{session("afternoon", "2026-11-24", "2026-11-24", 840),
                  session("week", "2026-11-20", "2026-11-26", {}), session("morning", "2026-11-24", "2026-11-24", 600),
                  session("all day", "2026-11-24", "2026-11-24", {}), session("past", "2026-11-20", "2026-11-23", {}),
                  session("future", "2026-11-25", "2026-11-25", {})}));
  std::string titles;
  const auto rows = hub.sessions_between(today, today);
  for (const auto& row : *rows) titles += row.session.title + ",";
  EXPECT_EQ(titles, "week,all day,morning,afternoon,");
  EXPECT_FALSE(hub.session(session_id_of("unknown")).value());
}

TEST_F(Hub, WhatStaffCancelledStaysCancelledWhateverTheFeedSays) {
  auto one = session("a", "2026-11-24", "2026-11-24", 600);
  ASSERT_TRUE(tests::import_sessions(journal, std::vector{one}));
  record(session_id_of("a"), domain::SessionCancelled{});
  one.title = "b";
  ASSERT_TRUE(tests::import_sessions(journal, std::vector{one}));
  EXPECT_TRUE(hub.session(session_id_of("a")).value()->session.cancelled);
  EXPECT_EQ(tests::import_sessions(journal, std::vector{one})->unchanged, 1U);
}

TEST_F(Hub, AFamilyIsFoundByItsCurrentCardOnly) {
  const domain::Digest old_card{7};
  const domain::Digest new_card{8};
  const auto family_id = journal.new_id();
  record(family_id, domain::FamilyRegistered{std::nullopt, old_card, domain::YearMonth{2026, 10}}, {1}, {2});
  EXPECT_EQ(hub.family_by_card(old_card).value()->card, Bytes{2});
  record(family_id, domain::ProfileUpdated{std::nullopt, domain::YearMonth{2026, 11}, std::nullopt}, {}, {3});
  auto family = hub.family(family_id).value();
  ASSERT_TRUE(family);
  EXPECT_EQ(family->family_id, family_id);
  EXPECT_EQ(family->card, Bytes{3});
  EXPECT_EQ(family->sealed, Bytes{1});  // none came with the update: the former is in force
  EXPECT_EQ(family->seen, (domain::YearMonth{2026, 11}));
  record(family_id, domain::CardIssued{new_card});
  EXPECT_FALSE(hub.family_by_card(old_card).value());
  EXPECT_EQ(hub.family_by_card(new_card).value()->card, Bytes{});  // what the old card opens is not found by the new
  EXPECT_EQ(*hub.family_count(), 1U);
}

TEST_F(Hub, AFamilysPartIsTheNewestThatIsThereAndWasNotErased) {
  const auto family_id = journal.new_id();
  const auto first = record(family_id, domain::FamilyRegistered{}, {1});
  ASSERT_EQ(hub.family_parts_after(Ulid{}, 10)->size(), 1U);
  EXPECT_EQ(hub.family_parts_after(Ulid{}, 10)->front().sealed_fact, first);
  record(family_id, domain::ProfileUpdated{});  // none came with it
  EXPECT_EQ(hub.family_parts_after(Ulid{}, 10)->front().sealed_fact, first);
  const auto second = record(family_id, domain::ProfileUpdated{}, {2});
  EXPECT_EQ(hub.family_parts_after(Ulid{}, 10)->front().sealed_fact, second);
  EXPECT_EQ(hub.family_parts_after(family_id, 10)->size(), 0U);
  record(journal.new_id(), domain::FamilyRegistered{});
  EXPECT_EQ(hub.family_parts_after(family_id, 10)->size(), 0U) << "a family without a part";
  ASSERT_TRUE(journal.erase(std::array{domain::ErasedPart{second, domain::Part::sealed}}, Ulid{}));
  EXPECT_EQ(hub.family_parts_after(Ulid{}, 10)->size(), 0U);
}

// Facts from before keep their hash, and no table has it.
TEST_F(Hub, AnOldHashOfANumberStaysInItsFactAlone) {
  const domain::NumberHash hash{0xC3, 0x5A, 0x77, 0x01, 0x9E, 0x42, 0x13, 0x88, 0xF0, 0x2D, 0x64, 0xB9, 5, 6, 7, 8};
  {
    auto old = open("old");
    const auto made = old.append(fact(old.new_id(), domain::FamilyRegistered{hash, {}, {}}));
    EXPECT_EQ(old.fact(*made)->as<domain::FamilyRegistered>()->number_hash, hash);
  }
  const auto file = read_file(folder / "old", 1 << 20).value();
  std::size_t found = 0;
  for (auto at = file.begin(); at != file.end(); ++found) {
    at = std::search(at, file.end(), hash.begin(), hash.end());
    if (at == file.end()) break;
    ++at;
  }
  EXPECT_EQ(found, 1U);
}

TEST_F(Hub, MergedFamiliesAreNamedByTheSmallestUntilTheMergeIsUndone) {
  const auto a = journal.new_id();
  const auto b = journal.new_id();
  const auto c = journal.new_id();
  record(a, domain::FamilyRegistered{});
  record(b, domain::FamilyRegistered{});
  record(c, domain::FamilyRegistered{});
  const auto edge = journal.new_id();
  record(journal.new_id(), domain::MergeAdded{c, b, {}});
  record(edge, domain::MergeAdded{b, a, {}});
  EXPECT_EQ(hub.family(c).value()->family_id, a);
  EXPECT_EQ(hub.merged_with(c)->size(), 3U);
  record(edge, domain::MergeUndone{});
  EXPECT_EQ(hub.family(c).value()->family_id, b);
  EXPECT_EQ(hub.merged_with(a)->size(), 1U);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Hub, VisitsAreCountedByBandAndLeaveTheBuilding) {
  const auto first = journal.new_id();
  domain::VisitStarted visit;
  visit.bands = {1, 0, 0, 0, 0, 2};
  visit.adults = 2;
  visit.pregnant = 1;
  visit.first_time = true;
  visit.inside_ward = false;
  visit.tag = ByteArray<16>{5};
  record(first, visit, {9});
  record(journal.new_id(), domain::VisitStarted{{0, 1}, 1, 0, false, true, {}});
  record(journal.new_id(), domain::VisitStarted{});  // without a card: nothing is known
  const auto inside = hub.headcount_inside(OpenVisits::of(today));
  EXPECT_EQ(inside->groups, 3U);
  EXPECT_EQ(inside->adults, 3U);
  EXPECT_EQ(inside->pregnant, 1U);
  EXPECT_EQ(inside->children(), 4U);
  EXPECT_EQ(inside->bands, (std::array<std::size_t, 6>{1, 1, 0, 0, 0, 2}));
  EXPECT_EQ(inside->first_time, 1U);
  EXPECT_EQ(inside->returning, 1U);
  EXPECT_EQ(inside->inside_ward, 1U);
  EXPECT_EQ(inside->outside_ward, 1U);
  EXPECT_EQ(hub.visits_inside(OpenVisits::of(today))->front().counts, visit);
  EXPECT_EQ(hub.visit_sealed(first).value(), Bytes{9});
  record(first, domain::VisitEnded{});
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->groups, 2U);
  EXPECT_EQ(hub.headcount(today, today)->groups, 3U);
  EXPECT_EQ(hub.visits_inside(OpenVisits::of(today))->size(), 2U);
  clock.advance(std::chrono::hours{24});
  EXPECT_EQ(hub.headcount(domain::day_of(clock.now()), domain::day_of(clock.now()))->groups, 0U);
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(domain::day_of(clock.now())))->children(), 0U);
}

TEST_F(Hub, OfAVisitThatWasCorrectedEverybodyIsCountedOnce) {
  const auto visit = journal.new_id();
  record(visit, domain::VisitStarted{{0, 1}, 2, 1, false, true, {}}, {1});
  record(visit, domain::SomeLeft{{{}, 1, 0}}, {2});
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->adults, 1U);
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->pregnant, 1U);
  EXPECT_EQ(hub.headcount(today, today)->adults, 2U);
  EXPECT_EQ(hub.visit_sealed(visit).value(), Bytes{1}) << "who left is no news of who came";
  record(visit, domain::VisitCorrected{{{1, 1}, 2, 1}, {{1, 1}, 1, 1}}, {3});
  EXPECT_EQ(hub.visit_sealed(visit).value(), Bytes{3});
  EXPECT_EQ(hub.headcount(today, today)->bands, (std::array<std::size_t, 6>{1, 1, 0, 0, 0, 0}));
  EXPECT_EQ(hub.visit(visit).value()->here, (domain::PeopleCounts{{1, 1}, 1, 1}));
  EXPECT_EQ(hub.headcount(today, today)->returning, 1U);
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->groups, 1U);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Hub, WhenTheLastOnesLeaveTheVisitIsOverUntilSomebodyIsThere) {
  const auto visit = journal.new_id();
  record(visit, domain::VisitStarted{{0, 1}, 1, 0, {}, {}, {}});
  record(visit, domain::SomeLeft{{{}, 1, 0}});
  record(visit, domain::SomeLeft{{{}, 1, 0}});  // two tablets said it of the same person
  EXPECT_EQ(hub.visits_inside(OpenVisits::of(today))->size(), 1U);
  record(visit, domain::SomeLeft{{{0, 1}, 0, 0}});
  EXPECT_TRUE(hub.visit(visit).value()->ended);
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->groups, 0U);
  record(visit, domain::VisitCorrected{{{0, 1}, 1, 0}, {{}, 1, 0}});
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->adults, 1U);
  EXPECT_EQ(hub.headcount(today, today)->children(), 1U);
}

TEST_F(Hub, AVisitThatWasNoneIsCountedNowhere) {
  const auto visit = journal.new_id();
  record(visit, domain::VisitStarted{{}, 2, 1, false, true, {}});
  record(visit, domain::VisitCorrected{});
  EXPECT_EQ(hub.headcount_inside(OpenVisits::of(today))->groups, 0U);
  EXPECT_EQ(hub.headcount(today, today)->groups, 0U);
  EXPECT_TRUE(hub.headcounts_by_day(today, today)->empty());
}

TEST_F(Hub, OpenVisitsAreFoundByWhenTheyBegan) {
  const auto yesterday = journal.new_id();
  const auto left = journal.new_id();
  const auto early = journal.new_id();
  record(yesterday, domain::VisitStarted{});
  clock.advance(std::chrono::hours{24});
  record(left, domain::VisitStarted{});
  record(left, domain::VisitEnded{});
  record(early, domain::VisitStarted{});
  const auto before = clock.now() + Millis{1};
  clock.advance(std::chrono::minutes{1});
  record(journal.new_id(), domain::VisitStarted{});
  const auto found = hub.visits_to_end(today, before, 10).value();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].visit_id, yesterday);
  EXPECT_EQ(found[1].visit_id, early);
  EXPECT_EQ(hub.visits_to_end(today, before, 1)->size(), 1U);
  EXPECT_EQ(hub.visits_to_end(domain::day_of(clock.now()), before, 10)->size(), 1U);
}

TEST_F(Hub, AProfileUnderACardThatWasReplacedDoesNotHideTheOneOfTheNewCard) {
  const auto family_id = journal.new_id();
  const domain::Digest lost{1};
  const domain::Digest current{2};
  domain::FamilyRegistered registered;
  registered.card_public_key = lost;
  record(family_id, registered, {}, {10});
  record(family_id, domain::CardIssued{current}, {}, {20});
  domain::ProfileUpdated of_the_lost;
  of_the_lost.card_key = lost;
  record(family_id, of_the_lost, {}, {11});
  EXPECT_EQ(hub.family(family_id).value()->card, Bytes{20});
  domain::ProfileUpdated of_the_current;
  of_the_current.card_key = current;
  record(family_id, of_the_current, {}, {21});
  EXPECT_EQ(hub.family(family_id).value()->card, Bytes{21});
}

TEST_F(Hub, VisitsAreCountedByTheDayOnWhichTheyBegan) {
  record(journal.new_id(), domain::VisitStarted{{1, 0, 2}, 2, 1, true, false, {}});
  record(journal.new_id(), domain::VisitStarted{{0, 1}, 1, 0, false, true, {}});
  clock.advance(std::chrono::hours{48});
  const auto later = domain::day_of(clock.now());
  record(journal.new_id(), domain::VisitStarted{});
  const auto days = hub.headcounts_by_day(today, later).value();
  ASSERT_EQ(days.size(), 2U) << "a day on which nobody came is not there";
  EXPECT_EQ(days[0].day, today);
  EXPECT_EQ(days[0].count.groups, 2U);
  EXPECT_EQ(days[0].count.children(), 4U);
  EXPECT_EQ(days[0].count.first_time, 1U);
  EXPECT_EQ(days[1].day, later);
  EXPECT_EQ(days[1].count.groups, 1U);
  EXPECT_EQ(days[1].count.first_time + days[1].count.returning, 0U);
  EXPECT_TRUE(hub.headcounts_by_day(later, today).value().empty());
}

TEST_F(Hub, ARequestGoesForwardThroughItsStates) {
  const auto request_id = journal.new_id();
  const domain::Digest slip{4};
  const auto state = [&] { return hub.request(request_id).value()->state; };
  record(request_id, domain::RequestMade{domain::RequestHow::ward_professional}, {1, 1});
  EXPECT_FALSE(hub.request_by_slip(slip).value());
  record(request_id, domain::SlipIssued{domain::Digest{9}});
  record(request_id, domain::SlipIssued{slip});
  EXPECT_EQ(state(), domain::RequestState::open);
  EXPECT_EQ(hub.request_sealed(request_id).value(), (Bytes{1, 1}));
  record(request_id, domain::RequestRead{});
  EXPECT_EQ(state(), domain::RequestState::read);
  record(request_id, domain::NoteWritten{{}, 2}, {7});
  record(request_id, domain::RequestTriaged{domain::Triage::both, {}, 2});
  EXPECT_EQ(state(), domain::RequestState::triaged);
  domain::RequestHandedOver handover;
  handover.number = 12;
  handover.issued = clock.now();
  record(request_id, handover);
  EXPECT_EQ(state(), domain::RequestState::handed_over);
  record(request_id, domain::RequestRead{});
  EXPECT_EQ(state(), domain::RequestState::handed_over);
  record(request_id, domain::ReceiptTaken{domain::ReceiptState::contacted, today, 3, {}});
  const auto row = *hub.request(request_id).value();
  EXPECT_EQ(row.state, domain::RequestState::contacted);
  EXPECT_EQ(row.receipt_day, today);
  EXPECT_EQ(row.receipt_role, std::uint8_t{3});
  EXPECT_EQ(row.triage, domain::Triage::both);
  EXPECT_EQ(row.handed_over, handover.issued);
  EXPECT_EQ(row.notes, 1U);
  EXPECT_TRUE(row.was_read);
  EXPECT_EQ(hub.notes(request_id)->front().sealed, Bytes{7});
  EXPECT_EQ(hub.notes(request_id)->front().duty, 2);
  EXPECT_EQ(hub.handovers(request_id)->front().handover.number, 12U);
  EXPECT_EQ(hub.request_by_slip(slip).value()->request_id, request_id);
  EXPECT_FALSE(hub.request_by_slip(domain::Digest{9}).value()) << "a newer slip replaces it";
  EXPECT_EQ(hub.requests_waiting()->size(), 1U);
  record(request_id, domain::RequestWithdrawn{});
  EXPECT_EQ(state(), domain::RequestState::withdrawn);
  EXPECT_EQ(hub.requests_waiting()->size(), 0U);
  EXPECT_EQ(hub.requests_between(today, today)->size(), 1U);
  EXPECT_FALSE(hub.request(journal.new_id()).value());
}

TEST_F(Hub, AnOlderReceiptScannedLaterChangesNothing) {
  const auto request_id = journal.new_id();
  record(request_id, domain::RequestMade{domain::RequestHow::ward_professional}, {1, 1});
  record(request_id, domain::RequestHandedOver{});
  record(request_id, domain::ReceiptTaken{domain::ReceiptState::contacted, today, 3, {}});
  const domain::Day before{std::chrono::sys_days{today} - std::chrono::days{2}};
  record(request_id, domain::ReceiptTaken{domain::ReceiptState::received, before, 1, {}});
  const auto row = *hub.request(request_id).value();
  EXPECT_EQ(row.state, domain::RequestState::contacted);
  EXPECT_EQ(row.receipt_day, today);
  EXPECT_EQ(row.receipt_role, std::uint8_t{3});
}

TEST_F(Hub, DaysThatStaffClosedAreListedOnceEach) {
  const auto day = [](const char* text) { return *domain::parse_day(text); };
  EXPECT_TRUE(hub.closed_days()->empty());
  record(journal.new_id(), domain::DayClosed{day("2026-12-10"), journal.new_id()});
  record(journal.new_id(), domain::DayClosed{day("2026-12-03"), {}});
  record(journal.new_id(), domain::DayClosed{day("2026-12-10"), {}});
  EXPECT_EQ(hub.closed_days().value(), (std::vector{day("2026-12-03"), day("2026-12-10")}));
}

TEST_F(Hub, StaffWardsAndAlertsAreListed) {
  const auto staff_id = journal.new_id();
  record(staff_id, domain::StaffAdded{domain::StaffRole::lead}, {1});
  record(staff_id, domain::StaffSignedIn{true});
  EXPECT_EQ(hub.staff()->front().role, domain::StaffRole::lead);
  EXPECT_EQ(hub.staff()->front().sealed, Bytes{1});
  EXPECT_TRUE(hub.staff()->front().last_signed_in);
  record(staff_id, domain::StaffRemoved{});
  EXPECT_TRUE(hub.staff()->front().removed);

  domain::WardTrusted ward;
  ward.ward_key_id = {1, 2, 3, 4};
  ward.ward_name = "港北区";
  ward.valid_from = ward.valid_to = ward.agreement_from = ward.agreement_to = today;
  const auto ward_id = key_aggregate(ward.ward_key_id);
  record(ward_id, ward);
  EXPECT_EQ(hub.wards()->front().ward.ward_name, "港北区");
  record(ward_id, domain::WardDistrusted{});
  EXPECT_TRUE(hub.wards()->front().distrusted);
  record(ward_id, ward);
  EXPECT_FALSE(hub.wards()->front().distrusted);

  const auto alert_id = journal.new_id();
  record(alert_id, domain::AlertRaised{domain::AlertPlace::talk});
  EXPECT_EQ(hub.alerts_waiting()->front().place, domain::AlertPlace::talk);
  record(alert_id, domain::AlertAcknowledged{staff_id});
  EXPECT_TRUE(hub.alerts_waiting()->empty());
}

}  // namespace
}  // namespace tsunagu::journal
