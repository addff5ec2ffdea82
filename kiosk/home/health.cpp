#include "kiosk/home/health.h"

#include <algorithm>

#include "kiosk/home/member_numbers.h"
#include "kiosk/home/tablet.h"
#include "kiosk/home/trusted.h"
#include "shared/base/files.h"
#include "shared/console/roll.h"
#include "shared/crypto/random.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

using console::Contradiction;
using console::Examined;
using console::Part;

template <class T>
std::optional<Error> fault_of(const Result<T>& loaded) {
  return loaded ? std::nullopt : std::optional(loaded.error());
}

Contradiction removed_and_back(const Ulid& id) {
  return {"keys/keyring: staff " + id.text() + " was removed and may unlock this kiosk again",
          "keys/keyring は古い写しです。やめた職員 " + id.text() + " がまた開けられます。すぐに staff remove " +
              id.text() +
              " で外してください。\n"
              "  keys/keyring is an old copy: somebody who was removed may unlock this kiosk again. Remove them: "
              "tsunagu-kiosk staff remove " +
              id.text() + "\n"};
}

Contradiction cannot_unlock(const Ulid& id) {
  return {"keys/keyring: staff " + id.text() + " is in the journal and cannot unlock this kiosk",
          "keys/keyring に、記録にある職員 " + id.text() +
              " がいません。新しい写しがあれば戻し、なければ staff add で加えなおしてください。\n"
              "  keys/keyring lacks somebody whom the journal has. Copy a newer one back, or add them again: "
              "tsunagu-kiosk staff add. Whoever was removed a moment ago is recorded at the next start.\n"};
}

Contradiction tablet_is_missing(int number) {
  const auto text = std::to_string(number);
  return {"keys/tablet: missing, and this is tablet " + text,
          "keys/tablet がありません。記録ではこの端末は " + text + " 番です。echo " + text +
              " > keys/tablet で書きなおしてください。ほかの番号にしないでください。\n"
              "  keys/tablet is missing; the journal says that this is tablet " +
              text + ": echo " + text + " > keys/tablet. No other number.\n"};
}

Contradiction not_in_file(const std::string& key, bool file_is_there) {
  return {
      "keys/wards: the ward key " + key + " is in the journal and not in this file",
      std::string(file_is_there ? "keys/wards に、記録にある区の鍵 " : "keys/wards がありません。記録にある区の鍵 ") +
          key + (file_is_there ? " がありません" : " が使えません") +
          "。keys remake-wards で作りなおしてください。journal.sqlite は動かさないでください。\n"
          "  keys/wards " +
          (file_is_there ? "lacks a ward that the journal has" : "is missing") +
          ": make it again with tsunagu-kiosk keys remake-wards. Never move journal.sqlite away.\n"};
}

Contradiction not_recorded(const std::string& key) {
  return {
      "keys/wards: the ward key " + key + " is in this file and was never recorded",
      "keys/wards に、記録にない区の鍵 " + key +
          " があります。だれが信頼したのかを確かめ、正しければ keys trust でカードを読みなおし、"
          "覚えがなければ keys remake-wards で記録から作りなおしてください。\n"
          "  keys/wards has a ward that was never recorded. If it is right (a backup was restored since), trust its "
          "card again: tsunagu-kiosk keys trust. If nobody knows it: tsunagu-kiosk keys remake-wards\n"};
}

Contradiction differs(const std::string& key) {
  return {"keys/wards: the ward key " + key + " is not as it was recorded",
          "keys/wards の区の鍵 " + key +
              " が記録とちがいます。keys remake-wards で記録から作りなおしてください。\n"
              "  keys/wards says something else of this key than the journal: tsunagu-kiosk keys remake-wards\n"};
}

