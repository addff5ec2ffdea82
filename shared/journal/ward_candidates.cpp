// Who might be the household of a request. Words of names, nicknames and numbers point to cases; a month only adds to
// those that are pointed to. The few that share most are then compared field by field.
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "shared/base/text.h"
#include "shared/domain/case_words.h"
#include "shared/domain/name_letters.h"
#include "shared/domain/ward_people.h"
#include "shared/journal/case_index.h"
#include "shared/journal/case_rows.h"
#include "shared/journal/components.h"
#include "shared/journal/impl.h"

namespace tsunagu::journal {
namespace {

using domain::CaseWord;
using Kind = CaseWord::Kind;

constexpr std::size_t most_compared = 48;
constexpr std::size_t most_of_a_word = 4000;  // cases: what more have tells nothing
constexpr std::size_t most_of_a_piece = 2000;
constexpr double for_number = 17;
constexpr double for_piece = 4;  // of a telephone number: the rest may be one digit off
constexpr double for_month = 5;
constexpr double for_beginning = 3;
constexpr double for_cut_nickname = 4;
constexpr int most_months_early = 4;

struct HashOfId {
  std::size_t operator()(const Ulid& id) const {
    std::size_t out = 0;
    for (std::size_t i = 0; i < 8; ++i) out = out << 8 | id.bytes[8 + i];  // the random half
    return out;
  }
};

class Pointed {
 public:
  explicit Pointed(Database& database)
      : database_(database), cases_(static_cast<std::size_t>(database.number("SELECT count(*) FROM cases"))) {}

  void by_name(const std::string& name) {
    add_word({Kind::whole, domain::sound_of(name)});
    for (const auto& part : domain::parts_of_name(name)) {
      const auto sound = domain::sound_of(part);
      add_word({Kind::part, sound});
      add_word({Kind::whole, sound});
      add_word({Kind::nickname, sound});
      for (const auto& reading : domain::readings_of(domain::kana_key(part))) add_word({Kind::part, reading});
    }
    by_beginning(name);
  }
  void by_nickname(const std::string& nickname) {
    const auto sound = domain::sound_of(domain::without_endearment(nickname));
    add_word({Kind::nickname, sound});
    add_word({Kind::part, sound});  // はなママ
    if (!sound.empty()) add_beginning({Kind::nickname, sound}, for_cut_nickname);
    const auto letters = decode_utf8(domain::without_endearment(nickname));
    for (std::size_t cut = 2; cut < letters.size(); ++cut) {
      add_word({Kind::nickname, domain::sound_of(encode_utf8(letters.substr(0, cut)))}, for_cut_nickname);
    }
  }
  void by_phone(const std::string& digits) {
    constexpr std::size_t piece = 4;
    if (digits.size() < 2 * piece) return add_word({Kind::phone, digits}, for_number);
    add_word({Kind::phone, digits}, for_number);
    for (const auto at : {digits.size() - piece, digits.size() - 2 * piece}) {
      add_beginning({Kind::phone, digits.substr(at, piece)}, for_piece);
    }
  }
  void by_number(const std::string& key) { add_word({Kind::number, key}, for_number); }
  // Never alone: months of those that something else points to.
  void by_month(domain::YearMonth month, int earlier, int later) {
    const std::int64_t from = month.ordinal() - earlier;
    const std::int64_t to = month.ordinal() + later;
    std::unordered_map<Ulid, bool, HashOfId> met;
    const auto each = [&](const Row& row) {
      const auto id = row.id(0);
      const auto at = weights_.find(id);
      if (at != weights_.end() && met.emplace(id, true).second) at->second += for_month;
    };
    database_.query("SELECT case_id FROM case_children WHERE birth BETWEEN ? AND ?", each, from, to);
    database_.query("SELECT case_id FROM cases WHERE due BETWEEN ? AND ?", each, from, to);
  }

  [[nodiscard]] std::vector<Ulid> best() const {
    std::vector<std::pair<double, Ulid>> all;
    for (const auto& [id, weight] : weights_) all.emplace_back(-weight, id);
    const auto shown = std::min(all.size(), most_compared);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), all.end());
    std::vector<Ulid> out;
    for (std::size_t i = 0; i < shown; ++i) out.push_back(all[i].second);
    return out;
  }
  [[nodiscard]] domain::Register among() {
    return {cases_, [this](const CaseWord& word) { return having(word); }};
  }

