// Plays a script against a program as a person would: real finger events into the system's own queue, a clock that it
// moves itself, frames of 1/60 s until the picture is final. Every failure names the line and what was on the screen.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>

#include "shared/base/clock.h"
#include "shared/ui/shell.h"
#include "shared/ui/stage.h"
#include "tests/drive/script.h"

namespace tsunagu::drive {

// What a script asked of a person, and how long the program took over its part.
struct Effort {
  std::size_t taps = 0;     // on anything but keys
  std::size_t letters = 0;  // strokes on the keyboard on the screen
  std::size_t scans = 0;
  std::size_t pages = 0;          // that were new to the eye
  std::size_t title_letters = 0;  // of the titles of those pages
  std::size_t codes = 0;          // shown to be photographed
  // Real time from lifting the finger (or the scanner's return) to the frame that shows the answer, drawn.
  double answered_ms = 0;
  double slowest_ms = 0;
};

enum class Hand { finger, mouse };

struct Driven {  // borrowed
  platform::Window& window;
  ui::Shell& shell;
  ui::Stage& stage;
  ManualClock& clock;
  Hand hand = Hand::finger;
  std::function<std::string()> face = {};  // of the page that is shown (faces.h); none: nobody asks
  bool sparing = false;  // only frames that answer a finger or are shot are drawn; those of motion are only built
  bool blind = false;    // and those that answer a finger neither: nobody asks how long they take
};

class Driver {
 public:
  Driver(Driven driven, std::filesystem::path out);

  // refused, with "line N: ..." as detail, at the first command that does not hold.
  [[nodiscard]] Status play(const std::vector<Command>& commands);
  [[nodiscard]] Status settle();
  // From the kiosk's attract screen: by its own button, or from the page of all languages.
  [[nodiscard]] Status choose_language(const std::string& code);
  [[nodiscard]] std::size_t taps() const { return taps_; }
  [[nodiscard]] const Effort& effort() const { return effort_; }
  // Every face that was drawn.
  [[nodiscard]] const std::set<std::string>& faces() const { return faces_; }
  // What was on the screen when play() gave up, as failed.png.
  [[nodiscard]] Status picture_of_failure() { return shot("failed"); }

 private:
  [[nodiscard]] Status run(const Command& command);
  [[nodiscard]] Status tap(const std::string& id);
  [[nodiscard]] Status strike(const std::string& key);
  [[nodiscard]] Status hold(const std::string& id);
  [[nodiscard]] Status release();
  [[nodiscard]] Status set_clock(Instant to);
  [[nodiscard]] Status drag(const std::string& id, float dx, float dy);
  [[nodiscard]] Status type(const std::string& text);
  [[nodiscard]] Status scan(const std::string& digits);
  [[nodiscard]] Status idle(double seconds);
  [[nodiscard]] Status await(const std::string& id);
  [[nodiscard]] Status set_disk(bool full);
  [[nodiscard]] Status shot(const std::string& name);
  [[nodiscard]] Status dump(const std::string& name);
  [[nodiscard]] Status save_digits(const std::string& name);
  [[nodiscard]] Status expect(const Command& command);
  [[nodiscard]] Result<ui::Point> place_of(const std::string& id);
  // What was saved as NAME in the folder for pictures, for "@NAME"; anything else is meant as it stands.
  [[nodiscard]] Result<std::string> text_of_word(const std::string& word) const;
  void push(const platform::Input& input);
  void press(ui::Point at);
  void move(ui::Point to);
  void lift(ui::Point at);
  void step(Millis by);
  // The two frames that act and show the answer, by the real clock.
  void answer();
  void draw(bool drawn) { driven_.shell.set_blind(!drawn && driven_.sparing); }
  void look();

  Driven driven_;
  std::filesystem::path out_;
  Millis steady_{1000};
  std::optional<ui::Point> held_;
  std::size_t taps_ = 0;
  Effort effort_;
  std::string title_;
  std::set<std::string> faces_;
};

[[nodiscard]] Status write_png(const platform::Picture& picture, const std::filesystem::path& file);

}  // namespace tsunagu::drive
