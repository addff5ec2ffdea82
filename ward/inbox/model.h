// 受信箱: codes on their way in, and the request that waits for the officer's decision.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/arrival_facts.h"
#include "shared/domain/matching.h"
#include "shared/domain/ward_facts.h"
#include "ward/page/model.h"

namespace tsunagu::ward::inbox {

enum class Page : std::uint8_t {
  scan,     // what waits; scan, paste or choose a picture
  arrived,  // verified and opened: candidates side by side
  folder,   // many pictures are read, one after the other
};
constexpr page::Room room_of(Page) { return page::Room::inbox; }

// The checks a code goes through, in the order in which the screen shows them.
enum class Check : std::uint8_t { form, addressed, signature, opened, consent, in_time, first_time };
inline constexpr std::array<Check, 7> all_checks{Check::form,    Check::addressed, Check::signature, Check::opened,
                                                 Check::consent, Check::in_time,   Check::first_time};

// Why the last code was not taken. The words are "refusal.<reason>" and, what to do, "refusal.<reason>.todo".
struct RefusedView {
  std::string reason{};           // handoff::name_of()
  Check failed_at = Check::form;  // the first check that did not hold
  std::optional<Ulid> case_id{};  // already received: the case it went to
  std::string case_no{};
  bool can_review = false;  // from a revoked device: an officer may open it by hand
  bool operator==(const RefusedView&) const = default;
};
struct PartsView {  // of a code in several
  int have = 0;
  int count = 0;
  std::vector<int> missing{};
  bool operator==(const PartsView&) const = default;
};

// A case that may be the same household. Only an officer decides.
struct Candidate {
  Ulid case_id{};
  std::string case_no{};
  domain::CaseRecord record{};
  domain::Comparison comparison{};
  domain::Rank rank = domain::Rank::none;
  int same = 0;                            // fields that agree
  std::optional<std::uint32_t> last_no{};  // running number of its newest handoff
  std::optional<domain::Day> last_day{};
  bool covered = false;  // a protected household, and its warning was not passed: nothing of it is shown or read
};

// A request that was verified, opened and not seen before, waiting for the officer's decision.
struct Arrived {
  Ulid request_id{};
  std::string hub{};  // as the ward trusted it, not as the code claims
  std::string device{};
  std::uint32_t running_no = 0;
  Instant issued{};
  domain::IntakeDetail detail{};
  std::vector<Candidate> candidates{};  // the likely ones first
  bool for_review = false;              // the device is revoked
  bool may_be_forgotten = false;        // the journal was restored since: it may have been taken in before
  bool repeated = false;                // another request has its number: the tablet may have been copied
};

// A scanner on a serial line.
enum class Scanner : std::uint8_t { none, connected, missing, denied, unusable };

// A camera, from 「カメラで読む」 until a code was read or the page is left.
struct CameraView {
  bool on = false;
  std::string trouble{};      // why it went off by itself; the words are "camera.trouble.<trouble>"
  std::uint32_t texture = 0;  // the newest picture; 0: none yet
  int width = 0;
  int height = 0;
  bool mirrored = false;
  bool operator==(const CameraView&) const = default;
};
inline constexpr std::string_view no_camera = "none";

inline constexpr std::size_t candidates_a_page = 2;
[[nodiscard]] std::size_t likely_in(const std::vector<Candidate>& candidates);
// The possible ones are seen when the officer asked for them.
[[nodiscard]] std::span<const Candidate> seen_candidates(const std::vector<Candidate>& candidates, bool possible_too,
                                                         std::size_t first);

// One line of the list of what waits.
struct HeldView {
  Ulid request_id{};
  std::string hub{}, device{};
  std::uint32_t running_no = 0;
  Instant issued{};
  bool urgent = false;                           // the officer's own mark
  std::optional<page::NumberRange> missing{};    // numbers before it that did not come
  bool repeated = false;                         // another request has its number
  std::optional<domain::IntakeDetail> detail{};  // of the lines that are shown; none: it cannot be opened
};
// Declined, and how it can still be taken back.
struct DeclinedView {
  Ulid request_id{};
  std::string hub{}, device{};
  std::uint32_t running_no = 0;
  domain::DeclineReason reason = domain::DeclineReason::other;
  std::string by{};           // officer
  std::string accepted_no{};  // another desk accepted it: the case, which counts
};
inline constexpr std::size_t held_a_page = 6;
inline constexpr std::size_t declined_shown = 2;

// What became of many pictures.
struct FolderCounts {
  std::size_t total = 0, read = 0;
  std::size_t held = 0;      // new in the inbox
  std::size_t already = 0;   // waiting there before
  std::size_t received = 0;  // on a case before
  std::size_t declined = 0;  // declined before, and left so
  std::size_t withdrawn = 0;
  std::size_t refused = 0;
  bool more = false;  // the folder holds more than is read at once
  bool operator==(const FolderCounts&) const = default;
};
struct RefusedFile {
  std::string file;
  std::string why;  // a key of the catalogue
};
struct FolderView {
  std::string name{};
  FolderCounts counts{};
  std::vector<RefusedFile> refused{};
  bool running = true;
};

struct Model {
  std::string entry{};  // digits, or a picture's path
  std::optional<PartsView> parts{};
  std::optional<RefusedView> refused{};
  std::optional<Arrived> arrived{};
  std::size_t first_candidate = 0;
  bool shows_possible = false;
  Scanner scanner = Scanner::none;  // outlasts a sitting
  CameraView camera{};
  std::vector<HeldView> held{};          // the oldest first
  std::size_t chosen = 0;                // of them
  std::size_t first_held = 0;            // of those that are shown
  std::vector<DeclinedView> declined{};  // within the day in which that can be taken back, the newest first
  bool declining = false;                // the reason is asked for
  std::optional<FolderView> folder{};
};

struct TakeEntry {};  // the entry field holds digits or a path: read it
struct ReviewRefused {};
struct AcceptNew {};
struct AcceptCase {
  Ulid case_id;
};
struct Uncover {  // passes the warning, which is recorded
  Ulid case_id;
};
struct AskDecline {};  // why?
struct Decline {
  domain::DeclineReason reason = domain::DeclineReason::other;
};
struct KeepHeld {};  // not declined after all
struct UndoDecline {
  Ulid request_id;
};
struct Choose {  // a line of the list
  std::size_t line;
};
struct MoveChoice {
  int by;
};
struct OpenHeld {};    // the chosen one
struct MarkUrgent {};  // set or taken off
struct TurnHeld {
  int by;  // pages
};
struct BackToList {};
struct StopFolder {};
struct TurnCandidates {
  int by;  // pages
};
struct UseCamera {
  bool on;
};
struct ShowPossible {};

using Intent = std::variant<TakeEntry, ReviewRefused, AcceptNew, AcceptCase, Uncover, AskDecline, Decline, KeepHeld,
                            UndoDecline, Choose, MoveChoice, OpenHeld, MarkUrgent, TurnHeld, BackToList, StopFolder,
                            TurnCandidates, UseCamera, ShowPossible>;

}  // namespace tsunagu::ward::inbox
