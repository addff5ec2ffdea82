#include "ward/desk.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/console/code_entry.h"
#include "shared/journal/ward_view.h"
#include "ward/cases/case_file.h"
#include "ward/trust/devices.h"

namespace tsunagu::ward {
namespace {

constexpr std::size_t most_rows = 500;
constexpr std::size_t most_passphrase = crypto::max_password;

std::vector<OfficerName> officers_of(const crypto::WardKeys& keys) {
  std::vector<OfficerName> out;
  for (const auto& person : keys.officers()) out.push_back({person.name, person.role});
  return out;
}

void wipe_text(std::string& text) {
  crypto::wipe(std::span(reinterpret_cast<std::uint8_t*>(text.data()), text.size()));
  text.clear();
}

std::size_t turned(std::size_t first, int pages, std::size_t a_page, std::size_t count) {
  const auto step = static_cast<std::ptrdiff_t>(a_page);
  const auto last = count == 0 ? 0 : (static_cast<std::ptrdiff_t>(count) - 1) / step * step;
  return static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(first) + pages * step, 0, last));
}

}  // namespace

Desk::Desk(Tools tools, DeskRules rules, Instant now)
    : office_(tools.office),
      reader_(tools.reader),
      arena_(tools.arena),
      reception_(tools.office),
      rules_(rules),
      state_(fresh_state()),
      present_at_(now) {
  office_.sign_out();
  state_.now = now;
}

State Desk::fresh_state() const {
  State fresh;
  fresh.ward_name = office_.keys().ward_name();
  fresh.officers = officers_of(office_.keys());
  return fresh;
}

void Desk::apply(Intent&& intent, Instant now) {
  state_.now = now;
  present_at_ = now;
  const bool allowed = signed_in() || std::holds_alternative<ChooseOfficer>(intent) ||
                       std::holds_alternative<EditField>(intent) || std::holds_alternative<SignIn>(intent) ||
                       std::holds_alternative<SignOut>(intent);
  if (!allowed) return;
  if (!std::holds_alternative<EditField>(intent)) state_.notice.reset();
  std::visit([this](auto& what) { on(what); }, intent);
}

void Desk::scan(std::string_view typed, Instant now) {
  state_.now = now;
  present_at_ = now;
  state_.notice.reset();
  if (!signed_in()) {
    cue_ = Cue::refused;
    return tell({.key = "notice.sign_in_first"});
  }
  take_code(typed);
}

void Desk::take_picture(const std::filesystem::path& file, Instant now) {
  state_.now = now;
  present_at_ = now;
  state_.notice.reset();
  if (!signed_in()) return tell({.key = "notice.sign_in_first"});
  auto codes = console::codes_in_file(file, reader_);
  if (!codes) {
    log::warning(std::string("a picture could not be read: ") + name_of(codes.error().code));
    cue_ = Cue::refused;
    return tell({.key = std::string("notice.picture.") + name_of(codes.error().code)});
  }
  if (codes->empty()) {
    cue_ = Cue::refused;
    return tell({.key = "notice.picture.no_code"});
  }
  take_codes(*codes);
}

void Desk::notice_presence(Instant now) {
  tick(now);
  present_at_ = now;
}

bool Desk::tick(Instant now) {
  present_at_ = std::min(present_at_, now);  // a clock that was set back must not keep an empty desk open
  const bool due = signed_in() && now >= present_at_ + rules_.lock_after;
  if (!due) return false;
  state_.now = now;
  on(SignOut{});
  tell({.error = false, .key = "notice.locked"});
  return true;
}

std::optional<Instant> Desk::next_tick() const {
  if (!signed_in()) return std::nullopt;
  return present_at_ + rules_.lock_after;
}

std::optional<Cue> Desk::take_cue() { return std::exchange(cue_, std::nullopt); }
bool Desk::take_forget() { return std::exchange(forget_, false); }

// ---- who is there ---------------------------------------------------------------------------------------------------

void Desk::on(const ChooseOfficer& what) {
  if (!signed_in() && what.index < state_.officers.size()) state_.chosen_officer = what.index;
}

void Desk::on(EditField& what) {
  switch (what.field) {
    case FieldName::passphrase: {
      if (signed_in()) return;
      const auto bytes = view_of(what.text).first(std::min(what.text.size(), most_passphrase));
      passphrase_ = bytes.empty() ? crypto::Secret{} : arena_.copy(bytes);
      wipe_text(what.text);
      state_.passphrase = text_of(passphrase_.view());
      return;
    }
    case FieldName::entry: state_.entry = what.text; return;
    case FieldName::search:
      state_.search = what.text;
      state_.first_case = 0;
      if (signed_in() && state_.page == Page::cases) show_cases();
      return;
    case FieldName::note: state_.note = what.text; return;
  }
}

