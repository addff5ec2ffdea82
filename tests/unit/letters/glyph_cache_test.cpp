#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "shared/letters/glyph_face.h"
#include "shared/letters/glyph_worker.h"
#include "shared/letters/text.h"
#include "tests/unit/letters/picture.h"

namespace tsunagu::letters {
namespace {

using namespace std::chrono_literals;
constexpr ImU32 ink = 0xFFFFFFFF;

TextStyle style(float em) {
  TextStyle one;
  one.em_px = em;
  return one;
}

// `count` kanji, the first of them `from`-th in the table.
std::string kanji(int from, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const auto code = static_cast<unsigned>(0x4E00 + from + i);
    text += {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
             static_cast<char>(0x80 | (code & 0x3F))};
  }
  return text;
}

bool has_ink(const MemorySink& sink) {
  for (const auto& [id, page] : sink.pages) {
    for (const auto alpha : page.alpha) {
      if (alpha != 0) return true;
    }
  }
  return false;
}

TEST(GlyphCache, AFrameThatWillNotWaitIsDrawnWithGapsAndCompletedLater) {
  MemorySink sink;
  std::atomic<int> woken = 0;
  auto fonts = Fonts::open(sink, [&] { ++woken; }).value();
  Paper paper;
  fonts->begin_frame();
  const auto text = lay_out(*fonts, kanji(0, 400), style(90), 4000);
  draw(paper.list(), text, {0, 0}, ink);
  EXPECT_FALSE(fonts->upload(0us)) << "400 large kanji take the worker longer than asking for them";
  EXPECT_TRUE(fonts->pending());
  for (int i = 0; i < 1000 && woken == 0; ++i) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(woken, 1);
  EXPECT_TRUE(fonts->pending()) << "drawn, and not yet on the pages";
  fonts->begin_frame();
  EXPECT_TRUE(fonts->upload(0us)) << "nothing is left to wait for";
  EXPECT_FALSE(fonts->pending());
  EXPECT_TRUE(has_ink(sink));
}

TEST(GlyphCache, AFrameThatWaitsIsCompleteAndWakesNobody) {
  MemorySink sink;
  std::atomic<int> woken = 0;
  auto fonts = Fonts::open(sink, [&] { ++woken; }).value();
  Paper paper;
  fonts->begin_frame();
  draw(paper.list(), lay_out(*fonts, "つなぐ", style(40)), {0, 0}, ink);
  EXPECT_TRUE(fonts->upload(10s));
  EXPECT_FALSE(fonts->pending());
  EXPECT_EQ(woken, 0);
}

TEST(GlyphCache, ALetterIsDrawnOnceForEachSizeAndWeight) {
  MemorySink sink;
  auto fonts = Fonts::open(sink, nullptr).value();
  Paper paper;
  for (int frame = 0; frame < 5; ++frame) {
    fonts->begin_frame();
    draw(paper.list(), lay_out(*fonts, "あああ", style(40)), {0, 0}, ink);
    draw(paper.list(), lay_out(*fonts, "ああ", style(40)), {0, 90}, ink);
    EXPECT_TRUE(fonts->upload(10s));
  }
  EXPECT_EQ(sink.updates, 1);
  draw(paper.list(), lay_out(*fonts, "あ", style(52)), {0, 0}, ink);
  auto bold = style(40);
  bold.weight = Weight::bold;
  draw(paper.list(), lay_out(*fonts, "あ", bold), {0, 0}, ink);
  EXPECT_TRUE(fonts->upload(10s));
  EXPECT_EQ(sink.updates, 3);
}

TEST(GlyphCache, FullPagesAreEmptiedOldestFirstAndTheirLettersComeBack) {
  MemorySink sink;
  FontSettings settings;
  settings.page_side = 256;
  settings.most_pages = 3;
  auto fonts = Fonts::open(sink, nullptr, settings).value();
  Paper paper;
  const auto frame = [&](const std::string& words) {
    paper.clear();
    fonts->begin_frame();
    draw(paper.list(), lay_out(*fonts, words, style(40), 700), {0, 0}, ink);
    EXPECT_TRUE(fonts->upload(10s));
    Sheet sheet(800, 400);
    sheet.paint(*paper.list(), sink);
    return sheet.ink_in(0, 0, 800, 400);
  };
  const int first = frame(kanji(0, 20));
  for (int i = 1; i < 30; ++i) EXPECT_GT(frame(kanji(i * 20, 20)), 1000);
  EXPECT_LE(fonts->statistics().pages, 3);
  EXPECT_GT(fonts->statistics().pages_emptied, 5U);
  EXPECT_EQ(frame(kanji(0, 20)), first) << "drawn anew, the same picture";
}

TEST(GlyphCache, OneFrameMayNeedMoreThanThePagesHold) {
  MemorySink sink;
  FontSettings settings;
  settings.page_side = 128;
  settings.most_pages = 2;
  auto fonts = Fonts::open(sink, nullptr, settings).value();
  Paper paper;
  fonts->begin_frame();
  draw(paper.list(), lay_out(*fonts, kanji(0, 60), style(40), 760), {0, 0}, ink);
  EXPECT_TRUE(fonts->upload(10s));
  Sheet sheet(800, 400);
  sheet.paint(*paper.list(), sink);
  for (int column = 0; column < 17; ++column) EXPECT_GT(sheet.ink_in(column * 40, 0, 40, 40), 20) << column;
}

TEST(GlyphCache, PrefetchedLettersAreThereWithoutWaiting) {
  MemorySink sink;
  auto fonts = Fonts::open(sink, nullptr).value();
  fonts->prefetch("つなぐ", 40, Weight::regular);
  for (int i = 0; i < 1000 && fonts->statistics().drawn_by_worker < 3; ++i) std::this_thread::sleep_for(5ms);
  EXPECT_FALSE(fonts->pending()) << "nobody waits for them";
  Paper paper;
  fonts->begin_frame();
  EXPECT_TRUE(fonts->upload(0us));
  draw(paper.list(), lay_out(*fonts, "つなぐ", style(40)), {0, 0}, ink);
  EXPECT_TRUE(fonts->upload(0us));
  EXPECT_EQ(sink.updates, 3);
}

TEST(GlyphCache, WhatWasPrefetchedIsDrawnWhenAFrameWantsIt) {
  MemorySink sink;
  auto fonts = Fonts::open(sink, nullptr).value();
  fonts->prefetch(kanji(0, 1000), 90, Weight::regular);
  Paper paper;
  fonts->begin_frame();
  draw(paper.list(), lay_out(*fonts, kanji(990, 3), style(90)), {0, 0}, ink);
  EXPECT_TRUE(fonts->upload(10s));
  Sheet sheet(400, 120);
  sheet.paint(*paper.list(), sink);
  EXPECT_GT(sheet.ink_in(0, 0, 90, 90), 100);
}

TEST(GlyphWorker, WhatAFrameWantsOvertakesWhatIsPrefetched) {
  const auto face = detail::Face::open(FontSettings{}.folder, detail::FaceId::biz_regular);
  ASSERT_TRUE(face);
  hb_codepoint_t glyph = 0;
  ASSERT_TRUE(hb_font_get_nominal_glyph(face->shaper(), U'鬱', &glyph));
  constexpr int em = 1000;
  // Handed over in no time, drawn in many seconds.
  constexpr std::uint32_t in_front = 2'000;
  detail::GlyphJob job{.face = detail::FaceId::biz_regular,
                       .own_em = em,
                       .glyph = glyph,
                       .box = face->box(glyph, em),
                       .file = face->file()};
  detail::GlyphWorker worker([] {});
  for (job.entry = 0; job.entry < in_front; ++job.entry) worker.submit(job, detail::Urgency::later);
  worker.submit(job, detail::Urgency::now);
  const auto drawn = worker.collect(60s);
  const auto wanted = std::find_if(drawn.begin(), drawn.end(), [&](const auto& one) { return one.entry == in_front; });
  ASSERT_NE(wanted, drawn.end());
  EXPECT_LT(wanted - drawn.begin(), in_front);
}

TEST(GlyphCache, ClosingWithWorkUndoneDoesNotWaitForAll) {
  MemorySink sink;
  Paper paper;
  const auto begin = std::chrono::steady_clock::now();
  {
    auto fonts = Fonts::open(sink, nullptr).value();
    fonts->begin_frame();
    draw(paper.list(), lay_out(*fonts, kanji(0, 300), style(300), 100000), {0, 0}, ink);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s);
  EXPECT_TRUE(sink.pages.empty()) << "pages are given back";
}

TEST(GlyphCache, WithoutTheFaceItSaysWhichPackageIsMissing) {
  MemorySink sink;
  FontSettings settings;
  settings.folder = "/nowhere";
  const auto fonts = Fonts::open(sink, nullptr, settings);
  ASSERT_FALSE(fonts);
  EXPECT_EQ(fonts.error().code, Code::not_found);
  EXPECT_NE(fonts.error().detail.find("fonts-morisawa-bizud-gothic"), std::string::npos);
}

}  // namespace
}  // namespace tsunagu::letters
