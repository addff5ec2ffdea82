// A program's command line: each command fills in what is to be done, and it is done after the whole line was
// understood. For the sources of commands only: it brings the command line library with it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "shared/console/reply.h"

namespace tsunagu::console {

class CommandTree {
 public:
  // `secret` is what --pin-file holds: "PIN", "passphrase".
  CommandTree(const std::string& about, const std::string& program, std::string secret);

  [[nodiscard]] CLI::App& top() { return app_; }
  CLI::App* group(const std::string& name, const std::string& about);
  // A command of its own, or of a group.
  CLI::App* command(const std::string& name, const std::string& about, CLI::App* group = nullptr);
  // One that works on a data folder: with --data and --json.
  CLI::App* data_command(const std::string& name, const std::string& about, CLI::App* group = nullptr);
  CLI::App* with_pin(CLI::App* command);
  void when(CLI::App* command, std::function<Reply()> then);

  [[nodiscard]] const std::string& data() const { return data_; }
  [[nodiscard]] const std::string& pin_file() const { return pin_file_; }

  // 0 done, 1 refused, 2 wrong usage. `otherwise` runs when no command was named that has something to do.
  [[nodiscard]] int carry_out(int argc, char** argv, const std::function<int()>& otherwise);

 private:
  [[nodiscard]] int tell(const Reply& reply) const;

  CLI::App app_;
  std::string secret_;
  std::string data_;
  std::string pin_file_;
  bool json_ = false;
  std::function<Reply()> chosen_;
};

}  // namespace tsunagu::console
