// The names and options of the commands on persons, pregnancies, corrections and marks.
#pragma once

#include <functional>

#include "shared/console/command_tree.h"
#include "ward/admin/commands_people.h"

namespace tsunagu::ward {

class PeopleCommands {
 public:
  // `cases` and `one` are the commands `cases` and `case`, which get some below them.
  void add_to(console::CommandTree& tree, CLI::App* cases, CLI::App* one, std::function<commands::Context()> in);

 private:
  void add_persons();
  void add_pregnancies();
  void add_cases(CLI::App* cases, CLI::App* one);
  void add_protection();
  CLI::App* command(const char* name, const char* about, CLI::App* group);
  void add_fields(CLI::App* to);

  console::CommandTree* tree_ = nullptr;
  std::function<commands::Context()> in_;
  commands::PersonOptions person_;
  commands::PregnancyOptions pregnancy_;
  commands::CaseOptions case_;
  commands::ProtectionOptions protection_;
};

}  // namespace tsunagu::ward
