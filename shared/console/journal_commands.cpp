#include "shared/console/journal_commands.h"

#include <filesystem>

#include "shared/base/files.h"
#include "shared/console/clock_commands.h"

namespace tsunagu::console {
namespace {

std::string advice_for(Code code, const std::string& data, const Owner& owner) {
  const bool half = is_there(std::filesystem::path(data) / "journal.sqlite");
  switch (code) {
    case Code::not_found:
      return half ? "its keys are missing: copy the folder keys/ into " + data + " from where it was kept"
                  : "make the data folder first: " + owner.program + " init --data " + data;
    case Code::corrupt:
      return "stop using it: move what is left of journal.sqlite away and restore the newest backup: " + owner.program +
             " restore BACKUP --data " + data;
    case Code::io:
    case Code::refused: return "check the disk, and who may read and write in " + data;
    case Code::unsupported: return "update the program";
    case Code::locked: return "another program has it open: close that one and try again";
    case Code::usage: return "give the folder that " + owner.program + " init made";
    case Code::exists:
    case Code::too_large:
    case Code::wrong_secret:
    case Code::timeout: return {};
  }
  return {};
}

std::string advice_on_restoring(Code code, const std::string& data, const Owner& owner) {
  switch (code) {
    case Code::exists: return "move the old journal.sqlite (and its -wal and -shm) away first";
    case Code::not_found: return "is the file there?";
    case Code::corrupt: return "this backup is damaged: take another one; nothing was changed";
    case Code::usage: return "take a backup of " + owner.program + "; nothing was changed";
    case Code::io:
    case Code::refused: return "check the disk, and who may read the backup and write in " + data;
    case Code::unsupported: return "update the program";
    case Code::locked: return "another program has the backup open: close that one and try again";
    case Code::too_large:
    case Code::wrong_secret:
    case Code::timeout: return {};
  }
  return {};
}

}  // namespace

void refuse_to_open(const Error& error, const std::string& data, const Owner& owner) {
  auto advice = advice_for(error.code, data, owner);
  if (error.code == Code::usage) throw Stop{1, "this folder belongs to " + owner.other, std::move(advice)};
  refuse(error, std::move(advice));
}

Reply restored(const Status& done, const std::string& from, const std::string& data, const Owner& owner,
               const std::string& after) {
  if (!done) {
    auto advice = advice_on_restoring(done.error().code, data, owner);
    if (done.error().code == Code::usage) throw Stop{1, "this is a backup of " + owner.other, std::move(advice)};
    refuse(done.error(), std::move(advice));
  }
  Reply out{{{"restored", from}, {"missing", Json::array()}}, "Restored. " + after + "\n"};
  for (const auto& name : {std::string("keys"), owner.settings}) {
    if (is_there(std::filesystem::path(data) / name)) continue;
    out.json["missing"].push_back(name);
    out.words.append("Still to be copied into ").append(data).append(": ").append(name).append("\n");
  }
  return out;
}

Reply reply_of(const Verified& verified) {
  const auto& report = verified.report;
  Reply out{{{"ok", report.ok()},
             {"facts", report.facts},
             {"rows", report.rows},
             {"waiting", report.waiting},
             {"quarantined", report.quarantined},
             {"erased", report.erased},
             {"ahead", report.ahead},
             {"doubted", report.doubted},
             {"clock", name_of(verified.clock)},
             {"secrets_locked", verified.secrets_locked},
             {"problems", report.problems}},
            std::to_string(report.facts) + " facts, " + std::to_string(report.rows) +
                " rows: " + (report.ok() ? "all is well.\n" : "NOT as they were recorded.\n")};
  for (const auto& problem : report.problems) out.words += "  " + problem + "\n";
  out.words += words_about_the_clock(verified.clock, report.doubted);
  if (report.ahead > 0 || report.quarantined > 0) {
    out.words += std::to_string(report.ahead) + " facts of other machines wait for their time, " +
                 std::to_string(report.quarantined) + " for a part.\n";
  }
  if (!verified.secrets_locked)
    out.words += "Secrets could not be locked in memory: raise the memlock limit (ulimit -l).\n";
  if (!report.ok()) {
    out.words += "Stop using this " + verified.place + " and restore the newest good backup.\n";
    out.exit_code = 1;
  }
  return out;
}

Reply rebuild(journal::Journal& journal) {
  if (!must(journal.facts_are_as_recorded())) {
    throw Stop{1, "corrupt: a fact is not as it was recorded, so nothing was rebuilt from it",
               "see verify; stop using this journal and restore the newest good backup"};
  }
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
