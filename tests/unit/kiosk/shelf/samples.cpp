#include "tests/unit/kiosk/page/samples.h"

#include "shared/i18n/furigana.h"

namespace tsunagu::kiosk::shelf {

using namespace page;
using i18n::Language;

namespace {

Leaflet leaflet(Language language, const char* name, std::string title) {
  Leaflet out;
  out.name = name;
  out.language = language;
  out.title = std::move(title);
  out.url = "https://www.city.yokohama.lg.jp/";
  out.checked = on(2026, 11, 22);
  using Kind = LeafletBlock::Kind;
  const std::string strong = std::string(1, i18n::strong_from) + "育て方のせいではありません。" + i18n::strong_to;
  for (int i = 0; i < 3; ++i) {
    out.blocks.push_back({Kind::heading, 0, "よくあることです"});
    out.blocks.push_back(
        {Kind::paragraph, 0,
         "夜に何度も起きる時期は、多くの赤ちゃんにあります。" + strong + "いつまで続くかは、ひとりひとり違います。"});
    out.blocks.push_back({Kind::item, 0, "明かりを暗くして、静かに声をかける"});
    out.blocks.push_back({Kind::item, i + 1, "昼間に外の光をあび、寝る前は落ち着いた時間にする"});
  }
  return out;
}

Model shelf(Language language) {
  Model view;
  view.has_places = true;
  view.leaflets = {
      leaflet(language, "night-crying", local(language, "夜泣き", "よるに なく とき", "Crying at night")),
      leaflet(Language::ja, "first-food", "離乳食"),
      leaflet(Language::ja, "vaccination", "予防接種の\u200b受け方"),
      leaflet(language, "after-birth", local(language, "産後の体と心", "おさんの あと", "Body and mind after birth")),
      leaflet(Language::ja, "childminding", "一時預かり"),
      leaflet(Language::ja, "where", "相談できる\u200bところ")};
  const char* names[] = {"親と子のつどいの広場 こもれび", "汐見地区センター 赤ちゃんルーム",
                         "子育て支援拠点ひだまり サテライト「浜町のいえ」親と子のひろば", "浜町公園こどもログハウス"};
  for (const char* name : names) {
    PlaceView place;
    place.kind = domain::FacilityKind::play;
    place.facility.name = name;
    place.facility.address = "例示県汐見区浜町1-2-3 汐見ビル2階";
    place.facility.phone = "045-000-0101";
    place.facility.hours = "火水木金 10:00〜15:00 祝日は休み。第3木曜日は午後だけ開いています";
    place.facility.ages = "0歳〜3歳";
    place.facility.childminding = "有(1時間から)";
    place.facility.access = "汐見駅から歩いて5分";
    place.facility.url = "https://www.city.yokohama.lg.jp/";
    place.facility.latitude = 35'445'100;
    place.facility.longitude = 139'640'200;
    place.metres = 320 + static_cast<int>(view.places.size()) * 1'100;
    view.places.push_back(place);
  }
  view.kind = domain::FacilityKind::play;
  for (int i = 0; i < domain::facility_kinds; ++i) view.kinds.push_back({static_cast<domain::FacilityKind>(i), 3 + i});
  return view;
}

}  // namespace

void add_samples(Samples& all) {
  all.add("shelf", Page::leaflets, with_rail({"leaflet.night-crying", "leaflet.where", "shelf.places"})).shelf =
      shelf(all.language());
  auto& alone = all.add("shelf.alone", Page::leaflets, with_rail({"leaflet.night-crying", "leaflet.where"}));
  alone.shelf = shelf(all.language());
  alone.shelf.has_places = false;
  all.add("leaflet", Page::leaflet, with_rail({"leaflet.0", "leaflet.11", "leaflet.foot", "leaflet.phone"})).shelf =
      shelf(all.language());
  auto& japanese = all.add("leaflet.japanese", Page::leaflet, with_rail({"leaflet.0", "leaflet.foot"}));
  japanese.shelf = shelf(all.language());
  japanese.shelf.at = 1;
  auto& page = all.add("address_code", Page::code, with_rail({"code.qr", "next"}));
  page.shelf = shelf(all.language());
  page.code = CodeView{.purpose = CodeView::Purpose::address, .parts = {"https://www.city.yokohama.lg.jp/"}};
  auto& map = all.add("address_code.map", Page::code, with_rail({"code.qr", "next"}));
  map.shelf = shelf(all.language());
  map.code = CodeView{.purpose = CodeView::Purpose::map, .parts = {"geo:35.445100,139.640200"}};
  all.add("place_kinds", Page::kinds, with_rail({"kind.play", "kind.other"})).shelf = shelf(all.language());
  all.add("places", Page::places, with_rail({"place.0", "place.3"})).shelf = shelf(all.language());
  auto& place = all.add("place", Page::place, with_rail({"page.title", "place.phone", "place.map", "place.page"}));
  place.shelf = shelf(all.language());
  auto& bare_place = all.add("place.bare", Page::place, with_rail({"page.title", "place.source"}));
  bare_place.shelf = shelf(all.language());
  bare_place.shelf.place = 2;
  auto& name_only = bare_place.shelf.places[2].facility;
  std::string longest = std::move(name_only.name);
  name_only = {};
  name_only.name = std::move(longest);
}

}  // namespace tsunagu::kiosk::shelf
