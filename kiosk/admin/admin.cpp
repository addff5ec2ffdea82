#include "kiosk/admin/admin.h"

#include "kiosk/admin/commands.h"
#include "kiosk/home/tablet.h"
#include "shared/console/clock_commands.h"
#include "shared/console/command_tree.h"
#include "shared/console/journal_commands.h"

namespace tsunagu::kiosk {
namespace {

class Commands {
 public:
  Commands(const Clock& clock, RandomSource& random) : clock_(clock), random_(random) {
    add_run();
    add_init();
    add_staff();
    add_keys();
    add_events();
    add_closing();
    add_stats();
    add_journal();
    clock_commands_.add_to(tree_,
                           [this](const console::ClockCommands::Use& use) { return use(*in().open()->journal); });
  }

  int carry_out(int argc, char** argv, const std::function<int(const RunRequest&)>& run) {
    return tree_.carry_out(argc, argv, [&] { return run(running_); });
  }

 private:
  [[nodiscard]] commands::Context in() { return {{clock_, random_, tree_.data(), tree_.pin_file()}}; }

  void add_run() {
    auto* command = tree_.command("run", "the kiosk (default)");
    for (auto* place : {&tree_.top(), command}) place->add_option("--config", running_.config, "kiosk.toml");
    command->add_option("--data", running_.data, "a data folder instead of a configuration");
    command->add_flag("--first-frame", running_.first_frame, "show the first picture, print what it cost, and end");
    command->add_flag("--windowed", running_.windowed, "in a window, whatever the configuration says");
  }

  void add_init() {
    auto* command =
        tree_.with_pin(tree_.data_command("init", "makes a data folder, its keys and the first staff member"));
    command->add_option("--hub", init_.hub, "the hub's name")->required();
    command->add_option("--staff", init_.staff, "name of the first staff member");
    command->add_option("--device", init_.device, "name of this tablet");
    command->add_option("--tablet", init_.tablet, "its number within the hub: 1 the first, 2 the second, ...")
        ->check(CLI::Range(0, most_tablet_number));
    command->add_option("--card-png", init_.card_png, "write the staff card's code as a picture");
    tree_.when(command, [this] { return commands::init(in(), init_); });
  }

  void add_staff() {
    auto* staff = tree_.group("staff", "who may unlock this kiosk");
    const auto unlocked_by = [this](CLI::App* command) {
      command->add_option("--card", staff_.card_file, "YOUR staff card: picture, file of digits, or -")->required();
    };
    tree_.when(tree_.data_command("list", "everybody", staff), [this] { return commands::staff_list(in()); });
    auto* add = tree_.with_pin(tree_.data_command("add", "one more person", staff));
    add->add_option("--name", staff_.name, "the name")->required();
    add->add_option("--role", staff_.role, "staff or lead")->check(CLI::IsMember({"staff", "lead"}));
    unlocked_by(add);
    add->add_option("--new-pin-file", staff_.new_pin_file, "PIN of the new person");
    add->add_option("--card-png", staff_.card_png, "write the new card's code as a picture");
    tree_.when(add, [this] { return commands::staff_add(in(), staff_); });
    auto* remove =
        tree_.with_pin(tree_.data_command("remove", "takes a person's access away and replaces the hub key", staff));
    remove->add_option("STAFF", staff_.staff_id, "id of `staff list`")->required();
    unlocked_by(remove);
    tree_.when(remove, [this] { return commands::staff_remove(in(), staff_); });
    auto* anew = tree_.with_pin(
        tree_.data_command("begin-anew", "a new keyring with one person, for one that is damaged or lost", staff));
    anew->add_option("--name", staff_.name, "the name")->required();
    anew->add_option("--card-png", staff_.card_png, "write the card's code as a picture");
    tree_.when(anew, [this] { return commands::staff_begin_anew(in(), staff_); });
  }

