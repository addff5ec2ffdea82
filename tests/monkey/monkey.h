// A monkey at the kiosk: it touches, drags, scans and waits as the dice fall, aimed at what the registry offers most of
// the time and anywhere at all otherwise. What it types and scans is personal, and it knows it only masked.
//
// After every event it looks whether the page can go home; the first times it meets a page it does go home from there.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/writing/keyboard.h"
#include "tests/monkey/kiosk_house.h"

namespace tsunagu::monkey {

struct Tally {
  std::size_t taps = 0, drags = 0, second_fingers = 0, scans = 0, idles = 0;
  std::map<i18n::Language, std::size_t> in_language;
  std::map<kiosk::PageId, std::size_t> on_page;
  std::size_t went_home = 0;
  std::size_t pictures = 0;
  [[nodiscard]] std::size_t events() const { return taps + drags + second_fingers + scans + idles; }
};

class Monkey {
 public:
  Monkey(Running& kiosk, KioskHouse& house, std::uint64_t seed);

  // Until `events` have happened or something is wrong. `out`: pictures at intervals go there; empty: they are drawn
  // and thrown away.
  void play(std::size_t events, const std::filesystem::path& out);
  // Nobody is there any more: until the kiosk has wiped itself.
  void go_away();

  [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }
  [[nodiscard]] const Tally& tally() const { return tally_; }
  // Everything personal that it has typed, scanned or been shown.
  [[nodiscard]] std::vector<tests::Masked> personal() const;
  [[nodiscard]] Millis& steady() { return steady_; }

 private:
  using Masked = tests::Masked;
  [[nodiscard]] std::size_t die(std::size_t sides) { return static_cast<std::size_t>(dice_.next() % sides); }
  [[nodiscard]] bool chance(double part) { return static_cast<double>(dice_.next() >> 11U) * 0x1p-53 < part; }

  void make_words();
  [[nodiscard]] Masked word(const char* what, std::u32string_view letters, std::size_t length, std::size_t least,
                            std::u32string_view first = {});

  void act();
  void act_on_page();
  bool act_by_scan();
  void tap_some_target();
  void tap(const std::string& id);
  void tap_at(ui::Point at);
  void touch_anywhere();
  void drag();
  void second_finger();
  void idle();
  void type_something();
  void type(const Masked& text);
  void scan(const Masked& code);
  void scan(std::string_view text);
  void scan_some_junk();
  void scan_some_receipt();
  [[nodiscard]] double weight_of(const ui::Target& target) const;

  void after_event();
  void keep_what_is_shown();
  void keep(std::vector<Masked>& in, const char* what, std::string_view text, std::size_t least);
  [[nodiscard]] bool can_go_home() const;
  void go_home_once();
  void fault(const std::string& what);
  void take_picture(const std::filesystem::path& out);

  Running& kiosk_;
  KioskHouse& house_;
  tests::FixedRandom dice_;
  Millis steady_{1000};
  Tally tally_;
  std::vector<std::string> faults_;

  std::vector<Masked> kana_, latin_, phones_, numbers_;      // typed
  std::vector<Masked> cards_, slips_, bookings_, handoffs_;  // shown by the kiosk, scanned later
  std::map<kiosk::PageId, int> left_;                        // how often it went home from there
};

}  // namespace tsunagu::monkey
