#include "ward/inbox/intake.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/domain/family.h"

namespace tsunagu::ward::inbox {
namespace {

constexpr int earliest_birth = 4;  // months before the one in which it was expected
constexpr int latest_birth = 1;

bool is_kana(std::string_view text) {
  const auto letters = decode_utf8(text);
  return !letters.empty() && std::all_of(letters.begin(), letters.end(), [](char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || c == U' ' || c == 0x3000;
  });
}

void fill(std::string& gap, const std::string& from) {
  if (gap.empty()) gap = from;
}

// A child that the case did not know, born about when a birth was expected.
bool is_born(domain::YearMonth due, const std::vector<domain::Child>& known, const std::vector<domain::Child>& now) {
  return std::any_of(now.begin() + static_cast<std::ptrdiff_t>(known.size()), now.end(),
                     [&](const domain::Child& child) {
                       const int early = child.birth ? domain::months_between(*child.birth, due) : earliest_birth + 1;
                       return early >= -latest_birth && early <= earliest_birth;
                     });
}

}  // namespace

domain::IntakeDetail detail_of(const handoff::Record& record) {
  return {.hub = record.hub,
          .language = record.language,
          .called = record.called,
          .children = record.children,
          .due = record.due,
          .topics = record.topics,
          .stage = record.stage,
          .words = record.words,
          .wish = record.wish,
          .decision = record.decision,
          .contact = record.contact,
          .member_number = record.member_number,
          .consent = record.consent,
          .consent_version = record.consent_version};
}

domain::CaseRecord record_of(const domain::IntakeDetail& detail) { return updated_by({}, detail); }

domain::CaseRecord updated_by(domain::CaseRecord record, const domain::IntakeDetail& detail) {
  fill(record.called, detail.called);
  if (is_kana(detail.called)) fill(record.kana, detail.called);
  fill(record.member_number, detail.member_number);
  fill(record.language, detail.language);
  fill(record.hub, detail.hub);
  const auto known = record.children;
  domain::add_children(record.children, detail.children);
  if (!detail.due && record.due && is_born(*record.due, known, record.children)) record.due.reset();
  if (detail.due) record.due = detail.due;
  if (detail.contact.method != domain::ContactMethod::none) record.contact = detail.contact;
  return record;
}

}  // namespace tsunagu::ward::inbox
