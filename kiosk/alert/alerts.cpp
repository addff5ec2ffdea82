#include "kiosk/alert/alerts.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::alert {

Alerts::Alerts(Hand& hand, Model& model) : hand_(hand), model_(model) {
  const auto alerts = hand_.tools.journal.hub().alerts_waiting();
  if (!alerts) log::error("the alerts that wait could not be read");
  for (const auto& alert : alerts.value_or({})) {
    if (!alert.repeated) waiting_.push_back({alert.alert_id, alert.raised + alert_repeats_after});
  }
}

// Recorded first: then it is in the staff list of this tablet, whatever happens to the other way.
void Alerts::raise(domain::AlertPlace place) {
  const Ulid alert_id = hand_.tools.journal.new_id();
  domain::AlertRaised open;
  open.place = place;
  if (hand_.record({domain::fact(alert_id, open)})) {
    waiting_.push_back({alert_id, hand_.moment + alert_repeats_after});
  } else {
    log::error("a silent alert could not be recorded");
  }
  model_.reached_staff = tell(alert_id);
  hand_.land(Page::silent);
  if (hand_.chime) hand_.chime();
}

bool Alerts::is_waiting(const Ulid& alert_id) const {
  const auto alerts = hand_.tools.journal.hub().alerts_waiting();
  if (!alerts) return true;  // rather once too often
  return std::any_of(alerts->begin(), alerts->end(), [&](const auto& alert) { return alert.alert_id == alert_id; });
}

bool Alerts::tick(Instant now) {
  bool changed = false;
  for (auto& one : waiting_) one.due = std::min(one.due, now + alert_repeats_after);  // the clock may have gone back
  while (!waiting_.empty() && waiting_.front().due <= now) {
    const Ulid alert_id = waiting_.front().alert_id;
    waiting_.erase(waiting_.begin());
    if (!is_waiting(alert_id)) continue;
    if (const auto done = hand_.tools.journal.append(domain::fact(alert_id, domain::AlertRepeated{})); !done) {
      log::error("a repeated alert could not be recorded");
    }
    const bool reached = tell(alert_id);
    if (hand_.common.page != Page::silent || model_.reached_staff == reached) continue;
    model_.reached_staff = reached;
    changed = true;
  }
  return changed;
}

std::optional<Instant> Alerts::next() const {
  if (waiting_.empty()) return std::nullopt;
  return waiting_.front().due;
}

}  // namespace tsunagu::kiosk::alert
