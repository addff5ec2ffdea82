// Which column of an イベント一覧 holds what, found by its header name and never by its position.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/feeds/header.h"

namespace tsunagu::feeds {

enum class Column : std::size_t {
  municipality,
  number,
  title,
  title_en,
  title_easy,
  title_zh,
  title_ko,
  title_vi,
  title_ne,
  title_tl,
  title_pt,
  title_es,
  subtitle,
  summary,
  description,
  state,
  first_day,
  last_day,
  start_time,
  end_time,
  all_day,
  closed_to_public,
  time_note,
  place,
  address,
  prefecture,
  city,
  town,
  block,
  building,
  audience,
  audience_note,
  capacity,
  capacity_note,
  fee,
  fee_note,
  languages,
  languages_note,
  what_to_bring,
  apply_needed,
  apply_how,
  apply_url,
  apply_until,
  apply_until_time,
  access,
  contact,
  phone,
  extension,
  url,
  page_url,
  remarks,
  unused,  // known, and shown nowhere
  count,
};

// The names of one table's columns matched against those of the standard and of its predecessor.
class Columns : public HeaderPlaces<Column> {
 public:
  // Nothing unless there are at least a title and a first day.
  [[nodiscard]] static std::optional<Columns> match(const std::vector<std::string>& header);

 private:
  using HeaderPlaces::HeaderPlaces;
};

// How a problem names the column ("start time").
[[nodiscard]] const char* name_of(Column column);

}  // namespace tsunagu::feeds
