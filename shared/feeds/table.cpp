#include <algorithm>
#include <map>
#include <string>

#include "shared/feeds/columns.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/session.h"
#include "shared/feeds/table_file.h"
#include "shared/feeds/table_row.h"

namespace tsunagu::feeds {
namespace {

using domain::ImportResult;
using domain::ReadSession;

class TableImport {
 public:
  TableImport(std::string_view bytes, const Window& window)
      : rows_(bytes, delimiter_of(bytes, Columns::match)), window_(window) {}

  Result<ImportResult> run() {
    const auto columns = find_header(rows_, Columns::match);
    if (!columns) return fail(Code::unsupported, "no header with 名称 or イベント名 and 開始日");
    result_.unknown_columns = columns->unknown();
    while (auto row = rows_.next()) {
      ++result_.rows_read;
      take(*columns, *row);
      if (result_.sessions.size() == max_sessions) {
        result_.whole = false;
        report(result_, row->line, "more than 20000 sessions; the rest of the file was not read");
        break;
      }
    }
    return std::move(result_);
  }

 private:
  TableFile rows_;
  Window window_;
  ImportResult result_;
  std::map<std::string, std::string> content_by_key_;  // source key -> digest of the session that has it

  void take(const Columns& columns, const TableRow& row) {
    if (row.problem != nullptr) return refuse(result_, row.line, row.problem, {});
    if (row.is_wider_than(columns.width())) return refuse(result_, row.line, "more columns than the header", {});
    RowReading reading = read_row(columns, row.fields);
    if (!reading.session) return refuse(result_, row.line, reading.problems.front(), std::move(reading.event));
    reading.session->line = row.line;
    // Keys are given out before the window is looked at, so that a session has the same one in every window.
    if (!give_key(*reading.session, row.line)) return;
    if (!touches(*reading.session, window_, Dates::single)) {
      ++result_.outside;
      return;
    }
    for (std::string& problem : reading.problems) report(result_, row.line, std::move(problem));
    result_.sessions.push_back(std::move(*reading.session));
  }

  static std::string content_of(const ReadSession& session) {
    std::string all = std::to_string(session.start_minute.value_or(-1)) + "\n" +
                      std::to_string(session.end_minute.value_or(-1)) + "\n" + domain::text_of(session.last_day);
    for (const std::string* text :
         {&session.title, &session.place, &session.description, &session.fee, &session.contact, &session.url}) {
      all += "\n" + *text;
    }
    return digest_of(all);
  }

  // One number may stand for several sessions on one day; then the time, and at last title and place, tell them apart.
  bool give_key(ReadSession& session, std::size_t line) {
    const std::string minute = std::to_string(session.start_minute.value_or(-1));
    const std::string digest = digest_of(session.title + "\n" + session.place);
    const std::string content = content_of(session);
    struct Candidate {
      std::string behind_key, behind_former_key;
    };
    for (const Candidate& candidate : {Candidate{"", ""}, Candidate{"@" + minute, "|" + minute},
                                       Candidate{"@" + minute + "#" + digest, "|" + minute + "|" + digest}}) {
      const auto [known, is_new] = content_by_key_.emplace(session.source_key + candidate.behind_key, content);
      if (is_new) {
        session.source_key = known->first;
        session.former_key += candidate.behind_former_key;
        return true;
      }
      if (known->second == content) {
        report(result_, line, "the same session is in the file twice");
        return false;
      }
    }
    refuse(result_, line, "another session with the same number, day, time, title and place is in the file", {});
    return false;
  }
};

}  // namespace

Result<ImportResult> import_table(ByteView file, const Window& window) {
  const auto bytes = bytes_of_table(file);
  if (!bytes) return bytes.forward();
  return TableImport(*bytes, window).run();
}

}  // namespace tsunagu::feeds
