#include "kiosk/out_of_order.h"

#include <algorithm>

namespace tsunagu::kiosk {
namespace {

constexpr std::chrono::seconds patience{120};

// A leaflet is read on every screen, in every size.
Leaflet leaflet_of(const std::string& advice) {
  Leaflet out;
  out.name = "advice";
  out.title = "スタッフの方へ";
  std::size_t at = 0;
  while (at < advice.size()) {
    const auto end = std::min(advice.find('\n', at), advice.size());
    const auto from = std::min(advice.find_first_not_of(' ', at), end);
    const bool step = from > at;
    if (end > from) {
      out.blocks.push_back(
          {step ? LeafletBlock::Kind::item : LeafletBlock::Kind::paragraph, 0, advice.substr(from, end - from)});
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

OutOfOrder::OutOfOrder(const HubConfig& hub, const std::string& advice, Instant now)
    : hub_(hub), advice_{leaflet_of(advice)}, last_touch_(now) {
  state_.now = now;
  begin_again();
}

void OutOfOrder::begin_again() {
  const Instant now = state_.now;
  state_ = State{};
  state_.now = now;
  state_.page = Page::out_of_order;
  state_.hub = hub_view(hub_, state_.language, domain::day_of(now));
}

void OutOfOrder::go(Page page) {
  state_.page = page;
  state_.can_go_back = page != Page::out_of_order;
}

void OutOfOrder::apply(const Intents& intents, Instant now) {
  touched(now);
  for (const auto& intent : intents) apply_one(intent);
}

void OutOfOrder::apply_one(const Intent& intent) {
  if (std::holds_alternative<OpenLanguages>(intent)) return go(Page::language);
  if (std::holds_alternative<OpenHelp>(intent)) return go(Page::help);
  if (std::holds_alternative<OpenDisplay>(intent)) return go(Page::display);
  if (std::holds_alternative<CloseNow>(intent)) return begin_again();
  if (std::holds_alternative<OpenStaff>(intent)) {
    state_.shelf.leaflets = advice_;
    return go(Page::leaflet);
  }
  if (const auto* change = std::get_if<ChangeDisplay>(&intent)) {
    state_.display = change->to;
    return;
  }
  if (const auto* choice = std::get_if<ChooseLanguage>(&intent)) {
    state_.language = choice->language;
    state_.hub = hub_view(hub_, state_.language, domain::day_of(state_.now));
  }
  go(Page::out_of_order);  // back, or what only a kiosk in order can do: staff are to be called
}

bool OutOfOrder::tick(Instant now) {
  state_.now = std::chrono::floor<std::chrono::minutes>(now);
  if (now < last_touch_) last_touch_ = now;
  const bool as_found =
      state_.page == Page::out_of_order && state_.language == State{}.language && state_.display == State{}.display;
  if (as_found || now - last_touch_ < patience) return false;
  begin_again();
  return true;
}

}  // namespace tsunagu::kiosk
