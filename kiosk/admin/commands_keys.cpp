// keys: trust between this tablet and the ward.
#include <algorithm>
#include <array>

#include "kiosk/admin/commands.h"
#include "kiosk/home/renewal.h"
#include "kiosk/home/trusted.h"
#include "shared/base/files.h"
#include "shared/console/codes.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk::commands {
namespace {

constexpr std::array<std::string_view, 9> item_names{"called",   "children", "due",           "topics",  "wish",
                                                     "decision", "contact",  "member_number", "language"};
static_assert(item_names.size() == domain::enum_limit<domain::ConsentItem>);

// Numbers of domain::ConsentItem.
std::vector<std::uint8_t> agreed_items(const std::vector<int>& given) {
  const int last = static_cast<int>(item_names.size());
  if (!std::all_of(given.begin(), given.end(), [](int item) { return item >= 1 && item <= last; })) {
    std::string all;
    for (int item = 1; item <= last; ++item) {
      all += (item == 1 ? "" : ", ") + std::to_string(item) + " " +
             std::string(item_names.at(static_cast<std::size_t>(item - 1)));
    }
    throw Stop{2, "--items has a number that no item has", "the items are " + all};
  }
  std::vector<std::uint8_t> out;
  for (int item = 1; item <= last; ++item) {
    if (given.empty() || std::find(given.begin(), given.end(), item) != given.end())
      out.push_back(static_cast<std::uint8_t>(item));
  }
  return out;
}

// First and last day; what was not given is today and the key's last day.
struct AgreementDays {
  domain::Day first, last;
};
AgreementDays agreement_days(const TrustOptions& options, const crypto::WardPublicKey& key, Instant now) {
  AgreementDays days{domain::day_of(now), domain::day_of(key.valid_to - Millis(1))};
  if (!options.agreement_from.empty()) days.first = console::day_from(options.agreement_from, "--agreement-from");
  if (!options.agreement_to.empty()) days.last = console::day_from(options.agreement_to, "--agreement-to");
  if (days.last < days.first) throw Stop{2, "the agreement ends before it begins", {}};
  return days;
}

struct OwnCard {
  handoff::DeviceEnrolment card;
  Bytes envelope;
};

// The card that was shown before, as long as it says what is still so: the time of its making is in its fingerprint,
// which two people compare long after.
OwnCard own_card(const Home& home, const std::string& hub, Instant now) {
  constexpr std::size_t card_limit = 4096;
  const auto& key = home.device->signing_key();
  const auto file = home.keys() / "device-card";
  if (auto kept = read_file(file, card_limit)) {
    const auto card = handoff::read_enrolment(*kept);
    if (card && card->hub == hub && card->device_name == home.device->name() && card->key == key.verify_key())
      return {*card, std::move(*kept)};
  }
  const handoff::DeviceEnrolment card{hub, home.device->name(), key.verify_key(),
                                      std::chrono::floor<std::chrono::minutes>(now)};
  auto envelope = must(handoff::sign_enrolment(card, key), "is the hub's name in hub.toml 1 to 48 letters long?");
  must(write_file_atomically(file, envelope), "check the disk, and who may write in " + home.folder.string());
  return {card, std::move(envelope)};
}

}  // namespace

Reply keys_card(const Context& in, const std::string& png) {
  const auto home = in.open();
  const auto config = must(config_of_home(in.data));
  const auto [enrolment, envelope] = own_card(*home, config.hub.name, in.clock.now());
  const auto digits = console::show_code(handoff::Kind::device_enrolment, envelope, png);
  const auto fingerprint = handoff::fingerprint(enrolment);
  return {{{"kind", "device_enrolment"},
           {"hub", enrolment.hub},
           {"device", enrolment.device_name},
           {"device_key_id", home->device->id().text()},
           {"fingerprint", fingerprint},
           {"digits", digits},
           {"png", png}},
          "Enrolment code of " + enrolment.device_name + " (" + enrolment.hub +
              ").\nRead this to the ward over the telephone: " + fingerprint + "\n" + digits.front() + "\n"};
}

