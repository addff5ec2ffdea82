#include "shared/console/journal_commands.h"

namespace tsunagu::console {

Reply reply_of(const Verified& verified) {
  const auto& report = verified.report;
  Reply out{{{"ok", report.ok()},
             {"facts", report.facts},
             {"rows", report.rows},
             {"waiting", report.waiting},
             {"quarantined", report.quarantined},
             {"erased", report.erased},
             {"secrets_locked", verified.secrets_locked},
             {"problems", report.problems}},
            std::to_string(report.facts) + " facts, " + std::to_string(report.rows) +
                " rows: " + (report.ok() ? "all is well.\n" : "NOT as they were recorded.\n")};
  for (const auto& problem : report.problems) out.words += "  " + problem + "\n";
  if (!verified.secrets_locked)
    out.words += "Secrets could not be locked in memory: raise the memlock limit (ulimit -l).\n";
  if (!report.ok()) {
    out.words += "Stop using this " + verified.place + " and restore the newest good backup.\n";
    out.exit_code = 1;
  }
  return out;
}

Reply rebuild(journal::Journal& journal) {
  const auto before = must(journal.digest());
  must(journal.rebuild());
  const bool changed = must(journal.digest()) != before;
  return {{{"facts", must(journal.count())}, {"changed", changed}},
          changed ? "Rebuilt: the tables were different before.\n" : "Rebuilt: the same tables as before.\n"};
}

Reply backup(const journal::Journal& journal, const std::string& to, const std::string& data) {
  must(journal.backup(to), "choose another file");
  return {{{"backup", to}}, "Written to " + to + ". The keys in " + data + "/keys are not in it: keep them as well.\n"};
}

}  // namespace tsunagu::console
