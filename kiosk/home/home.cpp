#include "kiosk/home/home.h"

#include <sys/stat.h>

#include <algorithm>

#include "kiosk/home/tablet.h"
#include "shared/base/files.h"
#include "shared/console/roll.h"
#include "shared/crypto/people.h"
#include "shared/handoff/cards.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk {
namespace {

namespace fs = std::filesystem;

// Inside the data folder. What is in the first was never finished and is nobody's; what is in the second is a whole
// kiosk, whose card somebody has, on the way to its place.
constexpr const char* unfinished = "init-unfinished";
constexpr const char* settling = "init-settling";
constexpr const char* set_aside = "keys-unfinished";  // of an attempt that an older version did not finish

// A name inside a TOML basic string.
std::string toml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + "\"";
}

// What is known when a hub is made. Who is on duty and the help numbers (each with the day somebody checked it) are
// written by people afterwards.
std::string first_hub_file(const std::string& name) {
  return "# The hub as its visitors see it. See config/hub.toml for everything that can be said here.\n\n[hub]\nname "
         "= " +
         toml_text(name) + "\nshort_name = " + toml_text(name) + R"(
ward = "区福祉保健センター"

[hours]

[hours.phone]
ja = "開館時間のあいだ"
"ja@easy" = "あいている {時間|じかん}"
en = "during opening hours"
"zh-Hans" = "开馆时间内"
ko = "여는 시간 동안"
vi = "trong giờ mở cửa"
ne = "खुला समयमा"
tl = "habang bukas"
pt = "no horário de abertura"
es = "en horario de apertura"
)";
}

Result<journal::Journal> journal_in(const fs::path& folder, const journal::Options& options, const Clock& clock,
                                    RandomSource& random) {
  return journal::Journal::open(folder / "journal.sqlite", options, clock, random);
}

constexpr journal::Options made_anew{.program = journal::Program::hub};
constexpr journal::Options as_it_is{.program = journal::Program::hub, .create = false};

std::unique_ptr<Home> home_with(const fs::path& folder, journal::Journal journal) {
  auto home = std::make_unique<Home>();
  home->folder = folder;
  home->journal = std::make_unique<journal::Journal>(std::move(journal));
  return home;
}

// Everything that a person typed, before anything is made.
Status check(const NewHome& what) {
  if (!handoff::is_name(what.hub_name)) return fail(Code::usage, "hub name");
  if (!handoff::is_name(what.device_name)) return fail(Code::usage, "device name");
  if (!handoff::is_name(what.staff_name)) return fail(Code::usage, "staff name");
  if (what.tablet < 0 || what.tablet > most_tablet_number) return fail(Code::usage, "tablet");
  if (what.pin.size() < crypto::min_password || what.pin.size() > crypto::max_password) return fail(Code::usage, "PIN");
  return {};
}

bool has_keys(const fs::path& folder) {
  return is_there(folder / "keys" / "keyring") || is_there(folder / "keys" / "device");
}

// The facts in a journal; none when there is no journal, or an empty file.
Result<std::size_t> facts_in(const fs::path& folder, const Clock& clock, RandomSource& random) {
  const auto journal = journal_in(folder, as_it_is, clock, random);
  if (journal) return journal->count();
  if (journal.error().code == Code::not_found) return std::size_t{0};
  return journal.forward();
}

// A journal with facts is a kiosk's, and keys without a journal are those of one that lost it. Keys beside a journal in
// which nothing was ever recorded belong to nobody: an older version was interrupted while it made them.
Status make_room(const fs::path& folder, const Clock& clock, RandomSource& random) {
  std::error_code none;
  const bool lost = fs::file_size(folder / "journal.sqlite", none) == 0 || none;
  if (has_keys(folder) && lost) return fail(Code::exists, (folder / "keys").string());
  const auto facts = facts_in(folder, clock, random);
  if (!facts) return facts.forward();
  if (*facts != 0) return fail(Code::exists, (folder / "journal.sqlite").string());
  if (has_keys(folder)) {
    if (auto moved = move_file(folder / "keys", folder / set_aside); !moved) return moved;
  }
  if (auto removed = journal::Journal::remove(folder / "journal.sqlite"); !removed) return removed;
  std::error_code failed;
  fs::remove_all(folder / unfinished, failed);
  if (failed) return fail(Code::io, (folder / unfinished).string() + ": " + failed.message());
  return {};
}

