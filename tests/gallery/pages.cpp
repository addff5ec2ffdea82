// Whole pages made of the parts, with invented contents: the drawings of the look, redrawn by the program itself.
#include <array>

#include "shared/ui/code_plate.h"
#include "shared/ui/keyboard_view.h"
#include "shared/ui/page_frame.h"
#include "shared/ui/scroll_area.h"
#include "shared/ui/widgets.h"
#include "tests/gallery/gallery.h"

namespace tsunagu::gallery {
namespace {

using namespace ui;

constexpr RailWords kWords{"ことば", "こまったら", "すぐ閉じる", "もどる"};
constexpr RailWords kEnglish{"Language", "Help", "Close", "Back"};

void attract(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "attract", .kind = RailKind::none, .back = false});
  const PageLayout& l = frame.layout;
  const Theme& t = ui.theme();
  if (l.shape == Shape::landscape) {
    const float r = t.units(200);
    const Point c{l.page.w - t.units(350), t.units(384)};
    draw_attract(ui.canvas(), t, l.page, c, r);
    draw_hub_house(ui.canvas(), t, c.x - t.units(270), c.y - r - t.units(12), t.units(138));
    draw_ward_house(ui.canvas(), t, l.page.w - t.units(84), c.y + r - t.units(12), t.units(138));
    const float x = l.content.x;
    ui.text("attract.name", {x, t.units(50), t.units(460), t.units(64)}, "つなぐ", {.role = TypeRole::title});
    TextLook caption{.role = TypeRole::caption};
    caption.colour = ui.colours().ink2;
    ui.text("attract.hub", {x, t.units(116), t.units(460), t.units(40)}, "汐見区 子育て支援拠点 ひだまり", caption);
    ui.text("attract.welcome", {x, t.units(236), t.units(560), t.units(92)}, "ようこそ", {.role = TypeRole::display});
    ui.text("attract.how", {x, t.units(338), t.units(580), t.units(110)},
            "会員カードをかざすか、ボタンをおしてください。", {.role = TypeRole::body});
    button(ui, "attract.begin", {x, t.units(462), t.units(470), t.units(140)},
           {.label = "はじめる", .icon_after = icon::arrow_forward, .em_units = 52});
    const std::array<std::string_view, 5> languages{"やさしい日本語", "English", "中文", "한국어", "नेपाली"};
    Rect row{x, l.actions.y, l.content.w, l.actions.h};
    for (int i = 0; i < 5; ++i) {
      small_tile(ui, "attract.language." + std::to_string(i), column_of(row, i, 7, t.gap()),
                 languages[static_cast<std::size_t>(i)]);
    }
    small_tile(ui, "attract.languages", column_of(row, 5, 7, t.gap()), "ことば", icon::translate);
    small_tile(ui, "attract.help", column_of(row, 6, 7, t.gap()), "こまったら", icon::help_outline);
    return;
  }
  const float r = t.units(216);
  const Point c{t.units(470), t.units(470)};
  draw_attract(ui.canvas(), t, l.page, c, r);
  draw_hub_house(ui.canvas(), t, t.units(132), c.y - r - t.units(13), t.units(128));
  draw_ward_house(ui.canvas(), t, t.units(716), c.y + r - t.units(13), t.units(136));
  ui.text("attract.name", {t.units(32), t.units(34), t.units(200), t.units(64)}, "つなぐ", {.role = TypeRole::title});
  ui.text("attract.welcome", {t.units(32), t.units(720), t.units(560), t.units(92)}, "ようこそ",
          {.role = TypeRole::display});
  ui.text("attract.how", {t.units(32), t.units(816), t.units(730), t.units(110)},
          "会員カードをかざすか、ボタンをおしてください。", {.role = TypeRole::body});
  button(ui, "attract.begin", {t.units(32), t.units(940), t.units(736), t.units(150)},
         {.label = "はじめる", .icon_after = icon::arrow_forward, .em_units = 52});
}

