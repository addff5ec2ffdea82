// The persons of a household, its pregnancies, and what is known of the one who is chosen; each value is put right
// where it stands.
#include <algorithm>
#include <array>
#include <cmath>

#include "ward/people/form_page.h"

namespace tsunagu::ward::people {
namespace {

using domain::Member;
using domain::PersonRole;

const char* key_of(PersonRole role) {
  constexpr std::array<const char*, 4> keys{"person.self", "person.spouse", "person.child", "person.cohabiting"};
  return keys.at(static_cast<std::size_t>(role));
}

std::string name_in(const Sheet& sheet, const Member& member) {
  const auto& name = domain::name_of(member.record);
  return name.empty() ? sheet.say("family.unnamed") : name;
}

std::string birth_in(const Sheet& sheet, const domain::PersonRecord& record) {
  if (record.birth_day) return sheet.say.full_day(*record.birth_day);
  return record.birth_month ? sheet.say.month(*record.birth_month) : std::string{};
}

void draw_members(const Sheet& sheet, Column& column) {
  const auto& members = sheet.model.view->family.members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto row = column.take(row_high, 4);
    const auto name = name_in(sheet, members[i]);
    const auto role = sheet.say(key_of(members[i].role));
    const auto& kana = members[i].record.kana == name ? std::string{} : members[i].record.kana;
    const auto birth = birth_in(sheet, members[i].record);
    const std::array<ui::TableCell, 4> cells{
        {{.text = role, .width = 90},
         {.text = name, .bold = i == sheet.model.chosen},
         {.text = kana, .width = kana.empty() ? 1.0F : 150},
         {.text = birth, .width = birth.empty() ? 1.0F : 170, .align = letters::Align::right}}};
    if (ui::table_row(sheet.ui, "member." + std::to_string(i), row, cells)) sheet.ask(ChooseMember{i});
    if (i == sheet.model.chosen) {
      sheet.ui.canvas().fill({row.x, row.y + sheet.px(8), sheet.px(5), row.h - sheet.px(16)}, sheet.ui.colours().honey,
                             sheet.px(2));
    }
  }
}

void draw_adding(const Sheet& sheet, const ui::Rect& row) {
  const auto& members = sheet.model.view->family.members;
  const bool has_self =
      std::any_of(members.begin(), members.end(), [](const Member& one) { return one.role == PersonRole::self; });
  std::vector<PersonRole> roles{PersonRole::spouse, PersonRole::child, PersonRole::cohabiting};
  if (!has_self) roles.insert(roles.begin(), PersonRole::self);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const auto place = ui::column_of(row, static_cast<int>(i), static_cast<int>(roles.size()), sheet.px(8));
    const auto label = sheet.say(key_of(roles[i]));
    const auto id = "family.add." + std::string(key_of(roles[i])).substr(7);
    if (ui::desk_button(sheet.ui, id, place,
                        {.kind = ui::ButtonKind::secondary, .label = label, .icon = ui::icon::add})) {
      sheet.ask(AddMember{roles[i]});
    }
  }
}

std::string words_of(const Sheet& sheet, const domain::Pregnancy& pregnancy) {
  if (!pregnancy.end) return pregnancy.due ? sheet.say.due(*pregnancy.due) : sheet.say("pregnancy.goes_on");
  constexpr std::array<const char*, 5> keys{"pregnancy.was.unknown", "pregnancy.was.birth", "pregnancy.was.loss",
                                            "pregnancy.was.moved", "pregnancy.was.unknown"};
  return sheet.say(keys.at(static_cast<std::size_t>(pregnancy.end->outcome)),
                   {{"month", sheet.say.month(pregnancy.end->month)}});
}

