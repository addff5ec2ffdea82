#include "ward/desk.h"

#include <algorithm>
#include <utility>

#include "ward/deeds.h"
#include "ward/pages.h"

namespace tsunagu::ward {
namespace {

constexpr std::chrono::seconds draft_pause{1};

static_assert(Feature<door::Door> && Feature<inbox::Inbox> && Feature<cases::Cases> && Feature<trust::Trust> &&
              Feature<people::People>);

constexpr Millis look_again{50};  // at pictures that are being read

// What is said about the last thing done stays while somebody types.
template <class I>
constexpr bool is_typing =
    std::same_as<I, people::Type> || std::same_as<I, page::Search> || std::same_as<I, page::Write> ||
    std::same_as<I, door::TypePassphrase> || std::same_as<I, trust::NameOfficer> || std::same_as<I, trust::TypeNew> ||
    std::same_as<I, trust::TypeAgain>;

}  // namespace

Desk::Desk(Tools tools, DeskRules rules, Instant now)
    : office_(tools.office),
      rules_(rules),
      hand_(office_, state_),
      door_(hand_, state_.door, {tools.arena, [this] { inbox_.enter(); }}),
      cases_(hand_, state_.cases),
      people_(hand_, state_.people, cases_),
      trust_(hand_, state_.trust, tools.arena),
      inbox_(hand_, state_.inbox, {tools.reader, cases_, [this](handoff::Framed framed) { sort(std::move(framed)); }}),
      present_at_(now) {
  office_.sign_out();
  state_ = fresh_state();
  state_.now = now;
}

State Desk::fresh_state() const {
  State fresh;
  fresh.ward_name = office_.keys().ward_name();
  fresh.door = door_.fresh_model();
  return fresh;
}

template <class F>
void Desk::with_room(page::Room room, F&& what) {
  switch (room) {
    case page::Room::door: return what(door_);
    case page::Room::inbox: return what(inbox_);
    case page::Room::cases: return what(cases_);
    case page::Room::trust: return what(trust_);
    case page::Room::people: return what(people_);
  }
}
template <class F>
void Desk::with_each(F&& what) {
  what(door_), what(inbox_), what(cases_), what(trust_), what(people_);
}

// ---- who is there ---------------------------------------------------------------------------------------------------

void Desk::begin(Instant now) {
  state_.now = now;
  present_at_ = now;
}

void Desk::notice_presence(Instant now) {
  tick(now);
  present_at_ = now;
}

void Desk::keep_drafts() {
  if (!std::exchange(drafts_due_, std::nullopt)) return;
  cases_.keep_note();
}

bool Desk::tick(Instant now) {
  if (drafts_due_ && (now >= *drafts_due_ || now + draft_pause < *drafts_due_)) keep_drafts();
  present_at_ = std::min(present_at_, now);  // a clock that was set back must not keep an empty desk open
  if (!signed_in()) return false;
  if (now < present_at_ + rules_.lock_after) {
    state_.now = now;
    return inbox_.tick();
  }
  state_.now = now;
  on(page::SignOut{});
  hand_.tell({.error = false, .key = "notice.locked"});
  return true;
}

std::optional<Instant> Desk::next_tick() const {
  if (!signed_in()) return std::nullopt;
  if (inbox_.is_reading()) return state_.now + look_again;
  const auto lock = present_at_ + rules_.lock_after;
  return drafts_due_ ? std::min(lock, *drafts_due_) : lock;
}

void Desk::on(const page::SignOut&) {
  keep_drafts();
  office_.sign_out();
  with_each([](auto& room) { room.forget(); });
  auto fresh = fresh_state();
  fresh.inbox.scanner = state_.inbox.scanner;
  fresh.now = state_.now;
  fresh.door.chosen_officer = state_.door.chosen_officer;
  state_ = std::move(fresh);
  hand_.forget_typed();
}

// ---- what is asked for ----------------------------------------------------------------------------------------------

// The door's own while nobody is signed in, everything else while somebody is; signing out always.
template <class I>
bool Desk::counts(const I& of_room) const {
  if constexpr (std::same_as<I, door::Intent>) return !signed_in();
  if constexpr (std::same_as<I, page::Intent>) return signed_in() || std::holds_alternative<page::SignOut>(of_room);
  return signed_in();
}

template <class I>
void Desk::carry_out(I& of_room) {
  if (!counts(of_room)) return;
  const bool typing = std::visit([]<class W>(const W&) { return is_typing<W>; }, of_room);
  if (!typing) state_.notice.reset();
  if (const auto deed = deed_of(of_room); deed && !office_.may(*deed)) return hand_.tell({.key = "notice.not_allowed"});
  if constexpr (std::same_as<I, page::Intent>) {
    std::visit([this](auto& what) { this->on(what); }, of_room);
  } else {
    room_for(of_room).apply(std::move(of_room));
  }
}

void Desk::apply(Intent&& intent, Instant now) {
  begin(now);
  const auto before = state_.page;
  std::visit([this](auto& of_room) { carry_out(of_room); }, intent);
  leave(before);
}

void Desk::on(const page::Open& what) {
  with_room(what.room, [](auto& room) { room.open(); });
}

void Desk::on(const page::OpenCase& what) {
  if (cases_.show_case(what.case_id)) inbox_.close_refused();
}

void Desk::on(const page::NewCase&) { people_.show_new_case(); }

void Desk::on(page::Search& what) {
  state_.search = std::move(what.text);
  cases_.search();
}

void Desk::on(page::Write& what) {
  if (auto* entry = entry_of(state_)) *entry = std::move(what.text);
  if (!drafts_due_) drafts_due_ = state_.now + draft_pause;
}

// What only the page before showed goes with it.
void Desk::leave(page::PageId before) {
  if (before == state_.page) return;
  keep_drafts();
  with_room(before.room, [&]<class R>(R& room) { room.leave(static_cast<typename R::Page>(before.page)); });
}

// ---- what arrives ---------------------------------------------------------------------------------------------------

void Desk::scan(std::string_view typed, Instant now) {
  begin(now);
  state_.notice.reset();
  if (!signed_in()) {
    hand_.sound(Cue::refused);
    return hand_.tell({.key = "notice.sign_in_first"});
  }
  if (!office_.may(Deed::decide_arrival)) return hand_.tell({.key = "notice.not_allowed"});
  const auto before = state_.page;
  inbox_.take_code(typed);
  leave(before);
}

void Desk::notice_scanner(inbox::Scanner scanner, Instant now) {
  constexpr std::string_view lost = "notice.scanner.lost";
  state_.now = now;
  const bool was_there = std::exchange(state_.inbox.scanner, scanner) == inbox::Scanner::connected;
  if (was_there && signed_in()) return hand_.tell({.key = std::string(lost)});
  if (scanner == inbox::Scanner::connected && state_.notice && state_.notice->key == lost) state_.notice.reset();
}

void Desk::show_camera(const inbox::CameraView& picture) {
  if (uses_camera()) state_.inbox.camera = picture;
}

// That there is none its button says.
void Desk::end_camera(std::string_view trouble) {
  inbox_.stop_camera(trouble);
  if (trouble != inbox::no_camera) hand_.tell({.key = "camera.trouble." + std::string(trouble)});
}

// Of several codes in one picture our own come first.
void Desk::scan_through_camera(std::vector<std::string> codes, Instant now) {
  std::stable_partition(codes.begin(), codes.end(),
                        [](const auto& code) { return handoff::unframe(code).has_value(); });
  for (const auto& code : codes) {
    if (!uses_camera()) return;
    scan(code, now);
    if (!state_.inbox.parts) inbox_.stop_camera();
  }
}

void Desk::take_picture(const std::filesystem::path& file, Instant now) {
  begin(now);
  state_.notice.reset();
  if (!signed_in()) return hand_.tell({.key = "notice.sign_in_first"});
  if (!office_.may(Deed::decide_arrival)) return hand_.tell({.key = "notice.not_allowed"});
  const auto before = state_.page;
  inbox_.take_file(file);
  leave(before);
}

void Desk::sort(handoff::Framed framed) {
  switch (framed.kind) {
    case handoff::Kind::handoff:
    case handoff::Kind::withdrawal: return inbox_.take(std::move(framed));
    case handoff::Kind::device_enrolment:
      if (const auto why = trust_.take_enrolment(framed.envelope)) inbox_.turn_away({*why, {}, {}, {}});
      return;
    case handoff::Kind::receipt:
    case handoff::Kind::member_card:
    case handoff::Kind::ward_key:
    case handoff::Kind::staff_card:
    case handoff::Kind::request_slip: break;
  }
  inbox_.turn_away({handoff::Refusal::other_kind, {}, {}, {}});
}

}  // namespace tsunagu::ward
