#include <algorithm>
#include <array>
#include <iostream>

#include "shared/console/code_entry.h"
#include "shared/handoff/frame.h"
#include "ward/admin/scan_replies.h"
#include "ward/cases/case_file.h"
#include "ward/inbox/arrivals_view.h"
#include "ward/inbox/folder_intake.h"

namespace tsunagu::ward::commands {
namespace {

constexpr std::array<std::string_view, 6> reasons{"",           "other",      "same_as_another",
                                                  "other_ward", "by_mistake", "parent_said"};

Ulid id_of(const ArrivalOptions& options) {
  const auto id = Ulid::parse(options.request);
  if (!id) throw Stop{2, "usage: a request has an id of 26 characters", "see `tsunagu-ward arrivals list`"};
  return *id;
}

void must_wait(const Status& done, const ArrivalOptions& options) {
  if (done) return;
  switch (done.error().code) {
    case Code::not_found:
      throw Stop{1, "request " + options.request + " is not held here", "see `tsunagu-ward arrivals list`"};
    case Code::refused: throw Stop{1, "its day is over and its envelope is erased", "scan the hub's code again"};
    case Code::exists: throw Stop{1, "another desk accepted it, which counts", "see `tsunagu-ward cases`"};
    default: must(done);
  }
}

Reply said(const ArrivalOptions& options, std::string_view result) {
  return {{{"request_id", options.request}, {"result", result}},
          "Request " + options.request + ": " + std::string(result) + "\n"};
}

Json held_json(const inbox::HeldView& line, bool names) {
  Json out{{"request_id", line.request_id.text()},
           {"running_number", line.running_no},
           {"hub", line.hub},
           {"device", line.device},
           {"issued", domain::text_of(domain::day_of(line.issued))},
           {"urgent", line.urgent},
           {"repeated", line.repeated},
           {"missing_before", line.missing ? Json::array({line.missing->first, line.missing->last}) : Json(nullptr)}};
  if (!names || !line.detail) return out;
  out["called"] = line.detail->called;
  out["topics"] = Json::array();
  for (const auto topic : line.detail->topics) out["topics"].push_back(domain::key_of(topic));
  return out;
}
std::string words_for(const inbox::HeldView& line, bool names) {
  return line.request_id.text() + "  " + domain::text_of(domain::day_of(line.issued)) + "  number " +
         std::to_string(line.running_no) + " of " + line.hub + ", " + line.device + (line.urgent ? "  urgent" : "") +
         (line.repeated ? "  ITS NUMBER CAME TWICE: call the hub, the tablet may have been copied" : "") +
         (names && line.detail ? "  " + line.detail->called : "") + "\n";
}

Json declined_json(const inbox::DeclinedView& line) {
  return {{"request_id", line.request_id.text()},
          {"running_number", line.running_no},
          {"hub", line.hub},
          {"device", line.device},
          {"reason", reasons.at(static_cast<std::size_t>(line.reason))},
          {"by", line.by},
          {"accepted_case_no", line.accepted_no.empty() ? Json(nullptr) : Json(line.accepted_no)}};
}

// Why a file gave nothing, as the other commands say it.
std::pair<std::string, std::string> why_and_advice(const std::string& key) {
  constexpr std::string_view refusal = "refusal.";
  constexpr std::string_view picture = "notice.picture.";
  if (key.starts_with(refusal)) {
    const auto why = key.substr(refusal.size());
    for (const auto each : handoff::all_refusals) {
      if (handoff::name_of(each) == why) return {why, std::string(advice_for(each))};
    }
    return {why, ""};
  }
  return {key.substr(picture.size()), "give a PNG or JPEG picture, taken straight and near, or a file of digits"};
}

Reply reply_of(const inbox::FolderReport& report) {
  const auto& counts = report.counts;
  Reply out{{{"total", counts.total},
             {"held", counts.held},
             {"already", counts.already},
             {"received", counts.received},
             {"declined", counts.declined},
             {"withdrawn", counts.withdrawn},
             {"refused", counts.refused},
             {"more", counts.more},
             {"arrivals", Json::array()},
             {"refused_files", Json::array()}},
            std::to_string(counts.held) + " held, " + std::to_string(counts.already) + " were held before, " +
                std::to_string(counts.received) + " received before, " + std::to_string(counts.declined) +
                " declined before, " + std::to_string(counts.withdrawn) + " taken back, " +
                std::to_string(counts.refused) + " refused\n"};
  for (const auto& one : report.held) {
    out.json["arrivals"].push_back({{"file", one.file},
                                    {"request_id", one.held.request_id.text()},
                                    {"already", one.held.already},
                                    {"declined", one.held.declined}});
  }
  for (const auto& one : report.refused) {
    const auto [why, advice] = why_and_advice(one.why);
    out.json["refused_files"].push_back({{"file", one.file}, {"why", why}, {"what_to_do", advice}});
    out.words += "  refused " + one.file + ": " + why + "\n";
  }
  if (counts.more) out.words += "The folder holds more: at most 2000 are read at once.\n";
  out.exit_code = report.held.empty() && counts.received + counts.withdrawn == 0 ? 1 : 0;
  return out;
}

std::vector<console::PictureRead> codes_from_pipe() {
  constexpr std::size_t most_codes = 8000;
  std::vector<console::PictureRead> out;
  for (std::string line; out.size() < most_codes && std::getline(std::cin, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto entry = console::parse_entry(line);
    if (entry.codes.empty()) entry.codes = {line.substr(0, handoff::max_typed)};
    out.push_back({"-", std::move(entry.codes)});
  }
  return out;
}

console::FolderList listed(const std::vector<std::string>& names) {
  console::FolderList out;
  for (const auto& name : names) {
    std::error_code unknown;
    if (!std::filesystem::is_directory(name, unknown)) {
      out.files.emplace_back(name);
      continue;
    }
    auto folder = must(console::list_folder(name));
    std::ranges::move(folder.files, std::back_inserter(out.files));
    std::ranges::move(folder.refused, std::back_inserter(out.refused));
    out.more = out.more || folder.more;
  }
  return out;
}

}  // namespace

std::vector<std::string> decline_reasons() { return {reasons.begin() + 1, reasons.end()}; }

Reply hold(const Context& in, const ScanOptions& options) {
  const bool pipe = std::ranges::find(options.files, "-") != options.files.end();
  if (pipe && options.files.size() > 1) throw Stop{2, "usage: either files or -", {}};
  if (!options.accept.empty()) throw Stop{2, "usage: --hold decides nothing; see `tsunagu-ward arrivals accept`", {}};
  const auto list = pipe ? console::FolderList{} : listed(options.files);
  auto read = pipe ? codes_from_pipe() : std::vector<console::PictureRead>{};
  auto office = in.open_signed_in();
  if (pipe) {
    inbox::FolderIntake intake(office);
    must(intake.take_codes(std::move(read), in.clock.now()));
    (void)intake.is_over();
    return reply_of(intake.report());
  }
  inbox::FolderIntake intake(office, list, {});
  while (must(intake.wait(in.clock.now()))) {
  }
  (void)intake.is_over();
  return reply_of(intake.report());
}

Reply list_arrivals(const Context& in, bool names) {
  auto office = names ? in.open_signed_in() : in.open();
  const auto now = in.clock.now();
  auto held = must(inbox::held_lines(office));
  if (names) inbox::open_lines(office, held, 0, held.size(), now);
  Reply out{{{"held", Json::array()}, {"declined", Json::array()}, {"repeated", Json::array()}}, {}};
  for (const auto& line : held) {
    out.json["held"].push_back(held_json(line, names));
    out.words += words_for(line, names);
  }
  for (const auto& line : must(inbox::declined_lines(office, now))) {
    out.json["declined"].push_back(declined_json(line));
    out.words += line.request_id.text() + "  declined" +
                 (line.accepted_no.empty() ? "" : ", and accepted by another desk: case " + line.accepted_no) + "\n";
  }
  for (const auto& repeat : must(office.journal().ward().number_repeats())) {
    Json ids = Json::array();
    for (const auto& id : repeat.requests) ids.push_back(id.text());
    out.json["repeated"].push_back({{"running_number", repeat.number},
                                    {"device_key_id", crypto::KeyId{repeat.device_key_id}.text()},
                                    {"request_ids", std::move(ids)}});
  }
  return out;
}

Reply accept_arrival(const Context& in, const ArrivalOptions& options) {
  const auto request_id = id_of(options);
  if (options.into.empty() && !options.new_case) throw Stop{2, "usage: --case CASE or --new", {}};
  auto office = in.open_signed_in();
  std::optional<Ulid> into;
  if (!options.into.empty())
    into = must(cases::find_case_named(office.journal(), options.into), "see `tsunagu-ward cases`");
  auto arrival = inbox::Arrivals(office).open(request_id, in.clock.now());
  if (!arrival && arrival.error().code == Code::not_found) must_wait(arrival.forward(), options);
  return accepted(office, must(std::move(arrival), "its envelope is gone: scan the hub's code again"), into,
                  {.receipt_png = options.receipt_png, .after_restore = options.after_restore}, in.clock.now());
}

Reply decline_arrival(const Context& in, const ArrivalOptions& options) {
  const auto request_id = id_of(options);
  const auto reason = std::ranges::find(reasons, options.reason) - reasons.begin();
  auto office = in.open_signed_in();
  must_wait(inbox::Arrivals(office).decline(request_id, static_cast<domain::DeclineReason>(reason)), options);
  auto out = said(options, "declined");
  out.json["reason"] = options.reason;
  return out;
}

Reply undo_arrival(const Context& in, const ArrivalOptions& options) {
  const auto request_id = id_of(options);
  auto office = in.open_signed_in();
  must_wait(inbox::Arrivals(office).undo(request_id, in.clock.now()), options);
  return said(options, "held");
}

Reply mark_arrival(const Context& in, const ArrivalOptions& options) {
  const auto request_id = id_of(options);
  auto office = in.open_signed_in();
  must_wait(inbox::Arrivals(office).mark(request_id, !options.off), options);
  return said(options, options.off ? "not_urgent" : "urgent");
}

}  // namespace tsunagu::ward::commands
