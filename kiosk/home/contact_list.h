// contact_points.toml: the contact points of the outlook, with their source. See assets/outlook/contact_points.toml,
// which is used where a hub has none of its own beside its hub.toml.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/domain/contact_points.h"

namespace tsunagu::kiosk {

using OwnWords = std::map<std::string, std::string>;  // by language code, as kiosk::LocalText

struct ContactEntry {
  domain::ContactPoint point;
  // A hub's own words; empty: the catalogue's "contact.<key>.name", ".what", ".ask".
  OwnWords name, what, ask;
  bool classes = false;  // sessions of the prenatal class belong to it
  std::string source;
};
struct ContactList {
  std::vector<ContactEntry> entries;
  [[nodiscard]] std::vector<domain::ContactPoint> points() const;
};

// not_found, corrupt (with "file:line: what" or "file: which entry: what").
[[nodiscard]] Result<ContactList> read_contact_list(const std::filesystem::path& file);
// The hub's own list in `folder`, else the one that came with the program, else an empty one. Only a list that is there
// and cannot be read is an error.
[[nodiscard]] Result<ContactList> contact_list_for(const std::filesystem::path& folder);

}  // namespace tsunagu::kiosk
