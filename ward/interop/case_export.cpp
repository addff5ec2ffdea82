#include "ward/interop/case_export.h"

#include <algorithm>
#include <array>
#include <map>

namespace tsunagu::ward::interop {
namespace {

using domain::ConsentItem;

bool agreed(const domain::IntakeDetail& detail, ConsentItem item) {
  return std::find(detail.consent.begin(), detail.consent.end(), item) != detail.consent.end();
}

bool is_same(const domain::Child& a, const domain::Child& b) {
  if (a.birth && b.birth && *a.birth != *b.birth) return false;
  if (!a.nickname.empty() && !b.nickname.empty()) return a.nickname == b.nickname;
  return a.birth.has_value() && a.birth == b.birth;
}

bool names(const domain::IntakeDetail& detail, const domain::Child& child) {
  return std::any_of(detail.children.begin(), detail.children.end(),
                     [&](const domain::Child& said) { return is_same(said, child); });
}

using Details = std::vector<const domain::IntakeDetail*>;

bool any_agreed(const Details& standing, ConsentItem item) {
  return std::any_of(standing.begin(), standing.end(), [&](const auto* detail) { return agreed(*detail, item); });
}

void add_children(ExportedCase& to, const domain::CaseRecord& record, const Details& standing,
                  const Details& taken_back) {
  const auto named_by = [](const Details& details, const domain::Child& child) {
    return std::any_of(details.begin(), details.end(), [&](const auto* detail) { return names(*detail, child); });
  };
  for (std::size_t i = 0; i < record.children.size(); ++i) {
    const auto& child = record.children[i];
    if (named_by(taken_back, child) && !named_by(standing, child)) continue;
    to.children.push_back({i + 1, child});
  }
}

void add_household(ExportedCase& to, const domain::CaseRecord& record, const std::vector<journal::IntakeRow>& intakes) {
  Details standing, taken_back;
  for (const auto& row : intakes) {
    if (row.detail) (row.withdrawn ? taken_back : standing).push_back(&*row.detail);
  }
  if (any_agreed(standing, ConsentItem::called)) to.called = record.called;
  if (any_agreed(standing, ConsentItem::children)) add_children(to, record, standing, taken_back);
  if (any_agreed(standing, ConsentItem::due)) to.due = record.due;
  if (any_agreed(standing, ConsentItem::member_number)) to.member_number = record.member_number;
  if (any_agreed(standing, ConsentItem::language)) to.language = record.language;
  for (const auto* detail : standing) {
    const bool reachable = detail->contact.method != domain::ContactMethod::none;
    if (reachable && agreed(*detail, ConsentItem::contact)) to.contact = detail->contact;
  }
}

ExportedRequest request_of(const journal::IntakeRow& row, const std::map<domain::KeyId, std::string>& hubs) {
  ExportedRequest out;
  out.request_id = row.request_id;
  out.number = row.intake.number;
  out.asked = std::min(row.intake.issued, row.accepted);
  out.accepted = row.accepted;
  out.withdrawn = row.withdrawn;
  out.detail = row.detail;
  const auto hub = hubs.find(row.intake.device_key_id);
  if (hub != hubs.end()) out.hub = hub->second;
  if (out.withdrawn && out.detail) {
    out.detail.emplace();
    out.detail->consent = row.detail->consent;
    out.detail->consent_version = row.detail->consent_version;
  }
  return out;
}

void add_note(ExportedCase& to, const journal::Fact& fact, const std::map<Ulid, std::string>& officers) {
  const auto note = fact.as<domain::CaseNoteWritten>();
  if (!note || !fact.sealed) return;
  const auto text = journal::decode_part<domain::NoteText>(*fact.sealed);
  if (!text) return;
  const auto officer = officers.find(note->officer_id);
  to.notes.push_back(
      {fact.id, fact.id.time(), officer == officers.end() ? std::string{} : officer->second, text->text});
}

void add_answer(ExportedCase& to, const journal::Fact& fact) {
  const auto receipt = fact.as<domain::ReceiptIssued>();
  if (!receipt) return;
  for (auto& request : to.requests) {
    if (request.request_id == receipt->request_id) {
      request.answers.push_back({fact.id, receipt->state, fact.id.time()});
    }
  }
}

}  // namespace

Result<ExportedCase> case_for_export(const journal::WardView& view, const Ulid& case_id, std::string_view case_no) {
  const auto row = view.find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, case_id.text());
  const auto intakes = view.intakes_of(case_id);
  const auto timeline = view.timeline(case_id);
  const auto devices = view.devices();
  const auto officers = view.officers();
  if (!intakes) return intakes.forward();
  if (!timeline) return timeline.forward();
  if (!devices) return devices.forward();
  if (!officers) return officers.forward();

  std::map<domain::KeyId, std::string> hubs;
  for (const auto& device : *devices) hubs[device.device.device_key_id] = device.device.hub_name;
  std::map<Ulid, std::string> names_of_officers;
  for (const auto& officer : *officers) names_of_officers[officer.officer_id] = officer.detail.name;

  ExportedCase out;
  out.case_id = (*row)->case_id;
  out.case_no = case_no;
  add_household(out, (*row)->record, *intakes);
  for (const auto& intake : *intakes) out.requests.push_back(request_of(intake, hubs));
  for (const auto& entry : *timeline) {
    if (entry.fact.is(domain::FactKind::case_note_written)) add_note(out, entry.fact, names_of_officers);
    if (entry.fact.is(domain::FactKind::receipt_issued)) add_answer(out, entry.fact);
  }
  return out;
}

Standing standing_of(const ExportedRequest& request) {
  if (request.withdrawn) return Standing::withdrawn;
  if (request.answers.empty()) return Standing::received;
  switch (request.answers.back().state) {
    case domain::ReceiptState::received: return Standing::received;
    case domain::ReceiptState::contacted: return Standing::contacted;
    case domain::ReceiptState::closed: return Standing::closed;
  }
  return Standing::received;
}

std::string_view word_of(Standing standing) {
  constexpr std::array<std::string_view, 4> words{"received", "contacted", "closed", "withdrawn"};
  return words.at(static_cast<std::size_t>(standing));
}

Instant since(const ExportedRequest& request) {
  auto at = request.answers.empty() ? request.accepted : request.answers.back().at;
  if (request.withdrawn) at = *request.withdrawn;
  return std::max(at, request.accepted);  // a tablet's clock may be behind
}

std::string_view word_of(domain::ContactMethod method) {
  constexpr std::array<std::string_view, 6> words{"", "phone", "text_message", "mail", "post", "at_hub"};
  return words.at(static_cast<std::size_t>(method));
}

}  // namespace tsunagu::ward::interop
