// import and events.
#include <algorithm>
#include <set>

#include "kiosk/admin/commands.h"
#include "shared/base/files.h"
#include "shared/console/prompts.h"
#include "shared/domain/booking_need.h"
#include "shared/domain/course.h"
#include "shared/domain/event_list.h"
#include "shared/journal/hub_view.h"
#include "shared/worker/reader.h"

namespace tsunagu::kiosk::commands {
namespace {

// As JSON, and as lines at the end of `words`.
Json problems_of(const domain::ImportResult& read, std::string& words) {
  Json problems = Json::array();
  for (const auto& problem : read.problems) {
    problems.push_back({{"line", problem.line}, {"reason", problem.reason}, {"refused", problem.refused}});
    words +=
        "  line " + std::to_string(problem.line) + ": " + (problem.refused ? "refused: " : "") + problem.reason + "\n";
  }
  return problems;
}

void say_unknown_columns(const domain::ImportResult& read, std::string& words) {
  if (read.unknown_columns.empty()) return;
  words += "  columns that are not known:";
  for (const auto& column : read.unknown_columns) words += " " + column;
  words += "\n";
}

// Lists of places were named by the whole name of their file once; such a list goes on under that name.
std::string list_of_places(const Home& home, const ImportOptions& options) {
  if (!options.list.empty()) return options.list;
  const std::filesystem::path file(options.file);
  const std::string stem = file.stem().string();
  const auto places = must(home.journal->hub().facilities());
  const bool is_known = std::any_of(places.begin(), places.end(),
                                    [&](const journal::FacilityRow& row) { return row.facility.list == stem; });
  return is_known ? stem : domain::list_name_of(file.filename().string());
}

// The file is the whole list: what it does not have any more is taken off, unless a row of it could not be read.
Reply import_places(const Home& home, const ImportOptions& options, const domain::ImportResult& read) {
  const std::string list = list_of_places(home, options);
  auto facilities = read.facilities;
  for (auto& facility : facilities) {
    facility.list = list;
    facility.source_key.insert(0, list + "|");
  }
  const bool whole = facilities.size() == read.rows_read && facilities.size() < domain::most_facilities;
  const auto done = must(
      home.journal->import_facilities(list, facilities, whole ? journal::ListRead::whole : journal::ListRead::in_part,
                                      options.dry_run ? journal::Recording::never : journal::Recording::confirmed));
  std::string words = "Read " + std::to_string(read.rows_read) + " places of the list \"" + list +
                      "\": " + std::to_string(done.added) + " new, " + std::to_string(done.changed) + " changed, " +
                      std::to_string(done.unchanged) + " as before, " + std::to_string(done.withdrawn) +
                      " taken off, " + std::to_string(read.problems.size()) + " remarks.\n";
  if (!whole) words += "Not every row could be read, so nothing was taken off.\n";
  if (options.dry_run) words += "Nothing was recorded.\n";
  say_unknown_columns(read, words);
  const Json problems = problems_of(read, words);
  return {{{"list", list},
           {"rows_read", read.rows_read},
           {"added", done.added},
           {"changed", done.changed},
           {"unchanged", done.unchanged},
           {"withdrawn", done.withdrawn},
           {"whole", whole},
           {"recorded", !options.dry_run},
           {"unknown_columns", read.unknown_columns},
           {"problems", problems}},
          words};
}

const char* name_of(domain::ListChange what) {
  switch (what) {
    case domain::ListChange::added: return "new";
    case domain::ListChange::unchanged: return "as before";
    case domain::ListChange::changed: return "changed";
    case domain::ListChange::moved: return "moved";
    case domain::ListChange::called_off: return "called off";
    case domain::ListChange::gone: return "gone";
    case domain::ListChange::outdated: return "older than what is known, left out";
  }
  return "";
}

std::string when_text(const domain::EventSession& session) {
  const std::string clock = clock_text(session.start_minute);
  return domain::text_of(session.first_day) + (clock.empty() ? "" : " " + clock);
}

// Every session that is not as before.
Json changes_of(const domain::ListPlan& plan, std::string& words) {
  Json changes = Json::array();
  for (const auto& change : plan.changes) {
    if (change.what == domain::ListChange::unchanged) continue;
    const bool moved = change.what == domain::ListChange::moved;
    Json one{{"change", name_of(change.what)},
             {"line", change.line > 0 ? Json(change.line) : Json(nullptr)},
             {"title", change.session.title},
             {"day", domain::text_of(change.session.first_day)},
             {"start", clock_text(change.session.start_minute)},
             {"booked", change.booked}};
    if (moved) one["was"] = when_text(*change.before);
    changes.push_back(std::move(one));
    words += std::string("  ") + (change.line > 0 ? "line " + std::to_string(change.line) + ": " : "") +
             name_of(change.what) + ": " + when_text(change.session) + " " + change.session.title +
             (moved ? " (was " + when_text(*change.before) + ")" : "") +
             (change.booked ? " (families have booked)" : "") + "\n";
  }
  return changes;
}

constexpr domain::Day first_possible_day{std::chrono::year(1900), std::chrono::January, std::chrono::day(1)};
constexpr domain::Day last_possible_day{std::chrono::year(2199), std::chrono::December, std::chrono::day(31)};
constexpr std::chrono::days shown_before{31};
constexpr std::chrono::days shown_after{400};

// What repeats is taken from a month ago to 400 days ahead, what has its own dates from any day; an option narrows
// both.
worker::ImportWindow window_of(const ImportOptions& options, domain::Day today) {
  const std::chrono::sys_days now{today};
  worker::ImportWindow window{now - shown_before, now + shown_after, first_possible_day, last_possible_day};
  if (!options.from.empty()) window.from = window.single_from = console::day_from(options.from, "--from");
  if (!options.to.empty()) window.to = window.single_to = console::day_from(options.to, "--to");
  if (options.from.empty() && window.to < window.from) window.from = std::chrono::sys_days{window.to} - shown_after;
  if (options.to.empty() && window.to < window.from) window.to = std::chrono::sys_days{window.from} + shown_after;
  if (window.to < window.from) throw Stop{2, "--from is after --to", "give the earlier day as --from"};
  if (window.from < first_possible_day || window.to > last_possible_day) {
    throw Stop{2, "--from and --to must be days of the years 1900 to 2199", {}};
  }
  return window;
}

std::string words_of_outside(std::size_t outside, const worker::ImportWindow& window) {
  if (outside == 0) return {};
  return std::to_string(outside) + (outside == 1 ? " lies" : " lie") + " outside " + domain::text_of(window.from) +
         " to " + domain::text_of(window.to) + ": use --from and --to.\n";
}

// A message about single events (METHOD:CANCEL) has the name of no list: it goes to the one that has them.
std::string list_of_events(const Home& home, const ImportOptions& options, const domain::ImportResult& read) {
  if (!options.list.empty()) return options.list;
  if (!read.list_name.empty()) return read.list_name;
  std::string own = domain::list_name_of(std::filesystem::path(options.file).filename().string());
  if (read.whole) return own;
  std::set<std::string_view> events;
  for (const auto& session : read.sessions) events.insert(domain::event_key(session.source_key));
  std::set<std::string> lists;
  for (const auto& row : must(home.journal->hub().sessions_between(first_possible_day, last_possible_day))) {
    if (row.session.list == own) return own;
    if (events.contains(domain::event_key(row.session.source_key))) lists.insert(row.session.list);
  }
  return lists.size() == 1 && !lists.begin()->empty() ? *lists.begin() : own;
}

Reply import_list(const Home& home, const ImportOptions& options, domain::ImportResult read,
                  const worker::ImportWindow& window) {
  domain::EventList list;
  list.name = list_of_events(home, options, read);
  list.read = std::move(read);
  list.from = window.from;
  list.to = window.to;
  const auto recording = options.dry_run   ? journal::Recording::never
                         : options.confirm ? journal::Recording::confirmed
                                           : journal::Recording::when_safe;
  const auto done = must(home.journal->import_list(list, recording));
  const auto& plan = done.plan;
  const auto count = [&](domain::ListChange what) { return plan.count(what); };
  const auto counted = [&](domain::ListChange what) {
    return std::to_string(count(what)) + " " + name_of(what) + ", ";
  };
  using enum domain::ListChange;
  std::string words =
      "Read " + std::to_string(list.read.rows_read) + " of the list \"" + list.name + "\": " + counted(added) +
      counted(moved) + counted(changed) + counted(called_off) + counted(gone) + std::to_string(count(unchanged)) +
      " as before, " + std::to_string(list.read.refused) + " refused, " +
      std::to_string(list.read.problems.size() - std::min(list.read.refused, list.read.problems.size())) +
      " remarks.\n" + words_of_outside(list.read.outside, window);
  const bool nothing = list.read.sessions.empty() && list.read.outside == 0;
  const bool waits = !done.recorded && !options.dry_run;
  if (nothing) words += "Nothing in this file could be read.\n";
  if (waits) {
    words +=
        "Nothing was recorded: events that families have booked, or many at once, would go or move. Is it the right "
        "file? Then say --confirm.\n";
  }
  if (options.dry_run) words += "Nothing was recorded.\n";
  const Json changes = changes_of(plan, words);
  say_unknown_columns(list.read, words);
  const Json problems = problems_of(list.read, words);
  return {{{"list", list.name},
           {"rows_read", list.read.rows_read},
           {"added", count(added)},
           {"moved", count(moved)},
           {"changed", count(changed)},
           {"called_off", count(called_off)},
           {"gone", count(gone)},
           {"outdated", count(outdated)},
           {"unchanged", count(unchanged)},
           {"refused", list.read.refused},
           {"outside", list.read.outside},
           {"from", domain::text_of(window.from)},
           {"to", domain::text_of(window.to)},
           {"whole", list.read.whole},
           {"needs_confirmation", plan.needs_confirmation()},
           {"recorded", done.recorded},
           {"changes", changes},
           {"unknown_columns", list.read.unknown_columns},
           {"problems", problems}},
          words,
          nothing || waits ? 1 : 0};
}

}  // namespace

Reply import_events(const Context& in, const ImportOptions& options) {
  const auto window = window_of(options, domain::day_of(in.clock.now()));
  const auto home = in.open();
  const auto kind = options.kind == "calendar"     ? worker::FeedKind::calendar
                    : options.kind == "table"      ? worker::FeedKind::table
                    : options.kind == "facilities" ? worker::FeedKind::facilities
                                                   : worker::FeedKind::detect;
  const auto bytes = must(read_file(options.file, worker::max_feed_bytes),
                          "give a file that is there; what comes through a pipe is saved into a file first");
  worker::Reader reader;
  auto read = must(reader.import_feed(bytes, kind, window), "is this an iCalendar file or an event table?");
  if (!read.facilities.empty()) return import_places(*home, options, read);
  return import_list(*home, options, std::move(read), window);
}

const char* name_of(domain::BookingNeed need) {
  switch (need) {
    case domain::BookingNeed::unknown: return "unknown";
    case domain::BookingNeed::not_needed: return "not_needed";
    case domain::BookingNeed::here: return "here";
    case domain::BookingNeed::by_phone: return "by_phone";
    case domain::BookingNeed::elsewhere: return "elsewhere";
  }
  return "unknown";
}

Reply list_events(const Context& in, const std::string& from, const std::string& to) {
  const auto journal = in.open_journal(journal::Access::read);
  const auto first = from.empty() ? domain::day_of(in.clock.now()) : console::day_from(from, "--from");
  const auto last =
      to.empty() ? domain::Day{std::chrono::sys_days{first} + std::chrono::days(30)} : console::day_from(to, "--to");
  if (last < first) throw Stop{2, "--from is after --to: no day lies between them", {}};
  Reply out{Json::array(), {}};
  for (const auto& row : must(journal.hub().sessions_between(first, last))) {
    const auto& s = row.session;
    Json one{{"session_id", row.session_id.text()},
             {"title", s.title},
             {"first_day", domain::text_of(s.first_day)},
             {"last_day", domain::text_of(s.last_day)},
             {"start", clock_text(s.start_minute)},
             {"end", clock_text(s.end_minute)},
             {"place", s.place},
             {"prenatal_class", s.prenatal_class},
             {"cancelled", s.cancelled}};
    one["capacity"] = s.capacity ? Json(*s.capacity) : Json(nullptr);
    one["booking"] = name_of(domain::booking_need(s));
    one["apply_until"] = s.apply_until ? Json(domain::text_of(*s.apply_until)) : Json(nullptr);
    one["list"] = s.list;
    out.json.push_back(std::move(one));
    out.words += domain::text_of(s.first_day) + " " + clock_text(s.start_minute) + "  " + s.title +
                 (s.cancelled ? "  (cancelled)" : "") + "\n";
  }
  return out;
}

}  // namespace tsunagu::kiosk::commands
