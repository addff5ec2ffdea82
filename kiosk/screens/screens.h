// The kiosk's pages. Each is a function of State: it draws what State says and answers with what the finger asked for.
//
//   screens::Words words(assets);                       // once
//   screens::draw(ui, words, state, intents);           // once a frame; then apply the intents
//
// Every page has rail.language, rail.help, rail.close, rail.display and, when State::can_go_back, rail.back (the
// attract page has its own places for language and help). With one hand rail.near is in the place of rail.display.
#pragma once

#include "kiosk/model.h"
#include "kiosk/screens/words.h"
#include "shared/ui/ui.h"

namespace tsunagu::kiosk::screens {

// How everything is to be drawn for this visitor, on glass of this density.
[[nodiscard]] ui::ThemeOptions theme_for(const State& state, float px_per_mm);

// Adds what was asked for to `intents`: nothing or one intent a frame. While State::idle holds, only the rail and
// つづける answer.
void draw(ui::Ui& ui, Words& words, const State& state, Intents& intents);

}  // namespace tsunagu::kiosk::screens
