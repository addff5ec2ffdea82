#include "ward/trust/devices.h"

#include <algorithm>

#include "shared/base/log.h"
#include "shared/base/text.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::ward::trust {
namespace {

Result<Instant> trusted_since(const journal::Journal& journal, const domain::KeyId& key_id) {
  auto history = journal.history(journal::key_aggregate(key_id));
  if (!history) return history.forward();
  return history->empty() ? Instant{} : history->front().at();
}

}  // namespace

Result<crypto::TrustedDevices> trusted_devices(const journal::Journal& journal) {
  auto rows = journal.ward().devices();
  if (!rows) return rows.forward();
  crypto::TrustedDevices out;
  for (const auto& row : *rows) {
    auto since = trusted_since(journal, row.device.device_key_id);
    if (!since) return since.forward();
    auto added =
        out.add({row.device.hub_name, row.device.device_name, {row.device.sign_public_key}, *since, row.revoked_from});
    if (!added) log::error(std::string("a trusted device cannot be used: ") + name_of(added.error().code));
  }
  return out;
}

Status trust_device(journal::Journal& journal, const handoff::DeviceEnrolment& device, const Ulid& officer_id) {
  auto known = trusted_devices(journal);
  if (!known) return known.forward();
  if (auto added = known->add({device.hub, device.device_name, device.key, {}, {}}); !added) return added;
  const auto key_id = device.key.id();
  auto done = journal.append(
      domain::fact(journal::key_aggregate(key_id.bytes),
                   domain::DeviceTrusted{key_id.bytes, device.hub, device.device_name, device.key.bytes, officer_id}));
  if (!done) return done.forward();
  return {};
}

Status revoke_device(journal::Journal& journal, const crypto::KeyId& device, Instant from, const Ulid& officer_id) {
  auto known = trusted_devices(journal);
  if (!known) return known.forward();
  const auto* found = known->find(device);
  if (found == nullptr) return fail(Code::not_found, device.text());
  if (found->revoked_from) return {};
  auto done =
      journal.append(domain::fact(journal::key_aggregate(device.bytes), domain::DeviceRevoked{from, officer_id}));
  if (!done) return done.forward();
  return {};
}

Result<std::vector<DeviceRow>> device_rows(const journal::Journal& journal) {
  auto devices = trusted_devices(journal);
  if (!devices) return devices.forward();
  auto gaps = journal.ward().number_gaps();
  if (!gaps) return gaps.forward();
  std::vector<DeviceRow> out;
  for (const auto& device : devices->all()) {
    const auto key_id = device.key.id();
    DeviceRow row{.key_id = key_id.text(),
                  .hub = device.hub,
                  .name = device.device_name,
                  .since = domain::day_of(device.trusted_at)};
    if (device.revoked_from) row.revoked_on = domain::day_of(*device.revoked_from);
    for (const auto& gap : *gaps) {
      if (gap.device_key_id == key_id.bytes) row.missing.push_back({gap.first, gap.last});
    }
    out.push_back(std::move(row));
  }
  return out;
}

std::optional<crypto::KeyId> key_id_from(std::string_view text) {
  const auto bytes = from_hex(text);
  crypto::KeyId out;
  if (!bytes || bytes->size() != out.bytes.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), out.bytes.begin());
  return out;
}

}  // namespace tsunagu::ward::trust