void compare_wards(const crypto::TrustedWards& wards, const std::vector<journal::WardRow>& known, bool file_is_there,
                   std::vector<Contradiction>& out) {
  for (const auto& row : known) {
    const crypto::KeyId id{row.ward.ward_key_id};
    const auto* ward = wards.find(id);
    if (ward == nullptr && !row.distrusted) out.push_back(not_in_file(id.text(), file_is_there));
    if (ward != nullptr && !is_as_recorded(*ward, row.ward)) out.push_back(differs(id.text()));
  }
  for (const auto& ward : wards.all()) {
    const auto id = ward.key.id();
    const auto same = [&](const journal::WardRow& row) { return row.ward.ward_key_id == id.bytes; };
    if (std::ranges::none_of(known, same)) out.push_back(not_recorded(id.text()));
  }
}

}  // namespace

console::Examination examine_settings(const std::filesystem::path& kiosk_toml) {
  const auto all = read_config(kiosk_toml);
  const auto paths = settings_paths(kiosk_toml);
  if (!paths) return {{Part::kiosk_settings, kiosk_toml, paths.error()}};
  const auto hub = read_hub_config(paths->hub);
  return {{Part::kiosk_settings, kiosk_toml, hub ? fault_of(all) : std::nullopt},
          {Part::hub_settings, paths->hub, fault_of(hub)}};
}

console::Examination examine_keys(const std::filesystem::path& folder, const std::filesystem::path& kiosk_toml) {
  crypto::SecretArena arena;
  crypto::SystemRandom random;
  const auto keys = folder / "keys";
  const auto numbers = check_member_numbers(keys);
  // In the order in which they can be mended: a new keyring is made with the device's key.
  console::Examination out{{Part::device_key, keys / "device", fault_of(crypto::DeviceKey::load(keys, arena, random))},
                           {Part::keyring, keys / "keyring", fault_of(crypto::Keyring::load(keys, arena))},
                           {Part::tablet, keys / "tablet", fault_of(read_tablet_number(keys))},
                           {Part::wards, keys / "wards", fault_of(crypto::TrustedWards::load(keys))}};
  if (!numbers) out.push_back({Part::numbers, keys / "numbers", numbers.error()});
  const auto settings = kiosk_toml.empty() ? folder / "kiosk.toml" : kiosk_toml;
  if (is_there(settings)) {
    std::ranges::move(examine_settings(settings), std::back_inserter(out));
  } else {
    out.push_back({Part::hub_settings, folder / "hub.toml", fault_of(read_hub_config(folder / "hub.toml"))});
  }
  return out;
}

console::Examination examine(const std::filesystem::path& folder, const Clock& clock, RandomSource& random) {
  return examine(folder, clock, random, {});
}

console::Examination examine(const std::filesystem::path& folder, const Clock& clock, RandomSource& random,
                             const std::filesystem::path& kiosk_toml) {
  console::Examination all{console::examine_journal(folder / "journal.sqlite", domain::Program::hub, clock, random)};
  std::ranges::move(examine_keys(folder, kiosk_toml), std::back_inserter(all));
  return all;
}

Result<std::vector<Contradiction>> contradictions(const std::filesystem::path& folder,
                                                  const journal::Journal& journal) {
  crypto::SecretArena arena;
  std::vector<Contradiction> out;
  const auto keys = folder / "keys";
  const auto written = read_tablet_number(keys);
  const auto tablet = journal.tablet();
  if (!tablet) return tablet.forward();
  if (written && !*written && *tablet) out.push_back(tablet_is_missing(**tablet));
  const auto staff = journal.hub().staff();
  if (!staff) return staff.forward();
  if (const auto keyring = crypto::Keyring::load(keys, arena)) {
    const auto roll =
        console::compare_rolls(keyring->staff(), console::known_people(*staff, &journal::StaffRow::staff_id));
    for (const auto& id : roll.back) out.push_back(removed_and_back(id));
    for (const auto& id : roll.missing) out.push_back(cannot_unlock(id));
  }
  const auto known = journal.hub().wards();
  if (!known) return known.forward();
  std::error_code unknown;
  const bool there = std::filesystem::exists(keys / "wards", unknown);
  if (const auto wards = crypto::TrustedWards::load(keys)) compare_wards(*wards, *known, there, out);
  return out;
}

}  // namespace tsunagu::kiosk
