#include "shared/domain/booking_need.h"

#include <algorithm>
#include <array>

#include "shared/base/text.h"

namespace tsunagu::domain {
namespace {

using Word = std::u32string_view;

bool has(Word text, Word word) { return text.find(word) != Word::npos; }
template <std::size_t N>
bool has_any(Word text, const std::array<Word, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](Word word) { return has(text, word); });
}

void replace(std::u32string& text, Word from, Word to) {
  for (std::size_t at = text.find(from); at != std::u32string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Letters of one width, small, without blanks and commas, and one spelling of 申込.
std::u32string plain(std::string_view utf8) {
  std::u32string out;
  for (char32_t c : decode_utf8(utf8)) {
    c = folded_latin(c);
    const bool dropped = c == U' ' || c == U'　' || c == U'、' || c == U',' || c == U'\r' || c == U'\t';
    if (!dropped) out.push_back(c);
  }
  for (const Word spelling : {U"申し込み", U"申込み", U"申しこみ", U"もうしこみ", U"申し込ん", U"申込ん", U"申し込"}) {
    replace(out, spelling, U"申込");
  }
  replace(out, U"よやく", U"予約");
  return out;
}

constexpr std::array<Word, 2> subjects{U"予約", U"申込"};

// "予約や申込は必要ありません": whether what stands behind the word says that there is none.
bool is_negated(Word rest) {
  static constexpr std::array<Word, 10> between{U"等", U"など", U"の手続き", U"手続き", U"方法",
                                                U"は", U"も",   U"が",       U":",      U"("};
  static constexpr std::array<Word, 18> not_needed{U"不要",
                                                   U"なし",
                                                   U"無し",
                                                   U"必要なし",
                                                   U"必要はない",
                                                   U"必要はありません",
                                                   U"必要はございません",
                                                   U"必要ありません",
                                                   U"必要ない",
                                                   U"必要無し",
                                                   U"の必要はありません",
                                                   U"の必要はない",
                                                   U"の必要はございません",
                                                   U"の必要なし",
                                                   U"の必要ありません",
                                                   U"いりません",
                                                   U"要りません",
                                                   U"制ではありません"};
  const auto* word = between.begin();
  while (word != between.end()) {
    word = std::find_if(between.begin(), between.end(), [&](Word one) { return rest.starts_with(one); });
    if (word != between.end()) rest.remove_prefix(word->size());
  }
  return std::any_of(not_needed.begin(), not_needed.end(), [&](Word one) { return rest.starts_with(one); });
}

// Where a text first says that no booking is needed; npos: nowhere.
std::size_t where_not_needed(Word text) {
  static constexpr std::array<Word, 15> as_it_is{
      U"当日直接", U"当日会場",   U"当日お越し", U"直接会場",   U"直接お越し", U"直接ひろば", U"自由参加", U"参加自由",
      U"出入自由", U"出入り自由", U"入退場自由", U"入退室自由", U"当日先着",   U"当日受付",   U"当日参加"};
  std::size_t first = Word::npos;
  for (const Word word : as_it_is) first = std::min(first, text.find(word));
  for (const Word subject : subjects) {
    for (std::size_t at = text.find(subject); at < first; at = text.find(subject, at + 1)) {
      if (is_negated(text.substr(at + subject.size()))) first = at;
    }
  }
  // 直接、集合場所にお越しください
  if (const std::size_t direct = text.find(U"直接"); direct < first) {
    constexpr std::size_t near = 14;
    const Word rest = text.substr(direct, near);
    static constexpr std::array<Word, 6> come{U"お越し", U"おこし", U"ご来場", U"ご来館", U"ご来所", U"おいで"};
    if (has_any(rest, come)) first = direct;
  }
  return first;
}

// Where it first asks for one.
std::size_t where_needed(Word text) {
  static constexpr std::array<Word, 4> as_it_is{U"要予約", U"要申込", U"要事前", U"抽選"};
  static constexpr std::array<Word, 13> behind{U"制", U"が必要", U"必要", U"も必要", U"して", U"ください", U"下さい",
                                               U"を", U"受付",   U"順",   U"で",     U"先",   U"方法"};
  std::size_t first = Word::npos;
  for (const Word word : as_it_is) first = std::min(first, text.find(word));
  for (const Word subject : subjects) {
    for (std::size_t at = text.find(subject); at < first; at = text.find(subject, at + 1)) {
      const Word rest = text.substr(at + subject.size());
      const Word before = text.substr(0, at);  // 電話で申込, メールにて申込
      const bool asked = before.ends_with(U"で") || before.ends_with(U"にて") ||
                         std::any_of(behind.begin(), behind.end(), [&](Word word) { return rest.starts_with(word); });
      if (asked && !is_negated(rest)) first = at;
    }
  }
  return first;
}

enum class Said { nothing, not_needed, mentioned, needed };

// Of both the one that comes first: what follows is about some only ("予約不要(団体は要予約)").
Said said_in(Word text) {
  const std::size_t no = where_not_needed(text);
  const std::size_t yes = where_needed(text);
  if (no != Word::npos && no < yes) return Said::not_needed;
  if (yes != Word::npos) return Said::needed;
  return has_any(text, subjects) ? Said::mentioned : Said::nothing;
}

// The sentences that speak of booking: a telephone number for questions is no way to book.
std::u32string about_booking(Word text) {
  std::u32string out;
  while (!text.empty()) {
    const Word sentence = text.substr(0, text.find_first_of(U"\n。"));
    text.remove_prefix(std::min(sentence.size() + 1, text.size()));
    if (has_any(sentence, subjects)) out += std::u32string(sentence) + U"\n";
  }
  return out;
}

// Whoever names a telephone or the web besides a counter does not mean this hub's counter alone.
BookingNeed way_in(Word text, bool has_capacity) {
  static constexpr std::array<Word, 5> phone{U"電話", U"tel", U"でんわ", U"℡", U"☎"};
  static constexpr std::array<Word, 20> afar{
      U"http",     U"ホームページ", U"web",      U"ウェブ", U"サイト",   U"インターネット", U"オンライン",
      U"フォーム", U"メール",       U"mail",     U"fax",    U"ファクス", U"ファックス",     U"はがき",
      U"ハガキ",   U"郵送",         U"電子申請", U"line",   U"アプリ",   U"二次元コード"};
  static constexpr std::array<Word, 9> counter{U"受付で",     U"受付に",   U"窓口", U"来館",    U"来所",
                                               U"カウンター", U"スタッフ", U"職員", U"ひろばで"};
  if (has_any(text, phone)) return BookingNeed::by_phone;
  if (has_any(text, afar)) return BookingNeed::elsewhere;
  return has_capacity || has_any(text, counter) ? BookingNeed::here : BookingNeed::elsewhere;
}

bool is_one_of(Word text, std::initializer_list<Word> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool says_no(Word text) {
  return is_one_of(text,
                   {U"不要", U"不要です", U"なし", U"無し", U"無", U"特になし", U"×", U"否", U"no", U"false", U"0"});
}
bool says_yes(Word text) {
  return is_one_of(text, {U"要", U"必要", U"あり", U"有り", U"有", U"必須", U"○", U"◯", U"yes", U"true", U"1"});
}
bool says_nothing(Word text) { return is_one_of(text, {U"", U"-", U"ー", U"―", U"未定"}); }

}  // namespace

BookingNeed need_of_columns(const BookingColumns& columns) {
  const std::u32string needed = plain(columns.needed);
  const std::u32string how = plain(columns.how);
  if (says_no(needed) || (says_nothing(needed) && says_no(how))) return BookingNeed::not_needed;
  if (!says_nothing(needed)) {
    const bool denied = !says_yes(needed) && said_in(needed) == Said::not_needed;
    return denied ? BookingNeed::not_needed : way_in(says_nothing(how) ? needed : how, columns.has_capacity);
  }
  if (says_nothing(how) && !columns.has_until) return BookingNeed::unknown;
  const Said said = said_in(how);
  const bool denied =
      said == Said::not_needed || (said == Said::nothing && said_in(plain(columns.text)) == Said::not_needed);
  return denied ? BookingNeed::not_needed : way_in(how, columns.has_capacity);
}

BookingNeed booking_need(const EventSession& session) {
  if (session.booking != BookingNeed::unknown) return session.booking;
  const std::u32string text = plain(session.title + "\n" + session.description);
  switch (said_in(text)) {
    case Said::not_needed: return BookingNeed::not_needed;
    case Said::needed:
    case Said::mentioned: return way_in(about_booking(text), session.capacity.has_value());
    case Said::nothing: break;
  }
  return session.capacity ? BookingNeed::here : BookingNeed::unknown;
}

}  // namespace tsunagu::domain
