#include "ward/trust/trust.h"

#include "shared/handoff/frame.h"
#include "ward/trust/devices.h"

namespace tsunagu::ward::trust {
namespace {

constexpr std::chrono::years key_years{2};

}  // namespace

void Trust::open() {
  hand_.go(Page::devices);
  show_devices();
}

std::optional<handoff::Refusal> Trust::take_enrolment(ByteView envelope) {
  auto read = handoff::read_enrolment(envelope);
  if (!read) return read.error();
  auto devices = trusted_devices(hand_.journal());
  if (!devices) {
    hand_.failed(devices.error());
    return std::nullopt;
  }
  const auto* known = devices->find(read->key.id());
  model_.enrolment = EnrolmentView{.hub = read->hub,
                                   .name = read->device_name,
                                   .fingerprint = handoff::fingerprint(*read),
                                   .known = known != nullptr,
                                   .revoked = known != nullptr && known->revoked_from.has_value()};
  enrolment_ = std::move(*read);
  hand_.sound(Cue::accepted);
  open();
  return std::nullopt;
}

void Trust::on(const TrustDevice&) {
  if (!enrolment_ || !model_.enrolment || model_.enrolment->known) return;
  auto done = trust_device(hand_.journal(), *enrolment_, *hand_.office().officer());
  if (!done) return hand_.failed(done.error());
  on(ForgetEnrolment{});
  hand_.tell({.error = false, .key = "notice.device_trusted"});
  open();
}

void Trust::on(const ForgetEnrolment&) {
  enrolment_.reset();
  model_.enrolment.reset();
}

void Trust::on(const AskRevoke& what) { model_.revoking = what.key_id; }
void Trust::on(const KeepDevice&) { model_.revoking.reset(); }

void Trust::on(const ConfirmRevoke&) {
  if (!model_.revoking) return;
  const auto key_id = key_id_from(*model_.revoking);
  model_.revoking.reset();
  if (!key_id) return;
  auto done = revoke_device(hand_.journal(), *key_id, hand_.now(), *hand_.office().officer());
  if (!done) return hand_.failed(done.error());
  hand_.tell({.error = false, .key = "notice.device_revoked"});
  show_devices();
}

void Trust::on(const AskRenew&) { model_.own_key.asked = model_.own_key.may_renew; }
void Trust::on(const KeepKey&) { model_.own_key.asked = false; }

void Trust::on(const ConfirmRenew&) {
  if (!model_.own_key.asked) return;
  const auto made = hand_.office().renew_key(key_years);
  if (!made) return hand_.failed(made.error());
  hand_.look_at_key();
  hand_.tell({.error = false, .key = "notice.key_renewed"});
  show_devices();
}

void Trust::on(const ShowOfficers&) {
  hand_.go(Page::officers);
  officers_.show();
}

void Trust::show_devices() {
  auto rows = device_rows(hand_.journal());
  if (!rows) return hand_.failed(rows.error());
  model_.devices = std::move(*rows);
  model_.own_key = {};
  auto own = hand_.office().own_card();
  if (!own) return;
  auto digits = handoff::frame(handoff::Kind::ward_key, own->envelope);
  if (!digits) return hand_.failed(digits.error());
  model_.own_key = {handoff::fingerprint(own->card),        digits->front(),
                    domain::day_of(own->card.key.valid_to), weeks_left(own->card.key.valid_to, hand_.now()),
                    hand_.office().may(Deed::renew_keys),   false};
}

}  // namespace tsunagu::ward::trust
