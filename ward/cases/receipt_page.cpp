#include <algorithm>
#include <cmath>

#include "shared/ui/code_plate.h"
#include "ward/cases/pages.h"

namespace tsunagu::ward::cases {
namespace {

std::string_view key_of(domain::ReceiptState state) {
  switch (state) {
    case domain::ReceiptState::received: return "receipt.received";
    case domain::ReceiptState::contacted: return "receipt.contacted";
    case domain::ReceiptState::closed: return "receipt.closed";
  }
  return "receipt.received";
}

constexpr const char* roles[] = {"unnamed", "mch_coordinator", "phn", "midwife", "social_worker", "other"};

}  // namespace

void draw_receipt(const Sheet& sheet) {
  const auto& say = sheet.say;
  const auto& receipt = *sheet.model.receipt;
  const auto body = begin_sheet(sheet, say("receipt.title"), "scan");
  const float side = std::min(body.h, body.w * 0.52F);
  const ui::Rect plate{body.right() - side, body.y, side, body.h};
  ui::desk_card(sheet.ui, plate);
  // A receipt is small: no larger than a hand scanner takes in from a forearm's distance.
  const float code = std::min(side - sheet.px(40), sheet.px(440));
  const ui::Rect square{std::round(plate.centre().x - code / 2), std::round(plate.centre().y - code / 2), code, code};
  ui::code_plate(sheet.ui, "receipt.qr", square, receipt.digits, say("receipt.code"));

  const ui::Rect column = body.without_right(side + sheet.px(28));
  // One thread from the words to the plate: what leaves, and where.
  const float y = std::round(column.y + sheet.px(58));
  sheet.ui.canvas().line({column.x + sheet.px(116), y}, {plate.x, y}, sheet.ui.colours().asagi, sheet.px(7));
  ui::draw_sign(
      sheet.ui.canvas(), sheet.ui.theme(), {column.x + sheet.px(60), column.y + sheet.px(44)}, sheet.px(30),
      {.tail_left = sheet.px(56), .tail_right = sheet.px(56), .angle = 88, .width = sheet.px(8), .filled = true});

  auto title = sheet.look(ui::DeskType::title);
  title.most_lines = 2;
  sheet.ui.text("receipt.state", {column.x, column.y + sheet.px(108), column.w, sheet.px(84)},
                say(key_of(receipt.state)), title);
  auto text = sheet.look(ui::DeskType::body);
  text.most_lines = 4;
  sheet.ui.text("receipt.how", {column.x, column.y + sheet.px(160), column.w, sheet.px(110)}, say("receipt.how"), text);
  std::vector<page::LabelledLine> lines{
      {say("cases.no"), receipt.case_no, true},
      {say("receipt.day"), say.full_day(receipt.day), false},
      {say("receipt.role"), say("role." + std::string(roles[std::min<std::size_t>(receipt.role, 5)])), false}};
  if (!receipt.missing_before.empty()) {
    lines.push_back({say("receipt.missing"),
                     say("receipt.missing_numbers", {{"numbers", numbers_of(say, receipt.missing_before)}}), false});
  }
  const float buttons = sheet.px(56);
  scrolled_lines(sheet, "receipt.facts",
                 {column.x, column.y + sheet.px(284), column.w, column.h - sheet.px(284) - 2 * buttons - sheet.px(34)},
                 lines);
  const auto open = say("receipt.open");
  const auto done = say("receipt.done");
  if (ui::desk_button(sheet.ui, "receipt.open",
                      {column.x, column.bottom() - 2 * buttons - sheet.px(14), column.w, buttons},
                      {.kind = ui::ButtonKind::secondary, .label = open, .icon = ui::icon::people})) {
    sheet.ask(page::OpenCase{receipt.case_id});
  }
  if (ui::desk_button(sheet.ui, "receipt.done", column.bottom_part(buttons), {.label = done})) {
    sheet.ask(page::Open{page::Room::inbox});
  }
}

}  // namespace tsunagu::ward::cases
