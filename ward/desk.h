// One sitting at the officer's desk: who is there and for how long, what a code that was scanned is for, and which room
// gets what was asked for. The rooms do the rest. It draws nothing.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/handoff/frame.h"
#include "shared/worker/reader.h"
#include "ward/cases/cases.h"
#include "ward/door/door.h"
#include "ward/inbox/inbox.h"
#include "ward/model.h"
#include "ward/office/hand.h"
#include "ward/people/people.h"
#include "ward/trust/trust.h"

namespace tsunagu::ward {

struct DeskRules {
  std::chrono::seconds lock_after{600};  // without anybody there: signs out
};

class Desk {
 public:
  // Borrowed; all outlive the desk.
  struct Tools {
    Office& office;
    worker::Reader& reader;
    crypto::SecretArena& arena;
  };
  Desk(Tools tools, DeskRules rules, Instant now);
  Desk(const Desk&) = delete;  // its rooms know where it lies
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] const State& state() const { return state_; }

  // Taken over, so that a typed passphrase can be wiped where it lies. What a room is asked for is dropped when nobody
  // is signed in.
  void apply(Intent&& intent, Instant now);
  // What a scanner typed. Hostile until verified: it is only ever read as digits of a code.
  void scan(std::string_view typed, Instant now);
  // A scanner on a serial line came or went.
  void notice_scanner(inbox::Scanner scanner, Instant now);
  // An officer looks for a code through the camera, on the page that shows it.
  [[nodiscard]] bool uses_camera() const { return state_.inbox.camera.on; }
  void show_camera(const inbox::CameraView& picture);
  // The codes of one picture of it, each as if it were scanned. The camera goes off with the first that is whole.
  void scan_through_camera(std::vector<std::string> codes, Instant now);
  // Why it gives no more pictures.
  void end_camera(std::string_view trouble);
  // A picture or a folder that was dropped on the window.
  void take_picture(const std::filesystem::path& file, Instant now);
  // Somebody is there: a key, the mouse, the wheel. Puts the automatic sign-out off, unless it was due already: whoever
  // wakes a machine that slept through it need not be the officer.
  void notice_presence(Instant now);
  // True when State changed.
  bool tick(Instant now);
  // When tick() is due next; nothing while nobody is signed in.
  [[nodiscard]] std::optional<Instant> next_tick() const;

  // The sound that the last call asks for, once.
  [[nodiscard]] std::optional<Cue> take_cue() { return hand_.take_cue(); }
  // True once after the session ended: whatever the screen remembers must go too.
  [[nodiscard]] bool take_forget() { return hand_.take_forget(); }

 private:
  void on(const page::Open& what);
  void on(const page::OpenCase& what);
  void on(const page::NewCase& what);
  void on(page::Search& what);
  void on(page::Write& what);
  void on(const page::SignOut& what);

  [[nodiscard]] bool signed_in() const { return office_.officer().has_value(); }
  template <class I>
  [[nodiscard]] bool counts(const I& of_room) const;
  template <class I>
  void carry_out(I& of_room);
  void begin(Instant now);
  void sort(handoff::Framed framed);
  void leave(page::PageId before);
  // What is half written is kept a second after it was typed, and before whatever may take it off the screen.
  void keep_drafts();
  [[nodiscard]] State fresh_state() const;

  door::Door& room_for(const door::Intent&) { return door_; }
  inbox::Inbox& room_for(const inbox::Intent&) { return inbox_; }
  cases::Cases& room_for(const cases::Intent&) { return cases_; }
  trust::Trust& room_for(const trust::Intent&) { return trust_; }
  people::People& room_for(const people::Intent&) { return people_; }
  template <class F>
  void with_room(page::Room room, F&& what);
  template <class F>
  void with_each(F&& what);

  Office& office_;
  DeskRules rules_;
  State state_;
  Hand hand_;
  door::Door door_;
  cases::Cases cases_;
  people::People people_;
  trust::Trust trust_;
  inbox::Inbox inbox_;
  Instant present_at_{};
  std::optional<Instant> drafts_due_;
};

}  // namespace tsunagu::ward
