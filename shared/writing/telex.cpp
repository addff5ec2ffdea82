#include "shared/writing/telex.h"

#include <array>
#include <optional>

namespace tsunagu::writing {
namespace {

// A vowel without its tone, then with acute, grave, hook, tilde and dot below; capitals in the second half.
constexpr std::array<std::u32string_view, 24> vowel_jamo{
    U"aáàảãạ", U"ăắằẳẵặ", U"âấầẩẫậ", U"eéèẻẽẹ", U"êếềểễệ", U"iíìỉĩị", U"oóòỏõọ", U"ôốồổỗộ",
    U"ơớờởỡợ", U"uúùủũụ", U"ưứừửữự", U"yýỳỷỹỵ", U"AÁÀẢÃẠ", U"ĂẮẰẲẴẶ", U"ÂẤẦẨẪẬ", U"EÉÈẺẼẸ",
    U"ÊẾỀỂỄỆ", U"IÍÌỈĨỊ", U"OÓÒỎÕỌ", U"ÔỐỒỔỖỘ", U"ƠỚỜỞỠỢ", U"UÚÙỦŨỤ", U"ƯỨỪỬỮỰ", U"YÝỲỶỸỴ"};
constexpr std::size_t capitals = vowel_jamo.size() / 2;
constexpr std::u32string_view tone_keys = U" sfrxj";  // at the place of their tone in vowel_jamo
enum Row : std::size_t { a, a_breve, a_roof, e, e_roof, i, o, o_roof, o_horn, u, u_horn, y };

char32_t small(char32_t c) { return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c; }

struct Vowel {
  Row row;
  std::size_t tone = 0;
  bool capital = false;

  static std::optional<Vowel> of(char32_t letter) {
    for (std::size_t at = 0; at < vowel_jamo.size(); ++at) {
      const auto tone = vowel_jamo[at].find(letter);
      if (tone != std::u32string_view::npos) return Vowel{static_cast<Row>(at % capitals), tone, at >= capitals};
    }
    return std::nullopt;
  }
  [[nodiscard]] char32_t letter() const { return vowel_jamo[row + (capital ? capitals : 0)][tone]; }
  [[nodiscard]] bool is_marked() const {
    return row == a_breve || row == a_roof || row == e_roof || row == o_roof || row == o_horn || row == u_horn;
  }
};

bool is_letter(char32_t c) {
  return (small(c) >= U'a' && small(c) <= U'z') || c == U'đ' || c == U'Đ' || Vowel::of(c).has_value();
}

// The word at the end of a text, and in it the vowels that may carry marks.
class Word {
 public:
  explicit Word(std::u32string_view text) {
    std::size_t from = text.size();
    while (from > 0 && is_letter(text[from - 1])) --from;
    before_ = text.substr(0, from);
    word_ = text.substr(from);
    find_vowels();
  }

  [[nodiscard]] bool has_vowels() const { return end_ > begin_; }
  [[nodiscard]] bool is_empty() const { return word_.empty(); }
  [[nodiscard]] char32_t last() const { return word_.back(); }
  [[nodiscard]] std::size_t tone() const {
    for (std::size_t at = begin_; at < end_; ++at) {
      if (const auto tone = vowel(at).tone; tone != 0) return tone;
    }
    return 0;
  }
  [[nodiscard]] Vowel vowel(std::size_t at) const { return *Vowel::of(word_[at]); }
  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }

