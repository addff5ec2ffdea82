// stats: how many came, asked and took part, by day and month. Open parts only, so that nobody has to unlock anything.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

#include "kiosk/admin/commands.h"
#include "shared/console/out_file.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::commands {
namespace {

struct Column {
  const char* name;   // in JSON and CSV
  const char* title;  // in the table for people
};

// In groups: a table for people each.
constexpr std::array visit_columns{Column{"visits", "visits"},
                                   Column{"adults", "adults"},
                                   Column{"pregnant", "pregnant"},
                                   Column{"age_0", "0"},
                                   Column{"age_1", "1"},
                                   Column{"age_2", "2"},
                                   Column{"age_3", "3"},
                                   Column{"age_4", "4"},
                                   Column{"age_5_up", "5+"},
                                   Column{"first_time", "first time"},
                                   Column{"returning", "returning"},
                                   Column{"inside_ward", "in ward"},
                                   Column{"outside_ward", "outside"}};
constexpr std::array request_columns{
    Column{"requests", "requests"},       Column{"how_here_now", "here now"},
    Column{"how_by_phone", "by phone"},   Column{"how_ward_professional", "to the ward"},
    Column{"state_open", "open"},         Column{"state_read", "read"},
    Column{"state_triaged", "triaged"},   Column{"state_handed_over", "handed over"},
    Column{"state_received", "received"}, Column{"state_contacted", "contacted"},
    Column{"state_closed", "closed"},     Column{"state_withdrawn", "withdrawn"}};
constexpr std::array event_columns{Column{"sessions", "sessions"},
                                   Column{"sessions_cancelled", "called off"},
                                   Column{"bookings", "bookings"},
                                   Column{"places", "places"},
                                   Column{"bookings_cancelled", "given back"},
                                   Column{"arrivals", "arrivals"},
                                   Column{"people", "people"},
                                   Column{"walk_ins", "walk-ins"},
                                   Column{"unmatched", "unmatched"}};

using VisitCounts = std::array<std::size_t, visit_columns.size()>;
using RequestCounts = std::array<std::size_t, request_columns.size()>;
using EventCounts = std::array<std::size_t, event_columns.size()>;

template <std::size_t size>
void add(std::array<std::size_t, size>& to, const std::array<std::size_t, size>& more) {
  for (std::size_t i = 0; i < size; ++i) to[i] += more[i];
}

struct Counts {
  VisitCounts visits{};
  RequestCounts requests{};
  EventCounts events{};