void Desk::on(const SignIn&) {
  if (signed_in() || state_.chosen_officer >= state_.officers.size()) return;
  pause_until_ = std::min(pause_until_, state_.now + rules_.pause);  // not longer when the clock was set back
  if (state_.now < pause_until_) return tell({.key = "notice.too_many_tries"});
  if (passphrase_.empty()) return tell({.key = "notice.no_passphrase"});
  const auto people = office_.keys().officers();
  const auto& who = people.at(state_.chosen_officer);
  auto done = office_.sign_in(text_of(passphrase_.view()), who.person_id);
  passphrase_.reset();
  state_.passphrase = {};
  forget_ = true;
  if (!done && done.error().code == Code::wrong_secret) {
    if (++wrong_tries_ >= rules_.tries) {
      wrong_tries_ = 0;
      pause_until_ = state_.now + rules_.pause;
      return tell({.key = "notice.too_many_tries"});
    }
    return tell({.key = "notice.wrong_passphrase"});
  }
  if (!done) return failed(done.error());
  wrong_tries_ = 0;
  state_.signed_in = OfficerName{who.name, who.role};
  go(Page::scan);
}

void Desk::on(const SignOut&) {
  office_.sign_out();
  passphrase_.reset();
  assembler_.clear();
  arrival_.reset();
  enrolment_.reset();
  for_review_.reset();
  const auto now = state_.now;
  const auto officer = state_.chosen_officer;
  state_ = fresh_state();
  state_.now = now;
  state_.chosen_officer = officer;
  forget_ = true;
}

// ---- pages ----------------------------------------------------------------------------------------------------------

void Desk::on(const OpenPage& what) {
  switch (what.page) {
    case Page::scan:
      state_.refused.reset();
      for_review_.reset();
      return go(state_.arrived ? Page::arrived : Page::scan);
    case Page::cases:
    case Page::trust: return go(what.page);
    case Page::case_file:
      if (state_.open_case) go(Page::case_file);
      return;
    case Page::sign_in:
    case Page::arrived:
    case Page::receipt:
    case Page::closed: return;
  }
}

void Desk::go(Page page) {
  if (page != Page::receipt) state_.receipt.reset();
  if (page != Page::trust) state_.revoking.reset();
  state_.page = page;
  if (page == Page::cases) show_cases();
  if (page == Page::trust) show_devices();
}

void Desk::show_cases() {
  auto rows = find_cases(office_.journal(), state_.search, most_rows);
  if (!rows) return failed(rows.error());
  state_.cases = std::move(*rows);
  if (state_.first_case >= state_.cases.size()) state_.first_case = 0;
}

void Desk::on(const TurnCases& what) {
  state_.first_case = turned(state_.first_case, what.by, cases_a_page, state_.cases.size());
}
void Desk::on(const TurnCandidates& what) {
  if (!state_.arrived) return;
  state_.first_candidate =
      turned(state_.first_candidate, what.by, candidates_a_page, state_.arrived->candidates.size());
}

// ---- what arrives ---------------------------------------------------------------------------------------------------

void Desk::on(const TakeEntry&) {
  const auto entry = console::parse_entry(state_.entry);
  if (entry.codes.empty() && entry.file.empty()) return tell({.key = "notice.nothing_entered"});
  state_.entry.clear();
  if (!entry.file.empty()) return take_picture(entry.file, state_.now);
  take_codes(entry.codes);
}

void Desk::take_codes(const std::vector<std::string>& codes) {
  for (const auto& code : codes) take_code(code);
}

void Desk::take_code(std::string_view typed) {
  state_.refused.reset();
  for_review_.reset();
  auto added = assembler_.add(typed);
  if (!added) {
    if (assembler_.empty()) state_.waiting.reset();
    return turn_away({added.error(), {}, {}, {}});
  }
  if (const auto* progress = std::get_if<handoff::Progress>(&*added)) {
    state_.waiting = Waiting{progress->have, progress->count, progress->missing};
    cue_ = Cue::accepted;
    return go(Page::scan);
  }
  state_.waiting.reset();
  assembler_.clear();
  auto framed = std::get<handoff::Framed>(std::move(*added));
  switch (framed.kind) {
    case handoff::Kind::handoff: return take_envelope(std::move(framed.envelope), handoff::Revoked::refuse);
    case handoff::Kind::device_enrolment: return take_enrolment(framed.envelope);
    case handoff::Kind::withdrawal: return take_withdrawal(std::move(framed.envelope), handoff::Revoked::refuse);
    case handoff::Kind::receipt:
    case handoff::Kind::member_card:
    case handoff::Kind::ward_key:
    case handoff::Kind::staff_card:
    case handoff::Kind::request_slip: break;
  }
  turn_away({handoff::Refusal::other_kind, {}, {}, {}});
}

