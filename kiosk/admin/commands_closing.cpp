// close-day.
#include <algorithm>

#include "kiosk/admin/commands.h"
#include "kiosk/home/closing.h"
#include "shared/domain/booking.h"

namespace tsunagu::kiosk::commands {
namespace {

std::string families_text(int count) { return std::to_string(count) + (count == 1 ? " family" : " families"); }

// Every event of the day and how many have booked it.
Json events_of(const std::vector<SessionOfDay>& sessions, std::string& words) {
  Json events = Json::array();
  for (const auto& one : sessions) {
    const auto& s = one.session.session;
    const int families = families_of(one.booked);
    events.push_back({{"session_id", one.session.session_id.text()},
                      {"title", s.title},
                      {"start", clock_text(s.start_minute)},
                      {"bookings", one.booked.size()},
                      {"families", families}});
    const std::string start = clock_text(s.start_minute);
    words += "  " + start + (start.empty() ? "" : " ") + s.title + ": " +
             (families == 0 ? "nobody has booked" : families_text(families) + " to be told") + "\n";
  }
  return events;
}

void refuse_closed(const journal::Journal& journal, domain::Day day) {
  const auto closed = must(journal.hub().closed_days());
  if (std::find(closed.begin(), closed.end(), day) == closed.end()) return;
  throw Stop{2, "that day is closed already", {}};
}

}  // namespace

Reply close_day(const Context& in, const ClosingOptions& options) {
  const auto day = console::day_from(options.day, "DAY");
  const auto now = domain::day_minute_of(in.clock.now());
  if (day < now.day) throw Stop{2, "that day is over", "give today or a day to come, such as 2026-12-28"};
  const auto home = in.open();
  auto& journal = *home->journal;
  refuse_closed(journal, day);
  const auto sessions = must(sessions_of_day(journal.hub(), day, now));
  int families = 0;
  for (const auto& one : sessions) families += families_of(one.booked);
  const bool waits = families > 0 && !options.confirm;
  if (!waits) {
    (void)must(journal.append(closing_facts(journal.new_id(), day, Ulid{}, sessions)));
  }
  std::string words = domain::text_of(day) + ": " + std::to_string(sessions.size()) +
                      (sessions.size() == 1 ? " event, " : " events, ") + families_text(families) +
                      " with a booking.\n";
  const Json events = events_of(sessions, words);
  words +=
      waits ? "Nothing was recorded: tell these families first. Staff read their names and numbers on the tablet, "
              "under the list of the event. Then say --confirm.\n"
            : "The day is closed" + std::string(families > 0 ? ", and the families stand on staff's list.\n" : ".\n");
  return {{{"day", domain::text_of(day)}, {"events", events}, {"families", families}, {"closed", !waits}},
          words,
          waits ? 1 : 0};
}

}  // namespace tsunagu::kiosk::commands
