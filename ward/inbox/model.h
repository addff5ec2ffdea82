// 受信箱: codes on their way in, and the request that waits for the officer's decision.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/domain/matching.h"
#include "shared/domain/ward_facts.h"
#include "ward/page/model.h"

namespace tsunagu::ward::inbox {

enum class Page : std::uint8_t {
  scan,     // scan, paste or choose a picture
  arrived,  // verified and opened: candidates side by side
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
  std::vector<Candidate> candidates{};
  bool for_review = false;        // the device is revoked
  bool may_be_forgotten = false;  // the journal was restored since: it may have been taken in before
};

inline constexpr std::size_t candidates_a_page = 2;

struct Model {
  std::string entry{};  // digits, or a picture's path
  std::optional<PartsView> parts{};
  std::optional<RefusedView> refused{};
  std::optional<Arrived> arrived{};
  std::size_t first_candidate = 0;
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
struct Decline {};
struct TurnCandidates {
  int by;  // pages
};

using Intent = std::variant<TakeEntry, ReviewRefused, AcceptNew, AcceptCase, Uncover, Decline, TurnCandidates>;

}  // namespace tsunagu::ward::inbox
