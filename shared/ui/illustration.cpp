#include "shared/ui/illustration.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace tsunagu::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
float radians(float degrees) { return degrees * pi / 180.0F; }
Point on_circle(Point c, float r, float degrees) {
  return {c.x + r * std::cos(radians(degrees)), c.y + r * std::sin(radians(degrees))};
}

struct DollShape {
  float head_r, body_w, body_h;
};
constexpr DollShape shape_of(DollKind kind) {
  switch (kind) {
    case DollKind::adult: return {0.17F, 0.46F, 0.70F};
    case DollKind::child: return {0.205F, 0.53F, 0.625F};
    case DollKind::toddler: return {0.24F, 0.62F, 0.56F};
    case DollKind::baby: return {0.29F, 0.74F, 0.46F};
  }
  return {};
}

// A thread as one line of points: tail, bend, end of the arc; round at both ends.
void draw_thread(const Canvas& canvas, Point centre, float radius, float tail, float from, float to, Colour colour,
                 float width) {
  std::vector<Point> points;
  const bool hub = from < 0;
  points.push_back({centre.x + (hub ? -tail : tail), centre.y + (hub ? -radius : radius)});
  constexpr int step_list = 64;
  for (int i = 0; i <= step_list; ++i) {
    points.push_back(on_circle(centre, radius, from + (to - from) * static_cast<float>(i) / step_list));
  }
  canvas.polyline(points, colour, width);
  canvas.circle(points.front(), width / 2, colour);
  canvas.circle(points.back(), width / 2, colour);
}

}  // namespace

void draw_sign(const Canvas& canvas, const Theme& theme, Point centre, float radius, const SignShape& shape) {
  const Palette& p = theme.colours();
  const float width = shape.width > 0 ? shape.width : radius * 0.26F;
  if (shape.filled) canvas.circle(centre, radius, p.honey_tint);
  draw_thread(canvas, centre, radius, shape.tail_right, 90, 180 + shape.angle,
              shape.on_dark ? p.asagi_on_dark : p.asagi, width);
  draw_thread(canvas, centre, radius, shape.tail_left, -90, shape.angle, shape.on_dark ? p.kaki_on_dark : p.kaki,
              width);
  if (shape.dot) canvas.circle(centre, radius * 0.34F, p.honey);
}

void draw_doll(const Canvas& canvas, const Theme& theme, float x, float base, float height, const Doll& doll) {
  const Palette& p = theme.colours();
  const DollShape shape = shape_of(doll.kind);
  const float body_w = shape.body_w * height;
  const float body_h = shape.body_h * height;
  canvas.arch(x, base, body_w, body_h, doll.absent ? p.absent : doll.body);
  if (doll.belly) {
    canvas.circle({x, base - body_h * 0.40F}, body_w * 0.25F, doll.absent ? p.sand : doll.band);
  } else if (doll.has_band && !doll.absent) {
    const float thick = std::max(2.0F, std::round(height * 0.055F));
    canvas.fill({x - body_w / 2, std::round(base - body_h * 0.40F), body_w, thick}, doll.band);
  }
  canvas.circle({x, base - height + shape.head_r * height}, shape.head_r * height,
                doll.absent ? p.wood_absent : p.wood);
}

PartyDoll party_doll(const Theme& theme, int column, bool present) {
  const Palette& p = theme.colours();
  const Colour white = theme.is_high_contrast() ? rgb(0x000000) : rgb(0xFFFFFF);
  struct Entry {
    DollKind kind;
    float height;
    Colour body;
    bool belly;
  };
  const std::array<Entry, 8> entries{{
      {DollKind::adult, 124, theme.is_high_contrast() ? p.kaki : p.ai, false},
      {DollKind::adult, 124, p.kaki, true},
      {DollKind::baby, 60, theme.is_high_contrast() ? p.asagi : p.honey_deep, false},
      {DollKind::toddler, 76, p.asagi, false},
      {DollKind::child, 88, p.kaki, false},
      {DollKind::child, 100, p.kaki, false},
      {DollKind::child, 110, theme.is_high_contrast() ? p.asagi : p.ai, false},
      {DollKind::child, 118, p.asagi, false},
  }};
  const Entry& e = entries[static_cast<std::size_t>(std::clamp(column, 0, 7))];
  return {{.kind = e.kind, .body = e.body, .band = white, .has_band = true, .belly = e.belly, .absent = !present},
          e.height};
}

void draw_hub_house(const Canvas& canvas, const Theme& theme, float x, float base, float s) {
  const Palette& p = theme.colours();
  canvas.fill({x - s * 0.42F, base - s * 0.56F, s * 0.84F, s * 0.56F}, p.hub_wall, s * 0.05F);
  if (theme.is_high_contrast()) {
    canvas.stroke({x - s * 0.42F, base - s * 0.56F, s * 0.84F, s * 0.56F}, p.kaki, theme.focus(), s * 0.05F);
  }
  canvas.triangle({x - s * 0.54F, base - s * 0.52F}, {x, base - s * 0.98F}, {x + s * 0.54F, base - s * 0.52F}, p.kaki);
  canvas.circle({x, base - s * 0.68F}, s * 0.085F, p.honey_tint);
  canvas.arch(x, base, s * 0.26F, s * 0.37F, p.kaki, 0);
  canvas.fill({x - s * 0.34F, base - s * 0.42F, s * 0.15F, s * 0.17F}, p.honey, s * 0.03F);
  canvas.fill({x + s * 0.19F, base - s * 0.42F, s * 0.15F, s * 0.17F}, p.honey, s * 0.03F);
}

