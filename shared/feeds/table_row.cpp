#include "shared/feeds/table_row.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "shared/domain/booking_need.h"
#include "shared/feeds/encoding.h"
#include "shared/feeds/session.h"
#include "shared/feeds/values.h"

namespace tsunagu::feeds {
namespace {

using domain::ReadSession;

// 中止, 延期; of what the weather may bring nothing is said before it comes.
bool is_called_off(std::string_view state) {
  const auto says = [&](std::string_view word) { return state.find(word) != std::string_view::npos; };
  return (says("中止") || says("延期") || names_called_off(state)) && !says("雨天") && !says("荒天") && !says("場合");
}

class RowReader {
 public:
  RowReader(const Columns& columns, const std::vector<std::string>& fields) : columns_(columns), fields_(fields) {}

  RowReading read() {
    if (!read_title() || !is_public() || !read_days()) return std::move(reading_);
    read_times();
    read_capacity();
    read_other_titles();
    session_.place = place();
    session_.fee = fee();
    session_.languages = joined({Column::languages, Column::languages_note}, " ");
    session_.what_to_bring = text(Column::what_to_bring, longest_line);
    session_.contact = contact();
    session_.url = url();
    session_.cancelled = is_called_off(folded(cleaned(raw(Column::state), longest_line, Lines::join))) ||
                         names_called_off(session_.title);
    session_.prenatal_class = names_prenatal_class(session_.title);
    session_.description = description();
    read_application();
    name_it();
    reading_.session = std::move(session_);
    return std::move(reading_);
  }

 private:
  const Columns& columns_;
  const std::vector<std::string>& fields_;
  ReadSession session_;
  RowReading reading_;
  WrittenDays days_;
  std::string kept_as_text_;  // values that are not what their column asks for, for the description

  [[nodiscard]] std::string_view raw(Column column) const {
    const auto at = columns_.at(column);
    return at && *at < fields_.size() ? std::string_view(fields_[*at]) : std::string_view();
  }

  void left_out(Column column, std::string_view why) {
    reading_.problems.push_back(std::string("taken without its ") + name_of(column) + ": " + std::string(why));
  }

  // What a person may read, or nothing when a spreadsheet destroyed it.
  std::string text(Column column, std::size_t limit, Lines lines = Lines::join) {
    if (is_spreadsheet_damage(folded(raw(column)))) {
      left_out(column, "damaged by a spreadsheet");
      return {};
    }
    return cleaned(raw(column), limit, lines);
  }

  std::string joined(std::initializer_list<Column> columns, std::string_view between) {
    std::string result;
    for (const Column column : columns) {
      const std::string part = text(column, longest_line);
      if (part.empty()) continue;
      if (!result.empty()) result += between;
      result += part;
    }
    return result;
  }

  void keep_as_text(std::string_view label, Column column) {
    const std::string written = cleaned(raw(column), longest_line, Lines::join);
    if (!written.empty()) kept_as_text_ += std::string(label) + ": " + written + "\n";
  }

  bool refuse(std::string reason) {
    reading_.problems = {std::move(reason)};
    return false;
  }

  bool read_title() {
    session_.title = cleaned(raw(Column::title), longest_title, Lines::join);
    reading_.event = event_name();
    return !session_.title.empty() || refuse("no title");
  }

  [[nodiscard]] bool says_yes(Column column) const {
    constexpr std::array<std::string_view, 12> yes{"TRUE", "True", "true", "1",  "はい", "有",
                                                   "あり", "○",    "◯",    "要", "必要", "オン"};
    const std::string written = folded(raw(column));
    return std::find(yes.begin(), yes.end(), written) != yes.end();
  }

  bool is_public() { return !says_yes(Column::closed_to_public) || refuse("not a public event"); }

  bool read_days() {
    const std::string written = folded(raw(Column::first_day));
    if (written.empty()) return refuse("no first day");
    const auto days = parse_days(written);
    if (!days) {
      return refuse(is_spreadsheet_damage(written) ? "first day damaged by a spreadsheet" : "first day is not a date");
    }
    days_ = *days;
    session_.first_day = days->first;
    session_.last_day = days->last;
    read_last_day();
    return true;
  }

  // What it says wrongly costs itself: the first day is known.
  void read_last_day() {
    const std::string written = folded(raw(Column::last_day));
    if (written.empty()) return;
    const auto last = parse_days(written);
    if (!last) return leave_out_as_text(Column::last_day, "終了日", "not a date; kept as text");
    if (last->last < session_.first_day) return left_out(Column::last_day, "before the first day");
    session_.last_day = last->last;
    if (!days_.end_minute) days_.end_minute = last->start_minute;
    // Calendars that were saved as tables end a whole day at midnight of the next.
    const bool until_midnight = says_yes(Column::all_day) && parse_time(folded(raw(Column::end_time))) == 0;
    if (until_midnight && session_.last_day > session_.first_day) {
      session_.last_day = std::chrono::sys_days(session_.last_day) - std::chrono::days(1);
    }
  }

