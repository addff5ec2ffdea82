#include "ward/inbox/inbox.h"

#include <algorithm>
#include <array>

#include "shared/base/log.h"
#include "shared/console/code_entry.h"
#include "ward/cases/case_file.h"
#include "ward/inbox/arrivals_view.h"
#include "ward/office/case_no.h"

namespace tsunagu::ward::inbox {

// What is opened comes back from another place; from its own page its place in the navigation leads to the list.
void Inbox::open() {
  model_.refused.reset();
  for_review_.reset();
  const bool back_to_opened = model_.arrived && !hand_.shows(Page::arrived);
  if (!back_to_opened) refresh();
  hand_.go(back_to_opened ? Page::arrived : Page::scan);
}

void Inbox::enter() {
  if (auto tidied = arrivals_.tidy(hand_.now()); !tidied) {
    log::warning(std::string("envelopes of what is decided stay: ") + name_of(tidied.error().code));
  }
  tidied_ = hand_.now();
  open();
}

void Inbox::forget() {
  assembler_.clear();
  arrival_.reset();
  for_review_.reset();
  folder_.reset();
}

void Inbox::on(const UseCamera& what) {
  stop_camera();
  if (!what.on || !hand_.shows(Page::scan)) return;
  model_.refused.reset();
  for_review_.reset();
  model_.camera.on = true;
}

// ---- codes ----------------------------------------------------------------------------------------------------------

void Inbox::on(const TakeEntry&) {
  const auto entry = console::parse_entry(model_.entry);
  if (entry.codes.empty() && entry.file.empty()) return hand_.tell({.key = "notice.nothing_entered"});
  model_.entry.clear();
  if (!entry.file.empty()) return take_file(entry.file);
  take_codes(entry.codes);
}

void Inbox::take_file(const std::filesystem::path& file) {
  std::error_code unknown;
  std::filesystem::is_directory(file, unknown) ? take_folder(file) : take_picture(file);
}

void Inbox::take_picture(const std::filesystem::path& file) {
  auto codes = console::codes_in_file(file, tools_.reader);
  if (!codes) {
    log::warning(std::string("a picture could not be read: ") + name_of(codes.error().code));
    hand_.sound(Cue::refused);
    return hand_.tell({.key = std::string("notice.picture.") + name_of(codes.error().code)});
  }
  if (codes->empty()) {
    hand_.sound(Cue::refused);
    return hand_.tell({.key = "notice.picture.no_code"});
  }
  take_codes(*codes);
}

void Inbox::take_codes(const std::vector<std::string>& codes) {
  for (const auto& code : codes) take_code(code);
}

void Inbox::take_code(std::string_view typed) {
  model_.refused.reset();
  for_review_.reset();
  auto added = assembler_.add(typed);
  if (!added) {
    if (assembler_.empty()) model_.parts.reset();
    return turn_away({added.error(), {}, {}, {}});
  }
  if (const auto* progress = std::get_if<handoff::Progress>(&*added)) {
    model_.parts = PartsView{progress->have, progress->count, progress->missing};
    hand_.sound(Cue::accepted);
    return hand_.go(Page::scan);
  }
  model_.parts.reset();
  assembler_.clear();
  tools_.whole(std::get<handoff::Framed>(std::move(*added)));
}

void Inbox::take(handoff::Framed framed, handoff::Revoked revoked) {
  if (framed.kind == handoff::Kind::withdrawal) return take_withdrawal(std::move(framed), revoked);
  take_handoff(std::move(framed), revoked);
}

void Inbox::take_handoff(handoff::Framed framed, handoff::Revoked revoked) {
  auto answers = arrivals_.hold(std::array{framed.envelope}, hand_.now(), Declined::hold_again, revoked);
  if (!answers) return hand_.failed(answers.error());
  const auto& answer = answers->front();
  if (const auto* away = std::get_if<TurnedAway>(&answer)) return turn_away_or_review(*away, std::move(framed));
  const auto& held = std::get<Held>(answer);
  refresh();
  if (!show(held.request_id)) return;
  hand_.sound(Cue::accepted);
  if (held.declined) hand_.tell({.error = false, .key = "notice.held_again"});
}

bool Inbox::show(const Ulid& request_id) {
  auto arrival = arrivals_.open(request_id, hand_.now());
  if (!arrival && arrival.error().code == Code::corrupt) {
    hand_.tell({.key = "notice.cannot_be_opened"});
    return false;
  }
  if (!arrival) return hand_.failed(arrival.error()), false;
  if (!see_first(arrival->candidates)) return false;
  arrival_ = std::move(*arrival);
  model_.arrived = Arrived{.request_id = arrival_->opened.request_id,
                           .hub = arrival_->opened.hub,
                           .device = arrival_->opened.device_name,
                           .running_no = arrival_->opened.running_number,
                           .issued = arrival_->opened.issued,
                           .detail = arrival_->detail,
                           .candidates = arrival_->candidates,
                           .for_review = arrival_->opened.for_review,
                           .may_be_forgotten = arrival_->may_be_forgotten};
  model_.declining = false;
  const auto line = std::ranges::find(model_.held, request_id, &HeldView::request_id);
  if (line != model_.held.end()) {
    model_.arrived->repeated = line->repeated;
    choose(static_cast<std::size_t>(line - model_.held.begin()));
  }
  hand_.go(Page::arrived);
  return true;
}

// What is on the screen and not yet decided goes with it.
void Inbox::take_withdrawal(handoff::Framed framed, handoff::Revoked revoked) {
  auto answer = reception_.take_withdrawal(framed.envelope, hand_.now(), revoked);
  if (!answer) return hand_.failed(answer.error());
  if (const auto* away = std::get_if<TurnedAway>(&*answer)) return turn_away_or_review(*away, std::move(framed));
  const auto& taken = std::get<TakenBack>(*answer);
  if (arrival_ && arrival_->opened.request_id == taken.request_id) let_go();
  if (auto tidied = arrivals_.tidy(hand_.now()); !tidied) log::warning("an envelope that was taken back stays");
  refresh();
  hand_.sound(Cue::accepted);
  if (taken.case_id) {
    tools_.cases.show_case(*taken.case_id);
  } else {
    hand_.go(Page::scan);
  }
  if (hand_.has_told()) return;
  hand_.tell({.error = false,
              .key = taken.case_id ? "notice.withdrawn" : "notice.withdrawn_before",
              .no = taken.running_no ? std::to_string(*taken.running_no) : std::string{}});
}

void Inbox::turn_away_or_review(const TurnedAway& what, handoff::Framed framed) {
  turn_away(what);
  if (what.why == handoff::Refusal::revoked_device) for_review_ = std::move(framed);
}

void Inbox::on(const ReviewRefused&) {
  if (!for_review_) return;
  model_.refused.reset();
  take(*std::exchange(for_review_, {}), handoff::Revoked::open_for_review);
}

void Inbox::turn_away(const TurnedAway& what) {
  if (auto recorded = reception_.turn_away(what); !recorded) return hand_.failed(recorded.error());
  model_.refused = RefusedView{.reason = std::string(handoff::name_of(what.why)),
                               .failed_at = check_of(what.why),
                               .case_id = what.case_id,
                               .case_no = what.case_id ? case_no_of(*what.case_id) : std::string{},
                               .can_review = what.why == handoff::Refusal::revoked_device};
  hand_.sound(Cue::refused);
  hand_.go(Page::scan);
}

// ---- the officer's decision -----------------------------------------------------------------------------------------

void Inbox::on(const AskDecline&) { model_.declining = at_hand().has_value(); }
void Inbox::on(const KeepHeld&) { model_.declining = false; }

void Inbox::on(const Decline& what) {
  const auto request_id = at_hand();
  if (!request_id) return;
  model_.declining = false;
  const auto line = model_.chosen;
  const bool opened = hand_.shows(Page::arrived);
  auto recorded = arrivals_.decline(*request_id, what.reason);
  if (!recorded && recorded.error().code != Code::not_found) return hand_.failed(recorded.error());
  let_go();
  refresh();
  hand_.tell({.error = false, .key = recorded ? "notice.declined" : "notice.decided_elsewhere"});
  if (opened) {
    (void)open_next(line);
  } else {
    choose(line);
  }
}

void Inbox::on(const UndoDecline& what) {
  auto undone = arrivals_.undo(what.request_id, hand_.now());
  if (!undone && undone.error().code == Code::refused) {
    hand_.tell({.key = "notice.too_late_to_undo"});
  } else if (!undone && undone.error().code == Code::exists) {
    hand_.tell({.key = "notice.decided_elsewhere"});
  } else if (!undone) {
    hand_.failed(undone.error());
  } else {
    hand_.tell({.error = false, .key = "notice.waits_again"});
  }
  refresh();
}

void Inbox::on(const Uncover& what) {
  if (!model_.arrived) return;
  for (auto& candidate : model_.arrived->candidates) {
    if (candidate.case_id != what.case_id || !candidate.covered) continue;
    if (auto read = cases::record_reading(hand_.office(), {what.case_id}); !read) return hand_.failed(read.error());
    auto passed = cases::record_protected_reading(hand_.office(), what.case_id, domain::ProtectedPart::household);
    if (!passed) return hand_.failed(passed.error());
    candidate.covered = false;
  }
}

void Inbox::on(const AcceptNew&) { accept(std::nullopt); }
void Inbox::on(const AcceptCase& what) {
  if (!model_.arrived) return;
  const auto& candidates = model_.arrived->candidates;
  const bool unseen = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
    return candidate.case_id == what.case_id && (candidate.covered || !seen_.contains(what.case_id));
  });
  if (!unseen) accept(what.case_id);
}

