#include "shared/domain/compare_names.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "shared/base/text.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::domain {
namespace {

using Kind = CaseWord::Kind;

constexpr double most_bits = 12;       // of a part: the rarest name may be a slip of a common one
constexpr double for_reading = -0.5;   // kanji that are usually read so
constexpr double for_slip = -4;        // one slip in it
constexpr double for_beginning = -2;   // cut short
constexpr double for_other_part = -3;  // both say a part that the other does not have
constexpr double for_other_name = -2;  // no part is the same
constexpr std::size_t fewest_letters_to_slip = 4;
constexpr std::size_t fewest_letters_of_sound = 6;  // Latin letters: about two a syllable

bool one_letter_apart(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const std::size_t skip = a.size() == b.size() ? 1 : 0;
  return a.substr(std::min(a.size(), same + skip)) == b.substr(std::min(b.size(), same + 1));
}

struct Part {
  std::string sound;
  std::string written;
  std::vector<std::string> readings;  // of kanji
  bool sounds = false;                // kana or Latin letters
  bool used = false;
};

std::vector<Part> parts(const std::string& name) {
  std::vector<Part> out;
  for (const auto& text : parts_of_name(name)) {
    Part part{latin_of(plain_letters(text)), kana_key(text), {}, true, false};
    if (part.sound.empty()) {
      part.sounds = false;
      part.sound = part.written;
      part.readings = readings_of(part.written);
    }
    out.push_back(std::move(part));
  }
  return out;
}

bool is_beginning(const std::string& shorter, const std::string& longer) {
  return longer.size() > shorter.size() && longer.starts_with(shorter);
}

// Kanji say nothing of how they are read: beside kana they neither agree nor differ.
bool can_be_compared(const std::vector<Part>& a, const std::vector<Part>& b) {
  const auto sounds = [](const Part& part) { return part.sounds; };
  return std::all_of(a.begin(), a.end(), sounds) == std::all_of(b.begin(), b.end(), sounds);
}

std::vector<Part> unused(const std::vector<Part>& of) {
  std::vector<Part> out;
  std::copy_if(of.begin(), of.end(), std::back_inserter(out), [](const Part& part) { return !part.used; });
  return out;
}

// はなママ says how a parent is called and no name.
bool is_by_child(const std::string& name) {
  const auto plain = plain_letters(name);
  return plain.ends_with(U"ママ") || plain.ends_with(U"パパ");
}

class NameComparison {
 public:
  NameComparison(std::vector<Part> wanted, std::vector<Part> known, const Register& among)
      : among_(among), wanted_(std::move(wanted)), known_(std::move(known)) {}

  Agreement run() {
    if (wanted_.empty() || known_.empty()) return {};
    if (is_same_whole()) return {Verdict::same, weight_of_all()};
    std::size_t exact = 0;
    std::size_t close = 0;
    double weight = 0;
    for (auto& part : wanted_)
      exact += take(
          part, weight, [](const Part& a, const Part& b) { return a.sound == b.sound; }, 0);
    for (auto& part : wanted_) close += take(part, weight, is_read_so, for_reading);
    for (auto& part : wanted_) close += take(part, weight, slipped, for_slip);
    for (auto& part : wanted_) close += take(part, weight, is_cut, for_beginning);
    if (exact + close == 0) {
      return can_be_compared(wanted_, known_) ? Agreement{Verdict::differs, for_other_name} : Agreement{};
    }
    const auto left = [](const std::vector<Part>& of) {
      return std::count_if(of.begin(), of.end(), [](const Part& part) { return !part.used; });
    };
    if (can_be_compared(unused(wanted_), unused(known_))) {
      weight += for_other_part * static_cast<double>(std::min(left(wanted_), left(known_)));
    }
    const bool all = close == 0 && left(wanted_) == 0 && left(known_) == 0;
    return {all ? Verdict::same : Verdict::near, weight};
  }