  void set(std::size_t at, Row row) {
    Vowel one = vowel(at);
    one.row = row;
    word_[at] = one.letter();
  }
  void set_tone(std::size_t tone) {
    for (std::size_t at = begin_; at < end_; ++at) {
      Vowel one = vowel(at);
      one.tone = 0;
      word_[at] = one.letter();
    }
    if (!has_vowels()) return;
    const std::size_t at = bearer();
    Vowel one = vowel(at);
    one.tone = tone;
    word_[at] = one.letter();
  }
  void replace_last(char32_t letter) { word_.back() = letter; }
  // A tone moves on when more letters follow (hóa, hoán), and uơ becomes ươ (thuở, người).
  void add(char32_t letter) {
    word_.push_back(letter);
    const std::size_t had = tone();
    const std::size_t began = begin_;
    find_vowels();
    auto glide = began + 1 == begin_ && has_vowels() ? Vowel::of(word_[began]) : std::nullopt;
    if (glide) {  // the u of qu, the i of gi: a vowel until now
      glide->tone = 0;
      word_[began] = glide->letter();
    } else if (began != begin_ || !has_vowels()) {
      return;  // another syllable: what is written before stays
    }
    for (std::size_t at = begin_; at + 1 < end_ && at + 2 < word_.size(); ++at) {
      if (vowel(at).row == u && vowel(at + 1).row == o_horn) set(at, u_horn);
    }
    if (had != 0) set_tone(had);
  }
  // Nothing follows its last vowel.
  [[nodiscard]] bool is_open() const { return end_ == word_.size(); }
  [[nodiscard]] std::u32string text() const { return before_ + word_; }

 private:
  // The last run of vowels; the u of qu and the i of gi before a vowel belong to the consonant.
  void find_vowels() {
    end_ = word_.size();
    while (end_ > 0 && !Vowel::of(word_[end_ - 1])) --end_;
    begin_ = end_;
    while (begin_ > 0 && Vowel::of(word_[begin_ - 1])) --begin_;
    if (begin_ == 0 || end_ - begin_ < 2) return;
    const char32_t consonant = small(word_[begin_ - 1]);
    if ((consonant == U'q' && vowel(begin_).row == u) || (consonant == U'g' && vowel(begin_).row == i)) ++begin_;
  }

  // Which vowel carries the tone: the last marked one; with a consonant after them the last; of three the middle one;
  // else the first (hòa, mùa).
  [[nodiscard]] std::size_t bearer() const {
    for (std::size_t at = end_; at > begin_; --at) {
      if (vowel(at - 1).is_marked()) return at - 1;
    }
    if (end_ < word_.size()) return end_ - 1;
    return end_ - begin_ >= 3 ? begin_ + 1 : begin_;
  }

