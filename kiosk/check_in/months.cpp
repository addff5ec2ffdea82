#include "kiosk/check_in/months.h"

#include <algorithm>

namespace tsunagu::kiosk::check_in {

void Months::list() {
  const auto& profile = hand_.guest.profile;
  model_.months.clear();
  for (const auto& child : profile.children) {
    if (child.birth) model_.months.push_back({MonthKind::birth, *child.birth});
  }
  if (profile.due) model_.months.push_back({MonthKind::due, *profile.due});
}

void Months::open() {
  if (!hand_.guest.card_key) return;
  list();
  hand_.go(Page::months);
}

void Months::ask(std::size_t index) {
  const bool registering = hand_.common.page == Page::register_more;
  if (!registering && hand_.common.page != Page::months) return;
  if (index >= (registering ? model_.registration.months : model_.months).size()) return;
  model_.forgetting = index;
  hand_.go(Page::forget_month);
}

void Months::forget() {
  if (!model_.forgetting || hand_.common.page != Page::forget_month) return;
  const auto index = *model_.forgetting;
  hand_.guest.card_key ? forget_on_card(index) : forget_in_registration(index);
}

void Months::forget_in_registration(std::size_t index) {
  auto& months = model_.registration.months;
  if (index < months.size()) months.erase(months.begin() + static_cast<std::ptrdiff_t>(index));
  model_.forgetting.reset();
  hand_.back();
  if (months.empty()) hand_.go(Page::register_kind);
}

// Without the due month the messages about it are over too, as when they are stopped.
void Months::forget_on_card(std::size_t index) {
  auto& guest = hand_.guest;
  if (index >= model_.months.size()) return;
  const auto [kind, month] = model_.months[index];
  const bool due = kind == MonthKind::due;
  const auto child = std::ranges::find(guest.profile.children, month, &domain::Child::birth);
  const auto which = static_cast<std::size_t>(child - guest.profile.children.begin());
  if (!change_profile(hand_, due ? without_due(guest.profile) : without_child(guest.profile, which))) return;
  if (due) {
    guest.stopped_due_messages = true;
    model_.due.reset();
  }
  model_.forgetting.reset();
  list();
  hand_.back();
  hand_.tell("months.forgotten");
}

}  // namespace tsunagu::kiosk::check_in
