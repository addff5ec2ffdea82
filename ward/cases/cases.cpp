#include "ward/cases/cases.h"

#include <algorithm>
#include <utility>

#include "ward/cases/case_file.h"
#include "ward/cases/receipts.h"
#include "ward/office/case_no.h"
#include "ward/office/drafts.h"

namespace tsunagu::ward::cases {
// ---- the list -------------------------------------------------------------------------------------------------------

void Cases::open() {
  hand_.go(Page::list);
  show_list();
}

void Cases::leave(Page page) {
  if (page == Page::receipt) model_.receipt.reset();
}

void Cases::forget() {
  pages_.clear();
  next_.reset();
}

void Cases::search() {
  if (hand_.shows(Page::list)) show_list();
}

void Cases::show_list() {
  pages_.clear();
  show_rows();
}

void Cases::show_rows() {
  const bool named = hand_.office().may(Deed::see_names);
  const auto after = pages_.empty() ? std::nullopt : std::optional(pages_.back());
  auto found = find_cases(hand_.journal(), named ? hand_.search() : std::string(), rows_a_page, after);
  if (!found) return hand_.failed(found.error());
  model_.rows = std::move(found->rows);
  if (!named) {
    for (auto& row : model_.rows) row.record = {};
  }
  model_.count = found->count;
  model_.first_row = pages_.size() * rows_a_page;
  next_ = found->next;
  model_.has_more = next_.has_value();
}

void Cases::on(const TurnRows& what) {
  if (what.by > 0 && next_) {
    pages_.push_back(*next_);
  } else if (what.by < 0 && !pages_.empty()) {
    pages_.pop_back();
  } else {
    return;
  }
  show_rows();
}

// ---- one case -------------------------------------------------------------------------------------------------------

bool Cases::show_case(const Ulid& case_id) {
  auto view = read_case(hand_.office(), case_id);
  if (!view) {
    hand_.failed(view.error());
    return false;
  }
  const bool another = !model_.open_case || model_.open_case->row.case_id != view->row.case_id;
  if (another) {
    keep_note();
    model_.note = draft_about(hand_.office(), view->row.case_id);
  }
  model_.open_case = std::move(*view);
  hand_.go(Page::file);
  return true;
}

void Cases::keep_note() {
  if (!model_.open_case) return;
  auto kept = keep_draft(hand_.office(), model_.open_case->row.case_id, model_.note);
  if (!kept) hand_.failed(kept.error());
}

std::optional<Ulid> Cases::open_case() const {
  if (!model_.open_case || model_.open_case->covered) return std::nullopt;
  return model_.open_case->row.case_id;
}

void Cases::refresh() {
  if (!model_.open_case) return;
  auto view = case_view(hand_.office(), model_.open_case->row.case_id);
  if (!view) return hand_.failed(view.error());
  model_.open_case = std::move(*view);
}

void Cases::show_again() {
  if (!model_.open_case) return open();
  refresh();
  hand_.go(Page::file);
}

void Cases::on(const Uncover&) {
  if (!model_.open_case || !model_.open_case->covered) return;
  const auto case_id = model_.open_case->row.case_id;
  auto done = record_protected_reading(hand_.office(), case_id, domain::ProtectedPart::household);
  if (!done) return hand_.failed(done.error());
  model_.open_case->covered = false;
}

void Cases::on(const AddNote&) {
  if (!model_.open_case || model_.open_case->covered) return;
  const auto case_id = model_.open_case->row.case_id;
  auto done = write_note(hand_.office(), case_id, model_.note);
  if (!done && done.error().code == Code::usage) return hand_.tell({.key = "notice.empty_note"});
  if (!done && done.error().code == Code::refused) return hand_.tell({.key = "notice.individual_number"});
  if (!done) return hand_.failed(done.error());
  wipe_text(model_.note);
  keep_note();
  auto view = case_view(hand_.office(), case_id);
  if (!view) return hand_.failed(view.error());
  const auto before = std::exchange(*model_.open_case, std::move(*view));
  if (!before.requests.empty()) on(ChooseRequest{before.requests.at(before.answering).request_id});
  hand_.tell({.error = false, .key = "notice.note_written"});
}

// ---- answers --------------------------------------------------------------------------------------------------------

void Cases::on(const ChooseRequest& what) {
  if (!model_.open_case) return;
  const auto& requests = model_.open_case->requests;
  const auto chosen = std::find_if(requests.begin(), requests.end(),
                                   [&](const CaseRequest& request) { return request.request_id == what.request_id; });
  if (chosen != requests.end()) model_.open_case->answering = static_cast<std::size_t>(chosen - requests.begin());
}

void Cases::on(const MakeReceipt& what) {
  if (!model_.open_case || model_.open_case->requests.empty()) return;
  const auto& answered = model_.open_case->requests.at(model_.open_case->answering);
  show_receipt(answered.request_id, model_.open_case->row.case_id, what.state);
}

void Cases::show_receipt(const Ulid& request_id, const Ulid& case_id, std::optional<domain::ReceiptState> state) {
  auto made = give_receipt(hand_.office(), request_id, state, hand_.now());
  if (!made && made.error().code == Code::refused) return hand_.tell({.key = "notice.request_withdrawn"});
  if (!made) return hand_.failed(made.error());
  auto missing = missing_before(hand_.office(), request_id);
  if (!missing) return hand_.failed(missing.error());
  model_.receipt = ReceiptView{.request_id = request_id,
                               .case_id = case_id,
                               .case_no = case_no_of(case_id),
                               .digits = std::move(made->digits),
                               .state = made->receipt.state,
                               .day = made->receipt.day,
                               .role = static_cast<std::uint8_t>(made->receipt.role),
                               .missing_before = std::move(*missing)};
  hand_.go(Page::receipt);
}

}  // namespace tsunagu::ward::cases
