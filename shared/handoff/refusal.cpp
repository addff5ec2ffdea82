#include "shared/handoff/refusal.h"

namespace tsunagu::handoff {

std::string_view name_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::not_ours: return "not_ours";
    case Refusal::damaged: return "damaged";
    case Refusal::part_missing: return "part_missing";
    case Refusal::unknown_version: return "unknown_version";
    case Refusal::other_ward: return "other_ward";
    case Refusal::unknown_device: return "unknown_device";
    case Refusal::revoked_device: return "revoked_device";
    case Refusal::bad_signature: return "bad_signature";
    case Refusal::cannot_be_opened: return "cannot_be_opened";
    case Refusal::other_device: return "other_device";
    case Refusal::not_yet_valid: return "not_yet_valid";
    case Refusal::expired: return "expired";
    case Refusal::already_received: return "already_received";
    case Refusal::other_kind: return "other_kind";
    case Refusal::withdrawn: return "withdrawn";
  }
  TSUNAGU_INVARIANT(false);
}

}  // namespace tsunagu::handoff
