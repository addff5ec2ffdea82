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

// Newest first, erased ones left out.
using Details = std::vector<const domain::IntakeDetail*>;

Details standing_details(const std::vector<journal::IntakeRow>& intakes) {
  Details out;
  for (const auto& row : intakes) {
    if (row.detail && !row.withdrawn) out.push_back(&*row.detail);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

// What the newest says that agreed to hand this item over and says anything; `field` is empty when it does not.
template <class Field>
Field newest(const Details& standing, ConsentItem item, Field domain::IntakeDetail::*field) {
  for (const auto* detail : standing) {
    if (agreed(*detail, item) && detail->*field != Field{}) return detail->*field;
  }
  return {};
}

std::optional<domain::SafeContact> newest_contact(const Details& standing) {
  for (const auto* detail : standing) {
    const bool reachable = detail->contact.method != domain::ContactMethod::none;
    if (reachable && agreed(*detail, ConsentItem::contact)) return detail->contact;
  }
  return std::nullopt;
}

// Which child of the case each child of a request is, as its place there. Each is another one, so twins stay two; one
// that the case does not know (it came to a case that was merged) has a place after all others.
std::vector<std::size_t> places_of(const std::vector<domain::Child>& said, std::vector<domain::Child>& known) {
  std::vector<std::size_t> places;
  for (const auto& child : said) {
    std::size_t place = 0;
    const auto taken = [&] { return std::find(places.begin(), places.end(), place) != places.end(); };
    while (place < known.size() && (taken() || !is_same(known[place], child))) ++place;
    if (place == known.size()) known.push_back(child);
    places.push_back(place);
  }
  return places;
}

// The case tells only which child is which: what is said of each comes from the requests.
std::vector<ExportedChild> children_of(const domain::CaseRecord& record, const Details& standing,
                                       const domain::Written& written) {
  auto known = record.children;
  std::map<std::size_t, domain::Child> told;
  for (const auto* detail : standing) {
    if (!agreed(*detail, ConsentItem::children)) continue;
    const auto said = domain::put_right(detail->children, written.persons);
    const auto places = places_of(said, known);
    for (std::size_t i = 0; i < places.size(); ++i) {
      auto& child = told[places[i]];
      if (child.nickname.empty()) child.nickname = said[i].nickname;
      if (!child.birth) child.birth = said[i].birth;
    }
  }
  std::vector<ExportedChild> out;
  for (const auto& [place, child] : told) out.push_back({place + 1, child});
  return out;
}

void add_household(ExportedCase& to, const domain::CaseRecord& record, const Details& standing,
                   const domain::Written& written) {
  using Detail = domain::IntakeDetail;
  to.called = newest(standing, ConsentItem::called, &Detail::called);
  to.children = children_of(record, standing, written);
  to.due = newest(standing, ConsentItem::due, &Detail::due);
  if (to.due && !domain::still_expected(*to.due, written.pregnancies)) to.due.reset();
  to.member_number = newest(standing, ConsentItem::member_number, &Detail::member_number);
  to.language = newest(standing, ConsentItem::language, &Detail::language);
  to.contact = newest_contact(standing);
}

ExportedRequest request_of(const journal::IntakeRow& row, const std::map<domain::KeyId, std::string>& hubs,
                           const domain::Written& written) {
  ExportedRequest out;
  out.request_id = row.request_id;
  out.number = row.intake.number;
  out.asked = std::min(row.intake.issued, row.accepted);
  out.accepted = row.accepted;
  out.withdrawn = row.withdrawn;
  out.detail = row.detail;
  const auto hub = hubs.find(row.intake.device_key_id);
  if (hub != hubs.end()) out.hub = hub->second;
  if (out.detail && out.detail->due && !domain::still_expected(*out.detail->due, written.pregnancies)) {
    out.detail->due.reset();
    if (out.detail->stage == domain::ConsultStage::pregnant) out.detail->stage = domain::ConsultStage::unknown;
  }
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
  to.notes.push_back({fact.id, fact.at(), officer == officers.end() ? std::string{} : officer->second, text->text});
}

void add_answer(ExportedCase& to, const journal::Fact& fact) {
  const auto receipt = fact.as<domain::ReceiptIssued>();
  if (!receipt) return;
  for (auto& request : to.requests) {
    if (request.request_id == receipt->request_id) {
      request.answers.push_back({fact.id, receipt->state, fact.at()});
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
  const auto written = view.written(case_id);
  if (!written) return written.forward();
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
  add_household(out, (*row)->record, standing_details(*intakes), *written);
  // An address of a protected household goes nowhere.
  const bool hides = (*row)->protected_until.has_value();
  if (hides && out.contact && out.contact->method == domain::ContactMethod::post) out.contact->address.clear();
  for (const auto& intake : *intakes) out.requests.push_back(request_of(intake, hubs, *written));
  for (auto& request : out.requests) {
    if (hides && request.detail && request.detail->contact.method == domain::ContactMethod::post) {
      request.detail->contact.address.clear();
    }
  }
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
