// text_specimen OUT.png: the sizes, scripts and furigana of the kiosk on one sheet, to be looked at.
#include <cstdio>

#include "shared/letters/text.h"
#include "tests/unit/letters/picture.h"

int main(int argc, char** argv) {
  using namespace tsunagu::letters;
  using tsunagu::i18n::Language;
  if (argc != 2) return 2;
  MemorySink sink;
  auto fonts = Fonts::open(sink, nullptr);
  if (!fonts) return 1;
  Paper paper;
  Sheet sheet(1280, 1500);
  const TypeScale scale;
  float y = 20;
  (*fonts)->begin_frame();
  const auto put = [&](TypeSize size, std::string_view words, float width = 1200, Language language = Language::ja,
                       Wrap wrap = Wrap::greedy, Align align = Align::left) {
    auto style = style_of(size, scale);
    style.language = language;
    style.wrap = wrap;
    style.align = align;
    const auto laid = lay_out(**fonts, words, style, width);
    draw(paper.list(), laid, {30, y}, 0xFFFFFFFF);
    y += laid.size.y + 16;
  };
  put(TypeSize::display, "つなぐ 10:42 Ag");
  put(TypeSize::title, "ようこそ。ゆっくり してください。");
  put(TypeSize::title, "Welcome. Take your time.");
  put(TypeSize::label, "だれかと {話|はな}す・{今月|こんげつ}の イベント・{受付|うけつけ}する");
  put(TypeSize::body,
      "パパと ママになる {人|ひと}の {教室|きょうしつ}\n{今日|きょう}の {午後|ごご} 1{時|じ}30{分|ぷん}から "
      "11{月|がつ}{24日|にじゅうよっか}");
  put(TypeSize::caption, "よやくできます {漢字|かんじ} いつ なにが あるか Leaflets, places nearby");
  put(TypeSize::body,
      "ちょっと話したい、だれかに聞いてほしい。「そんなとき」は、スタッフに声をかけてください。ゆっくりお話をうかがい"
      "ます。",
      620);
  put(TypeSize::body, "Talk to someone about anything: supercalifragilisticexpialidocious words too.", 420,
      Language::en);
  put(TypeSize::label, "Talk to someone", 240, Language::en, Wrap::balanced, Align::centre);
  put(TypeSize::body, "नेपाली: कृपया पर्खनुहोस्, क्षत्रिय हिन्दी", 1200, Language::ne);
  put(TypeSize::body, "Tiếng Việt: Chào mừng bạn đến với trung tâm", 1200, Language::vi);
  put(TypeSize::body, "简体中文：欢迎您。骨直 한국어: 어서 오세요", 1200, Language::zh_hans);
  put(TypeSize::body, "𠮷野家 髙﨑 Português não São · Español ¿Qué?");
  float x = 60;
  for (const char32_t icon : {U'\uE145', U'\uE887', U'\uE5CD', U'\uE8E2', U'\uEA19', U'\uE9BA', U'\uE878'}) {
    draw_icon(paper.list(), **fonts, icon, {x, y + 30}, 48, 0xFFFFFFFF);
    x += 70;
  }
  if (!(*fonts)->upload(std::chrono::seconds(5))) return 1;
  sheet.paint(*paper.list(), sink);
  sheet.save(argv[1]);
  const auto statistics = (*fonts)->statistics();
  std::printf("pages %d glyphs %d faces %d undrawable %zu\n", statistics.pages, statistics.glyphs,
              statistics.faces_open, (*fonts)->undrawable().size());
  return 0;
}
