#include "kiosk/hand/last_scan.h"

#include "shared/base/renew.h"
#include "shared/crypto/hash.h"

namespace tsunagu::kiosk {

bool LastScan::is_again(std::string_view text, Instant now) const {
  return at_ && now < *at_ + one_reading && now >= *at_ && crypto::blake2b_256(view_of(text)) == digest_;
}

void LastScan::note(std::string_view text, Instant now) {
  digest_ = crypto::blake2b_256(view_of(text));
  at_ = now;
}

bool LastScan::still_stands(PageId page, bool says_something) const {
  return page == outcome_.page && (says_something || !outcome_.said);
}

void LastScan::forget() { renew(*this); }

}  // namespace tsunagu::kiosk
