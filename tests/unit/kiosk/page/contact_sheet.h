// Pages of the kiosk, small and side by side, as one JPEG: how the whole program looks at a glance.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "kiosk/model.h"
#include "shared/platform/window.h"

namespace tsunagu::kiosk::page {

class ContactSheet {
 public:
  // Whether this page is not on the sheet yet; it is counted as there from now on.
  [[nodiscard]] bool wants(PageId page) { return seen_.insert(page).second; }
  // All pictures have the size of the first one.
  void add(const platform::Picture& picture);
  // False when the file cannot be written.
  [[nodiscard]] bool write(const std::string& path) const;

 private:
  std::set<PageId> seen_;
  std::vector<platform::Picture> small_;
};

}  // namespace tsunagu::kiosk::page
