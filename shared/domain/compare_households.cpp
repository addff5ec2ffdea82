// What agrees between two households, and how much that tells: bits, so that what is independent adds up.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "shared/domain/compare_names.h"
#include "shared/domain/matching.h"

namespace tsunagu::domain {
namespace {

// A month tells which of some eighty it is; a number is nobody else's, and may be mistyped or given to the next.
constexpr double same_month = 6;
constexpr double month_beside = 3;
constexpr double other_year = 1.5;
constexpr double cannot_be = -3;  // two children of one mother are eleven months apart
constexpr double due_told = 4.5;  // a birth where one was due
constexpr double due_early = 2.5;
constexpr double same_phone = 17;
constexpr double phone_slip = 8;
constexpr double other_phone = -1.5;
constexpr double same_number = 17;
constexpr double other_number = -3;
constexpr int months_between_siblings = 11;
constexpr int months_in_a_year = 12;
constexpr int most_months_early = 4;

Agreement compare_months(YearMonth a, YearMonth b) {
  const int apart = std::abs(months_between(a, b));
  if (apart == 0) return {Verdict::same, same_month};
  if (apart == 1) return {Verdict::near, month_beside};
  if (apart == months_in_a_year) return {Verdict::near, other_year};
  return {Verdict::differs, apart < months_between_siblings ? cannot_be : 0};
}

// A birth is expected in `due` and told in `birth`.
Agreement compare_due(YearMonth due, YearMonth birth) {
  const int later = birth.ordinal() - due.ordinal();
  if (std::abs(later) <= 1) return {later == 0 ? Verdict::same : Verdict::near, due_told};
  if (later < 0 && later >= -most_months_early) return {Verdict::near, due_early};
  return {};
}

struct ChildAgreement {
  Agreement month, nickname;
  std::size_t wanted = 0, known = 0;
  [[nodiscard]] double weight() const { return month.weight + nickname.weight; }
};

// One child of each, or nothing when they are two children.
std::optional<ChildAgreement> compare_children(const Child& wanted, const Child& known, const Register& among) {
  ChildAgreement out{.nickname = compare_nicknames(wanted.nickname, known.nickname, among)};
  if (wanted.birth && known.birth) out.month = compare_months(*wanted.birth, *known.birth);
  const bool months_agree = out.month.verdict >= Verdict::near;
  const bool names_agree = out.nickname.verdict >= Verdict::near;
  if (!months_agree && !names_agree) return std::nullopt;
  if (out.month.verdict == Verdict::near && out.month.weight <= other_year && !names_agree) return std::nullopt;
  return out.weight() > 0 ? std::optional(out) : std::nullopt;
}

// Each child is one child: the month of one never goes with the name of another.
std::vector<ChildAgreement> same_children(const Household& wanted, const Household& known, const Register& among) {
  std::vector<ChildAgreement> pairs;
  for (std::size_t x = 0; x < wanted.children.size(); ++x) {
    for (std::size_t y = 0; y < known.children.size(); ++y) {
      auto one = compare_children(wanted.children[x], known.children[y], among);
      if (!one) continue;
      one->wanted = x;
      one->known = y;
      pairs.push_back(*one);
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.weight() > b.weight(); });
  std::vector<ChildAgreement> out;
  for (const auto& pair : pairs) {
    const bool taken = std::any_of(out.begin(), out.end(), [&](const ChildAgreement& have) {
      return have.wanted == pair.wanted || have.known == pair.known;
    });
    if (!taken) out.push_back(pair);
  }
  return out;
}

// Whether some child of one could not have been born beside some child of the other.
bool children_exclude_each_other(const Household& wanted, const Household& known) {
  for (const auto& x : wanted.children) {
    for (const auto& y : known.children) {
      if (x.birth && y.birth && compare_months(*x.birth, *y.birth).weight < 0) return true;
    }
  }
  return false;
}

Agreement best_due(const Household& wanted, const Household& known) {
  Agreement best;
  const auto better = [&](const Agreement& one) {
    if (one.verdict != Verdict::unknown && (best.verdict == Verdict::unknown || one.weight > best.weight)) best = one;
  };
  if (wanted.due && known.due) better(compare_months(*wanted.due, *known.due));
  for (const auto& child : wanted.children) {
    if (known.due && child.birth) better(compare_due(*known.due, *child.birth));
  }
  for (const auto& child : known.children) {
    if (wanted.due && child.birth) better(compare_due(*wanted.due, *child.birth));
  }
  return best;
}

void compare_families(const Household& wanted, const Household& known, const Register& among, Comparison& out) {
  const auto children = same_children(wanted, known, among);
  const auto due = best_due(wanted, known);
  double months = 0;
  double share = 1;  // twins, and a birth beside a due month, tell less than the first
  for (const auto& pair : children) {
    out.births = std::max(out.births, pair.month.verdict);
    out.nicknames = std::max(out.nicknames, pair.nickname.verdict);
    months += std::min(share * pair.month.weight, pair.month.weight);
    out.weight += pair.nickname.weight;
    share = 0.5;
  }
  months += due.weight > 0 ? share * due.weight : children.empty() ? due.weight : 0;
  if (children.empty() && due.weight <= 0 && children_exclude_each_other(wanted, known)) {
    out.births = Verdict::differs;
    months += cannot_be;
  }
  out.births = std::max(out.births, due.verdict);
  out.weight += months;
}

std::vector<std::string> phones_of(const Household& household) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& phone) {
    if (auto key = phone_key(phone); !key.empty()) out.push_back(std::move(key));
  };
  add(household.phone);
  for (const auto& phone : household.more_phones) add(phone);
  return out;
}

