// Every room's pages. Each is a function of State: it draws what State says and answers with what the finger asked for.
//
//   page::Words words(assets);                       // once
//   page::draw(ui, words, state, intents);           // once a frame; then apply the intents
//
// Every page has rail.language, rail.help, rail.close, rail.display and, when Common::can_go_back, rail.back (the
// attract page has its own places for language and help). With one hand rail.near is in the place of rail.display.
#pragma once

#include "kiosk/model.h"
#include "kiosk/page/page_row.h"
#include "kiosk/page/words.h"
#include "shared/ui/ui.h"

namespace tsunagu::kiosk::page {

// Of the page's row.
[[nodiscard]] std::string_view name_of(PageId page);
[[nodiscard]] Side side_of(PageId page);
[[nodiscard]] bool drops_code(PageId page);
// How long the page that is shown stays.
[[nodiscard]] Stay stay_of(const State& state);
// What the keyboard writes into on the page that is shown; nullptr: nothing.
[[nodiscard]] TextEntry* entry_of(State& state);

// How everything is to be drawn for this visitor, on glass of this density.
[[nodiscard]] ui::ThemeOptions theme_for(const State& state, float px_per_mm);

// Adds what was asked for to `intents`: nothing or one intent a frame. While State::idle holds, only the rail and
// つづける answer, except on a page that passes: there it is a thin line.
void draw(ui::Ui& ui, Words& words, const State& state, Intents& intents);

}  // namespace tsunagu::kiosk::page
