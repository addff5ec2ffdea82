#include "tests/support/register.h"

#include <algorithm>
#include <cmath>

#include "shared/base/text.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::tests {
namespace {

using domain::Child;
using domain::YearMonth;

constexpr std::array<const char*, 30> given_first{"あき", "いく", "うた", "えつ", "かつ", "きみ", "さだ", "しず",
                                                  "すみ", "たか", "ちさ", "つね", "とも", "なお", "のり", "はる",
                                                  "ひさ", "ふみ", "まさ", "みつ", "もと", "やす", "ゆき", "よし",
                                                  "りつ", "れい", "わか", "ひろ", "みち", "けい"};
constexpr std::array<const char*, 14> given_last{"こ",   "み", "え", "か", "よ", "の",   "な",
                                                 "ひろ", "と", "や", "き", "お", "たか", "ね"};
constexpr std::array<const char*, 36> child_first{
    "あお", "あか", "いろ", "うみ", "えい", "おと", "かえ", "きら", "くる", "けん", "こう", "さき",
    "しお", "すい", "せい", "そう", "たい", "ちか", "つき", "てん", "とも", "なな", "にい", "ねい",
    "のあ", "はる", "ひか", "ふう", "ほし", "まい", "みら", "むつ", "もか", "ゆめ", "りの", "れい"};
constexpr std::array<const char*, 22> child_last{"か", "き",     "く", "こ", "さ", "しろう", "すけ", "せ",
                                                 "た", "たろう", "と", "な", "の", "は",     "ま",   "み",
                                                 "む", "や",     "ゆ", "ら", "り", "ね"};
// "kana kanji", the commonest first.
constexpr std::array<const char*, 96> family_names{
    "さとう 佐藤",   "すずき 鈴木",   "たかはし 髙橋",   "たなか 田中",   "いとう 伊藤",   "わたなべ 渡邉",
    "やまもと 山本", "なかむら 中村", "こばやし 小林",   "かとう 加藤",   "よしだ 吉田",   "やまだ 山田",
    "ささき 佐々木", "やまぐち 山口", "まつもと 松本",   "いのうえ 井上", "きむら 木村",   "はやし 林",
    "さいとう 齋藤", "しみず 清水",   "やまざき 山﨑",   "もり 森",       "いけだ 池田",   "はしもと 橋本",
    "あべ 阿部",     "いしかわ 石川", "やました 山下",   "なかじま 中島", "いしい 石井",   "おがわ 小川",
    "まえだ 前田",   "おかだ 岡田",   "はせがわ 長谷川", "ふじた 藤田",   "ごとう 後藤",   "こんどう 近藤",
    "むらかみ 村上", "えんどう 遠藤", "あおき 青木",     "さかもと 坂本", "ふくだ 福田",   "おおた 太田",
    "にしむら 西村", "ふじい 藤井",   "かねこ 金子",     "おかもと 岡本", "ふじわら 藤原", "なかの 中野",
    "みうら 三浦",   "はらだ 原田",   "まつだ 松田",     "たけうち 竹内", "おの 小野",     "たむら 田村",
    "なかやま 中山", "わだ 和田",     "いしだ 石田",     "もりた 森田",   "うえだ 上田",   "はら 原",
    "うちだ 内田",   "しばた 柴田",   "さかい 酒井",     "みやざき 宮崎", "よこやま 横山", "たかぎ 高木",
    "あんどう 安藤", "みやもと 宮本", "おおの 大野",     "こじま 小島",   "くどう 工藤",   "たにぐち 谷口",
    "いまい 今井",   "たかだ 高田",   "ますだ 増田",     "まるやま 丸山", "すぎやま 杉山", "むらた 村田",
    "おおつか 大塚", "あらい 新井",   "こやま 小山",     "ひらの 平野",   "ふじもと 藤本", "こうの 河野",
    "うえの 上野",   "のぐち 野口",   "たけだ 武田",     "まつい 松井",   "ちば 千葉",     "さくらい 桜井",
    "いわさき 岩崎", "きのした 木下", "くぼ 久保",       "しまだ 島田",   "くわばら 桑原", "はまだ 濱田"};
// Rarer ones are made of two of these.
constexpr std::array<const char*, 24> first_halves{
    "あき 秋", "いま 今", "うめ 梅", "おお 大", "かわ 川", "きし 岸", "くろ 黒", "しお 塩",
    "しら 白", "すが 菅", "たき 滝", "つち 土", "とみ 富", "なか 仲", "ぬま 沼", "のむら 野村",
    "ひろ 広", "ふか 深", "ほり 堀", "まつ 松", "みや 宮", "もち 望", "よこ 横", "わか 若"};
constexpr std::array<const char*, 20> second_halves{
    "さわ 沢", "た 田", "やま 山", "の 野", "はら 原", "むら 村", "おか 岡",   "もと 本", "い 井",   "うち 内",
    "き 木",   "べ 部", "せ 瀬",   "お 尾", "づか 塚", "まつ 松", "ばやし 林", "しま 島", "がわ 川", "くら 倉"};
constexpr std::array<const char*, 80> given_names{
    "ゆうこ 裕子",   "ゆみこ 由美子", "めぐみ 恵",     "あい 愛",     "まい 舞",       "みき 美紀",     "えり 絵里",
    "かおり 香織",   "ともみ 智美",   "あや 彩",       "なつみ 夏美", "ちひろ 千尋",   "みほ 美穂",     "りさ 理沙",
    "はなこ 花子",   "みさき 美咲",   "さくら 桜",     "ゆか 由佳",   "まゆみ 真由美", "けいこ 恵子",   "ようこ 陽子",
    "くみこ 久美子", "さおり 沙織",   "あゆみ 歩",     "なおみ 直美", "まみ 真美",     "ゆき 由紀",     "あかね 茜",
    "しおり 詩織",   "まりこ 真理子", "さやか 沙也加", "みなみ 南",   "あすか 明日香", "きょうこ 京子", "りえ 理恵",
    "みか 美香",     "ゆり 百合",     "ひとみ 瞳",     "あやか 彩花", "みどり 緑",     "のぞみ 望",     "えみ 恵美",
    "ちえ 千恵",     "まき 真希",     "しほ 志保",     "かな 加奈",   "あやの 綾乃",   "もえ 萌",       "みゆき 美幸",
    "さちこ 幸子",   "ちか 千佳",     "ゆいか 結花",   "まなみ 愛美", "りな 里奈",     "ことみ 琴美",   "さとみ 里美",
    "あさみ 麻美",   "えりか 絵里香", "なな 菜々",     "みく 未来",   "けいた 圭太",   "たけし 武",     "だいすけ 大輔",
    "しょうた 翔太", "けんた 健太",   "ゆうき 祐樹",   "なおき 直樹", "たくや 拓也",   "りょう 亮",     "まさし 正志",
    "ひろし 浩",     "つばさ 翼",     "ともや 智也",   "こうじ 浩二", "じゅん 淳",     "あきら 晃",     "しんじ 真司",
    "たつや 達也",   "としお 敏夫",   "かずや 和也"};
constexpr std::array<const char*, 90> child_names{
    "はると", "そうた",   "みなと", "ゆうま", "れん",   "あおと",   "りく",   "あさひ", "いつき", "ゆいと",
    "はるま", "かなた",   "そら",   "あおい", "ひなた", "ゆうと",   "たいち", "りつ",   "こうき", "はやと",
    "けいと", "さく",     "いおり", "なぎ",   "かいと", "りょうま", "しょう", "じん",   "えいと", "たくみ",
    "ゆづき", "そうすけ", "ひろと", "あき",   "とわ",   "みつき",   "げん",   "あゆむ", "まなと", "れお",
    "ひまり", "ゆい",     "めい",   "つむぎ", "いちか", "さな",     "りお",   "ひな",   "こはる", "ほのか",
    "みお",   "りこ",     "はな",   "さくら", "あかり", "ゆな",     "いと",   "うた",   "ふうか", "ことは",
    "えま",   "りん",     "ねね",   "すみれ", "ののか", "まな",     "ゆあ",   "かほ",   "みゆ",   "ここな",
    "あん",   "ちはる",   "もも",   "にこ",   "るな",   "なつ",     "すず",   "きこ",   "まお",   "ひより",
    "あやめ", "いろは",   "かれん", "さら",   "せな",   "とうま",   "まひろ", "むぎ",   "よつば", "るい"};
constexpr std::array<const char*, 10> names_abroad{"Nguy\u1EC5n Th\u1ECB Hoa",
                                                   "Tr\u1EA7n V\u0103n Minh",
                                                   "Maria Santos",
                                                   "Li Wei",
                                                   "Kim Min-ji",
                                                   "Sharma Priya",
                                                   "Chen Xiaoyu",
                                                   "Ana Silva",
                                                   "Wang Fang",
                                                   "Thapa Sita"};
// The same with accents of their own (NFD), as some systems store them.
constexpr std::array<const char*, 10> names_in_pieces{"Nguye\u0302\u0303n Thi\u0323 Hoa",
                                                      "Tra\u0302\u0300n Va\u0306n Minh",
                                                      "MARIA SANTOS",
                                                      "LI WEI",
                                                      "KIM MINJI",
                                                      "SHARMA PRIYA",
                                                      "CHEN XIAOYU",
                                                      "ANA SILVA",
                                                      "WANG FANG",
                                                      "THAPA SITA"};

std::string half_of(const char* both, bool second) {
  const std::string text(both);
  const auto at = text.find(' ');
  return second ? text.substr(at + 1) : text.substr(0, at);
}

std::string in_half_width(const std::string& kana) {
  static constexpr std::u32string_view wide =
      U"・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロ"
      U"ワン";
  static constexpr std::u32string_view voiced = U"ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
  static constexpr std::u32string_view plain = U"カキクケコサシスセソタチツテトハヒフヘホ";
  std::string out;
  for (char32_t letter : domain::plain_letters(kana)) {
    const auto marked = voiced.find(letter);
    if (marked != std::u32string_view::npos) letter = plain[marked];
    const auto at = wide.find(letter);
    append_utf8(out, at == std::u32string_view::npos ? letter : 0xFF65 + static_cast<char32_t>(at));
    if (marked != std::u32string_view::npos) append_utf8(out, 0xFF9E);
  }
  return out;
}

std::string capitalised(std::string word) {
  if (!word.empty()) word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

YearMonth moved(YearMonth month, int by) { return YearMonth::from_ordinal(month.ordinal() + by).value_or(month); }

}  // namespace

const char* name_of(Again kind) {
  constexpr std::array<const char*, kinds_of_again> names{
      "the same again",      "phone otherwise, month", "new phone, name, month",
      "kana variant",        "one slip in the name",   "only the family name",
      "only the given name", "Latin letters now",      "kanji now",
      "family name changed", "the other parent",       "called by the child's name",
      "children kept back",  "no months, nicknames",   "month one off",
      "year one off",        "siblings otherwise",     "born when due",
      "born early",          "only the newborn",       "pregnant again",
      "nickname cut short",  "phone one digit off",    "called and month"};
  return names[static_cast<std::size_t>(kind)];
}

// About as often as its place in the list: the tenth name is a tenth of the first.
template <std::size_t N>
std::size_t Families::common(const std::array<const char*, N>&) {
  const double share = std::uniform_real_distribution<double>(0, 1)(random_);
  return std::min(N - 1, static_cast<std::size_t>(std::pow(static_cast<double>(N), share)) - 1 + below(3));
}

Families::Name Families::family_name() {
  if (happens(55)) {
    const auto* both = family_names[common(family_names)];
    return {half_of(both, false), half_of(both, true)};
  }
  const auto* first = first_halves[below(first_halves.size())];
  const auto* second = second_halves[below(second_halves.size())];
  return {half_of(first, false) + half_of(second, false), half_of(first, true) + half_of(second, true)};
}

Families::Name Families::given_name() {
  if (happens(45)) {  // rarer names: of two halves
    const std::string kana = std::string(given_first[below(given_first.size())]) + given_last[below(given_last.size())];
    return {kana, "花" + kana};
  }
  const auto* both = given_names[below(3) == 0 ? common(given_names) : below(given_names.size())];
  return {half_of(both, false), half_of(both, true)};
}

std::string Families::child_name() {
  if (happens(45)) return std::string(child_first[below(child_first.size())]) + child_last[below(child_last.size())];
  return child_names[happens(40) ? common(child_names) : below(child_names.size())];
}

std::string Families::phone() {
  std::string out = happens(60) ? "090" : happens(60) ? "080" : "070";
  for (int i = 0; i < 8; ++i) out += static_cast<char>('0' + below(10));
  return out;
}

YearMonth Families::month() { return moved(YearMonth{2020, 1}, static_cast<int>(below(80))); }

Child Families::child() {
  Child out{happens(80) ? child_name() : std::string{}, month()};
  if (!out.nickname.empty() && happens(25)) out.nickname += happens(50) ? "ちゃん" : "くん";
  return out;
}

domain::CaseRecord Families::household() {
  domain::CaseRecord record;
  const auto family = family_name();
  const auto given = given_name();
  record.children.push_back(child());
  if (happens(30)) record.children.push_back(child());
  if (record.children.size() == 2 && happens(15)) record.children[1].birth = record.children[0].birth;
  if (happens(15)) record.due = moved(YearMonth{2026, 8}, static_cast<int>(below(9)));
  const auto way = below(100);
  if (way < 60) {
    record.called = family.kana + (happens(80) ? " " : "") + given.kana;
  } else if (way < 72) {
    record.called = family.kanji + " " + given.kanji;
    if (happens(60)) record.kana = family.kana + " " + given.kana;
  } else if (way < 80) {
    record.called = family.kana;
  } else if (way < 86) {
    record.called = given.kana;
  } else if (way < 92) {
    record.called = names_abroad[below(names_abroad.size())];
  } else if (way < 96) {
    record.called = in_half_width(family.kana + " " + given.kana);
  } else {
    record.called = child_name() + (happens(50) ? "ママ" : "のママ");
  }
  if (record.kana.empty() && way < 60) record.kana = record.called;
  if (happens(85)) record.contact = {domain::ContactMethod::phone, phone(), "", false, {}};
  if (happens(40)) record.member_number = std::to_string(10'000'000 + below(80'000'000));
  return record;
}

domain::CaseRecord Families::household_for(Again kind) {
  auto record = household();
  const auto family = family_name();
  const auto given = given_name();
  record.called = record.kana = family.kana + " " + given.kana;
  constexpr std::array of_anybody{Again::same, Again::new_phone, Again::no_children, Again::month_off,
                                  Again::called_and_month};
  if (std::find(of_anybody.begin(), of_anybody.end(), kind) != of_anybody.end() && happens(8)) {
    record.called = names_abroad[below(names_abroad.size())];
    record.kana.clear();
  }
  if (record.contact.address.empty()) record.contact = {domain::ContactMethod::phone, phone(), "", false, {}};
  if (kind == Again::born || kind == Again::born_early || happens(5))
    record.due = moved(YearMonth{2026, 8}, static_cast<int>(below(9)));
  if ((kind == Again::born || kind == Again::born_early) && happens(60)) record.children.clear();
  if (kind == Again::another_order && record.children.size() < 2) record.children.push_back(child());
  const bool by_nickname = kind == Again::parent_of || kind == Again::no_months || kind == Again::nickname_only;
  for (auto& one : record.children) {
    if (by_nickname && one.nickname.empty()) one.nickname = child_name();
  }
  return record;
}

std::string Families::slipped(const std::string& name) {
  auto letters = decode_utf8(name);
  constexpr std::u32string_view kana = U"あいうえおかきくけこさしすせそたちつてとなにぬねのまみむめもやゆよらりるれろ";
  std::size_t at = below(letters.size());
  while (letters[at] == U' ') at = below(letters.size());
  letters[at] = kana[below(kana.size())];
  return encode_utf8(letters);
}

domain::IntakeDetail Families::again(Again kind, const domain::CaseRecord& before) {
  domain::IntakeDetail out;
  const auto space = before.kana.find(' ');
  const auto family = before.kana.substr(0, space);
  const auto given = space == std::string::npos ? std::string{} : before.kana.substr(space + 1);
  out.called = before.called;
  for (std::size_t i = 0; i < names_abroad.size(); ++i) {
    if (out.called == names_abroad[i]) out.called = names_in_pieces[i];
  }
  out.children = before.children;
  out.due = before.due;
  out.contact = {domain::ContactMethod::phone, phone(), "", false, {}};
  const auto old_phone = before.contact.address;
  switch (kind) {
    case Again::same:
      out.contact.address = old_phone;
      out.member_number = before.member_number;
      break;
    case Again::phone_only:
      out.called.clear();
      for (auto& one : out.children) one.nickname.clear();
      out.contact.address = happens(50)
                                ? "+81 " + old_phone.substr(1, 2) + "-" + old_phone.substr(3)
                                : old_phone.substr(0, 3) + "（" + old_phone.substr(3, 4) + "）" + old_phone.substr(7);
      break;
    case Again::new_phone: break;
    case Again::kana_variant: out.called = in_half_width(before.kana); break;
    case Again::one_slip: out.called = slipped(before.kana); break;
    case Again::family_name: out.called = family; break;
    case Again::given_name: out.called = given; break;
    case Again::latin: {
      const auto a = capitalised(domain::latin_of(domain::plain_letters(given)));
      const auto b = capitalised(domain::latin_of(domain::plain_letters(family)));
      out.called = happens(50) ? a + " " + b : b + " " + a;
      break;
    }
    case Again::kanji: {
      std::string kanji;
      for (const auto* both : family_names) kanji = half_of(both, false) == family ? half_of(both, true) : kanji;
      std::string kanji_given;
      for (const auto* both : given_names)
        kanji_given = half_of(both, false) == given ? half_of(both, true) : kanji_given;
      out.called = (kanji.empty() ? std::string("大空") : kanji) + " " + kanji_given;
      break;
    }
    case Again::renamed: out.called = family_name().kana + " " + given; break;
    case Again::other_parent: out.called = family + " " + given_name().kana; break;
    case Again::parent_of: out.called = before.children.front().nickname + (happens(50) ? "パパ" : "のママ"); break;
    case Again::no_children: out.children.clear(), out.due.reset(); break;
    case Again::no_months:
      for (auto& one : out.children) one.birth.reset();
      out.due.reset();
      break;
    case Again::month_off:
      for (auto& one : out.children) one.birth = moved(*one.birth, happens(50) ? 1 : -1);
      break;
    case Again::year_off:
      for (auto& one : out.children) one.birth = moved(*one.birth, happens(50) ? 12 : -12);
      break;
    case Again::another_order: std::reverse(out.children.begin(), out.children.end()); break;
    case Again::born:
    case Again::born_early: {
      const int later = kind == Again::born ? static_cast<int>(below(3)) - 1 : -2 - static_cast<int>(below(2));
      out.children.push_back({happens(70) ? child_name() : std::string{}, moved(*before.due, later)});
      if (happens(50)) out.children.erase(out.children.begin(), out.children.end() - 1);
      out.due.reset();
      break;
    }
    case Again::second_child: {
      const auto newest = std::max_element(before.children.begin(), before.children.end(),
                                           [](const Child& a, const Child& b) { return *a.birth < *b.birth; });
      out.children = {
          {happens(70) ? child_name() : std::string{}, moved(*newest->birth, 18 + static_cast<int>(below(24)))}};
      out.due.reset();
      break;
    }
    case Again::pregnant_again:
      out.children.clear();
      out.due = moved(YearMonth{2027, 6}, static_cast<int>(below(6)));
      break;
    case Again::nickname_only: {
      const auto letters = decode_utf8(out.children.front().nickname);
      const auto plain = std::min<std::size_t>(letters.size(), 2);
      out.children.front().nickname = encode_utf8(letters.substr(0, plain)) + (happens(50) ? "くん" : "ちゃん");
      out.called.clear();
      break;
    }
    case Again::phone_slip: {
      out.contact.address = old_phone;
      char& digit = out.contact.address[3 + below(8)];
      digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(below(9))) % 10);
      out.called = family;
      break;
    }
    case Again::called_and_month:
      out.contact = {};
      for (auto& one : out.children) one.nickname.clear();
      break;
  }
  return out;
}

domain::IntakeDetail Families::stranger() {
  const auto family = household();
  domain::IntakeDetail out;
  out.called = family.called;
  out.children = family.children;
  out.due = family.due;
  out.contact = family.contact;
  out.member_number = family.member_number;
  return out;
}

}  // namespace tsunagu::tests
