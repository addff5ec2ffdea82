// A table as rows of UTF-8, whatever its encoding: what every kind of table has in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/feeds/csv.h"
#include "shared/feeds/encoding.h"

namespace tsunagu::feeds {

struct TableRow {
  std::size_t line = 0;
  std::vector<std::string> fields;
  const char* problem = nullptr;  // why the row cannot be used

  // A stray comma shifts everything after it: better no row than one with values in wrong places.
  [[nodiscard]] bool is_wider_than(std::size_t columns) const;
};

class TableFile {
 public:
  // UTF-8 or CP932, whichever more rows are valid in: a single damaged row must not decide for the whole file.
  TableFile(std::string_view bytes, char delimiter);
  // The next row that is not empty; nothing at the end.
  [[nodiscard]] std::optional<TableRow> next();

 private:
  CsvReader rows_;
  Decoder decoder_;
};

// The file without its byte order mark. too_large; unsupported: UTF-16.
[[nodiscard]] Result<std::string_view> bytes_of_table(ByteView file);

// A title line or two may stand above the header.
inline constexpr std::size_t rows_to_look_for_header = 10;

// The first row that `match` takes for a header; the rows up to it are read.
template <class Match>
[[nodiscard]] auto find_header(TableFile& rows, Match match) -> decltype(match(std::vector<std::string>{})) {
  for (std::size_t count = 0; count < rows_to_look_for_header; ++count) {
    const auto row = rows.next();
    if (!row) break;
    if (row->problem != nullptr) continue;
    if (auto columns = match(row->fields)) return columns;
  }
  return std::nullopt;
}

// What stands between the columns: that of comma, tab and semicolon with which there is a header.
template <class Match>
[[nodiscard]] char delimiter_of(std::string_view bytes, Match match) {
  for (const char delimiter : {',', '\t', ';'}) {
    TableFile rows(bytes, delimiter);
    if (find_header(rows, match)) return delimiter;
  }
  return ',';
}

}  // namespace tsunagu::feeds
