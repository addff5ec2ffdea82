#include "shared/console/command_tree.h"

#include <sys/stat.h>

#include <iostream>

namespace tsunagu::console {

CommandTree::CommandTree(const std::string& about, const std::string& program, std::string secret)
    : app_(about, program), secret_(std::move(secret)) {
  app_.require_subcommand(0, 1);
}

CLI::App* CommandTree::group(const std::string& name, const std::string& about) {
  return app_.add_subcommand(name, about)->require_subcommand(1);
}

CLI::App* CommandTree::command(const std::string& name, const std::string& about, CLI::App* group) {
  return (group != nullptr ? *group : app_).add_subcommand(name, about);
}

CLI::App* CommandTree::data_command(const std::string& name, const std::string& about, CLI::App* group) {
  auto* made = command(name, about, group);
  made->add_option("--data", data_, "the data folder")->required();
  made->add_flag("--json", json_, "answer with JSON");
  return made;
}

CLI::App* CommandTree::with_pin(CLI::App* command) {
  command->add_option("--pin-file", pin_file_, "a file whose first line is the " + secret_ + " (else it is asked for)");
  return command;
}

void CommandTree::when(CLI::App* command, std::function<Reply()> then) {
  command->callback([this, command, then = std::move(then)] {
    if (command->get_subcommands().empty()) chosen_ = then;  // else one below it is meant
  });
}

// After the answer there is no second one: what goes wrong then is said on standard error alone.
int CommandTree::tell(const Reply& reply) const {
  const int exit_code = print(reply, json_);
  if (!reply.once_told) return exit_code;
  try {
    if (!std::cout) throw Stop{1, "io: the answer could not be written", "choose where it can be"};
    reply.once_told();
  } catch (const Stop& why) {
    return print(why, false, app_.get_name());
  }
  return exit_code;
}

int CommandTree::carry_out(int argc, char** argv, const std::function<int()>& otherwise) {
  ::umask(077);  // whatever is written here belongs to this user alone
  try {
    app_.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app_.exit(help);
  } catch (const CLI::ParseError& wrong) {
    app_.exit(wrong);
    return 2;
  }
  if (!chosen_) return otherwise();
  try {
    return tell(chosen_());
  } catch (const Stop& why) {
    return print(why, json_, app_.get_name());
  } catch (const std::exception& unforeseen) {  // of a library: said in words, never a crash
    return print(Stop{1, unforeseen.what(), "check the paths that were given, and who may read and write there"}, json_,
                 app_.get_name());
  }
}

}  // namespace tsunagu::console
