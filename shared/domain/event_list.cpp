#include "shared/domain/event_list.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "shared/domain/course.h"

namespace tsunagu::domain {
namespace {

using Index = std::map<std::string, std::vector<std::size_t>>;

// A calendar may move one occurrence of a series by this much; further away it is rather another one.
constexpr std::chrono::days furthest_move{6};

bool is_of_table(const ReadSession& session) { return !session.former_key.empty(); }

std::string series_of(const EventSession& session) { return std::string(event_key(session.source_key)); }

std::string what_of(const EventSession& session) {
  return session.title + "\n" + session.place + "\n" + text_of(session.first_day) + "\n" +
         std::to_string(session.start_minute.value_or(-1));
}

// What a family reads, and not what names the session or its version.
bool says_the_same(EventSession a, const EventSession& b) {
  a.source_key = b.source_key;
  a.list = b.list;
  a.version = b.version;
  return a == b;
}

std::chrono::days between(Day a, Day b) {
  const auto apart = std::chrono::sys_days(a) - std::chrono::sys_days(b);
  return std::chrono::abs(apart);
}

class Planner {
 public:
  Planner(std::span<const KnownSession> known, const EventList& list, Day today)
      : known_(known), list_(list), today_(today), used_(known.size()), partner_(list.read.sessions.size()) {
    for (const ReadSession& read : list.read.sessions) last_line_[read.source_key] = &read;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (!belongs(i)) continue;
      by_key_[known_[i].session.source_key].push_back(i);
      by_series_[series_of(known_[i].session)].push_back(i);
      by_what_[what_of(known_[i].session)].push_back(i);
    }
  }

