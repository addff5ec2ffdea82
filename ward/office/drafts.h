// What an officer has half written. It lies in <data>/drafts, a file for each officer and case, sealed to the ward's
// key: it survives a lock, a sign-out and a crash, and is nobody else's to read. Writing what it was for wipes it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ward/office/office.h"

namespace tsunagu::ward {

struct DraftName {
  Ulid officer_id;
  Ulid about;  // a case, or a request that waits
  bool operator==(const DraftName&) const = default;
};

inline constexpr std::size_t longest_draft = 64 * 1024;

// Of the officer who is signed in. An empty text wipes it. locked, too_large, io.
[[nodiscard]] Status keep_draft(const Office& office, const Ulid& about, std::string_view text);
// Empty: there is none, or it is damaged or another's.
[[nodiscard]] std::string draft_about(const Office& office, const Ulid& about);
// Whose there are, of all officers.
[[nodiscard]] std::vector<DraftName> drafts_about(const Office& office, const Ulid& about);
// Overwritten, then gone. None there: done.
[[nodiscard]] Status wipe_draft(const Office& office, const DraftName& draft);

}  // namespace tsunagu::ward
