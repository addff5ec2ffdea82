#include "shared/console/journal_commands.h"

#include <filesystem>

#include "shared/base/files.h"
#include "shared/console/clock_commands.h"

namespace tsunagu::console {
namespace {

std::string advice_for(Code code, const std::string& data, const Owner& owner) {
  switch (code) {
    case Code::not_found: return "make the data folder first: " + owner.program + " init --data " + data;
    case Code::io:
    case Code::refused: return "check the disk, and who may read and write in " + data;
    case Code::unsupported: return "update the program";
    case Code::locked: return "another program has it open: close that one and try again";
    case Code::usage: return "give the folder that " + owner.program + " init made";
    case Code::corrupt:
    case Code::exists:
    case Code::too_large:
    case Code::wrong_secret:
    case Code::timeout: return {};
  }
  return {};
}

std::filesystem::path journal_in(const std::string& data) { return std::filesystem::path(data) / "journal.sqlite"; }

std::string advice_on_restoring(Code code, const std::string& data, const Owner& owner) {
  switch (code) {
    case Code::exists: return "move the old journal.sqlite (and its -wal and -shm) away first";
    case Code::not_found: return "is the file there?";
    case Code::corrupt: return "this backup is damaged: take another one; nothing was changed";
    case Code::usage: return "take a backup of " + owner.program + "; nothing was changed";
    case Code::refused:
      return "give the backup's own file (from a pipe, save it first); one that is too old for the tablet's numbers "
             "goes on under a new number: restore FILE --tablet N, which no tablet of the hub has or had";
    case Code::io: return "check the disk, and who may read the backup and write in " + data;
    case Code::unsupported: return "update the program";
    case Code::locked: return "another program has the backup open: close that one and try again";
    case Code::too_large:
    case Code::wrong_secret:
    case Code::timeout: return {};
  }
  return {};
}

}  // namespace

void refuse_to_open(const Error& error, const std::function<Examination()>& examine, const std::string& data,
                    const Owner& owner) {
  auto advice = advice_for(error.code, data, owner);
  if (error.code == Code::usage) throw Stop{1, "this folder belongs to " + owner.other, std::move(advice)};
  if (auto found = advice_on_opening(error, examine, data, owner); !found.empty()) advice = std::move(found);
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

namespace {

const char* word_for(const Examined& file) {
  if (!file.fault) return "whole";
  switch (file.fault->code) {
    case Code::not_found: return "missing";
    case Code::unsupported: return "newer";
    case Code::io:
    case Code::refused: return "unreadable";
    default: return file.part == Part::tables ? "rebuild" : "damaged";
  }
}

Json json_of(const Examination& files, const std::string& data) {
  Json out = Json::object();
  for (const auto& file : files) out[file.file.lexically_relative(data).string()] = word_for(file);
  return out;
}

std::vector<std::string> problems_of(const Verified& verified) {
  auto problems = verified.report.problems;
  for (const auto& file : verified.files) {
    const bool told = file.part == Part::journal || file.part == Part::tables;
    if (file.fault && !told) problems.push_back(std::string(name_of(file.fault->code)) + ": " + file.fault->detail);
  }
  for (const auto& each : verified.contradictions) problems.push_back(each.problem);
  return problems;
}

}  // namespace

Reply reply_of(const Verified& verified, const std::string& data, const Owner& owner) {
  const auto& report = verified.report;
  const auto problems = problems_of(verified);
  auto what_to_do = advice_on_all(verified.files, data, owner);
  for (const auto& each : verified.contradictions) what_to_do += each.what_to_do;
  Reply out{{{"ok", problems.empty()},
             {"facts", report.facts},
             {"rows", report.rows},
             {"waiting", report.waiting},
             {"quarantined", report.quarantined},
             {"erased", report.erased},
             {"ahead", report.ahead},
             {"doubted", report.doubted},
             {"clock", name_of(verified.clock)},
             {"secrets_locked", verified.secrets_locked},
             {"problems", problems},
             {"files", json_of(verified.files, data)},
             {"what_to_do", what_to_do}},
            std::to_string(report.facts) + " facts, " + std::to_string(report.rows) + " rows: " +
                (report.ok() ? problems.empty() ? "all is well.\n" : "as they were recorded.\n"
                             : "NOT as they were recorded.\n")};
  for (const auto& problem : problems) out.words += "  " + problem + "\n";
  out.words += words_about_the_clock(verified.clock, report.doubted);
  if (report.ahead > 0 || report.quarantined > 0) {
    out.words += std::to_string(report.ahead) + " facts of other machines wait for their time, " +
                 std::to_string(report.quarantined) + " for a part.\n";
  }
  if (!verified.secrets_locked)
    out.words += "Secrets could not be locked in memory: raise the memlock limit (ulimit -l).\n";
  out.words += what_to_do;
  out.exit_code = problems.empty() ? 0 : 1;
  return out;
}

namespace {

constexpr const char* nothing_was_rebuilt = "corrupt: a fact is not as it was recorded, so nothing was rebuilt from it";

Reply rebuilt(std::size_t facts, bool changed, bool in_new_file) {
  return {{{"facts", facts}, {"changed", changed}, {"in_new_file", in_new_file}},
          in_new_file ? "Rebuilt into a new file: the old one was damaged beside its facts.\n"
          : changed   ? "Rebuilt: the tables were different before.\n"
                      : "Rebuilt: the same tables as before.\n"};
}

// None when the tables are too damaged even to be thrown away.
std::optional<Reply> rebuilt_in_place(journal::Journal& journal) {
  const auto before = journal.digest();
  if (!before && before.error().code != Code::corrupt) refuse(before.error());
  if (const auto done = journal.rebuild(); !done) {
    if (done.error().code == Code::corrupt) return std::nullopt;
    refuse(done.error());
  }
  const auto report = must(journal.verify());
  if (!report.ok()) return std::nullopt;
  return rebuilt(report.facts, !before || must(journal.digest()) != *before, false);
}

}  // namespace

Reply rebuild(const std::string& data, const Owner& owner, const Clock& clock, RandomSource& random) {
  const journal::Options as_it_is{.program = owner.runs, .create = false};
  const auto file = journal_in(data);
  const auto examined = [&] { return Examination{examine_journal(file, owner.runs, clock, random)}; };
  {
    auto journal = journal::Journal::open(file, as_it_is, clock, random);
    if (!journal && journal.error().code != Code::corrupt) refuse_to_open(journal.error(), examined, data, owner);
    if (journal) {
      const auto hold = journal->facts_are_as_recorded();
      if (!hold && hold.error().code == Code::locked) refuse_to_open(hold.error(), examined, data, owner);
      if (!hold || !*hold) throw Stop{1, nothing_was_rebuilt, advice_on_all(examined(), data, owner)};
      if (auto done = rebuilt_in_place(*journal)) return *done;
    }
  }
  const auto done = journal::Journal::rebuild_in_new_file(file, as_it_is, clock, random);
  if (!done && done.error().code == Code::corrupt)
    throw Stop{1, nothing_was_rebuilt, advice_on_all(examined(), data, owner)};
  if (!done) refuse_to_open(done.error(), examined, data, owner);
  return rebuilt(must(must(journal::Journal::open(file, as_it_is, clock, random)).count()), true, true);
}

Reply backup(const journal::Journal& journal, const std::string& to, const std::string& data) {
  must(journal.backup(to), "choose another file");
  return {{{"backup", to}}, "Written to " + to + ". The keys in " + data + "/keys are not in it: keep them as well.\n"};
}

CLI::App* JournalCommands::add_to(CommandTree& tree, Deeds deeds) {
  tree.when(tree.data_command("verify", "reads everything and checks every hash"), std::move(deeds.verify));
  tree.when(tree.data_command("rebuild", "folds every fact again"), std::move(deeds.rebuild));
  auto* backup = tree.data_command("backup", "a copy of the journal while it is in use");
  backup->add_option("FILE", file_, "must not exist")->required();
  tree.when(backup, [this, deed = std::move(deeds.backup)] { return deed(file_); });
  auto* restore = tree.data_command("restore", "puts a backup in place");
  restore->add_option("FILE", file_, "the backup")->required();
  tree.when(restore, [this, deed = std::move(deeds.restore)] { return deed(file_); });
  return restore;
}

}  // namespace tsunagu::console