// Whatever has its place already was put there before an interruption; a hub.toml may be a person's.
Status take_place(const fs::path& name, const fs::path& folder) {
  const auto from = folder / settling / name;
  if (!is_there(from)) return {};
  if (!is_there(folder / name)) return move_file(from, folder / name);
  if (name == "hub.toml") return {};
  return fail(Code::exists, (folder / name).string());
}

Status go_on_settling(const fs::path& folder) {
  if (!is_there(folder / settling)) return {};
  if (auto made = make_private_folder(folder / "keys"); !made) return made;
  for (const auto* name : {"hub.toml", "journal.sqlite", "keys/device", "keys/tablet", "keys/keyring"}) {
    if (auto moved = take_place(name, folder); !moved) return moved;
  }
  std::error_code ignored;  // an empty folder is in nobody's way
  fs::remove_all(folder / settling, ignored);
  return {};
}

Status record_staff_of(Home& home, RandomSource& random) {
  const auto known = home.journal->hub().staff();
  if (!known) return known.forward();
  const auto roll =
      console::compare_rolls(home.keyring->staff(), console::known_people(*known, &journal::StaffRow::staff_id));
  std::vector<domain::NewFact> facts;
  for (const auto& person : roll.unrecorded) {
    auto added = staff_added(*home.keyring, person, random);
    if (!added) return added.forward();
    facts.push_back(std::move(*added));
  }
  for (const auto& id : roll.missing) facts.push_back(domain::fact(id, domain::StaffRemoved{}));
  if (facts.empty()) return {};
  if (auto done = home.journal->append(std::move(facts)); !done) return done.forward();
  return {};
}

Result<MadeHome> make_in(const fs::path& folder, const NewHome& what, const Clock& clock, RandomSource& random) {
  if (auto made = make_private_folder(folder / "keys"); !made) return made.forward();
  auto journal = journal_in(folder, made_anew, clock, random);
  if (!journal) return journal.forward();
  auto home = home_with(folder, std::move(*journal));
  auto& h = *home;
  auto device = crypto::DeviceKey::create(h.keys(), h.arena, random, what.device_name);
  if (!device) return device.forward();
  h.device = std::make_unique<crypto::DeviceKey>(std::move(*device));
  if (auto written = write_tablet_number(h.keys(), what.tablet); !written) return written.forward();
  auto keyring =
      crypto::Keyring::create(h.keys(), h.arena, random, {what.staff_name, "lead", what.pin, what.cost}, clock.now());
  if (!keyring) return keyring.forward();
  h.keyring = std::make_unique<crypto::Keyring>(std::move(keyring->keyring));
  h.keyring->lock();
  if (auto done = record_staff_of(h, random); !done) return done.forward();
  if (auto done = write_file_atomically(h.hub_file(), view_of(first_hub_file(what.hub_name))); !done)
    return done.forward();
  h.journal.reset();
  if (is_there(folder / "journal.sqlite-wal")) return fail(Code::io, "the journal cannot be closed");
  return MadeHome{std::move(home), std::move(keyring->card)};
}

}  // namespace

Result<MadeHome> make_home(const fs::path& folder, const NewHome& what, const Clock& clock, RandomSource& random) {
  ::umask(077);
  if (auto fine = check(what); !fine) return fine.forward();
  if (auto settled = go_on_settling(folder); !settled) return settled.forward();
  if (auto room = make_room(folder, clock, random); !room) return room.forward();
  Unfinished making({folder / unfinished, folder});
  if (auto made = make_private_folder(folder); !made) return made.forward();
  auto made = make_in(folder / unfinished, what, clock, random);
  if (made) making.keep();
  return made;
}

