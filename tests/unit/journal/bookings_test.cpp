// Places in sessions, as the tables show them.
#include <SQLiteCpp/SQLiteCpp.h>

#include "shared/domain/booking_facts.h"
#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {
namespace {

using domain::BookingState;
using domain::fact;

class Bookings : public JournalTest {
 protected:
  Bookings() {
    domain::EventSession session;
    session.source_key = session.title = "class";
    session.first_day = session.last_day = domain::day_of(opening);
    session.capacity = 2;
    EXPECT_TRUE(journal.import_sessions(std::vector{session}));
  }

  template <class Open>
  Ulid record(const Open& open, Bytes sealed = {}) {
    clock.advance(Millis{1000});
    const auto id = journal.append(fact(class_id, open, std::move(sealed)));
    EXPECT_TRUE(id);
    return id.value_or({});
  }
  Ulid book(int places = 1) {
    const Ulid booking_id = journal.new_id();
    record(domain::BookingMade{booking_id, static_cast<std::uint16_t>(places), {}, {}}, Bytes{1, 2, 3});
    return booking_id;
  }
  BookingState state_of(const Ulid& booking_id) {
    for (const auto& row : journal.hub().bookings(class_id).value()) {
      if (row.booking_id == booking_id) return row.state;
    }
    ADD_FAILURE() << "no such booking";
    return {};
  }

  Journal journal = open();
  const Ulid class_id = session_id_of("class");
};

TEST_F(Bookings, ADecisionIsWhatWasRecordedAndNeverDerived) {
  const auto a = book();
  const auto b = book();
  const auto c = book();
  record(domain::PlaceGranted{a});
  record(domain::PlaceGranted{b});
  record(domain::PlaceGranted{c});  // the third of two: another tablet said so to a family, and it stays said
  EXPECT_EQ(state_of(a), BookingState::placed);
  EXPECT_EQ(state_of(b), BookingState::placed);
  EXPECT_EQ(state_of(c), BookingState::placed);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(Bookings, AFamilyWaitsMovesUpAndIsTold) {
  const auto a = book(2);
  record(domain::PutOnWaitlist{a});
  EXPECT_EQ(state_of(a), BookingState::waiting);
  record(domain::Promoted{a});
  EXPECT_EQ(state_of(a), BookingState::promoted);
  EXPECT_FALSE(journal.hub().bookings(class_id)->front().told_promoted);
  record(domain::FamilyTold{a, domain::News::promoted, domain::Actor::staff});
  const auto row = journal.hub().bookings(class_id)->front();
  EXPECT_TRUE(row.told_promoted);
  EXPECT_FALSE(row.told_cancelled);
  EXPECT_EQ(row.places, 2);
}

TEST_F(Bookings, ACancelledBookingStaysCancelled) {
  const auto a = book();
  record(domain::BookingCancelled{a, domain::Actor::family});
  record(domain::Promoted{a});
  record(domain::PlaceGranted{a});
  EXPECT_EQ(state_of(a), BookingState::cancelled);
}

TEST_F(Bookings, ABookingBeforeItsSessionWaitsForIt) {
  auto elsewhere = open("elsewhere");
  ASSERT_TRUE(elsewhere.append(fact(class_id, domain::BookingMade{journal.new_id(), 1, {}, {}})));
  EXPECT_TRUE(elsewhere.hub().bookings(class_id)->empty());
  ASSERT_TRUE(elsewhere.receive(facts_of(journal)));
  EXPECT_EQ(elsewhere.hub().bookings(class_id)->size(), 1U);
  EXPECT_EQ(problems_of(elsewhere), "");
}

TEST_F(Bookings, AnArrivalIsMatchedLaterByStaff) {
  const auto a = book();
  const Ulid arrival_id = journal.new_id();
  record(domain::Attended{arrival_id, std::nullopt, 2, domain::ArrivalWay::number}, Bytes{9});
  auto arrivals = journal.hub().arrivals(class_id).value();
  ASSERT_EQ(arrivals.size(), 1U);
  EXPECT_FALSE(arrivals[0].booking_id);
  EXPECT_EQ(journal.hub().sealed_of(arrivals[0].fact_id).value(), Bytes{9});
  record(domain::Attended{arrival_id, a, 2, domain::ArrivalWay::staff});
  arrivals = journal.hub().arrivals(class_id).value();
  ASSERT_EQ(arrivals.size(), 1U);
  EXPECT_EQ(arrivals[0].booking_id, a);
  EXPECT_EQ(arrivals[0].people, 2);
}

TEST_F(Bookings, AWalkInHasAPlaceAndHasArrived) {
  const Ulid id = journal.new_id();
  record(domain::WalkedIn{id, 1, 2, {}});
  EXPECT_EQ(state_of(id), BookingState::placed);
  ASSERT_EQ(journal.hub().arrivals(class_id)->size(), 1U);
  EXPECT_EQ(journal.hub().arrivals(class_id)->front().booking_id, id);
  EXPECT_TRUE(journal.hub().bookings(class_id)->front().walk_in);
}

TEST_F(Bookings, OfPastSessionsAreNotAmongThoseToCome) {
  book();
  const auto today = domain::day_of(opening);
  EXPECT_EQ(journal.hub().bookings_from(today)->size(), 1U);
  EXPECT_TRUE(journal.hub().bookings_from(std::chrono::sys_days{today} + std::chrono::days{1})->empty());
}

TEST_F(Bookings, AFileWithTheTablesOfAnotherVersionIsFoldedAnew) {
  const auto a = book();
  record(domain::PlaceGranted{a});
  const auto before = digest_of(journal);
  {
    Journal closing = std::move(journal);
    SQLite::Database file((folder / "journal").string(), SQLite::OPEN_READWRITE);
    file.exec("DROP TABLE arrivals; ALTER TABLE bookings RENAME COLUMN told TO known");
  }
  journal = open();
  EXPECT_EQ(digest_of(journal), before);
  EXPECT_EQ(state_of(a), BookingState::placed);
  EXPECT_EQ(problems_of(journal), "");
}

}  // namespace
}  // namespace tsunagu::journal
