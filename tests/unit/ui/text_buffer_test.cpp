#include "shared/ui/text_buffer.h"

#include <gtest/gtest.h>

namespace tsunagu::ui {
namespace {

using platform::Key;
using platform::KeyDown;

TEST(TextBuffer, TypesAtTheCaret) {
  TextBuffer b(U"みなと");
  b.take(KeyDown{Key::home});
  b.insert("お");
  EXPECT_EQ(b.utf8(), "おみなと");
  EXPECT_EQ(b.caret(), 1U);
}

TEST(TextBuffer, DeletesBothWays) {
  TextBuffer b(U"abc");
  b.take(KeyDown{Key::left});
  b.backspace();
  EXPECT_EQ(b.utf8(), "ac");
  b.erase();
  EXPECT_EQ(b.utf8(), "a");
  b.take(KeyDown{Key::home});
  b.backspace();
  EXPECT_EQ(b.utf8(), "a");
}

TEST(TextBuffer, TypingReplacesTheSelection) {
  TextBuffer b(U"abcdef");
  b.take(KeyDown{Key::home});
  b.take(KeyDown{Key::right, true});
  b.take(KeyDown{Key::right, true});
  EXPECT_EQ(b.selected_utf8(), "ab");
  b.insert("X");
  EXPECT_EQ(b.utf8(), "Xcdef");
  b.select_all();
  b.insert("");
  EXPECT_EQ(b.utf8(), "");
}

TEST(TextBuffer, ArrowsLeaveASelectionAtItsEnds) {
  TextBuffer b(U"abcd");
  b.select_all();
  b.take(KeyDown{Key::left});
  EXPECT_EQ(b.caret(), 0U);
  b.select_all();
  b.take(KeyDown{Key::right});
  EXPECT_EQ(b.caret(), 4U);
}

TEST(TextBuffer, ControlCharactersNeverGetIn) {
  TextBuffer b;
  b.insert("a\x01\x1b[31mb\r\nc\t\x7f");
  EXPECT_EQ(b.utf8(), "a[31mb c ");
}

TEST(TextBuffer, StopsAtItsLimit) {
  TextBuffer b(U"abc", 5);
  b.insert("defgh");
  EXPECT_EQ(b.utf8(), "abcde");
}

TEST(TextBuffer, WhatItsKeysDoNotMeanIsLeftToOthers) {
  TextBuffer b(U"abc");
  EXPECT_FALSE(b.take(KeyDown{Key::enter}));
  EXPECT_FALSE(b.take(KeyDown{Key::tab}));
}

TEST(TextBuffer, WipesItsLetters) {
  TextBuffer b(U"pin");
  const char32_t* const letters = b.text().data();
  b.wipe();
  EXPECT_EQ(b.utf8(), "");
  EXPECT_EQ(letters[0], U'\0');  // the short text lives inside the string: still ours to look at
}

}  // namespace
}  // namespace tsunagu::ui
