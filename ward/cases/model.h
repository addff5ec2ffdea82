// ケース: the list, searched as one types, one case with its timeline, and the receipts that answer its requests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/domain/family.h"
#include "ward/page/model.h"

namespace tsunagu::ward::cases {

enum class Page : std::uint8_t {
  list,     // searched as one types
  file,     // one case with its timeline
  receipt,  // the receipt code on screen
};
constexpr page::Room room_of(Page) { return page::Room::cases; }

// Where a case agrees with what was typed.
struct WhyFound {
  enum class How : std::uint8_t { everything, written, variant, sound, child, phone, number, case_no, elsewhere };
  How how = How::everything;  // nothing was typed
  std::string text{};         // what stands there, when the row does not show it
};

struct CaseRow {
  Ulid case_id{};
  std::string case_no{};
  domain::CaseRecord record{};
  Instant changed{};
  std::size_t waiting = 0;  // intakes that are not closed
  WhyFound why{};
  std::optional<domain::Day> protected_until{};  // 支援措置: its name is not shown before the warning
};

struct TimelineEntry {
  enum class What : std::uint8_t { asked, taken_in, note, receipt, withdrawn, changed };
  What what = What::note;
  Instant at{};
  std::string by{};                              // officer
  std::string text{};                            // note; changed: why
  bool erased = false;                           // there was something personal, and it was erased
  std::optional<domain::IntakeDetail> intake{};  // asked
  std::string device{};                          // asked, withdrawn: hub and device
  std::uint32_t running_no = 0;                  // of the request; a note has none
  bool new_case = false;                         // taken_in: the case was made for it
  domain::ReceiptState receipt = domain::ReceiptState::received;
  std::string change{};                     // changed: what was done, the end of a catalogue key
  std::string name{};                       // changed: whom or what it is about
  std::vector<domain::CaseField> fields{};  // changed: of the record
  std::optional<domain::Day> until{};       // changed: a mark
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
  domain::Family family{};
  bool covered = false;                   // protected, and the warning was not passed yet
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
  std::uint8_t role = 0;                            // handoff::ContactRole
  std::vector<page::NumberRange> missing_before{};  // of this device, not arrived: may be a parent's choice
};

inline constexpr std::size_t rows_a_page = 11;

struct Model {
  std::vector<CaseRow> rows{};  // of the page that is shown
  std::size_t count = 0;        // of all pages
  std::size_t first_row = 0;
  bool has_more = false;
  std::optional<CaseView> open_case{};
  std::string note{};
  std::optional<ReceiptView> receipt{};
};

struct Uncover {};  // passes the warning of a protection measure, which is recorded
struct AddNote {};
struct ChooseRequest {
  Ulid request_id;  // of the open case: the one to answer
};
struct MakeReceipt {
  domain::ReceiptState state;
};
struct TurnRows {
  int by;  // pages
};

using Intent = std::variant<Uncover, AddNote, ChooseRequest, MakeReceipt, TurnRows>;

}  // namespace tsunagu::ward::cases
