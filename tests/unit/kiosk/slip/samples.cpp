#include "tests/unit/kiosk/page/samples.h"

namespace tsunagu::kiosk::slip {

using namespace page;

void add_samples(Samples& all) {
  all.add("slip_code", Page::code, with_rail({"code.qr", "next"})).slip_code = code(CodeView::Purpose::slip, {18});
  using enum RequestState;
  const std::pair<const char*, RequestState> states[] = {
      {"open", open},         {"read", read},           {"triaged", triaged}, {"handed_over", handed_over},
      {"received", received}, {"contacted", contacted}, {"closed", closed},   {"withdrawn", withdrawn}};
  for (const auto& [name, state] : states) {
    std::vector<std::string> ids = with_rail({"next", "card.0"});
    if (state < closed) ids.emplace_back("slip.withdraw");
    if (state == withdrawn) ids.emplace_back("slip.again");
    auto& sample = all.add(std::string("slip.") + name, Page::progress, ids);
    sample.slip.view = View{.how = RequestHow::ward_professional,
                            .state = state,
                            .made_at = at(9, 40),
                            .handed_over = state >= handed_over,
                            .can_withdraw = state < closed};
    if (state >= received && state < withdrawn) {
      sample.slip.view->receipt_day = on(2026, 11, 26);
      sample.slip.view->contact_role = "role.mch_coordinator";
    }
    if (state < contacted) sample.slip.view->answer_by = on(2026, 11, 27);
  }
  all.add("slip.unknown", Page::progress, with_rail({"next", "page.title"}));
  auto& really = all.add("slip_withdraw", Page::withdraw, with_rail({"next", "slip.confirm"}));
  really.slip.view = View{.state = handed_over, .handed_over = true, .can_withdraw = true};
  all.add("slip_withdraw.here", Page::withdraw, with_rail({"next", "slip.confirm"})).slip.view =
      View{.state = open, .can_withdraw = true};
  auto& gone = all.add("slip_withdrawn", Page::withdrawn, with_rail({"code.qr", "next"}), false);
  gone.code = code(CodeView::Purpose::withdrawal, {94});
  all.add("slip_withdrawn.here", Page::withdrawn, with_rail({"next"}), false).slip.view = View{.state = withdrawn};
  all.add("slip_withdrawn.no_code", Page::withdrawn, with_rail({"next"}), false).slip.view =
      View{.state = withdrawn, .handed_over = true};
}

}  // namespace tsunagu::kiosk::slip
