#include "ward/people/writing.h"

#include "shared/journal/ward_view.h"

namespace tsunagu::ward::people {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

Result<Writing> Writing::begin(Office& office, const Ulid& case_id) {
  TSUNAGU_INVARIANT(office.officer().has_value());
  auto record = office.journal().ward().own_record(case_id);
  if (!record) return record.forward();
  if (!*record) return fail(Code::not_found, case_id.text());
  return Writing(office, case_id, std::move(**record));
}

Status Writing::finish() {
  if (changed_ != record_) add(domain::CaseUpdated{officer_}, changed_);
  if (failed_) return fail(failed_->code, failed_->detail);
  auto done = office_->journal().append(std::move(facts_));
  if (!done) return done.forward();
  return {};
}

}  // namespace tsunagu::ward::people