void check_in(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "checkin", .title = "受付のしかたをえらんでください", .rail = kWords});
  const Rect body = body_with_actions(frame.layout);
  const Rect left = body.left_part(ui.units(500));
  ui.canvas().fill(left, ui.colours().kaki_tint, ui.theme().radius_card());
  draw_scene(ui.canvas(), ui.theme(), Scene::card, left.without_bottom(ui.units(190)));
  ui.text("card", {left.x, left.bottom() - ui.units(180), left.w, ui.units(60)}, "会員カードをかざす",
          {.role = TypeRole::label, .align = Align::centre});
  ui.text("card.how", {left.x, left.bottom() - ui.units(120), left.w, ui.units(110)},
          "下の読み取り口に\n近づけてください", {.align = Align::centre});
  const Rect rows = body.without_left(ui.units(524));
  list_row(ui, "in.number", row_of(rows, 0, 3, ui.theme().gap()),
           {.icon = icon::dialpad, .family = Family::honey, .label = "会員番号を入れる"});
  list_row(ui, "in.first", row_of(rows, 1, 3, ui.theme().gap()),
           {.icon = icon::emoji_people,
            .family = Family::asagi,
            .label = "はじめて来ました",
            .body = "登録します（2分くらい）",
            .body_role = TypeRole::caption});
  list_row(ui, "in.without", row_of(rows, 2, 3, ui.theme().gap()),
           {.icon = icon::groups,
            .family = Family::ai,
            .label = "カードなしで入る",
            .body = "人数だけ記録します",
            .body_role = TypeRole::caption});
}

void who(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "who", .title = "今日はどなたと来ましたか", .rail = kWords});
  const PageLayout& l = frame.layout;
  const bool large = ui.theme().is_large();
  if (!large)
    ui.text("who.same", {l.body.x, ui.units(116), l.body.w, ui.units(52)},
            "前と同じにしてあります。ちがうところをなおせます。");
  const std::array<std::string_view, 8> names{"おとな", "妊娠中", "0歳", "1歳", "2歳", "3歳", "4歳", "5歳〜"};
  const std::array<int, 8> counts{1, 0, 0, 1, 0, 1, 0, 0};
  const int columns = large ? 4 : 8;
  const Rect area = large ? l.body.without_top(-ui.units(10)) : l.body.without_top(ui.units(38));
  for (int i = 0; i < columns; ++i) {
    const auto n = static_cast<std::size_t>(i);
    stepper(ui, "who." + std::to_string(i), column_of(area, i, columns, ui.theme().gap()),
            {.column = i, .label = names[n], .count = counts[n]});
  }
  button(ui, "who.next", action_near(ui.theme(), l, large ? 640 : 520),
         {.label = "この3人で受付する", .icon_after = icon::arrow_forward});
}

void received(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "received", .rail = kWords, .back = false});
  const PageLayout& l = frame.layout;
  const float card_x = ui.units(700);
  draw_received(ui.canvas(), ui.theme(), {ui.units(436), ui.units(256)}, ui.units(132), l.main.x, card_x);
  card(ui, {card_x, ui.units(32), l.content.right() - card_x, ui.units(600)});
  ui.text("received.title", {ui.units(180), ui.units(440), ui.units(512), ui.units(70)}, "受付しました",
          {.role = TypeRole::title, .align = Align::centre});
  ui.text("received.sentence", {ui.units(200), ui.units(520), ui.units(470), ui.units(60)},
          "ゆっくりおすごしください。", {.align = Align::centre});
  button(ui, "received.menu", action_part(ui.theme(), l, 0, 2), {.kind = ButtonKind::quiet, .label = "メニューを見る"});
  button(ui, "received.end", action_part(ui.theme(), l, 1, 2), {.kind = ButtonKind::quiet, .label = "おわる"});
}

