// What every page of the ward's desk may see (Common) and may ask for (Intent), whatever room it lies in.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"

namespace tsunagu::ward::page {

enum class Room : std::uint8_t {
  door,    // nobody is signed in, or nobody may be
  inbox,   // 受信箱: what arrives, until an officer decides
  cases,   // ケース: the list, one case, its receipts
  trust,   // 端末と鍵: the hubs' devices and the ward's own key
  people,  // 家族: of the case that is open, and cases by hand
};

// A page: its room, and the number that the room's enum gives it.
struct PageId {
  Room room = Room::door;
  std::uint8_t page = 0;
  bool operator==(const PageId&) const = default;
};
// The enum of a room's pages, with room_of() beside it.
template <class P>
concept RoomPage = requires(P page) {
  { room_of(page) } -> std::same_as<Room>;
};
template <RoomPage P>
constexpr PageId id_of(P page) {
  return {room_of(page), static_cast<std::uint8_t>(page)};
}
template <RoomPage P>
constexpr bool operator==(const PageId& id, P page) {
  return id == id_of(page);
}

struct Notice {
  bool error = true;
  std::string key{};  // catalogue key
  std::string no{};   // running number of the request it is about
  bool operator==(const Notice&) const = default;
};

struct OfficerName {
  std::string name{};
  std::string role{};  // catalogue word
};

struct NumberRange {  // running numbers, both included
  std::uint32_t first = 0, last = 0;
  bool operator==(const NumberRange&) const = default;
};

struct Common {
  PageId page{};
  Instant now{};
  std::string ward_name{};
  std::optional<OfficerName> signed_in{};
  std::optional<Notice> notice{};
  std::string search{};            // stands over every page
  std::optional<int> key_weeks{};  // until the ward's key ends, when that is soon: 8, 4, 1; 0: it has
};

// Into another room: what its place in the navigation opens.
struct Open {
  Room room;
};
struct OpenCase {
  Ulid case_id;
};
struct NewCase {};  // by hand
struct Search {
  std::string text;
};
// Into the field of the page that is shown (PageRow::entry).
struct Write {
  std::string text;
};
struct SignOut {};

using Intent = std::variant<Open, OpenCase, NewCase, Search, Write, SignOut>;

}  // namespace tsunagu::ward::page
