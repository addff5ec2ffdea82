// Many codes at once: pictures of a folder, or digits from a pipe. Each whole code is verified and held as soon as it
// was read; what is not taken keeps its file's name and its reason.
#pragma once

#include <map>
#include <memory>

#include "shared/console/picture_batch.h"
#include "shared/handoff/frame.h"
#include "ward/inbox/arrivals.h"

namespace tsunagu::ward::inbox {

struct HeldFile {
  std::string file;
  Held held;
};
struct FolderReport {
  FolderCounts counts;
  std::vector<HeldFile> held;
  std::vector<RefusedFile> refused;
};

// Borrows the office, with somebody signed in.
class FolderIntake {
 public:
  FolderIntake(Office& office, const console::FolderList& list, const worker::Options& reader);
  // Of codes that were read already.
  explicit FolderIntake(Office& office) : arrivals_(office), reception_(office) {}

  // Takes in what was read since, at most so many pictures. True: something was. An error is the journal's: what was
  // read then stays where it is, and is taken in the next time.
  [[nodiscard]] Result<bool> take(Instant now, std::size_t most);
  // The same, waiting for the next picture; false at the end.
  [[nodiscard]] Result<bool> wait(Instant now);
  [[nodiscard]] Status take_codes(std::vector<console::PictureRead> read, Instant now);
  // Begins no other picture; what was taken in stays.
  void stop();
  // Nothing more comes. Parts of codes whose other parts did not come are refused then.
  [[nodiscard]] bool is_over();

  [[nodiscard]] const FolderReport& report() const { return report_; }

 private:
  struct Whole {
    std::string file;
    handoff::Framed framed;
  };
  void sort(const console::PictureRead& read);
  void add_code(const std::string& file, const std::string& code);
  void refuse(const std::string& file, std::string why);
  [[nodiscard]] Status hold(Instant now);
  [[nodiscard]] Status take_back(const Whole& whole, Instant now);
  [[nodiscard]] Status turn_away(const std::string& file, const TurnedAway& what);
  void note(const std::string& file, const Held& held);

  using PartsKey = std::tuple<handoff::Kind, int, int>;  // kind, count, tag
  struct Parts {
    handoff::Assembler assembler;
    std::vector<std::string> files;
  };
  Arrivals arrivals_;
  Reception reception_;
  std::map<PartsKey, Parts> parts_;
  std::vector<Whole> whole_;
  FolderReport report_;
  std::unique_ptr<console::PictureBatch> batch_;
};

}  // namespace tsunagu::ward::inbox
