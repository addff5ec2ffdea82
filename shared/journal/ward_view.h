// What the ward desk asks of its journal. The volume is encrypted, so rows hold personal text in the clear; an erased
// part leaves its row empty.
#pragma once

#include <optional>
#include <vector>

#include "shared/domain/family.h"
#include "shared/domain/matching.h"
#include "shared/domain/ward_facts.h"
#include "shared/journal/fact.h"

namespace tsunagu::journal {

struct CaseRow {
  Ulid case_id;  // the smallest of its component when cases were merged
  Instant opened{};
  Instant changed{};  // the newest fact
  std::size_t intakes = 0;
  std::size_t waiting = 0;  // intakes neither withdrawn nor closed by their newest receipt
  // Empty when erased. Of merged cases the first's, completed by the others'; without a birth that is no more expected.
  domain::CaseRecord record;
  std::optional<domain::Day> protected_until;  // 支援措置: stands until a lead ends it
};

// One line of a case's timeline; read it with fact.is(...) and fact.as<...>().
struct TimelineEntry {
  Fact fact;
  Ulid case_id;  // which case of the component it belongs to
};

struct IntakeRow {
  Ulid request_id;
  Ulid case_id;  // where it lies now
  Ulid home;     // the case that took it in: its receipts are that one's facts
  Ulid fact_id;
  Instant accepted{};
  domain::IntakeAccepted intake;
  std::optional<domain::IntakeDetail> detail;    // none: erased
  std::optional<domain::ReceiptIssued> receipt;  // the newest
  std::optional<Instant> withdrawn;              // by the parent
};

struct NumberGap {
  domain::KeyId device_key_id{};
  domain::KeyId ward_key_id{};
  std::uint32_t first = 0, last = 0;  // missing, both included
};

struct RefusalCount {
  domain::RefusalReason reason{};
  std::size_t count = 0;
  Instant newest{};
};

struct DeviceRow {
  domain::DeviceTrusted device;
  std::optional<Instant> revoked_from;
};

struct OfficerRow {
  Ulid officer_id;
  bool removed = false;
  std::optional<Instant> last_signed_in;
  domain::StaffDetail detail;
};

class WardView {
 public:
  struct Impl;
  explicit WardView(Impl& impl) : impl_(impl) {}

  // Newest change first; merged cases once.
  [[nodiscard]] Result<std::vector<CaseRow>> cases(std::size_t limit = 1000, std::size_t skip = 0) const;
  [[nodiscard]] Result<std::optional<CaseRow>> find_case(const Ulid& case_id) const;
  // Everything of the case and those merged with it, of the requests that lie in it now, and each move and merge, in
  // order.
  [[nodiscard]] Result<std::vector<TimelineEntry>> timeline(const Ulid& case_id) const;
  [[nodiscard]] Result<std::vector<Ulid>> merged_with(const Ulid& case_id) const;
  // The edges that hold this case to others, for undoing.
  [[nodiscard]] Result<std::vector<Ulid>> merge_edges(const Ulid& case_id) const;

  // What this one case has, without those merged with it: what a change of it begins with.
  [[nodiscard]] Result<std::optional<domain::CaseRecord>> own_record(const Ulid& case_id) const;
  // Persons, pregnancies and marks of the case and those merged with it.
  [[nodiscard]] Result<domain::Written> written(const Ulid& case_id) const;
  [[nodiscard]] Result<domain::Family> family(const Ulid& case_id) const;  // not_found

  [[nodiscard]] Result<std::optional<IntakeRow>> intake(const Ulid& request_id) const;
  [[nodiscard]] Result<std::vector<IntakeRow>> intakes_of(const Ulid& case_id) const;
  // When the parent took this request back, known here or not.
  [[nodiscard]] Result<std::optional<Instant>> withdrawn(const Ulid& request_id) const;
  // True when this journal was restored from a backup and a request issued then may have been received and forgotten:
  // an officer decides.
  [[nodiscard]] Result<bool> may_have_forgotten(Instant issued) const;

  // Cases that share a birth or due month, a telephone number, a member number or the first kana with `wanted`: what
  // domain::compare then judges.
  [[nodiscard]] Result<std::vector<CaseRow>> candidates(const domain::Household& wanted) const;
  // Cases whose kana or way of being called contains `text`.
  [[nodiscard]] Result<std::vector<CaseRow>> search(std::string_view text, std::size_t limit = 50) const;

  // Running numbers that a device skipped: perhaps a parent's choice, never an error.
  [[nodiscard]] Result<std::vector<NumberGap>> number_gaps() const;
  [[nodiscard]] Result<std::vector<RefusalCount>> refusals(domain::Day from, domain::Day to) const;
  [[nodiscard]] Result<std::vector<DeviceRow>> devices() const;
  [[nodiscard]] Result<std::vector<OfficerRow>> officers() const;

 private:
  Impl& impl_;
};

}  // namespace tsunagu::journal
