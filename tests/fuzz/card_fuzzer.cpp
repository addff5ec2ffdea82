// What a hub's file says its numbers look like, and behind the first line what a scanner read: never an abort, and what
// is taken for a number is one of 3 to 24 letters that the expression matches.
#include <algorithm>

#include "kiosk/home/card_text.h"
#include "kiosk/home/config.h"
#include "kiosk/home/number_pattern.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  const auto all = text_of(ByteView(data, size));
  const auto expression = all.substr(0, all.find('\n'));
  const auto scanned = all.substr(std::min(all.size(), expression.size() + 1));
  const auto pattern = kiosk::NumberPattern::read(expression);
  TSUNAGU_INVARIANT(pattern || !pattern.error().empty());
  for (const auto& spelling : kiosk::spellings_of(scanned)) {
    TSUNAGU_INVARIANT(spelling.size() >= kiosk::shortest_own_number && spelling.size() <= kiosk::longest_own_number);
    TSUNAGU_INVARIANT(std::all_of(spelling.begin(), spelling.end(), kiosk::is_card_letter));
  }
  kiosk::HubConfig hub;
  hub.own_number = expression;
  if (const auto number = kiosk::own_number(hub, scanned)) TSUNAGU_INVARIANT(pattern && pattern->matches(*number));
  return 0;
}
