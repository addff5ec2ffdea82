#include "kiosk/slip/feature.h"

namespace tsunagu::kiosk::slip {

void Feature::next(Page page) {
  switch (page) {
    case Page::code: return on_done_();
    case Page::progress:
    case Page::withdrawn: return hand_.common.checked_in ? hand_.land(menu_page) : hand_.wipe();
    case Page::withdraw: return hand_.back();
  }
}

bool Feature::take(Page page, const Scanned& code) {
  if (page != Page::progress || !code.is(handoff::Kind::request_slip)) return false;
  slip.open(code.framed->envelope);
  return true;
}

}  // namespace tsunagu::kiosk::slip
