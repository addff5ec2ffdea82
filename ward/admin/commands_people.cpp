#include "ward/admin/commands_people.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/journal/ward_view.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"
#include "ward/people/family_file.h"
#include "ward/people/person_fields.h"

namespace tsunagu::ward::commands {
namespace {

using domain::PersonRecord;
using people::PersonField;

constexpr std::array<std::string_view, 4> roles{"self", "spouse", "child", "cohabiting"};
constexpr std::array<std::string_view, 5> outcomes{"", "birth", "loss", "moved", "unknown"};

template <class Words>
std::size_t place_of(const Words& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (word.empty() || found == words.end())
    throw Stop{2, "usage: '" + std::string(word) + "' is not known", "see --help"};
  return static_cast<std::size_t>(found - words.begin());
}

domain::YearMonth month_named(const std::string& text) {
  const auto month = people::month_from(text);
  if (!month) throw Stop{2, "usage: '" + text + "' is no month", "write it as 2026-12"};
  return *month;
}

bool said_yes(const std::string& word) {
  if (word != "yes" && word != "no") throw Stop{2, "usage: yes or no", "see --help"};
  return word == "yes";
}

void write_phone(PersonRecord& to, const PersonOptions& options) {
  if (!options.phone && !options.phone_note && !options.message && !options.office) return;
  const std::size_t index = options.another_phone ? to.phones.size() : 0;
  domain::PersonPhone phone;
  if (index < to.phones.size()) phone = to.phones[index];
  if (phone.rule.method == domain::ContactMethod::none) phone.rule.method = domain::ContactMethod::phone;
  if (options.phone) phone.rule.address = *options.phone;
  if (options.phone_note) phone.note = *options.phone_note;
  if (options.message) phone.rule.may_leave_message = said_yes(*options.message);
  if (options.office)
    phone.rule.office = said_yes(*options.office) ? domain::OfficeNamed::yes : domain::OfficeNamed::no;
  people::write_phone(to, index, phone);
}

PersonRecord written(PersonRecord to, const PersonOptions& options) {
  const auto write = [&](PersonField field, const std::optional<std::string>& text) {
    if (text) must(people::write_field(to, field, *text), "see --help");
  };
  write(PersonField::kanji, options.kanji), write(PersonField::kana, options.kana);
  write(PersonField::latin, options.latin), write(PersonField::called, options.called);
  write(PersonField::birth, options.birth), write(PersonField::address, options.address);
  write(PersonField::language, options.language), write(PersonField::addressee_number, options.addressee_number);
  write(PersonField::handbook_number, options.handbook_number);
  write_phone(to, options);
  return to;
}

domain::Member member_named(const domain::Family& family, const std::string& name) {
  std::size_t place = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), place);
  const bool counted = read.ec == std::errc() && read.ptr == name.data() + name.size();
  for (std::size_t i = 0; i < family.members.size(); ++i) {
    const auto& member = family.members[i];
    if (counted ? place == i + 1 : member.person_id.text() == name) return member;
  }
  throw Stop{1, "not_found: " + name, "`tsunagu-ward person list CASE` numbers them"};
}

std::string_view word_of(domain::OfficeNamed named) {
  constexpr std::array<std::string_view, 3> words{"unsaid", "yes", "no"};
  return words.at(static_cast<std::size_t>(named));
}

Json json_of(const domain::PersonPhone& phone) {
  return {{"number", phone.rule.address},
          {"note", phone.note},
          {"hours", phone.rule.hours},
          {"may_leave_message", phone.rule.may_leave_message},
          {"may_name_office", word_of(domain::office_named(phone.rule))},
          {"name_to_show", phone.rule.name_to_show}};
}

Json json_of(const domain::Member& member, std::size_t place) {
  const auto& r = member.record;
  const bool known = member.person_id != Ulid{};
  Json out{{"place", place},
           {"person_id", known ? Json(member.person_id.text()) : Json(nullptr)},
           {"role", roles.at(static_cast<std::size_t>(member.role))},
           {"kanji", r.kanji},
           {"kana", r.kana},
           {"latin", r.latin},
           {"called", r.called},
           {"birth", people::text_of(r, PersonField::birth, 0)},
           {"phones", Json::array()},
           {"address", r.address},
           {"language", r.language},
           {"addressee_number", r.addressee_number},
           {"handbook_number", r.handbook_number}};
  for (const auto& phone : r.phones) out["phones"].push_back(json_of(phone));
  return out;
}

Json json_of(const domain::Pregnancy& pregnancy) {
  const bool known = pregnancy.pregnancy_id != Ulid{};
  Json out{{"pregnancy_id", known ? Json(pregnancy.pregnancy_id.text()) : Json(nullptr)},
           {"due", pregnancy.due && !pregnancy.end ? Json(pregnancy.due->text()) : Json(nullptr)},
           {"goes_on", !pregnancy.end.has_value()},
           {"outcome", nullptr},
           {"month", nullptr},
           {"born", Json::array()}};
  if (!pregnancy.end) return out;
  out["outcome"] = outcomes.at(static_cast<std::size_t>(pregnancy.end->outcome));
  out["month"] = pregnancy.end->month.text();
  for (const auto& person : pregnancy.end->born) out["born"].push_back(person.text());
  return out;
}