void menu_in(Ui& ui, const RailWords& rail, std::string_view title, const std::array<MenuTileSpec, 3>& tiles,
             const TodaySpec& today, std::string_view reading, std::string_view leave) {
  const PageFrame frame = begin_page(ui, {.id = "menu", .title = title, .rail = rail, .back = false});
  const PageLayout& l = frame.layout;
  const float gap = ui.theme().gap();
  const bool portrait = l.shape == Shape::portrait;
  today_tile(ui, "menu.today", l.body.top_part(ui.units(portrait ? 132 : 124)), today);
  const Rect rest = l.body.without_top(ui.units(portrait ? 132 : 124) + ui.units(18));
  const std::array<std::string_view, 3> ids{"menu.talk", "menu.events", "menu.outlook"};
  for (int i = 0; i < 3; ++i) {
    const Rect rect = portrait ? row_of(rest, i, 3, ui.units(18)) : column_of(rest, i, 3, gap);
    menu_tile(ui, ids[static_cast<std::size_t>(i)], rect, tiles[static_cast<std::size_t>(i)]);
  }
  const float leave_w = ui.units(portrait ? 281 : 340);
  button(ui, "menu.read", l.actions.without_right(leave_w + gap),
         {.kind = ButtonKind::quiet, .label = reading, .icon = icon::menu_book});
  button(ui, "menu.leave", l.actions.right_part(leave_w),
         {.kind = ButtonKind::quiet, .label = leave, .icon = icon::logout});
}

void menu(Ui& ui) {
  menu_in(ui, kWords, "ようこそ。ゆっくりおすごしください",
          {{{Family::kaki, Scene::talk, "ちょっと話したい", "今日は助産師がいます"},
            {Family::ai, Scene::events, "催しを見る", "予約もできます"},
            {Family::asagi, Scene::outlook, "これからの見通し", "健診や教室の予定"}}},
          {.title = "プレパパ・プレママ教室", .sentence = "今日 13:30から　2階 多目的室", .action = "教室の受付"},
          "読みもの・近くの施設", "帰ります");
}
void menu_english(Ui& ui) {
  menu_in(ui, kEnglish, "Welcome. Please make yourselves at home",
          {{{Family::kaki, Scene::talk, "Talk to someone", "A midwife is here today"},
            {Family::ai, Scene::events, "Events", "You can book here"},
            {Family::asagi, Scene::outlook, "What comes next", "Check-ups and classes"}}},
          {.title = "Class for parents-to-be", .sentence = "Today 13:30, room 2", .action = "Check in"},
          "Reading, places nearby", "Leave");
}
void menu_easy(Ui& ui) {
  menu_in(ui, {"ことば", "こまったら", "すぐとじる", "もどる"}, "ようこそ。ゆっくり して ください",
          {{{Family::kaki, Scene::talk, "{話|はな}したいです", "{今日|きょう}は {助産師|じょさんし}が います"},
            {Family::ai, Scene::events, "イベントを {見|み}ます", "よやくも できます"},
            {Family::asagi, Scene::outlook, "これからの ことを {見|み}ます", "けんしんや きょうしつ"}}},
          {.title = "{親|おや}になる {人|ひと}の {教室|きょうしつ}",
           .sentence = "{今日|きょう} 13:30から",
           .action = "うけつけ"},
          "{読|よ}む もの・{近|ちか}くの {場所|ばしょ}", "かえります");
}

void how(Ui& ui) {
  const PageFrame frame = begin_page(
      ui,
      {.id = "how", .title = "どんなふうに話しますか", .rail = kWords, .steps = Steps{1, 6}, .steps_label = "1 / 6"});
  const Rect body = body_with_actions(frame.layout);
  const auto row = [&](int i) { return row_of(body, i, 4, ui.theme().gap()); };
  list_row(ui, "how.here", row(0),
           {.icon = icon::forum,
            .family = Family::kaki,
            .label = "ここで、今日話す",
            .body = "助産師と子育てパートナーがいます"});
  list_row(ui, "how.phone", row(1),
           {.icon = icon::phone_in_talk,
            .family = Family::honey,
            .label = "あとで、電話で話す",
            .body = "拠点から　火〜土 9:30〜16:00"});
  list_row(ui, "how.ward", row(2),
           {.icon = icon::local_library,
            .family = Family::asagi,
            .label = "区の専門職に話す",
            .body = "保健師・助産師　平日 8:45〜17:00"});
  list_row(
      ui, "how.now", row(3),
      {.icon = icon::spa, .family = Family::sand, .label = "今つらい", .body = "なにも聞きません。そばに行きます"});
}

