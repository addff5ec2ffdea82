// Soft notes. A machine without a sound device stays silent, and nothing waits for the sound.
#pragma once

#include <memory>
#include <vector>

#include "shared/base/clock.h"

namespace tsunagu::platform {

struct Note {
  float hertz;
  Millis length;
};
// Something was received: the same for a check-in, a booking, a request and a silent request.
[[nodiscard]] std::vector<Note> received_notes();
// A card that the kiosk does not take: falls where the other rises.
[[nodiscard]] std::vector<Note> refused_notes();
[[nodiscard]] std::vector<Note> desk_accepted_notes();
[[nodiscard]] std::vector<Note> desk_refused_notes();

// 16-bit mono samples at `rate` per second: sine, 10 ms attack, 60 ms release, -18 dBFS at `volume` 1; 0 is silence.
[[nodiscard]] std::vector<std::int16_t> render_notes(const std::vector<Note>& notes, int rate, double volume = 1.0);

class Sound {
 public:
  explicit Sound(double volume = 1.0);
  ~Sound();  // cuts a note that is playing
  Sound(const Sound&) = delete;
  Sound& operator=(const Sound&) = delete;

  // Returns at once; at volume 0 no device is opened. A note already playing is let finish and the new one is dropped.
  void play(std::vector<Note> notes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tsunagu::platform
