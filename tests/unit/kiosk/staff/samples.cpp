#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::staff {

using namespace page;
using domain::Topic;

namespace {

Model staff() {
  Model view;
  view.unlocked = true;
  view.staff_name = "たなか";
  view.counts = {13, 14, 17, 2};
  view.alerts = {{Ulid{}, at(10, 40)}, {Ulid{}, at(10, 12)}, {Ulid{}, at(9, 58)}};
  const RequestHow hows[] = {RequestHow::here_now, RequestHow::by_phone, RequestHow::ward_professional};
  const RequestState states[] = {RequestState::open, RequestState::triaged, RequestState::handed_over,
                                 RequestState::received};
  for (std::size_t i = 0; i < 7; ++i) {
    view.requests.push_back({Ulid{}, hows[i % 3], states[i % 4], at(10, 34 - static_cast<int>(i) * 4)});
  }
  RequestView request;
  request.row = view.requests[1];
  request.receipt_day = on(2026, 11, 26);
  request.contact_role = "role.mch_coordinator";
  request.detail.called = secret_name;
  request.detail.children = {{"そうた", domain::YearMonth{2025, 9}}, {"ゆい", domain::YearMonth{2023, 2}}};
  request.detail.due = domain::YearMonth{2027, 3};
  request.detail.topics = {Topic::sleep, Topic::mind, Topic::family_relations};
  request.detail.words = std::string(secret_words) + "。じっかが とおくて、たよれる ひとが いません。";
  request.detail.contact = {ContactMethod::phone, secret_phone, "afternoon", false, {}};
  request.notes = {{at(10, 20), "ゆっくり きいた。ひるねの じかんを いっしょに かんがえた。"},
                   {at(10, 30), "つぎは さらいしゅう。"}};
  view.request = request;
  return view;
}

void staff_side(Samples& all) {
  all.add("staff_card", Page::card, with_rail({"staff.card"}));
  all.add("staff_card.notice", Page::card, with_rail({"notice"})).notice =
      Notice{Notice::Kind::error, "error.card_again"};
  auto& pin = all.add("staff_pin", Page::pin, digits_and({"next", "pin"}));
  pin.staff.pin = typed("123", writing::KeyboardMode::digits);
  auto& wrong = all.add("staff_pin.notice", Page::pin, digits_and({"next", "pin", "notice"}));
  wrong.staff.pin = typed("123456789", writing::KeyboardMode::digits);
  wrong.staff.tries_left = 2;
  wrong.notice = Notice{Notice::Kind::error, "error.wrong_pin"};
  all.add("staff_board", Page::board,
          with_rail(
              {"request.0", "request.3", "alert.0", "board.receipt", "board.sessions", "board.lock", "board.down"}),
          false)
      .staff = staff();
  auto& second = all.add("staff_board.second", Page::board, with_rail({"request.4", "board.up"}), false);
  second.staff = staff();
  second.staff.first_row = 4;
  second.staff.alerts.clear();
  second.notice = Notice{Notice::Kind::info, "staff.closed"};
  auto& quiet =
      all.add("staff_board.quiet", Page::board, with_rail({"board.none", "board.inside", "board.lock"}), false);
  quiet.staff.unlocked = true;
  const std::vector<std::string> acts{"request.note", "request.talking", "request.ward", "request.close"};
  all.add("staff_request", Page::request, with_rail(acts)).staff = staff();
  auto& bare = all.add("staff_request.bare", Page::request, with_rail({"request.note", "request.close"}));
  bare.staff = staff();
  bare.staff.request->detail.called.clear();
  bare.staff.request->detail.children.clear();
  bare.staff.request->detail.due.reset();
  bare.staff.request->detail.topics.clear();
  bare.staff.request->detail.words.clear();
  bare.staff.request->notes.clear();
  bare.staff.request->detail.contact = {};
  bare.hub.can_hand_over = false;
  bare.notice = Notice{Notice::Kind::info, "staff.note_saved"};
  all.add("staff_close", Page::close, with_rail({"close.done", "close.withdrawn"})).staff = staff();
  auto& note = all.add("staff_note", Page::note, with_rail({"next"}));
  note.staff = staff();
  note.staff.note = typed("ゆっくり");
  auto& decision = all.add("staff_decision", Page::decision, with_rail({"next"}));
  decision.staff = staff();
  decision.staff.decision = typed("でんわで はなしたい");
  auto& number = all.add("staff_member_no", Page::member_no, digits_and({"next", "staff_member_no.field"}));
  number.staff = staff();
  number.staff.card.number = typed("123456", writing::KeyboardMode::digits);
  auto& preparing = all.add("staff_member_no.preparing", Page::member_no, digits_and({"next"}));
  preparing.staff = staff();
  preparing.staff.card.ready_percent = 45;
  auto& searching = all.add("staff_member_no.searching", Page::member_no, digits_and({"next"}));
  searching.staff = staff();
  searching.staff.card.number = typed("123456", writing::KeyboardMode::digits);
  searching.staff.card.ready_percent = 45;
  searching.staff.card.searching = true;
  auto& family = all.add("staff_family", Page::family, with_rail({"next", "cards.number.value"}));
  family.staff = staff();
  auto& inside = all.add("staff_inside", Page::inside, with_rail({"inside.0", "inside.6", "inside.more", "next"}));
  inside.staff = staff();
  for (int i = 0; i < 7; ++i) {
    const Party crowd{9, 9, {9, 9, 9, 9, 9, 9}};
    inside.staff.inside.push_back(
        {Ulid{}, at(9, 31 + 4 * i), i == 3 ? crowd : Party{1, i % 2, {0, 1, 0, i % 3, 0, 0}}, i == 1});
  }
  auto& early = all.add("staff_inside.unmarked", Page::inside, with_rail({"inside.0", "next", "notice"}));
  early.staff.inside = {{Ulid{}, at(9, 31), {1, 0, {1, 0, 0, 0, 0, 0}}}};
  early.notice = Notice{Notice::Kind::error, "error.nobody_marked"};
  all.add("staff_inside.none", Page::inside, with_rail({"inside.none"}));
  auto& board =
      all.add("staff_board.clock", Page::board, with_rail({"alert.0", "request.0", "request.2", "board.down"}), false);
  board.staff = staff();
  board.staff.clock.doubted = true;
  auto& undated = all.add("staff_board.undated", Page::board, with_rail({"board.clock", "request.0"}), false);
  undated.staff = staff();
  undated.staff.alerts.clear();
  undated.staff.clock.to_correct = 118;
  auto& waiting = all.add("staff_board.waiting", Page::board, with_rail({"board.clock", "request.0"}), false);
  waiting.staff = staff();
  waiting.staff.alerts.clear();
  waiting.staff.clock.waiting = 4;
  all.add("staff_clock", Page::clock, with_rail({"next", "clock.now", "clock.if_wrong"})).staff.clock.doubted = true;
  auto& days = all.add("staff_clock.days", Page::clock, with_rail({"next", "clock.day.0", "clock.day.2", "notice"}));
  days.staff.clock.to_correct = 118;
  for (const unsigned day : {24U, 21U, 20U}) days.staff.clock.days.push_back(on(2026, 11, day));
  days.notice = Notice{Notice::Kind::info, "clock.confirmed"};
  auto& corrected = all.add("staff_clock.corrected", Page::clock, with_rail({"next", "clock.undo", "clock.corrected"}));
  corrected.staff.clock.corrected = 118;
  corrected.staff.clock.corrected_to = on(2026, 11, 23);
  auto& fine = all.add("staff_clock.fine", Page::clock, with_rail({"next", "clock.fine", "clock.waiting"}));
  fine.staff.clock.waiting = 4;
  family.staff.card = {{},
                       "90100001",
                       true,
                       "みなと",
                       {{"そら", domain::YearMonth{2025, 9}}, {{}, domain::YearMonth{2023, 4}}},
                       domain::YearMonth{2027, 1}};
  auto& unknown = all.add("staff_family.unknown", Page::family, with_rail({"next", "cards.number.value"}));
  unknown.staff = staff();
  unknown.staff.card.shown_number = "123456";
  auto& made = all.add("staff_family_card", Page::family_card, with_rail({"code.qr", "next"}), false);
  made.staff = staff();
  made.code = code(CodeView::Purpose::member_card, {60});
  all.add("staff_receipt", Page::receipt, with_rail({"next"})).staff = staff();
  auto& taken = all.add("staff_receipt.taken", Page::receipt, with_rail({"next", "receipt.says"}));
  taken.staff.receipt_says = "receipt.contacted";
  auto& refused = all.add("staff_receipt.notice", Page::receipt, with_rail({"next", "notice"}));
  refused.notice = Notice{Notice::Kind::card, "refusal.unknown_device"};
}

void calls(Samples& all) {
  auto& board = all.add("staff_board.calls", Page::board, with_rail({"board.sessions", "board.lock"}), false);
  board.staff = staff();
  board.staff.to_call = 12;
}

}  // namespace

void add_samples(Samples& all) {
  staff_side(all);
  calls(all);
}

}  // namespace tsunagu::kiosk::staff
