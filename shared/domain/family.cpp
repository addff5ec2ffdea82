#include "shared/domain/family.h"

#include <algorithm>
#include <cstdlib>

#include "shared/base/text.h"
#include "shared/domain/matching.h"

namespace tsunagu::domain {
namespace {

constexpr int months_until_the_next = 8;  // a birth that is due within so many months of an end was that pregnancy's
constexpr int months_of_doubt = 1;        // a due month is told one off
constexpr int months_of_one_pregnancy = 3;

void fill(std::string& gap, const std::string& from) {
  if (gap.empty()) gap = from;
}

bool is_over(YearMonth due, const Pregnancy& pregnancy) {
  if (!pregnancy.end) return false;
  if (pregnancy.due && std::abs(months_between(*pregnancy.due, due)) <= months_of_doubt) return true;
  const bool for_certain =
      pregnancy.end->outcome == PregnancyOutcome::birth || pregnancy.end->outcome == PregnancyOutcome::loss;
  return for_certain && months_between(pregnancy.end->month, due) <= months_until_the_next;
}

bool was(const Person& person, const Child& child) {
  if (may_be_same_child(child_of(person.now), child)) return true;
  return std::any_of(person.before.begin(), person.before.end(),
                     [&](const PersonRecord& record) { return may_be_same_child(child_of(record), child); });
}

PersonRecord self_of(const CaseRecord& record) {
  PersonRecord out;
  out.called = record.called;
  out.kana = record.kana;
  out.language = record.language;
  if (record.contact.method != ContactMethod::none) out.phones.push_back({record.contact, {}});
  return out;
}

PersonRecord record_of(const Child& child) {
  PersonRecord out;
  out.called = child.nickname;
  out.birth_month = child.birth;
  return out;
}

// The parent's newest word on a number stands over what was written of it before.
void follow_contact(PersonRecord& to, const SafeContact& contact) {
  if (contact.method == ContactMethod::none) return;
  const auto key = phone_key(contact.address);
  const auto known = std::find_if(to.phones.begin(), to.phones.end(), [&](const PersonPhone& phone) {
    return phone.rule == contact || (!key.empty() && phone_key(phone.rule.address) == key);
  });
  if (known == to.phones.end()) {
    to.phones.insert(to.phones.begin(), PersonPhone{contact, {}});
  } else {
    known->rule = contact;
  }
}

void add_adults(Family& to, const Ulid& case_id, const CaseRecord& record, const Written& written) {
  bool somebody = false;
  for (const auto& person : written.persons) {
    if (person.role != PersonRole::self) continue;
    const bool first = !somebody;
    somebody = true;
    if (person.gone) continue;
    to.members.push_back({person.person_id, person.case_id, person.role, person.now});
    if (first) follow_contact(to.members.back().record, record.contact);
  }
  if (!somebody) to.members.push_back({{}, case_id, PersonRole::self, self_of(record)});
}

void add_written(Family& to, const Written& written, PersonRole role) {
  for (const auto& person : written.persons) {
    if (person.role == role && !person.gone) to.members.push_back({person.person_id, person.case_id, role, person.now});
  }
}

void fill_gaps(Family& to, const Person& person, const Child& child) {
  for (auto& member : to.members) {
    if (member.person_id != person.person_id) continue;
    if (child_of(member.record).nickname.empty()) member.record.called = child.nickname;
    if (!member.record.birth_month) member.record.birth_month = child.birth;
  }
}

void add_children_of(Family& to, const Ulid& case_id, const CaseRecord& record, const Written& written) {
  const auto first = static_cast<std::ptrdiff_t>(to.members.size());
  add_written(to, written, PersonRole::child);
  const auto standing = standing_for(record.children, written.persons);
  for (std::size_t i = 0; i < record.children.size(); ++i) {
    if (standing[i] != nullptr) fill_gaps(to, *standing[i], record.children[i]);
    if (standing[i] != nullptr || record.children[i] == Child{}) continue;
    to.members.push_back({{}, case_id, PersonRole::child, record_of(record.children[i])});
  }
  std::stable_sort(to.members.begin() + first, to.members.end(), [](const Member& a, const Member& b) {
    constexpr YearMonth unborn{2199, 12};
    return a.record.birth_month.value_or(unborn) < b.record.birth_month.value_or(unborn);
  });
}

void add_pregnancies(Family& to, const Ulid& case_id, const CaseRecord& record, const Written& written) {
  const auto due = record.due && still_expected(*record.due, written.pregnancies) ? record.due : std::nullopt;
  bool told = false;
  for (auto pregnancy : written.pregnancies) {
    if (!pregnancy.end) {
      const bool same =
          due && (!pregnancy.due || std::abs(months_between(*pregnancy.due, *due)) <= months_of_one_pregnancy);
      if (same) pregnancy.due = due;
      told = told || same;
    }
    to.pregnancies.push_back(std::move(pregnancy));
  }
  if (due && !told) to.pregnancies.push_back({{}, case_id, due, {}});
  std::stable_sort(to.pregnancies.begin(), to.pregnancies.end(),
                   [](const Pregnancy& a, const Pregnancy& b) { return !a.end && b.end; });
}

}  // namespace

const Pregnancy* Family::expected() const {
  return pregnancies.empty() || pregnancies.front().end ? nullptr : &pregnancies.front();
}

Family family_of(const Ulid& case_id, const CaseRecord& record, const Written& written) {
  Family out;
  add_adults(out, case_id, record, written);
  add_written(out, written, PersonRole::spouse);
  add_children_of(out, case_id, record, written);
  add_written(out, written, PersonRole::cohabiting);
  add_pregnancies(out, case_id, record, written);
  return out;
}

bool still_expected(YearMonth due, std::span<const Pregnancy> pregnancies) {
  const bool goes_on = std::any_of(pregnancies.begin(), pregnancies.end(), [&](const Pregnancy& pregnancy) {
    return !pregnancy.end && pregnancy.due && std::abs(months_between(*pregnancy.due, due)) <= months_of_doubt;
  });
  return goes_on || std::none_of(pregnancies.begin(), pregnancies.end(),
                                 [&](const Pregnancy& pregnancy) { return is_over(due, pregnancy); });
}

CaseRecord as_known(CaseRecord record, std::span<const Pregnancy> pregnancies) {
  if (record.due && !still_expected(*record.due, pregnancies)) record.due.reset();
  return record;
}

bool may_be_same_child(const Child& a, const Child& b) {
  if (a.birth && b.birth && *a.birth != *b.birth) return false;
  if (!a.nickname.empty() && !b.nickname.empty() && a.nickname != b.nickname) return false;
  return (a.birth && b.birth) || (!a.nickname.empty() && a.nickname == b.nickname);
}

void add_children(std::vector<Child>& known, const std::vector<Child>& said) {
  std::vector<bool> taken(known.size(), false);
  const std::size_t before = known.size();
  for (const auto& child : said) {
    std::size_t i = 0;
    while (i < before && (taken[i] || !may_be_same_child(known[i], child))) ++i;
    if (i == before) {
      known.push_back(child);
      continue;
    }
    taken[i] = true;
    fill(known[i].nickname, child.nickname);
    if (!known[i].birth) known[i].birth = child.birth;
  }
}

CaseRecord completed_by(CaseRecord record, const CaseRecord& other) {
  fill(record.called, other.called);
  fill(record.kana, other.kana);
  fill(record.member_number, other.member_number);
  fill(record.area, other.area);
  fill(record.language, other.language);
  fill(record.hub, other.hub);
  add_children(record.children, other.children);
  if (!record.due) record.due = other.due;
  if (record.contact.method == ContactMethod::none) record.contact = other.contact;
  return record;
}

Child child_of(const PersonRecord& record) {
  const auto& name = !record.called.empty() ? record.called : !record.kana.empty() ? record.kana : record.kanji;
  return {name, record.birth_month};
}

const std::string& name_of(const PersonRecord& record) {
  for (const auto* name : {&record.kanji, &record.kana, &record.called}) {
    if (!name->empty()) return *name;
  }
  return record.latin;
}

std::vector<const Person*> standing_for(const std::vector<Child>& children, std::span<const Person> persons) {
  std::vector<const Person*> out(children.size(), nullptr);
  for (const auto& person : persons) {
    if (person.role != PersonRole::child) continue;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (out[i] != nullptr || !was(person, children[i])) continue;
      out[i] = &person;
      break;
    }
  }
  return out;
}

