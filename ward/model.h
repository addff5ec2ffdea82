// All that the ward desk's screens may see (State) and all that they may ask for (Intent). Desk::apply alone changes
// State. Signing out is replacing State by its initial value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"
#include "shared/domain/matching.h"
#include "shared/domain/ward_facts.h"

namespace tsunagu::ward {

enum class Page : std::uint8_t {
  sign_in,    // passphrase
  scan,       // 受信箱: scan, paste or choose a picture
  arrived,    // verified and opened: candidates side by side
  cases,      // the list, searched as one types
  case_file,  // one case with its timeline
  receipt,    // the receipt code on screen
  trust,      // the hubs' devices and the ward's own key
  closed,     // the journal or a file is damaged: what is to be done, and nothing else
};

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
struct Waiting {  // a code in several parts
  int have = 0;
  int count = 0;
  std::vector<int> missing{};
  bool operator==(const Waiting&) const = default;
};

struct NumberRange {  // running numbers, both included
  std::uint32_t first = 0, last = 0;
  bool operator==(const NumberRange&) const = default;
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

struct CaseRow {
  Ulid case_id{};
  std::string case_no{};
  domain::CaseRecord record{};
  Instant changed{};
  std::size_t waiting = 0;  // intakes that are not closed
};

struct TimelineEntry {
  enum class What : std::uint8_t { asked, taken_in, note, receipt, withdrawn };
  What what = What::note;
  Instant at{};
  std::string by{};                              // officer
  std::string text{};                            // note
  bool erased = false;                           // there was something personal, and it was erased
  std::optional<domain::IntakeDetail> intake{};  // asked
  std::string device{};                          // asked, withdrawn: hub and device
  std::uint32_t running_no = 0;                  // of the request; a note has none
  bool new_case = false;                         // taken_in: the case was made for it
  domain::ReceiptState receipt = domain::ReceiptState::received;
};
// A request of a case, and how it is answered so far.
struct CaseRequest {
  Ulid request_id{};
  std::uint32_t running_no = 0;
  domain::ReceiptState state = domain::ReceiptState::received;
  bool withdrawn = false;                        // its parent took it back
  std::optional<domain::IntakeDetail> detail{};  // none: erased
};
[[nodiscard]] inline bool waits(const CaseRequest& request) {
  return !request.withdrawn && request.state != domain::ReceiptState::closed;
}
struct CaseView {
  CaseRow row{};
  std::vector<TimelineEntry> timeline{};  // newest first
  std::vector<CaseRequest> requests{};    // newest first
  std::size_t answering = 0;              // the one that the officer answers: at first the newest that waits
};

struct ReceiptView {
  Ulid request_id{};
  Ulid case_id{};
  std::string case_no{};
  std::string digits{};  // the whole text of the code
  domain::ReceiptState state = domain::ReceiptState::received;
  domain::Day day{};
  std::uint8_t role = 0;                      // handoff::ContactRole
  std::vector<NumberRange> missing_before{};  // numbers of this device that have not arrived: may be a parent's choice
};

struct DeviceRow {
  std::string key_id{};  // 8 letters
  std::string hub{}, name{};
  domain::Day since{};
  std::optional<domain::Day> revoked_on{};
  std::vector<NumberRange> missing{};
};
// A device enrolment card that was scanned: the officer compares the fingerprint by telephone, then decides.
struct EnrolmentView {
  std::string hub{}, name{};
  std::string fingerprint{};
  bool known = false;    // trusted already
  bool revoked = false;  // was trusted once: this key is never taken again
};
struct OwnKey {
  std::string fingerprint{};
  std::string digits{};  // the ward key card
  domain::Day valid_to{};
};

struct Notice {
  bool error = true;
  std::string key{};  // catalogue key
  std::string no{};   // running number of the request it is about
  bool operator==(const Notice&) const = default;
};

struct OfficerName {
  std::string name{};
  std::string role{};  // catalogue word
};

inline constexpr std::size_t cases_a_page = 11;
inline constexpr std::size_t candidates_a_page = 2;

struct State {
  Page page = Page::sign_in;
  Instant now{};
  std::string ward_name;
  std::vector<OfficerName> officers;  // who may sign in
  std::size_t chosen_officer = 0;
  std::optional<OfficerName> signed_in;
  std::string_view passphrase;  // lies in the desk's locked memory; drawn as dots
  std::string entry;            // digits, or a picture's path
  std::string search;
  std::string note;
  std::optional<Notice> notice;
  std::optional<Waiting> waiting;
  std::optional<RefusedView> refused;
  std::optional<Arrived> arrived;
  std::size_t first_candidate = 0;
  std::vector<CaseRow> cases;
  std::size_t first_case = 0;
  std::optional<CaseView> open_case;
  std::optional<ReceiptView> receipt;
  std::vector<DeviceRow> devices;
  std::optional<EnrolmentView> enrolment;
  std::optional<std::string> revoking;  // key id of the device that the officer is asked about
  OwnKey own_key;
  std::string advice;  // closed: of console::advice_on_all
};

enum class FieldName : std::uint8_t { passphrase, entry, search, note };

struct ChooseOfficer {
  std::size_t index;
};
struct EditField {
  FieldName field;
  std::string text;
};
struct SignIn {};
struct SignOut {};
struct OpenPage {
  Page page;  // scan, cases or trust; arrived and case_file go back to what is open
};
struct TakeEntry {};  // the entry field holds digits or a path: read it
struct ReviewRefused {};
struct AcceptNew {};
struct AcceptCase {
  Ulid case_id;
};
struct Decline {};
struct OpenCase {
  Ulid case_id;
};
struct AddNote {};
struct ChooseRequest {
  Ulid request_id;  // of the open case: the one to answer
};
struct MakeReceipt {
  domain::ReceiptState state;
};
struct TurnCases {
  int by;  // pages
};
struct TurnCandidates {
  int by;  // pages
};
struct TrustDevice {};  // the one in State::enrolment
struct ForgetEnrolment {};
struct AskRevoke {
  std::string key_id;
};
struct ConfirmRevoke {};
struct KeepDevice {};

using Intent = std::variant<ChooseOfficer, EditField, SignIn, SignOut, OpenPage, TakeEntry, ReviewRefused, AcceptNew,
                            AcceptCase, Decline, OpenCase, AddNote, ChooseRequest, MakeReceipt, TurnCases,
                            TurnCandidates, TrustDevice, ForgetEnrolment, AskRevoke, ConfirmRevoke, KeepDevice>;
using Intents = std::vector<Intent>;

}  // namespace tsunagu::ward