void draw_pregnancies(const Sheet& sheet, Column& column) {
  const auto& family = sheet.model.view->family;
  auto heading = sheet.look(ui::DeskType::heading);
  heading.most_lines = 1;
  heading.middle = true;
  const auto head = column.take(44, 4);
  sheet.ui.text("family.pregnancies", head.without_right(sheet.px(210)), sheet.say("family.pregnancies"), heading);
  if (family.expected() == nullptr && plain_button(sheet, "pregnancy.begin", head.right_part(sheet.px(200)),
                                                   "pregnancy.begin_short", ui::ButtonKind::quiet, ui::icon::add)) {
    sheet.ask(Show{Page::pregnancy});
  }
  for (std::size_t i = 0; i < family.pregnancies.size(); ++i) {
    const auto& pregnancy = family.pregnancies[i];
    const auto row = column.take(row_high, 4);
    auto look = sheet.look(ui::DeskType::body, pregnancy.end ? sheet.ui.colours().ink2 : sheet.ui.colours().ink);
    look.middle = true;
    look.most_lines = 1;
    const auto id = "pregnancy." + std::to_string(i);
    sheet.ui.text(id, row.without_right(sheet.px(210)), words_of(sheet, pregnancy), look);
    if (plain_button(sheet, id + (pregnancy.end ? ".resume" : ".end"), row.right_part(sheet.px(200)),
                     pregnancy.end ? "pregnancy.resume_short" : "pregnancy.end_short", ui::ButtonKind::quiet)) {
      sheet.ask(BeginEnding{i});
    }
  }
}

void draw_ways(const Sheet& sheet, const ui::Rect& row) {
  struct Way {
    const char* key;
    Page page;
    char32_t icon;
  };
  constexpr std::array<Way, 3> ways{{{"family.join", Page::join, ui::icon::link},
                                     {"family.move", Page::move, ui::icon::arrow_forward},
                                     {"family.protection", Page::protection, ui::icon::shield}}};
  if (plain_button(sheet, "family.case", ui::column_of(row, 0, 4, sheet.px(8)), "family.case",
                   ui::ButtonKind::secondary, ui::icon::arrow_back)) {
    sheet.ask(BackToCase{});
  }
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const auto place = ui::column_of(row, static_cast<int>(i) + 1, 4, sheet.px(8));
    if (plain_button(sheet, ways[i].key, place, ways[i].key, ui::ButtonKind::secondary, ways[i].icon)) {
      sheet.ask(Show{ways[i].page});
    }
  }
}

void draw_household(const Sheet& sheet, const ui::Rect& card) {
  ui::desk_card(sheet.ui, card, sheet.say("family.persons"));
  const auto inside = card.shrunk(sheet.px(20), 0).without_top(sheet.px(58)).without_bottom(sheet.px(16));
  const auto place = inside.without_bottom(sheet.px(60));
  const auto& family = sheet.model.view->family;
  const float high = sheet.px(static_cast<float>(family.members.size()) * 52 + 64 +
                              static_cast<float>(family.pregnancies.size()) * 52 + 52);
  scrolled(
      sheet, "family.household", place, [high](float) { return high; },
      [&](const ui::Rect& area) {
        Column column(sheet, area);
        draw_members(sheet, column);
        draw_adding(sheet, column.take(row_high, 16));
        draw_pregnancies(sheet, column);
      });
  draw_ways(sheet, inside.bottom_part(sheet.px(52)));
}

// ---- one person -----------------------------------------------------------------------------------------------------

struct Line {
  PersonField field;
  std::size_t phone;
  const char* key;
  std::string value;
};

std::string words_of(const Sheet& sheet, const domain::PersonPhone& phone) {
  const auto words = sheet.say.contact(phone.rule);
  return phone.note.empty() ? words : words + "\n" + phone.note;
}

