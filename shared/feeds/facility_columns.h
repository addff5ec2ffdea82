// Which column of a list of places holds what, found by its header name and never by its position.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tsunagu::feeds {

enum class FacilityColumn : std::size_t {
  municipality,
  number,
  name,
  kind,
  address,
  building,
  latitude,
  longitude,
  access,
  phone,
  extension,
  ages,
  days,
  opens,
  closes,
  hours_note,
  childminding,
  url,
  remarks,
  first_day,  // of an event: such a table is no list of places
  count,
};

class FacilityColumns {
 public:
  // Nothing unless there are a name and an address, a position or a telephone number, and no first day.
  [[nodiscard]] static std::optional<FacilityColumns> match(const std::vector<std::string>& header);

  [[nodiscard]] std::optional<std::size_t> at(FacilityColumn column) const {
    return place_[static_cast<std::size_t>(column)];
  }
  [[nodiscard]] std::size_t width() const { return width_; }

 private:
  std::array<std::optional<std::size_t>, static_cast<std::size_t>(FacilityColumn::count)> place_{};
  std::size_t width_ = 0;
};

}  // namespace tsunagu::feeds
