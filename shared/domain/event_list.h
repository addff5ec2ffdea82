// What the import of a list of events changes, decided before anything is recorded. An event is known by its list, its
// own name in it (UID or number, else title and place) and its occurrence; two lists may share a UID.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/base/ulid.h"
#include "shared/domain/event.h"

namespace tsunagu::domain {

// A session of any list, as its list last described it.
struct KnownSession {
  Ulid session_id;
  EventSession session;
  bool gone = false;    // its list did not have it any more
  bool booked = false;  // a family has a place or waits for one
};

struct EventList {
  std::string name;  // empty: sessions are known by their keys alone, and none goes or moves for its list
  ImportResult read;
  Day from{};  // what repeats was read for these days; inclusive
  Day to{};
};

enum class ListChange : std::uint8_t {
  added,
  unchanged,
  changed,
  moved,       // another day or time
  called_off,  // and was not before
  gone,        // the list does not have it any more
  outdated,    // the file's description is older than the one that is known, which stays
};

struct SessionChange {
  ListChange what{};
  std::size_t line = 0;            // in the file; 0: it is not in it
  std::optional<Ulid> session_id;  // none: it is new
  EventSession session;            // as it is from now on; of a gone one, as it was
  std::optional<EventSession> before;
  bool booked = false;
  bool records = false;  // something is to be recorded, also when it reads as before
};

struct ListPlan {
  std::vector<SessionChange> changes;  // in the order of the file, then what is not in it
  std::size_t coming = 0;              // sessions of the list that were to come before

  [[nodiscard]] std::size_t count(ListChange what) const;
  // A family with a booking loses its session or its day, or so many sessions would go or move (three at least, and
  // more than a third of those to come) that it is rather the wrong file.
  [[nodiscard]] bool needs_confirmation() const;
};

// Of `known`, those of this list and those from before lists had names may be found in it. Only what is to come and
// inside the file's own days can go, and nothing when the file is no whole list.
[[nodiscard]] ListPlan plan_of(std::span<const KnownSession> known, const EventList& list, Day today);

// Whether somebody who knew of `before` would come at the wrong time.
[[nodiscard]] bool has_moved(const EventSession& before, const EventSession& now);

// A list's name when nothing else names it: a file's name without its extension and without the number or date at its
// end ("events_2026-12 (1).csv" and "events_2027-01.csv" are one list).
[[nodiscard]] std::string list_name_of(std::string_view file_name);

}  // namespace tsunagu::domain