void Desk::take_envelope(Bytes envelope, handoff::Revoked revoked) {
  auto answer = reception_.receive(envelope, state_.now, revoked);
  if (!answer) return failed(answer.error());
  if (const auto* away = std::get_if<TurnedAway>(&*answer)) {
    turn_away(*away);
    if (away->why == handoff::Refusal::revoked_device) {
      for_review_ = handoff::Framed{handoff::Kind::handoff, std::move(envelope)};
    }
    return;
  }
  const auto candidates = cases_beside(std::get<Arrival>(*answer));
  if (auto recorded = record_reading(office_, candidates); !recorded) return failed(recorded.error());
  arrival_ = std::get<Arrival>(std::move(*answer));
  state_.arrived = Arrived{.request_id = arrival_->opened.request_id,
                           .hub = arrival_->opened.hub,
                           .device = arrival_->opened.device_name,
                           .running_no = arrival_->opened.running_number,
                           .issued = arrival_->opened.issued,
                           .detail = arrival_->detail,
                           .candidates = arrival_->candidates,
                           .for_review = arrival_->opened.for_review,
                           .may_be_forgotten = arrival_->may_be_forgotten};
  state_.first_candidate = 0;
  cue_ = Cue::accepted;
  go(Page::arrived);
}

// What is on the screen and not yet decided goes with it.
void Desk::take_withdrawal(Bytes envelope, handoff::Revoked revoked) {
  auto answer = reception_.take_withdrawal(envelope, state_.now, revoked);
  if (!answer) return failed(answer.error());
  if (const auto* away = std::get_if<TurnedAway>(&*answer)) {
    turn_away(*away);
    if (away->why == handoff::Refusal::revoked_device) {
      for_review_ = handoff::Framed{handoff::Kind::withdrawal, std::move(envelope)};
    }
    return;
  }
  const auto& taken = std::get<TakenBack>(*answer);
  if (arrival_ && arrival_->opened.request_id == taken.request_id) {
    arrival_.reset();
    state_.arrived.reset();
  }
  cue_ = Cue::accepted;
  if (taken.case_id) {
    on(OpenCase{*taken.case_id});
  } else {
    go(Page::scan);
  }
  if (state_.notice) return;
  tell({.error = false,
        .key = taken.case_id ? "notice.withdrawn" : "notice.withdrawn_before",
        .no = taken.running_no ? std::to_string(*taken.running_no) : std::string{}});
}

void Desk::on(const ReviewRefused&) {
  if (!for_review_) return;
  state_.refused.reset();
  auto framed = *std::exchange(for_review_, {});
  if (framed.kind == handoff::Kind::withdrawal) {
    take_withdrawal(std::move(framed.envelope), handoff::Revoked::open_for_review);
  } else {
    take_envelope(std::move(framed.envelope), handoff::Revoked::open_for_review);
  }
}

void Desk::turn_away(const TurnedAway& what) {
  if (auto recorded = reception_.turn_away(what); !recorded) return failed(recorded.error());
  state_.refused = RefusedView{.reason = std::string(handoff::name_of(what.why)),
                               .failed_at = check_of(what.why),
                               .case_id = what.case_id,
                               .case_no = what.case_id ? case_no_of(*what.case_id) : std::string{},
                               .can_review = what.why == handoff::Refusal::revoked_device};
  cue_ = Cue::refused;
  go(Page::scan);
}

void Desk::on(const Decline&) {
  if (!arrival_) return;
  if (auto recorded = reception_.decline(*arrival_); !recorded) return failed(recorded.error());
  arrival_.reset();
  state_.arrived.reset();
  tell({.error = false, .key = "notice.declined"});
  go(Page::scan);
}

void Desk::on(const AcceptNew&) { accept(std::nullopt); }
void Desk::on(const AcceptCase& what) { accept(what.case_id); }

void Desk::accept(std::optional<Ulid> into) {
  if (!arrival_) return;
  auto done = reception_.accept(*arrival_, into, state_.now);
  if (!done) return failed(done.error());
  const auto request_id = arrival_->opened.request_id;
  const auto device = arrival_->opened.device_key_id;
  arrival_.reset();
  state_.arrived.reset();
  if (done->withdrawn) return turn_away({handoff::Refusal::withdrawn, device, request_id, {}});
  if (done->already) return turn_away({handoff::Refusal::already_received, device, request_id, done->case_id});
  show_receipt(request_id, done->case_id, std::nullopt);
}

// ---- cases ----------------------------------------------------------------------------------------------------------

void Desk::on(const OpenCase& what) {
  auto view = read_case(office_, what.case_id);
  if (!view) return failed(view.error());
  const bool another = !state_.open_case || state_.open_case->row.case_id != view->row.case_id;
  if (another) state_.note.clear();
  state_.open_case = std::move(*view);
  state_.refused.reset();
  go(Page::case_file);
}

