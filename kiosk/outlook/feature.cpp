#include "kiosk/outlook/feature.h"

namespace tsunagu::kiosk::outlook {

void Feature::next(Page page) {
  switch (page) {
    case Page::points: return plan.open();
    case Page::stopped:
    case Page::plan: return hand_.land(menu_page);
    case Page::plan_wish: return plan.wish_written();
    case Page::plan_step: return plan.step_written();
    case Page::plan_phone: return hand_.ask_back();
    case Page::plan_printed: return hand_.back();
    case Page::stage:
    case Page::point: return;
  }
}

void Feature::skip(Page page) {
  if (page == Page::plan_wish) plan.wish_written();
  if (page == Page::plan_step) plan.step_written();
}

}  // namespace tsunagu::kiosk::outlook
