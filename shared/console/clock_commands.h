// clock, clock confirm, clock correct, clock undo: the machine's clock, and the day of what was recorded while nobody
// believed it. The same on either side of the air gap.
#pragma once

#include <functional>
#include <string>

#include "shared/console/command_tree.h"
#include "shared/journal/journal.h"

namespace tsunagu::console {

class ClockCommands {
 public:
  using Use = std::function<Reply(journal::Journal&)>;
  // `with` opens the data folder's journal for one command.
  void add_to(CommandTree& tree, std::function<Reply(const Use&)> with);

 private:
  std::string day_, correction_;
};

// "sure", "behind", "ahead", "moved".
[[nodiscard]] std::string name_of(domain::ClockDoubt doubt);
// What verify says; nothing when there is nothing to say.
[[nodiscard]] std::string words_about_the_clock(domain::ClockDoubt doubt, std::size_t doubted_facts);

}  // namespace tsunagu::console