void draw_ward_house(const Canvas& canvas, const Theme& theme, float x, float base, float s) {
  const Palette& p = theme.colours();
  canvas.fill({x - s * 0.40F, base - s * 0.86F, s * 0.80F, s * 0.86F}, p.ward_wall, s * 0.04F);
  if (theme.is_high_contrast()) {
    canvas.stroke({x - s * 0.40F, base - s * 0.86F, s * 0.80F, s * 0.86F}, p.asagi, theme.focus(), s * 0.04F);
  }
  canvas.fill({x - s * 0.46F, base - s * 0.93F, s * 0.92F, s * 0.14F}, p.asagi, s * 0.04F);
  const Colour window = theme.is_high_contrast() ? p.ink : rgb(0xFFFFFF);
  for (int row = 0; row < 2; ++row) {
    for (int column = 0; column < 3; ++column) {
      canvas.fill({x - s * 0.29F + static_cast<float>(column) * s * 0.22F,
                   base - s * 0.70F + static_cast<float>(row) * s * 0.22F, s * 0.13F, s * 0.13F},
                  window, s * 0.025F);
    }
  }
  canvas.arch(x, base, s * 0.22F, s * 0.25F, p.asagi, 0);
}

namespace {

void draw_cord_with(const Canvas& canvas, const Theme& theme, const Cord& cord, bool down) {
  const Palette& p = theme.colours();
  constexpr int step_list = 24;
  constexpr float faint_ink = 0.6F;
  const auto place = [&](float along, float across) {
    return down ? Point{cord.y + across, along} : Point{along, cord.y + across};
  };
  const float from = cord.x0 + cord.first_crossing - cord.pitch;
  const int crossings = static_cast<int>(std::ceil((cord.x1 - from) / cord.pitch));
  for (int index = 0; index < crossings; ++index) {
    const float a = from + static_cast<float>(index) * cord.pitch;
    const bool faint = a + cord.pitch * 0.5F > cord.now_x;
    const float side = index % 2 == 0 ? 1.0F : -1.0F;
    for (const bool hub : {true, false}) {
      std::array<Point, step_list + 1> points;
      for (int i = 0; i <= step_list; ++i) {
        const float t = static_cast<float>(i) / step_list;
        const float wave = cord.amplitude * std::sin(pi * t);
        points[static_cast<std::size_t>(i)] = place(a + cord.pitch * t, -side * wave * (hub ? 1.0F : -1.0F));
      }
      const Colour colour = hub ? p.kaki : p.asagi;
      canvas.polyline(points, faint ? mixed(colour, p.paper, faint_ink) : colour, cord.width);
    }
  }
}

}  // namespace

void draw_cord(const Canvas& canvas, const Theme& theme, const Cord& cord) {
  draw_cord_with(canvas, theme, cord, false);
}
void draw_cord_down(const Canvas& canvas, const Theme& theme, const Cord& cord) {
  draw_cord_with(canvas, theme, cord, true);
}

void draw_bead(const Canvas& canvas, const Theme& theme, Point centre, Thread thread, Bead bead, Colour ground,
               float scale) {
  const Palette& p = theme.colours();
  const Colour colour = thread == Thread::hub ? p.kaki : thread == Thread::ward ? p.asagi : p.honey_deep;
  const auto u = [&](float units) { return theme.units(units) * scale; };
  switch (bead) {
    case Bead::met:
      canvas.circle(centre, u(19), ground);
      canvas.circle(centre, u(15), colour);
      return;
    case Bead::next:
      canvas.circle(centre, u(36), ground);
      canvas.circle(centre, u(32), p.ink);
      canvas.circle(centre, u(25), p.honey);
      return;
    case Bead::to_come:
      canvas.circle(centre, u(20), ground);
      canvas.circle(centre, u(17), colour);
      canvas.circle(centre, u(9), ground);
      return;
  }
}

void draw_steps(const Canvas& canvas, const Theme& theme, const Rect& area, float done, int count) {
  const Palette& p = theme.colours();
  const float y = std::round(area.centre().y);
  const float ward_x = area.right() - theme.units(84);
  const float end = area.x + (area.w - theme.units(150)) * done / static_cast<float>(std::max(count, 1));
  canvas.line({area.x, y}, {area.right(), y}, p.sand2, theme.units(4));
  canvas.line({area.x, y}, {end, y}, p.kaki, theme.units(12));
  canvas.circle({end, y}, theme.units(16), p.kaki);
  canvas.circle({end, y}, theme.units(7), p.paper);
  canvas.line({ward_x, y}, {area.right(), y}, p.asagi, theme.units(12));
  canvas.circle({ward_x, y}, theme.units(16), p.asagi);
  canvas.circle({ward_x, y}, theme.units(7), p.paper);
}

void draw_countdown(const Canvas& canvas, const Theme& theme, Point centre, float radius, float part_left) {
  const Palette& p = theme.colours();
  const float part = std::clamp(part_left, 0.0F, 1.0F) * 0.94F;  // a gap remains: two threads, never a closed ring
  canvas.circle(centre, radius, p.honey_tint);
  canvas.arc(centre, radius, -pi / 2, -pi / 2 + pi * part, p.kaki, radius * 0.19F);
  canvas.arc(centre, radius, pi / 2, pi / 2 + pi * part, p.asagi, radius * 0.19F);
}

}  // namespace tsunagu::ui
