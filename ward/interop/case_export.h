// One case as it may leave for another system: what its parents still stand by, and no more.
//
// A request that was taken back goes with its id, its days and what had been agreed to, without its content. Of the
// household goes, item by item, what the newest request says that still stands and agreed to hand that item over: the
// case's own record keeps what was taken back. Notes are the ward's own and go as they are. What was erased is not
// there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/ward_facts.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::ward::interop {

struct Answer {  // a receipt that was given
  Ulid fact_id;
  domain::ReceiptState state = domain::ReceiptState::received;
  Instant at{};
};

struct ExportedRequest {
  Ulid request_id;
  std::uint32_t number = 0;  // running number of its tablet
  std::string hub;           // as the ward trusted it; empty: not known any more
  Instant asked{};           // at the hub; never later than `accepted`
  Instant accepted{};
  std::vector<Answer> answers;  // oldest first
  std::optional<Instant> withdrawn;
  std::optional<domain::IntakeDetail> detail;  // none: erased
};

struct ExportedChild {
  std::size_t number = 0;  // 1 and up: its place in the case, which stays when another child is left out
  domain::Child child;
};

struct ExportedNote {
  Ulid fact_id;
  Instant at{};
  std::string by;  // officer; empty: not known
  std::string text;
};

struct ExportedCase {
  Ulid case_id;
  std::string case_no;
  std::string called;
  std::vector<ExportedChild> children;
  std::optional<domain::YearMonth> due;
  std::string member_number;
  std::string language;
  std::optional<domain::SafeContact> contact;  // none: nobody agreed to hand one over
  std::vector<ExportedRequest> requests;       // oldest first
  std::vector<ExportedNote> notes;
};

// Reads and records nothing: whoever calls has recorded the reading. not_found.
[[nodiscard]] Result<ExportedCase> case_for_export(const journal::WardView& view, const Ulid& case_id,
                                                   std::string_view case_no);

enum class Standing : std::uint8_t { received, contacted, closed, withdrawn };
[[nodiscard]] Standing standing_of(const ExportedRequest& request);
[[nodiscard]] std::string_view word_of(Standing standing);
// When it came to stand so.
[[nodiscard]] Instant since(const ExportedRequest& request);

// "phone"; empty for none.
[[nodiscard]] std::string_view word_of(domain::ContactMethod method);

}  // namespace tsunagu::ward::interop