Result<std::unique_ptr<Home>> settle_home(const fs::path& folder, const Clock& clock, RandomSource& random) {
  if (auto decided = move_file(folder / unfinished, folder / settling); !decided) return decided.forward();
  return open_home(folder, clock, random);
}

Result<domain::NewFact> staff_added(const crypto::Keyring& keyring, const crypto::Person& person,
                                    RandomSource& random) {
  const auto name = journal::encode_part(domain::StaffDetail{person.name});
  if (!name) return name.forward();
  auto sealed = keyring.seal(*name, random);
  if (!sealed) return sealed.forward();
  const auto role = person.role == "lead" ? domain::StaffRole::lead : domain::StaffRole::staff;
  return domain::fact(person.person_id, domain::StaffAdded{role}, std::move(*sealed));
}

namespace {

// The file says it. Lost, it is not guessed: another tablet's families have the numbers of any other.
Result<std::optional<int>> number_of_tablet(const fs::path& keys, journal::Journal& journal) {
  auto written = read_tablet_number(keys);
  if (!written) return written;
  auto known = journal.tablet();
  if (!known || !*written || *known == *written) return *written ? written : known;
  if (auto kept = journal.remember_tablet(**written); !kept) return kept.forward();
  return written;
}

}  // namespace

Result<std::unique_ptr<Home>> open_home(const std::filesystem::path& folder, const Clock& clock, RandomSource& random) {
  ::umask(077);
  auto journal = open_journal(folder, journal::Access::write, clock, random);
  if (!journal) return journal.forward();
  auto home = home_with(folder, std::move(*journal));
  auto& h = *home;
  auto device = crypto::DeviceKey::load(h.keys(), h.arena, random);
  if (!device) return device.forward();
  if (auto settled = device->settle(); !settled) return settled.forward();
  h.device = std::make_unique<crypto::DeviceKey>(std::move(*device));
  auto keyring = crypto::Keyring::load(h.keys(), h.arena);
  if (!keyring) return keyring.forward();
  h.keyring = std::make_unique<crypto::Keyring>(std::move(*keyring));
  auto wards = crypto::TrustedWards::load(h.keys());
  if (!wards) return wards.forward();
  h.wards = std::move(*wards);
  auto tablet = h.journal->hub().restored_tablet();
  if (tablet && !*tablet) tablet = number_of_tablet(h.keys(), *h.journal);
  if (!tablet) return tablet.forward();
  h.tablet = *tablet;
  if (auto recorded = record_staff_of(h, random); !recorded) return recorded.forward();
  return home;
}

Result<journal::Journal> open_journal(const fs::path& folder, journal::Access access, const Clock& clock,
                                      RandomSource& random) {
  if (auto settled = go_on_settling(folder); !settled) return settled.forward();
  auto options = as_it_is;
  options.access = access;
  auto journal = journal_in(folder, options, clock, random);
  const bool gone = !journal && journal.error().code == Code::not_found && has_keys(folder);
  if (gone) return fail(Code::corrupt, journal::journal_is_gone);
  if (!journal) return journal;
  const auto hub = read_hub_config(folder / "hub.toml");
  journal->judge_clock_by(plausible_until(hub ? *hub : HubConfig{}));
  return journal;
}

Result<KioskConfig> config_of_home(const std::filesystem::path& folder) {
  if (auto settled = go_on_settling(folder); !settled) return settled.forward();
  if (is_there(folder / "kiosk.toml")) return read_config(folder / "kiosk.toml");
  auto hub = read_hub_config(folder / "hub.toml");
  if (!hub) return hub.forward();
  KioskConfig config;
  config.data = folder;
  config.hub = std::move(*hub);
  return config;
}

}  // namespace tsunagu::kiosk
