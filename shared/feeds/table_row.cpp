#include "shared/feeds/table_row.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "shared/feeds/encoding.h"
#include "shared/feeds/session.h"
#include "shared/feeds/values.h"

namespace tsunagu::feeds {
namespace {

using domain::EventSession;

class RowReader {
 public:
  RowReader(const Columns& columns, const std::vector<std::string>& fields) : columns_(columns), fields_(fields) {}

  RowReading read() {
    if (!read_title() || !read_days()) return std::move(reading_);
    read_times();
    read_capacity();
    session_.place = place();
    session_.fee = fee();
    session_.languages = joined({Column::languages, Column::languages_note}, " ");
    session_.what_to_bring = text(Column::what_to_bring, longest_line);
    session_.contact = contact();
    session_.url = url();
    session_.cancelled = folded(raw(Column::state)).find("中止") != std::string::npos;
    session_.prenatal_class = names_prenatal_class(session_.title);
    session_.description = description();
    session_.source_key = source_key();
    reading_.session = std::move(session_);
    return std::move(reading_);
  }

 private:
  const Columns& columns_;
  const std::vector<std::string>& fields_;
  EventSession session_;
  RowReading reading_;
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
    return !session_.title.empty() || refuse("no title");
  }

  bool read_days() {
    const std::string first = folded(raw(Column::first_day));
    if (first.empty()) return refuse("no first day");
    const auto first_day = parse_date(first);
    if (!first_day)
      return refuse(is_spreadsheet_damage(first) ? "first day damaged by a spreadsheet" : "first day is not a date");
    session_.first_day = session_.last_day = *first_day;
    const std::string last = folded(raw(Column::last_day));
    if (last.empty()) return true;
    const auto last_day = parse_date(last);
    if (!last_day) return refuse("last day is not a date");
    if (*last_day < *first_day) return refuse("last day is before the first day");
    session_.last_day = *last_day;
    return true;
  }

  std::optional<int> time(Column column, std::string_view label) {
    const std::string written = folded(raw(column));
    if (written.empty()) return std::nullopt;
    const auto minutes = parse_time(written);
    if (minutes) return minutes;
    const bool damaged = is_spreadsheet_damage(written);
    left_out(column, damaged ? "damaged by a spreadsheet" : "not a time; kept as text");
    if (!damaged) keep_as_text(label, column);
    return std::nullopt;
  }

  // A spreadsheet writes an empty time as 0:00; no event for families begins at midnight.
  void read_times() {
    auto start = time(Column::start_time, "開始");
    auto end = time(Column::end_time, "終了");
    if (start == 0 && end.value_or(0) == 0) start = end = std::nullopt;
    const bool same_day = session_.first_day == session_.last_day;
    if (end == 0 && start) end = std::nullopt;
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

  std::string source_key() {
    const std::string day = domain::text_of(session_.first_day);
    const std::string municipality = folded(raw(Column::municipality));
    const std::string number = cleaned(folded(raw(Column::number)), 64, Lines::join);
    const bool numbered =
        is_all_digits(municipality) && municipality.size() <= 6 && !number.empty() && !is_spreadsheet_damage(number);
    if (numbered) return municipality + "|" + number + "|" + day;
    return "digest|" + digest_of(session_.title + "\n" + day + "\n" + session_.place) + "|" + day;
  }
};

}  // namespace

RowReading read_row(const Columns& columns, const std::vector<std::string>& fields) {
  return RowReader(columns, fields).read();
}

}  // namespace tsunagu::feeds
