// import and events.
#include "kiosk/admin/commands.h"
#include "shared/base/files.h"
#include "shared/console/prompts.h"
#include "shared/journal/hub_view.h"
#include "shared/worker/reader.h"

namespace tsunagu::kiosk::commands {
namespace {

std::string clock_text(const std::optional<int>& minute) {
  if (!minute) return "";
  char out[16];
  std::snprintf(out, sizeof out, "%02d:%02d", *minute / 60, *minute % 60);
  return out;
}

// As JSON, and as lines at the end of `words`.
Json problems_of(const domain::ImportResult& read, std::string& words) {
  Json problems = Json::array();
  for (const auto& problem : read.problems) {
    problems.push_back({{"line", problem.line}, {"reason", problem.reason}});
    words += "  line " + std::to_string(problem.line) + ": " + problem.reason + "\n";
  }
  return problems;
}

// The file is the whole list: what it does not have any more is taken off, unless a row of it could not be read.
Reply import_places(const Home& home, const ImportOptions& options, const domain::ImportResult& read) {
  const std::string list = options.list.empty() ? std::filesystem::path(options.file).stem().string() : options.list;
  auto facilities = read.facilities;
  for (auto& facility : facilities) {
    facility.list = list;
    facility.source_key.insert(0, list + "|");
  }
  const bool whole = facilities.size() == read.rows_read && facilities.size() < domain::most_facilities;
  const auto done = must(
      home.journal->import_facilities(list, facilities, whole ? journal::ListRead::whole : journal::ListRead::in_part));
  std::string words = "Read " + std::to_string(read.rows_read) + " places of the list \"" + list +
                      "\": " + std::to_string(done.added) + " new, " + std::to_string(done.changed) + " changed, " +
                      std::to_string(done.unchanged) + " as before, " + std::to_string(done.withdrawn) +
                      " taken off, " + std::to_string(read.problems.size()) + " remarks.\n";
  if (!whole) words += "Not every row could be read, so nothing was taken off.\n";
  const Json problems = problems_of(read, words);
  return {{{"list", list},
           {"rows_read", read.rows_read},
           {"added", done.added},
           {"changed", done.changed},
           {"unchanged", done.unchanged},
           {"withdrawn", done.withdrawn},
           {"whole", whole},
           {"problems", problems}},
          words};
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
  const auto read = must(reader.import_feed(bytes, kind, window), "is this an iCalendar file or an event table?");
  if (!read.facilities.empty()) return import_places(*home, options, read);
  const auto done = must(home->journal->import_sessions(read.sessions));
  std::string words = "Read " + std::to_string(read.rows_read) + ": " + std::to_string(done.added) + " new, " +
                      std::to_string(done.changed) + " changed, " + std::to_string(done.unchanged) + " as before, " +
                      std::to_string(read.problems.size()) + " remarks.\n" + words_of_outside(read.outside, window);
  const Json problems = problems_of(read, words);
  return {{{"rows_read", read.rows_read},
           {"added", done.added},
           {"changed", done.changed},
           {"unchanged", done.unchanged},
           {"outside", read.outside},
           {"from", domain::text_of(window.from)},
           {"to", domain::text_of(window.to)},
           {"problems", problems}},
          words};
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
    out.json.push_back(std::move(one));
    out.words += domain::text_of(s.first_day) + " " + clock_text(s.start_minute) + "  " + s.title +
                 (s.cancelled ? "  (cancelled)" : "") + "\n";
  }
  return out;
}

}  // namespace tsunagu::kiosk::commands
