#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::door {

using namespace page;

namespace {

void first_pages(Samples& all) {
  all.add("attract", Page::attract,
          {"attract.begin", "attract.language", "attract.help", "attract.staff", "attract.class", "attract.invite"});
  all.add("attract.no_class", Page::attract, {"attract.begin", "attract.invite", "page.title"}).hub.class_today.reset();
  all.add("attract.notice", Page::attract, {"notice"}).notice = Notice{Notice::Kind::card, "refusal.damaged"};
  all.add("language", Page::language, with_rail({"lang.ja", "lang.ja@easy", "lang.en"}));
  all.add("display", Page::display,
          with_rail({"display.large", "display.contrast", "display.still", "display.hand.left", "next"}))
      .display = {};
  all.add("help", Page::help, with_rail({"help.counter", "help.0", "help.verified"}));
  for (const auto known :
       {AlertKnown::here, AlertKnown::unsaved, AlertKnown::shown, AlertKnown::late, AlertKnown::coming}) {
    const std::string name = "help.alert." + std::to_string(static_cast<int>(known));
    all.add(name, Page::help, with_rail({"help.alert", "help.0", "help.verified"}), false).alert_known = known;
  }
  all.add("help.example", Page::help, with_rail({"help.counter", "help.3", "help.verified"})).hub =
      example_hub(all.language());
  all.add("help.no_numbers", Page::help, with_rail({"help.none"})).hub.help.clear();
}

void menus(Samples& all) {
  auto& menu =
      all.add("menu", Page::menu,
              with_rail({"menu.talk", "menu.events", "menu.outlook", "menu.class", "menu.leave", "menu.shelf"}), false);
  menu.checked_in = true;
  auto& plain =
      all.add("menu.no_class", Page::menu, with_rail({"menu.talk", "menu.events", "menu.leave", "menu.help"}), false);
  plain.hub.class_today.reset();
  plain.hub.has_shelf = plain.hub.has_outlook = false;
  plain.hub.on_duty.clear();
  all.add("out_of_order", Page::out_of_order, with_rail({"closed.staff"}), false);
}

}  // namespace

void add_samples(Samples& all) {
  first_pages(all);
  menus(all);
}

}  // namespace tsunagu::kiosk::door