  ListPlan plan() {
    find_all([this](const ReadSession& read) { return with_its_key(read); });
    if (!list_.name.empty()) {
      find_all([this](const ReadSession& read) { return on_its_day(read); });
      find_all([this](const ReadSession& read) { return under_another_name(read); });
      call_off_what_is_taken_out();
      find_all([this](const ReadSession& read) { return on_another_day(read); });
      find_all([this](const ReadSession& read) { return renamed(read); });
    }
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (counts(i)) add(list_.read.sessions[i], partner_[i]);
    }
    plan_.changes.insert(plan_.changes.end(), called_off_.begin(), called_off_.end());
    take_off();
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const bool in_list = belongs(i) && (used_[i] || known_[i].session.list == list_.name);
      if (in_list && is_to_come(i) && !known_[i].gone && !known_[i].session.cancelled) ++plan_.coming;
    }
    return std::move(plan_);
  }

 private:
  using Found = std::optional<std::size_t>;

  std::span<const KnownSession> known_;
  const EventList& list_;
  Day today_;
  std::vector<bool> used_;
  std::vector<Found> partner_;  // of each session that was read
  Index by_key_, by_series_, by_what_;
  std::map<std::string, const ReadSession*> last_line_;
  std::vector<SessionChange> called_off_;
  ListPlan plan_;

  [[nodiscard]] bool belongs(std::size_t i) const {
    return known_[i].session.list == list_.name || known_[i].session.list.empty();
  }
  // Of several with one key the last.
  [[nodiscard]] bool counts(std::size_t i) const {
    const ReadSession& read = list_.read.sessions[i];
    return last_line_.at(read.source_key) == &read;
  }
  [[nodiscard]] bool is_to_come(std::size_t i) const { return known_[i].session.first_day >= today_; }

  template <class Find>
  void find_all(Find find) {
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i] || !counts(i)) continue;
      partner_[i] = find(list_.read.sessions[i]);
      if (partner_[i]) used_[*partner_[i]] = true;
    }
  }

  // The free one that fits and for which `rank` is least; of equal ones, one that is in the list already.
  template <class Fits, class Rank>
  [[nodiscard]] Found best(const Index& index, const std::string& name, Fits fits, Rank rank) const {
    const auto all = index.find(name);
    if (all == index.end()) return std::nullopt;
    Found found;
    const auto order = [&](std::size_t i) {
      return std::pair(rank(known_[i].session), known_[i].session.list.empty());
    };
    for (const std::size_t i : all->second) {
      if (!used_[i] && fits(i) && (!found || order(i) < order(*found))) found = i;
    }
    return found;
  }
  static int no_rank(const EventSession&) { return 0; }

  [[nodiscard]] Found with_its_key(const ReadSession& read) const {
    // A number may have been given to another event meanwhile, a UID never is.
    const auto same = [&](std::size_t i) { return !is_of_table(read) || known_[i].session.title == read.title; };
    if (const auto found = best(by_key_, read.source_key, same, no_rank)) return found;
    const auto older = [&](std::size_t i) { return known_[i].session.list.empty(); };
    return is_of_table(read) ? best(by_key_, read.former_key, older, no_rank) : std::nullopt;
  }

  // The same event on the same day: at another time, or a single one that has become a series.
  [[nodiscard]] Found on_its_day(const ReadSession& read) const {
    const auto fits = [&](std::size_t i) {
      const auto& session = known_[i].session;
      return session.first_day == read.first_day && (!is_of_table(read) || session.title == read.title);
    };
    const auto apart = [&](const EventSession& session) {
      return std::abs(session.start_minute.value_or(-1) - read.start_minute.value_or(-1));
    };
    return best(by_series_, series_of(read), fits, apart);
  }

  // Lists that are numbered anew and calendars that draw new UIDs for every export.
  [[nodiscard]] Found under_another_name(const ReadSession& read) const {
    return best(
        by_what_, what_of(read), [](std::size_t) { return true; }, no_rank);
  }

  [[nodiscard]] Found on_another_day(const ReadSession& read) const {
    const auto apart = [&](const EventSession& session) { return between(session.first_day, read.first_day); };
    const auto fits = [&](std::size_t i) {
      if (!is_to_come(i) || known_[i].gone || read.first_day < today_) return false;
      const auto& session = known_[i].session;
      return is_of_table(read) ? session.title == read.title : apart(session) <= furthest_move;
    };
    return best(by_series_, series_of(read), fits, apart);
  }

  // Under one number, at one time and in one place, but with other words.
  [[nodiscard]] Found renamed(const ReadSession& read) const {
    const auto fits = [&](std::size_t i) {
      const auto& session = known_[i].session;
      return session.first_day == read.first_day && session.start_minute == read.start_minute &&
             session.place == read.place;
    };
    return is_of_table(read) ? best(by_series_, series_of(read), fits, no_rank) : std::nullopt;
  }

  void call_off_what_is_taken_out() {
    for (const TakenOut& out : list_.read.taken_out) {
      const auto fits = [&](std::size_t i) { return known_[i].session.first_day == out.day; };
      auto found = best(
          by_key_, out.source_key, [](std::size_t) { return true; }, no_rank);
      if (!found) found = best(by_series_, std::string(event_key(out.source_key)), fits, no_rank);
      if (!found) continue;
      used_[*found] = true;
      const KnownSession& known = known_[*found];
      if (known.session.cancelled || known.gone || !is_to_come(*found)) continue;
      SessionChange change{ListChange::called_off, out.line, known.session_id, known.session, known.session,
                           known.booked,           true};
      change.session.cancelled = true;
      change.session.list = list_.name;
      called_off_.push_back(std::move(change));
    }
  }

  void add(const ReadSession& read, Found found) {
    SessionChange change;
    change.line = read.line;
    change.session = read;
    change.session.list = list_.name;
    change.records = true;
    if (found) compare(change, known_[*found]);
    plan_.changes.push_back(std::move(change));
  }

  static void compare(SessionChange& change, const KnownSession& known) {
    change.session_id = known.session_id;
    change.before = known.session;
    change.booked = known.booked;
    const EventSession& before = known.session;
    if (is_later(before.version, change.session.version)) {
      change.what = ListChange::outdated;
      change.records = false;
      return;
    }
    const bool same = says_the_same(change.session, before);
    if (change.session.cancelled && !before.cancelled) {
      change.what = ListChange::called_off;
    } else if (has_moved(before, change.session)) {
      change.what = ListChange::moved;
    } else {
      change.what = same && !known.gone ? ListChange::unchanged : ListChange::changed;
    }
    // The moment at which a calendar was written out is another one each time.
    EventVersion version = change.session.version;
    version.stamped = before.version.stamped;
    change.records = !same || known.gone || before.list != change.session.list ||
                     before.source_key != change.session.source_key || version != before.version;
  }

  // What was refused is in the list, whatever it says; when nobody knows what it was, it may be anything.
  void take_off() {
    const auto& read = list_.read;
    if (list_.name.empty() || !read.whole || read.sessions.empty()) return;
    std::set<std::string> refused;
    for (const auto& problem : read.problems) {
      if (problem.refused && problem.event.empty()) return;
      if (problem.refused) refused.insert(problem.event);
    }
    Day first = read.sessions.front().first_day;
    Day last = first;
    Instant newest{};
    for (const ReadSession& session : read.sessions) {
      first = std::min(first, session.first_day);
      last = std::max(last, session.last_day);
      newest = std::max({newest, session.version.stamped, session.version.modified});
    }
    first = std::max({first, list_.from, today_});
    last = std::min(last, list_.to);
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const KnownSession& known = known_[i];
      const Day day = known.session.first_day;
      const bool may_go = known.session.list == list_.name && !used_[i] && !known.gone && day >= first && day <= last;
      // An older file knows nothing of what came later.
      const bool is_newer = newest != Instant{} && known.session.version.stamped > newest;
      if (!may_go || is_newer || refused.contains(series_of(known.session))) continue;
      plan_.changes.push_back(
          {ListChange::gone, 0, known.session_id, known.session, known.session, known.booked, true});
    }
  }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void drop_end(std::string& text, std::string_view what) { text.resize(text.size() - what.size()); }

