#include "shared/handoff/record.h"

#include <algorithm>
#include <array>
#include <functional>

#include "shared/base/wire.h"
#include "shared/handoff/handoff.h"
#include "shared/handoff/record_text.h"

namespace tsunagu::handoff {
namespace {

using domain::ConsentItem;

constexpr std::size_t max_children = 8;
constexpr std::uint8_t first_skippable_tag = 0x80;
constexpr std::uint8_t child_tag = 0x04;  // the one field that may be repeated
constexpr std::uint16_t two_byte_length = 0x8000;

// How one field is written and read: side by side, and in the order of their tags.
struct Field {
  std::uint8_t tag;
  const char* name;
  std::optional<ConsentItem> covered_by;
  // The values of this field in `record`: none when it is absent, several for the one that may be repeated.
  Result<std::vector<Bytes>> (*write)(const Record& record);
  // Nothing when `value` was well-formed and is now in `record`.
  std::optional<Refusal> (*read)(ByteView value, Record& record);
};

// ---- text ----

using TextOf = std::string& (*)(Record&);

template <TextOf Of, std::size_t MaxCharacters, Lines L>
Result<std::vector<Bytes>> write_text(const Record& record) {
  const auto& text = Of(const_cast<Record&>(record));  // read only: one accessor serves both directions
  if (text.empty()) return std::vector<Bytes>{};
  auto packed = pack_text(text, MaxCharacters, L);
  if (!packed) return packed.forward();
  return std::vector<Bytes>{std::move(*packed)};
}

template <TextOf Of, std::size_t MaxCharacters, Lines L>
std::optional<Refusal> read_text(ByteView value, Record& record) {
  auto text = unpack_text(value, MaxCharacters, L);
  if (!text) return Refusal::damaged;
  Of(record) = std::move(*text);
  return std::nullopt;
}

template <TextOf Of, std::size_t MaxCharacters, Lines L = Lines::one>
constexpr Field text_field(std::uint8_t tag, const char* name, std::optional<ConsentItem> covered_by) {
  return {tag, name, covered_by, write_text<Of, MaxCharacters, L>, read_text<Of, MaxCharacters, L>};
}

std::string& hub_of(Record& r) { return r.hub; }
std::string& called_of(Record& r) { return r.called; }
std::string& wish_of(Record& r) { return r.wish; }
std::string& words_of(Record& r) { return r.words; }
std::string& decision_of(Record& r) { return r.decision; }
std::string& address_of(Record& r) { return r.contact.address; }
std::string& hours_of(Record& r) { return r.contact.hours; }
std::string& name_to_show_of(Record& r) { return r.contact.name_to_show; }
std::string& member_number_of(Record& r) { return r.member_number; }

bool is_language(std::string_view text) {
  return text.size() >= 2 && text.size() <= 16 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

Result<std::vector<Bytes>> write_language(const Record& record) {
  if (record.language.empty()) return std::vector<Bytes>{};
  if (!is_language(record.language)) return fail(Code::usage);
  return std::vector<Bytes>{copy_of(view_of(record.language))};
}

std::optional<Refusal> read_language(ByteView value, Record& record) {
  if (!is_language(text_of(value))) return Refusal::damaged;
  record.language = text_of(value);
  return std::nullopt;
}

// ---- months and children: a month is 12 * year + month - 1 in two bytes ----

Bytes month_bytes(domain::YearMonth month) {
  return ByteWriter().u16(static_cast<std::uint16_t>(month.ordinal())).take();
}

Result<std::vector<Bytes>> write_due(const Record& record) {
  if (!record.due) return std::vector<Bytes>{};
  if (!record.due->ok()) return fail(Code::usage);
  return std::vector<Bytes>{month_bytes(*record.due)};
}

std::optional<Refusal> read_due(ByteView value, Record& record) {
  ByteReader in(value);
  record.due = domain::YearMonth::from_ordinal(in.u16());
  return in.finished() && record.due ? std::nullopt : std::optional(Refusal::damaged);
}

Result<std::vector<Bytes>> write_children(const Record& record) {
  if (record.children.size() > max_children) return fail(Code::usage);
  std::vector<Bytes> values;
  for (const auto& child : record.children) {
    if (child.birth && !child.birth->ok()) return fail(Code::usage);
    if (!child.birth && child.nickname.empty()) return fail(Code::usage);
    auto value = child.birth ? month_bytes(*child.birth) : Bytes{0, 0};
    if (!child.nickname.empty()) {
      const auto name = pack_text(child.nickname, 24);
      if (!name) return name.forward();
      append(value, *name);
    }
    values.push_back(std::move(value));
  }
  return values;
}

std::optional<Refusal> read_child(ByteView value, Record& record) {
  ByteReader in(value);
  const auto month = in.u16();
  const auto name = in.rest();
  domain::Child child;
  if (month != 0) {
    child.birth = domain::YearMonth::from_ordinal(month);
    if (!child.birth) return Refusal::damaged;
  }
  if (!name.empty()) {
    auto text = unpack_text(name, 24);
    if (!text) return Refusal::damaged;
    child.nickname = std::move(*text);
  }
  if (!in.ok() || (!child.birth && child.nickname.empty())) return Refusal::damaged;
  if (record.children.size() >= max_children) return Refusal::damaged;
  record.children.push_back(std::move(child));
  return std::nullopt;
}

// ---- lists of numbers: one byte each, strictly ascending ----

template <class Item>
bool strictly_ascending(const std::vector<Item>& items) {
  return std::ranges::adjacent_find(items, std::greater_equal<>{}) == items.end();
}

template <class Item>
Result<std::vector<Bytes>> write_items(const std::vector<Item>& items) {
  if (items.empty()) return std::vector<Bytes>{};
  if (!strictly_ascending(items)) return fail(Code::usage);
  Bytes value;
  for (const auto item : items) value.push_back(static_cast<std::uint8_t>(item));
  return std::vector<Bytes>{std::move(value)};
}

template <class Item>
std::optional<Refusal> read_items(ByteView value, std::uint8_t greatest, std::vector<Item>& items) {
  for (const auto number : value) {
    if (number == 0) return Refusal::damaged;
    if (number > greatest) return Refusal::unknown_version;  // numbers are only ever appended
    items.push_back(static_cast<Item>(number));
  }
  return !items.empty() && strictly_ascending(items) ? std::nullopt : std::optional(Refusal::damaged);
}

Result<std::vector<Bytes>> write_topics(const Record& record) { return write_items(record.topics); }
std::optional<Refusal> read_topics(ByteView value, Record& record) {
  return read_items(value, domain::enum_limit<domain::Topic>, record.topics);
}
Result<std::vector<Bytes>> write_consent(const Record& record) { return write_items(record.consent); }
std::optional<Refusal> read_consent(ByteView value, Record& record) {
  return read_items(value, domain::enum_limit<ConsentItem>, record.consent);
}

// ---- single numbers ----

template <class Number>
std::optional<Refusal> read_number(ByteReader& in, Number least, Number& to) {
  const auto number = in.u8();
  if (!in.ok() || number < static_cast<std::uint8_t>(least)) return Refusal::damaged;
  if (number > domain::enum_limit<Number>) return Refusal::unknown_version;
  to = static_cast<Number>(number);
  return std::nullopt;
}

std::optional<Refusal> unless_finished(const ByteReader& in, std::optional<Refusal> so_far) {
  if (so_far) return so_far;
  return in.finished() ? std::nullopt : std::optional(Refusal::damaged);
}

Result<std::vector<Bytes>> write_stage(const Record& record) {
  if (record.stage == domain::ConsultStage::unknown) return std::vector<Bytes>{};
  return std::vector<Bytes>{{static_cast<std::uint8_t>(record.stage)}};
}
std::optional<Refusal> read_stage(ByteView value, Record& record) {
  ByteReader in(value);
  const auto wrong = read_number(in, domain::ConsultStage::pregnant, record.stage);
  return unless_finished(in, wrong);
}

Result<std::vector<Bytes>> write_how(const Record& record) {
  return std::vector<Bytes>{{static_cast<std::uint8_t>(record.how)}};
}
std::optional<Refusal> read_how(ByteView value, Record& record) {
  ByteReader in(value);
  const auto wrong = read_number(in, domain::RequestHow::here_now, record.how);
  return unless_finished(in, wrong);
}

// Method, and whether a message may be left. The other contact fields stand only beside this one.
Result<std::vector<Bytes>> write_contact(const Record& record) {
  const auto& contact = record.contact;
  if (contact.method == domain::ContactMethod::none) {
    if (contact != domain::SafeContact{}) return fail(Code::usage);
    return std::vector<Bytes>{};
  }
  return std::vector<Bytes>{{static_cast<std::uint8_t>(contact.method), contact.may_leave_message}};
}
std::optional<Refusal> read_contact(ByteView value, Record& record) {
  ByteReader in(value);
  auto wrong = read_number(in, domain::ContactMethod::phone, record.contact.method);
  const auto message = in.u8();
  if (!wrong && message > 1) wrong = Refusal::damaged;
  record.contact.may_leave_message = message == 1;
  return unless_finished(in, wrong);
}

Result<std::vector<Bytes>> write_version(const Record& record) {
  return std::vector<Bytes>{ByteWriter().u16(record.consent_version).take()};
}
std::optional<Refusal> read_version(ByteView value, Record& record) {
  ByteReader in(value);
  record.consent_version = in.u16();
  return unless_finished(in, std::nullopt);
}

constexpr std::array fields{
    text_field<hub_of, 48>(0x01, "hub", {}),
    Field{0x02, "language", ConsentItem::language, write_language, read_language},
    text_field<called_of, 48>(0x03, "called", ConsentItem::called),
    Field{child_tag, "children", ConsentItem::children, write_children, read_child},
    Field{0x05, "due", ConsentItem::due, write_due, read_due},
    Field{0x06, "topics", ConsentItem::topics, write_topics, read_topics},
    Field{0x07, "stage", ConsentItem::topics, write_stage, read_stage},
    text_field<wish_of, 600, Lines::many>(0x08, "wish", ConsentItem::wish),
    text_field<words_of, 600, Lines::many>(0x09, "words", ConsentItem::wish),
    text_field<decision_of, 600, Lines::many>(0x0A, "decision", ConsentItem::decision),
    Field{0x0B, "contact", ConsentItem::contact, write_contact, read_contact},
    text_field<address_of, 64>(0x0C, "contact address", ConsentItem::contact),
    text_field<hours_of, 48>(0x0D, "contact hours", ConsentItem::contact),
    text_field<name_to_show_of, 48>(0x0E, "contact name to show", ConsentItem::contact),
    text_field<member_number_of, 24>(0x0F, "member number", ConsentItem::member_number),
    Field{0x10, "how", {}, write_how, read_how},
    Field{0x11, "consent", {}, write_consent, read_consent},
    Field{0x12, "consent version", {}, write_version, read_version},
};

// ---- the list: tag, length in one byte below 128 and in two from there, value ----

void write_value(ByteWriter& to, std::uint8_t tag, ByteView value) {
  to.u8(tag);
  if (value.size() < 0x80) {
    to.u8(static_cast<std::uint8_t>(value.size()));
  } else {
    to.u16(static_cast<std::uint16_t>(two_byte_length | value.size()));
  }
  to.raw(value);
}

std::optional<ByteView> read_value(ByteReader& from) {
  std::size_t length = from.u8();
  if (length >= 0x80) {
    length = (length & 0x7F) << 8 | from.u8();
    if (length < 0x80) return std::nullopt;  // one length, one spelling
  }
  const auto value = from.raw(length);
  return from.ok() ? std::optional(value) : std::nullopt;
}

bool agreed_to(const Record& record, std::optional<ConsentItem> item) {
  return !item || std::ranges::find(record.consent, *item) != record.consent.end();
}

// What no single field can see.
std::optional<Refusal> wrong_together(const Record& record, const std::array<bool, 0x80>& seen) {
  if (!seen[0x01] || !seen[0x10] || !seen[0x12]) return Refusal::damaged;
  if (record.contact.method == domain::ContactMethod::none && record.contact != domain::SafeContact{}) {
    return Refusal::damaged;
  }
  for (const auto& field : fields) {
    if (seen[field.tag] && !agreed_to(record, field.covered_by)) return Refusal::damaged;
  }
  return std::nullopt;
}

}  // namespace

Record only_agreed(Record record) {
  const Record nothing;
  const auto keep = [&](ConsentItem item, auto Record::*member) {
    if (!agreed_to(record, item)) record.*member = nothing.*member;
  };
  keep(ConsentItem::language, &Record::language);
  keep(ConsentItem::called, &Record::called);
  keep(ConsentItem::children, &Record::children);
  keep(ConsentItem::due, &Record::due);
  keep(ConsentItem::topics, &Record::topics);
  keep(ConsentItem::topics, &Record::stage);
  keep(ConsentItem::wish, &Record::wish);
  keep(ConsentItem::wish, &Record::words);
  keep(ConsentItem::decision, &Record::decision);
  keep(ConsentItem::contact, &Record::contact);
  keep(ConsentItem::member_number, &Record::member_number);
  return record;
}

Result<Bytes> pack(const Record& record) {
  if (record.hub.empty()) return fail(Code::usage, "hub");
  ByteWriter out;
  for (const auto& field : fields) {
    const auto values = field.write(record);
    if (!values) return fail(Code::usage, field.name);
    if (!values->empty() && !agreed_to(record, field.covered_by)) return fail(Code::refused, field.name);
    for (const auto& value : *values) write_value(out, field.tag, value);
  }
  if (out.bytes().size() > max_record) return fail(Code::too_large, "record");
  return out.take();
}

Result<Record, Refusal> unpack(ByteView bytes) {
  Record record;
  ByteReader in(bytes);
  std::array<bool, 0x80> seen{};
  std::uint8_t last = 0;
  while (in.left() > 0) {
    const auto tag = in.u8();
    const auto value = read_value(in);
    if (!value || tag < last || (tag == last && tag != child_tag)) return fail_with(Refusal::damaged);
    last = tag;
    if (tag >= first_skippable_tag) continue;
    const auto field = std::ranges::find(fields, tag, &Field::tag);
    if (field == fields.end()) return fail_with(Refusal::unknown_version);
    if (const auto wrong = field->read(*value, record)) return fail_with(*wrong);
    seen[tag] = true;
  }
  if (const auto wrong = wrong_together(record, seen)) return fail_with(*wrong);
  return record;
}

}  // namespace tsunagu::handoff
