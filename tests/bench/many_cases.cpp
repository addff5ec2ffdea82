#include "tests/bench/many_cases.h"

#include <array>
#include <string>

#include "shared/journal/cbor.h"
#include "tests/support/fixed_random.h"

namespace tsunagu::bench {
namespace {

constexpr std::size_t facts_in_a_transaction = 20'000;

constexpr std::array family_names{"さとう",   "すずき",   "たかはし", "たなか", "いとう",   "わたなべ", "やまもと",
                                  "なかむら", "こばやし", "かとう",   "よしだ", "やまだ",   "ささき",   "やまぐち",
                                  "まつもと", "いのうえ", "きむら",   "はやし", "さいとう", "しみず",   "やまざき",
                                  "もり",     "いけだ",   "はしもと", "あべ",   "いしかわ", "やました", "なかじま",
                                  "いしい",   "おがわ",   "まえだ",   "おかだ", "はせがわ", "ふじた",   "ごとう",
                                  "こんどう", "むらかみ", "えんどう", "あおき", "さかもと"};
constexpr std::array given_names{"はな",   "ゆい",   "さくら", "あおい", "みさき", "まい",   "ゆうこ", "えり",
                                 "かおり", "ともみ", "めぐみ", "あや",   "なつみ", "ちひろ", "みほ",   "りさ"};

std::string digits(std::uint64_t number, int count) {
  std::string out(static_cast<std::size_t>(count), '0');
  for (auto at = out.rbegin(); at != out.rend(); ++at, number /= 10) *at = static_cast<char>('0' + number % 10);
  return out;
}

domain::IntakeDetail request_of(const domain::CaseRecord& family) {
  domain::IntakeDetail detail;
  detail.hub = family.hub;
  detail.language = family.language;
  detail.called = family.called;
  detail.children = family.children;
  detail.topics = {domain::Topic::sleep};
  detail.words = "夜に何度も起きます。昼に話を聞いてほしいです。";
  detail.contact = family.contact;
  detail.member_number = family.member_number;
  return detail;
}

}  // namespace

domain::CaseRecord nth_family(std::size_t n) {
  tests::FixedRandom random(n + 1);
  const auto one_of = [&](const auto& names) { return std::string(names[random.next() % names.size()]); };
  domain::CaseRecord record;
  record.called = one_of(family_names) + " " + one_of(given_names);
  record.kana = record.called;
  const auto year = static_cast<std::int16_t>(2020 + random.next() % 7);
  const auto month = static_cast<std::uint8_t>(1 + random.next() % 12);
  record.children = {{one_of(given_names), domain::YearMonth{year, month}}};
  record.contact = {domain::ContactMethod::phone, "090" + digits(random.next(), 8), "afternoon", true, {}};
  record.member_number = digits(90'100'000 + n, 8);
  record.area = "inside";
  record.language = "ja";
  record.hub = "ひだまり";
  return record;
}

Result<std::vector<Ulid>> make_many_cases(journal::Journal& journal, std::size_t count, std::size_t notes) {
  const Ulid officer = journal.new_id();
  std::vector<Ulid> cases;
  std::vector<domain::NewFact> facts;
  auto note =
      journal::encode_part(domain::NoteText{"電話で話を聞きました。夜の授乳がつらいとのこと。来週また連絡します。"});
  if (!note) return note.forward();
  for (std::size_t n = 0; n < count; ++n) {
    const domain::CaseRecord family = nth_family(n);
    auto record = journal::encode_part(family);
    if (!record) return record.forward();
    auto detail = journal::encode_part(request_of(family));
    if (!detail) return detail.forward();
    domain::IntakeAccepted intake;
    intake.request_id = journal.new_id();
    intake.number = static_cast<std::uint32_t>(n + 1);
    intake.issued = SystemClock().now();
    intake.officer_id = officer;
    cases.push_back(journal.new_id());
    facts.push_back(domain::fact(cases.back(), domain::CaseOpened{officer}, std::move(*record)));
    facts.push_back(domain::fact(cases.back(), intake, std::move(*detail)));
    for (std::size_t i = 0; i < notes; ++i) {
      facts.push_back(domain::fact(cases.back(), domain::CaseNoteWritten{officer, 2}, *note));
    }
    if (facts.size() < facts_in_a_transaction && n + 1 < count) continue;
    if (auto recorded = journal.append(std::exchange(facts, {})); !recorded) return recorded.forward();
  }
  return cases;
}

}  // namespace tsunagu::bench