Reply keys_trust(const Context& in, const TrustOptions& options) {
  const auto items = agreed_items(options.items);
  const auto home = in.open();
  const auto envelope = console::read_envelope(options.file, handoff::Kind::ward_key, "a ward key card");
  const auto card = handoff::read_ward_key(envelope);
  if (!card) throw Stop{1, std::string(handoff::name_of(card.error())), "ask the ward for a new card"};
  const auto now = in.clock.now();
  if (now >= card->key.valid_to) throw Stop{1, "this key is no longer valid", "ask the ward for its current card"};
  const auto fingerprint = handoff::fingerprint(*card);
  console::compare({card->ward_name, fingerprint, "ward"}, options.fingerprint);

  const auto days = agreement_days(options, card->key, now);
  crypto::TrustedWard ward;
  ward.ward_name = card->ward_name;
  ward.key = card->key;
  ward.trusted_at = now;
  ward.agreement.valid_from = domain::start_of(days.first);
  ward.agreement.valid_to = domain::start_of(domain::Day{std::chrono::sys_days{days.last} + std::chrono::days(1)});
  ward.agreement.items = items;
  must(home->wards.add(ward));
  const auto open = fact_of(ward);
  must(home->journal->append(domain::fact(journal::key_aggregate(open.ward_key_id), open)));
  must(home->wards.save(home->keys()));
  return {{{"ward", card->ward_name},
           {"ward_key_id", card->key.id().text()},
           {"fingerprint", fingerprint},
           {"valid_to", domain::text_of(open.valid_to)},
           {"agreement_from", domain::text_of(days.first)},
           {"agreement_to", domain::text_of(days.last)}},
          "Trusted: " + card->ward_name + "\nFingerprint, to compare over the telephone: " + fingerprint +
              "\nAgreement: " + domain::text_of(days.first) + " to " + domain::text_of(days.last) + "\n"};
}

Reply keys_list(const Context& in) {
  const auto home = in.open();
  Reply out{Json::array(), {}};
  for (const auto& ward : home->wards.all()) {
    const bool usable = ward.key.valid_at(in.clock.now()) && ward.agreement.holds_at(in.clock.now());
    out.json.push_back({{"ward", ward.ward_name},
                        {"ward_key_id", ward.key.id().text()},
                        {"fingerprint", handoff::fingerprint({ward.ward_name, ward.key})},
                        {"usable", usable}});
    out.words += ward.key.id().text() + "  " + ward.ward_name + (usable ? "\n" : "  (not usable now)\n");
  }
  return out;
}

Reply keys_renew_device(const Context& in, const std::string& name) {
  crypto::SecretArena arena;
  const auto device = must(renew_device(in.data, name, arena, in.clock, in.random),
                           "this is for a damaged or lost keys/device alone; --device gives its name");
  return {{{"device_key_id", device.id().text()}, {"device", device.name()}},
          "New key of " + device.name() + ": " + device.id().text() +
              "\nThe ward has to enrol it: tsunagu-kiosk keys card --png FILE\nIt keeps the former key until the codes "
              "that were made with it (30 days) have arrived. Booking codes given out before are not found any more: "
              "look for the family's name.\n"};
}

Reply keys_remake_wards(const Context& in) {
  const auto wards = must(remake_wards(in.data, in.clock, in.random),
                          "this is for a keys/wards that does not say what the journal says");
  Reply out{Json::array(), {}};
  for (const auto& ward : wards.all()) {
    out.json.push_back({{"ward", ward.ward_name}, {"ward_key_id", ward.key.id().text()}});
    out.words += ward.key.id().text() + "  " + ward.ward_name + "\n";
  }
  out.words +=
      "Made from the journal, which has days and no minutes: `keys list` shows another fingerprint than the "
      "ward's card until that is trusted again.\n";
  return out;
}

}  // namespace tsunagu::kiosk::commands
