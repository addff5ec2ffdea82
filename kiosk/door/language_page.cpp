#include "kiosk/door/pages.h"
#include "shared/i18n/language.h"

namespace tsunagu::kiosk::door {

void draw_language(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("language.title")});
  const auto languages = i18n::offered_languages();
  const ui::Rect body = ui::body_with_actions(layout);
  const int count = static_cast<int>(languages.size());
  const int columns = count <= 4 ? 1 : is_tall(layout) ? 2 : 3;
  const int rows = (count + columns - 1) / columns;
  const float gap = sheet.theme().gap2();
  const float high = std::min(sheet.u(160), (body.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows));
  for (int i = 0; i < count; ++i) {
    const auto language = languages[static_cast<std::size_t>(i)];
    ui::Rect place = ui::column_of(body.top_part(high), i % columns, columns, gap);
    const int row = i / columns;
    place = place.moved(0, static_cast<float>(row) * (high + gap));
    if (ui::choice_tile(sheet.ui, "lang." + std::string(i18n::code_of(language)), place, i18n::own_name_of(language),
                        language == sheet.common.language)) {
      sheet.ask(ChooseLanguage{language});
    }
  }
}

}  // namespace tsunagu::kiosk::door
