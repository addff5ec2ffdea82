#include "shared/feeds/csv.h"

#include <algorithm>

namespace tsunagu::feeds {
namespace {

constexpr std::size_t most_fields = 256;
constexpr std::size_t longest_field = 64u << 10;
// Each row that is given up is scanned twice; past this many the rest of the file is not worth the time.
constexpr std::size_t most_resumed = 200;

bool is_empty(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(), [](const auto& field) { return field.empty(); });
}

}  // namespace

std::optional<CsvRow> CsvReader::next() {
  while (at_ < bytes_.size()) {
    const std::size_t start = at_;
    CsvRow row;
    row.line = line_;
    row.problem = read_row(row);
    if (row.problem == nullptr) {
      if (is_empty(row)) continue;
      return row;
    }
    row.fields.clear();
    if (++resumed_ > most_resumed) {
      row.problem = "too many broken rows; the rest of the file was not read";
      at_ = bytes_.size();
      return row;
    }
    at_ = std::min(bytes_.find_first_of("\r\n", start), bytes_.size());
    line_ = row.line;
    skip_line_end();
    return row;
  }
  return std::nullopt;
}

void CsvReader::skip_line_end() {
  if (at_ >= bytes_.size()) return;
  if (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++line_;
}

const char* CsvReader::read_row(CsvRow& row) {
  for (;;) {
    if (row.fields.size() == most_fields) return "more than 256 columns";
    if (const char* problem = read_field(row.fields.emplace_back())) return problem;
    if (at_line_end()) {
      skip_line_end();
      return nullptr;
    }
    ++at_;  // the delimiter
  }
}

const char* CsvReader::read_field(std::string& field) {
  if (at_ < bytes_.size() && bytes_[at_] == '"') {
    if (const char* problem = read_quoted(field)) return problem;
  }
  const std::size_t end = std::min(bytes_.find_first_of(field_ends_, at_), bytes_.size());
  if (field.size() + (end - at_) > longest_field) return "a field of more than 65536 bytes";
  field.append(bytes_.substr(at_, end - at_));
  at_ = end;
  return nullptr;
}

const char* CsvReader::read_quoted(std::string& field) {
  ++at_;
  while (at_ < bytes_.size()) {
    if (field.size() >= longest_field)
      return "a quotation mark that is not closed, or a field of more than 65536 bytes";
    const char c = bytes_[at_];
    if (c == '"') {
      ++at_;
      if (at_ >= bytes_.size() || bytes_[at_] != '"') return nullptr;
      field.push_back('"');
      ++at_;
    } else if (c == '\r' || c == '\n') {
      field.push_back('\n');
      skip_line_end();
    } else {
      field.push_back(c);
      ++at_;
    }
  }
  return "a quotation mark that is not closed";
}

}  // namespace tsunagu::feeds
