#include "ward/people/family_file.h"

#include <algorithm>

#include "shared/domain/individual_number.h"
#include "shared/journal/ward_view.h"
#include "ward/people/writing.h"

namespace tsunagu::ward::people {
namespace {

using domain::PersonRecord;
using domain::PregnancyOutcome;

bool says_nothing(PersonRecord record) {
  record.why.clear();
  return record == PersonRecord{};
}

// The month follows the day.
PersonRecord in_order(PersonRecord record) {
  if (record.birth_day) record.birth_month = domain::month_of(*record.birth_day);
  return record;
}

// Of a person who is about to be changed: what facts knew until now.
Result<domain::Person> person_in(const Office& office, const Ulid& case_id, const Ulid& person_id) {
  auto written = office.journal().ward().written(case_id);
  if (!written) return written.forward();
  const auto found = std::find_if(written->persons.begin(), written->persons.end(),
                                  [&](const domain::Person& person) { return person.person_id == person_id; });
  if (found == written->persons.end()) return fail(Code::not_found, person_id.text());
  return *found;
}

}  // namespace

Result<Ulid> add_person(Office& office, const Ulid& case_id, domain::PersonRole role, PersonRecord record) {
  record = in_order(std::move(record));
  if (says_nothing(record)) return fail(Code::usage, "nothing is said of the person");
  if (domain::has_individual_number(record)) return fail(Code::refused, individual_number);
  auto writing = Writing::begin(office, case_id);
  if (!writing) return writing.forward();
  const auto person_id = office.journal().new_id();
  writing->add(domain::PersonAdded{person_id, role, false, writing->officer()}, record);
  writing->set_record(domain::record_with(writing->record(), {person_id, case_id, role, false, record, {}}));
  if (auto done = writing->finish(); !done) return done.forward();
  return person_id;
}

Result<Ulid> change_person(Office& office, PersonChange change) {
  if (is_blank(change.why)) return fail(Code::usage, "no reason");
  auto to = in_order(std::move(change.to));
  to.why.clear();
  const auto& who = change.who;
  auto before = who.record;
  before.why.clear();
  const bool same = to == before && change.role == who.role && !change.gone;
  if (same || (says_nothing(to) && !change.gone)) return fail(Code::usage, "nothing changes");
  to.why = change.why;
  if (domain::has_individual_number(to)) return fail(Code::refused, individual_number);

  auto writing = Writing::begin(office, who.case_id);
  if (!writing) return writing.forward();
  domain::Person person{who.person_id, who.case_id, change.role, change.gone, to, {before}};
  if (who.person_id == Ulid{}) {
    person.person_id = office.journal().new_id();
    writing->add(domain::PersonAdded{person.person_id, who.role, true, writing->officer()}, before);
  } else {
    auto known = person_in(office, who.case_id, who.person_id);
    if (!known) return known.forward();
    person.before = known->before;
    person.before.insert(person.before.end(), {known->now, before});
  }
  writing->add(domain::PersonChanged{person.person_id, change.role, change.gone, writing->officer()}, to);
  writing->set_record(domain::record_with(writing->record(), person));
  if (auto done = writing->finish(); !done) return done.forward();
  return person.person_id;
}

Result<Ulid> start_pregnancy(Office& office, const Ulid& case_id, std::optional<domain::YearMonth> due,
                             std::string_view why) {
  if (due && !due->ok()) return fail(Code::usage, "a month that is none");
  auto family = office.journal().ward().family(case_id);
  if (!family) return family.forward();
  if (family->expected() != nullptr) return fail(Code::usage, "a pregnancy goes on already");
  const domain::PregnancyRecord record{due, std::string(why)};
  if (domain::has_individual_number(record)) return fail(Code::refused, individual_number);
  auto writing = Writing::begin(office, case_id);
  if (!writing) return writing.forward();
  const auto pregnancy_id = office.journal().new_id();
  writing->add(domain::PregnancyStarted{pregnancy_id, false, writing->officer()}, record);
  auto known = writing->record();
  known.due = due;
  writing->set_record(std::move(known));
  if (auto done = writing->finish(); !done) return done.forward();
  return pregnancy_id;
}

Status end_pregnancy(Office& office, const domain::Pregnancy& pregnancy, Ending ending) {
  if (!ending.month.ok()) return fail(Code::usage, "a month that is none");
  if (ending.outcome != PregnancyOutcome::birth && !ending.born.empty()) return fail(Code::usage, "nobody was born");
  if (pregnancy.end) return fail(Code::usage, "it is over already");
  const domain::NoteText why{std::string(ending.why)};
  if (domain::has_individual_number(why) || domain::has_individual_number(ending.born)) {
    return fail(Code::refused, individual_number);
  }
  auto writing = Writing::begin(office, pregnancy.case_id);
  if (!writing) return writing.forward();
  auto pregnancy_id = pregnancy.pregnancy_id;
  if (pregnancy_id == Ulid{}) {
    pregnancy_id = office.journal().new_id();
    writing->add(domain::PregnancyStarted{pregnancy_id, true, writing->officer()},
                 domain::PregnancyRecord{pregnancy.due, {}});
  }
  domain::PregnancyEnded ended{pregnancy_id, ending.outcome, ending.month, {}, writing->officer()};
  auto known = writing->record();
  known.due.reset();
  for (auto& child : ending.born) {
    child = in_order(std::move(child));
    if (!child.birth_month) child.birth_month = ending.month;
    ended.born.push_back(office.journal().new_id());
    writing->add(domain::PersonAdded{ended.born.back(), domain::PersonRole::child, false, writing->officer()}, child);
    known = domain::record_with(std::move(known),
                                {ended.born.back(), pregnancy.case_id, domain::PersonRole::child, false, child, {}});
  }
  if (is_blank(ending.why)) {
    writing->add(ended);
  } else {
    writing->add(ended, why);
  }
  writing->set_record(std::move(known));
  return writing->finish();
}

Status resume_pregnancy(Office& office, const domain::Pregnancy& pregnancy, std::string_view why) {
  if (!pregnancy.end) return fail(Code::usage, "it goes on already");
  if (is_blank(why)) return fail(Code::usage, "no reason");
  const domain::PregnancyRecord record{pregnancy.due, std::string(why)};
  if (domain::has_individual_number(record)) return fail(Code::refused, individual_number);
  auto writing = Writing::begin(office, pregnancy.case_id);
  if (!writing) return writing.forward();
  writing->add(domain::PregnancyStarted{pregnancy.pregnancy_id, false, writing->officer()}, record);
  auto known = writing->record();
  known.due = pregnancy.due;
  writing->set_record(std::move(known));
  return writing->finish();
}

}  // namespace tsunagu::ward::people
