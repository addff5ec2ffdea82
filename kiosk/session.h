// A visitor's time in front of the kiosk, from the attract screen and back to it. The only place where State changes.
//
//   apply(intents)   what a finger asked for
//   scan(text)       what a scanner read, of any kind; hostile until verified
//   tick(now)        time passed: the idle warning, the wipe, the minute on the clock
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "kiosk/room.h"
#include "shared/handoff/frame.h"

namespace tsunagu::kiosk {

class Alerts;
class CheckIn;
class Bookings;
class ClassDesk;
class ClockDesk;
class Events;
class Inside;
class Roster;
class Outlook;
class Places;
class Plan;
class Shelf;
class Talk;
class Slip;
class Staff;
class CardDesk;
class NumberIndex;

class Session {
 public:
  Session(const Tools& tools, Screen screen, Instant now);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] const State& state() const { return room_.state; }
  // Told when something was received.
  void on_chime(std::function<void()> chime) { room_.chime = std::move(chime); }
  // See Alerts::on_alert.
  void on_alert(std::function<bool(const Ulid& alert_id)> tell_staff);
  void resize(Screen screen) { room_.screen = screen; }

  void apply(const Intents& intents, Instant now);
  void scan(std::string_view text, Instant now);
  // A finger touched the glass, whether or not it asked for anything.
  void touched(Instant now);
  // True when State changed. Cheap enough for every wake-up.
  bool tick(Instant now);
  // When tick() has to be called again even if nothing happens.
  [[nodiscard]] Instant next_tick() const;
  // Counts every wipe, so that whoever keeps copies (layouts, the registry) knows when to drop them.
  [[nodiscard]] std::uint64_t wipes() const { return wipes_; }

 private:
  void apply_one(const Intent& intent);
  bool apply_anywhere(const Intent& intent);
  void press(const ui::KeyPress& key);
  void back();
  void next();
  void skip();
  [[nodiscard]] domain::AlertPlace alert_place() const;
  void wipe();
  void leave();
  void scan_card(const handoff::Framed& framed);
  void refresh_hub();
  void watch_the_clock();
  [[nodiscard]] bool is_as_found() const;

  Room room_;
  std::unique_ptr<CheckIn> check_in_;
  std::unique_ptr<Bookings> bookings_;
  std::unique_ptr<ClassDesk> class_desk_;
  std::unique_ptr<Events> events_;
  std::unique_ptr<Talk> talk_;
  std::unique_ptr<Roster> roster_;
  std::unique_ptr<Outlook> outlook_;
  std::unique_ptr<Plan> plan_;
  std::unique_ptr<Places> places_;
  std::unique_ptr<Shelf> shelf_;
  std::unique_ptr<Slip> slip_;
  std::unique_ptr<Alerts> alerts_;
  std::unique_ptr<NumberIndex> numbers_;
  std::unique_ptr<Staff> staff_;
  std::unique_ptr<CardDesk> card_desk_;
  std::unique_ptr<Inside> inside_;
  std::unique_ptr<ClockDesk> clock_desk_;
  Instant last_touch_;
  std::uint64_t wipes_ = 0;
};

}  // namespace tsunagu::kiosk
