#include "ward/draw.h"

#include "ward/page/sheet.h"

namespace tsunagu::ward::screens {

void draw(ui::Ui& ui, const Words& words, const State& state, Intents& intents) {
  const Sheet sheet{ui, words, state, intents};
  switch (state.page) {
    case Page::sign_in: return draw_sign_in(sheet);
    case Page::scan: return draw_scan(sheet);
    case Page::arrived: return state.arrived ? draw_arrived(sheet) : draw_scan(sheet);
    case Page::cases: return draw_cases(sheet);
    case Page::case_file: return state.open_case ? draw_case_file(sheet) : draw_cases(sheet);
    case Page::receipt: return state.receipt ? draw_receipt(sheet) : draw_scan(sheet);
    case Page::trust: return draw_trust(sheet);
    case Page::closed: return draw_closed(sheet);
  }
}

}  // namespace tsunagu::ward::screens