Reply reply_of(const Office& office, const Ulid& case_id) {
  const auto family = must(office.journal().ward().family(case_id));
  Reply out{{{"case_id", case_id.text()},
             {"case_no", case_no_of(case_id)},
             {"persons", Json::array()},
             {"pregnancies", Json::array()}},
            case_no_of(case_id) + "\n"};
  for (std::size_t i = 0; i < family.members.size(); ++i) {
    const auto& member = family.members[i];
    out.json["persons"].push_back(json_of(member, i + 1));
    out.words += "  " + std::to_string(i + 1) + "  " + std::string(roles.at(static_cast<std::size_t>(member.role))) +
                 "  " + domain::name_of(member.record) + "  " + people::text_of(member.record, PersonField::birth, 0) +
                 "\n";
  }
  for (const auto& pregnancy : family.pregnancies) {
    out.json["pregnancies"].push_back(json_of(pregnancy));
    out.words += pregnancy.end
                     ? "  a pregnancy that is over\n"
                     : "  expecting" + (pregnancy.due ? " in " + pregnancy.due->text() : std::string()) + "\n";
  }
  return out;
}

constexpr const char* what_it_needs = "an individual number (マイナンバー) is taken nowhere; a change needs --why";

}  // namespace

Ulid read_case_named(Office& office, const std::string& name, bool past_warning) {
  const auto case_id = must(cases::find_case_named(office.journal(), name), "see `tsunagu-ward cases`");
  const auto row = must(office.journal().ward().find_case(case_id));
  if (row->protected_until && !past_warning) {
    throw Stop{1, "refused: this household is protected (支援措置) until " + domain::text_of(*row->protected_until),
               "give nobody its address or telephone; --past-warning opens it, which is recorded"};
  }
  must(cases::record_reading(office, {case_id}));
  if (row->protected_until) {
    must(cases::record_protected_reading(office, case_id, domain::ProtectedPart::household));
    must(cases::record_protected_reading(office, case_id, domain::ProtectedPart::address));
  }
  return case_id;
}

Reply person_list(const Context& in, const PersonOptions& options) {
  auto office = in.open_signed_in();
  return reply_of(office, read_case_named(office, options.one, options.past_warning));
}

Reply person_add(const Context& in, const PersonOptions& options) {
  const auto role = static_cast<domain::PersonRole>(place_of(roles, options.role));
  auto record = written({}, options);
  auto office = in.open_signed_in(Deed::write_case);
  const auto case_id = read_case_named(office, options.one, options.past_warning);
  must(people::add_person(office, case_id, role, std::move(record)), what_it_needs);
  return reply_of(office, case_id);
}

Reply person_change(const Context& in, const PersonOptions& options) {
  auto office = in.open_signed_in(Deed::write_case);
  const auto case_id = read_case_named(office, options.one, options.past_warning);
  const auto member = member_named(must(office.journal().ward().family(case_id)), options.person);
  must(people::change_person(office, {member, member.role, written(member.record, options), options.gone, options.why}),
       what_it_needs);
  return reply_of(office, case_id);
}

Reply pregnancy_start(const Context& in, const PregnancyOptions& options) {
  const auto due = options.due.empty() ? std::nullopt : std::optional(month_named(options.due));
  auto office = in.open_signed_in(Deed::write_case);
  const auto case_id = must(cases::find_case_named(office.journal(), options.one), "see `tsunagu-ward cases`");
  must(people::start_pregnancy(office, case_id, due, options.why), "`pregnancy end` ends the one that goes on");
  return reply_of(office, case_id);
}

Reply pregnancy_end(const Context& in, const PregnancyOptions& options) {
  people::Ending ending{
      .outcome = static_cast<domain::PregnancyOutcome>(place_of(outcomes, options.outcome)),
      .month = options.month.empty() ? domain::month_of(domain::day_of(in.clock.now())) : month_named(options.month),
      .born = {},
      .why = options.why};
  for (const auto& name : options.born) ending.born.emplace_back().called = name;
  auto office = in.open_signed_in(Deed::write_case);
  const auto case_id = must(cases::find_case_named(office.journal(), options.one), "see `tsunagu-ward cases`");
  const auto family = must(office.journal().ward().family(case_id));
  if (family.expected() == nullptr) throw Stop{1, "refused: no birth is expected", "see `tsunagu-ward person list`"};
  must(people::end_pregnancy(office, *family.expected(), std::move(ending)), what_it_needs);
  return reply_of(office, case_id);
}

Reply pregnancy_resume(const Context& in, const PregnancyOptions& options) {
  auto office = in.open_signed_in(Deed::write_case);
  const auto case_id = must(cases::find_case_named(office.journal(), options.one), "see `tsunagu-ward cases`");
  const auto family = must(office.journal().ward().family(case_id));
  const auto last = std::find_if(family.pregnancies.rbegin(), family.pregnancies.rend(),
                                 [](const domain::Pregnancy& one) { return one.end.has_value(); });
  if (last == family.pregnancies.rend()) throw Stop{1, "refused: none is over", "see `tsunagu-ward person list`"};
  must(people::resume_pregnancy(office, *last, options.why), what_it_needs);
  return reply_of(office, case_id);
}

}  // namespace tsunagu::ward::commands