std::vector<Line> lines_of(const Sheet& sheet, const Member& member) {
  const auto& r = member.record;
  const bool hidden = !sheet.model.view->shows_address;
  std::vector<Line> out{{PersonField::kanji, 0, "person.kanji", r.kanji},
                        {PersonField::kana, 0, "person.kana", r.kana},
                        {PersonField::latin, 0, "person.latin", r.latin},
                        {PersonField::called, 0, "fact.called", r.called},
                        {PersonField::birth, 0, "person.birth", birth_in(sheet, r)}};
  for (std::size_t i = 0; i < r.phones.size(); ++i) {
    out.push_back({PersonField::phone, i, "person.phone", words_of(sheet, r.phones[i])});
  }
  out.push_back({PersonField::phone, r.phones.size(), "person.phone_more", {}});
  out.push_back({PersonField::address, 0, "person.address", hidden ? sheet.say("protection.hidden") : r.address});
  out.push_back(
      {PersonField::language, 0, "fact.language", r.language.empty() ? std::string{} : sheet.say.language(r.language)});
  out.push_back({PersonField::addressee_number, 0, "person.addressee", r.addressee_number});
  out.push_back({PersonField::handbook_number, 0, "person.handbook", r.handbook_number});
  return out;
}

constexpr float name_high = 24;

float button_wide(const Sheet& sheet, const Line& line) {
  const bool address = line.field == PersonField::address && !sheet.model.view->shows_address;
  return sheet.px(address ? 150 : 92);
}

ui::TextLook value_look(const Sheet& sheet) {
  auto value = sheet.look(ui::DeskType::body);
  value.most_lines = 8;
  value.markup = letters::Markup::none;
  return value;
}

// What it is stands above what is known, which is as high as its words need.
float line_high(const Sheet& sheet, const Line& line, float width) {
  if (line.value.empty()) return sheet.px(row_high);
  const float room = width - button_wide(sheet, line) - sheet.px(8);
  const float words = sheet.ui.measure(line.value, value_look(sheet), room).h;
  return sheet.px(name_high + 16) + std::ceil(words);
}

void draw_line(const Sheet& sheet, std::size_t index, const Line& line, const ui::Rect& row) {
  const bool address = line.field == PersonField::address && !sheet.model.view->shows_address;
  const float button = button_wide(sheet, line);
  auto name = sheet.look(ui::DeskType::small, sheet.ui.colours().ink2);
  name.most_lines = 1;
  name.middle = line.value.empty();
  const auto id = "person." + std::to_string(index);
  const auto words = row.without_right(button + sheet.px(8));
  const auto inside = words.without_top(sheet.px(line.value.empty() ? 0 : 4));
  sheet.ui.text("", line.value.empty() ? inside : inside.top_part(sheet.px(name_high)), sheet.say(line.key), name);
  sheet.ui.text(id, inside.without_top(sheet.px(name_high)), line.value, value_look(sheet));
  const auto place = row.right_part(button).moved(0, sheet.px(2)).top_part(sheet.px(44));
  if (address) {
    if (plain_button(sheet, "person.show_address", place, "protection.show", ui::ButtonKind::quiet))
      sheet.ask(ShowAddress{});
  } else if (plain_button(sheet, id + ".edit", place, line.value.empty() ? "person.write" : "person.correct",
                          ui::ButtonKind::quiet)) {
    sheet.ask(EditField{line.field, line.phone});
  }
}

// The rule of one number: whether a message may be left, and whether the office may be named.
void draw_rule(const Sheet& sheet, Column& column) {
  const auto& editing = *sheet.model.editing;
  named_field(sheet, "edit.note", column.take(field_high), sheet.say("person.phone_note"), Input::note, 60);
  const auto message = sheet.say(editing.may_leave_message ? "contact.message_yes" : "contact.message_no");
  if (ui::desk_button(
          sheet.ui, "edit.message", column.take(row_high, 8),
          {.kind = ui::ButtonKind::quiet,
           .label = message,
           .icon = editing.may_leave_message ? ui::icon::check_circle : ui::icon::radio_button_unchecked})) {
    sheet.ask(TurnMessage{});
  }
  choice(sheet, column.take(row_high),
         {{"edit.office.yes", sheet.say("contact.office_yes"), editing.office == domain::OfficeNamed::yes,
           NameOffice{domain::OfficeNamed::yes}},
          {"edit.office.no", sheet.say("contact.office_no"), editing.office == domain::OfficeNamed::no,
           NameOffice{domain::OfficeNamed::no}}});
}

