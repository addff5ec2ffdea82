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

// A cell of a header for comparing: folded, in small letters, without blanks, line breaks, marks (※, *) and the
// brackets around it ("【開始日】").
[[nodiscard]] std::string header_name(std::string_view cell);
// The same without a note in brackets behind it that only says how to fill the column ("(必須)", "(24時間表記)",
// "(人)"); what else stands in brackets may be another column ("名称(カナ)").
[[nodiscard]] std::string header_name_without_note(const std::string& name);

template <class Column>
struct HeaderName {
  std::string_view header;  // as header_name() leaves it
  Column column;
};

// `Column` is an enum class that ends with `unused`, for what is known and shown nowhere, and `count`.
template <class Column>
class HeaderPlaces {
 public:
  // Of two columns with one meaning the first counts.
  HeaderPlaces(const std::vector<std::string>& header, std::span<const HeaderName<Column>> names)
      : width_(header.size()) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      const std::string cell = header_name(header[i]);
      if (cell.empty()) continue;
      auto column = find(names, cell);
      if (!column) column = find(names, header_name_without_note(cell));
      const bool is_used = column && *column != Column::unused;
      auto* place = is_used ? &place_[static_cast<std::size_t>(*column)] : nullptr;
      if (place != nullptr && !*place) {
        *place = i;
      } else if (!column || is_used) {
        unknown_.push_back(cleaned(header[i], longest_header, Lines::join));
      }
    }
  }

  // Where the column is, if the table has it.
  [[nodiscard]] std::optional<std::size_t> at(Column column) const { return place_[static_cast<std::size_t>(column)]; }
  [[nodiscard]] std::size_t width() const { return width_; }
  // Those that are not known, or whose meaning another one has already, as they are written.
  [[nodiscard]] const std::vector<std::string>& unknown() const { return unknown_; }

 private:
  static constexpr std::size_t longest_header = 60;

  static std::optional<Column> find(std::span<const HeaderName<Column>> names, const std::string& cell) {
    const auto name = std::find_if(names.begin(), names.end(), [&](const auto& known) { return known.header == cell; });
    return name == names.end() ? std::nullopt : std::optional(name->column);
  }

  std::array<std::optional<std::size_t>, static_cast<std::size_t>(Column::count)> place_{};
  std::size_t width_ = 0;
  std::vector<std::string> unknown_;
};

}  // namespace tsunagu::feeds
