// The pictures of the look: two threads, wooden dolls, houses, and the small scenes made of them. All from flat shapes.
#pragma once

#include "shared/ui/canvas.h"
#include "shared/ui/theme.h"

namespace tsunagu::ui {

// The sign: ward thread first, hub thread over it. How far the threads run past the ring, and where each ends.
struct SignShape {
  float tail_left = 0;
  float tail_right = 0;
  float angle = 56.0F;  // degrees: 30 apart, 56 at rest, 88 joined
  float width = 0;      // 0: 0.26 of the radius
  bool dot = true;
  bool on_dark = false;
  bool filled = false;  // honey inside
};
void draw_sign(const Canvas& canvas, const Theme& theme, Point centre, float radius, const SignShape& shape);

enum class DollKind { adult, child, toddler, baby };
struct Doll {
  DollKind kind = DollKind::adult;
  Colour body = {};
  Colour band = {};
  bool has_band = true;
  bool belly = false;  // expecting: a circle instead of the band
  bool absent = false;
};
// Standing on `base`, centred on `x`.
void draw_doll(const Canvas& canvas, const Theme& theme, float x, float base, float height, const Doll& doll);
// The columns of 今日はどなたと: 0 adults, 1 expecting, 2..7 ages 0..5 and more. Height in units.
struct PartyDoll {
  Doll doll = {};
  float height_units;
};
[[nodiscard]] PartyDoll party_doll(const Theme& theme, int column, bool present);

void draw_hub_house(const Canvas& canvas, const Theme& theme, float x, float base, float size);
void draw_ward_house(const Canvas& canvas, const Theme& theme, float x, float base, float size);

// Two threads twisted to a cord from (x0, y) to (x1, y); they cross every `pitch`. What lies past `now_x` is faint.
struct Cord {
  float x0, x1, y, amplitude, pitch, first_crossing, width;
  float now_x;
};
void draw_cord(const Canvas& canvas, const Theme& theme, const Cord& cord);
// The same standing: x and y change places.
void draw_cord_down(const Canvas& canvas, const Theme& theme, const Cord& cord);

enum class Thread { hub, ward, own };
enum class Bead { met, next, to_come };
void draw_bead(const Canvas& canvas, const Theme& theme, Point centre, Thread thread, Bead bead, Colour ground,
               float scale = 1.0F);

// The thread of steps: `done` of `count`, with a ring at its end and a ward ring waiting at the right.
void draw_steps(const Canvas& canvas, const Theme& theme, const Rect& area, float done, int count);

// What is left of the time, as two shortening threads.
void draw_countdown(const Canvas& canvas, const Theme& theme, Point centre, float radius, float part_left);

// Scenes. Each fills its rectangle, keeping its proportions.
enum class Scene {
  none,
  talk,        // two dolls with speech bubbles
  events,      // bunting over three children
  outlook,     // a thread with beads
  card,        // a member card held to the reader
  class_today  // two expecting parents
};
void draw_scene(const Canvas& canvas, const Theme& theme, Scene scene, const Rect& area);
// The family in the ring, threads running to both edges of `page`, houses on the threads (attract).
void draw_attract(const Canvas& canvas, const Theme& theme, const Rect& page, Point centre, float radius);
// Two dolls in the joined ring; threads run from `left` to `right` (received, silent request: one composition).
void draw_received(const Canvas& canvas, const Theme& theme, Point centre, float radius, float left, float right,
                   float angle = 88.0F);

}  // namespace tsunagu::ui
