// Two cases of one household, and a request that lies in the wrong one.
#include "ward/people/form_page.h"

namespace tsunagu::ward::people {
namespace {

void draw_joined(const Sheet& sheet, Column& column) {
  const auto& joined = sheet.model.view->joined;
  for (std::size_t i = 0; i < joined.size(); ++i) {
    const auto row = column.take(row_high, 6);
    auto look = sheet.look(ui::DeskType::body);
    look.middle = true;
    look.most_lines = 1;
    const auto id = "joined." + std::to_string(i);
    sheet.ui.text(id, row.without_right(sheet.px(170)),
                  sheet.say("join.with", {{"no", joined[i].case_no}, {"name", sheet.say.called(joined[i].called)}}),
                  look);
    if (plain_button(sheet, id + ".separate", row.right_part(sheet.px(160)), "join.separate")) sheet.ask(Separate{i});
  }
}

}  // namespace

void draw_join(const Sheet& sheet) {
  const auto body = begin_form(sheet, "join.title");
  Column column(sheet, body.without_bottom(sheet.px(72)));
  paragraph(sheet, "join.how", column.take(56), sheet.say("join.how"));
  draw_joined(sheet, column);
  named_field(sheet, "why", column.take(field_high), sheet.say("why"), Input::why);
  case_choice(sheet, column.rest());
  if (form_foot(sheet, body.bottom_part(sheet.px(54)), "join.go", "join.go")) sheet.ask(Join{});
}

void draw_move(const Sheet& sheet) {
  const auto body = begin_form(sheet, "move.title");
  const auto& requests = sheet.model.view->requests;
  Column column(sheet, body.without_bottom(sheet.px(72)));
  paragraph(sheet, "move.how", column.take(56), sheet.say(requests.empty() ? "move.none" : "move.how"));
  if (!requests.empty()) {
    std::vector<Option> options;
    for (std::size_t i = 0; i < std::min<std::size_t>(requests.size(), 4); ++i) {
      options.push_back({"request." + std::to_string(i),
                         sheet.say("move.request", {{"no", std::to_string(requests[i].running_no)}}),
                         sheet.model.request == i, ChooseRequest{i}});
    }
    choice(sheet, column.take(row_high), options);
    named_field(sheet, "why", column.take(field_high), sheet.say("why"), Input::why);
    case_choice(sheet, column.rest());
  }
  if (form_foot(sheet, body.bottom_part(sheet.px(54)), "move.go", "move.go")) sheet.ask(Move{});
}

}  // namespace tsunagu::ward::people
