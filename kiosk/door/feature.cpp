#include "kiosk/door/feature.h"

namespace tsunagu::kiosk::door {

void Feature::on(const ChooseLanguage& what) {
  hand_.common.language = what.language;
  language_changed_();
  if (hand_.common.page == Page::language) hand_.back();
}

}  // namespace tsunagu::kiosk::door