bool drop_one_of(std::string& text, std::initializer_list<std::string_view> ends) {
  for (const std::string_view end : ends) {
    if (!text.ends_with(end) || text.size() == end.size()) continue;
    drop_end(text, end);
    return true;
  }
  return false;
}

bool drop_number(std::string& text, std::size_t most_digits) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < most_digits && is_digit(text[text.size() - 1 - digits])) ++digits;
  text.resize(text.size() - digits);
  return digits > 0;
}

// " (1)": what a browser puts behind the second file of one name.
void drop_copy_mark(std::string& text) {
  std::string shorter = text;
  const bool closed = drop_one_of(shorter, {")", "）"}) && drop_number(shorter, 4) && drop_one_of(shorter, {"(", "（"});
  if (!closed) return;
  while (drop_one_of(shorter, {" ", "　"})) {
  }
  text = std::move(shorter);
}

// 2026年12月1日, 令和8年12月, 12月号
bool drop_japanese_date(std::string& text) {
  std::string shorter = text;
  bool dropped = false;
  drop_one_of(shorter, {"号", "分", "版"});
  for (const std::string_view unit : {"日", "月", "年度", "年"}) {
    std::string part = shorter;
    if (!drop_one_of(part, {unit}) || !drop_number(part, 4)) continue;
    shorter = std::move(part);
    dropped = true;
  }
  if (!dropped) return false;
  drop_one_of(shorter, {"令和", "平成", "R", "H"});
  text = std::move(shorter);
  return true;
}

// A number of so many digits with a sign before it that parts a date; nothing when it is not there.
std::optional<std::string> without_part(std::string text, std::size_t least_digits, std::size_t most_digits) {
  if (!drop_one_of(text, {"-", "_", "."})) return std::nullopt;
  const std::size_t before = text.size();
  if (!drop_number(text, most_digits) || before - text.size() < least_digits) return std::nullopt;
  return text.empty() || is_digit(text.back()) ? std::nullopt : std::optional(text);
}

// 2026-12-01, 2026_12, 20261201, 3
void drop_number_or_date(std::string& text) {
  if (drop_japanese_date(text) || !drop_number(text, 14)) return;
  constexpr std::size_t year = 4;
  const auto month = without_part(text, 1, 2);
  auto date = month ? without_part(*month, year, year) : std::nullopt;
  if (!date) date = without_part(text, year, year);
  if (date) text = std::move(*date);
}

}  // namespace

std::size_t ListPlan::count(ListChange what) const {
  return static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(), [&](const SessionChange& one) { return one.what == what; }));
}

bool ListPlan::needs_confirmation() const {
  std::size_t lost = 0;
  for (const SessionChange& one : changes) {
    if (one.what != ListChange::gone && one.what != ListChange::moved) continue;
    if (one.booked) return true;
    ++lost;
  }
  constexpr std::size_t few = 3;
  return lost >= few && 3 * lost > coming;
}

ListPlan plan_of(std::span<const KnownSession> known, const EventList& list, Day today) {
  return Planner(known, list, today).plan();
}

bool has_moved(const EventSession& before, const EventSession& now) {
  return before.first_day != now.first_day || is_other_start(before.start_minute, now.start_minute);
}

std::string list_name_of(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  const std::string stem(dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot));
  std::string name = stem;
  drop_copy_mark(name);
  drop_number_or_date(name);
  while (drop_one_of(name, {"-", "_", ".", " ", "　", "(", "（"})) {
  }
  return name.empty() ? stem : name;
}

}  // namespace tsunagu::domain
