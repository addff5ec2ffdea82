// Where finished pages go: to a CUPS queue through `lp`, or into a folder that a printer watches. Neither: there is no
// printer, and the screens say so.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::print {

struct Printer {
  std::string queue = {};             // of CUPS; letters, digits, '-', '_', '.'
  std::filesystem::path outbox = {};  // used when there is no queue
  std::filesystem::path lp = "/usr/bin/lp";
  std::chrono::milliseconds patience{4000};  // for lp to take the pages over

  [[nodiscard]] bool is_set_up() const { return !queue.empty() || !outbox.empty(); }
};
// What CUPS accepts and no command line misreads.
[[nodiscard]] bool is_queue_name(std::string_view name);

// Hands the pages over. With a queue they go through a pipe and touch no disk of ours. In the outbox they are
// "<job>.pdf", whole or not there (mode 0600); whoever empties the folder runs as the same user. `job` names nobody.
// usage: no printer is set up, or `job` is not a file name. io: the folder or lp refused. timeout: lp did not finish.
[[nodiscard]] Status send(const Printer& printer, std::string_view job, ByteView pdf);

}  // namespace tsunagu::print
