#include "kiosk/home.h"

#include <sys/stat.h>

#include "shared/base/files.h"
#include "shared/crypto/people.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk {
namespace {

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

Result<std::unique_ptr<Home>> start(const std::filesystem::path& folder, const Clock& clock, RandomSource& random,
                                    bool create) {
  auto home = std::make_unique<Home>();
  home->folder = folder;
  auto opened = journal::Journal::open(folder / "journal.sqlite", {.program = journal::Program::hub, .create = create},
                                       clock, random);
  if (!opened) return opened.forward();
  home->journal = std::make_unique<journal::Journal>(std::move(*opened));
  return home;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code unknown;
  return std::filesystem::exists(path, unknown);
}

// Everything that a person typed, before anything is made.
Status check(const NewHome& what) {
  if (!handoff::is_name(what.hub_name)) return fail(Code::usage, "hub name");
  if (!handoff::is_name(what.device_name)) return fail(Code::usage, "device name");
  if (!handoff::is_name(what.staff_name)) return fail(Code::usage, "staff name");
  if (what.pin.size() < crypto::min_password || what.pin.size() > crypto::max_password) return fail(Code::usage, "PIN");
  return {};
}

// The keys come last, so that what is interrupted can be begun again. A journal that has facts already had keys.
Result<std::unique_ptr<Home>> start_anew(const std::filesystem::path& folder, const Clock& clock,
                                         RandomSource& random) {
  if (is_there(folder / "keys" / "keyring") || is_there(folder / "keys" / "device")) {
    return fail(Code::exists, (folder / "keys").string());
  }
  if (auto made = make_private_folder(folder); !made) return made.forward();
  auto home = start(folder, clock, random, true);
  if (!home) return home;
  const auto facts = (*home)->journal->count();
  if (!facts) return facts.forward();
  if (*facts != 0) return fail(Code::exists, (folder / "journal.sqlite").string());
  if (auto made = make_private_folder(folder / "keys"); !made) return made.forward();
  return home;
}

}  // namespace

Result<MadeHome> make_home(const std::filesystem::path& folder, const NewHome& what, const Clock& clock,
                           RandomSource& random) {
  ::umask(077);
  if (auto fine = check(what); !fine) return fine.forward();
  Unfinished making({folder / "journal.sqlite", folder / "journal.sqlite-wal", folder / "journal.sqlite-shm",
                     folder / "keys", folder / "hub.toml", folder});
  auto home = start_anew(folder, clock, random);
  if (!home) return home.forward();
  auto& h = **home;
  auto device = crypto::DeviceKey::create(h.keys(), h.arena, random, what.device_name);
  if (!device) return device.forward();
  h.device = std::make_unique<crypto::DeviceKey>(std::move(*device));
  auto keyring =
      crypto::Keyring::create(h.keys(), h.arena, random, {what.staff_name, "lead", what.pin, what.cost}, clock.now());
  if (!keyring) return keyring.forward();
  h.keyring = std::make_unique<crypto::Keyring>(std::move(keyring->keyring));
  auto card = std::move(keyring->card);
  const auto name = journal::encode_part(domain::StaffDetail{what.staff_name});
  if (!name) return name.forward();
  auto sealed = h.keyring->seal(*name, random);
  if (!sealed) return sealed.forward();
  if (auto done = h.journal->append(
          domain::fact(card.staff_id, domain::StaffAdded{domain::StaffRole::lead}, std::move(*sealed)));
      !done) {
    return done.forward();
  }
  if (!is_there(h.hub_file())) {
    if (auto done = write_file_atomically(h.hub_file(), view_of(first_hub_file(what.hub_name))); !done)
      return done.forward();
  }
  h.keyring->lock();
  making.keep();
  return MadeHome{std::move(*home), std::move(card)};
}

Result<std::unique_ptr<Home>> open_home(const std::filesystem::path& folder, const Clock& clock, RandomSource& random) {
  ::umask(077);
  auto home = start(folder, clock, random, false);
  const bool gone = !home && home.error().code == Code::not_found && is_there(folder / "keys" / "device");
  if (gone) return fail(Code::corrupt, journal::journal_is_gone);
  if (!home) return home.forward();
  auto& h = **home;
  auto device = crypto::DeviceKey::load(h.keys(), h.arena);
  if (!device) return device.forward();
  h.device = std::make_unique<crypto::DeviceKey>(std::move(*device));
  auto keyring = crypto::Keyring::load(h.keys(), h.arena);
  if (!keyring) return keyring.forward();
  h.keyring = std::make_unique<crypto::Keyring>(std::move(*keyring));
  auto wards = crypto::TrustedWards::load(h.keys());
  if (!wards) return wards.forward();
  h.wards = std::move(*wards);
  return home;
}

Result<KioskConfig> config_of_home(const std::filesystem::path& folder) {
  if (is_there(folder / "kiosk.toml")) return read_config(folder / "kiosk.toml");
  auto hub = read_hub_config(folder / "hub.toml");
  if (!hub) return hub.forward();
  KioskConfig config;
  config.data = folder;
  config.hub = std::move(*hub);
  return config;
}

}  // namespace tsunagu::kiosk
