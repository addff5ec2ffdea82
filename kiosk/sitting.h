// A visitor's time in front of the kiosk, from the attract screen and back to it. The only place where State changes.
//
//   apply(intents)   what a finger asked for
//   scan(text)       what a scanner read, of any kind; hostile until verified
//   tick(now)        time passed: the idle warning, the wipe, the minute on the clock
#pragma once

#include <memory>
#include <string_view>

#include "kiosk/hand/hand.h"
#include "kiosk/hand/presence.h"
#include "kiosk/model.h"
#include "kiosk/scans.h"

namespace tsunagu::kiosk {

struct Rooms;

class Sitting {
 public:
  Sitting(const Tools& tools, Screen screen, Instant now);
  ~Sitting();
  Sitting(const Sitting&) = delete;
  Sitting& operator=(const Sitting&) = delete;

  [[nodiscard]] const State& state() const { return state_; }
  // Told when something was received.
  void on_chime(std::function<void()> chime) { hand_.chime = std::move(chime); }
  // Told when a card was refused.
  void on_refused(std::function<void()> refused) { scans_.on_refused(std::move(refused)); }
  // See Alerts::on_alert.
  void on_alert(std::function<bool(const Ulid& alert_id)> tell_staff);
  void resize(Screen screen) { hand_.screen = screen; }

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
  void on(const Open& what);
  void on(const OpenEvent& what);
  void on(const Back&) { back(); }
  void on(const Next&);
  void on(const Skip&);
  void on(const CloseNow&) { wipe(); }
  void on(const KeepGoing&) { state_.idle.reset(); }
  void on(const PressKey& what);
  void on(const AskForSomeoneNow&);
  void on(const ShowCodePart& what);
  void on(const PrintCode&);
  void back();
  void came_in();
  void nobody_is_there(Instant now);
  void count_down(Instant now);
  void request_done();
  void wipe();
  void refresh_hub();
  void watch_the_clock();
  [[nodiscard]] bool is_as_found() const;
  [[nodiscard]] Patience patience() const;

  State state_;
  Hand hand_;
  std::unique_ptr<Rooms> rooms_;
  Presence presence_;
  Scans scans_;
  std::uint64_t wipes_ = 0;
};

}  // namespace tsunagu::kiosk
