#include "ward/people/people.h"

#include <algorithm>

#include "shared/journal/ward_view.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"
#include "ward/people/corrections.h"
#include "ward/people/family_file.h"
#include "ward/people/person_fields.h"
#include "ward/people/protection.h"

namespace tsunagu::ward::people {
namespace {

Result<std::vector<OtherCase>> joined_to(const Office& office, const Ulid& case_id) {
  const auto& view = office.journal().ward();
  auto ids = view.merged_with(case_id);
  if (!ids) return ids.forward();
  std::vector<OtherCase> out;
  for (std::size_t i = 1; i < ids->size(); ++i) {
    auto record = view.own_record((*ids)[i]);
    if (!record) return record.forward();
    if (*record) out.push_back({(*ids)[i], case_no_of((*ids)[i]), (*record)->called, false});
  }
  return out;
}

Result<FamilyView> view_of(const Office& office, const Ulid& case_id) {
  const auto& view = office.journal().ward();
  auto row = view.find_case(case_id);
  if (!row) return row.forward();
  if (!*row) return fail(Code::not_found, case_id.text());
  auto family = view.family(case_id);
  if (!family) return family.forward();
  auto joined = joined_to(office, (*row)->case_id);
  if (!joined) return joined.forward();
  auto intakes = view.intakes_of(case_id);
  if (!intakes) return intakes.forward();
  FamilyView out{.case_id = (*row)->case_id,
                 .case_no = case_no_of((*row)->case_id),
                 .record = (*row)->record,
                 .family = std::move(*family),
                 .protected_until = (*row)->protected_until,
                 .shows_address = !(*row)->protected_until,
                 .may_protect = office.may(Deed::protect),
                 .joined = std::move(*joined)};
  for (const auto& intake : *intakes) {
    const auto known = std::any_of(out.requests.begin(), out.requests.end(),
                                   [&](const Request& request) { return request.request_id == intake.request_id; });
    if (known) continue;
    out.requests.push_back(
        {intake.request_id, intake.intake.number, intake.detail ? intake.detail->words : std::string{}});
  }
  return out;
}

}  // namespace

// ---- where one is ---------------------------------------------------------------------------------------------------

void People::open() {
  const auto case_id = cases_.open_case();
  if (!case_id) return cases_.open();
  auto view = view_of(hand_.office(), *case_id);
  if (!view) return hand_.failed(view.error());
  clear();
  model_.chosen = 0;
  model_.view = std::move(*view);
  hand_.go(Page::family);
}

void People::show_new_case() {
  clear();
  model_.source = domain::CaseSource::phone;
  hand_.go(Page::open_case);
}

void People::leave(Page) { clear(); }

void People::clear() {
  model_.editing.reset();
  for (auto& text : model_.typed) wipe_text(text);
  model_.found.clear();
  model_.chosen_case.reset();
}

bool People::refresh() {
  if (!model_.view) return false;
  const bool shown = model_.view->shows_address;
  auto view = view_of(hand_.office(), model_.view->case_id);
  if (!view) {
    hand_.failed(view.error());
    return false;
  }
  view->shows_address = view->shows_address || shown;
  model_.view = std::move(*view);
  model_.chosen = std::min(model_.chosen, model_.view->family.members.size());
  cases_.refresh();
  return true;
}

bool People::done(const Status& status, std::string_view key) {
  if (status) {
    if (!refresh()) return false;
    hand_.tell({.error = false, .key = "notice." + std::string(key)});
    return true;
  }
  switch (status.error().code) {
    case Code::refused: hand_.tell({.key = "notice.individual_number"}); break;
    case Code::usage: hand_.tell({.key = why().empty() ? "notice.no_reason" : "notice.nothing_changes"}); break;
    case Code::locked: hand_.tell({.key = "notice.for_leads"}); break;
    default: hand_.failed(status.error());
  }
  return false;
}

void People::on(Type& what) { model_.text(what.into) = std::move(what.text); }

void People::on(const Show& what) {
  if (!model_.view) return;
  clear();
  if (what.page == Page::pregnancy) {
    model_.pregnancy = model_.view->family.pregnancies.size();
    model_.month = domain::month_of(domain::day_of(hand_.now()));
  }
  model_.request = 0;
  hand_.go(what.page);
}

void People::on(const BackToCase&) {
  if (model_.view) cases_.show_again();
}

// ---- persons --------------------------------------------------------------------------------------------------------

const domain::Member* People::chosen() const {
  if (!model_.view || model_.chosen >= model_.view->family.members.size()) return nullptr;
  return &model_.view->family.members[model_.chosen];
}

void People::on(const ChooseMember& what) {
  if (!model_.view || what.index >= model_.view->family.members.size()) return;
  model_.chosen = what.index;
  on(StopEditing{});
}

void People::on(const AddMember& what) {
  on(StopEditing{});
  model_.editing = Editing{.adding = true, .role = what.role, .field = PersonField::kana};
  if (what.role == domain::PersonRole::child) model_.editing->field = PersonField::called;
}

void People::on(const EditField& what) {
  const auto* member = chosen();
  const bool hidden = model_.view && !model_.view->shows_address && what.field == PersonField::address;
  if (member == nullptr || hidden) return;
  on(StopEditing{});
  model_.editing = Editing{.role = member->role, .field = what.field, .phone = what.phone};
  model_.text(Input::value) = text_of(member->record, what.field, what.phone);
  if (what.field != PersonField::phone || what.phone >= member->record.phones.size()) return;
  const auto& phone = member->record.phones[what.phone];
  model_.text(Input::note) = phone.note;
  model_.editing->may_leave_message = phone.rule.may_leave_message;
  model_.editing->office = domain::office_named(phone.rule);
}

void People::on(const TurnMessage&) {
  if (model_.editing) model_.editing->may_leave_message = !model_.editing->may_leave_message;
}
void People::on(const NameOffice& what) {
  if (model_.editing) model_.editing->office = what.office;
}

void People::on(const StopEditing&) {
  model_.editing.reset();
  for (const auto input : {Input::value, Input::note, Input::why}) wipe_text(model_.text(input));
}

void People::on(const SaveField&) {
  if (!model_.view || !model_.editing) return;
  const auto editing = *model_.editing;
  const auto* member = editing.adding ? nullptr : chosen();
  if (!editing.adding && member == nullptr) return;
  auto record = member != nullptr ? member->record : domain::PersonRecord{};
  if (editing.field == PersonField::phone) {
    domain::PersonPhone phone;
    if (editing.phone < record.phones.size()) phone = record.phones[editing.phone];
    if (phone.rule.method == domain::ContactMethod::none) phone.rule.method = domain::ContactMethod::phone;
    phone.rule.address = model_.text(Input::value);
    phone.rule.may_leave_message = editing.may_leave_message;
    phone.rule.office = editing.office;
    phone.note = model_.text(Input::note);
    write_phone(record, editing.phone, phone);
  } else if (!write_field(record, editing.field, model_.text(Input::value))) {
    return hand_.tell({.key = "notice.no_birth"});
  }
  if (editing.adding) {
    auto added = add_person(hand_.office(), model_.view->case_id, editing.role, std::move(record));
    if (!added && added.error().code == Code::usage) return hand_.tell({.key = "notice.nobody_named"});
    if (!done(added ? Status() : added.forward(), "person_added")) return;
    const auto& members = model_.view->family.members;
    const auto place = std::find_if(members.begin(), members.end(),
                                    [&](const domain::Member& one) { return one.person_id == *added; });
    if (place != members.end()) model_.chosen = static_cast<std::size_t>(place - members.begin());
  } else {
    const auto changed = change_person(hand_.office(), {*member, member->role, std::move(record), false, why()});
    if (!done(changed ? Status() : changed.forward(), "person_changed")) return;
  }
  on(StopEditing{});
}

void People::on(const TakeOff&) {
  const auto* member = chosen();
  if (member == nullptr) return;
  const auto changed = change_person(hand_.office(), {*member, member->role, member->record, true, why()});
  if (!done(changed ? Status() : changed.forward(), "person_gone")) return;
  model_.chosen = 0;
  on(StopEditing{});
}

void People::on(const ShowAddress&) {
  if (!model_.view || model_.view->shows_address) return;
  auto recorded = cases::record_protected_reading(hand_.office(), model_.view->case_id, domain::ProtectedPart::address);
  if (!recorded) return hand_.failed(recorded.error());
  model_.view->shows_address = true;
}

// ---- pregnancies ----------------------------------------------------------------------------------------------------

void People::on(const BeginEnding& what) {
  if (!model_.view || what.index >= model_.view->family.pregnancies.size()) return;
  on(Show{Page::pregnancy});
  model_.pregnancy = what.index;
  model_.outcome = domain::PregnancyOutcome::birth;
}

void People::on(const TurnMonth& what) {
  if (const auto turned = domain::YearMonth::from_ordinal(model_.month.ordinal() + what.by)) model_.month = *turned;
}

void People::on(const SavePregnancy&) {
  if (!model_.view) return;
  const auto& all = model_.view->family.pregnancies;
  Status saved;
  if (model_.pregnancy >= all.size()) {
    const auto started = start_pregnancy(hand_.office(), model_.view->case_id, model_.month, why());
    saved = started ? Status() : started.forward();
  } else if (all[model_.pregnancy].end) {
    saved = resume_pregnancy(hand_.office(), all[model_.pregnancy], why());
  } else {
    Ending ending{.outcome = model_.outcome, .month = model_.month, .born = {}, .why = why()};
    if (model_.outcome == domain::PregnancyOutcome::birth) {
      domain::PersonRecord child;
      child.called = model_.text(Input::called);
      ending.born.push_back(std::move(child));
    }
    saved = end_pregnancy(hand_.office(), all[model_.pregnancy], std::move(ending));
  }
  if (done(saved, "pregnancy_saved")) hand_.go(Page::family);
}

// ---- the case as a whole --------------------------------------------------------------------------------------------

void People::on(const FindCases&) {
  if (!model_.view) return;
  auto found = cases::find_cases(hand_.journal(), model_.text(Input::search), most_found + 1);
  if (!found) return hand_.failed(found.error());
  model_.found.clear();
  model_.chosen_case.reset();
  for (const auto& row : found->rows) {
    if (row.case_id == model_.view->case_id || model_.found.size() == most_found) continue;
    const bool hidden = row.protected_until.has_value();
    model_.found.push_back({row.case_id, row.case_no, hidden ? std::string{} : row.record.called, hidden});
  }
}

void People::on(const ChooseCase& what) {
  if (what.index < model_.found.size()) model_.chosen_case = what.index;
}
void People::on(const ChooseRequest& what) {
  if (model_.view && what.index < model_.view->requests.size()) model_.request = what.index;
}

std::optional<Ulid> People::chosen_case() const {
  if (!model_.view || !model_.chosen_case) return std::nullopt;
  return model_.found.at(*model_.chosen_case).case_id;
}

void People::on(const Join&) {
  const auto other = chosen_case();
  if (!other) return hand_.tell({.key = "notice.no_case_chosen"});
  if (why().empty()) return hand_.tell({.key = "notice.no_reason"});
  const auto joined = join_cases(hand_.office(), model_.view->case_id, *other, why());
  if (!done(joined ? Status() : joined.forward(), "joined")) return;
  clear();
}

void People::on(const Separate& what) {
  if (!model_.view || what.index >= model_.view->joined.size()) return;
  if (why().empty()) return hand_.tell({.key = "notice.no_reason"});
  if (done(separate_case(hand_.office(), model_.view->joined[what.index].case_id, why()), "separated")) clear();
}

void People::on(const Move&) {
  const auto to = chosen_case();
  if (!to) return hand_.tell({.key = "notice.no_case_chosen"});
  if (model_.request >= model_.view->requests.size()) return;
  const auto request_id = model_.view->requests[model_.request].request_id;
  if (!done(move_intake(hand_.office(), request_id, *to, why()), "moved")) return;
  clear();
  model_.request = 0;
}

void People::on(const Protect&) {
  if (!model_.view) return;
  const auto until = domain::parse_day(model_.text(Input::value));
  if (!until) return hand_.tell({.key = "notice.no_day"});
  if (done(set_protection(hand_.office(), model_.view->case_id, *until, why()), "protected")) hand_.go(Page::family);
}

void People::on(const EndProtection&) {
  if (!model_.view) return;
  if (done(end_protection(hand_.office(), model_.view->case_id, why()), "unprotected")) hand_.go(Page::family);
}

void People::on(const OpenNew&) {
  domain::CaseRecord record;
  record.called = model_.text(Input::called);
  record.kana = model_.text(Input::kana);
  if (const auto& phone = model_.text(Input::phone); !phone.empty()) {
    record.contact.method = domain::ContactMethod::phone;
    record.contact.address = phone;
  }
  const auto opened = open_case(hand_.office(), model_.source, record);
  if (!opened && opened.error().code == Code::usage) return hand_.tell({.key = "notice.nobody_named"});
  if (!opened && opened.error().code == Code::refused) return hand_.tell({.key = "notice.individual_number"});
  if (!opened) return hand_.failed(opened.error());
  clear();
  cases_.show_case(*opened);
}

}  // namespace tsunagu::ward::people
