#include "kiosk/slip/withdrawal_code.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/handoff/frame.h"
#include "shared/handoff/withdrawal.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::slip {
namespace {

// Withdrawn by two hands, the first one counts; the newest code is the one that the ward may hold.
std::optional<handoff::Withdrawal> withdrawal_of(const journal::Journal& journal, const Ulid& request_id) {
  const auto history = journal.history(request_id);
  const auto handovers = journal.hub().handovers(request_id);
  if (!history || !handovers || handovers->empty()) return std::nullopt;
  const auto withdrawn = std::find_if(history->begin(), history->end(), [](const journal::Fact& fact) {
    return fact.is(domain::FactKind::request_withdrawn);
  });
  if (withdrawn == history->end()) return std::nullopt;
  const auto newest =
      std::max_element(handovers->begin(), handovers->end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  return handoff::Withdrawal{request_id, {newest->handover.ward_key_id}, withdrawn->at()};
}

}  // namespace

std::optional<CodeView> withdrawal_code(Hand& hand, const Ulid& request_id) {
  const auto withdrawal = withdrawal_of(hand.tools.journal, request_id);
  const auto envelope = withdrawal ? handoff::sign_withdrawal(*withdrawal, hand.tools.device.signing_key())
                                   : Result<Bytes>(fail(Code::not_found));
  if (!envelope) {
    log::error(std::string("a withdrawal code could not be made: ") + name_of(envelope.error().code));
    hand.refuse("error.not_read");
    return std::nullopt;
  }
  return hand.code_for(CodeView::Purpose::withdrawal, static_cast<int>(handoff::Kind::withdrawal), *envelope);
}

}  // namespace tsunagu::kiosk::slip
