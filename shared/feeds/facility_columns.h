// Which column of a list of places holds what, found by its header name and never by its position.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/feeds/header.h"

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
  closed,
  offers,
  remarks,
  unused,  // known, and shown nowhere
  count,
};

class FacilityColumns : public HeaderPlaces<FacilityColumn> {
 public:
  // Nothing unless there are a name and an address, a position or a telephone number, and it is no table of events.
  [[nodiscard]] static std::optional<FacilityColumns> match(const std::vector<std::string>& header);

 private:
  using HeaderPlaces::HeaderPlaces;
};

}  // namespace tsunagu::feeds
