#include "kiosk/sitting.h"

#include <algorithm>

#include "kiosk/hand/paper.h"
#include "kiosk/hub_now.h"
#include "kiosk/pages.h"
#include "kiosk/patience.h"
#include "kiosk/rooms.h"
#include "shared/base/log.h"

namespace tsunagu::kiosk {
namespace {

using std::chrono::minutes;

constexpr minutes clock_slack{5};

Ulid class_of(const HubView& hub) { return hub.class_today ? hub.class_today->session_id : Ulid{}; }

}  // namespace

Sitting::Sitting(const Tools& tools, Screen screen, Instant now)
    : hand_(state_, tools, screen),
      rooms_(std::make_unique<Rooms>(hand_, state_)),
      presence_(now),
      scans_(hand_, *rooms_, state_) {
  hand_.wipe = [this] { wipe(); };
  hand_.ask_back = [this] { back(); };
  rooms_->check_in.on_came_in([this] { came_in(); });
  rooms_->check_in.on_news_read([this] { rooms_->booking.bookings.told(state_.check_in.news); });
  rooms_->booking.bookings.on_cancelled([this] { state_.events.detail.reset(); });
  rooms_->talk.talk.on_done([this] { request_done(); });
  rooms_->talk.talk.on_language([this](i18n::Language language) {
    state_.language = language;
    refresh_hub();
  });
  rooms_->slip.on_done([this] { request_done(); });
  rooms_->door.on_language([this] {
    refresh_hub();
    rooms_->outlook.outlook.language_changed();
    rooms_->shelf.shelf.language_changed();
  });
  state_.now = to_the_minute(now);
  hand_.moment = now;
  tools.journal.judge_clock_by(plausible_until(tools.config.hub));
  watch_the_clock();
  rooms_->booking.bookings.let_old_key_go();
  refresh_hub();
}

Sitting::~Sitting() = default;

void Sitting::on_alert(std::function<bool(const Ulid& alert_id)> tell_staff) {
  rooms_->alert.alerts.on_alert(std::move(tell_staff));
}

void Sitting::refresh_hub() { state_.hub = hub_now(hand_, *rooms_); }

void Sitting::wipe() {
  rooms_->outlook.outlook.settle();  // while it is known whose queues these are
  rooms_->each([](auto& room) { room.forget(); });
  renew(hand_.guest);
  scans_.forget();
  rooms_->booking.bookings.promote_everywhere();
  if (auto read = hand_.tools.keyring.refresh(); !read) {
    log::warning(std::string("the keyring could not be read again: ") + name_of(read.error().code));
  }
  const Instant now = state_.now;
  renew(state_);
  state_.now = now;
  hand_.forget_way();
  refresh_hub();
  ++wipes_;
}

// Whoever comes when the time is over finds a wiped screen, even where nobody ticked meanwhile: a tablet that slept, a
// clock that was set.
void Sitting::touched(Instant now) {
  tick(now);
  presence_.touched(now);
  state_.idle.reset();
}

// Once a minute: a clock that somebody sets is seen, and what waited for its time is let in.
void Sitting::watch_the_clock() {
  auto& journal = hand_.tools.journal;
  if (const auto due = journal.let_in_what_is_due(); !due) log::error("what is due could not be let in");
  const auto clock = journal.watch_clock();
  if (!clock) return log::error("the clock could not be judged");
  if (clock->is_doubted()) log::warning("the clock is doubted: staff are asked for date and time");
}

// The attract screen as the next visitor has to find it.
bool Sitting::is_as_found() const {
  return state_.language == State{}.language && state_.display == State{}.display && !state_.notice;
}

Patience Sitting::patience() const { return patience_on(state_, hand_.tools.config); }

// A silent request gives way to こまったら, which has the same numbers and says what has become of it.
void Sitting::nobody_is_there(Instant now) {
  if (state_.page != alert::Page::silent) return wipe();
  presence_.touched(presence_.over_at(patience()));
  hand_.land(door::Page::help);
  state_.idle.reset();
  if (presence_.look(now, patience(), state_.idle).over) wipe();
}

// A page that passes begins with its whole time.
void Sitting::count_down(Instant now) {
  if (page::stay_of(state_) == page::Stay::passes) (void)presence_.look(now, patience(), state_.idle);
}

bool Sitting::tick(Instant now) {
  hand_.moment = now;
  bool changed = rooms_->alert.alerts.tick(now);
  rooms_->staff.numbers.work();
  changed = rooms_->staff.card_desk.numbers_went_on() || changed;
  // A clock that falls back a little does not take time back; one that was wrong and has been set right is believed.
  if (const auto minute = to_the_minute(now); minute > state_.now || minute + clock_slack < state_.now) {
    const bool new_day = domain::day_of(minute) != domain::day_of(state_.now);
    state_.now = minute;
    watch_the_clock();
    if (new_day) rooms_->booking.bookings.let_old_key_go();
    const Ulid shown_class = class_of(state_.hub);
    if (new_day || state_.page == attract_page) refresh_hub();
    // The attract screen shows no time; what it shows of today is there in the morning before anybody touches it.
    changed = changed || state_.page != attract_page || class_of(state_.hub) != shown_class;
  }
  rooms_->staff.inside.end_what_is_over();
  if (state_.page == attract_page && is_as_found()) return changed;
  const auto look = presence_.look(now, patience(), state_.idle);
  // From the first page too: who chose a language or 大きく and walked off leaves it to nobody.
  if (look.over) nobody_is_there(now);
  return changed || look.changed;
}

Instant Sitting::next_tick() const {
  if (rooms_->staff.numbers.is_busy()) return state_.now;  // at once
  const auto next = std::min(state_.now + minutes(1), rooms_->alert.alerts.next().value_or(Instant::max()));
  if (state_.page == attract_page && is_as_found()) return next;
  return std::min(next, presence_.next_look(patience(), state_.idle));
}

void Sitting::scan(std::string_view text, Instant now) {
  tick(now);
  if (scans_.is_nothing_new(text, now)) return;
  touched(now);
  scans_.take(text, now);
  count_down(now);
}

void Sitting::apply(const Intents& intents, Instant now) {
  if (intents.empty()) return;
  const auto wipes_before = wipes_;
  touched(now);
  if (wipes_ != wipes_before) return;  // what was tapped is gone
  for (const auto& intent : intents) apply_one(intent);
  count_down(now);
}

// What a room's pages ask for counts only while one of them is shown.
void Sitting::apply_one(const Intent& intent) {
  const auto* common = std::get_if<CommonIntent>(&intent);
  if (common == nullptr || !std::holds_alternative<PressKey>(*common) || state_.notice) state_.notice.reset();
  if (common != nullptr) return std::visit([this](const auto& what) { on(what); }, *common);
  rooms_->with(state_.page, [&]<class Room>(Room& room, auto) {
    if (const auto* own = std::get_if<typename Room::Intent>(&intent)) room.apply(*own);
  });
}

void Sitting::on(const Open& what) {
  switch (what.door) {
    case Door::check_in: return hand_.go(check_in::Page::ways);
    case Door::languages: return hand_.go(door::Page::language);
    case Door::help: return hand_.go(door::Page::help);
    case Door::display: return hand_.go(door::Page::display);
    case Door::events: return rooms_->events.events.open();
    case Door::own_bookings: return rooms_->booking.bookings.open_own();
    case Door::class_today: return rooms_->booking.class_desk.open();
    case Door::outlook: return rooms_->outlook.outlook.open();
    case Door::shelf: return rooms_->shelf.shelf.open();
    case Door::talk: return rooms_->talk.talk.open();
    case Door::own_slip:
      if (state_.page == talk::Page::done) rooms_->slip.slip.take(rooms_->talk.talk.made());
      return;
    case Door::leaving: return rooms_->check_in.open_leaving();
    case Door::staff: return rooms_->staff.staff.open();
    case Door::inside: return rooms_->staff.inside.open();
    case Door::sessions: return rooms_->booking.roster.open_sessions();
  }
}

void Sitting::on(const OpenEvent& what) { rooms_->events.events.open_event(what.session_id); }

void Sitting::on(const Next&) {
  rooms_->with(state_.page, [](auto& room, auto page) { room.next(page); });
}

void Sitting::on(const Skip&) {
  rooms_->with(state_.page, [](auto& room, auto page) { room.skip(page); });
}

void Sitting::on(const PressKey& what) {
  if (auto* to = page::entry_of(state_)) writing::apply(what.key, to->text, to->mode, to->limit);
  rooms_->with(state_.page, [](auto& room, auto page) { room.typed(page); });
}

void Sitting::on(const AskForSomeoneNow&) {
  const auto elsewhere = state_.checked_in ? domain::AlertPlace::menu : domain::AlertPlace::attract;
  rooms_->alert.alerts.raise(state_.page == talk::Page::how ? domain::AlertPlace::talk : elsewhere);
}

void Sitting::on(const ShowCodePart& what) {
  if (state_.code && what.index < state_.code->parts.size()) state_.code->shown = what.index;
}

void Sitting::on(const PrintCode&) {
  print_code(hand_, state_.page == slip::Page::code ? state_.slip_code : state_.code);
}

// Who goes back to the attract screen has gone. The language and what suits eyes and hands stay for the moment: whoever
// chose them may still stand there. The board is made anew: a request that was read or talked about meanwhile is no
// longer what its row said.
void Sitting::back() {
  if (page::drops_code(state_.page)) state_.code.reset();
  hand_.back();
  if (state_.page == staff::Page::board) return rooms_->staff.staff.show_board();
  if (state_.page != attract_page) return;
  const auto language = state_.language;
  const auto display = state_.display;
  wipe();
  state_.language = language;
  state_.display = display;
  refresh_hub();
}

void Sitting::came_in() {
  state_.check_in.news = rooms_->booking.bookings.news();
  state_.check_in.today = rooms_->events.events.today();
}

void Sitting::request_done() {
  if (rooms_->talk.talk.is_handing_over()) return rooms_->staff.staff.after_handover();
  wipe();
}

}  // namespace tsunagu::kiosk
