#include "kiosk/session.h"

#include <algorithm>

#include "kiosk/alerts.h"
#include "kiosk/bookings.h"
#include "kiosk/card_desk.h"
#include "kiosk/check_in.h"
#include "kiosk/class_desk.h"
#include "kiosk/clock_desk.h"
#include "kiosk/events.h"
#include "kiosk/inside.h"
#include "kiosk/number_index.h"
#include "kiosk/outlook.h"
#include "kiosk/page_rows.h"
#include "kiosk/paper.h"
#include "kiosk/places.h"
#include "kiosk/plan.h"
#include "kiosk/roster.h"
#include "kiosk/shelf.h"
#include "kiosk/slip.h"
#include "kiosk/staff.h"
#include "kiosk/talk.h"
#include "shared/base/log.h"
#include "shared/handoff/frame.h"

namespace tsunagu::kiosk {
namespace {

using std::chrono::duration_cast;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_staff_page(Page page) { return row_of(page).side == Side::staff; }

template <class... Ts>
struct Overload : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overload(Ts...) -> Overload<Ts...>;

constexpr minutes clock_slack{5};

Ulid class_of(const HubView& hub) { return hub.class_today ? hub.class_today->session_id : Ulid{}; }

}  // namespace

Session::Session(const Tools& tools, Screen screen, Instant now)
    : room_(tools, screen),
      check_in_(std::make_unique<CheckIn>(room_)),
      bookings_(std::make_unique<Bookings>(room_, *check_in_)),
      class_desk_(std::make_unique<ClassDesk>(room_, *check_in_, *bookings_)),
      events_(std::make_unique<Events>(room_, *check_in_, *bookings_)),
      talk_(std::make_unique<Talk>(room_, *check_in_)),
      roster_(std::make_unique<Roster>(room_, *bookings_)),
      outlook_(std::make_unique<Outlook>(room_, *check_in_, *bookings_, *talk_)),
      plan_(std::make_unique<Plan>(room_)),
      places_(std::make_unique<Places>(room_)),
      shelf_(std::make_unique<Shelf>(room_, *places_)),
      slip_(std::make_unique<Slip>(room_)),
      alerts_(std::make_unique<Alerts>(room_)),
      numbers_(std::make_unique<NumberIndex>(room_)),
      staff_(std::make_unique<Staff>(room_, *talk_, *roster_, *numbers_)),
      card_desk_(std::make_unique<CardDesk>(room_, *numbers_)),
      inside_(std::make_unique<Inside>(room_, *check_in_)),
      clock_desk_(std::make_unique<ClockDesk>(room_)),
      last_touch_(now) {
  room_.state.now = to_the_minute(now);
  room_.moment = now;
  tools.journal.judge_clock_by(plausible_until(tools.config.hub));
  watch_the_clock();
  room_.wipe();
  bookings_->let_old_key_go();
  refresh_hub();
}

Session::~Session() = default;

void Session::on_alert(std::function<bool(const Ulid& alert_id)> tell_staff) {
  alerts_->on_alert(std::move(tell_staff));
}

void Session::refresh_hub() {
  auto& state = room_.state;
  state.hub = hub_view(room_.tools.config.hub, state.language, domain::day_of(state.now));
  if (const auto* ward = room_.tools.wards.current(state.now)) {
    state.hub.can_hand_over = true;
    state.hub.ward_name = ward->ward_name;
  }
  state.hub.has_outlook = !room_.tools.config.hub.contacts.entries.empty();
  state.hub.has_shelf = shelf_->has_anything();
  state.hub.can_print = room_.tools.config.printer.is_set_up();
  state.hub.class_today = events_->class_today();
}

void Session::wipe() {
  staff_->lock();
  talk_->forget();
  outlook_->settle();
  outlook_->forget();
  slip_->forget();
  check_in_->forget();
  bookings_->forget();
  events_->forget();
  bookings_->promote_everywhere();
  card_desk_->forget();
  if (auto read = room_.tools.keyring.refresh(); !read) {
    log::warning(std::string("the keyring could not be read again: ") + name_of(read.error().code));
  }
  room_.wipe();
  refresh_hub();
  ++wipes_;
}

// Whoever comes when the time is over finds a wiped screen, even where nobody ticked meanwhile: a tablet that slept, a
// clock that was set.
void Session::touched(Instant now) {
  tick(now);
  last_touch_ = now;
  if (room_.state.idle) room_.state.idle.reset();
}

// Once a minute: a clock that somebody sets is seen, and what waited for its time is let in.
void Session::watch_the_clock() {
  auto& journal = room_.tools.journal;
  if (const auto due = journal.let_in_what_is_due(); !due) log::error("what is due could not be let in");
  const auto clock = journal.watch_clock();
  if (!clock) return log::error("the clock could not be judged");
  if (clock->is_doubted()) log::warning("the clock is doubted: staff are asked for date and time");
}

// The attract screen as the next visitor has to find it.
bool Session::is_as_found() const {
  const auto& state = room_.state;
  return state.language == State{}.language && state.display == State{}.display && !state.notice;
}

bool Session::tick(Instant now) {
  auto& state = room_.state;
  room_.moment = now;
  bool changed = alerts_->tick(now);
  numbers_->work();
  changed = card_desk_->numbers_went_on() || changed;
  // A clock that falls back a little does not take time back; one that was wrong and has been set right is believed.
  if (const auto minute = to_the_minute(now); minute > state.now || minute + clock_slack < state.now) {
    const bool new_day = domain::day_of(minute) != domain::day_of(state.now);
    state.now = minute;
    watch_the_clock();
    if (new_day) bookings_->let_old_key_go();
    const Ulid shown_class = class_of(state.hub);
    if (new_day || state.page == Page::attract) refresh_hub();
    // The attract screen shows no time; what it shows of today is there in the morning before anybody touches it.
    changed = changed || state.page != Page::attract || class_of(state.hub) != shown_class;
  }
  inside_->end_what_is_over();
  if (now < last_touch_) last_touch_ = now;
  const auto& config = room_.tools.config;
  if (state.page == Page::attract) {
    if (is_as_found() || now - last_touch_ < config.warn_after + config.wipe_after) return changed;
    wipe();  // who chose a language or 大きく and walked off leaves it to nobody; there is nothing to be warned of
    return true;
  }
  const bool staff = is_staff_page(state.page);
  const auto warn_after = staff ? config.staff_lock_after : config.warn_after;
  const auto quiet = duration_cast<seconds>(now - last_touch_);
  if (quiet >= warn_after + config.wipe_after) {
    wipe();
    return true;
  }
  if (quiet >= warn_after) {
    const int left = static_cast<int>((warn_after + config.wipe_after - quiet).count());
    if (!state.idle || state.idle->seconds_left != left) {
      state.idle = IdleWarning{left, static_cast<int>(config.wipe_after.count())};
      changed = true;
    }
  } else if (state.idle) {
    state.idle.reset();
    changed = true;
  }
  return changed;
}

Instant Session::next_tick() const {
  const auto& state = room_.state;
  if (numbers_->is_busy()) return state.now;  // at once
  const Instant next_minute = std::min(state.now + minutes(1), alerts_->next().value_or(Instant::max()));
  const auto& config = room_.tools.config;
  if (state.page == Page::attract) {
    return is_as_found() ? next_minute : std::min(next_minute, last_touch_ + config.warn_after + config.wipe_after);
  }
  const auto warn_after = is_staff_page(state.page) ? config.staff_lock_after : config.warn_after;
  if (!state.idle) return std::min(next_minute, last_touch_ + warn_after);
  const auto gone = state.idle->seconds_total - state.idle->seconds_left;
  return std::min(next_minute, last_touch_ + warn_after + seconds(gone + 1));
}

void Session::scan(std::string_view text, Instant now) {
  touched(now);
  auto& state = room_.state;
  const Page page = state.page;
  auto framed = [&]() -> Result<handoff::Framed, handoff::Refusal> {
    const std::string one(text);
    return handoff::assemble(std::span(&one, 1));  // every code the kiosk reads is a single one
  }();
  const bool at_the_class = page == Page::class_door || page == Page::class_number;
  if (!framed) {
    const bool digits =
        !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool at_the_door = page == Page::attract || page == Page::check_in;
    const bool own_number = is_own_number(room_.tools.config.hub, text);
    if (at_the_class && (own_number || (digits && text.size() == booking_code_digits))) {
      return class_desk_->take_number(text);
    }
    if (at_the_door && own_number) return check_in_->take_number(text);
    if (page == Page::staff_member_no && own_number) return card_desk_->take_number(text);
    return room_.refuse("refusal." + std::string(handoff::name_of(framed.error())));
  }
  if (page == Page::staff_receipt) return staff_->take_receipt(*framed);
  const bool slip_here = page == Page::attract || page == Page::check_in || page == Page::menu || page == Page::slip;
  if (framed->kind == handoff::Kind::request_slip && slip_here) return slip_->open(framed->envelope);
  scan_card(*framed);
}

// Member and staff cards, each where it belongs.
void Session::scan_card(const handoff::Framed& framed) {
  const Page page = room_.state.page;
  const auto refuse = [&](handoff::Refusal why) { room_.refuse("refusal." + std::string(handoff::name_of(why))); };
  const bool at_the_door = page == Page::attract || page == Page::check_in;
  const bool at_the_class = page == Page::class_door || page == Page::class_number;
  const bool at_staffs_door = page == Page::attract || page == Page::staff_card || page == Page::staff_pin;
  if (framed.kind == handoff::Kind::member_card && (at_the_door || at_the_class)) {
    const auto card = handoff::read_member_card(framed.envelope, room_.tools.arena);
    if (!card) return refuse(card.error());
    at_the_class ? class_desk_->take_card(*card) : check_in_->take_card(*card);
  } else if (framed.kind == handoff::Kind::staff_card && at_staffs_door) {
    auto card = handoff::read_staff_card(framed.envelope, room_.tools.arena);
    card ? staff_->take_card(std::move(*card)) : refuse(card.error());
  } else {
    refuse(handoff::Refusal::other_kind);
  }
}

void Session::apply(const Intents& intents, Instant now) {
  if (intents.empty()) return;
  const auto wipes_before = wipes_;
  touched(now);
  if (wipes_ != wipes_before) return;  // what was tapped is gone
  for (const auto& intent : intents) {
    if (!std::holds_alternative<PressKey>(intent) || room_.state.notice) room_.state.notice.reset();
    apply_one(intent);
  }
}

// What works on every page, whatever it is.
bool Session::apply_anywhere(const Intent& intent) {
  auto& state = room_.state;
  if (std::holds_alternative<CloseNow>(intent)) {
    wipe();
  } else if (std::holds_alternative<KeepGoing>(intent)) {
    state.idle.reset();
  } else if (std::holds_alternative<Back>(intent)) {
    back();
  } else if (std::holds_alternative<OpenLanguages>(intent)) {
    room_.go(Page::language);
  } else if (std::holds_alternative<OpenHelp>(intent)) {
    room_.go(Page::help);
  } else if (std::holds_alternative<OpenDisplay>(intent)) {
    room_.go(Page::display);
  } else if (const auto* change = std::get_if<ChangeDisplay>(&intent)) {
    state.display = change->to;
  } else if (const auto* choice = std::get_if<ChooseLanguage>(&intent)) {
    state.language = choice->language;
    refresh_hub();
    outlook_->language_changed();
    shelf_->language_changed();
    if (state.page == Page::language) room_.back();
  } else {
    return false;
  }
  return true;
}

// Who goes back to the attract screen has gone. The language and what suits eyes and hands stay for the moment: whoever
// chose them may still stand there. The board is made anew: a request that was read or talked about meanwhile is no
// longer what its row said.
void Session::back() {
  auto& state = room_.state;
  if (state.page == Page::event_code || state.page == Page::plan_phone || state.page == Page::address_code) {
    state.code.reset();
  }
  room_.back();
  if (state.page == Page::staff_board) return staff_->show_board();
  if (state.page != Page::attract) return;
  const auto language = state.language;
  const auto display = state.display;
  wipe();
  state.language = language;
  state.display = display;
  refresh_hub();
}

void Session::apply_one(const Intent& intent) {
  if (apply_anywhere(intent)) return;
  auto& state = room_.state;
  std::visit(
      Overload{
          [&](const Begin&) { room_.go(Page::check_in); },
          [&](const Next&) { next(); },
          [&](const Skip&) { skip(); },
          [&](const PressKey& i) { press(i.key); },
          [&](const ChooseCheckIn& i) { check_in_->choose(i.way); },
          [&](const ChooseMonthKind& i) { check_in_->choose_kind(i.kind); },
          [&](const ChooseYear& i) { check_in_->choose_year(i.year); },
          [&](const ChooseMonth& i) { check_in_->choose_month(i.month); },
          [&](const AddAnother&) { check_in_->add_another(); },
          [&](const ChooseArea& i) { check_in_->choose_area(i.inside_ward); },
          [&](const ChangeParty& i) { check_in_->change_party(i.column, i.by); },
          [&](const TurnParty& i) { state.party_first = std::clamp(state.party_first + i.by, 0, party_columns - 1); },
          [&](const BabyBorn&) { check_in_->baby_born(); },
          [&](const OpenEvents&) { events_->open(); },
          [&](const ChooseDay& i) { events_->choose_day(i.index); },
          [&](const OpenEvent& i) { events_->open_event(i.session_id); },
          [&](const ShowMonth&) { events_->show_month(); },
          [&](const TurnMonth& i) { events_->turn_month(i.by); },
          [&](const ChooseDate& i) { events_->choose_date(i.day); },
          [&](const ShowEventsFor& i) { events_->show_for(i.whom); },
          [&](const ShowEventCode&) { events_->show_code(); },
          [&](const Book& i) { bookings_->book(i.what); },
          [&](const ChangePlaces& i) { bookings_->change_places(i.by); },
          [&](const OpenOwnBookings&) { bookings_->open_own(); },
          [&](const CancelBooking&) { bookings_->cancel_shown(); },
          [&](const ConfirmCancel&) {
            if (state.page == Page::staff_cancel_session) return roster_->cancel_session();
            bookings_->confirm_cancel();
          },
          [&](const OpenClass&) { class_desk_->open(); },
          [&](const ChooseArrival& i) { class_desk_->choose(i.way); },
          [&](const ChooseClassPeople& i) { class_desk_->choose_people(i.people); },
          [&](const OpenSessions&) { roster_->open_sessions(); },
          [&](const OpenRoster& i) { roster_->open(i.session_id); },
          [&](const OpenRosterLine& i) { roster_->open_line(i.index); },
          [&](const MarkArrived& i) { roster_->mark_arrived(i.people); },
          [&](const MarkTold&) { roster_->mark_told(); },
          [&](const CancelForFamily&) { roster_->cancel_for_family(); },
          [&](const MatchArrival& i) { roster_->match(i.booking_id); },
          [&](const AdmitArrival&) { roster_->admit(); },
          [&](const OpenWalkIn&) { roster_->open_walk_in(); },
          [&](const OpenCancelSession&) { roster_->open_cancel_session(); },
          [&](const OpenTalk&) {
            state.code.reset();
            talk_->open();
          },
          [&](const OpenOutlook&) { outlook_->open(); },
          [&](const ChooseSubject& i) { outlook_->choose_subject(i.index); },
          [&](const ChooseTime& i) { outlook_->choose_time(i.time); },
          [&](const TurnOutlook& i) { outlook_->turn(i.by); },
          [&](const OpenOutlookPoint&) { room_.go(Page::outlook_point); },
          [&](const StopDueMessages&) { outlook_->stop_messages(); },
          [&](const UndoStop&) { outlook_->undo_stop(); },
          [&](const TellWard&) { outlook_->tell_ward(); },
          [&](const ChangeWish&) { plan_->change_wish(); },
          [&](const ChangeStep& i) { plan_->change_step(i.index); },
          [&](const AddStep&) { plan_->add_step(); },
          [&](const PlanToPhone&) { plan_->to_phone(); },
          [&](const PrintPlan&) { plan_->print(); },
          [&](const PrintCode&) { print_code(room_); },
          [&](const OpenShelf&) { shelf_->open(); },
          [&](const OpenLeaflet& i) { shelf_->open_leaflet(i.index); },
          [&](const ShowLeafletCode&) { shelf_->show_code(); },
          [&](const OpenPlaces&) { places_->open(); },
          [&](const ChoosePlaceKind& i) { places_->choose_kind(i.kind); },
          [&](const OpenPlace& i) { places_->open_place(i.index); },
          [&](const ShowPlaceMap&) { places_->show_map(); },
          [&](const ShowPlacePage&) { places_->show_page(); },
          [&](const ChooseHow& i) { talk_->choose_how(i.how); },
          [&](const JustTalk&) { talk_->just_talk(); },
          [&](const AskForSomeoneNow&) { alerts_->raise(alert_place()); },
          [&](const ToggleTopic& i) { talk_->toggle(i.topic); },
          [&](const TurnTopics& i) {
            state.talk.topics_page =
                i.by < 0 ? (state.talk.topics_page == 0 ? 0 : state.talk.topics_page - 1) : state.talk.topics_page + 1;
          },
          [&](const ChooseMethod& i) { talk_->choose_method(i.method); },
          [&](const ChooseHours& i) { talk_->choose_hours(i.hours); },
          [&](const ChooseMessage& i) { talk_->choose_message(i.may_leave); },
          [&](const ChooseCaller& i) { talk_->choose_caller(i.may_name_office); },
          [&](const AnswerConsent& i) { talk_->answer(i.answer); },
          [&](const Correct& i) {
            if (state.page == Page::booking_check) return bookings_->correct(i.page);
            talk_->correct(i.page);
          },
          [&](const ShowCodePart& i) {
            if (state.code && i.index < state.code->parts.size()) state.code->shown = i.index;
          },
          [&](const TakeSlip&) { slip_->take(talk_->made()); },
          [&](const AskWithdrawal&) { slip_->ask_withdrawal(); },
          [&](const Withdraw&) { slip_->withdraw(); },
          [&](const ShowWithdrawalCode&) { slip_->show_withdrawal_code(); },
          [&](const Leave&) { room_.go(Page::leaving); },
          [&](const ConfirmLeave&) { leave(); },
          [&](const OpenStaff&) { staff_->open(); },
          [&](const OpenRequest& i) { staff_->open_request(i.request_id); },
          [&](const TurnRequests& i) { staff_->turn(i.by); },
          [&](const WriteNote&) { staff_->write_note(); },
          [&](const HandToWard&) { staff_->hand_to_ward(); },
          [&](const MarkTalking&) { staff_->mark_talking(); },
          [&](const CloseRequest&) { staff_->close_request(); },
          [&](const EndRequest&) { staff_->end_request(); },
          [&](const WithdrawForParent&) { staff_->withdraw_for_parent(); },
          [&](const ReadReceipt&) { staff_->open_receipts(); },
          [&](const OpenCardDesk&) { card_desk_->open(); },
          [&](const AcknowledgeAlert& i) { staff_->acknowledge(i.alert_id); },
          [&](const OpenInside&) { inside_->open(); },
          [&](const MarkGone& i) { inside_->mark(i.index); },
          [&](const OpenClock&) { clock_desk_->open(); },
          [&](const ConfirmClock&) { clock_desk_->confirm(); },
          [&](const ChooseClockDay& i) { clock_desk_->choose_day(i.index); },
          [&](const UndoClockDay&) { clock_desk_->undo(); },
          [&](const LockStaff&) { wipe(); },
          // Done by apply_anywhere; named, so that a new intent without a deed does not compile.
          [](const CloseNow&) {},
          [](const KeepGoing&) {},
          [](const Back&) {},
          [](const OpenLanguages&) {},
          [](const OpenHelp&) {},
          [](const OpenDisplay&) {},
          [](const ChangeDisplay&) {},
          [](const ChooseLanguage&) {},
      },
      intent);
}

domain::AlertPlace Session::alert_place() const {
  const auto& state = room_.state;
  if (state.page == Page::talk_how) return domain::AlertPlace::talk;
  return state.checked_in ? domain::AlertPlace::menu : domain::AlertPlace::attract;
}

void Session::press(const ui::KeyPress& key) {
  const auto entry = row_of(room_.state.page).entry;
  if (auto* to = entry == nullptr ? nullptr : entry(room_.state)) ui::apply(key, to->text, to->mode, to->limit);
  if (room_.state.page == Page::staff_member_no) card_desk_->key_pressed();
}

void Session::leave() {
  if (check_in_->guest().visit_id.is_nil()) return wipe();
  check_in_->end_visit();
}

void Session::next() {
  auto& state = room_.state;
  switch (state.page) {
    case Page::member_no: return check_in_->number_typed();
    case Page::register_called: return check_in_->called_typed();
    case Page::register_more: return room_.go(Page::register_area);
    case Page::register_card: return room_.land(Page::who_came);
    case Page::who_came:
      check_in_->start_visit();
      if (state.page != Page::received) return;
      bookings_->greet();
      events_->show_today();
      return;
    case Page::booking_places:
    case Page::booking_name:
    case Page::booking_phone:
    case Page::booking_check: return bookings_->next();
    case Page::booking_done:
      state.code.reset();
      state.booking = {};
      return room_.land(Page::menu);
    case Page::booking_number: return bookings_->number_typed();
    case Page::display:
    case Page::event_code:
    case Page::address_code: return back();
    case Page::class_number: return class_desk_->number_typed();
    case Page::class_done: return wipe();
    case Page::staff_walk_in: return roster_->walk_in_typed();
    case Page::received: return room_.land(Page::menu);
    case Page::left:
    case Page::silent: return wipe();
    case Page::outlook: return plan_->open();
    case Page::outlook_stopped:
    case Page::plan:
    case Page::leaving: return room_.land(Page::menu);
    case Page::plan_wish:
    case Page::plan_step:
    case Page::plan_phone:
    case Page::plan_printed: return plan_->next();
    case Page::slip:
    case Page::slip_withdrawn:
      if (state.checked_in) return room_.land(Page::menu);
      return wipe();
    case Page::slip_withdraw: return room_.back();
    case Page::slip_code:
    case Page::talk_done:
      if (state.staff.handing_over) return staff_->after_handover();
      return wipe();
    case Page::staff_pin: return staff_->pin_typed();
    case Page::staff_note: return staff_->note_typed();
    case Page::staff_decision: return staff_->decision_typed();
    case Page::staff_receipt: return staff_->show_board();
    case Page::staff_inside:
      if (!inside_->record_gone()) return;
      staff_->show_board();
      return room_.tell("inside.recorded");
    case Page::staff_clock: return staff_->show_board();
    case Page::staff_member_no: return card_desk_->number_typed();
    case Page::staff_family: return card_desk_->issue();
    case Page::staff_family_card: state.code.reset(); return staff_->show_board();
    default: return talk_->next();
  }
}

void Session::skip() {
  if (room_.state.page == Page::staff_decision) return staff_->decision_typed();
  if (room_.state.page == Page::booking_phone) return bookings_->skip();
  if (room_.state.page == Page::plan_wish || room_.state.page == Page::plan_step) return plan_->skip();
  talk_->skip();
}

}  // namespace tsunagu::kiosk