std::vector<Child> put_right(const std::vector<Child>& said, std::span<const Person> persons) {
  std::vector<Child> out;
  const auto standing = standing_for(said, persons);
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (standing[i] != nullptr && standing[i]->gone) continue;
    auto& child = out.emplace_back(said[i]);
    if (standing[i] == nullptr) continue;
    const auto known = child_of(standing[i]->now);
    if (!child.nickname.empty() && !known.nickname.empty()) child.nickname = known.nickname;
    if (child.birth && known.birth) child.birth = known.birth;
  }
  return out;
}

CaseRecord record_with(CaseRecord record, const Person& changed) {
  if (changed.role == PersonRole::child) {
    const auto standing = standing_for(record.children, std::span(&changed, 1));
    const auto place = std::find(standing.begin(), standing.end(), &changed);
    if (place != standing.end()) {
      record.children[static_cast<std::size_t>(place - standing.begin())] =
          changed.gone ? Child{} : child_of(changed.now);
    } else if (!changed.gone) {
      record.children.push_back(child_of(changed.now));
    }
  }
  if (changed.role == PersonRole::self && !changed.gone) {
    const auto& now = changed.now;
    record.called = now.called.empty() ? name_of(now) : now.called;
    if (!now.kana.empty()) record.kana = now.kana;
    if (!now.language.empty()) record.language = now.language;
    record.contact = now.phones.empty() ? SafeContact{} : now.phones.front().rule;
  }
  return record;
}

OfficeNamed office_named(const SafeContact& contact) {
  if (contact.office != OfficeNamed::unsaid) return contact.office;
  return contact.name_to_show.empty() ? OfficeNamed::unsaid : OfficeNamed::no;
}

}  // namespace tsunagu::domain