  void add_keys() {
    auto* keys = tree_.group("keys", "trust between this tablet and the ward");
    auto* card = tree_.data_command("card", "this tablet's enrolment code, for the ward", keys);
    card->add_option("--png", png_, "write the code as a picture");
    tree_.when(card, [this] { return commands::keys_card(in(), png_); });
    auto* trust = tree_.data_command("trust", "takes in the ward's key card", keys);
    trust->add_option("FILE", trust_.file, "picture, file of digits, or -")->required();
    trust->add_option("--fingerprint", trust_.fingerprint.given, "what the ward read to you: refused when it differs");
    trust->add_option("--agreement-from", trust_.agreement_from, "first day of the agreement (default: today)");
    trust->add_option("--agreement-to", trust_.agreement_to, "last day of the agreement (default: as long as the key)");
    trust->add_option("--items", trust_.items, "numbers of the items that may pass (default: all)")->delimiter(',');
    trust->add_flag("--yes", trust_.fingerprint.yes, "do not ask");
    tree_.when(trust, [this] { return commands::keys_trust(in(), trust_); });
    tree_.when(tree_.data_command("list", "the wards that are trusted", keys),
               [this] { return commands::keys_list(in()); });
    auto* renew = tree_.data_command("renew-device", "a new key of this tablet, for one that is damaged or lost", keys);
    renew->add_option("--device", init_.device, "name of this tablet (default: as the ward knows it)");
    tree_.when(renew, [this, renew] {
      return commands::keys_renew_device(in(), renew->count("--device") > 0 ? init_.device : std::string());
    });
    tree_.when(tree_.data_command("remake-wards", "keys/wards anew, from what the journal says", keys),
               [this] { return commands::keys_remake_wards(in()); });
  }

  void add_events() {
    auto* import =
        tree_.data_command("import", "takes in events (iCalendar or an event table) or a list of places for families");
    import->add_option("FILE", import_.file, ".ics or .csv")->required();
    import->add_option("--from", import_.from, "first day (default: any; of what repeats, a month ago)");
    import->add_option("--to", import_.to, "last day (default: any; of what repeats, in 400 days)");
    import->add_option("--kind", import_.kind, "detect, calendar, table or facilities")
        ->check(CLI::IsMember({"detect", "calendar", "table", "facilities"}));
    import->add_option("--list", import_.list,
                       "name of the list (default: the calendar's, or the file's without its number or date): what is "
                       "not in it any more is taken off");
    import->add_flag("--confirm", import_.confirm,
                     "record it also when many events, or one that a family has booked, would go or move");
    import->add_flag("--dry-run", import_.dry_run, "say what would change and record nothing");
    tree_.when(import, [this] { return commands::import_events(in(), import_); });
    auto* list = tree_.data_command("events", "lists events");
    list->add_option("--from", from_, "first day (default: today)");
    list->add_option("--to", to_, "last day (default: 30 days later)");
    tree_.when(list, [this] { return commands::list_events(in(), from_, to_); });
  }

  void add_closing() {
    auto* command = tree_.data_command("close-day", "closes the hub on a day and cancels what would take place then");
    command->add_option("DAY", closing_.day, "such as 2026-12-28")->required();
    command->add_flag("--confirm", closing_.confirm, "close it also when families have booked");
    tree_.when(command, [this] { return commands::close_day(in(), closing_); });
  }

  void add_stats() {
    auto* command = tree_.data_command("stats", "counts visits, requests and bookings by month; needs no PIN");
    command->add_option("--from", stats_.from, "first day (default: eleven months before this month)");
    command->add_option("--to", stats_.to, "last day (default: today)");
    command->add_option("--csv", stats_.csv, "a file, or -, for the same by day");
    tree_.when(command, [this] { return commands::stats(in(), stats_); });
  }

  void add_journal() {
    auto* restore = journal_commands_.add_to(
        tree_, {.verify = [this] { return commands::verify(in()); },
                .rebuild = [this] { return commands::rebuild(in()); },
                .backup = [this](const std::string& file) { return commands::backup(in(), file); },
                .restore = [this](const std::string& file) { return commands::restore(in(), file, init_.tablet); }});
    restore
        ->add_option("--tablet", init_.tablet,
                     "a number within the hub that no tablet has or had: its member numbers begin anew")
        ->check(CLI::Range(0, most_tablet_number));
  }

  const Clock& clock_;
  RandomSource& random_;
  console::CommandTree tree_{"Tsunagu: the kiosk of a child-rearing hub, and its administration", "tsunagu-kiosk",
                             "PIN"};
  std::string png_, file_, from_, to_;
  RunRequest running_;
  commands::InitOptions init_;
  commands::StaffOptions staff_;
  commands::TrustOptions trust_;
  commands::ImportOptions import_;
  commands::ClosingOptions closing_;
  commands::StatsOptions stats_;
  console::ClockCommands clock_commands_;
  console::JournalCommands journal_commands_;
};

}  // namespace

int command_line(int argc, char** argv, const Clock& clock, RandomSource& random,
                 const std::function<int(const RunRequest&)>& run) {
  return Commands(clock, random).carry_out(argc, argv, run);
}

}  // namespace tsunagu::kiosk
