// The request's own slip: its code, and what it opens when it is scanned. The same composition as everything received,
// so that nobody in the room can tell what is read here.

#include "kiosk/page/big_code.h"
#include "kiosk/page/composition.h"
#include "kiosk/page/hub_words.h"
#include "kiosk/slip/pages.h"

namespace tsunagu::kiosk::slip {
namespace {

const char* key_of(RequestState state) {
  switch (state) {
    case RequestState::open: return "open";
    case RequestState::read: return "read";
    case RequestState::triaged: return "triaged";
    case RequestState::handed_over: return "handed_over";
    case RequestState::received: return "received";
    case RequestState::contacted: return "contacted";
    case RequestState::closed: return "closed";
    case RequestState::withdrawn: return "withdrawn";
  }
  return "open";
}

// Whose answer is awaited: the ward's once a code was made, the hub's before.
std::string who_answers(const Sheet& sheet, const View& slip) {
  return slip.handed_over ? sheet.say("slip.ward_answers") : sheet.say("slip.hub_answers", {{"hub", hub_name(sheet)}});
}

std::vector<CardEntry> entries_of(const Sheet& sheet, const View& slip) {
  const auto day = [&](const domain::Day& which) { return sheet.say.dates().day(which); };
  std::vector<CardEntry> out;
  out.push_back({day(domain::day_of(slip.made_at)), sheet.say("slip.made")});
  if (slip.receipt_day && slip.state != RequestState::withdrawn) {
    // Whom to ask for says who answered, too.
    std::string said = slip.contact_role.empty() ? sheet.say("slip.ward_said")
                                                 : sheet.say("slip.contact", {{"role", sheet.say(slip.contact_role)}});
    out.push_back({day(*slip.receipt_day), std::move(said)});
  }
  if (slip.answer_by) out.push_back({day(*slip.answer_by), who_answers(sheet, slip)});
  if (slip.can_withdraw) out.push_back({{}, sheet.say("slip.change")});
  return out;
}

ui::PageLayout draw_unknown(const Sheet& sheet) {
  return draw_composition(sheet, with_help_numbers(sheet, {.title = sheet.say("slip.unknown"),
                                                           .sentence = sheet.say("slip.unknown_more")}));
}

}  // namespace

void draw_code(const Sheet& sheet) {
  std::vector<std::string> sentences{sheet.say("slip.how")};
  // Fewer things a page, in large type and beside a third action.
  if (!sheet.is_large() && !sheet.common.hub.can_print) sentences.push_back(sheet.say("slip.shown_here"));
  const bool print = draw_code_page(sheet, {.title = sheet.say("slip.title"),
                                            .sentences = std::move(sentences),
                                            .code_label = sheet.say("slip.code"),
                                            .next = sheet.say("end"),
                                            .code = &sheet.common.slip_code,
                                            .other_id = print_id(sheet),
                                            .other = sheet.say("print.do")});
  if (print) sheet.ask(PrintCode{});
}

void draw_progress(const Sheet& sheet) {
  const std::string end = sheet.say("end");
  if (!sheet.model.view) {
    const ui::PageLayout layout = draw_unknown(sheet);
    return next_button(sheet, next_place(sheet, layout, end), end, ui::icon::none);
  }
  const View& slip = *sheet.model.view;
  const std::string state = std::string("slip.state.") + key_of(slip.state);
  const ui::PageLayout layout =
      draw_composition(sheet, {.title = sheet.say(state),
                               .sentence = sheet.say(state + ".more", {{"hub", hub_name(sheet)}}),
                               .card_title = sheet.say("slip.card"),
                               .entries = entries_of(sheet, slip)});
  if (slip.can_withdraw) {
    if (composition_actions(sheet, layout, "slip.withdraw", sheet.say("slip.withdraw"), end)) {
      sheet.ask(AskWithdrawal{});
    }
  } else if (slip.state == RequestState::withdrawn && slip.handed_over) {
    if (composition_actions(sheet, layout, "slip.again", sheet.say("slip.again"), end)) {
      sheet.ask(ShowWithdrawalCode{});
    }
  } else {
    next_button(sheet, next_place(sheet, layout, end), end, ui::icon::none);
  }
}

void draw_withdraw(const Sheet& sheet) {
  const bool handed_over = sheet.model.view && sheet.model.view->handed_over;
  std::vector<CardEntry> entries{{{}, sheet.say("slip.really.1")}};
  if (handed_over) entries.push_back({{}, sheet.say("slip.really.ward")});
  entries.push_back({{}, sheet.say("slip.really.2")});
  const ui::PageLayout layout = draw_composition(sheet, {.title = sheet.say("slip.really"),
                                                         .sentence = sheet.say("slip.really_more"),
                                                         .card_title = sheet.say("done.then"),
                                                         .entries = std::move(entries)});
  if (composition_actions(sheet, layout, "slip.confirm", sheet.say("slip.withdraw"), sheet.say("slip.keep"))) {
    sheet.ask(Withdraw{});
  }
}

void draw_withdrawn(const Sheet& sheet) {
  if (sheet.common.code) {
    draw_code_page(sheet, {.title = sheet.say("slip.state.withdrawn"),
                           .sentences = {sheet.say("slip.to_ward")},
                           .code_label = sheet.say("slip.again"),
                           .next = sheet.say("end")});
    return;
  }
  const bool handed_over = sheet.model.view && sheet.model.view->handed_over;
  std::vector<CardEntry> entries;
  if (handed_over) entries.push_back({{}, sheet.say("slip.tell_ward")});
  entries.push_back({{}, sheet.say("slip.really.2")});
  const ui::PageLayout layout = draw_composition(sheet, {.title = sheet.say("slip.state.withdrawn"),
                                                         .sentence = sheet.say("slip.state.withdrawn.more"),
                                                         .plate = hub_plate(sheet),
                                                         .card_title = sheet.say("done.then"),
                                                         .entries = std::move(entries)});
  next_button(sheet, next_place(sheet, layout, sheet.say("end")), sheet.say("end"), ui::icon::none);
}

}  // namespace tsunagu::kiosk::slip
