#include "shared/handoff/frame.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/crypto/hash.h"

namespace tsunagu::handoff {
namespace {

constexpr std::string_view our_prefix = "47";
constexpr std::size_t group_bytes = 7;
// Digits that hold any n bytes: ceil(n * log10(256)).
constexpr std::array<std::size_t, group_bytes + 1> digits_for_bytes{0, 3, 5, 8, 10, 13, 15, 17};
constexpr std::size_t group_digits = digits_for_bytes[group_bytes];
constexpr std::size_t checked_before = 9;  // 47, kind, part, count, tag
constexpr std::uint64_t tags = 10'000;

// CRC-16/IBM-3740 (also called CCITT-FALSE): polynomial 0x1021, start 0xFFFF, nothing reflected, nothing added.
std::uint16_t crc16(std::string_view first, std::string_view second) {
  std::uint32_t crc = 0xFFFF;
  for (const auto part : {first, second}) {
    for (const char c : part) {
      crc ^= std::uint32_t{static_cast<std::uint8_t>(c)} << 8;
      for (int bit = 0; bit < 8; ++bit) crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
    }
  }
  return static_cast<std::uint16_t>(crc & 0xFFFF);
}

int tag_of(ByteView envelope) {
  const auto digest = crypto::blake2b_256(envelope);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = value << 8 | digest[i];
  return static_cast<int>(value % tags);
}

std::string padded(std::uint64_t value, std::size_t width) {
  auto text = std::to_string(value);
  return std::string(width - text.size(), '0') + text;
}

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// ---- body: groups of seven bytes, the last one shorter ----

std::string spell(ByteView bytes) {
  std::string digits;
  while (!bytes.empty()) {
    const auto group = bytes.first(std::min(group_bytes, bytes.size()));
    std::uint64_t value = 0;
    for (const auto byte : group) value = value << 8 | byte;
    digits += padded(value, digits_for_bytes[group.size()]);
    bytes = bytes.subspan(group.size());
  }
  return digits;
}

std::optional<Bytes> unspell(std::string_view digits) {
  Bytes bytes;
  while (!digits.empty()) {
    const auto group = digits.substr(0, group_digits);
    const auto found = std::ranges::find(digits_for_bytes, group.size());
    if (found == digits_for_bytes.end()) return std::nullopt;
    const auto size = static_cast<std::size_t>(found - digits_for_bytes.begin());
    const auto value = number(group);
    if (!value || *value >> (8 * size) != 0) return std::nullopt;  // each group has one spelling
    for (std::size_t i = size; i-- > 0;) bytes.push_back(static_cast<std::uint8_t>(*value >> (8 * i)));
    digits.remove_prefix(group.size());
  }
  return bytes;
}

// ---- parts: whole groups, all alike but the last ----

std::optional<std::vector<ByteView>> split(ByteView envelope, int parts) {
  const auto count = static_cast<std::size_t>(parts);
  const auto groups = (envelope.size() + group_bytes - 1) / group_bytes;
  const auto bytes_each = (groups + count - 1) / count * group_bytes;
  std::vector<ByteView> pieces;
  for (std::size_t i = 0; i < count; ++i) {
    const auto from = i * bytes_each;
    if (from >= envelope.size()) return std::nullopt;
    pieces.push_back(envelope.subspan(from, std::min(bytes_each, envelope.size() - from)));
  }
  return pieces;
}

std::optional<Kind> kind_from(char digit) {
  switch (digit) {
    case '1': return Kind::handoff;
    case '2': return Kind::receipt;
    case '3': return Kind::member_card;
    case '4': return Kind::ward_key;
    case '5': return Kind::device_enrolment;
    case '7': return Kind::staff_card;
    case '8': return Kind::withdrawal;
    case '9': return Kind::request_slip;
    default: return std::nullopt;
  }
}

// ---- typing ----

// A symbology identifier is "]", a letter for the kind of code, and a digit or letter for how it was read.
constexpr std::size_t identifier_letters = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

// The digits that were typed, or nothing when there is anything else. Full-width digits (U+FF10..U+FF19) are what a
// Japanese input method makes of a scanner's typing.
std::optional<std::string> digits_typed(std::string_view typed) {
  if (typed.size() > max_typed) return std::nullopt;
  std::string digits;
  for (auto rest = without_identifier(typed); !rest.empty();) {
    if (rest.front() >= '0' && rest.front() <= '9') {
      digits += rest.front();
      rest.remove_prefix(1);
    } else if (rest.size() >= 3 && rest.starts_with("\xEF\xBC") && rest[2] >= '\x90' && rest[2] <= '\x99') {
      digits += static_cast<char>('0' + (rest[2] - '\x90'));
      rest.remove_prefix(3);
    } else {
      return std::nullopt;
    }
  }
  return digits;
}

}  // namespace

std::string_view without_identifier(std::string_view typed) {
  const auto text = trimmed(typed);
  const bool identified = text.size() >= identifier_letters && text[0] == ']' && is_letter(text[1]) &&
                          (is_digit(text[2]) || is_letter(text[2]));
  return identified ? text.substr(identifier_letters) : text;
}

bool may_begin_code(std::string_view typed) {
  constexpr std::string_view identifier = "]Q";  // one of ours is drawn as QR and as nothing else
  if (identifier.starts_with(typed.substr(0, identifier.size()))) {
    if (typed.size() <= identifier.size()) return true;
    if (!is_digit(typed[identifier.size()])) return false;
    typed.remove_prefix(identifier_letters);
  }
  if (typed.size() < our_prefix.size()) return our_prefix.starts_with(typed);
  return typed.starts_with(our_prefix) && std::ranges::all_of(typed, is_digit);
}

Result<std::vector<std::string>> frame(Kind kind, ByteView envelope, int parts) {
  if (envelope.size() > max_envelope) return fail(Code::too_large, "envelope");
  if (envelope.empty() || parts < 1 || parts > max_parts) return fail(Code::usage, "envelope or parts");
  const auto pieces = split(envelope, parts);
  if (!pieces) return fail(Code::usage, "too short for so many parts");
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < pieces->size(); ++i) {
    auto head = std::string(our_prefix) + std::to_string(static_cast<int>(kind)) + std::to_string(i + 1) +
                std::to_string(parts) + padded(static_cast<std::uint64_t>(tag_of(envelope)), 4);
    const auto body = spell((*pieces)[i]);
    const auto check = padded(crc16(head, body), 5);
    codes.push_back(head.append(check).append(body));
  }
  return codes;
}

