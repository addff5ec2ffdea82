#include "ward/people/person_fields.h"

namespace tsunagu::ward::people {
namespace {

using domain::PersonRecord;

std::string PersonRecord::*text_field(PersonField field) {
  switch (field) {
    case PersonField::kanji: return &PersonRecord::kanji;
    case PersonField::kana: return &PersonRecord::kana;
    case PersonField::latin: return &PersonRecord::latin;
    case PersonField::called: return &PersonRecord::called;
    case PersonField::address: return &PersonRecord::address;
    case PersonField::language: return &PersonRecord::language;
    case PersonField::addressee_number: return &PersonRecord::addressee_number;
    case PersonField::handbook_number: return &PersonRecord::handbook_number;
    case PersonField::birth:
    case PersonField::phone: break;
  }
  return nullptr;
}

Status write_birth(PersonRecord& to, std::string_view text) {
  to.birth_day.reset();
  to.birth_month.reset();
  if (text.empty()) return {};
  if (const auto day = domain::parse_day(text)) {
    to.birth_day = *day;
    to.birth_month = domain::month_of(*day);
    return {};
  }
  to.birth_month = month_from(text);
  return to.birth_month ? Status() : fail(Code::usage, "a birth is a day (2025-09-14) or a month (2025-09)");
}

}  // namespace

std::optional<domain::YearMonth> month_from(std::string_view text) {
  const auto day = domain::parse_day(std::string(text) + "-01");
  if (!day) return std::nullopt;
  return domain::month_of(*day);
}

std::string text_of(const PersonRecord& record, PersonField field, std::size_t phone) {
  if (const auto member = text_field(field)) return record.*member;
  if (field == PersonField::phone)
    return phone < record.phones.size() ? record.phones[phone].rule.address : std::string{};
  if (record.birth_day) return domain::text_of(*record.birth_day);
  return record.birth_month ? record.birth_month->text() : std::string{};
}

Status write_field(PersonRecord& to, PersonField field, std::string_view text) {
  if (field == PersonField::birth) return write_birth(to, text);
  const auto member = text_field(field);
  if (member == nullptr) return fail(Code::usage, "a telephone has more than a number");
  to.*member = text;
  return {};
}

void write_phone(PersonRecord& to, std::size_t index, const domain::PersonPhone& phone) {
  const bool known = index < to.phones.size();
  if (phone.rule.address.empty()) {
    if (known) to.phones.erase(to.phones.begin() + static_cast<std::ptrdiff_t>(index));
  } else if (known) {
    to.phones[index] = phone;
  } else {
    to.phones.push_back(phone);
  }
}

}  // namespace tsunagu::ward::people