void Desk::on(const AddNote&) {
  if (!state_.open_case) return;
  const auto case_id = state_.open_case->row.case_id;
  auto done = write_note(office_, case_id, state_.note);
  if (!done && done.error().code == Code::usage) return tell({.key = "notice.empty_note"});
  if (!done) return failed(done.error());
  wipe_text(state_.note);
  auto view = case_view(office_, case_id);
  if (!view) return failed(view.error());
  const auto before = std::exchange(*state_.open_case, std::move(*view));
  if (!before.requests.empty()) on(ChooseRequest{before.requests.at(before.answering).request_id});
  tell({.error = false, .key = "notice.note_written"});
}

void Desk::on(const ChooseRequest& what) {
  if (!state_.open_case) return;
  const auto& requests = state_.open_case->requests;
  const auto chosen = std::find_if(requests.begin(), requests.end(),
                                   [&](const CaseRequest& request) { return request.request_id == what.request_id; });
  if (chosen != requests.end()) state_.open_case->answering = static_cast<std::size_t>(chosen - requests.begin());
}

void Desk::on(const MakeReceipt& what) {
  if (!state_.open_case || state_.open_case->requests.empty()) return;
  const auto& answered = state_.open_case->requests.at(state_.open_case->answering);
  show_receipt(answered.request_id, state_.open_case->row.case_id, what.state);
}

void Desk::show_receipt(const Ulid& request_id, const Ulid& case_id, std::optional<domain::ReceiptState> state) {
  auto made = reception_.receipt(request_id, state, state_.now);
  if (!made && made.error().code == Code::refused) return tell({.key = "notice.request_withdrawn"});
  if (!made) return failed(made.error());
  auto missing = reception_.missing_before(request_id);
  if (!missing) return failed(missing.error());
  state_.receipt = ReceiptView{.request_id = request_id,
                               .case_id = case_id,
                               .case_no = case_no_of(case_id),
                               .digits = std::move(made->digits),
                               .state = made->receipt.state,
                               .day = made->receipt.day,
                               .role = static_cast<std::uint8_t>(made->receipt.role),
                               .missing_before = std::move(*missing)};
  go(Page::receipt);
}

// ---- devices --------------------------------------------------------------------------------------------------------

void Desk::take_enrolment(ByteView envelope) {
  auto read = handoff::read_enrolment(envelope);
  if (!read) return turn_away({read.error(), {}, {}, {}});
  auto devices = trusted_devices(office_.journal());
  if (!devices) return failed(devices.error());
  const auto* known = devices->find(read->key.id());
  state_.enrolment = EnrolmentView{.hub = read->hub,
                                   .name = read->device_name,
                                   .fingerprint = handoff::fingerprint(*read),
                                   .known = known != nullptr,
                                   .revoked = known != nullptr && known->revoked_from.has_value()};
  enrolment_ = std::move(*read);
  cue_ = Cue::accepted;
  go(Page::trust);
}

void Desk::on(const TrustDevice&) {
  if (!enrolment_ || !state_.enrolment || state_.enrolment->known) return;
  auto done = trust_device(office_.journal(), *enrolment_, *office_.officer());
  if (!done) return failed(done.error());
  on(ForgetEnrolment{});
  tell({.error = false, .key = "notice.device_trusted"});
  go(Page::trust);
}

void Desk::on(const ForgetEnrolment&) {
  enrolment_.reset();
  state_.enrolment.reset();
}

void Desk::on(const AskRevoke& what) { state_.revoking = what.key_id; }
void Desk::on(const KeepDevice&) { state_.revoking.reset(); }

void Desk::on(const ConfirmRevoke&) {
  if (!state_.revoking) return;
  const auto key_id = key_id_from(*state_.revoking);
  state_.revoking.reset();
  if (!key_id) return;
  auto done = revoke_device(office_.journal(), *key_id, state_.now, *office_.officer());
  if (!done) return failed(done.error());
  tell({.error = false, .key = "notice.device_revoked"});
  show_devices();
}

void Desk::show_devices() {
  auto rows = device_rows(office_.journal());
  if (!rows) return failed(rows.error());
  state_.devices = std::move(*rows);
  state_.own_key = {};
  auto own = office_.own_card();
  if (!own) return;
  auto digits = handoff::frame(handoff::Kind::ward_key, own->envelope);
  if (!digits) return failed(digits.error());
  state_.own_key = {handoff::fingerprint(own->card), digits->front(), domain::day_of(own->card.key.valid_to)};
}

void Desk::failed(const Error& error) {
  log::error(std::string("the desk could not go on: ") + name_of(error.code) + " " + error.detail);
  cue_ = Cue::refused;
  tell({.key = error.code == Code::not_found ? "notice.not_found" : "notice.not_saved"});
}

}  // namespace tsunagu::ward
