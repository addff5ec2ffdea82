// A place for families near the hub, as the open data of a municipality describes it (子育て施設一覧).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/domain/fields.h"

namespace tsunagu::domain {

// Where something is, in millionths of a degree (WGS 84): whole numbers, so that a fact has one spelling.
struct Position {
  std::int64_t latitude = 0;
  std::int64_t longitude = 0;
  bool operator==(const Position&) const = default;
  // Inside Japan's rectangle; what a table has with the columns swapped is not.
  [[nodiscard]] bool is_sound() const {
    return latitude >= 20'000'000 && latitude <= 46'500'000 && longitude >= 122'000'000 && longitude <= 154'500'000;
  }
};

inline constexpr std::size_t most_facilities = 20'000;  // in one list

struct Facility {
  // Names the same place in every import of the same list: "<list>|<municipality>|<number>", or a digest of name and
  // address in place of the number.
  std::string source_key;
  std::string list;  // which list it is in: what a later import of that list does not have any more is withdrawn
  std::string name;
  std::string kind;  // 種別, in the list's own words
  std::string address;
  std::string phone;
  std::string hours;
  std::string ages;
  std::string childminding;  // 一時預かり, in the list's own words
  std::string access;
  std::string remarks;
  std::string url;
  std::int64_t latitude = 0;  // millionths of a degree; both 0: not known
  std::int64_t longitude = 0;

  bool operator==(const Facility&) const = default;
  [[nodiscard]] std::optional<Position> position() const {
    const Position at{latitude, longitude};
    return at.is_sound() ? std::optional(at) : std::nullopt;
  }
  template <class Self, class Visit>
  static void describe(Self& self, Visit&& visit) {
    visit("key", self.source_key), visit("list", self.list), visit("name", self.name);
    visit("kind", self.kind), visit("address", self.address), visit("phone", self.phone), visit("hours", self.hours);
    visit("ages", self.ages), visit("minding", self.childminding), visit("access", self.access);
    visit("remarks", self.remarks), visit("url", self.url), visit("lat", self.latitude), visit("lon", self.longitude);
  }
};

// How the shelf sorts them. The lists call their kinds what they like; what is not recognised is `other`.
enum class FacilityKind : std::uint8_t { play, nursery, kindergarten, childminding, baby_stop, other };
inline constexpr int facility_kinds = 6;
[[nodiscard]] FacilityKind kind_of(const Facility& facility);
[[nodiscard]] std::string_view key_of(FacilityKind kind);

// Metres as the crow flies, good to a per cent within a city.
[[nodiscard]] double distance_metres(const Position& from, const Position& to);

}  // namespace tsunagu::domain