std::size_t digits_of(std::size_t size) {
  return frame_header + size / group_bytes * group_digits + digits_for_bytes[size % group_bytes];
}

Result<Part, Refusal> unframe(std::string_view typed) {
  const auto digits = digits_typed(typed);
  if (!digits || digits->size() < digits_of(1) || !digits->starts_with(our_prefix)) return fail_with(Refusal::not_ours);
  if (digits->size() > digits_of(max_envelope)) return fail_with(Refusal::damaged);
  const std::string_view all = *digits;
  const auto head = all.substr(0, checked_before);
  const auto body = all.substr(frame_header);
  if (number(all.substr(checked_before, frame_header - checked_before)) != crc16(head, body)) {
    return fail_with(Refusal::damaged);
  }
  const auto kind = kind_from(all[2]);
  if (!kind) return fail_with(Refusal::unknown_version);
  Part part{*kind, all[3] - '0', all[4] - '0', static_cast<int>(number(all.substr(5, 4)).value_or(0)), {}};
  auto bytes = unspell(body);
  if (!bytes || part.count < 1 || part.count > max_parts || part.number < 1 || part.number > part.count) {
    return fail_with(Refusal::damaged);
  }
  part.body = std::move(*bytes);
  return part;
}

// ---- collecting parts ----

Result<std::variant<Progress, Framed>, Refusal> Assembler::add(std::string_view typed) {
  auto part = unframe(typed);
  if (!part) return part.forward();
  const bool started_over = !parts_.empty() && !belongs(*part);
  if (started_over) parts_.clear();
  parts_.insert_or_assign(part->number, std::move(*part));
  std::variant<Progress, Framed> out;
  if (static_cast<int>(parts_.size()) < parts_.begin()->second.count) {
    auto& now = out.emplace<Progress>(*progress());
    now.started_over = started_over;
    return out;
  }
  auto framed = join();
  parts_.clear();
  if (!framed) return framed.forward();
  out.emplace<Framed>(std::move(*framed));
  return out;
}

bool Assembler::belongs(const Part& part) const {
  const auto& first = parts_.begin()->second;
  if (part.kind != first.kind || part.count != first.count || part.tag != first.tag) return false;
  const auto same_number = parts_.find(part.number);
  return same_number == parts_.end() || same_number->second.body == part.body;
}

Result<Framed, Refusal> Assembler::join() const {
  Framed framed{parts_.begin()->second.kind, {}};
  for (const auto& [number, part] : parts_) append(framed.envelope, part.body);
  if (framed.envelope.size() > max_envelope || tag_of(framed.envelope) != parts_.begin()->second.tag) {
    return fail_with(Refusal::damaged);
  }
  const auto pieces = split(framed.envelope, static_cast<int>(parts_.size()));
  const bool one_spelling = pieces && std::ranges::equal(parts_, *pieces, [](const auto& part, const auto& piece) {
                              return part.second.body.size() == piece.size();
                            });
  if (!one_spelling) return fail_with(Refusal::damaged);
  return framed;
}

std::optional<Progress> Assembler::progress() const {
  if (parts_.empty()) return std::nullopt;
  const auto& first = parts_.begin()->second;
  Progress now{first.kind, static_cast<int>(parts_.size()), first.count, {}, false};
  for (int number = 1; number <= first.count; ++number) {
    if (!parts_.contains(number)) now.missing.push_back(number);
  }
  return now;
}

Result<Framed, Refusal> assemble(std::span<const std::string> typed) {
  Assembler assembler;
  for (const auto& each : typed) {
    auto added = assembler.add(each);
    if (!added) return added.forward();
    if (auto* framed = std::get_if<Framed>(&*added)) return std::move(*framed);
  }
  return fail_with(Refusal::part_missing);
}

}  // namespace tsunagu::handoff
