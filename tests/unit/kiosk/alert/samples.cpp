#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::alert {

using namespace page;

void add_samples(Samples& all) {
  all.add("silent", Page::silent, with_rail({"next", "silent.talk", "card.0"}), false).alert.reached_staff = true;
  auto& names = all.add("silent.long_names", Page::silent, with_rail({"next", "card.0", "card.down"}), false);
  names.hub.help[0].name = "子育ての悩み・虐待の相談（児童相談所につながります）";
  names.hub.help[3].name = "こころの健康相談統一ダイヤル（公認心理師が対応します）";
  all.add("silent.alone", Page::silent, with_rail({"next", "silent.talk", "card.0"}), false);
}

}  // namespace tsunagu::kiosk::alert