void topics(Ui& ui) {
  const PageFrame frame =
      begin_page(ui, {.id = "topics", .title = "どんなことですか", .rail = kWords, .steps = Steps{2, 6}});
  const PageLayout& l = frame.layout;
  const std::array<std::pair<std::string_view, char32_t>, 9> list{{{"授乳・卒乳", icon::water_drop},
                                                                   {"ミルク", icon::local_drink},
                                                                   {"離乳食・食事", icon::restaurant},
                                                                   {"アレルギー", icon::egg},
                                                                   {"睡眠・夜泣き", icon::bedtime},
                                                                   {"泣き", icon::volume_up},
                                                                   {"排泄", icon::baby_changing_station},
                                                                   {"しつけ・イヤイヤ", icon::pan_tool},
                                                                   {"一時預かり・子サポ", icon::crib}}};
  for (int i = 0; i < 9; ++i) {
    const auto& [label, code] = list[static_cast<std::size_t>(i)];
    topic_tile(ui, "topic." + std::to_string(i), cell_of(l.body, i % 3, 3, i / 3, 3, ui.theme().gap()),
               {.icon = code, .label = label, .chosen = i == 4});
  }
  button(ui, "topics.skip", action_far(ui.theme(), l, 400), {.kind = ButtonKind::secondary, .label = "えらばずに進む"});
  button(ui, "topics.next", action_near(ui.theme(), l, 420), {.label = "つぎへ", .icon_after = icon::arrow_forward});
}

void events(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "events", .title = "催し", .rail = kWords});
  const PageLayout& l = frame.layout;
  const std::array<Segment, 6> days{
      {{"a", "わが家向け"}, {"b", "妊娠中"}, {"c", "0歳"}, {"d", "1歳"}, {"e", "2歳から"}, {"f", "すべて"}}};
  segments(ui, "events.for", l.body.top_part(ui.units(118)), days, 0);
  const Rect list = body_with_actions(l).without_top(ui.units(133));
  scroll_area(
      ui, "events.list", list, [&](float) { return ui.units(160 + 15) * 5; }, {"前へ", "次へ"},
      [&](const Rect& area) {
        const auto row = [&](int i) {
          return Rect{area.x, area.y + ui.units(175) * static_cast<float>(i), area.w, ui.units(160)};
        };
        event_row(ui, "event.1", row(0),
                  {.day = "24",
                   .weekday = "火曜",
                   .title = "はじめての離乳食",
                   .when_where = "10:30〜11:15　1階ホール",
                   .places_text = "あと3組",
                   .places_taken = 9,
                   .places_all = 12});
        event_row(ui, "event.2", row(1),
                  {.day = "25",
                   .weekday = "水曜",
                   .title = "ふたごの会",
                   .when_where = "10:00〜11:30　和室",
                   .places_text = "空きあり",
                   .places_taken = 2,
                   .places_all = 12});
        event_row(ui, "event.3", row(2),
                  {.day = "26",
                   .weekday = "木曜",
                   .title = "助産師さんとおしゃべり",
                   .when_where = "13:30〜14:30　多目的室",
                   .places_text = "キャンセル待ち",
                   .places_taken = 12,
                   .places_all = 12,
                   .full = true});
        event_row(ui, "event.4", row(3),
                  {.day = "27", .weekday = "金曜", .title = "絵本の時間", .when_where = "15:00〜15:30　ひろば"});
        event_row(ui, "event.5", row(4),
                  {.day = "28",
                   .weekday = "土曜",
                   .title = "プレパパ・プレママ教室",
                   .when_where = "13:30〜15:30　多目的室"});
      });
}

