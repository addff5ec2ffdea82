// A table's columns, found by the names in its header and never by their position.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/feeds/encoding.h"

namespace tsunagu::feeds {

template <class Column>
struct HeaderName {
  std::string_view header;  // as folded() leaves it
  Column column;
};

// `Column` is an enum class that ends with `count`.
template <class Column>
class HeaderPlaces {
 public:
  // Of two columns with one meaning the first counts.
  HeaderPlaces(const std::vector<std::string>& header, std::span<const HeaderName<Column>> names)
      : width_(header.size()) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      const std::string cell = folded(header[i]);
      const auto name =
          std::find_if(names.begin(), names.end(), [&](const auto& known) { return known.header == cell; });
      if (name == names.end()) continue;
      auto& place = place_[static_cast<std::size_t>(name->column)];
      if (!place) place = i;
    }
  }

  // Where the column is, if the table has it.
  [[nodiscard]] std::optional<std::size_t> at(Column column) const { return place_[static_cast<std::size_t>(column)]; }
  [[nodiscard]] std::size_t width() const { return width_; }

 private:
  std::array<std::optional<std::size_t>, static_cast<std::size_t>(Column::count)> place_{};
  std::size_t width_ = 0;
};

}  // namespace tsunagu::feeds
