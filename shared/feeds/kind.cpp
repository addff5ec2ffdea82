#include <algorithm>
#include <cctype>

#include "shared/feeds/encoding.h"
#include "shared/feeds/facility_columns.h"
#include "shared/feeds/feeds.h"
#include "shared/feeds/table_file.h"

namespace tsunagu::feeds {

Kind kind_of(ByteView file) {
  constexpr std::string_view start = "BEGIN:VCALENDAR";
  std::string_view text = without_mark(text_of(file));
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const bool calendar =
      text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), [](char expected, char c) {
        return expected == static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      });
  if (calendar) return Kind::calendar;
  const auto bytes = bytes_of_table(file);
  if (!bytes) return Kind::table;
  TableFile rows(*bytes, delimiter_of(*bytes, FacilityColumns::match));
  const auto places = find_header(rows, FacilityColumns::match);
  return places ? Kind::facilities : Kind::table;
}

}  // namespace tsunagu::feeds
