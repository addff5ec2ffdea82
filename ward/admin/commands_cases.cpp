#include <array>

#include "shared/console/codes.h"
#include "shared/console/journal_commands.h"
#include "shared/journal/ward_view.h"
#include "ward/admin/commands_people.h"
#include "ward/cases/case_file.h"
#include "ward/cases/receipts.h"
#include "ward/office/case_no.h"
#include "ward/office/health.h"

namespace tsunagu::ward::commands {
namespace {

constexpr std::size_t most_cases = 100'000;

Json month_or_null(const std::optional<domain::YearMonth>& month) {
  return month ? Json(month->text()) : Json(nullptr);
}

Json children_of(const std::vector<domain::Child>& children) {
  Json out = Json::array();
  for (const auto& child : children) {
    out.push_back(Json{{"nickname", child.nickname}, {"birth", month_or_null(child.birth)}});
  }
  return out;
}

std::string day_text(Instant at) { return domain::text_of(domain::day_of(at)); }

Json record_json(const domain::CaseRecord& record) {
  return {{"called", record.called},
          {"kana", record.kana},
          {"children", children_of(record.children)},
          {"due", month_or_null(record.due)},
          {"contact", record.contact.address},
          {"hours", record.contact.hours},
          {"may_leave_message", record.contact.may_leave_message},
          {"may_name_office", domain::office_named(record.contact) == domain::OfficeNamed::yes  ? "yes"
                              : domain::office_named(record.contact) == domain::OfficeNamed::no ? "no"
                                                                                                : "unsaid"},
          {"name_to_show", record.contact.name_to_show},
          {"member_number", record.member_number},
          {"language", record.language},
          {"hub", record.hub}};
}

std::string_view word_of(cases::TimelineEntry::What what) {
  constexpr std::array<std::string_view, 6> words{"asked", "taken_in", "note", "receipt", "withdrawn", "changed"};
  return words.at(static_cast<std::size_t>(what));
}
std::string_view word_of(domain::ReceiptState state) {
  constexpr std::array<std::string_view, 4> words{"", "received", "contacted", "closed"};
  return words.at(static_cast<std::size_t>(state));
}

std::optional<domain::ReceiptState> state_from(std::string_view word) {
  for (const auto state : {domain::ReceiptState::contacted, domain::ReceiptState::closed}) {
    if (word == word_of(state)) return state;
  }
  return std::nullopt;
}

Json entry_json(const cases::TimelineEntry& entry) {
  using What = cases::TimelineEntry::What;
  Json out{{"at", day_text(entry.at)}, {"what", word_of(entry.what)}, {"by", entry.by}, {"erased", entry.erased}};
  if (entry.running_no != 0) out["running_number"] = entry.running_no;
  if (entry.what == What::taken_in) out["new_case"] = entry.new_case;
  if (entry.what == What::note) out["text"] = entry.text;
  if (entry.what == What::changed) {
    out["change"] = entry.change;
    out["name"] = entry.name;
    out["why"] = entry.text;
  }
  if (entry.what == What::receipt) out["state"] = word_of(entry.receipt);
  if (!entry.intake) return out;
  out["device"] = entry.device;
  out["called"] = entry.intake->called;
  out["children"] = children_of(entry.intake->children);
  out["due"] = month_or_null(entry.intake->due);
  out["topics"] = Json::array();
  for (const auto topic : entry.intake->topics) out["topics"].push_back(domain::key_of(topic));
  out["words"] = entry.intake->words;
  out["wish"] = entry.intake->wish;
  out["decision"] = entry.intake->decision;
  return out;
}

Json request_json(const cases::CaseRequest& request) {
  return {{"request_id", request.request_id.text()},
          {"running_number", request.running_no},
          {"state", word_of(request.state)},
          {"withdrawn", request.withdrawn}};
}
std::string words_for(const cases::CaseRequest& request) {
  return "  request " + std::to_string(request.running_no) + "  " + request.request_id.text() + "  " +
         std::string(word_of(request.state)) + (request.withdrawn ? ", withdrawn\n" : "\n");
}

std::string words_for(const cases::TimelineEntry& entry) {
  std::string out = "  " + day_text(entry.at) + "  " + std::string(word_of(entry.what));
  if (entry.running_no != 0) out += " " + std::to_string(entry.running_no);
  if (entry.what == cases::TimelineEntry::What::changed) out += " " + entry.change + " " + entry.name;
  if (entry.what == cases::TimelineEntry::What::receipt) out += " " + std::string(word_of(entry.receipt));
  for (const auto& text : {entry.text, entry.intake ? entry.intake->words : std::string{}}) {
    if (!text.empty()) out += "  " + text;
  }
  return out + (entry.by.empty() ? "\n" : "  (" + entry.by + ")\n");
}

std::vector<Ulid> ids_of(const std::vector<journal::CaseRow>& rows) {
  std::vector<Ulid> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back(row.case_id);
  return out;
}

}  // namespace

Reply list_cases(const Context& in, bool names) {
  auto office = names ? in.open_signed_in(Deed::see_names) : in.open();
  const auto rows = must(office.journal().ward().cases(most_cases));
  if (names) must(cases::record_reading(office, ids_of(rows)));
  Reply out{Json::array(), {}};
  for (const auto& row : rows) {
    Json one{{"case_id", row.case_id.text()},  {"case_no", case_no_of(row.case_id)},
             {"opened", day_text(row.opened)}, {"changed", day_text(row.changed)},
             {"intakes", row.intakes},         {"waiting", row.waiting}};
    out.words += case_no_of(row.case_id) + "  " + day_text(row.changed) + "  " + std::to_string(row.intakes) +
                 (row.intakes == 1 ? " request, " : " requests, ") + std::to_string(row.waiting) + " open";
    one["protected"] = row.protected_until.has_value();
    if (names && row.protected_until) {
      out.words += "  protected (支援措置)";
    } else if (names) {
      one["called"] = row.record.called;
      one["children"] = children_of(row.record.children);
      one["due"] = month_or_null(row.record.due);
      one["member_number"] = row.record.member_number;
      one["phone"] = domain::household_of(row.record).phone;
      out.words += "  " + row.record.called;
    }
    out.json.push_back(std::move(one));
    out.words += "\n";
  }
  return out;
}

Reply show_case(const Context& in, const std::string& name, bool past_warning) {
  auto office = in.open_signed_in();
  const auto view = must(cases::case_view(office, read_case_named(office, name, past_warning)));
  Reply out{{{"case_id", view.row.case_id.text()},
             {"case_no", view.row.case_no},
             {"record", record_json(view.row.record)},
             {"timeline", Json::array()}},
            view.row.case_no + "  " + view.row.record.called + "\n"};
  for (const auto& entry : view.timeline) {
    out.json["timeline"].push_back(entry_json(entry));
    out.words += words_for(entry);
  }
  out.json["latest_request"] = view.requests.empty() ? Json(nullptr) : Json(view.requests.front().request_id.text());
  out.json["requests"] = Json::array();
  for (const auto& request : view.requests) {
    out.json["requests"].push_back(request_json(request));
    out.words += words_for(request);
  }
  return out;
}

Reply receipt(const Context& in, const ReceiptOptions& options) {
  const auto request_id = Ulid::parse(options.request);
  if (!request_id) throw Stop{2, "usage: a request has an id of 26 characters", "see `tsunagu-ward case CASE`"};
  auto office = in.open_signed_in(Deed::write_case);
  const auto made = cases::give_receipt(office, *request_id, state_from(options.state), in.clock.now());
  if (!made && made.error().code == Code::refused) {
    throw Stop{1, "the parent took this request back", "do not call; it can only be closed"};
  }
  const auto done = must(made, "`tsunagu-ward case CASE` lists the requests and how they stand");
  Reply out{{{"request_id", request_id->text()},
             {"state", word_of(done.receipt.state)},
             {"day", domain::text_of(done.receipt.day)},
             {"receipt_digits", Json::array({done.digits})},
             {"receipt_png", options.png}},
            "Receipt for the hub (" + std::string(word_of(done.receipt.state)) + "):\n" + done.digits + "\n"};
  console::add_png(out, {done.digits}, options.png);
  return out;
}

// Changes nothing, so that it does on a read-only medium and beside a running desk.
Reply verify(const Context& in) {
  const auto journal = in.open_journal(journal::Access::read);
  const auto report = must(journal.verify());
  const std::filesystem::path folder(in.data);
  console::Verified verified{report, in.arena.locked(), must(journal.clock()).doubt, {}, {}};
  verified.files.push_back(console::examined(folder / "journal.sqlite", journal, report));
  std::ranges::move(examine_keys(folder), std::back_inserter(verified.files));
  if (report.ok()) verified.contradictions = must(contradictions(folder, journal, in.clock.now()));
  return console::reply_of(verified, in.data, console::ward_owner);
}

Reply rebuild(const Context& in) { return console::rebuild(in.data, console::ward_owner, in.clock, in.random); }

Reply backup(const Context& in, const std::string& to) {
  return console::backup(in.open_journal(journal::Access::write), to, in.data);
}

Reply restore(const Context& in, const std::string& from) {
  return console::restored(Office::restore(in.data, from, in.tools()), from, in.data, console::ward_owner,
                           "Requests that were issued before today are taken in only when an officer says so.");
}

}  // namespace tsunagu::ward::commands
