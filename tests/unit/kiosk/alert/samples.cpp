#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::alert {

using namespace page;

void add_samples(Samples& all) {
  const std::vector<std::string> ids = with_rail({"next", "silent.talk", "card.0", "page.passes"});
  all.add("silent", Page::silent, ids, false).alert_known = AlertKnown::shown;
  auto& names = all.add("silent.long_names", Page::silent, with_rail({"next", "card.0", "card.3"}), false);
  names.alert_known = AlertKnown::here;
  names.hub.help[0].name = "子育ての悩み・虐待の相談（児童相談所につながります）";
  names.hub.help[3].name = "こころの健康相談統一ダイヤル（公認心理師が対応します）";
  auto& example = all.add("silent.example", Page::silent, ids, false);
  example.alert_known = AlertKnown::shown;
  example.hub = example_hub(all.language());
  example.hub.help.pop_back();
  auto& five = all.add("silent.five", Page::silent, with_rail({"next", "card.3", "card.4"}), false);
  five.alert_known = AlertKnown::shown;
  five.hub = example_hub(all.language());
  all.add("silent.alone", Page::silent, ids, false).alert_known = AlertKnown::here;
  all.add("silent.unsaved", Page::silent, ids, false).alert_known = AlertKnown::unsaved;
  all.add("silent.late", Page::silent, ids, false).alert_known = AlertKnown::late;
  all.add("silent.coming", Page::silent, ids, false).alert_known = AlertKnown::coming;
}

}  // namespace tsunagu::kiosk::alert
