#include "ward/admin/admin.h"

#include "shared/console/clock_commands.h"
#include "shared/console/command_tree.h"
#include "shared/console/journal_commands.h"
#include "ward/admin/commands.h"
#include "ward/admin/people_commands.h"

namespace tsunagu::ward {
namespace {

constexpr const char* role_words = "coordinator, nurse, midwife, social_worker, lead, council_member or clerk";

class Commands {
 public:
  Commands(const Clock& clock, RandomSource& random) : clock_(clock), random_(random) {
    add_run();
    add_init();
    add_keys();
    add_scan();
    add_arrivals();
    add_cases();
    add_export();
    add_officers();
    add_audit();
    add_journal();
  }

  int carry_out(int argc, char** argv, const std::function<int(const RunRequest&)>& run) {
    return tree_.carry_out(argc, argv, [&] { return run(running_); });
  }

 private:
  [[nodiscard]] commands::Context in() { return {{clock_, random_, tree_.data(), tree_.pin_file()}, arena_, as_}; }

  void add_run() {
    auto* command = tree_.command("run", "the desk (default)");
    for (auto* place : {&tree_.top(), command}) place->add_option("--config", running_.config, "ward.toml");
    command->add_option("--data", running_.data, "a data folder instead of the one in the configuration");
    command->add_flag("--windowed", running_.windowed, "in a window, whatever the configuration says");
  }

  // A command for which an officer signs in.
  CLI::App* signed_in(CLI::App* command) {
    tree_.with_pin(command)->add_option("--as", as_,
                                        "which officer signs in, by name or id (needed when there are several)");
    return command;
  }

  void add_init() {
    auto* command = tree_.with_pin(tree_.data_command("init", "makes a data folder, its keys and the first officer"));
    command->add_option("--ward", init_.ward, "name of the ward center")->required();
    command->add_option("--officer", init_.officer, "name of the first officer");
    command->add_option("--role", init_.role, "mch_coordinator, phn, midwife, social_worker or other");
    command->add_option("--years", init_.years, "how long the ward's key is valid")->check(CLI::Range(1, 10));
    tree_.when(command, [this] { return commands::init(in(), init_); });
  }

  void add_keys() {
    auto* keys = tree_.group("keys", "trust between the ward and the hubs' tablets");
    auto* card = tree_.data_command("card", "the ward's key card, for the hubs", keys);
    card->add_option("--png", png_, "write the code as a picture");
    tree_.when(card, [this] { return commands::keys_card(in(), png_); });
    auto* trust = signed_in(tree_.data_command("trust", "takes in a tablet's enrolment code", keys));
    trust->add_option("FILE", trust_.file, "picture, file of digits, or -")->required();
    trust->add_option("--fingerprint", trust_.fingerprint.given, "what the hub read to you: refused when it differs");
    trust->add_flag("--yes", trust_.fingerprint.yes, "do not ask");
    tree_.when(trust, [this] { return commands::keys_trust(in(), trust_); });
    tree_.when(tree_.data_command("list", "the tablets that are trusted", keys),
               [this] { return commands::keys_list(in()); });
    auto* renew = signed_in(
        tree_.data_command("renew", "a new key before the old one ends, or new keys for damaged or lost ones", keys));
    renew->add_option("--ward", init_.ward, "name of the ward center (default: as on its last key card)");
    renew->add_option("--officer", init_.officer, "name of the first officer");
    renew->add_option("--role", init_.role, "mch_coordinator, phn, midwife, social_worker or other");
    renew->add_option("--years", init_.years, "how long the ward's key is valid")->check(CLI::Range(1, 10));
    tree_.when(renew, [this, renew] {
      init_.first_named = renew->count("--officer") + renew->count("--role") + renew->count("--ward") > 0;
      return commands::keys_renew(in(), init_);
    });
    auto* revoke = signed_in(tree_.data_command("revoke", "takes no more codes of a tablet", keys));
    revoke->add_option("DEVICE", file_, "device_key_id of `keys list`")->required();
    tree_.when(revoke, [this] { return commands::keys_revoke(in(), file_); });
  }

