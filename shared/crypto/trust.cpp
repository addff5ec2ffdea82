#include "shared/crypto/trust.h"

#include <algorithm>
#include <functional>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/base/wire.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::crypto {
namespace {

std::filesystem::path wards_in(const std::filesystem::path& folder) { return folder / "wards"; }
std::filesystem::path devices_in(const std::filesystem::path& folder) { return folder / "devices"; }

bool is_name(std::string_view text) { return !text.empty() && text.size() <= 96 && is_utf8(text); }
void write(ByteWriter& to, Instant at) { to.u64(static_cast<std::uint64_t>(at.time_since_epoch().count())); }
Instant read_instant(ByteReader& from) { return Instant{Millis{static_cast<std::int64_t>(from.u64())}}; }

bool strictly_ascending(const std::vector<std::uint8_t>& items) {
  return std::ranges::adjacent_find(items, std::greater_equal<>{}) == items.end();
}

void write_ward(ByteWriter& to, const TrustedWard& ward) {
  to.sized(view_of(ward.ward_name)).raw(ward.key.box.bytes).raw(ward.key.verify.bytes);
  write(to, ward.key.valid_from);
  write(to, ward.key.valid_to);
  write(to, ward.agreement.valid_from);
  write(to, ward.agreement.valid_to);
  to.sized(ward.agreement.items);
  write(to, ward.trusted_at);
}

TrustedWard read_ward(ByteReader& from) {
  TrustedWard ward;
  ward.ward_name = text_of(from.sized());
  ward.key.box.bytes = from.array<32>();
  ward.key.verify.bytes = from.array<32>();
  ward.key.valid_from = read_instant(from);
  ward.key.valid_to = read_instant(from);
  ward.agreement.valid_from = read_instant(from);
  ward.agreement.valid_to = read_instant(from);
  ward.agreement.items = copy_of(from.sized());
  ward.trusted_at = read_instant(from);
  return ward;
}

void write_device(ByteWriter& to, const TrustedDevice& device) {
  to.sized(view_of(device.hub)).sized(view_of(device.device_name)).raw(device.key.bytes);
  write(to, device.trusted_at);
  to.u8(device.revoked_from ? 1 : 0);
  write(to, device.revoked_from.value_or(Instant{}));
}

TrustedDevice read_device(ByteReader& from) {
  TrustedDevice device;
  device.hub = text_of(from.sized());
  device.device_name = text_of(from.sized());
  device.key.bytes = from.array<32>();
  device.trusted_at = read_instant(from);
  const bool revoked = from.u8() != 0;
  const auto from_when = read_instant(from);
  if (revoked) device.revoked_from = from_when;
  return device;
}

// Both files: a count, then the entries, each of which must pass the list's own add().
template <class List, class Entry>
Result<List> load_list(const std::filesystem::path& path, KeyFileKind kind, Entry (*read)(ByteReader&)) {
  const auto payload = load_key_file(path, kind);
  if (!payload && payload.error().code == Code::not_found) return List{};
  if (!payload) return payload.forward();
  const auto broken = fail(Code::corrupt, path.string());
  ByteReader in(*payload);
  const auto count = in.u16();
  List list;
  for (int i = 0; i < count && in.ok(); ++i) {
    auto entry = read(in);
    if (!in.ok() || !list.add(std::move(entry))) return broken;
  }
  if (!in.finished()) return broken;
  return list;
}

template <class Entry>
Status save_list(const std::filesystem::path& path, KeyFileKind kind, const std::vector<Entry>& entries,
                 void (*write_entry)(ByteWriter&, const Entry&)) {
  if (auto made = make_private_folder(path.parent_path()); !made) return made;
  ByteWriter out;
  out.u16(static_cast<std::uint16_t>(entries.size()));
  for (const auto& entry : entries) write_entry(out, entry);
  return save_key_file(path, kind, out.bytes());
}

}  // namespace

bool Agreement::allows(std::uint8_t item) const { return std::ranges::find(items, item) != items.end(); }

Result<TrustedWards> TrustedWards::load(const std::filesystem::path& keys_folder) {
  return load_list<TrustedWards>(wards_in(keys_folder), KeyFileKind::trusted_wards, read_ward);
}

Status TrustedWards::save(const std::filesystem::path& keys_folder) const {
  return save_list(wards_in(keys_folder), KeyFileKind::trusted_wards, wards_, write_ward);
}

Status TrustedWards::add(TrustedWard ward) {
  if (!is_name(ward.ward_name)) return fail(Code::usage, "a ward name of 1 to 96 bytes is needed");
  if (!strictly_ascending(ward.agreement.items)) return fail(Code::usage, "agreement items");
  if (!is_usable(ward.key.box)) return fail(Code::usage, "the ward's key cannot be sealed to");
  for (auto& each : wards_) {
    if (each.key.id() != ward.key.id()) continue;
    if (each.key.box != ward.key.box || each.key.verify != ward.key.verify) return fail(Code::exists, "key id");
    each = std::move(ward);
    return {};
  }
  if (wards_.size() >= max_entries) return fail(Code::too_large, "trusted wards");
  wards_.push_back(std::move(ward));
  return {};
}

const TrustedWard* TrustedWards::find(const KeyId& id) const {
  const auto found = std::ranges::find(wards_, id, [](const auto& ward) { return ward.key.id(); });
  return found == wards_.end() ? nullptr : &*found;
}

const TrustedWard* TrustedWards::current(Instant now) const {
  const TrustedWard* best = nullptr;
  for (const auto& ward : wards_) {
    if (!ward.key.valid_at(now) || !ward.agreement.holds_at(now)) continue;
    if (best == nullptr || best->key.valid_to < ward.key.valid_to) best = &ward;
  }
  return best;
}

Result<TrustedDevices> TrustedDevices::load(const std::filesystem::path& keys_folder) {
  return load_list<TrustedDevices>(devices_in(keys_folder), KeyFileKind::trusted_devices, read_device);
}

Status TrustedDevices::save(const std::filesystem::path& keys_folder) const {
  return save_list(devices_in(keys_folder), KeyFileKind::trusted_devices, devices_, write_device);
}

Status TrustedDevices::add(TrustedDevice device) {
  if (!is_name(device.hub) || !is_name(device.device_name)) {
    return fail(Code::usage, "names of 1 to 96 bytes are needed");
  }
  if (devices_.size() >= max_entries) return fail(Code::too_large, "trusted devices");
  if (!by_id_.emplace(device.key.id(), devices_.size()).second) return fail(Code::exists, "key id");
  devices_.push_back(std::move(device));
  return {};
}

Status TrustedDevices::revoke(const KeyId& id, Instant from) {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return fail(Code::not_found, "device");
  auto& revoked_from = devices_[found->second].revoked_from;
  if (!revoked_from || from < *revoked_from) revoked_from = from;
  return {};
}

const TrustedDevice* TrustedDevices::find(const KeyId& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &devices_[found->second];
}

}  // namespace tsunagu::crypto
