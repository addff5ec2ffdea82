// The small scenes of the menu and the two big compositions (attract, received).
#include <array>
#include <cmath>

#include "shared/ui/illustration.h"

namespace tsunagu::ui {
namespace {

// A scene is drawn in a box of its own units and scaled into a rectangle.
class Box {
 public:
  Box(const Canvas& canvas, const Theme& theme, const Rect& area, float w, float h)
      : canvas_(canvas), theme_(theme), scale_(std::min(area.w / w, area.h / h)) {
    left_ = std::round(area.x + (area.w - w * scale_) / 2);
    top_ = std::round(area.y + (area.h - h * scale_) / 2);
  }
  [[nodiscard]] Point at(float x, float y) const { return {left_ + x * scale_, top_ + y * scale_}; }
  [[nodiscard]] float len(float v) const { return v * scale_; }
  [[nodiscard]] const Palette& p() const { return theme_.colours(); }
  [[nodiscard]] Colour white() const { return theme_.is_high_contrast() ? p().ink : rgb(0xFFFFFF); }
  [[nodiscard]] Colour person_a() const { return theme_.is_high_contrast() ? p().asagi : p().ai; }

  void rect(float x, float y, float w, float h, float r, Colour c) const {
    const Point a = at(x, y);
    canvas_.fill({a.x, a.y, len(w), len(h)}, c, len(r));
  }
  void circle(float x, float y, float r, Colour c) const { canvas_.circle(at(x, y), len(r), c); }
  void triangle(Point a, Point b, Point c, Colour colour) const {
    canvas_.triangle(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), colour);
  }
  void line(float x0, float y0, float x1, float y1, float w, Colour c) const {
    canvas_.round_line(at(x0, y0), at(x1, y1), c, len(w));
  }
  void doll(float x, float base, float h, const Doll& doll) const {
    const Point a = at(x, base);
    draw_doll(canvas_, theme_, a.x, a.y, len(h), doll);
  }
  template <std::size_t N>
  void curve(const std::array<Point, N>& points, Colour c, float w) const {
    std::array<Point, N> placed = points;
    for (Point& point : placed) point = at(point.x, point.y);
    canvas_.polyline(placed, c, len(w));
  }
  [[nodiscard]] const Canvas& canvas() const { return canvas_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }

 private:
  const Canvas& canvas_;
  const Theme& theme_;
  float scale_;
  float left_ = 0;
  float top_ = 0;
};

void talk(const Box& b) {
  const Palette& p = b.p();
  b.doll(94, 210, 132, {.kind = DollKind::adult, .body = b.person_a(), .band = p.honey});
  b.doll(252, 210, 124, {.kind = DollKind::adult, .body = p.kaki, .band = p.kaki_tint});
  const Colour bubble = b.white();
  const Colour dots = b.theme().is_high_contrast() ? p.on_ai : p.ai;
  b.rect(40, 8, 116, 56, 24, bubble);
  b.triangle({76, 60}, {110, 60}, {96, 78}, bubble);
  for (const float x : {72.0F, 98.0F, 124.0F}) b.circle(x, 36, 7, dots);
  b.rect(200, 22, 106, 50, 22, bubble);
  b.triangle({238, 68}, {268, 68}, {254, 84}, bubble);
  b.line(224, 47, 282, 47, 9, b.theme().is_high_contrast() ? p.on_ai : p.kaki);
  b.line(40, 213, 308, 213, 6, p.kaki);
}

float sag(float t) { return 26 + 2 * t * (1 - t) * 74; }

void events(const Box& b) {
  const Palette& p = b.p();
  std::array<Point, 33> string;
  for (std::size_t i = 0; i < string.size(); ++i) {
    const float t = static_cast<float>(i) / 32.0F;
    string[i] = {340 * t, sag(t)};
  }
  b.curve(string, p.kaki, 8);
  const std::array<std::pair<float, Colour>, 6> flags{
      {{.1F, b.person_a()}, {.26F, p.honey}, {.42F, p.asagi}, {.58F, p.kaki}, {.74F, b.person_a()}, {.9F, p.honey}}};
  for (const auto& [t, colour] : flags) {
    const float x = 340 * t;
    const float y = sag(t) + 2;
    b.triangle({x - 23, y}, {x + 23, y}, {x, y + 46}, colour);
  }
  const Colour band = b.theme().is_high_contrast() ? p.on_ai : b.white();
  b.doll(112, 204, 78, {.kind = DollKind::child, .body = p.asagi, .band = band});
  b.doll(174, 204, 62, {.kind = DollKind::toddler, .body = p.kaki, .band = band});
  b.doll(236, 204, 86, {.kind = DollKind::child, .body = b.person_a(), .band = band});
  b.line(58, 207, 298, 207, 6, p.ai);
}

Point bezier(Point a, Point b, Point c, Point d, float t) {
  const float s = 1 - t;
  const float wa = s * s * s;
  const float wb = 3 * s * s * t;
  const float wc = 3 * s * t * t;
  const float wd = t * t * t;
  return {wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y};
}

void outlook(const Box& b) {
  const Palette& p = b.p();
  const std::array<std::array<Point, 4>, 3> parts{{{{{28, 178}, {82, 178}, {88, 104}, {140, 104}}},
                                                   {{{140, 104}, {192, 104}, {200, 154}, {248, 134}}},
                                                   {{{248, 134}, {296, 114}, {298, 60}, {316, 46}}}}};
  std::array<Point, 73> thread;
  for (std::size_t i = 0; i < thread.size(); ++i) {
    const float t = static_cast<float>(i) / 24.0F;
    const auto part = std::min<std::size_t>(2, static_cast<std::size_t>(t));
    const auto& c = parts[part];
    thread[i] = bezier(c[0], c[1], c[2], c[3], t - static_cast<float>(part));
  }
  b.curve(thread, p.asagi, 10);
  b.circle(28, 178, 5, p.asagi);
  b.circle(54, 172, 16, p.kaki);
  b.circle(140, 104, 16, p.kaki);
  b.circle(232, 140, 24, p.ink);
  b.circle(232, 140, 18, p.honey);
  b.circle(308, 54, 16, p.asagi);
}

// A card on its two threads above the reader's light; a box 500 x 440.
void card(const Box& b) {
  const Palette& p = b.p();
  const bool high = b.theme().is_high_contrast();
  b.line(192, 0, 240, 84, 10, p.kaki);
  b.line(308, 0, 260, 84, 10, p.asagi);
  b.rect(104, 74, 292, 192, 22, b.white());
  b.rect(104, 74, 292, 60, 22, p.kaki);
  b.rect(104, 104, 292, 30, 0, p.kaki);
  b.rect(220, 88, 60, 14, 7, high ? p.on_ai : p.kaki_tint);
  const Point sign = b.at(172, 196);
  draw_sign(b.canvas(), b.theme(), sign, b.len(24),
            {.tail_left = b.len(32), .tail_right = b.len(32), .angle = 58, .width = b.len(9)});
  constexpr std::array<const char*, 5> module_count{"11101", "10111", "11010", "01101", "11011"};
  for (std::size_t y = 0; y < 5; ++y) {
    for (std::size_t x = 0; x < 5; ++x) {
      if (module_count[y][x] == '1') {
        b.rect(274 + static_cast<float>(x) * 17, 154 + static_cast<float>(y) * 17, 17.5F, 17.5F, 0, rgb(0x1F2430));
      }
    }
  }
  constexpr float rad = 3.14159265F / 180.0F;
  b.canvas().arc(b.at(250, 266), b.len(60), 35 * rad, 145 * rad, p.honey_deep, b.len(10));
  b.canvas().arc(b.at(250, 266), b.len(100), 38 * rad, 142 * rad, p.honey_deep, b.len(10));
  b.rect(80, 398, 340, 22, 11, p.ai);
  b.rect(130, 386, 240, 12, 6, p.ai_deep);
}

void class_today(const Box& b) {
  const Palette& p = b.p();
  b.doll(36, 102, 86, {.kind = DollKind::adult, .body = p.kaki, .band = p.honey, .belly = true});
  b.doll(84, 102, 94, {.kind = DollKind::adult, .body = b.person_a(), .band = p.honey});
}

}  // namespace

