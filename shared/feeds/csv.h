// Comma-separated values (RFC 4180), also with tabs or semicolons between them, read row by row, each row knowing its
// line in the file.
//
// Our own reader, because a problem must name its line: libcsv reports neither lines nor positions, stops at the first
// stray quotation mark, and cannot resume after one. Works on bytes: in UTF-8 and CP932 alike a comma, a quotation mark
// or a line end is never a part of another character.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::feeds {

struct CsvRow {
  std::size_t line = 0;             // where the row begins, from 1
  std::vector<std::string> fields;  // quotation marks removed, line ends as "\n"
  const char* problem = nullptr;    // why the row cannot be used; the fields are empty then
};

// Line ends are LF, CRLF or CR, also mixed. Stray quotation marks are kept as they are, as spreadsheets do. A quotation
// that is never closed costs one line, not the rest of the file.
class CsvReader {
 public:
  explicit CsvReader(std::string_view bytes, char delimiter = ',')
      : bytes_(bytes), field_ends_{delimiter, '\r', '\n'} {}
  // The next row that is not empty; nothing at the end.
  [[nodiscard]] std::optional<CsvRow> next();

 private:
  std::string_view bytes_;
  std::string field_ends_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t resumed_ = 0;  // how often a row was given up

  [[nodiscard]] bool at_line_end() const { return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }
  void skip_line_end();
  [[nodiscard]] const char* read_row(CsvRow& row);
  [[nodiscard]] const char* read_field(std::string& field);
  [[nodiscard]] const char* read_quoted(std::string& field);
};

}  // namespace tsunagu::feeds