  std::u32string before_;
  std::u32string word_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

std::u32string plus(const Word& word, char32_t key) {
  Word longer = word;
  longer.add(key);
  return longer.text();
}

std::u32string with_tone(Word word, char32_t key, std::size_t tone) {
  if (!word.has_vowels()) return plus(word, key);
  if (word.tone() != tone) {
    word.set_tone(tone);
    return word.text();
  }
  word.set_tone(0);
  return plus(word, key);
}

// aa, ee, oo: the vowel just written.
std::u32string with_roof(Word word, char32_t key, Row plain, Row roof) {
  const auto last = word.is_empty() ? std::nullopt : Vowel::of(word.last());
  if (last && last->row == plain) {
    word.set(word.end() - 1, roof);
    word.set_tone(word.tone());
    return word.text();
  }
  if (last && last->row == roof) word.set(word.end() - 1, plain);
  return plus(word, key);
}

// The row that w gives a plain vowel, and back.
std::optional<Row> horned(Row row) {
  if (row == a) return a_breve;
  if (row == o) return o_horn;
  if (row == u) return u_horn;
  return std::nullopt;
}
std::optional<Row> unhorned(Row row) {
  if (row == a_breve) return a;
  if (row == o_horn) return o;
  if (row == u_horn) return u;
  return std::nullopt;
}

std::u32string with_horn(Word word, char32_t key) {
  bool changed = false;
  const bool only_uo = word.end() - word.begin() == 2 && word.is_open() && word.vowel(word.begin()).row == u &&
                       word.vowel(word.begin() + 1).row == o;
  for (std::size_t at = word.begin(); at < word.end(); ++at) {
    const Row row = word.vowel(at).row;
    const auto next = at + 1 < word.end() ? std::optional(word.vowel(at + 1).row) : std::nullopt;
    // oa takes its mark on the a (hoặc), ua on the u (mưa), uo on both (được) when more follows, uu on the first (cừu),
    // uou on the first two (rượu).
    if ((row == o && next == a) || (only_uo && row == u)) continue;
    const bool second = at > word.begin() && ((word.vowel(at - 1).row == u_horn && (row == a || row == u)) ||
                                              (word.vowel(at - 1).row == o_horn && row == u));
    if (const auto marked = second ? std::nullopt : horned(row)) {
      word.set(at, *marked);
      changed = true;
    }
  }
  if (changed) {
    word.set_tone(word.tone());
    return word.text();
  }
  for (std::size_t at = word.begin(); at < word.end(); ++at) {
    if (const auto row = unhorned(word.vowel(at).row)) word.set(at, *row);
  }
  return plus(word, key);
}

std::u32string with_stroke(Word word, char32_t key) {
  const char32_t last = word.is_empty() ? U' ' : word.last();
  if (last == U'd' || last == U'D') {
    word.replace_last(last == U'd' ? U'đ' : U'Đ');
    return word.text();
  }
  if (last == U'đ' || last == U'Đ') word.replace_last(last == U'đ' ? U'd' : U'D');
  return plus(word, key);
}

}  // namespace

std::u32string with_telex(std::u32string_view text, char32_t key) {
  const Word word(text);
  switch (small(key)) {
    case U'a': return with_roof(word, key, a, a_roof);
    case U'e': return with_roof(word, key, e, e_roof);
    case U'o': return with_roof(word, key, o, o_roof);
    case U'w': return with_horn(word, key);
    case U'd': return with_stroke(word, key);
    case U's':
    case U'f':
    case U'r':
    case U'x':
    case U'j': return with_tone(word, key, tone_keys.find(small(key)));
    case U'z': return word.tone() == 0 ? plus(word, key) : with_tone(word, key, 0);
    default: return plus(word, key);
  }
}

namespace {

// Plain letter, keys of its mark, key of its tone.
struct Strokes {
  char32_t base;
  std::u32string mark = {};
  std::u32string tone = {};
};

Strokes strokes_of(char32_t letter) {
  if (letter == U'đ' || letter == U'Đ') return {letter == U'đ' ? U'd' : U'D', U"d"};
  const auto vowel = Vowel::of(letter);
  if (!vowel) return {letter};
  Vowel plain{unhorned(vowel->row).value_or(vowel->row), 0, vowel->capital};
  if (plain.row == a_roof) plain.row = a;
  if (plain.row == e_roof) plain.row = e;
  if (plain.row == o_roof) plain.row = o;
  Strokes out{plain.letter()};
  if (unhorned(vowel->row)) {
    out.mark = U"w";
  } else if (plain.row != vowel->row) {
    out.mark = small(plain.letter());
  }
  if (vowel->tone != 0) out.tone = tone_keys[vowel->tone];
  return out;
}

// The keys of one letter after what is written: itself, or twice where once would be a mark, or with its mark.
std::u32string keys_after(std::u32string_view written, const Strokes& strokes, std::u32string_view tone) {
  std::u32string once = strokes.base + strokes.mark + std::u32string(tone);
  if (!strokes.mark.empty() || !tone.empty()) return once;
  const std::u32string literal = std::u32string(written) + strokes.base;
  return with_telex(written, strokes.base) == literal ? once : std::u32string{strokes.base, strokes.base};
}

enum class Tone { with_its_letter, last };

std::u32string keys_of_word(std::u32string_view word, Tone tone) {
  std::u32string keys;
  std::u32string written;
  std::u32string kept;
  const auto press = [&](const std::u32string& more) {
    for (const char32_t key : more) written = with_telex(written, key);
    keys += more;
  };
  for (const char32_t letter : word) {
    const Strokes strokes = strokes_of(letter);
    if (small(strokes.base) < U'a' || small(strokes.base) > U'z') return {};
    if (tone == Tone::last) kept += strokes.tone;
    press(keys_after(written, strokes, tone == Tone::last ? U"" : strokes.tone));
  }
  press(kept);
  return written == word ? keys : std::u32string{};
}

}  // namespace

std::u32string telex_keys(std::u32string_view word) {
  const auto keys = keys_of_word(word, Tone::last);
  return keys.empty() ? keys_of_word(word, Tone::with_its_letter) : keys;
}

bool is_telex_letter(char32_t letter) { return is_letter(letter); }

}  // namespace tsunagu::writing
