#include "kiosk/alert/alerts.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::alert {

namespace {

constexpr std::chrono::seconds looks_every{1};

}  // namespace

Alerts::Alerts(Hand& hand) : hand_(hand) {
  const auto alerts = hand_.tools.journal.hub().alerts_waiting();
  if (!alerts) log::error("the alerts that wait could not be read");
  for (const auto& alert : alerts.value_or({})) {
    if (!alert.repeated) waiting_.push_back({alert.alert_id, alert.raised + alert_repeats_after});
  }
}

// Recorded first: then it is in the staff list of this tablet, whatever happens to the other way.
void Alerts::raise(domain::AlertPlace place) {
  if (!asked_ || !is_waiting(asked_->alert_id)) {
    asked_ = Asked{.alert_id = hand_.tools.journal.new_id(), .at = hand_.moment};
    hand_.unsaved_alerts.push_back({asked_->alert_id, hand_.moment, place});
    save();
    waiting_.push_back({asked_->alert_id, hand_.moment + alert_repeats_after});
  }
  const bool reached = tell(asked_->alert_id);
  hand_.common.alert_known = known_of(asked_->alert_id, reached);
  hand_.land(Page::silent);
  // The sound says that it was received.
  if (hand_.chime && hand_.common.alert_known != AlertKnown::unsaved) hand_.chime();
}

// What an earlier try has left goes in too.
void Alerts::save() {
  std::erase_if(hand_.unsaved_alerts, [this](const UnsavedAlert& alert) {
    const auto done = hand_.tools.journal.append(domain::fact(alert.alert_id, domain::AlertRaised{alert.place}));
    if (!done) log::error(std::string("a silent alert could not be recorded: ") + name_of(done.error().code));
    return done.has_value();
  });
}

bool Alerts::is_unsaved(const Ulid& alert_id) const {
  const auto& all = hand_.unsaved_alerts;
  return std::any_of(all.begin(), all.end(), [&](const UnsavedAlert& one) { return one.alert_id == alert_id; });
}

bool Alerts::is_waiting(const Ulid& alert_id) const {
  if (is_unsaved(alert_id)) return true;
  const auto alerts = hand_.tools.journal.hub().alerts_waiting();
  if (!alerts) return true;  // rather once too often
  return std::any_of(alerts->begin(), alerts->end(), [&](const auto& alert) { return alert.alert_id == alert_id; });
}

AlertKnown Alerts::known_of(const Ulid& alert_id, bool reached) const {
  if (reached) return AlertKnown::shown;
  return is_unsaved(alert_id) ? AlertKnown::unsaved : AlertKnown::here;
}

void Alerts::repeat(const Ulid& alert_id) {
  save();
  if (!is_unsaved(alert_id)) {
    const auto done = hand_.tools.journal.append(domain::fact(alert_id, domain::AlertRepeated{}));
    if (!done) log::error("a repeated alert could not be recorded");
  }
  const bool reached = tell(alert_id);
  auto& known = hand_.common.alert_known;
  const bool can_learn = known == AlertKnown::here || known == AlertKnown::unsaved;
  if (asked_ && asked_->alert_id == alert_id && can_learn) known = known_of(alert_id, reached);
}

// What is known of the alert of whoever stands here.
void Alerts::follow(Instant now) {
  if (!asked_) return;
  asked_->at = std::min(asked_->at, now);
  auto& known = hand_.common.alert_known;
  if (known == AlertKnown::coming) return;
  const bool looks = now < asked_->looked || now >= asked_->looked + looks_every;
  if (looks) asked_->looked = now;
  if (looks && !is_waiting(asked_->alert_id)) known = AlertKnown::coming;
  if (known == AlertKnown::shown && now >= asked_->at + alert_is_late_after) known = AlertKnown::late;
}

bool Alerts::tick(Instant now) {
  const auto before = hand_.common.alert_known;
  for (auto& one : waiting_) one.due = std::min(one.due, now + alert_repeats_after);  // the clock may have gone back
  while (!waiting_.empty() && waiting_.front().due <= now) {
    const Ulid alert_id = waiting_.front().alert_id;
    waiting_.erase(waiting_.begin());
    if (!is_waiting(alert_id)) continue;
    repeat(alert_id);
    // Until the disk takes it, every minute.
    if (is_unsaved(alert_id)) waiting_.push_back({alert_id, now + alert_repeats_after});
  }
  follow(now);
  return hand_.common.alert_known != before;
}

std::optional<Instant> Alerts::next() const {
  std::optional<Instant> next;
  if (!waiting_.empty()) next = waiting_.front().due;
  if (asked_ && hand_.common.alert_known == AlertKnown::shown) {
    const Instant late = asked_->at + alert_is_late_after;
    next = std::min(next.value_or(late), late);
  }
  return next;
}

}  // namespace tsunagu::kiosk::alert
