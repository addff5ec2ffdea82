// The ward desk, redrawn from its parts.
#include <array>

#include "shared/ui/desk.h"
#include "tests/gallery/gallery.h"

namespace tsunagu::gallery {
namespace {

using namespace ui;

constexpr std::array<NavItem, 4> kItems{{{"inbox", "受信箱", icon::inbox, 4},
                                         {"cases", "ケース", icon::people, 0},
                                         {"trust", "鍵と端末", icon::lock, 0},
                                         {"settings", "設定", icon::settings, 0}}};

void scan(Ui& ui) {
  const DeskFrame frame = begin_desk(ui, {.id = "scan",
                                          .product = "区のつなぐ",
                                          .title = "受信箱",
                                          .who = "汐見区福祉保健センター\n保健師　三上",
                                          .items = kItems,
                                          .chosen = 0});
  const DeskLayout& l = frame.layout;
  desk_field(ui, "desk.search", l.search,
             {.value = "", .placeholder = "かな・番号・電話でさがす", .icon = icon::search});
  const std::array<std::string_view, 7> checks{"形式", "署名", "開封", "宛先", "期限", "初めて", "協定"};
  const auto px = [&](float v) { return desk_px(ui.theme(), v); };
  verdict(ui, "scan.verdict", l.body.top_part(px(120)),
          {.tone = Tone::good,
           .headline = "受け取れます",
           .facts = "ひだまり 3号機　41番　10:31",
           .checks = checks,
           .passed = 7});
  const Rect below = l.body.without_top(px(136));
  desk_card(ui, below.left_part(px(372)), "届いた希望");
  tag(ui, "scan.tag", {below.x + px(240), below.y + px(20)}, "本人が確認", ui.colours().honey_tint, ui.colours().ink);
  const Rect right = below.without_left(px(388));
  desk_field(ui, "desk.entry", right.top_part(px(48)), {.value = "4711", .placeholder = "コードの数字"});
  desk_field(ui, "desk.pass", right.without_top(px(64)).top_part(px(48)),
             {.value = "secret", .placeholder = "あいことば", .masked = true});
  const std::array<TableCell, 3> cells{{{.text = "2024-0317", .width = 120},
                                        {.text = "みなとの はな", .bold = true},
                                        {.text = "11月24日", .width = 100, .align = Align::right}}};
  for (int i = 0; i < 3; ++i)
    table_row(ui, "case." + std::to_string(i),
              right.without_top(px(130) + px(52) * static_cast<float>(i)).top_part(l.row), cells);
  const Rect buttons = right.bottom_part(px(48));
  desk_button(ui, "scan.accept", column_of(buttons, 0, 3, px(16)),
              {.kind = ButtonKind::secondary, .label = "この世帯に入れる"});
  desk_button(ui, "scan.new", column_of(buttons, 1, 3, px(16)),
              {.kind = ButtonKind::primary, .label = "新しく作る", .icon = icon::add});
  desk_button(ui, "scan.decline", column_of(buttons, 2, 3, px(16)),
              {.kind = ButtonKind::quiet, .label = "受け取らない"});
}

void refused(Ui& ui) {
  const DeskFrame frame = begin_desk(ui, {.id = "scan",
                                          .product = "区のつなぐ",
                                          .title = "受信箱",
                                          .who = "汐見区福祉保健センター",
                                          .items = kItems,
                                          .chosen = 0});
  const std::array<std::string_view, 7> checks{"形式", "署名", "開封", "宛先", "期限", "初めて", "協定"};
  verdict(ui, "scan.verdict", frame.layout.body.top_part(desk_px(ui.theme(), 120)),
          {.tone = Tone::problem,
           .icon = icon::close,
           .headline = "期限が切れています",
           .facts = "もう一度、拠点でコードを作ってもらってください。",
           .checks = checks,
           .passed = 4});
}

void case_file(Ui& ui) {
  const DeskFrame frame = begin_desk(ui, {.id = "case",
                                          .product = "区のつなぐ",
                                          .title = "みなとの はな さんの世帯",
                                          .who = "汐見区福祉保健センター\n保健師　三上",
                                          .items = kItems,
                                          .chosen = 1});
  const DeskLayout& l = frame.layout;
  const auto px = [&](float v) { return desk_px(ui.theme(), v); };
  const Rect area = l.body.left_part(px(700)).without_top(px(28));
  desk_card(ui, area, "経過");
  const float x = area.x + px(350);
  ui.canvas().push_clip(area.without_top(px(60)));
  draw_cord_down(ui.canvas(), ui.theme(), {area.y + px(60), area.bottom(), x, px(12), px(116), px(52), px(5), 1e9F});
  ui.canvas().pop_clip();
  const std::array<TimelineSpec, 4> entries{
      {{Thread::ward, Bead::next, "11月24日", "引継ぎを受け取った", "41番。夜泣き、こころ。電話を希望"},
       {Thread::hub, Bead::met, "11月20日", "立ち話", "夜がつらい。となりの方と、寝かしつけの話をした"},
       {Thread::ward, Bead::met, "10月2日", "電話", "1歳の食事。困りごとなし"},
       {Thread::hub, Bead::met, "9月9日", "ひだまりに来館", "2回目。お父さんと"}}};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const float y = area.y + px(112) + px(116) * static_cast<float>(i);
    timeline_entry(ui, "case.entry." + std::to_string(i), {area.x + px(24), y - px(56), area.w - px(48), px(112)}, x, y,
                   entries[i]);
  }
  desk_button(ui, "case.note", {area.right() + px(16), l.body.bottom() - px(48), px(210), px(48)},
              {.kind = ButtonKind::primary, .label = "記録を書く", .icon = icon::edit});
  desk_button(ui, "case.receipt", {area.right() + px(242), l.body.bottom() - px(48), px(210), px(48)},
              {.kind = ButtonKind::secondary, .label = "受領コードを出す", .icon = icon::qr_code_2});
}

}  // namespace

std::vector<Plate> desk_plates() {
  const ThemeOptions desk{.px_per_mm = kDeskPxPerMm};
  return {
      {.name = "W1-scan", .width = 1440, .height = 900, .theme = desk, .hand = HandKind::mouse, .draw = scan},
      {.name = "W1-refused", .width = 1440, .height = 900, .theme = desk, .hand = HandKind::mouse, .draw = refused},
      {.name = "W2-case", .width = 1440, .height = 900, .theme = desk, .hand = HandKind::mouse, .draw = case_file},
  };
}

}  // namespace tsunagu::gallery
