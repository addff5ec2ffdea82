// Places in sessions, as the tables show them.
#include <SQLiteCpp/SQLiteCpp.h>

#include "shared/domain/booking_facts.h"
#include "tests/support/sessions.h"
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
    EXPECT_TRUE(tests::import_sessions(journal, std::vector{session}));
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
  EXPECT_EQ(journal.hub().bookings(class_id)->front().news, domain::News::promoted);
  record(domain::FamilyTold{a, domain::News::promoted, domain::Actor::staff});
  const auto row = journal.hub().bookings(class_id)->front();
  EXPECT_EQ(row.news, std::nullopt);
  EXPECT_EQ(row.places, 2);
}

TEST_F(Bookings, ACancelledBookingStaysCancelled) {
  const auto a = book();
  record(domain::BookingCancelled{a, domain::Actor::family});
  record(domain::Promoted{a});
  record(domain::PlaceGranted{a});
  EXPECT_EQ(state_of(a), BookingState::cancelled);
}

// A session of a list that can be read again.
class ListedBookings : public JournalTest {
 protected:
  ListImported import(std::vector<const char*> days, Recording recording = Recording::confirmed) {
    domain::EventList list{"list", {}, *domain::parse_day("2026-01-01"), *domain::parse_day("2030-12-31")};
    for (std::size_t i = 0; i < days.size(); ++i) {
      domain::ReadSession session;
      session.source_key = std::string(1, static_cast<char>('a' + i)) + "|";
      session.title = "会";
      session.first_day = session.last_day = *domain::parse_day(days[i]);
      session.cancelled = cancelled_;
      if (std::string(days[i]) != nowhere) list.read.sessions.push_back(session);
    }
    clock.advance(Millis{1'000});
    return *journal.import_list(list, recording);
  }
  std::optional<domain::News> news() const { return journal.hub().bookings(id)->front().news; }
  void tell(domain::News what) { record(domain::FamilyTold{booking_id, what, domain::Actor::staff}); }
  template <class Open>
  void record(const Open& open) {
    clock.advance(Millis{1'000});
    ASSERT_TRUE(journal.append(fact(id, open)));
  }
  void book() {
    booking_id = journal.new_id();
    record(domain::BookingMade{booking_id, 1, {}, {}});
    record(domain::PlaceGranted{booking_id});
  }
  std::vector<SessionRow> listed() const {
    return *journal.hub().sessions_between(*domain::parse_day("2029-01-01"), *domain::parse_day("2029-12-31"));
  }

  static constexpr const char* nowhere = "1999-01-01";
  bool cancelled_ = false;
  Journal journal = open();
  const Ulid id = session_id_of("list\na|");
  Ulid booking_id;
};

TEST_F(ListedBookings, AFamilyIsToldOfItsNewDayOnce) {
  import({"2029-12-07", "2029-12-20"});
  book();
  EXPECT_EQ(news(), std::nullopt);
  import({"2029-12-10", "2029-12-20"});
  EXPECT_EQ(news(), domain::News::session_moved);
  import({"2029-12-07", "2029-12-20"});
  EXPECT_EQ(news(), std::nullopt) << "it is as the family knows it";
  import({"2029-12-10", "2029-12-20"});
  tell(domain::News::session_moved);
  EXPECT_EQ(news(), std::nullopt);
  import({"2029-12-11", "2029-12-20"});
  EXPECT_EQ(news(), domain::News::session_moved) << "and again";
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(ListedBookings, AFamilyIsToldWhatIsGoneOrCalledOffAndWhenItTakesPlaceAfterAll) {
  import({"2029-12-07", "2029-12-01", "2029-12-20"});
  book();
  import({nowhere, "2029-12-01", "2029-12-20"});
  EXPECT_EQ(news(), domain::News::session_gone);
  EXPECT_EQ(listed().size(), 2U);
  const auto for_staff =
      journal.hub().sessions_for_staff(*domain::parse_day("2029-01-01"), *domain::parse_day("2029-12-31"));
  ASSERT_EQ(for_staff->size(), 3U);
  EXPECT_TRUE((*for_staff)[1].gone);
  EXPECT_TRUE((*for_staff)[1].session.cancelled) << "nobody can book it";
  tell(domain::News::session_gone);
  EXPECT_EQ(news(), std::nullopt);
  import({"2029-12-07", "2029-12-01", "2029-12-20"});
  EXPECT_EQ(news(), domain::News::session_moved) << "it takes place after all";
  tell(domain::News::session_moved);
  cancelled_ = true;
  import({"2029-12-07", "2029-12-01", "2029-12-20"});
  EXPECT_EQ(news(), domain::News::session_cancelled);
  tell(domain::News::session_cancelled);
  EXPECT_EQ(news(), std::nullopt);
  EXPECT_EQ(problems_of(journal), "");
}

TEST_F(ListedBookings, NothingIsRecordedOfALossThatNobodyConfirmed) {
  import({"2029-12-07", "2029-12-01", "2029-12-20"});
  book();
  const auto before = digest_of(journal);
  const auto refused = import({nowhere, "2029-12-01", "2029-12-20"}, Recording::when_safe);
  EXPECT_FALSE(refused.recorded);
  EXPECT_TRUE(refused.plan.needs_confirmation());
  EXPECT_FALSE(import({"2029-12-07", "2029-12-02", "2029-12-20"}, Recording::never).recorded);
  EXPECT_EQ(digest_of(journal), before);
}

TEST_F(ListedBookings, ARowThatTakesTheKeyOfOneThatMovedIsASessionOfItsOwn) {
  domain::EventList list{"rows", {}, *domain::parse_day("2026-01-01"), *domain::parse_day("2030-12-31")};
  const auto row = [&](const char* day) {
    domain::ReadSession session;
    session.source_key = session.former_key = std::string("141003|1|") + day;
    session.title = "会";
    session.first_day = session.last_day = *domain::parse_day(day);
    list.read.sessions.push_back(session);
  };
  row("2029-12-03");
  ASSERT_TRUE(journal.import_list(list, Recording::confirmed));
  list.read.sessions.clear();
  row("2029-12-10");
  ASSERT_TRUE(journal.import_list(list, Recording::confirmed));
  row("2029-12-03");
  ASSERT_TRUE(journal.import_list(list, Recording::confirmed));
  ASSERT_EQ(listed().size(), 2U);
  EXPECT_EQ(listed()[1].session_id, session_id_of("rows\n141003|1|2029-12-03")) << "the one that moved";
  EXPECT_EQ(journal.import_list(list, Recording::confirmed)->plan.count(domain::ListChange::unchanged), 2U);
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
