// A clock that is wrong, and what is still right then.
#include "shared/domain/clock_facts.h"
#include "tests/support/sessions.h"
#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {
namespace {

using namespace std::chrono_literals;
using domain::ClockDoubt;
using domain::fact;

constexpr std::chrono::days a_month{30};
constexpr std::chrono::days ten_years{3652};

class WrongClock : public JournalTest {
 protected:
  // A hub that is open from Tuesday to Saturday, closed at the turn of the year.
  static domain::OfficeDays opening_days() {
    domain::OfficeDays days{.weekdays = {2, 3, 4, 5, 6}};
    for (const auto* day : {"2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"}) {
      days.closed.push_back(*domain::parse_day(day));
    }
    return days;
  }
  static void judge(Journal& journal) {
    journal.judge_clock_by([](Instant last) { return domain::end_of_opening_day_after(last, opening_days(), 1); });
  }
  Journal open_hub(const std::string& name = "hub") {
    auto journal = open(name);
    judge(journal);
    return journal;
  }
  static Ulid visit(Journal& journal) {
    const auto visit_id = journal.new_id();
    EXPECT_TRUE(journal.append(fact(visit_id, domain::VisitStarted{})));
    return visit_id;
  }
  Headcount inside(const Journal& journal) const {
    return *journal.hub().headcount_inside(OpenVisits::of(journal.clock()->open_from(clock.now())));
  }
  // Turned off and on again at `when`.
  void restart_at(Instant when) { clock.set(when); }
  static Instant at(const char* day, std::chrono::minutes time) {
    return domain::start_of(*domain::parse_day(day)) + time;
  }
};

TEST_F(WrongClock, AnOrdinaryWeekWithItsWeekendIsNeverDoubted) {
  for (const auto* day : {"2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28",  // Saturday
                          "2026-12-01", "2026-12-02", "2026-12-28", "2027-01-04", "2027-01-05"}) {
    if (std::string_view(day) == "2026-12-28" || std::string_view(day) == "2027-01-04") continue;  // Mondays: closed
    restart_at(at(day, 9h));
    {
      auto journal = open_hub();
      EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none) << day;
      visit(journal);
    }
    if (std::string_view(day) == "2026-12-02") {
      for (const auto* more : {"2026-12-03", "2026-12-04", "2026-12-05", "2026-12-08", "2026-12-09", "2026-12-10",
                               "2026-12-11", "2026-12-12", "2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18",
                               "2026-12-19", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26"}) {
        restart_at(at(more, 16h));
        auto journal = open_hub();
        visit(journal);
      }
    }
  }
  auto journal = open_hub();
  EXPECT_EQ(journal.verify()->doubted, 0U);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(WrongClock, AMonthAheadForOneVisitDatesOnlyThatVisit) {
  const Instant now = clock.now();
  std::optional<Ulid> early;
  {
    auto journal = open_hub();
    ASSERT_TRUE(journal.append(fact(journal.new_id(), domain::AlertRaised{})));
  }
  restart_at(now + a_month);
  {
    auto journal = open_hub();
    EXPECT_EQ(journal.clock()->doubt, ClockDoubt::ahead);
    early = visit(journal);
    EXPECT_LT(facts_of(journal).back().id.time(), now + 1min) << "its id does not follow that clock";
    EXPECT_EQ(inside(journal).groups, 1U);
  }
  restart_at(now + 1min);
  auto journal = open_hub();
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none);
  const auto late = visit(journal);
  EXPECT_EQ(facts_of(journal).back().mark, ClockMark::sure);
  EXPECT_EQ(inside(journal).groups, 2U) << "the one of whom nobody knows when it began is in the building too";
  EXPECT_EQ(domain::day_of(journal.hub().visit(late).value()->started), domain::day_of(now));
  EXPECT_EQ(journal.verify()->doubted, 1U);

  const auto undated = journal.to_correct().value();
  ASSERT_EQ(undated.size(), 1U);
  EXPECT_EQ(*journal.correct_clock(std::array{undated[0].id}, domain::day_of(now), Ulid{}), 1U);
  const auto month = [&](Instant of) {
    const auto day = domain::day_of(of);
    return journal.hub().headcount(day, day)->groups;
  };
  EXPECT_EQ(month(now), 2U);
  EXPECT_EQ(month(now + a_month), 0U);
  EXPECT_EQ(journal.verify()->doubted, 0U);
  EXPECT_EQ(problems_of(journal), "");

  const auto correction = journal.corrections()->front();
  EXPECT_EQ(correction.facts, 1U);
  ASSERT_TRUE(journal.undo_correction(correction.correction_id, Ulid{}));
  EXPECT_EQ(month(now + a_month), 1U);
  EXPECT_EQ(journal.to_correct()->size(), 1U);
  EXPECT_EQ(journal.undo_correction(correction.correction_id, Ulid{}).error().code, Code::not_found);
  EXPECT_EQ(problems_of(journal), "");
  const auto before = digest_of(journal);
  ASSERT_TRUE(journal.rebuild());
  EXPECT_EQ(digest_of(journal), before);
}

TEST_F(WrongClock, TenYearsAheadLeavesLaterIdsWhereTheyBelong) {
  const Instant now = clock.now();
  {
    auto journal = open_hub();
    visit(journal);
  }
  restart_at(now + ten_years);
  {
    auto journal = open_hub();
    for (int i = 0; i < 3; ++i) visit(journal);
    EXPECT_LT(journal.new_id().time(), now + 1h);
  }
  restart_at(now + 2min);
  auto journal = open_hub();
  visit(journal);
  EXPECT_EQ(facts_of(journal).back().id.time(), now + 2min);
  EXPECT_EQ(inside(journal).groups, 5U);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(WrongClock, TenYearsBackStillTakesVisitsInAndCountsThem) {
  const Instant now = clock.now();
  {
    auto journal = open_hub();
    visit(journal);
  }
  restart_at(now - ten_years);
  auto journal = open_hub();
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::behind);
  visit(journal);
  EXPECT_EQ(inside(journal).groups, 2U);
  const auto facts = facts_of(journal);
  EXPECT_LT(facts[0].id, facts[1].id);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(WrongClock, AStepWhileTheProgramRunsIsDoubtedUntilSomebodyConfirms) {
  auto journal = open_hub();
  visit(journal);
  clock.advance(3h);  // time that passes is no step
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none);
  clock.set(clock.now() + 3min);
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::moved);
  const auto doubted = visit(journal);
  EXPECT_EQ(facts_of(journal).back().mark, ClockMark::doubted);
  EXPECT_EQ(
      journal.correct_clock(std::array{facts_of(journal).back().id}, domain::day_of(clock.now()), {}).error().code,
      Code::refused);
  const auto staff = journal.new_id();
  ASSERT_TRUE(journal.confirm_clock(staff));
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none);
  EXPECT_EQ(journal.to_correct()->size(), 0U) << "what was recorded today is of today";
  EXPECT_FALSE(journal.hub().visit(doubted).value()->doubted);
  clock.set(clock.now() - 1min);
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none) << "within what clocks may differ";
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(WrongClock, AStepIsKnownToTheNextProgramToo) {
  const Instant right = at("2026-11-24", 10h);  // Tuesday
  for (const bool somebody_came : {true, false}) {
    restart_at(right + (somebody_came ? 0min : 20min));
    {
      auto journal = open_hub();
      visit(journal);
      clock.set(at("2026-11-25", 9h + 30min));
      if (somebody_came) visit(journal);
      EXPECT_EQ(journal.watch_clock()->doubt, ClockDoubt::moved);
    }
    restart_at(at("2026-11-25", 9h + 31min));
    {
      auto journal = open_hub();
      EXPECT_EQ(journal.clock()->doubt, ClockDoubt::moved);
      EXPECT_EQ(inside(journal).groups, somebody_came ? 2U : 3U) << "yesterday's are of today";
    }
    // Set right, it is believed, and has not to be confirmed when that time comes.
    restart_at(right + 30min);
    {
      auto journal = open_hub();
      EXPECT_EQ(journal.watch_clock()->doubt, ClockDoubt::none);
    }
  }
  restart_at(at("2026-11-25", 9h + 31min));
  auto journal = open_hub();
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none);
  EXPECT_EQ(problems_of(journal), "");
  clock.set(at("2026-11-26", 10h));
  visit(journal);
  auto next = open_hub();
  EXPECT_EQ(next.clock()->doubt, ClockDoubt::moved);
  EXPECT_EQ(problems_of(next), "");
  ASSERT_TRUE(next.confirm_clock(Ulid{}));
  EXPECT_EQ(open_hub().clock()->doubt, ClockDoubt::none);
}