  void leave_out_as_text(Column column, std::string_view label, std::string_view why) {
    const bool damaged = is_spreadsheet_damage(folded(raw(column)));
    left_out(column, damaged ? "damaged by a spreadsheet" : why);
    if (!damaged) keep_as_text(label, column);
  }

  WrittenTimes times(Column column, std::string_view label) {
    const std::string written = folded(raw(column));
    if (written.empty()) return {};
    const auto times = parse_times(written);
    if (!times) {
      leave_out_as_text(column, label, "not a time; kept as text");
      return {};
    }
    if (!times->is_all) keep_as_text(label, column);
    return *times;
  }

  // A time may stand in its own column, both in that of the start, or with the day.
  void read_times() {
    if (says_yes(Column::all_day)) return;
    const WrittenTimes first = times(Column::start_time, "開始");
    const WrittenTimes second = times(Column::end_time, "終了");
    const auto from_day = days_.start_minute == 0 && !days_.end_minute ? std::nullopt : days_.start_minute;
    auto start = first.start_minute ? first.start_minute : from_day;
    if (!start && second.end_minute) start = second.start_minute;  // "10:00~11:30" in the column of the end
    auto end = second.end_minute ? second.end_minute : second.start_minute;
    if (!end) end = first.end_minute ? first.end_minute : days_.end_minute;
    set_times(start, end);
  }

  // A spreadsheet writes an empty time as 0:00; no event for families begins at midnight.
  void set_times(std::optional<int> start, std::optional<int> end) {
    if (start == 0 && end.value_or(0) == 0) start = end = std::nullopt;
    const bool same_day = session_.first_day == session_.last_day;
    if (end == 0 && start) end = std::nullopt;
    if (start == 24 * 60) start = std::nullopt;
    if (end == 24 * 60) {
      end = 0;
      session_.last_day = std::chrono::sys_days(session_.last_day) + std::chrono::days(1);
    } else if (start && end && same_day && *end < *start) {
      left_out(Column::end_time, "before the start time");
      end = std::nullopt;
    }
    if (end && !start) {
      keep_as_text("終了", Column::end_time);
      end = std::nullopt;
    }
    session_.start_minute = start;
    session_.end_minute = end;
  }

  // Until when a place is given, and whether one is needed, as far as the columns say it.
  void read_application() {
    const auto days = parse_days(folded(raw(Column::apply_until)));
    if (days) {
      const auto times = parse_times(folded(raw(Column::apply_until_time))).value_or(WrittenTimes{});
      auto minute = times.end_minute ? times.end_minute : times.start_minute;
      if (!minute) minute = days->start_minute;
      session_.apply_until = days->last;
      if (minute.value_or(0) > 0 && *minute < 24 * 60) session_.apply_until_minute = minute;
    }
    domain::BookingColumns columns;
    columns.needed = text(Column::apply_needed, longest_line);
    columns.how = text(Column::apply_how, longest_description, Lines::keep) +
                  cleaned(raw(Column::apply_url), longest_url, Lines::join);
    columns.text = session_.title + "\n" + session_.description;
    columns.has_until = !raw(Column::apply_until).empty();
    columns.has_capacity = session_.capacity.has_value();
    session_.booking = domain::need_of_columns(columns);
  }

  void read_other_titles() {
    struct Other {
      Column column;
      const char* language;  // as our catalogues call it
    };
    static constexpr std::array others{
        Other{Column::title_en, "en"}, Other{Column::title_easy, "ja@easy"}, Other{Column::title_zh, "zh-Hans"},
        Other{Column::title_ko, "ko"}, Other{Column::title_vi, "vi"},        Other{Column::title_ne, "ne"},
        Other{Column::title_tl, "tl"}, Other{Column::title_pt, "pt"},        Other{Column::title_es, "es"}};
    for (const Other& other : others) {
      std::string title = cleaned(raw(other.column), longest_title, Lines::join);
      if (!title.empty()) session_.other_titles.push_back({other.language, std::move(title)});
    }
  }

  void read_capacity() {
    const std::string written = folded(raw(Column::capacity));
    if (written.empty() || written == "0") {
      session_.capacity = capacity_elsewhere();
      return;
    }
    session_.capacity = parse_capacity(written);
    if (session_.capacity && is_all_digits(written)) return;
    if (!session_.capacity) {
      const bool damaged = is_spreadsheet_damage(written);
      left_out(Column::capacity, damaged ? "damaged by a spreadsheet" : "not one number; kept as text");
      if (damaged) return;
    }
    keep_as_text("定員", Column::capacity);
  }