void keyboard_page(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "words", .rail = kWords});
  const KeyboardLayout l = lay_out_keyboard(ui.theme(), frame.layout);
  field(ui, "words.field", l.field, {.label = "お呼びする名前（ニックネームでも）", .value = "みなとの　はな"});
  keyboard(ui, l, KeyboardMode::kana, U"みなとの　はな", 40, {});
  button(ui, "words.next", l.primary, {.label = "つぎへ", .icon_after = icon::arrow_forward});
}
void latin_page(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "words", .rail = kEnglish});
  const KeyboardLayout l = lay_out_keyboard(ui.theme(), frame.layout);
  field(ui, "words.field", l.field, {.label = "What should we call you?", .value = "Maria"});
  keyboard(ui, l, KeyboardMode::latin, U"Maria", 40, {.space = "space", .erase = "Erase"});
  button(ui, "words.next", l.primary, {.label = "Next", .icon_after = icon::arrow_forward});
}

void pin(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "pin", .rail = kWords, .kind = RailKind::staff});
  const PageLayout& l = frame.layout;
  ui.text("pin.title", {l.content.x, ui.units(200), ui.units(490), ui.units(70)}, "スタッフの番号",
          {.role = TypeRole::title});
  ui.text("pin.how", {l.content.x, ui.units(288), ui.units(490), ui.units(110)}, "6けたの数字を\n入れてください。");
  pin_dots(ui, "pin.dots", {l.content.x + ui.units(26), ui.units(450)}, 3, 6);
  keypad(ui, {ui.units(716), ui.units(32), ui.units(536), ui.units(736)}, U"123", 6);
}

void idle(Ui& ui) {
  how(ui);
  const PageLayout l = lay_out_page(ui.theme(), ui.size(), StepsLine::shown);
  idle_dialog(ui, l, 18, 20, {"つづけますか", "18秒たつと、書いたことを消して最初の画面にもどります。", "つづける"});
}

void done(Ui& ui) {
  const PageFrame frame = begin_page(ui, {.id = "done", .rail = kWords, .back = false});
  const PageLayout& l = frame.layout;
  std::string digits = "4711123412345";
  while (digits.size() < 1200) digits += std::to_string(digits.size() * 7919 % 100000);
  const Rect plate = l.shape == Shape::landscape
                         ? Rect{l.page.w - ui.units(767), ui.units(18), ui.units(749), ui.units(764)}
                         : Rect{ui.units(18), ui.units(132), ui.units(764), ui.units(764)};
  code_plate(ui, "done.code", plate, digits, "code", qr::Correction::low);
  if (l.shape == Shape::landscape) {
    draw_sign(
        ui.canvas(), ui.theme(), {ui.units(342), ui.units(92)}, ui.units(42),
        {.tail_left = ui.units(170), .tail_right = ui.units(170), .angle = 88, .width = ui.units(14), .filled = true});
    ui.text("done.title", {l.content.x, ui.units(164), ui.units(300), ui.units(70)}, "できました",
            {.role = TypeRole::title});
    ui.text("done.how", {l.content.x, ui.units(240), ui.units(300), ui.units(160)},
            "写真にとるか、印刷して、区の窓口へ。");
    fact_line(ui, "done.when", {l.content.x, ui.units(404), ui.units(300), ui.units(110)}, icon::schedule,
              "連絡は 11/27ごろ");
    button(ui, "done.print", {l.content.x, ui.units(517), ui.units(296), ui.units(118)},
           {.kind = ButtonKind::secondary, .label = "印刷する", .icon = icon::print});
    button(ui, "done.end", {l.content.x, ui.units(650), ui.units(296), ui.units(118)}, {.label = "おわる"});
  } else {
    ui.text("done.title", {ui.units(196), ui.units(30), ui.units(500), ui.units(70)}, "できました",
            {.role = TypeRole::title});
    button(ui, "done.print", action_part(ui.theme(), l, 0, 2),
           {.kind = ButtonKind::secondary, .label = "印刷する", .icon = icon::print});
    button(ui, "done.end", action_part(ui.theme(), l, 1, 2), {.label = "おわる"});
  }
}

