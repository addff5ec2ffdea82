// Kanji that registers write in several ways, of those that stand in names: from Unihan's variants and the shrink map
// of the MJ characters. Each group is one kanji; the first of it stands for all.
#include <algorithm>
#include <utility>
#include <vector>

#include "shared/domain/name_letters.h"

namespace tsunagu::domain {
namespace {

constexpr std::u32string_view groups =
    U"高髙 崎﨑嵜碕 辺邉邊 斉齊斎齋 浜濱濵 沢澤 広廣 桜櫻 島嶋嶌 国國圀 富冨 吉𠮷 真眞 栄榮 恵惠 徳德 瀬瀨 頼賴 "
    U"条條 学學斈 宝寶寳 実實 寿壽 竜龍 滝瀧 塩鹽 豊豐 円圓 万萬 与與 亀龜 黒黑 横橫 曽曾 増增 橋槗 船舩 館舘 "
    U"柳栁桺 峰峯 渕淵渊 関關 会會 気氣 経經 郷鄕 県縣 蔵藏 鶴靏靍鸖 桑桒 梅楳 松枩柗 杉椙 剣劍劔劒 晃晄 角⻆ "
    U"猪豬 緑綠 緒緖 鋭銳 清淸 巻卷 静靜 浄淨 争爭 戸戶 衛衞 為爲 乗乘 亘亙 恒恆 弥彌 祢禰 珍珎 参參 恋戀 湾灣 "
    U"変變 弁辨辯瓣 仏佛 転轉 伝傳 団團 売賣 読讀 続續 沖冲 涼凉 浅淺 残殘 壱壹 弐貳 台臺 糸絲 岳嶽 楽樂 薬藥 "
    U"来來 麦麥 灯燈 礼禮 禄祿 禅禪 単單 弾彈 戦戰 遥遙 瑶瑤 槙槇 慎愼 鎮鎭 顔顏 産產 彦彥 枡桝 総總 聡聰 窓窗 "
    U"蛍螢 営營 鉄鐵 鉱鑛 拡擴 応應 桧檜 絵繪 荘莊 壮壯 将將 姉姊 点點 党黨 尭堯 暁曉 穂穗 黄黃 兎兔 巌巖 厳嚴 "
    U"収收 叙敍敘 双雙 処處 拠據 拝拜 抜拔 狭狹 峡峽 渓溪 継繼 断斷 数數 梼檮 畳疊 縄繩 覚覺 観觀 歓歡 権權 勧勸 "
    U"訳譯 駅驛 釈釋 軽輕 径徑 辞辭 乱亂 遅遲 隠隱 雑雜 霊靈 青靑 鴎鷗 鴬鶯 黙默 歯齒 齢齡 徴徵 懐懷 毎每 涙淚 "
    U"児兒 稲稻 奥奧 帰歸 暦曆 歴歷 温溫 喜㐂 土圡 芦蘆 園薗 莱萊 磯礒 籠篭 秋穐秌 穣穰 譲讓 嬢孃 鶏鷄雞 栃杤 "
    U"蘇蘓 凛凜 晋晉 勲勳 哲喆 寛寬 尚尙 巣巢 帯帶 庁廳 強强 悦悅 摂攝 旧舊 杯盃 歩步 歳歲 氷冰 湧涌 潜潛 炉爐 "
    U"献獻 発發 砕碎 研硏 秘祕 粋粹 縁緣 縦縱 翠翆 聴聽 芸藝 裏裡 証證 誉譽 郎郞 錬鍊 随隨 隣鄰 顕顯 嵩嵓 "
    U"舎舍 俊儁 体體 予豫 余餘 仮假 価價 倹儉 剤劑 励勵 区區 医醫 圧壓 塁壘 声聲 壷壺 宮宫 対對 専專 届屆 属屬 "
    U"岡罡 嶺岺 幣幤 廃廢 従從 悪惡 担擔 挙擧 昼晝 枢樞 検檢 楼樓 様樣 欧歐 歎嘆 沿㳂 済濟 満滿 滞滯 犠犧 状狀 "
    U"画畫 痴癡 皐皋 盡尽 穏穩 竈竃 繊纖 胆膽 脳腦 臓臟 虫蟲 蚕蠶 賛贊 践踐 酔醉 鋳鑄 閲閱 髪髮 鹸鹼 麺麵 𠮟叱";

// What Unicode has twice for older registers' sake, of 0xFA10 and the code points behind it.
constexpr char32_t first_double = 0xFA10;
constexpr std::u32string_view doubles =
    U"塚*晴**凞猪益礼神祥福靖精羽*蘒*諸**逸都***飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮"
    U"悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻";

std::vector<std::pair<char32_t, char32_t>> table_of_variants() {
  std::vector<std::pair<char32_t, char32_t>> out;
  char32_t head = 0;
  for (const char32_t letter : groups) {
    if (letter == U' ') {
      head = 0;
    } else if (head == 0) {
      head = letter;
    } else if (letter != head) {
      out.emplace_back(letter, head);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

}  // namespace

char32_t without_variant(char32_t kanji) {
  constexpr char32_t first_kanji = 0x2E80;
  if (kanji < first_kanji) return kanji;
  if (kanji >= first_double && kanji < first_double + doubles.size() && doubles[kanji - first_double] != U'*') {
    kanji = doubles[kanji - first_double];
  }
  static const auto variants = table_of_variants();
  const auto at = std::lower_bound(variants.begin(), variants.end(), kanji,
                                   [](const auto& entry, char32_t letter) { return entry.first < letter; });
  return at == variants.end() || at->first != kanji ? kanji : at->second;
}

}  // namespace tsunagu::domain