void Inbox::accept(std::optional<Ulid> into) {
  if (!arrival_) return;
  auto done = arrivals_.accept(*arrival_, into, hand_.now());
  if (!done) return hand_.failed(done.error());
  const auto request_id = arrival_->opened.request_id;
  const auto device = arrival_->opened.device_key_id;
  const auto line = model_.chosen;
  let_go();
  refresh();
  if (done->withdrawn) return turn_away({handoff::Refusal::withdrawn, device, request_id, {}});
  if (done->already) return turn_away({handoff::Refusal::already_received, device, request_id, done->case_id});
  if (!open_next(line)) return tools_.cases.show_receipt(request_id, done->case_id, std::nullopt);
  if (!hand_.has_told()) {
    hand_.tell(
        {.error = false, .key = into ? "notice.accepted" : "notice.accepted_new", .no = case_no_of(done->case_id)});
  }
}

// Its page shows nothing else.
void Inbox::let_go() {
  arrival_.reset();
  model_.arrived.reset();
  model_.declining = false;
  if (hand_.shows(Page::arrived)) hand_.go(Page::scan);
}

bool Inbox::open_next(std::size_t line) {
  if (model_.held.empty()) return false;
  choose(line < model_.held.size() ? line : 0);
  return show(model_.held[model_.chosen].request_id);
}

