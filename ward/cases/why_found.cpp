#include "ward/cases/why_found.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/domain/case_words.h"
#include "shared/domain/matching.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::ward::cases {
namespace {

using domain::CaseWord;
using How = WhyFound::How;

std::string word_of(const domain::TypedWord& typed, CaseWord::Kind kind) {
  const auto at = std::find_if(typed.begin(), typed.end(), [&](const CaseWord& word) { return word.kind == kind; });
  return at == typed.end() ? std::string{} : at->word;
}

bool has(std::string_view text, std::string_view part) {
  return !part.empty() && text.find(part) != std::string_view::npos;
}

// "髙 → 高": the kanji of the name that are variants of those typed.
std::string variants_in(std::string_view name, std::string_view typed) {
  const auto wanted = decode_utf8(typed);
  std::string out;
  for (const char32_t letter : decode_utf8(name)) {
    const char32_t head = domain::without_variant(letter);
    const auto same = [&](char32_t other) { return other != letter && domain::without_variant(other) == head; };
    const auto at = std::find_if(wanted.begin(), wanted.end(), same);
    if (at == wanted.end()) continue;
    if (!out.empty()) out += " ";
    append_utf8(out, letter);
    out += " → ";
    append_utf8(out, *at);
  }
  return out;
}

bool sounds_like(const std::string& name, const domain::TypedWord& typed) {
  const auto sound = word_of(typed, CaseWord::Kind::part);
  if (sound.empty()) return false;
  if (domain::sound_of(name).starts_with(sound)) return true;
  const auto parts = domain::parts_of_name(name);
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    const auto readings = domain::readings_of(domain::kana_key(part));
    const auto begins = [&](const std::string& reading) { return reading.starts_with(sound); };
    return begins(domain::sound_of(part)) || std::any_of(readings.begin(), readings.end(), begins);
  });
}

std::optional<WhyFound> in_name(const std::string& name, std::string_view typed, const domain::TypedWord& word) {
  if (name.empty()) return std::nullopt;
  if (has(name, typed)) return WhyFound{How::written, {}};
  if (has(domain::kana_key(name), word_of(word, CaseWord::Kind::written))) {
    auto variants = variants_in(name, typed);
    if (!variants.empty()) return WhyFound{How::variant, std::move(variants)};
    return WhyFound{How::written, {}};
  }
  if (sounds_like(name, word)) return WhyFound{How::sound, name};
  return std::nullopt;
}

std::optional<WhyFound> in_numbers(const domain::CaseRecord& record, std::string_view case_no,
                                   const domain::TypedWord& word) {
  if (has(domain::phone_key(record.contact.address), word_of(word, CaseWord::Kind::phone))) {
    return WhyFound{How::phone, record.contact.address};
  }
  if (has(domain::number_key(case_no), word_of(word, CaseWord::Kind::case_no))) {
    return WhyFound{How::case_no, std::string(case_no)};
  }
  if (has(domain::number_key(record.member_number), word_of(word, CaseWord::Kind::number))) {
    return WhyFound{How::number, record.member_number};
  }
  return std::nullopt;
}

}  // namespace

WhyFound why_found(const domain::CaseRecord& record, std::string_view case_no, std::string_view typed) {
  const auto words = domain::typed_words(typed);
  if (words.empty()) return {};
  const auto& word = words.front();
  const auto begin = typed.find_first_not_of(" \t\n");
  const auto first = typed.substr(begin, typed.find_first_of(" \t\n", begin) - begin);
  for (const auto& name : {record.called, record.kana}) {
    if (auto why = in_name(name, first, word)) return *why;
  }
  for (const auto& child : record.children) {
    if (in_name(child.nickname, first, word)) return {How::child, child.nickname};
  }
  if (auto why = in_numbers(record, case_no, word)) return *why;
  return {How::elsewhere, {}};
}

}  // namespace tsunagu::ward::cases
