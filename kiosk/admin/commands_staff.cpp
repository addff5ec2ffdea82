// init and staff: who may unlock this kiosk.
#include "kiosk/admin/commands.h"
#include "kiosk/home/renewal.h"
#include "kiosk/home/tablet.h"
#include "shared/console/codes.h"
#include "shared/console/prompts.h"
#include "shared/handoff/cards.h"

namespace tsunagu::kiosk::commands {
namespace {

constexpr std::size_t one_page = 4096;
constexpr const char* tablet_question = "Which tablet of the hub is this? 1 the first, 2 the second, ... [1]";

std::string staff_card_digits(const crypto::StaffCard& card) {
  return must(handoff::frame(handoff::Kind::staff_card, handoff::encode_staff_card(card))).front();
}

void unlock(const Context& in, Home& home, const std::string& card_file) {
  const auto envelope = console::read_envelope(card_file, handoff::Kind::staff_card, "a staff card");
  const auto card = handoff::read_staff_card(envelope, home.arena);
  if (!card) throw Stop{1, std::string(handoff::name_of(card.error())), "scan the card again"};
  const auto pin = console::read_secret(
      in.pin_file, {.prompt = "Your PIN", .needed = "your PIN is needed", .kind = console::SecretKind::pin},
      home.arena);
  must(home.keyring->unlock(*card, text_of(pin.view()), in.clock.now()), "check the card and the PIN");
}

}  // namespace

Reply init(const Context& in, const InitOptions& options) {
  crypto::SecretArena typed(one_page);  // the home, with an arena of its own, is still to be made
  const auto pin = console::read_secret(in.pin_file,
                                        {.prompt = "PIN for the first staff member",
                                         .needed = "a PIN for the first staff member is needed",
                                         .kind = console::SecretKind::new_pin},
                                        typed);
  const int tablet = options.tablet ? *options.tablet
                                    : console::number_from_terminal(tablet_question, 0, most_tablet_number).value_or(1);
  auto made = must(
      make_home(in.data,
                {.hub_name = options.hub,
                 .device_name = options.device,
                 .staff_name = options.staff,
                 .pin = std::string(text_of(pin.view())),
                 .tablet = tablet},
                in.clock, in.random),
      "names have 1 to 48 letters and 96 bytes; a folder holds one kiosk: choose another one if there is one already");
  const auto digits = staff_card_digits(made.card);
  Reply out{{{"data", in.data},
             {"hub", options.hub},
             {"tablet", tablet},
             {"device_key_id", made.home->device->id().text()},
             {"staff_id", made.card.staff_id.text()},
             {"staff_card_digits", digits},
             {"secrets_locked", made.home->arena.locked()}},
            "Made " + in.data + " for " + options.hub + ".\nTablet " + std::to_string(tablet) +
                " of the hub: every other tablet needs another number (init --tablet N).\nFirst staff member: " +
                options.staff + "\nStaff card (print it, keep it apart from the PIN):\n" + digits + "\n"};
  console::add_png(out, {digits}, options.card_png);
  out.once_told = [in] { must(settle_home(in.data, in.clock, in.random), "make it again"); };
  return out;
}

Reply staff_list(const Context& in) {
  const auto home = in.open();
  Reply out{Json::array(), {}};
  for (const auto& person : home->keyring->staff()) {
    out.json.push_back({{"staff_id", person.person_id.text()}, {"name", person.name}, {"role", person.role}});
    out.words += person.person_id.text() + "  " + person.name + "  " + person.role + "\n";
  }
  return out;
}

Reply staff_add(const Context& in, const StaffOptions& options) {
  const auto home = in.open();
  unlock(in, *home, options.card_file);
  const auto pin = console::read_secret(options.new_pin_file,
                                        {.prompt = "PIN for the new staff member",
                                         .needed = "a PIN for the new staff member is needed",
                                         .option = "--new-pin-file",
                                         .kind = console::SecretKind::new_pin},
                                        home->arena);
  auto card = must(home->keyring->add_staff({options.name, options.role, text_of(pin.view()), crypto::moderate_cost},
                                            in.random, in.clock.now()));
  must(
      home->journal->append(must(staff_added(*home->keyring, {card.staff_id, options.name, options.role}, in.random))));
  const auto digits = staff_card_digits(card);
  Reply out{{{"staff_id", card.staff_id.text()}, {"staff_card_digits", digits}},
            "Added " + options.name + ".\nStaff card:\n" + digits + "\n"};
  console::add_png(out, {digits}, options.card_png);
  return out;
}

Reply staff_remove(const Context& in, const StaffOptions& options) {
  const auto id = Ulid::parse(options.staff_id);
  if (!id) throw Stop{2, "STAFF must be an id of `staff list`", {}};
  const auto home = in.open();
  unlock(in, *home, options.card_file);
  must(home->keyring->remove_staff(*id, in.random));
  must(home->journal->append(domain::fact(*id, domain::StaffRemoved{})));
  return {{{"removed", id->text()}}, "Removed. The hub key was replaced; what was sealed before still opens.\n"};
}

Reply staff_begin_anew(const Context& in, const StaffOptions& options) {
  crypto::SecretArena arena;
  const auto pin = console::read_secret(
      in.pin_file, {.prompt = "Your new PIN", .needed = "a new PIN is needed", .kind = console::SecretKind::new_pin},
      arena);
  const auto card =
      must(begin_keyring(in.data, {options.name, std::string(text_of(pin.view()))}, arena, in.clock, in.random),
           "this is for a damaged or lost keys/keyring beside a whole journal; see verify");
  const auto digits = staff_card_digits(card);
  Reply out{{{"staff_id", card.staff_id.text()}, {"staff_card_digits", digits}},
            "A new keyring with " + options.name +
                ". What was sealed before can be read by nobody.\nStaff card (print "
                "it, keep it apart from the PIN):\n" +
                digits + "\nAdd everybody else with `staff add`.\n"};
  console::add_png(out, {digits}, options.card_png);
  out.once_told = [in] { must(settle_keyring(in.data, in.clock, in.random), "see verify"); };
  return out;
}

}  // namespace tsunagu::kiosk::commands
