// The pages that belong to nobody's errand: the first page, the menu, language, help and 見やすさ.
#pragma once

#include "kiosk/page/model.h"

namespace tsunagu::kiosk::door {

enum class Page : std::uint8_t {
  attract,
  menu,
  language,
  help,
  display,       // 見やすさ
  out_of_order,  // the journal or a file of keys is damaged: staff have to be called
};
constexpr Room room_of(Page) { return Room::door; }
static_assert(PageId(Page::attract) == attract_page && PageId(Page::menu) == menu_page);

struct Model {};

struct ChooseLanguage {
  i18n::Language language;
};
struct ChangeDisplay {
  Display to;
};

using Intent = std::variant<ChooseLanguage, ChangeDisplay>;

}  // namespace tsunagu::kiosk::door
