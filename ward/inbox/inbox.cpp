#include "ward/inbox/inbox.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/console/code_entry.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"

namespace tsunagu::ward::inbox {

void Inbox::open() {
  model_.refused.reset();
  for_review_.reset();
  hand_.go(model_.arrived ? Page::arrived : Page::scan);
}

void Inbox::forget() {
  assembler_.clear();
  arrival_.reset();
  for_review_.reset();
}

void Inbox::on(const TurnCandidates& what) {
  if (!model_.arrived) return;
  model_.first_candidate =
      turned(model_.first_candidate, what.by, candidates_a_page, model_.arrived->candidates.size());
}

// ---- codes ----------------------------------------------------------------------------------------------------------

void Inbox::on(const TakeEntry&) {
  const auto entry = console::parse_entry(model_.entry);
  if (entry.codes.empty() && entry.file.empty()) return hand_.tell({.key = "notice.nothing_entered"});
  model_.entry.clear();
  if (!entry.file.empty()) return take_picture(entry.file);
  take_codes(entry.codes);
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
  auto answer = reception_.receive(framed.envelope, hand_.now(), revoked);
  if (!answer) return hand_.failed(answer.error());
  if (const auto* away = std::get_if<TurnedAway>(&*answer)) return turn_away_or_review(*away, std::move(framed));
  const auto candidates = cases_beside(std::get<Arrival>(*answer));
  if (auto recorded = cases::record_reading(hand_.office(), candidates); !recorded) {
    return hand_.failed(recorded.error());
  }
  arrival_ = std::get<Arrival>(std::move(*answer));
  model_.arrived = Arrived{.request_id = arrival_->opened.request_id,
                           .hub = arrival_->opened.hub,
                           .device = arrival_->opened.device_name,
                           .running_no = arrival_->opened.running_number,
                           .issued = arrival_->opened.issued,
                           .detail = arrival_->detail,
                           .candidates = arrival_->candidates,
                           .for_review = arrival_->opened.for_review,
                           .may_be_forgotten = arrival_->may_be_forgotten};
  model_.first_candidate = 0;
  hand_.sound(Cue::accepted);
  hand_.go(Page::arrived);
}

// What is on the screen and not yet decided goes with it.
void Inbox::take_withdrawal(handoff::Framed framed, handoff::Revoked revoked) {
  auto answer = reception_.take_withdrawal(framed.envelope, hand_.now(), revoked);
  if (!answer) return hand_.failed(answer.error());
  if (const auto* away = std::get_if<TurnedAway>(&*answer)) return turn_away_or_review(*away, std::move(framed));
  const auto& taken = std::get<TakenBack>(*answer);
  if (arrival_ && arrival_->opened.request_id == taken.request_id) let_go();
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

void Inbox::on(const Decline&) {
  if (!arrival_) return;
  if (auto recorded = reception_.decline(*arrival_); !recorded) return hand_.failed(recorded.error());
  let_go();
  hand_.tell({.error = false, .key = "notice.declined"});
  hand_.go(Page::scan);
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
  const bool covered = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
    return candidate.case_id == what.case_id && candidate.covered;
  });
  if (!covered) accept(what.case_id);
}

void Inbox::accept(std::optional<Ulid> into) {
  if (!arrival_) return;
  auto done = reception_.accept(*arrival_, into, hand_.now());
  if (!done) return hand_.failed(done.error());
  const auto request_id = arrival_->opened.request_id;
  const auto device = arrival_->opened.device_key_id;
  let_go();
  if (done->withdrawn) return turn_away({handoff::Refusal::withdrawn, device, request_id, {}});
  if (done->already) return turn_away({handoff::Refusal::already_received, device, request_id, done->case_id});
  tools_.cases.show_receipt(request_id, done->case_id, std::nullopt);
}

// Its page shows nothing else.
void Inbox::let_go() {
  arrival_.reset();
  model_.arrived.reset();
  if (hand_.shows(Page::arrived)) hand_.go(Page::scan);
}

}  // namespace tsunagu::ward::inbox
