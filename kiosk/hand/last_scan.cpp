#include "kiosk/hand/last_scan.h"

#include "shared/base/renew.h"
#include "shared/crypto/hash.h"

namespace tsunagu::kiosk {

bool LastScan::is_again(std::string_view text, Instant now) {
  const auto digest = crypto::blake2b_256(view_of(text));
  const bool again = at_ && now < *at_ + one_reading && now >= *at_ && digest == digest_;
  digest_ = digest;
  at_ = now;
  return again;
}

bool LastScan::still_stands(PageId page, bool says_something) const {
  return page == outcome_.page && (says_something || !outcome_.said);
}

void LastScan::forget() { renew(*this); }

}  // namespace tsunagu::kiosk
