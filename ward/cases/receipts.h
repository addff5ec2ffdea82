// The ward's answers to a hub: what a receipt says is recorded, then signed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/facts.h"
#include "shared/handoff/receipt.h"
#include "ward/cases/model.h"
#include "ward/office/office.h"

namespace tsunagu::ward::cases {

struct SignedReceipt {
  handoff::Receipt receipt;
  std::string digits;
};

// The fact that a receipt is; `officer_id` gives it.
[[nodiscard]] domain::NewFact receipt_fact(const Ulid& case_id, const handoff::Receipt& receipt,
                                           const Ulid& officer_id);

// The receipt code of a request, in the state given or, without one, in that of its newest receipt. A new state is
// recorded first; the same state again gives the same code. Somebody is signed in. not_found: no such request. exists:
// it has come further already. refused: its parent took it back, and nothing is promised any more: only "closed" is
// new.
[[nodiscard]] Result<SignedReceipt> give_receipt(Office& office, const Ulid& request_id,
                                                 std::optional<domain::ReceiptState> state, Instant now);
// Running numbers that the device of this request skipped just before it.
[[nodiscard]] Result<std::vector<page::NumberRange>> missing_before(const Office& office, const Ulid& request_id);

}  // namespace tsunagu::ward::cases
