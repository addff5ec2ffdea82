// What lasts from frame to frame. Owned by the Shell, reached by widgets through Ui; for this room only.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/letters/fonts.h"
#include "shared/platform/input.h"
#include "shared/qr/drawing.h"
#include "shared/ui/canvas.h"
#include "shared/ui/hand_tracker.h"
#include "shared/ui/registry.h"
#include "shared/ui/scroll_area.h"
#include "shared/ui/shell.h"
#include "shared/ui/text_buffer.h"
#include "shared/ui/theme.h"

namespace tsunagu::ui {

struct ScrollKept {
  ScrollMotion motion;
  Millis at{0};
};

// Shown since a tap, without a finger on it.
struct Kept {
  std::string id;
  Millis until{0};
};

struct ShellState {
  // the same for every frame until changed
  Theme theme;
  HandKind hand_kind = HandKind::finger;
  letters::Fonts* fonts = nullptr;

  // this frame
  Size size;
  Millis now{0};
  Canvas canvas{nullptr};
  Registry building;
  std::vector<Rect> clips;               // scrolling areas around what is drawn now
  std::vector<platform::Input> typed;    // keys and text of this frame (desk)
  std::optional<platform::Wheel> wheel;  // of this frame (desk)
  std::optional<Millis> draw_at;         // the next frame that comes by itself
  bool words_small = false;              // since the last target was registered: some words are under body size
  std::function<std::string(std::string_view)> beneath;  // Ui::set_beneath
  int content_from = 0;                                  // first vertex of what moves in a transition

  // what the person saw, and does
  Registry shown;
  HandTracker hand;
  std::optional<Point> pointer;         // desk
  std::string focus;                    // where Tab, or on the desk a click, has come
  bool focus_visible = false;           // came by Tab
  std::string composing;                // an input method's unfinished text
  std::string to_clipboard;             // asked for in this frame
  std::optional<Rect> input_method_at;  // where the field with the focus is

  // of the page shown
  std::string page_id;
  Millis page_since{-100'000};
  std::map<std::string, Millis> grown_since;
  std::map<std::string, ScrollKept> scrolls;
  std::optional<Kept> kept;
  float tile_words_height = 0;  // of the menu tiles of this page
  char32_t kana_row = U'あ';    // chosen row of the two-step keyboard
  bool near_open = false;       // near_panel.h
  int near_page = 0;
  std::map<std::string, TextBuffer> buffers;  // fields of the desk
  std::map<std::string, qr::Matrix> codes;    // drawn from their text

  void forget_page() {
    grown_since.clear();
    scrolls.clear();
    kept.reset();
    tile_words_height = 0;
    kana_row = U'あ';
    near_open = false;
    near_page = 0;
    for (auto& [id, buffer] : buffers) buffer.wipe();
    buffers.clear();
    codes.clear();
    focus.clear();
    composing.clear();
    focus_visible = false;
  }
};

}  // namespace tsunagu::ui
