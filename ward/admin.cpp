#include "ward/admin.h"

#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "ward/commands.h"

namespace tsunagu::ward {
namespace {

using commands::Context;
using commands::Json;
using commands::Reply;
using commands::Stop;

std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

int print(const Reply& answer, bool json) {
  std::cout << (json ? dumped(answer.json) : answer.words) << std::flush;
  return answer.exit_code;
}

int stop(const Stop& why, bool json) {
  if (json) std::cout << dumped(Json{{"refused", why.why}, {"what_to_do", why.what_to_do}});
  std::cerr << "tsunagu-ward: " << why.why << "\n";
  if (!why.what_to_do.empty()) std::cerr << why.what_to_do << "\n";
  return why.exit_code;
}

// The tree of commands: each one fills in `chosen`.
class Commands {
 public:
  Commands(const Clock& clock, RandomSource& random) : in_{clock, random, arena_, {}, {}} {
    app_.require_subcommand(0, 1);
    add_run();
    add_init();
    add_keys();
    add_scan();
    add_cases();
    add_journal();
  }

  int carry_out(int argc, char** argv, const std::function<int(const RunRequest&)>& run) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
      return app_.exit(help);
    } catch (const CLI::ParseError& wrong) {
      app_.exit(wrong);
      return 2;
    }
    if (!chosen_) return run(running_);
    try {
      return print(chosen_(), json_);
    } catch (const Stop& why) {
      return stop(why, json_);
    }
  }

 private:
  CLI::App* with_data(CLI::App* command) {
    command->add_option("--data", in_.data, "the data folder")->required();
    command->add_flag("--json", json_, "answer with JSON");
    return command;
  }
  CLI::App* with_pin(CLI::App* command) {
    command->add_option("--pin-file", in_.pin_file, "a file whose first line is the passphrase (else it is asked for)");
    return command;
  }
  void when(CLI::App* command, std::function<Reply()> then) {
    command->callback([this, then = std::move(then)] { chosen_ = then; });
  }

  void add_run() {
    auto* command = app_.add_subcommand("run", "the desk (default)");
    for (auto* place : {&app_, command}) place->add_option("--config", running_.config, "ward.toml");
    command->add_option("--data", running_.data, "a data folder instead of the one in the configuration");
    command->add_flag("--windowed", running_.windowed, "in a window, whatever the configuration says");
  }

  void add_init() {
    auto* command =
        with_pin(with_data(app_.add_subcommand("init", "makes a data folder, its keys and the first officer")));
    command->add_option("--ward", init_.ward, "name of the ward center")->required();
    command->add_option("--officer", init_.officer, "name of the first officer");
    command->add_option("--role", init_.role, "mch_coordinator, phn, midwife, social_worker or other");
    command->add_option("--years", init_.years, "how long the ward's key is valid")->check(CLI::Range(1, 10));
    when(command, [this] { return commands::init(in_, init_); });
  }

  void add_keys() {
    auto* keys = app_.add_subcommand("keys", "trust between the ward and the hubs' tablets")->require_subcommand(1);
    auto* card = with_data(keys->add_subcommand("card", "the ward's key card, for the hubs"));
    card->add_option("--png", png_, "write the code as a picture");
    when(card, [this] { return commands::keys_card(in_, png_); });
    auto* trust = with_pin(with_data(keys->add_subcommand("trust", "takes in a tablet's enrolment code")));
    trust->add_option("FILE", trust_.file, "picture, file of digits, or -")->required();
    trust->add_option("--fingerprint", trust_.fingerprint, "what the hub read to you: refused when it differs");
    trust->add_flag("--yes", trust_.yes, "do not ask");
    when(trust, [this] { return commands::keys_trust(in_, trust_); });
    when(with_data(keys->add_subcommand("list", "the tablets that are trusted")),
         [this] { return commands::keys_list(in_); });
    auto* revoke = with_pin(with_data(keys->add_subcommand("revoke", "takes no more codes of a tablet")));
    revoke->add_option("DEVICE", file_, "device_key_id of `keys list`")->required();
    when(revoke, [this] { return commands::keys_revoke(in_, file_); });
  }

  void add_scan() {
    auto* command = with_pin(with_data(app_.add_subcommand("scan", "opens a handoff code; with --accept takes it in")));
    command->add_option("FILE", scan_.files, "pictures, files of digits, or -; all parts of one code")->required();
    command->add_option("--accept", scan_.accept, "new, or the id or number of a case");
    command->add_option("--receipt-png", scan_.receipt_png, "write the receipt's code as a picture");
    command->add_flag("--review", scan_.review, "open a code of a revoked tablet by hand");
    command->add_flag("--after-restore", scan_.after_restore, "take it in although the journal was restored since");
    command->add_flag("--names", scan_.names, "say how the families are called");
    when(command, [this] { return commands::scan(in_, scan_); });
  }

  void add_cases() {
    auto* list = with_pin(with_data(app_.add_subcommand("cases", "lists the cases: numbers, counts and days")));
    list->add_flag("--names", names_, "with names, for which the passphrase is needed");
    when(list, [this] { return commands::list_cases(in_, names_); });
    auto* one = with_pin(with_data(app_.add_subcommand("case", "one case with its timeline; the reading is recorded")));
    one->add_option("CASE", file_, "its id or number")->required();
    when(one, [this] { return commands::show_case(in_, file_); });
  }

  void add_journal() {
    when(with_data(app_.add_subcommand("verify", "reads everything and checks every hash")),
         [this] { return commands::verify(in_); });
    when(with_data(app_.add_subcommand("rebuild", "folds every fact again")),
         [this] { return commands::rebuild(in_); });
    auto* backup = with_data(app_.add_subcommand("backup", "a copy of the journal while it is in use"));
    backup->add_option("FILE", file_, "must not exist")->required();
    when(backup, [this] { return commands::backup(in_, file_); });
    auto* restore = with_data(app_.add_subcommand("restore", "puts a backup in place"));
    restore->add_option("FILE", file_, "the backup")->required();
    when(restore, [this] { return commands::restore(in_, file_); });
  }

  CLI::App app_{"Tsunagu: the desk of the ward center, and its administration", "tsunagu-ward"};
  crypto::SecretArena arena_;
  Context in_;
  bool json_ = false;
  bool names_ = false;
  std::string png_;
  std::string file_;
  RunRequest running_;
  commands::InitOptions init_;
  commands::TrustOptions trust_;
  commands::ScanOptions scan_;
  std::function<Reply()> chosen_;
};

}  // namespace

int command_line(int argc, char** argv, const Clock& clock, RandomSource& random,
                 const std::function<int(const RunRequest&)>& run) {
  ::umask(077);
  return Commands(clock, random).carry_out(argc, argv, run);
}

}  // namespace tsunagu::ward
