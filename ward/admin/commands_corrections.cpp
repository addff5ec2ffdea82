#include <algorithm>
#include <array>

#include "shared/journal/ward_view.h"
#include "ward/admin/commands_people.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"
#include "ward/people/corrections.h"
#include "ward/people/person_fields.h"
#include "ward/people/protection.h"

namespace tsunagu::ward::commands {
namespace {

constexpr std::array<std::string_view, 6> sources{"handoff",      "phone",    "pregnancy_notice",
                                                  "birth_notice", "check_up", "transfer"};
constexpr const char* what_it_needs = "an individual number (マイナンバー) is taken nowhere; a change needs --why";

Ulid case_named(const Office& office, const std::string& name) {
  return must(cases::find_case_named(office.journal(), name), "see `tsunagu-ward cases`");
}

// One of the cases that a household is made of, by its own id or number.
Ulid part_named(const Office& office, const Ulid& household, const std::string& name) {
  for (const auto& id : must(office.journal().ward().merged_with(household))) {
    if (id.text() == name || case_no_of(id) == name) return id;
  }
  throw Stop{1, "not_found: " + name + " is not joined to it", "see `tsunagu-ward cases`"};
}

bool said_yes(const std::string& word) {
  if (word != "yes" && word != "no") throw Stop{2, "usage: yes or no", "see --help"};
  return word == "yes";
}

domain::CaseRecord written(domain::CaseRecord to, const CaseOptions& options) {
  const auto write = [](std::string& field, const std::optional<std::string>& text) {
    if (text) field = *text;
  };
  write(to.called, options.called), write(to.kana, options.kana), write(to.member_number, options.number);
  write(to.area, options.area), write(to.language, options.language);
  write(to.contact.address, options.phone), write(to.contact.hours, options.hours);
  write(to.contact.name_to_show, options.show);
  if (options.message) to.contact.may_leave_message = said_yes(*options.message);
  if (options.office) {
    to.contact.office = said_yes(*options.office) ? domain::OfficeNamed::yes : domain::OfficeNamed::no;
  }
  if (to.contact.address.empty()) to.contact.method = domain::ContactMethod::none;
  if (options.phone && !options.phone->empty()) to.contact.method = domain::ContactMethod::phone;
  if (!options.due) return to;
  to.due = options.due->empty() ? std::nullopt : people::month_from(*options.due);
  if (!to.due && !options.due->empty())
    throw Stop{2, "usage: '" + *options.due + "' is no month", "write it as 2026-12"};
  return to;
}

Reply about(const Ulid& case_id, const std::string& words) {
  return {{{"case_id", case_id.text()}, {"case_no", case_no_of(case_id)}}, words + " " + case_no_of(case_id) + "\n"};
}

}  // namespace

Reply case_open(const Context& in, const CaseOptions& options) {
  const auto source = std::find(sources.begin() + 1, sources.end(), options.source);
  if (source == sources.end()) throw Stop{2, "usage: '" + options.source + "' is no source", "see --help"};
  const auto record = written({}, options);
  auto office = in.open_signed_in(Deed::write_case);
  const auto opened =
      must(people::open_case(office, static_cast<domain::CaseSource>(source - sources.begin()), record), what_it_needs);
  auto out = about(opened, "Opened case");
  out.json["source"] = options.source;
  return out;
}

Reply case_correct(const Context& in, const CaseOptions& options) {
  auto office = in.open_signed_in(Deed::write_case);
  const auto case_id = case_named(office, options.one);
  const auto record = must(office.journal().ward().own_record(case_id));
  must(people::correct_case(office, case_id, written(*record, options), options.why), what_it_needs);
  return about(case_id, "Corrected case");
}

Reply cases_join(const Context& in, const CaseOptions& options) {
  auto office = in.open_signed_in(Deed::write_case);
  const auto a = case_named(office, options.one);
  must(people::join_cases(office, a, case_named(office, options.other), options.why), "they may be one already");
  const auto household = must(office.journal().ward().find_case(a));
  return about(household->case_id, "One household now: case");
}

Reply cases_separate(const Context& in, const CaseOptions& options) {
  auto office = in.open_signed_in(Deed::write_case);
  const auto household = case_named(office, options.one);
  const auto part = part_named(office, household, options.other);
  must(people::separate_case(office, part, options.why), "see `tsunagu-ward cases`");
  return about(part, "A case of its own again:");
}

Reply intake_move(const Context& in, const CaseOptions& options) {
  const auto request_id = Ulid::parse(options.one);
  if (!request_id) throw Stop{2, "usage: a request has an id of 26 characters", "see `tsunagu-ward case CASE`"};
  auto office = in.open_signed_in(Deed::write_case);
  const auto to = case_named(office, options.other);
  must(people::move_intake(office, *request_id, to, options.why), what_it_needs);
  auto out = about(to, "The request lies now in case");
  out.json["request_id"] = request_id->text();
  return out;
}

Reply protection_set(const Context& in, const ProtectionOptions& options) {
  const auto until = domain::parse_day(options.until);
  if (!until) throw Stop{2, "usage: '" + options.until + "' is no day", "write it as 2027-11-30"};
  auto office = in.open_signed_in(Deed::protect);
  const auto case_id = case_named(office, options.one);
  must(people::set_protection(office, case_id, *until, options.why), "only a lead sets, renews and ends it");
  auto out = about(case_id, "Protected until " + options.until + ": case");
  out.json["until"] = options.until;
  return out;
}

Reply protection_end(const Context& in, const ProtectionOptions& options) {
  auto office = in.open_signed_in(Deed::protect);
  const auto case_id = case_named(office, options.one);
  must(people::end_protection(office, case_id, options.why), "only a lead ends it, with --why");
  return about(case_id, "No longer protected: case");
}

}  // namespace tsunagu::ward::commands
