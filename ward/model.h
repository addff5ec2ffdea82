// All that the ward desk's screens may see (State) and all that they may ask for (Intent). Desk::apply alone changes State.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/ulid.h"
#include "shared/domain/calendar.h"
#include "shared/domain/topics.h"

namespace tsunagu::ward {

enum class Page : std::uint8_t {
  sign_in,   // passphrase
  scan,      // 受信箱: scan, paste or choose a picture
  arrived,   // verified and opened: candidates side by side
  cases,
  case_file, // one case with its timeline
  receipt,   // the receipt code on screen
  trust,     // devices and keys
};

// A text field for a physical keyboard. `masked` fields (the passphrase) are drawn as dots and never reach the registry.
struct Field {
  std::string text;
  bool masked = false;
};

// The checks a code goes through, in order; the screen shows how far it came.
enum class Check : std::uint8_t { form, signature, opened, addressed, in_time, first_time, agreement };
inline constexpr std::array<Check, 7> all_checks{Check::form,    Check::signature,  Check::opened,   Check::addressed,
                                                 Check::in_time, Check::first_time, Check::agreement};

struct Refused {
  std::string key;                  // catalogue key: "refusal.expired"
  std::optional<Ulid> case_id;      // already received: the case it went to
  std::string case_no;
  std::optional<Check> failed_at;
};
struct Waiting {  // a code in several parts
  int have = 0;
  int count = 0;
};

struct Line {  // one line of what arrived
  std::string label_key;
  std::string value;
};

enum class Verdict : std::uint8_t { same, near, differs, unknown };
struct CandidateField {
  std::string label_key;
  std::string arrived;
  std::string on_file;
  Verdict verdict = Verdict::unknown;
};
struct Candidate {
  Ulid case_id;
  std::string case_no;
  std::string called;
  int same = 0;
  std::vector<CandidateField> fields;
};

// A request that was verified, opened and not seen before, waiting for the officer's decision.
struct Arrived {
  Ulid request_id;
  std::string hub;
  std::string device;
  std::uint32_t running_no = 0;
  std::vector<std::uint32_t> missing_before;  // gaps in this device's numbers: may be the parent's choice
  Instant issued_at{};
  std::string called;
  std::vector<Line> lines;
  std::vector<Candidate> candidates;
};

struct CaseRow {
  Ulid case_id;
  std::string case_no;
  std::string called;
  std::string children;
  Instant last_at{};
};

struct TimelineEntry {
  enum class From : std::uint8_t { hub, ward };
  From from = From::ward;
  Instant at{};
  std::string title_key;
  std::string text;
  std::uint32_t running_no = 0;
};
struct CaseView {
  CaseRow row;
  std::string language;
  std::vector<Line> lines;
  std::vector<TimelineEntry> timeline;  // newest first
  std::optional<Ulid> latest_request;
};

struct ReceiptView {
  Ulid request_id;
  std::string case_no;
  std::vector<std::string> parts;
  std::string state_key;  // "receipt.received"
};

struct TrustRow {
  std::string name;
  std::string fingerprint;
  domain::Day since{};
  bool revoked = false;
};

struct Notice {
  bool error = true;
  std::string key;
};

struct State {
  Page page = Page::sign_in;
  Instant now{};
  std::string ward_name;
  std::string officer;
  Field passphrase{.text = {}, .masked = true};
  Field entry;   // pasted or typed digits, or a picture's path
  Field search;
  std::optional<Notice> notice;
  std::optional<Waiting> waiting;
  std::optional<Refused> refused;
  std::optional<Arrived> arrived;
  std::vector<CaseRow> cases;
  std::size_t first_case = 0;
  std::optional<CaseView> open_case;
  Field note;
  std::optional<ReceiptView> receipt;
  std::vector<TrustRow> devices;
  std::string own_fingerprint;
  int scanned_today = 0;
};

enum class FieldName : std::uint8_t { passphrase, entry, search, note };

struct EditField {
  FieldName field;
  std::string text;
};
struct SignIn {};
struct SignOut {};
struct OpenPage {
  Page page;
};
struct TakeEntry {};  // the entry field holds digits or a path: read it
struct TakeScan {
  std::string text;
};
struct AcceptNew {};
struct AcceptCase {
  Ulid case_id;
};
struct Decline {};
struct OpenCase {
  Ulid case_id;
};
struct AddNote {};
struct MakeReceipt {
  enum class State : std::uint8_t { received, contacted, closed };
  State state = State::received;
};
struct TurnCases {
  int by;
};

using Intent = std::variant<EditField, SignIn, SignOut, OpenPage, TakeEntry, TakeScan, AcceptNew, AcceptCase, Decline, OpenCase, AddNote,
                            MakeReceipt, TurnCases>;
using Intents = std::vector<Intent>;

}  // namespace tsunagu::ward
