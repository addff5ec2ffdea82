// A case that did not come by a code.
#include <array>

#include "ward/people/form_page.h"

namespace tsunagu::ward::people {

void draw_open_case(const Sheet& sheet) {
  using domain::CaseSource;
  const auto body = begin_sheet(sheet, sheet.say("open_case.title"), "cases");
  ui::desk_card(sheet.ui, body, sheet.say("open_case.source"));
  const auto inside = body.shrunk(sheet.px(24), 0).without_top(sheet.px(62)).without_bottom(sheet.px(20));
  Column column(sheet, inside.without_bottom(sheet.px(72)));
  struct Door {
    CaseSource source;
    const char* key;
  };
  constexpr std::array<Door, 5> doors{{{CaseSource::phone, "source.phone"},
                                       {CaseSource::pregnancy_notice, "source.pregnancy_notice"},
                                       {CaseSource::birth_notice, "source.birth_notice"},
                                       {CaseSource::check_up, "source.check_up"},
                                       {CaseSource::transfer, "source.transfer"}}};
  std::vector<Option> options;
  for (const auto& [source, key] : doors) {
    options.push_back({key, sheet.say(key), sheet.model.source == source, ChooseSource{source}});
  }
  choice(sheet, column.take(row_high, 20), options);
  named_field(sheet, "open_case.called", column.take(field_high), sheet.say("fact.called"), Input::called, 60);
  named_field(sheet, "open_case.kana", column.take(field_high), sheet.say("person.kana"), Input::kana, 60);
  named_field(sheet, "open_case.phone", column.take(field_high), sheet.say("person.phone"), Input::phone, 40);
  const auto foot = inside.bottom_part(sheet.px(54));
  if (plain_button(sheet, "form.back", foot.left_part(sheet.px(220)), "open_case.back", ui::ButtonKind::secondary,
                   ui::icon::arrow_back)) {
    sheet.ask(page::Open{page::Room::cases});
  }
  if (plain_button(sheet, "open_case.go", foot.right_part(sheet.px(300)), "open_case.go", ui::ButtonKind::primary)) {
    sheet.ask(OpenNew{});
  }
}

}  // namespace tsunagu::ward::people