 private:
  // Counted while it is read, and again only for words that nobody asked for before.
  std::size_t having(const CaseWord& word) {
    const auto known = counts_.find(word);
    if (known != counts_.end()) return known->second;
    std::size_t count = 0;
    each_case_with_exactly(database_, word, most_of_a_word, [&](const Ulid&) { ++count; });
    return counts_[word] = count;
  }
  void add(const std::vector<Ulid>& ids, double weight) {
    for (const auto& id : ids) weights_[id] += weight;
  }
  void add_word(const CaseWord& word, std::optional<double> weight = std::nullopt) {
    if (word.word.empty() || counts_.contains(word)) return;
    std::vector<Ulid> ids;
    each_case_with_exactly(database_, word, most_of_a_word, [&](const Ulid& id) { ids.push_back(id); });
    counts_[word] = ids.size();
    add(ids, weight.value_or(std::log2(static_cast<double>(cases_ + 2) / static_cast<double>(ids.size() + 1))));
  }
  void add_beginning(const CaseWord& beginning, double weight) {
    std::vector<Ulid> ids;
    each_case_with(database_, beginning, most_of_a_piece, [&](const Ulid& id) { ids.push_back(id); });
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    add(ids, weight);
  }
  // A slip is rarely in the first two letters of each part.
  void by_beginning(const std::string& name) {
    for (const auto& part : domain::parts_of_name(name)) {
      const auto letters = decode_utf8(domain::kana_key(part));
      if (letters.size() < 3) continue;
      add_beginning({Kind::written, encode_utf8(letters.substr(0, std::min<std::size_t>(letters.size() - 1, 3)))},
                    for_beginning);
    }
  }

  Database& database_;
  std::size_t cases_;
  std::map<CaseWord, std::size_t> counts_;
  std::unordered_map<Ulid, double, HashOfId> weights_;
};

void point(Pointed& pointed, const domain::Household& wanted) {
  for (const auto& name : domain::names_of(wanted)) pointed.by_name(name);
  for (const auto& child : wanted.children) pointed.by_nickname(child.nickname);
  auto phones = wanted.more_phones;
  phones.push_back(wanted.phone);
  for (const auto& phone : phones) pointed.by_phone(domain::phone_key(phone));
  pointed.by_number(domain::number_key(wanted.member_number));
  for (const auto& child : wanted.children) {
    if (child.birth) pointed.by_month(*child.birth, 1, most_months_early);
  }
  if (wanted.due) pointed.by_month(*wanted.due, most_months_early, 1);
}

// With the names and numbers of grown-ups that officers wrote; their children stand in the record too.
domain::Household household_in(Database& database, const CaseRow& row) {
  auto household = domain::household_of(row.record);
  for (const auto& id : component_of(database, row.case_id)) {
    database.query(
        "SELECT sealed FROM persons p JOIN facts f ON f.id = p.fact_id WHERE case_id = ? AND gone = 0 AND role <> ?",
        [&](const Row& person) {
          const auto record = decode_part<domain::PersonRecord>(person.bytes(0)).value_or(domain::PersonRecord{});
          for (const auto& name : {record.kanji, record.kana, record.latin, record.called}) {
            if (!name.empty()) household.more_names.push_back(name);
          }
          for (const auto& phone : record.phones) household.more_phones.push_back(phone.rule.address);
        },
        id, domain::PersonRole::child);
  }
  return household;
}

}  // namespace

Result<std::vector<CandidateRow>> WardView::candidates(const domain::Household& wanted) const {
  return guarded([&]() -> Result<std::vector<CandidateRow>> {
    auto& database = impl_.database;
    Transaction transaction(database, Transaction::Kind::read);
    Pointed pointed(database);
    point(pointed, wanted);
    std::map<Ulid, CaseRow> rows;  // merged cases once
    for (const auto& id : pointed.best()) {
      if (auto row = row_of_case(database, id)) rows.emplace(row->case_id, std::move(*row));
    }
    std::vector<std::pair<Ulid, domain::Household>> households;
    for (const auto& [id, row] : rows) households.emplace_back(id, household_in(database, row));
    std::vector<CandidateRow> out;
    for (const auto& found : domain::order_candidates(wanted, households, pointed.among())) {
      out.push_back({std::move(rows.at(found.case_id)), found.comparison, found.rank});
    }
    return out;
  });
}

}  // namespace tsunagu::journal