  void add_scan() {
    auto* command = signed_in(tree_.data_command("scan", "opens a handoff code; with --accept takes it in"));
    command->add_option("FILE", scan_.files, "pictures, files of digits, or -; all parts of one code")->required();
    command->add_option("--accept", scan_.accept, "new, or the id or number of a case");
    command->add_option("--receipt-png", scan_.receipt_png, "write the receipt's code as a picture");
    command->add_flag("--review", scan_.review, "open a code of a revoked tablet by hand");
    command->add_flag("--after-restore", scan_.after_restore, "take it in although the journal was restored since");
    command->add_flag("--names", scan_.names, "say how the families are called; the reading is recorded");
    command->add_flag("--hold", scan_.hold, "hold every code of these files and folders in the inbox");
    tree_.when(command, [this] { return commands::scan(in(), scan_); });
  }

  CLI::App* add_arrival(CLI::App* group, const std::string& name, const std::string& what,
                        commands::Reply (*act)(const commands::Context&, const commands::ArrivalOptions&)) {
    auto* command = tree_.with_pin(tree_.data_command(name, what, group));
    command->add_option("REQUEST", arrival_.request, "its id, which `arrivals` tells")->required();
    tree_.when(command, [this, act] { return act(in(), arrival_); });
    return command;
  }

  void add_arrivals() {
    auto* group = tree_.group("arrivals", "the inbox: what is held until an officer decides");
    auto* list = tree_.with_pin(tree_.data_command("list", "what waits, and what was declined in the last day", group));
    list->add_flag("--names", names_, "with names, for which the passphrase is needed");
    tree_.when(list, [this] { return commands::list_arrivals(in(), names_); });
    auto* accept = add_arrival(group, "accept", "takes one in", commands::accept_arrival);
    auto* into = accept->add_option("--case", arrival_.into, "into this case, by its id or number");
    accept->add_flag("--new", arrival_.new_case, "into a new case")->excludes(into);
    accept->add_flag("--after-restore", arrival_.after_restore, "although the journal was restored since");
    accept->add_option("--receipt-png", arrival_.receipt_png, "write the receipt's code as a picture");
    auto* decline = add_arrival(group, "decline", "does not take it in; undone for a day", commands::decline_arrival);
    decline->add_option("--reason", arrival_.reason, "why")
        ->required()
        ->check(CLI::IsMember(commands::decline_reasons()));
    add_arrival(group, "undo", "takes a decline back", commands::undo_arrival);
    add_arrival(group, "mark", "the officer's own mark: urgent", commands::mark_arrival)
        ->add_flag("--off", arrival_.off, "takes the mark off");
  }

  void add_cases() {
    auto* list = signed_in(tree_.data_command("cases", "lists the cases: numbers, counts and days"));
    list->add_flag("--names", names_, "with names, for which the passphrase is needed; the reading is recorded");
    tree_.when(list, [this] {
      if (tree_.data().empty()) throw commands::Stop{2, "usage: --data is needed", "see --help"};
      return commands::list_cases(in(), names_);
    });
    auto* one = signed_in(tree_.data_command("case", "one case with its timeline; the reading is recorded"));
    one->add_option("CASE", file_, "its id or number");
    one->add_flag("--past-warning", past_warning_, "of a protected household, which is recorded");
    tree_.when(one, [this] {
      if (file_.empty() || tree_.data().empty())
        throw commands::Stop{2, "usage: --data and CASE are needed", "see --help"};
      return commands::show_case(in(), file_, past_warning_);
    });
    // Those below them say themselves where the data lies.
    for (auto* each : {list, one}) each->get_option("--data")->required(false);
    people_.add_to(tree_, list, one, [this] { return in(); });
    auto* receipt = signed_in(tree_.data_command("receipt", "the receipt of a request, for its hub"));
    receipt->add_option("REQUEST", receipt_.request, "its id, which `case` tells")->required();
    receipt->add_option("--state", receipt_.state, "contacted or closed (else the newest receipt again)")
        ->check(CLI::IsMember({"contacted", "closed"}));
    receipt->add_option("--png", receipt_.png, "write the code as a picture");
    tree_.when(receipt, [this] { return commands::receipt(in(), receipt_); });
  }

  void add_export() {
    auto* command = signed_in(
        tree_.data_command("export", "cases for another system, with all that is personal; the reading is recorded"));
    command->add_option("--format", export_.format, "fhir (HL7 FHIR R4 Bundle) or csv (one line a request)")
        ->required()
        ->check(CLI::IsMember({"fhir", "csv"}));
    command->add_option("--out", export_.out, "the file to write, or - for standard output")->required();
    command->add_option("--case", export_.one, "one case, by its id or number (else all)");
    command->add_option("--config", export_.config, "ward.toml, whose [export] columns are the layout of the csv");
    tree_.when(command, [this, command] {
      export_.json = command->count("--json") > 0;
      return commands::export_cases(in(), export_);
    });
  }

