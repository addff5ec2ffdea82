#include "ward/inbox/intake.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tsunagu::ward::inbox {
namespace {

bool is_kana(std::string_view text) {
  const auto letters = decode_utf8(text);
  return !letters.empty() && std::all_of(letters.begin(), letters.end(), [](char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF) || c == U' ' || c == 0x3000;
  });
}

void fill(std::string& gap, const std::string& from) {
  if (gap.empty()) gap = from;
}

bool may_be_same(const domain::Child& a, const domain::Child& b) {
  if (a.birth && b.birth && *a.birth != *b.birth) return false;
  if (!a.nickname.empty() && !b.nickname.empty() && a.nickname != b.nickname) return false;
  return (a.birth && b.birth) || (!a.nickname.empty() && a.nickname == b.nickname);
}

// Each child of the request is at most one child of the case, so twins stay two.
void add_children(std::vector<domain::Child>& known, const std::vector<domain::Child>& said) {
  std::vector<bool> taken(known.size(), false);
  const std::size_t before = known.size();
  for (const auto& child : said) {
    std::size_t i = 0;
    while (i < before && (taken[i] || !may_be_same(known[i], child))) ++i;
    if (i == before) {
      known.push_back(child);
      continue;
    }
    taken[i] = true;
    fill(known[i].nickname, child.nickname);
    if (!known[i].birth) known[i].birth = child.birth;
  }
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
  add_children(record.children, detail.children);
  if (detail.due) record.due = detail.due;
  if (detail.contact.method != domain::ContactMethod::none) record.contact = detail.contact;
  return record;
}

}  // namespace tsunagu::ward::inbox