const char* key_of(PersonField field) {
  constexpr std::array<const char*, 10> keys{
      "person.kanji", "person.kana",    "person.latin",        "fact.called",      "person.birth_how",
      "person.phone", "person.address", "person.language_how", "person.addressee", "person.handbook"};
  return keys.at(static_cast<std::size_t>(field));
}

void draw_editing(const Sheet& sheet, const ui::Rect& card) {
  const auto& editing = *sheet.model.editing;
  const auto* member = editing.adding ? nullptr : &sheet.model.view->family.members[sheet.model.chosen];
  ui::desk_card(sheet.ui, card,
                member != nullptr ? name_in(sheet, *member)
                                  : sheet.say("family.adding", {{"role", sheet.say(key_of(editing.role))}}));
  const auto inside = card.shrunk(sheet.px(24), 0).without_top(sheet.px(60)).without_bottom(sheet.px(16));
  Column column(sheet, inside.without_bottom(sheet.px(66)));
  bool entered =
      named_field(sheet, "edit.value", column.take(field_high), sheet.say(key_of(editing.field)), Input::value);
  if (editing.field == PersonField::phone) draw_rule(sheet, column);
  if (!editing.adding) {
    entered = named_field(sheet, "edit.why", column.take(field_high), sheet.say("why"), Input::why) || entered;
    if (editing.field == PersonField::kanji &&
        plain_button(sheet, "edit.take_off", column.take(row_high).left_part(sheet.px(260)), "person.take_off",
                     ui::ButtonKind::quiet)) {
      sheet.ask(TakeOff{});
    }
  }
  const auto foot = inside.bottom_part(sheet.px(54));
  if (plain_button(sheet, "edit.stop", ui::column_of(foot, 0, 2, sheet.px(10)), "person.stop"))
    sheet.ask(StopEditing{});
  const bool pressed = plain_button(sheet, "edit.save", ui::column_of(foot, 1, 2, sheet.px(10)),
                                    editing.adding ? "person.add" : "person.save", ui::ButtonKind::primary);
  if (entered || pressed) sheet.ask(SaveField{});
}

void draw_person(const Sheet& sheet, const ui::Rect& card) {
  const auto& view = *sheet.model.view;
  if (view.family.members.empty()) return ui::desk_card(sheet.ui, card, sheet.say("family.nobody"));
  const auto& member = view.family.members[std::min(sheet.model.chosen, view.family.members.size() - 1)];
  ui::desk_card(sheet.ui, card, name_in(sheet, member));
  const auto inside = card.shrunk(sheet.px(24), 0).without_top(sheet.px(58)).without_bottom(sheet.px(12));
  const auto lines = lines_of(sheet, member);
  const auto height = [&](float width) {
    float high = 0;
    for (const auto& line : lines) high += line_high(sheet, line, width);
    return high;
  };
  scrolled(sheet, "family.person", inside, height, [&](const ui::Rect& area) {
    float y = area.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const float high = line_high(sheet, lines[i], area.w);
      if (i > 0) sheet.ui.canvas().fill({area.x, std::round(y), area.w, sheet.px(1.5F)}, sheet.ui.colours().sand2);
      draw_line(sheet, i, lines[i], {area.x, y, area.w, high});
      y += high;
    }
  });
}

}  // namespace

void draw_family(const Sheet& sheet) {
  const auto& view = *sheet.model.view;
  const auto body = begin_sheet(sheet, sheet.say("case.of", {{"name", sheet.say.called(view.record.called)}}), "cases");
  const float right = std::round(body.w * 0.44F);
  draw_household(sheet, body.without_right(right + sheet.px(16)));
  if (sheet.model.editing) {
    draw_editing(sheet, body.right_part(right));
  } else {
    draw_person(sheet, body.right_part(right));
  }
}

}  // namespace tsunagu::ward::people
