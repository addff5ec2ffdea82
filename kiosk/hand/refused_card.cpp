#include "kiosk/hand/refused_card.h"

#include "kiosk/home/card_text.h"
#include "kiosk/home/number_pattern.h"

namespace tsunagu::kiosk {

std::string words_for_refused(handoff::Kind kind) {
  switch (kind) {
    case handoff::Kind::member_card: return "refusal.card.member";
    case handoff::Kind::staff_card: return "refusal.card.staff";
    case handoff::Kind::request_slip: return "refusal.card.slip";
    case handoff::Kind::receipt: return "refusal.card.receipt";
    case handoff::Kind::handoff:
    case handoff::Kind::withdrawal: return "refusal.card.for_ward";
    case handoff::Kind::ward_key:
    case handoff::Kind::device_enrolment: return "refusal.card.setup";
  }
  TSUNAGU_INVARIANT(false);
}

std::string words_for_refused(const Scanned& code) {
  if (code.own_number) return words_for_refused(handoff::Kind::member_card);
  if (code.framed) return words_for_refused(code.framed->kind);
  const auto why = code.framed.error();
  if (why == handoff::Refusal::part_missing) {
    if (const auto part = handoff::unframe(code.text)) return words_for_refused(part->kind);
  }
  if (code.text.size() < shortest_own_number)
    return "refusal." + std::string(handoff::name_of(handoff::Refusal::damaged));
  const bool may_be_card = why == handoff::Refusal::not_ours && !spellings_of(code.text).empty();
  return may_be_card ? "refusal.card.elsewhere" : "refusal." + std::string(handoff::name_of(why));
}

}  // namespace tsunagu::kiosk
