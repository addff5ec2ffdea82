#include "kiosk/home/renewal.h"

#include "kiosk/home/trusted.h"
#include "shared/base/files.h"
#include "shared/handoff/cards.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* beginning = "keyring-unfinished";
constexpr std::size_t card_limit = 4096;

bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(path, unknown);
}

Status moved(const fs::path& from, const fs::path& to) {
  std::error_code failed;
  fs::rename(from, to, failed);
  if (failed) return fail(Code::io, to.string() + ": " + failed.message());
  return sync_folder(folder_of(to));
}

// What was there may still be worth something to somebody who can mend files.
Status put_aside(const fs::path& file, const Clock& clock, RandomSource& random) {
  if (!is_there(file)) return {};
  return moved(file, fs::path(file) += "-damaged-" + UlidSource(random).next(clock.now()).text());
}

// A file is renewed for a hub that has a past; without one, or with the journal gone, this is not what is needed.
Result<journal::Journal> journal_with_facts(const fs::path& folder, const Clock& clock, RandomSource& random) {
  auto journal = open_journal(folder, journal::Access::write, clock, random);
  if (!journal) return journal;
  const auto facts = journal->count();
  if (!facts) return facts.forward();
  if (*facts == 0) return fail(Code::corrupt, journal::journal_is_gone);
  return journal;
}

// Whole, or somebody else's to mend (a mode, a disk, a newer version): then nothing may take its place.
Status expect_damaged(const std::optional<Error>& fault, const fs::path& file) {
  if (!fault) return fail(Code::exists, file.string() + " is whole");
  if (fault->code == Code::corrupt || fault->code == Code::not_found || fault->code == Code::too_large) return {};
  return fail(fault->code, fault->detail);
}

template <class T>
std::optional<Error> fault_of(const Result<T>& loaded) {
  return loaded ? std::nullopt : std::optional(loaded.error());
}

Result<std::string> name_on_card(const fs::path& keys) {
  const auto kept = read_file(keys / "device-card", card_limit);
  const auto card = kept ? handoff::read_enrolment(*kept) : fail_with(handoff::Refusal::damaged);
  if (!card) return fail(Code::usage, "the device's name is not known any more");
  return card->device_name;
}

}  // namespace

Result<crypto::StaffCard> begin_keyring(const fs::path& folder, const NewStaffMember& first, crypto::SecretArena& arena,
                                        const Clock& clock, RandomSource& random) {
  const auto journal = journal_with_facts(folder, clock, random);
  if (!journal) return journal.forward();
  const auto present = fault_of(crypto::Keyring::load(folder / "keys", arena));
  if (auto damaged = expect_damaged(present, folder / "keys" / "keyring"); !damaged) return damaged.forward();
  std::error_code failed;
  fs::remove_all(folder / beginning, failed);
  if (failed) return fail(Code::io, (folder / beginning).string() + ": " + failed.message());
  auto made = crypto::Keyring::create(folder / beginning, arena, random, {first.name, "lead", first.pin, first.cost},
                                      clock.now());
  if (!made) return made.forward();
  made->keyring.lock();
  return std::move(made->card);
}

Status settle_keyring(const fs::path& folder, const Clock& clock, RandomSource& random) {
  const auto place = folder / "keys" / "keyring";
  if (auto made = make_private_folder(folder / "keys"); !made) return made;
  if (auto aside = put_aside(place, clock, random); !aside) return aside;
  if (auto settled = moved(folder / beginning / "keyring", place); !settled) return settled;
  std::error_code ignored;  // an empty folder is in nobody's way
  fs::remove_all(folder / beginning, ignored);
  const auto home = open_home(folder, clock, random);
  if (!home) return home.forward();
  return {};
}

Result<crypto::DeviceKey> renew_device(const fs::path& folder, std::string name, crypto::SecretArena& arena,
                                       const Clock& clock, RandomSource& random) {
  const auto keys = folder / "keys";
  const auto journal = journal_with_facts(folder, clock, random);
  if (!journal) return journal.forward();
  const auto present = fault_of(crypto::DeviceKey::load(keys, arena, random));
  if (auto damaged = expect_damaged(present, keys / "device"); !damaged) return damaged.forward();
  if (name.empty()) {
    auto known = name_on_card(keys);
    if (!known) return known.forward();
    name = std::move(*known);
  }
  if (!handoff::is_name(name)) return fail(Code::usage, "device name");
  if (auto aside = put_aside(keys / "device", clock, random); !aside) return aside.forward();
  return crypto::DeviceKey::create(keys, arena, random, std::move(name));
}

Result<crypto::TrustedWards> remake_wards(const fs::path& folder, const Clock& clock, RandomSource& random) {
  const auto journal = open_journal(folder, journal::Access::write, clock, random);
  if (!journal) return journal.forward();
  const auto keys = folder / "keys";
  const auto present = crypto::TrustedWards::load(keys);
  if (!present) {
    if (auto damaged = expect_damaged(present.error(), keys / "wards"); !damaged) return damaged.forward();
  }
  const auto known = journal->hub().wards();
  if (!known) return known.forward();
  crypto::TrustedWards made;
  for (const auto& row : *known) {
    if (row.distrusted) continue;
    const auto* kept = present ? present->find(crypto::KeyId{row.ward.ward_key_id}) : nullptr;
    const bool holds = kept != nullptr && is_as_recorded(*kept, row.ward);  // to the minute, as the card says
    if (auto added = made.add(holds ? *kept : trusted_from(row.ward, clock.now())); !added) return added.forward();
  }
  if (present && present->all() == made.all()) return fail(Code::exists, (keys / "wards").string() + " is whole");
  if (auto aside = put_aside(keys / "wards", clock, random); !aside) return aside.forward();
  if (auto saved = made.save(keys); !saved) return saved.forward();
  return made;
}

}  // namespace tsunagu::kiosk