  Counts& operator+=(const Counts& more) {
    add(visits, more.visits);
    add(requests, more.requests);
    add(events, more.events);
    return *this;
  }
};
using ByDay = std::map<domain::Day, Counts>;
using ByMonth = std::map<domain::YearMonth, Counts>;

struct Span {
  domain::Day from, to;
  [[nodiscard]] bool has(domain::Day day) const { return from <= day && day <= to; }
};

// This month and the eleven before it, up to today.
Span span_of(const StatsOptions& options, domain::Day today) {
  const auto month = today.year() / today.month() - std::chrono::months(11);
  const Span span{options.from.empty() ? month / 1 : console::day_from(options.from, "--from"),
                  options.to.empty() ? today : console::day_from(options.to, "--to")};
  if (span.to < span.from) throw Stop{2, "--from is after --to", "give the earlier day as --from"};
  return span;
}

void count_visits(const journal::HubView& hub, const Span& span, ByDay& days) {
  for (const auto& [day, count] : must(hub.headcounts_by_day(span.from, span.to))) {
    const auto& bands = count.bands;
    days[day].visits = {count.groups,    count.adults,      count.pregnant,    bands[0], bands[1],
                        bands[2],        bands[3],          bands[4],          bands[5], count.first_time,
                        count.returning, count.inside_ward, count.outside_ward};
  }
}

// Under the day on which it was made, in the state in which it is now.
void count_requests(const journal::HubView& hub, const Span& span, ByDay& days) {
  constexpr std::size_t first_how = 1;
  constexpr std::size_t first_state = 4;
  for (const auto& request : must(hub.requests_between(span.from, span.to))) {
    auto& counts = days[domain::day_of(request.made)].requests;
    ++counts[0];
    ++counts[first_how + static_cast<std::size_t>(request.how)];
    ++counts[first_state + static_cast<std::size_t>(request.state)];
  }
}

constexpr std::size_t walk_ins = 7;
constexpr std::size_t unmatched = 8;

EventCounts counts_of(const journal::HubView& hub, const journal::SessionRow& row) {
  EventCounts counts{1, row.session.cancelled ? 1U : 0U};
  std::set<Ulid> taken_back;
  for (const auto& booking : must(hub.bookings(row.session_id))) {
    const bool cancelled = booking.state == domain::BookingState::cancelled;
    if (booking.walk_in) {  // among the arrivals
      if (cancelled) taken_back.insert(booking.booking_id);
      if (!cancelled) ++counts[walk_ins];
      continue;
    }
    ++counts[cancelled ? 4 : 2];
    if (!cancelled) counts[3] += static_cast<std::size_t>(booking.places);
  }
  // A family that was checked in twice came once.
  std::map<Ulid, int> came;
  for (const auto& arrival : must(hub.arrivals(row.session_id))) {
    if (!arrival.booking_id) ++counts[unmatched];
    const Ulid who = arrival.booking_id.value_or(arrival.arrival_id);
    if (!taken_back.contains(who)) came[who] = std::max(came[who], arrival.people);
  }
  counts[5] = came.size();
  for (const auto& [who, people] : came) counts[6] += static_cast<std::size_t>(people);
  return counts;
}

// Under the first day of a session, so that none is counted twice.
void count_events(const journal::HubView& hub, const Span& span, ByDay& days) {
  for (const auto& row : must(hub.sessions_between(span.from, span.to))) {
    if (span.has(row.session.first_day)) add(days[row.session.first_day].events, counts_of(hub, row));
  }
}

template <class Do>
void for_each_group(const Counts& counts, Do&& act) {
  act(visit_columns, counts.visits);
  act(request_columns, counts.requests);
  act(event_columns, counts.events);
}

Json json_of(Json into, const Counts& counts) {
  for_each_group(counts, [&](const auto& columns, const auto& values) {
    for (std::size_t i = 0; i < columns.size(); ++i) into[columns[i].name] = values[i];
  });
  return into;
}

std::string csv_header() {
  std::string text = "day";
  for_each_group({}, [&](const auto& columns, const auto&) {
    for (const Column& column : columns) text += std::string(",") + column.name;
  });
  return text + "\n";
}

std::string csv_of(const ByDay& days) {
  std::string text = csv_header();
  for (const auto& [day, counts] : days) {
    text += domain::text_of(day);
    for_each_group(counts, [&](const auto&, const auto& values) {
      for (const auto value : values) text += "," + std::to_string(value);
    });
    text += "\n";
  }
  return text;
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

template <class Columns, class Pick>
std::string table_of(const ByMonth& months, const Counts& total, const Columns& columns, Pick pick) {
  static constexpr std::size_t narrowest = 5;
  const auto width = [](const Column& column) {
    return std::max(std::char_traits<char>::length(column.title), narrowest) + 2;
  };
  const auto line = [&](const std::string& name, const auto& values) {
    std::string text = name + std::string(7 - name.size(), ' ');
    for (std::size_t i = 0; i < columns.size(); ++i) text += right(std::to_string(values[i]), width(columns[i]));
    return text + "\n";
  };
  std::string text = "month  ";
  for (const Column& column : columns) text += right(column.title, width(column));
  text += "\n";
  for (const auto& [month, counts] : months) text += line(month.text(), counts.*pick);
  return text + line("all", total.*pick);
}

std::string words_of(const Span& span, const ByMonth& months, const Counts& total) {
  return domain::text_of(span.from) + " to " + domain::text_of(span.to) +
         "\n\nVisits, and the children in them by age\n" + table_of(months, total, visit_columns, &Counts::visits) +
         "\nRequests made in the month, and how they stand now\n" +
         table_of(months, total, request_columns, &Counts::requests) + "\nEvents that began in the month\n" +
         table_of(months, total, event_columns, &Counts::events);
}

// Every month of the span, also those in which nothing was.
ByMonth months_of(const Span& span, const ByDay& days) {
  ByMonth months;
  const int last = domain::month_of(span.to).ordinal();
  for (int at = domain::month_of(span.from).ordinal(); at <= last; ++at) {
    if (const auto month = domain::YearMonth::from_ordinal(at)) months[*month];
  }
  for (const auto& [day, counts] : days) months[domain::month_of(day)] += counts;
  return months;
}

}  // namespace

Reply stats(const Context& in, const StatsOptions& options) {
  const auto span = span_of(options, domain::day_of(in.clock.now()));
  const auto journal = in.open_journal(journal::Access::read);
  const auto& hub = journal.hub();
  ByDay days;
  count_visits(hub, span, days);
  count_requests(hub, span, days);
  count_events(hub, span, days);
  const auto months = months_of(span, days);
  Counts total;
  Json by_month = Json::array();
  for (const auto& [month, counts] : months) {
    total += counts;
    by_month.push_back(json_of({{"month", month.text()}}, counts));
  }
  Reply reply{{{"from", domain::text_of(span.from)},
               {"to", domain::text_of(span.to)},
               {"months", by_month},
               {"total", json_of(Json::object(), total)}},
              words_of(span, months, total)};
  if (options.csv == "-") reply.words = csv_of(days);
  if (options.csv.empty() || options.csv == "-") return reply;
  console::write_out(options.csv, view_of(csv_of(days)), {"a table of `stats`", csv_header()});
  reply.words += "\nBy day in " + options.csv + "\n";
  reply.json["csv"] = options.csv;
  return reply;
}

}  // namespace tsunagu::kiosk::commands
