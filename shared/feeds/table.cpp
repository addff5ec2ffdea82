#include <algorithm>
#include <map>
#include <string>

#include "shared/feeds/columns.h"
#include "shared/feeds/csv.h"
#include "shared/feeds/encoding.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/session.h"
#include "shared/feeds/table_row.h"

namespace tsunagu::feeds {
namespace {

using domain::EventSession;
using domain::ImportResult;

// A title line or two may stand above the header.
constexpr std::size_t rows_to_look_for_header = 10;

bool decode_fields(CsvRow& row, const Decoder& decoder) {
  for (std::string& field : row.fields) {
    auto text = decoder.decode(field);
    if (!text) return false;
    field = std::move(*text);
  }
  return true;
}

// The encoding that more rows are valid in. A single damaged row must not decide for the whole file.
Encoding encoding_of(std::string_view bytes) {
  const Decoder utf8(Encoding::utf8);
  const Decoder cp932(Encoding::cp932);
  std::size_t as_utf8 = 0;
  std::size_t as_cp932 = 0;
  constexpr std::size_t enough = 500;
  CsvReader rows(bytes);
  for (std::size_t count = 0; count < enough; ++count) {
    auto row = rows.next();
    if (!row) break;
    CsvRow copy = *row;
    if (decode_fields(copy, utf8)) ++as_utf8;
    if (decode_fields(*row, cp932)) ++as_cp932;
  }
  return as_cp932 > as_utf8 ? Encoding::cp932 : Encoding::utf8;
}

class TableImport {
 public:
  TableImport(std::string_view bytes, const Window& window)
      : rows_(bytes), decoder_(encoding_of(bytes)), window_(window) {}

  Result<ImportResult> run() {
    const auto columns = find_header();
    if (!columns) return fail(Code::unsupported, "no header with 名称 or イベント名 and 開始日");
    while (auto row = rows_.next()) {
      ++result_.rows_read;
      take(*columns, *row);
      if (result_.sessions.size() == max_sessions) {
        report(result_, row->line, "more than 20000 sessions; the rest of the file was not read");
        break;
      }
    }
    return std::move(result_);
  }

 private:
  CsvReader rows_;
  Decoder decoder_;
  Window window_;
  ImportResult result_;
  std::map<std::string, std::string> content_by_key_;  // source key -> digest of the session that has it

  std::optional<Columns> find_header() {
    for (std::size_t count = 0; count < rows_to_look_for_header; ++count) {
      auto row = rows_.next();
      if (!row) return std::nullopt;
      if (row->problem != nullptr || !decode_fields(*row, decoder_)) continue;
      if (auto columns = Columns::match(row->fields)) return columns;
    }
    return std::nullopt;
  }

  void take(const Columns& columns, CsvRow& row) {
    if (row.problem != nullptr) return report(result_, row.line, row.problem);
    if (!decode_fields(row, decoder_))
      return report(result_, row.line, "characters that are not of the file's encoding");
    // A stray comma shifts everything after it: better no event than one with a wrong day.
    const bool too_wide =
        std::any_of(row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(columns.width(), row.fields.size())),
                    row.fields.end(), [](const auto& field) { return !field.empty(); });
    if (too_wide) return report(result_, row.line, "more columns than the header");
    RowReading reading = read_row(columns, row.fields);
    if (!reading.session) return report(result_, row.line, reading.problems.front());
    // Keys are given out before the window is looked at, so that a session has the same one in every window.
    if (!give_key(*reading.session, row.line) || !touches(*reading.session, window_)) return;
    for (std::string& problem : reading.problems) report(result_, row.line, std::move(problem));
    result_.sessions.push_back(std::move(*reading.session));
  }

  static std::string content_of(const EventSession& session) {
    std::string all = std::to_string(session.start_minute.value_or(-1)) + "\n" +
                      std::to_string(session.end_minute.value_or(-1)) + "\n" + domain::text_of(session.last_day);
    for (const std::string* text :
         {&session.title, &session.place, &session.description, &session.fee, &session.contact, &session.url}) {
      all += "\n" + *text;
    }
    return digest_of(all);
  }

  // One number may stand for several sessions on one day; then the time, and at last title and place, tell them apart.
  bool give_key(EventSession& session, std::size_t line) {
    const std::string key = session.source_key;
    const std::string by_time = key + "|" + std::to_string(session.start_minute.value_or(-1));
    const std::string by_title = by_time + "|" + digest_of(session.title + "\n" + session.place);
    const std::string content = content_of(session);
    for (const std::string& candidate : {key, by_time, by_title}) {
      const auto [known, is_new] = content_by_key_.emplace(candidate, content);
      if (is_new) {
        session.source_key = candidate;
        return true;
      }
      if (known->second == content) {
        report(result_, line, "the same session is in the file twice");
        return false;
      }
    }
    report(result_, line, "another session with the same number, day, time, title and place is in the file");
    return false;
  }
};

}  // namespace

Result<ImportResult> import_table(ByteView file, const Window& window) {
  if (file.size() > max_file_bytes) return fail(Code::too_large, "the table");
  const std::string_view bytes = without_mark(text_of(file));
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return fail(Code::unsupported, "the table is in UTF-16; save it as CSV in UTF-8");
  }
  return TableImport(bytes, window).run();
}

}  // namespace tsunagu::feeds
