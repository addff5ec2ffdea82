#include "shared/console/codes.h"
#include "shared/handoff/cards.h"
#include "ward/admin/commands.h"
#include "ward/trust/devices.h"

namespace tsunagu::ward::commands {
namespace {

Json ranges(const std::vector<page::NumberRange>& missing) {
  Json out = Json::array();
  for (const auto& range : missing) out.push_back(Json::array({range.first, range.last}));
  return out;
}

// Whoever gives a passphrase is named in the fact; without one it is the administration of this machine.
Ulid signed_by(const Context& in, Office& office) {
  if (in.pin_file.empty()) return {};
  const auto passphrase = in.passphrase();
  must(office.sign_in(text_of(passphrase.view()), in.who(office)), "check the passphrase; --as says which officer");
  if (!office.may(Deed::trust_device)) throw Stop{1, "refused: this officer has no role that may do this", {}};
  return *office.officer();
}

NewOffice new_office(const Context& in, const InitOptions& options, std::string_view passphrase) {
  const auto role = role_of(options.role);
  if (!role) throw Stop{2, "--role must be mch_coordinator, phn, midwife, social_worker or other", {}};
  const auto now = in.clock.now();
  return {options.ward, options.officer, *role, passphrase, {now, now + std::chrono::years(options.years)}};
}

std::string limits() {
  return "names have 1 to 48 letters and passphrases " + std::to_string(crypto::min_password) + " to 256";
}

Reply made(const Context& in, const Office& office, const InitOptions& options, std::string words,
           const crypto::Secret& passphrase) {
  const auto card = must(office.own_card()).card;
  const auto fingerprint = handoff::fingerprint(card);
  words += "First officer: " + options.officer + "\nFingerprint of the ward's key: " + fingerprint + "\n";
  if (passphrase.size() < advised_passphrase) {
    words += "This passphrase is short: anybody with a copy of the folder could guess it. Use a sentence.\n";
  }
  return {{{"data", in.data},
           {"ward", office.keys().ward_name()},
           {"officer_id", office.officer()->text()},
           {"ward_key_id", card.key.id().text()},
           {"fingerprint", fingerprint},
           {"valid_to", domain::text_of(domain::day_of(card.key.valid_to))},
           {"secrets_locked", in.arena.locked()}},
          words};
}

}  // namespace

Reply init(const Context& in, const InitOptions& options) {
  const auto passphrase = in.passphrase();
  const auto what = new_office(in, options, text_of(passphrase.view()));
  auto office = must(Office::create(in.data, what, in.tools()), limits() + "; a folder holds one ward");
  return made(in, office, options, "Made " + in.data + " for " + options.ward + ".\n", passphrase);
}

namespace {

// The keys are whole: a new generation beside the one before.
Reply renew_in_time(const Context& in, const InitOptions& options) {
  if (options.first_named) {
    throw Stop{1, "exists: the keys are whole; --officer, --role and --ward are for lost ones",
               "leave them out to renew the ward's key; `officer add` adds somebody"};
  }
  auto office = in.open_signed_in(Deed::renew_keys);
  const auto before = office.keys().current(in.clock.now());
  const auto made = must(office.renew_key(std::chrono::years(options.years)), "a ward has 32 keys at most");
  const auto fingerprint = handoff::fingerprint(must(office.own_card()).card);
  const auto until = before ? domain::text_of(domain::day_of(before->valid_to)) : std::string();
  Reply out{{{"ward_key_id", made.id().text()},
             {"fingerprint", fingerprint},
             {"valid_from", domain::text_of(domain::day_of(made.valid_from))},
             {"valid_to", domain::text_of(domain::day_of(made.valid_to))},
             {"old_until", before ? Json(until) : Json(nullptr)}},
            "The ward has a new key. Give its card to every hub (keys card); on the hub's tablets: tsunagu-kiosk keys "
            "trust.\nFingerprint, to read to them over the telephone: " +
                fingerprint + "\n"};
  if (before) out.words += "Codes that are sealed to the key before are opened until " + until + ".\n";
  return out;
}

}  // namespace

Reply keys_renew(const Context& in, const InitOptions& options) {
  if (crypto::WardKeys::load(std::filesystem::path(in.data) / "keys", in.arena)) return renew_in_time(in, options);
  const auto passphrase = in.passphrase();
  const auto what = new_office(in, options, text_of(passphrase.view()));
  auto office =
      must(Office::renew_keys(in.data, what, in.tools()),
           "this is for a damaged or lost keys/ward beside a whole journal; --ward gives the ward's name; " + limits());
  return made(in, office, options,
              "New keys of " + office.keys().ward_name() +
                  ". Give their card to every hub (keys card); codes sealed to the old keys stay closed.\n",
              passphrase);
}

Reply keys_card(const Context& in, const std::string& png) {
  const auto office = in.open();
  const auto own = must(office.own_card(), "sign in at the desk once, or: tsunagu-ward cases --names");
  const auto digits = console::show_code(handoff::Kind::ward_key, own.envelope, png);
  const auto fingerprint = handoff::fingerprint(own.card);
  return {{{"kind", "ward_key"},
           {"ward", own.card.ward_name},
           {"ward_key_id", own.card.key.id().text()},
           {"fingerprint", fingerprint},
           {"valid_from", domain::text_of(domain::day_of(own.card.key.valid_from))},
           {"valid_to", domain::text_of(domain::day_of(own.card.key.valid_to))},
           {"digits", digits},
           {"png", png}},
          "Key card of " + own.card.ward_name + ".\nRead this to the hub over the telephone: " + fingerprint + "\n" +
              digits.front() + "\n"};
}

Reply keys_trust(const Context& in, const TrustOptions& options) {
  const auto envelope =
      console::read_envelope(options.file, handoff::Kind::device_enrolment, "a tablet's enrolment code");
  const auto device = handoff::read_enrolment(envelope);
  if (!device) throw Stop{1, std::string(handoff::name_of(device.error())), "ask the hub for a new code"};
  const auto fingerprint = handoff::fingerprint(*device);
  auto office = in.open();
  console::compare({device->hub + ", " + device->device_name, fingerprint, "hub"}, options.fingerprint);
  const auto officer = signed_by(in, office);
  must(trust::trust_device(office.journal(), *device, officer),
       "a tablet is trusted once; one that was revoked gets a new key first");
  return {{{"hub", device->hub},
           {"device", device->device_name},
           {"device_key_id", device->key.id().text()},
           {"fingerprint", fingerprint}},
          "Trusted: " + device->hub + ", " + device->device_name +
              "\nFingerprint, to compare over the telephone: " + fingerprint + "\n"};
}

Reply keys_list(const Context& in) {
  const auto office = in.open();
  Reply out{Json::array(), {}};
  for (const auto& row : must(trust::device_rows(office.journal()))) {
    Json one{
        {"hub", row.hub}, {"device", row.name}, {"device_key_id", row.key_id}, {"since", domain::text_of(row.since)}};
    one["revoked_on"] = row.revoked_on ? Json(domain::text_of(*row.revoked_on)) : Json(nullptr);
    one["missing"] = ranges(row.missing);
    out.json.push_back(std::move(one));
    out.words += row.key_id + "  " + row.hub + ", " + row.name + "  since " + domain::text_of(row.since) +
                 (row.revoked_on ? "  REVOKED " + domain::text_of(*row.revoked_on) : "") + "\n";
  }
  return out;
}

Reply keys_revoke(const Context& in, const std::string& device) {
  const auto key_id = trust::key_id_from(device);
  if (!key_id) throw Stop{2, "DEVICE must be a device_key_id of `keys list`", {}};
  auto office = in.open();
  const auto officer = signed_by(in, office);
  must(trust::revoke_device(office.journal(), *key_id, in.clock.now(), officer), "see `keys list`");
  const auto day = domain::text_of(domain::day_of(in.clock.now()));
  return {{{"device_key_id", key_id->text()}, {"revoked_on", day}},
          "Revoked. Codes of this tablet are no longer taken in without a review by hand.\n"};
}

}  // namespace tsunagu::ward::commands
