// How the commonest family names are read, of several readings the usual ones. Only for comparing and finding: what a
// family writes is never changed, and a reading is never stored as if somebody had said it.
#include <algorithm>

#include "shared/base/text.h"
#include "shared/domain/name_letters.h"

namespace tsunagu::domain {
namespace {

// Kanji without variants, then their readings.
constexpr std::u32string_view readings =
    U"佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,伊藤 イトウ,渡辺 ワタナベ,渡部 ワタナベ ワタベ,山本 "
    U"ヤマモト,中村 ナカムラ,"
    U"小林 コバヤシ,加藤 カトウ,吉田 ヨシダ,山田 ヤマダ,佐々木 ササキ,山口 ヤマグチ,松本 マツモト,井上 イノウエ,木村 "
    U"キムラ,林 ハヤシ,"
    U"斉藤 サイトウ,清水 シミズ,山崎 ヤマザキ ヤマサキ,森 モリ,池田 イケダ,橋本 ハシモト,阿部 アベ,安部 アベ,石川 "
    U"イシカワ,山下 ヤマシタ,"
    U"中島 ナカジマ ナカシマ,石井 イシイ,小川 オガワ,前田 マエダ,岡田 オカダ,長谷川 ハセガワ,藤田 フジタ,後藤 "
    U"ゴトウ,近藤 コンドウ,"
    U"村上 ムラカミ,遠藤 エンドウ,青木 アオキ,坂本 サカモト,福田 フクダ,太田 オオタ,大田 オオタ,西村 ニシムラ,藤井 "
    U"フジイ,金子 カネコ,"
    U"岡本 オカモト,藤原 フジワラ,中野 ナカノ,三浦 ミウラ,原田 ハラダ,松田 マツダ,竹内 タケウチ,武内 タケウチ,小野 "
    U"オノ,田村 タムラ,"
    U"中山 ナカヤマ,和田 ワダ,石田 イシダ,森田 モリタ,上田 ウエダ,原 ハラ,内田 ウチダ,柴田 シバタ,酒井 サカイ,宮崎 "
    U"ミヤザキ,"
    U"横山 ヨコヤマ,高木 タカギ,安藤 アンドウ,宮本 ミヤモト,大野 オオノ,小島 コジマ オジマ,児島 コジマ,工藤 "
    U"クドウ,谷口 タニグチ,"
    U"今井 イマイ,高田 タカダ タカタ,増田 マスダ,丸山 マルヤマ,杉山 スギヤマ,村田 ムラタ,大塚 オオツカ,新井 "
    U"アライ,荒井 アライ,"
    U"小山 コヤマ オヤマ,平野 ヒラノ,藤本 フジモト,河野 コウノ カワノ,上野 ウエノ,野口 ノグチ,武田 タケダ,竹田 "
    U"タケダ,松井 マツイ,"
    U"千葉 チバ,桜井 サクライ,岩崎 イワサキ,木下 キノシタ,久保 クボ,島田 シマダ,桑原 クワバラ,浜田 ハマダ,菅原 "
    U"スガワラ,佐野 サノ,"
    U"大西 オオニシ,杉本 スギモト,野村 ノムラ,新田 ニッタ,市川 イチカワ,古川 フルカワ,水野 ミズノ,小松 コマツ,島 "
    U"シマ,菊地 キクチ,"
    U"菊池 キクチ,吉川 ヨシカワ,山内 ヤマウチ,西田 ニシダ,北村 キタムラ,五十嵐 イガラシ,川口 カワグチ,安田 ヤスダ,中田 "
    U"ナカタ ナカダ,"
    U"東 ヒガシ アズマ,岩田 イワタ,川崎 カワサキ,本田 ホンダ,本多 ホンダ,平田 ヒラタ,沢田 サワダ,久保田 クボタ,服部 "
    U"ハットリ,"
    U"吉村 ヨシムラ,中川 ナカガワ,辻 ツジ,岩本 イワモト,関 セキ,川上 カワカミ,大橋 オオハシ,永井 ナガイ,飯田 "
    U"イイダ,熊谷 クマガイ クマガヤ,"
    U"大島 オオシマ,田口 タグチ,松尾 マツオ,樋口 ヒグチ,星野 ホシノ,荒木 アラキ,大久保 オオクボ,尾崎 オザキ,小沢 "
    U"オザワ コザワ,"
    U"松下 マツシタ,黒田 クロダ,広瀬 ヒロセ,川村 カワムラ,河村 カワムラ,望月 モチヅキ,堀 ホリ,早川 ハヤカワ,福島 "
    U"フクシマ,菅野 カンノ スガノ,"
    U"野田 ノダ,松浦 マツウラ,大谷 オオタニ,三宅 ミヤケ,横田 ヨコタ,石原 イシハラ,片山 カタヤマ,小池 コイケ,吉岡 "
    U"ヨシオカ,松岡 マツオカ,"
    U"白石 シライシ,小西 コニシ,西川 ニシカワ,榎本 エノモト,須藤 ストウ スドウ,須田 スダ,湯浅 ユアサ,湊 ミナト,岸 "
    U"キシ,浅野 アサノ,内藤 ナイトウ,"
    U"伊東 イトウ,三上 ミカミ,秋山 アキヤマ,篠原 シノハラ,関口 セキグチ,川島 カワシマ,土屋 ツチヤ,飯塚 イイヅカ,栗原 "
    U"クリハラ,"
    U"戸田 トダ,土井 ドイ,奥村 オクムラ,奥田 オクダ,西山 ニシヤマ,堀田 ホッタ,滝沢 タキザワ,富田 トミタ,岡崎 "
    U"オカザキ,根本 ネモト,"
    U"長田 オサダ ナガタ,永田 ナガタ,角田 ツノダ カクタ,三好 ミヨシ,神田 カンダ,神谷 カミヤ,小田 オダ,織田 オダ,今村 "
    U"イマムラ,宮田 ミヤタ";

}  // namespace

std::vector<std::string> readings_of(std::string_view written) {
  const auto wanted = decode_utf8(written);
  if (wanted.empty() || wanted.front() < U'一') return {};
  std::vector<std::string> out;
  for (std::size_t at = 0; at < readings.size();) {
    const auto end = std::min(readings.find(U',', at), readings.size());
    auto row = readings.substr(at, end - at);
    at = end + 1;
    if (!row.starts_with(wanted) || row.size() <= wanted.size() || row[wanted.size()] != U' ') continue;
    row.remove_prefix(wanted.size() + 1);
    while (!row.empty()) {
      const auto space = std::min(row.find(U' '), row.size());
      out.push_back(latin_of(row.substr(0, space)));
      row.remove_prefix(std::min(row.size(), space + 1));
    }
  }
  return out;
}

}  // namespace tsunagu::domain
