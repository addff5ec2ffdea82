#include "kiosk/out_of_order.h"

#include "shared/base/text.h"

namespace tsunagu::kiosk {
namespace {

constexpr std::chrono::seconds patience{120};

// A leaflet is read on every screen, in every size.
shelf::Leaflet leaflet_of(const std::string& advice) {
  shelf::Leaflet out;
  out.name = "advice";
  out.title = "スタッフの方へ";
  for (auto& line : lines_of(advice)) {
    const auto kind = line.indented ? shelf::LeafletBlock::Kind::item : shelf::LeafletBlock::Kind::paragraph;
    out.blocks.push_back({kind, 0, std::move(line.words)});
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
  state_.page = door::Page::out_of_order;
  state_.hub = hub_view(hub_, state_.language, domain::day_of(now));
}

void OutOfOrder::go(PageId page) {
  state_.page = page;
  state_.can_go_back = page != door::Page::out_of_order;
}

void OutOfOrder::apply(const Intents& intents, Instant now) {
  touched(now);
  for (const auto& intent : intents) apply_one(intent);
}

void OutOfOrder::apply_one(const Intent& intent) {
  if (const auto* common = std::get_if<CommonIntent>(&intent)) {
    if (std::holds_alternative<CloseNow>(*common)) return begin_again();
    const auto* open = std::get_if<Open>(common);
    return go(open == nullptr ? door::Page::out_of_order : behind(open->door));
  }
  const auto* own = std::get_if<door::Intent>(&intent);
  if (const auto* change = own == nullptr ? nullptr : std::get_if<door::ChangeDisplay>(own)) {
    state_.display = change->to;
    return;
  }
  if (const auto* choice = own == nullptr ? nullptr : std::get_if<door::ChooseLanguage>(own)) {
    state_.language = choice->language;
    state_.hub = hub_view(hub_, state_.language, domain::day_of(state_.now));
  }
  go(door::Page::out_of_order);
}

// What only a kiosk in order can do leads back: staff are to be called.
PageId OutOfOrder::behind(Door door) {
  if (door == Door::languages) return door::Page::language;
  if (door == Door::help) return door::Page::help;
  if (door == Door::display) return door::Page::display;
  if (door != Door::staff) return door::Page::out_of_order;
  state_.shelf.leaflets = advice_;
  return shelf::Page::leaflet;
}

bool OutOfOrder::tick(Instant now) {
  state_.now = std::chrono::floor<std::chrono::minutes>(now);
  if (now < last_touch_) last_touch_ = now;
  const bool as_found = state_.page == door::Page::out_of_order && state_.language == State{}.language &&
                        state_.display == State{}.display;
  if (as_found || now - last_touch_ < patience) return false;
  begin_again();
  return true;
}

}  // namespace tsunagu::kiosk