  void add_officers() {
    auto* group = tree_.group("officer", "who may sign in at the desk, and as what");
    auto* add = signed_in(tree_.data_command("add", "adds an officer; a lead signs in", group));
    add->add_option("NAME", officer_.who, "how the officer is called")->required();
    add->add_option("--role", officer_.roles, role_words)->required();
    add->add_option("--new-pin-file", officer_.new_pin_file, "a file whose first line is the new officer's passphrase");
    tree_.when(add, [this] { return commands::officer_add(in(), officer_); });
    tree_.when(tree_.data_command("list", "everybody who is or was an officer", group),
               [this] { return commands::officer_list(in()); });
    auto* role = named(signed_in(tree_.data_command("role", "gives or takes a role; a lead signs in", group)));
    role->add_option("--give", officer_.give, role_words);
    role->add_option("--take", officer_.take, role_words);
    tree_.when(role, [this] { return commands::officer_role(in(), officer_); });
    auto* words = named(signed_in(tree_.data_command("passphrase", "a new one: one's own, or by a lead", group)));
    words->add_option("--new-pin-file", officer_.new_pin_file, "a file whose first line is the new passphrase");
    tree_.when(words, [this] { return commands::officer_passphrase(in(), officer_); });
    auto* remove = named(signed_in(tree_.data_command("remove", "takes an officer off; a lead signs in", group)));
    tree_.when(remove, [this] { return commands::officer_remove(in(), officer_); });
  }
  CLI::App* named(CLI::App* command) {
    command->add_option("OFFICER", officer_.who, "name or id of `officer list`")->required();
    return command;
  }

  void add_audit() {
    auto* read = signed_in(tree_.data_command("readings", "who read what, and what was given out; a lead signs in"));
    read->add_option("--case", readings_.one, "of one case, by its id or number");
    read->add_option("--of", readings_.officer, "of one officer, by name or id");
    read->add_option("--limit", readings_.limit, "how many, the newest first")->check(CLI::Range(1, 1'000'000));
    tree_.when(read, [this] { return commands::readings(in(), readings_); });
    auto* erase = signed_in(tree_.data_command("erase", "erases what is personal of a case; a lead signs in"));
    erase->add_option("CASE", erase_.one, "its id or number")->required();
    erase->add_flag("--confirm", erase_.confirm, "do it; without it the command says what would go");
    erase->add_option("--proof", erase_.proof, "write the proof as a PDF");
    tree_.when(erase, [this] { return commands::erase(in(), erase_); });
  }

  void add_journal() {
    journal_commands_.add_to(tree_,
                             {.verify = [this] { return commands::verify(in()); },
                              .rebuild = [this] { return commands::rebuild(in()); },
                              .backup = [this](const std::string& file) { return commands::backup(in(), file); },
                              .restore = [this](const std::string& file) { return commands::restore(in(), file); }});
    clock_commands_.add_to(tree_, [this](const console::ClockCommands::Use& use) {
      auto office = in().open();
      return use(office.journal());
    });
  }

  const Clock& clock_;
  RandomSource& random_;
  crypto::SecretArena arena_;
  console::CommandTree tree_{"Tsunagu: the desk of the ward center, and its administration", "tsunagu-ward",
                             "passphrase"};
  bool names_ = false;
  bool past_warning_ = false;
  PeopleCommands people_;
  std::string png_;
  std::string file_;
  std::string as_;
  RunRequest running_;
  commands::InitOptions init_;
  commands::TrustOptions trust_;
  commands::ScanOptions scan_;
  commands::ArrivalOptions arrival_;
  commands::ReceiptOptions receipt_;
  commands::ExportOptions export_;
  commands::OfficerOptions officer_;
  commands::ReadingsOptions readings_;
  commands::EraseOptions erase_;
  console::ClockCommands clock_commands_;
  console::JournalCommands journal_commands_;
};

}  // namespace

int command_line(int argc, char** argv, const Clock& clock, RandomSource& random,
                 const std::function<int(const RunRequest&)>& run) {
  return Commands(clock, random).carry_out(argc, argv, run);
}

}  // namespace tsunagu::ward