bool is_one_digit_off(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 10) return false;
  int other = 0;
  for (std::size_t i = 0; i < a.size(); ++i) other += a[i] == b[i] ? 0 : 1;
  return other == 1;
}

Agreement compare_phones(const Household& wanted, const Household& known) {
  Agreement best;
  for (const auto& x : phones_of(wanted)) {
    for (const auto& y : phones_of(known)) {
      if (x == y) return {Verdict::same, same_phone};
      if (is_one_digit_off(x, y)) best = {Verdict::near, phone_slip};
      if (best.verdict == Verdict::unknown) best = {Verdict::differs, other_phone};
    }
  }
  return best;
}

Agreement compare_numbers(const std::string& wanted, const std::string& known) {
  if (wanted.empty() || known.empty()) return {};
  return wanted == known ? Agreement{Verdict::same, same_number} : Agreement{Verdict::differs, other_number};
}

// はなちゃんママ: a parent who is called by the child's name.
Agreement called_by_child(const Household& called, const Household& with_child, const Register& among) {
  Agreement best;
  for (const auto& name : names_of(called)) {
    for (const auto& part : parts_of_name(name)) {
      for (const auto& child : with_child.children) {
        if (child.nickname.empty() || sound_of(part) != sound_of(without_endearment(child.nickname))) continue;
        const double bits = bits_of({CaseWord::Kind::nickname, sound_of(part)}, among) - 1;
        if (bits > best.weight) best = {Verdict::near, bits};
      }
    }
  }
  return best;
}

}  // namespace

Comparison compare(const Household& wanted, const Household& known, const Register& among) {
  Comparison out;
  compare_families(wanted, known, among, out);
  const auto name = compare_names(wanted, known, among);
  out.name = name.verdict;
  out.weight += name.weight;
  if (out.nicknames < Verdict::near && name.verdict < Verdict::near) {
    const auto a = called_by_child(wanted, known, among);
    const auto b = called_by_child(known, wanted, among);
    const auto& child = a.weight > b.weight ? a : b;
    out.nicknames = std::max(out.nicknames, child.verdict);
    out.weight += child.weight;
  }
  const auto phone = compare_phones(wanted, known);
  const auto number = compare_numbers(number_key(wanted.member_number), number_key(known.member_number));
  out.phone = phone.verdict;
  out.member_number = number.verdict;
  out.weight += phone.weight + number.weight;
  return out;
}

// Among many, more has to agree before a stranger is unlikely to agree as much.
Rank rank_of(const Comparison& comparison, std::size_t cases) {
  constexpr double unseen = 1000;
  constexpr double likely_beyond = 2;
  constexpr double possible_beyond = -7;
  constexpr double least = 7;  // a month alone is six
  const double chance = std::log2(static_cast<double>(cases) + unseen);
  if (comparison.weight >= chance + likely_beyond) return Rank::likely;
  return comparison.weight >= std::max(least, chance + possible_beyond) ? Rank::possible : Rank::none;
}

std::vector<Candidate> order_candidates(const Household& wanted, const std::vector<std::pair<Ulid, Household>>& cases,
                                        const Register& among) {
  std::vector<Candidate> out;
  for (const auto& [case_id, household] : cases) {
    Candidate one{case_id, compare(wanted, household, among), Rank::none};
    one.rank = rank_of(one.comparison, among.cases);
    if (one.rank != Rank::none) out.push_back(one);
  }
  std::sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    const double left = a.comparison.weight;
    const double right = b.comparison.weight;
    return left != right ? left > right : a.case_id < b.case_id;
  });
  std::size_t likely = 0;
  for (auto& one : out) {
    if (one.rank == Rank::likely && ++likely > most_likely) one.rank = Rank::possible;
  }
  const auto shown = std::min(out.size(), std::min(likely, most_likely) + most_possible);
  out.resize(shown);
  return out;
}

}  // namespace tsunagu::domain