// ---- what waits -----------------------------------------------------------------------------------------------------

std::optional<Ulid> Inbox::at_hand() const {
  if (hand_.shows(Page::arrived) && arrival_) return arrival_->opened.request_id;
  if (hand_.shows(Page::scan) && model_.chosen < model_.held.size()) return model_.held[model_.chosen].request_id;
  return std::nullopt;
}

void Inbox::refresh() {
  std::optional<Ulid> chosen;
  if (model_.chosen < model_.held.size()) chosen = model_.held[model_.chosen].request_id;
  auto lines = held_lines(hand_.office());
  if (!lines) return hand_.failed(lines.error());
  auto declined = declined_lines(hand_.office(), hand_.now());
  if (!declined) return hand_.failed(declined.error());
  model_.held = std::move(*lines);
  model_.declined = std::move(*declined);
  const auto same = chosen ? std::ranges::find(model_.held, *chosen, &HeldView::request_id) : model_.held.end();
  choose(same == model_.held.end() ? model_.chosen : static_cast<std::size_t>(same - model_.held.begin()));
}

void Inbox::choose(std::size_t line) {
  model_.chosen = model_.held.empty() ? 0 : std::min(line, model_.held.size() - 1);
  model_.first_held = model_.chosen / held_a_page * held_a_page;
  open_lines(hand_.office(), model_.held, model_.first_held, held_a_page, hand_.now());
}

void Inbox::on(const Choose& what) {
  model_.declining = false;
  choose(what.line);
}
void Inbox::on(const MoveChoice& what) {
  model_.declining = false;
  const auto at = static_cast<std::ptrdiff_t>(model_.chosen) + what.by;
  choose(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0)));
}
void Inbox::on(const TurnHeld& what) { choose(turned(model_.first_held, what.by, held_a_page, model_.held.size())); }
void Inbox::on(const OpenHeld&) {
  if (hand_.shows(Page::folder)) {
    (void)open_next(0);
  } else if (const auto request_id = at_hand()) {
    (void)show(*request_id);
  }
}

void Inbox::on(const MarkUrgent&) {
  const auto request_id = at_hand();
  const auto line = request_id ? std::ranges::find(model_.held, *request_id, &HeldView::request_id) : model_.held.end();
  if (line == model_.held.end()) return;
  if (auto marked = arrivals_.mark(*request_id, !line->urgent); !marked) return hand_.failed(marked.error());
  refresh();
}

void Inbox::on(const BackToList&) {
  let_go();
  refresh();
  if (!folder_) model_.folder.reset();
  hand_.go(Page::scan);
}

// ---- many pictures --------------------------------------------------------------------------------------------------

void Inbox::take_folder(const std::filesystem::path& folder) {
  if (folder_) return hand_.tell({.key = "notice.folder_running"});
  const auto list = console::list_folder(folder);
  if (!list) return hand_.tell({.key = std::string("notice.picture.") + name_of(list.error().code)});
  model_.folder = FolderView{.name = folder.filename().empty() ? folder.parent_path().filename().string()
                                                               : folder.filename().string()};
  folder_ = std::make_unique<FolderIntake>(hand_.office(), *list, tools_.reader.options());
  model_.folder->counts = folder_->report().counts;
  hand_.go(Page::folder);
}

void Inbox::on(const StopFolder&) {
  if (folder_) folder_->stop();
}

bool Inbox::tick() {
  constexpr auto between = std::chrono::minutes{10};
  constexpr std::size_t most_at_once = 8;  // what a frame has time for
  if (hand_.now() >= tidied_ + between || hand_.now() < tidied_) {
    tidied_ = hand_.now();
    if (auto tidied = arrivals_.tidy(hand_.now()); !tidied) log::warning("envelopes of what is decided stay");
  }
  if (!folder_) return false;
  auto took = folder_->take(hand_.now(), most_at_once);
  if (!took) {
    hand_.failed(took.error());
    folder_.reset();
    return true;
  }
  const bool over = folder_->is_over();
  if (!*took && !over) return false;
  if (model_.folder) {
    model_.folder->counts = folder_->report().counts;
    model_.folder->refused = folder_->report().refused;
    model_.folder->running = !over;
  }
  if (over) folder_.reset();
  if (*took || over) refresh();
  return true;
}

}  // namespace tsunagu::ward::inbox