void check(Ui& ui) {
  const PageFrame frame = begin_page(
      ui, {.id = "check", .title = "これでよいですか", .rail = kWords, .steps = Steps{5, 6}, .steps_label = "5 / 6"});
  const PageLayout& l = frame.layout;
  const std::array<std::pair<std::string_view, std::string_view>, 6> rows{{{"話し方", "区の専門職に"},
                                                                           {"話したいこと", "睡眠・夜泣き"},
                                                                           {"伝えたいこと", "書きました"},
                                                                           {"連絡", "電話・平日の午後"},
                                                                           {"お呼びする名前", "みなとの はな"},
                                                                           {"渡すもの", "5つのうち 4つ"}}};
  for (int i = 0; i < 6; ++i) {
    const auto& [name, value] = rows[static_cast<std::size_t>(i)];
    check_row(ui, "check." + std::to_string(i), cell_of(l.body, i % 2, 2, i / 2, 3, ui.theme().gap()),
              {name, value, "なおす"});
  }
  button(ui, "check.make", action_near(ui.theme(), l, 460), {.label = "コードを作る", .icon_after = icon::qr_code_2});
}

}  // namespace

std::vector<Plate> page_plates() {
  const ThemeOptions large{.text_size = TextSize::large};
  const ThemeOptions high{.contrast = Contrast::high, .text_size = TextSize::large};
  const ThemeOptions dense{.px_per_mm = 8.83F};
  return {
      {.name = "K0-attract", .draw = attract},
      {.name = "K0-attract-portrait", .width = 800, .height = 1280, .draw = attract},
      {.name = "K0-attract-1920", .width = 1920, .height = 1200, .theme = dense, .draw = attract},
      {.name = "K1-checkin", .draw = check_in},
      {.name = "K2-who", .draw = who},
      {.name = "K2-who-large-hc", .theme = high, .draw = who},
      {.name = "K2b-received", .draw = received},
      {.name = "K3-menu", .draw = menu},
      {.name = "K3-menu-portrait", .width = 800, .height = 1280, .draw = menu},
      {.name = "K3-menu-en", .language = i18n::Language::en, .draw = menu_english},
      {.name = "K3-menu-easy", .language = i18n::Language::ja_easy, .draw = menu_easy},
      {.name = "K3-menu-large", .theme = large, .draw = menu},
      {.name = "K3-menu-hc", .theme = {.contrast = Contrast::high}, .draw = menu},
      {.name = "K3-menu-left", .theme = {.hand = Hand::left}, .draw = menu},
      {.name = "K3-menu-1920", .width = 1920, .height = 1200, .theme = dense, .draw = menu},
      {.name = "K3-menu-wide", .width = 1920, .height = 1200, .draw = menu},
      {.name = "K5-events", .draw = events},
      {.name = "K7-how", .draw = how},
      {.name = "K7-how-portrait", .width = 800, .height = 1280, .draw = how},
      {.name = "K8-topics", .draw = topics},
      {.name = "K9b-keyboard", .draw = keyboard_page},
      {.name = "K9b-keyboard-pressed", .draw = keyboard_page, .press = "key.か"},
      {.name = "K9b-keyboard-portrait", .width = 800, .height = 1280, .draw = keyboard_page},
      {.name = "K9b-keyboard-large", .theme = large, .draw = keyboard_page},
      {.name = "K9b-latin", .language = i18n::Language::en, .draw = latin_page},
      {.name = "K9b-latin-portrait", .width = 800, .height = 1280, .language = i18n::Language::en, .draw = latin_page},
      {.name = "K11-check", .draw = check},
      {.name = "K12-done", .draw = done},
      {.name = "K12-done-portrait", .width = 800, .height = 1280, .draw = done},
      {.name = "K13-idle", .draw = idle},
      {.name = "K13-idle-portrait", .width = 800, .height = 1280, .draw = idle},
      {.name = "S1-pin", .draw = pin},
  };
}

}  // namespace tsunagu::gallery
