// What the ward desk asks of its journal. The volume is encrypted, so rows hold personal text in the clear; an erased
// part leaves its row empty.
#pragma once

#include <optional>
#include <vector>

#include "shared/domain/arrival_facts.h"
#include "shared/domain/family.h"
#include "shared/domain/matching.h"
#include "shared/domain/officer_facts.h"
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

// A place in the order of change.
struct CaseCursor {
  Instant changed{};
  Ulid changed_fact{};
  auto operator<=>(const CaseCursor&) const = default;
};
struct CasePage {
  std::vector<CaseRow> rows;
  std::size_t count = 0;           // of all pages
  std::optional<CaseCursor> next;  // there are more behind this one
};
struct CandidateRow {
  CaseRow row;
  domain::Comparison comparison;
  domain::Rank rank = domain::Rank::none;
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

// A request in the inbox.
struct HeldRequest {
  enum class State : std::uint8_t { held, declined, withdrawn, accepted };
  struct Decline {
    Ulid fact_id;
    Instant at{};
    domain::ArrivalDeclined what;
  };
  Ulid request_id;
  State state = State::held;  // accepted over withdrawn over declined, in whatever order they came
  domain::ArrivalHeld held;   // the newest
  Instant since{};            // of the first
  bool urgent = false;
  std::optional<Ulid> envelope_fact;  // none: erased
  std::optional<Decline> decline;     // not taken back
  std::optional<Ulid> case_id;        // accepted: where it is
};
// One running number under which several requests came: the tablet may have been copied.
struct NumberRepeat {
  domain::KeyId device_key_id{};
  domain::KeyId ward_key_id{};
  std::uint32_t number = 0;
  std::vector<Ulid> requests;
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
  domain::Roles roles;
  std::uint32_t wrong_tries = 0;                    // since the last that was right
  std::optional<domain::SignInRefused> last_wrong;  // the newest of them
};

// Who read a case.
struct ReadingRow {
  Ulid fact_id;
  Instant at{};
  Ulid case_id;
  Ulid officer_id;
};
// What left the desk.
struct DisclosureRow {
  Ulid fact_id;
  Instant at{};
  domain::Disclosed what;
};
// Empty: of every case, of every officer.
struct WhoReadWhat {
  std::optional<Ulid> case_id;
  std::optional<Ulid> officer_id;
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

  // Cases in which every word of `text` begins some word of theirs (domain::typed_words), those changed last first;
  // all cases when there is no word. One page of them, from the one behind `after`.
  [[nodiscard]] Result<CasePage> find(std::string_view text, std::size_t limit,
                                      std::optional<CaseCursor> after = std::nullopt) const;
  // Those that officers call by this number.
  [[nodiscard]] Result<std::vector<Ulid>> cases_called(std::string_view case_no) const;
  // Those that may be this household, as domain::order_candidates has them.
  [[nodiscard]] Result<std::vector<CandidateRow>> candidates(const domain::Household& wanted) const;

  // Those that wait for a decision, the oldest first.
  [[nodiscard]] Result<std::vector<HeldRequest>> held_arrivals() const;
  [[nodiscard]] Result<std::optional<HeldRequest>> arrival(const Ulid& request_id) const;
  // Declined at `since` or later, the newest first; those that another desk accepted all the same among them.
  [[nodiscard]] Result<std::vector<HeldRequest>> declined_arrivals(Instant since) const;
  // arrival_held facts whose envelope is still there although they are accepted, withdrawn or were declined before
  // `declined_before`.
  [[nodiscard]] Result<std::vector<Ulid>> envelopes_to_erase(Instant declined_before) const;
  [[nodiscard]] Result<std::vector<NumberRepeat>> number_repeats() const;

  // Running numbers that a device skipped, neither taken in nor held nor declined: perhaps a parent's choice, never an
  // error.
  [[nodiscard]] Result<std::vector<NumberGap>> number_gaps() const;
  [[nodiscard]] Result<std::vector<RefusalCount>> refusals(domain::Day from, domain::Day to) const;
  [[nodiscard]] Result<std::vector<DeviceRow>> devices() const;
  [[nodiscard]] Result<std::vector<OfficerRow>> officers() const;
  // Whether this wrap opened once, and does no more since there is a new passphrase.
  [[nodiscard]] Result<bool> is_old_wrap(const Ulid& officer_id, const domain::Digest& wrap) const;
  // The newest first. Of a case those of the cases joined with it too.
  [[nodiscard]] Result<std::vector<ReadingRow>> readings(const WhoReadWhat& of, std::size_t limit,
                                                         std::size_t skip = 0) const;
  [[nodiscard]] Result<std::vector<DisclosureRow>> disclosures(const WhoReadWhat& of, std::size_t limit) const;

 private:
  Impl& impl_;
};

}  // namespace tsunagu::journal