  // "15組(申込順)" in the note beside it, or "定員: 先着40" where a portal put what is no plain number into the
  // remarks.
  [[nodiscard]] std::optional<int> capacity_elsewhere() const {
    if (const auto noted = parse_capacity_note(folded(raw(Column::capacity_note)))) return noted;
    constexpr std::string_view label = "定員: ";
    std::string_view remarks = raw(Column::remarks);
    while (!remarks.empty()) {
      const std::string_view line = remarks.substr(0, remarks.find('\n'));
      if (line.starts_with(label)) return parse_capacity(folded(line.substr(label.size())));
      remarks.remove_prefix(std::min(line.size() + 1, remarks.size()));
    }
    return std::nullopt;
  }

  std::string place() {
    std::string name = text(Column::place, longest_line);
    if (!name.empty()) return name;
    const std::string within = joined({Column::town, Column::block, Column::building}, "");
    const std::string address = text(Column::address, longest_line);
    if (!address.empty()) return joined({Column::address, Column::building}, " ");
    // Prefecture and city alone tell nobody where to go.
    return within.empty() ? "" : joined({Column::prefecture, Column::city}, "") + within;
  }

  // 料金(基本) is a number of yen by the standard; 0 is free of charge.
  std::string fee() {
    std::string base = text(Column::fee, longest_line);
    const std::string number = folded(base);
    std::string note = text(Column::fee_note, longest_line);
    if (number == "0") base = note.empty() ? "無料" : "";
    if (is_all_digits(number) && number != "0") base = number + "円";
    if (base.empty()) return note;
    return note.empty() ? base : base + " " + note;
  }

  std::string contact() {
    std::string result = joined({Column::contact, Column::phone}, " ");
    const std::string extension = text(Column::extension, longest_line);
    if (!extension.empty() && !result.empty()) result += " (内線 " + extension + ")";
    return result;
  }

  std::string url() {
    const std::string own = sound_url(cleaned(raw(Column::url), longest_description, Lines::join));
    return own.empty() ? sound_url(cleaned(raw(Column::page_url), longest_description, Lines::join)) : own;
  }

  // Open-data portals append to their texts what they have put into columns as well ("開始日: 2022/1/25").
  static std::string without_repeated_columns(const std::string& text) {
    static constexpr std::array labels{"開始日: ", "終了日: ", "開始時刻: ", "終了時刻: ", "申込期限日: "};
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = std::string_view(text).substr(at, end - at);
      const bool repeated =
          std::any_of(labels.begin(), labels.end(), [&](const char* label) { return line.starts_with(label); });
      if (!repeated) kept += std::string(line) + "\n";
      at = end + 1;
    }
    return kept;
  }

  std::string description() {
    struct Part {
      std::string_view label;
      Column column;
    };
    static constexpr std::array parts{Part{"", Column::subtitle},
                                      Part{"", Column::summary},
                                      Part{"", Column::description},
                                      Part{"日時: ", Column::time_note},
                                      Part{"対象: ", Column::audience},
                                      Part{"対象: ", Column::audience_note},
                                      Part{"定員: ", Column::capacity_note},
                                      Part{"予約: ", Column::apply_needed},
                                      Part{"申込: ", Column::apply_how},
                                      Part{"申込期限: ", Column::apply_until},
                                      Part{"アクセス: ", Column::access},
                                      Part{"備考: ", Column::remarks}};
    std::string result;
    for (const Part& part : parts) {
      const std::string whole = text(part.column, longest_description, Lines::keep);
      const std::string written = cleaned(without_repeated_columns(whole), longest_description, Lines::keep);
      if (written.empty() || result.find(written) != std::string::npos) continue;
      result += std::string(part.label) + written + "\n";
    }
    return cleaned(result + kept_as_text_, longest_description, Lines::keep);
  }

  [[nodiscard]] std::string number() const {
    std::string number = cleaned(folded(raw(Column::number)), 64, Lines::join);
    std::replace(number.begin(), number.end(), '|', '/');
    return is_spreadsheet_damage(number) ? std::string() : number;
  }
  [[nodiscard]] std::string municipality() const {
    std::string code = folded(raw(Column::municipality));
    return is_all_digits(code) && code.size() <= 6 ? code : std::string();
  }

  // The event's own name: its number, else its title and place. The day may move.
  [[nodiscard]] std::string event_name() const {
    if (const std::string own = number(); !own.empty()) return municipality() + "|" + own;
    const std::string place = cleaned(raw(Column::place), longest_line, Lines::join);
    return session_.title.empty() ? std::string()
                                  : "digest|" + digest_of(folded(session_.title) + "\n" + folded(place));
  }

  void name_it() {
    const std::string day = domain::text_of(session_.first_day);
    session_.source_key = reading_.event + "|" + day;
    const bool numbered = !municipality().empty() && !number().empty();
    session_.former_key = numbered
                              ? municipality() + "|" + number() + "|" + day
                              : "digest|" + digest_of(session_.title + "\n" + day + "\n" + session_.place) + "|" + day;
  }
};

}  // namespace

RowReading read_row(const Columns& columns, const std::vector<std::string>& fields) {
  return RowReader(columns, fields).read();
}

}  // namespace tsunagu::feeds