 private:
  static std::string whole(const std::vector<Part>& of) {
    std::string out;
    for (const auto& part : of) out += part.sound;
    return out;
  }
  [[nodiscard]] bool is_same_whole() const { return whole(wanted_) == whole(known_); }
  [[nodiscard]] double weight_of_all() const {
    double weight = 0;
    for (const auto& part : wanted_.size() > known_.size() ? wanted_ : known_) weight += bits(part);
    return weight;
  }
  [[nodiscard]] double bits(const Part& part) const { return bits_of({Kind::part, part.sound}, among_); }

  static bool is_read_so(const Part& a, const Part& b) {
    const auto has = [](const std::vector<std::string>& readings, const std::string& sound) {
      return std::find(readings.begin(), readings.end(), sound) != readings.end();
    };
    return has(a.readings, b.sound) || has(b.readings, a.sound);
  }
  static bool slipped(const Part& a, const Part& b) { return is_one_slip(a.written, b.written); }
  static bool is_cut(const Part& a, const Part& b) {
    const auto shorter = std::min(decode_utf8(a.written).size(), decode_utf8(b.written).size());
    return shorter >= 2 && (is_beginning(a.written, b.written) || is_beginning(b.written, a.written));
  }

  template <class Agrees>
  std::size_t take(Part& part, double& weight, const Agrees& agrees, double less) {
    if (part.used) return 0;
    for (auto& other : known_) {
      if (other.used || !agrees(part, other)) continue;
      part.used = other.used = true;
      const auto& shorter = part.written.size() < other.written.size() ? part : other;
      weight += std::max(less == 0 ? 0.0 : 1.0, bits(less == for_beginning ? shorter : other) + less);
      return 1;
    }
    return 0;
  }

  const Register& among_;
  std::vector<Part> wanted_;
  std::vector<Part> known_;
};

}  // namespace

double bits_of(const CaseWord& word, const Register& among) {
  constexpr double cases_unseen = 1000;  // a small register tells little about how common a name is
  constexpr double having_unseen = 3;
  const auto having = static_cast<double>(among.having ? among.having(word) : 0);
  const auto all = static_cast<double>(among.cases) + cases_unseen;
  return std::clamp(std::log2(all / (having + having_unseen)), 0.0, most_bits);
}

bool is_one_slip(const std::string& a, const std::string& b) {
  const auto left = decode_utf8(a);
  const auto right = decode_utf8(b);
  const bool latin = !a.empty() && static_cast<unsigned char>(a.front()) < 0x80;
  const auto fewest = latin ? fewest_letters_of_sound : fewest_letters_to_slip;
  return std::min(left.size(), right.size()) >= fewest && one_letter_apart(left, right);
}

namespace {

std::vector<std::vector<Part>> all_parts(const Household& household) {
  std::vector<std::vector<Part>> out;
  for (const auto& name : names_of(household)) {
    if (!is_by_child(name)) out.push_back(parts(name));
  }
  return out;
}

}  // namespace

Agreement compare_names(const Household& wanted, const Household& known, const Register& among) {
  Agreement best;
  const auto known_names = all_parts(known);
  for (const auto& x : all_parts(wanted)) {
    for (const auto& y : known_names) {
      const auto one = NameComparison(x, y, among).run();
      const bool better =
          one.weight > best.weight || (best.verdict == Verdict::unknown && one.verdict != Verdict::unknown);
      if (better) best = one;
    }
  }
  return best;
}

Agreement compare_nicknames(const std::string& wanted, const std::string& known, const Register& among) {
  const auto x = without_endearment(wanted);
  const auto y = without_endearment(known);
  if (x.empty() || y.empty()) return {};
  const double bits = bits_of({Kind::nickname, sound_of(y)}, among);
  if (sound_of(x) == sound_of(y)) return {Verdict::same, bits};
  const auto a = kana_key(x);
  const auto b = kana_key(y);
  if (is_one_slip(a, b)) return {Verdict::near, std::max(1.0, bits + for_slip)};
  // いっくん for いつき: what is left of it begins the name.
  const bool begins = (is_beginning(a, b) || is_beginning(b, a)) && !a.empty() && !b.empty();
  if (begins) return {Verdict::near, std::max(1.0, bits + for_beginning)};
  return {Verdict::differs, -2};
}

}  // namespace tsunagu::domain
