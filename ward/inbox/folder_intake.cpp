#include "ward/inbox/folder_intake.h"

#include <algorithm>

namespace tsunagu::ward::inbox {
namespace {

std::string name_of_file(const std::filesystem::path& file) { return file.filename().string(); }

std::string why_of(handoff::Refusal why) { return "refusal." + std::string(handoff::name_of(why)); }

}  // namespace

FolderIntake::FolderIntake(Office& office, const console::FolderList& list, const worker::Options& reader)
    : arrivals_(office), reception_(office) {
  report_.counts.total = list.files.size() + list.refused.size();
  report_.counts.more = list.more;
  for (const auto& file : list.refused) {
    ++report_.counts.read;
    refuse(name_of_file(file), "notice.picture.no_file");
  }
  batch_ = std::make_unique<console::PictureBatch>(list.files, reader);
}

void FolderIntake::refuse(const std::string& file, std::string why) {
  report_.refused.push_back({file, std::move(why)});
  report_.counts.refused = report_.refused.size();
}

void FolderIntake::sort(const console::PictureRead& read) {
  ++report_.counts.read;
  const auto file = name_of_file(read.file);
  if (!read.codes) return refuse(file, std::string("notice.picture.") + name_of(read.codes.error().code));
  if (read.codes->empty()) return refuse(file, "notice.picture.no_code");
  for (const auto& code : *read.codes) add_code(file, code);
}

// Parts of one code may lie in several pictures.
void FolderIntake::add_code(const std::string& file, const std::string& code) {
  const auto part = handoff::unframe(code);
  if (!part) return refuse(file, why_of(part.error()));
  auto& parts = parts_[{part->kind, part->count, part->tag}];
  auto added = parts.assembler.add(code);
  if (!added) return refuse(file, why_of(added.error()));
  parts.files.push_back(file);
  if (auto* framed = std::get_if<handoff::Framed>(&*added)) {
    whole_.push_back({file, std::move(*framed)});
    parts_.erase({part->kind, part->count, part->tag});
  }
}

void FolderIntake::note(const std::string& file, const Held& held) {
  report_.held.push_back({file, held});
  auto& counts = report_.counts;
  (held.already ? counts.already : held.declined ? counts.declined : counts.held) += 1;
}

Status FolderIntake::turn_away(const std::string& file, const TurnedAway& what) {
  if (what.why == handoff::Refusal::already_received) {
    ++report_.counts.received;
    return {};
  }
  refuse(file, why_of(what.why));
  return reception_.turn_away(what);
}

Status FolderIntake::take_back(const Whole& whole, Instant now) {
  auto taken = reception_.take_withdrawal(whole.framed.envelope, now);
  if (!taken) return taken.forward();
  if (const auto* away = std::get_if<TurnedAway>(&*taken)) return turn_away(whole.file, *away);
  ++report_.counts.withdrawn;
  return arrivals_.tidy(now);
}

Status FolderIntake::hold(Instant now) {
  std::vector<Bytes> envelopes;
  std::vector<std::string> files;
  for (const auto& whole : whole_) {
    if (whole.framed.kind != handoff::Kind::handoff) continue;
    envelopes.push_back(whole.framed.envelope);
    files.push_back(whole.file);
  }
  auto answers = arrivals_.hold(envelopes, now, Declined::leave);
  if (!answers) return answers.forward();
  for (std::size_t i = 0; i < answers->size(); ++i) {
    if (const auto* held = std::get_if<Held>(&(*answers)[i])) {
      note(files[i], *held);
    } else if (auto away = turn_away(files[i], std::get<TurnedAway>((*answers)[i])); !away) {
      return away;
    }
  }
  // Behind the requests: a withdrawal takes back what came with it.
  for (const auto& whole : std::exchange(whole_, {})) {
    if (whole.framed.kind == handoff::Kind::handoff) continue;
    if (whole.framed.kind != handoff::Kind::withdrawal) {
      if (auto away = turn_away(whole.file, {handoff::Refusal::other_kind, {}, {}, {}}); !away) return away;
    } else if (auto taken = take_back(whole, now); !taken) {
      return taken;
    }
  }
  return {};
}

Status FolderIntake::take_codes(std::vector<console::PictureRead> read, Instant now) {
  for (const auto& one : read) sort(one);
  report_.counts.total = std::max(report_.counts.total, report_.counts.read);
  return hold(now);
}

Result<bool> FolderIntake::take(Instant now, std::size_t most) {
  if (!batch_) return false;
  auto read = batch_->take(most);
  if (read.empty() && whole_.empty()) return false;
  if (auto held = take_codes(std::move(read), now); !held) return held.forward();
  return true;
}

Result<bool> FolderIntake::wait(Instant now) {
  constexpr std::size_t most_at_once = 64;
  auto read = batch_->wait(most_at_once);
  if (read.empty()) return false;
  if (auto held = take_codes(std::move(read), now); !held) return held.forward();
  return true;
}

void FolderIntake::stop() {
  if (batch_) batch_->stop();
}

bool FolderIntake::is_over() {
  if ((batch_ && !batch_->is_over()) || !whole_.empty()) return false;
  for (const auto& [key, parts] : std::exchange(parts_, {})) {
    for (const auto& file : parts.files) refuse(file, why_of(handoff::Refusal::part_missing));
  }
  return true;
}

}  // namespace tsunagu::ward::inbox
