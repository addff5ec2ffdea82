#include "shared/feeds/table_file.h"

#include <algorithm>

#include "shared/feeds/feeds.h"

namespace tsunagu::feeds {
namespace {

bool decode_fields(std::vector<std::string>& fields, const Decoder& decoder) {
  for (std::string& field : fields) {
    auto text = decoder.decode(field);
    if (!text) return false;
    field = std::move(*text);
  }
  return true;
}

Encoding encoding_of(std::string_view bytes, char delimiter) {
  const Decoder utf8(Encoding::utf8);
  const Decoder cp932(Encoding::cp932);
  std::size_t as_utf8 = 0;
  std::size_t as_cp932 = 0;
  constexpr std::size_t enough = 500;
  CsvReader rows(bytes, delimiter);
  for (std::size_t count = 0; count < enough; ++count) {
    auto row = rows.next();
    if (!row) break;
    auto copy = row->fields;
    if (decode_fields(copy, utf8)) ++as_utf8;
    if (decode_fields(row->fields, cp932)) ++as_cp932;
  }
  return as_cp932 > as_utf8 ? Encoding::cp932 : Encoding::utf8;
}

}  // namespace

bool TableRow::is_wider_than(std::size_t columns) const {
  return std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(std::min(columns, fields.size())), fields.end(),
                     [](const auto& field) { return !field.empty(); });
}

TableFile::TableFile(std::string_view bytes, char delimiter)
    : rows_(bytes, delimiter), decoder_(encoding_of(bytes, delimiter)) {}

std::optional<TableRow> TableFile::next() {
  auto row = rows_.next();
  if (!row) return std::nullopt;
  TableRow out{row->line, std::move(row->fields), row->problem};
  if (out.problem == nullptr && !decode_fields(out.fields, decoder_)) {
    out.problem = "characters that are not of the file's encoding";
  }
  return out;
}

Result<std::string_view> bytes_of_table(ByteView file) {
  if (file.size() > max_file_bytes) return fail(Code::too_large, "the table");
  const std::string_view bytes = without_mark(text_of(file));
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return fail(Code::unsupported, "the table is in UTF-16; save it as CSV in UTF-8");
  }
  return bytes;
}

}  // namespace tsunagu::feeds