void draw_scene(const Canvas& canvas, const Theme& theme, Scene scene, const Rect& area) {
  switch (scene) {
    case Scene::none: return;
    case Scene::talk: return talk(Box(canvas, theme, area, 340, 220));
    case Scene::events: return events(Box(canvas, theme, area, 340, 220));
    case Scene::outlook: return outlook(Box(canvas, theme, area, 340, 220));
    case Scene::card: return card(Box(canvas, theme, area, 500, 424));
    case Scene::class_today: return class_today(Box(canvas, theme, area, 116, 106));
  }
}

void draw_attract(const Canvas& canvas, const Theme& theme, const Rect& page, Point centre, float radius) {
  const Palette& p = theme.colours();
  const float s = radius / 200.0F;
  canvas.circle(centre, radius - 2, p.honey_tint);
  canvas.disc_below(centre, radius - 4, 112 * s, p.ground);
  const float ground = centre.y + 126 * s;
  const bool high = theme.is_high_contrast();
  const Colour person = high ? p.asagi : p.ai;
  draw_doll(canvas, theme, centre.x - 78 * s, ground, 232 * s,
            {.kind = DollKind::adult, .body = person, .band = p.honey});
  draw_doll(canvas, theme, centre.x + 52 * s, ground, 214 * s,
            {.kind = DollKind::adult, .body = p.kaki, .band = p.kaki_tint});
  draw_doll(canvas, theme, centre.x - 16 * s, ground + 10 * s, 140 * s,
            {.kind = DollKind::child, .body = high ? p.honey : p.asagi, .band = p.asagi_tint});
  draw_doll(canvas, theme, centre.x + 104 * s, ground + 10 * s, 82 * s,
            {.kind = DollKind::baby, .body = high ? p.asagi : rgb(0xFFFFFF), .band = p.honey});
  const float width = 26 * s;
  draw_sign(canvas, theme, centre, radius,
            {.tail_left = centre.x - page.x + width,
             .tail_right = page.right() - centre.x + width,
             .angle = 58,
             .width = width,
             .dot = false});
}

void draw_received(const Canvas& canvas, const Theme& theme, Point centre, float radius, float left, float right,
                   float angle) {
  const Palette& p = theme.colours();
  const float s = radius / 132.0F;
  const float width = 20 * s;
  canvas.circle(centre, radius, p.honey_tint);
  canvas.disc_below(centre, radius - 10 * s, 72 * s, p.ground);
  const float ground = centre.y + 82 * s;
  const Colour person = theme.is_high_contrast() ? p.asagi : p.ai;
  draw_doll(canvas, theme, centre.x - 40 * s, ground, 148 * s,
            {.kind = DollKind::adult, .body = person, .band = p.honey});
  draw_doll(canvas, theme, centre.x + 42 * s, ground, 138 * s,
            {.kind = DollKind::adult, .body = p.kaki, .band = p.kaki_tint});
  canvas.push_clip({left, centre.y - 2 * radius, right - left, 4 * radius});
  draw_sign(canvas, theme, centre, radius,
            {.tail_left = centre.x - left + width,
             .tail_right = right - centre.x + width,
             .angle = angle,
             .width = width,
             .dot = false});
  canvas.pop_clip();
}

}  // namespace tsunagu::ui