TEST_F(WrongClock, WhatIsConfirmedInOneProcessHoldsInTheOther) {
  auto kiosk = open_hub();
  visit(kiosk);
  clock.set(clock.now() + 1h);
  EXPECT_EQ(kiosk.clock()->doubt, ClockDoubt::moved);
  auto command = open_hub();
  ASSERT_TRUE(command.confirm_clock(Ulid{}));
  EXPECT_EQ(kiosk.clock()->doubt, ClockDoubt::none);
}

TEST_F(WrongClock, AClockThatStayedRightForDaysUnwatchedIsConfirmedWithTwoTapsAndNothingMore) {
  {
    auto journal = open_hub();
    visit(journal);  // Tuesday
  }
  restart_at(clock.now() + std::chrono::days{3});
  auto journal = open_hub();
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::ahead);
  visit(journal);
  EXPECT_EQ(journal.to_correct()->size(), 1U);
  ASSERT_TRUE(journal.confirm_clock(Ulid{}));
  EXPECT_EQ(journal.to_correct()->size(), 0U);
  EXPECT_EQ(inside(journal).groups, 1U) << "Tuesday's is not of today";
}

TEST_F(WrongClock, AClockThatWasBelievedAWhileAheadIsCorrectedAfterwards) {
  const Instant now = clock.now();
  restart_at(now + 23h);
  {
    auto journal = open_hub();  // its first facts: nothing to doubt them by
    visit(journal);
  }
  restart_at(now);
  auto journal = open_hub();
  EXPECT_EQ(journal.clock()->doubt, ClockDoubt::behind);
  ASSERT_TRUE(journal.confirm_clock(Ulid{}));
  visit(journal);
  EXPECT_EQ(inside(journal).groups, 2U);
  const auto undated = journal.to_correct().value();
  ASSERT_EQ(undated.size(), 1U) << "what lies in the future of a clock that is believed";
  ASSERT_TRUE(journal.correct_clock(std::array{undated[0].id}, domain::day_of(now), Ulid{}));
  EXPECT_EQ(journal.hub().headcount(domain::day_of(now), domain::day_of(now))->groups, 2U);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(WrongClock, MidnightYearEndAndLeapDayAreDaysLikeOthers) {
  for (const auto& [day, next] : {std::pair{"2026-11-24", "2026-11-25"}, std::pair{"2026-12-31", "2027-01-01"},
                                  std::pair{"2028-02-28", "2028-02-29"}, std::pair{"2028-02-29", "2028-03-01"}}) {
    clock.advance_to(at(day, 23h + 59min));
    auto journal = open(std::string("hub-") + day);
    visit(journal);
    clock.advance(1min);
    visit(journal);
    EXPECT_EQ(journal.clock()->doubt, ClockDoubt::none) << day;
    const auto first = *domain::parse_day(day);
    const auto second = *domain::parse_day(next);
    EXPECT_EQ(journal.hub().headcount(first, first)->groups, 1U) << day;
    EXPECT_EQ(journal.hub().headcount(second, second)->groups, 1U) << day;
    EXPECT_EQ(problems_of(journal), "") << day;
  }
}

// One tablet is 23 hours fast, the other right.
class OneClockFast : public WrongClock {
 protected:
  Journal fast = open("fast");
  Journal right = open("right");

  template <class Do>
  auto at_fast(Do act) {
    clock.advance(23h);
    auto out = act();
    clock.advance(-23h);
    return out;
  }
  void exchange() {
    ASSERT_TRUE(right.receive(facts_of(fast)));
    at_fast([&] {
      EXPECT_TRUE(fast.receive(facts_of(right)));
      return 0;
    });
  }
};

TEST_F(OneClockFast, TheHeadcountIsRightOnBoth) {
  at_fast([&] { return visit(fast); });
  const auto leaving = at_fast([&] { return visit(fast); });
  visit(right);
  exchange();
  EXPECT_EQ(inside(right).groups, 3U);
  EXPECT_EQ(at_fast([&] { return inside(fast).groups; }), 3U);
  ASSERT_TRUE(right.append(fact(leaving, domain::VisitEnded{domain::Actor::staff})));
  exchange();
  EXPECT_EQ(inside(right).groups, 2U);
  EXPECT_EQ(at_fast([&] { return inside(fast).groups; }), 2U);
}

TEST_F(OneClockFast, WhatTheRightOneAnswersIsAnsweredOnBoth) {
  const auto alert_id = at_fast([&] {
    const auto id = fast.new_id();
    EXPECT_TRUE(fast.append(fact(id, domain::AlertRaised{})));
    return id;
  });
  const auto request_id = at_fast([&] {
    const auto id = fast.new_id();
    EXPECT_TRUE(fast.append(fact(id, domain::RequestMade{})));
    return id;
  });
  const auto withdrawn_id = at_fast([&] {
    const auto id = fast.new_id();
    EXPECT_TRUE(fast.append(fact(id, domain::RequestMade{})));
    EXPECT_TRUE(fast.append(fact(id, domain::RequestWithdrawn{})));
    return id;
  });
  exchange();
  EXPECT_EQ(right.hub().alerts_waiting()->size(), 1U) << "an alert counts at once";
  EXPECT_EQ(right.hub().request(withdrawn_id).value()->state, domain::RequestState::withdrawn);
  ASSERT_TRUE(right.append(fact(alert_id, domain::AlertAcknowledged{})));
  ASSERT_TRUE(right.append(fact(request_id, domain::RequestClosed{})));
  EXPECT_TRUE(right.hub().alerts_waiting()->empty()) << "though its id is older than its root's";
  exchange();
  for (auto* journal : {&fast, &right}) {
    EXPECT_TRUE(journal->hub().alerts_waiting()->empty());
    EXPECT_EQ(journal->hub().request(request_id).value()->state, domain::RequestState::closed);
    EXPECT_EQ(problems_of(*journal), "");
    const auto before = digest_of(*journal);
    ASSERT_TRUE(journal->rebuild());
    EXPECT_EQ(digest_of(*journal), before);
  }
  EXPECT_EQ(digest_of(fast), digest_of(right));
}

TEST_F(OneClockFast, ABookingTakesNoPlaceUntilItsTimeHasComeAndCanBeCancelled) {
  domain::EventSession session;
  session.source_key = "a";
  session.first_day = session.last_day = *domain::parse_day("2026-12-01");
  ASSERT_TRUE(tests::import_sessions(right, std::array{session}));
  exchange();
  const auto session_id = session_id_of("a");
  const auto book = [&](const char* name) {
    Ulid booking_id = fast.new_id();
    booking_id.bytes[15] = static_cast<std::uint8_t>(name[0]);
    std::vector<domain::NewFact> facts{fact(session_id, domain::BookingMade{booking_id, 1, {}, {}}),
                                       fact(session_id, domain::PlaceGranted{booking_id})};
    EXPECT_TRUE(fast.append(std::move(facts)));
    return booking_id;
  };
  const auto kept = at_fast([&] { return book("a"); });
  const auto cancelled = at_fast([&] { return book("b"); });
  exchange();
  auto rows = right.hub().bookings(session_id).value();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_TRUE(rows[0].ahead && rows[1].ahead);
  EXPECT_EQ(right.waiting()->ahead, 4U);
  ASSERT_TRUE(right.append(fact(session_id, domain::BookingCancelled{cancelled})));
  exchange();
  for (auto* journal : {&fast, &right}) {
    rows = journal->hub().bookings(session_id).value();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].booking_id, kept);
    EXPECT_EQ(rows[0].state, domain::BookingState::placed);
    EXPECT_EQ(rows[1].state, domain::BookingState::cancelled);
  }
  EXPECT_FALSE(*right.let_in_what_is_due());
  clock.advance(23h);
  EXPECT_TRUE(*right.let_in_what_is_due()) << "by time, without receiving or opening anything";
  EXPECT_EQ(right.waiting()->ahead, 0U);
  EXPECT_FALSE(right.hub().bookings(session_id)->front().ahead);
  EXPECT_EQ(digest_of(fast), digest_of(right));
  EXPECT_EQ(problems_of(right), "");
}

TEST_F(OneClockFast, ACorrectionLetsInWhatItNames) {
  domain::EventSession session;
  session.source_key = "a";
  session.first_day = session.last_day = *domain::parse_day("2026-12-01");
  ASSERT_TRUE(tests::import_sessions(right, std::array{session}));
  exchange();
  const auto booked = at_fast([&] {
    return *fast.append(fact(session_id_of("a"), domain::BookingMade{fast.new_id(), 1, {}, {}}));
  });
  exchange();
  EXPECT_EQ(right.waiting()->ahead, 1U);
  ASSERT_TRUE(fast.confirm_clock(Ulid{}));  // set right
  ASSERT_TRUE(fast.correct_clock(std::array{booked}, domain::day_of(clock.now()), Ulid{}));
  ASSERT_TRUE(right.receive(facts_of(fast)));
  EXPECT_EQ(right.waiting()->ahead, 0U);
  EXPECT_FALSE(right.hub().bookings(session_id_of("a"))->front().ahead);
  ASSERT_TRUE(right.undo_correction(right.corrections()->front().correction_id, Ulid{}));
  EXPECT_EQ(right.waiting()->ahead, 1U);
  EXPECT_EQ(problems_of(right), "");
}

}  // namespace
}  // namespace tsunagu::journal
