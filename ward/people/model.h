// 家族: who belongs to a household and which pregnancies there are, what is put right, and cases that officers open.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/domain/family.h"
#include "ward/page/model.h"

namespace tsunagu::ward::people {

enum class Page : std::uint8_t {
  family,      // persons and pregnancies of the case that is open
  pregnancy,   // one begins, or ends
  join,        // this case and another are one household, or are not
  move,        // a request lies in the wrong case
  protection,  // 支援措置, for leads
  open_case,   // by hand
};
constexpr page::Room room_of(Page) { return page::Room::people; }

// What is typed into, on whichever page.
enum class Input : std::uint8_t { value, note, why, called, kana, phone, search, month };
inline constexpr std::size_t inputs = 8;

enum class PersonField : std::uint8_t {
  kanji,
  kana,
  latin,
  called,
  birth,
  phone,
  address,
  language,
  addressee_number,
  handbook_number,
};

struct Editing {
  bool adding = false;  // a person who is not there yet
  domain::PersonRole role = domain::PersonRole::self;
  PersonField field = PersonField::kana;
  std::size_t phone = 0;  // which one; past the last: another
  bool may_leave_message = false;
  domain::OfficeNamed office = domain::OfficeNamed::unsaid;
  bool operator==(const Editing&) const = default;
};

struct OtherCase {  // a case that this one is joined to, or might be
  Ulid case_id{};
  std::string case_no{};
  std::string called{};  // empty: protected, and nobody passed the warning
  bool is_protected = false;
};
struct Request {
  Ulid request_id{};
  std::uint32_t running_no = 0;
  std::string words{};
};

struct FamilyView {
  Ulid case_id{};
  std::string case_no{};
  domain::CaseRecord record{};
  domain::Family family{};
  std::optional<domain::Day> protected_until{};
  bool shows_address = false;  // protected: only after a press that is recorded
  bool may_protect = false;    // the officer is a lead
  std::vector<OtherCase> joined{};
  std::vector<Request> requests{};
};

inline constexpr std::size_t most_found = 6;

struct Model {
  std::optional<FamilyView> view{};
  std::size_t chosen = 0;  // member
  std::optional<Editing> editing{};
  std::array<std::string, inputs> typed{};
  std::size_t pregnancy = 0;  // the one that ends or goes on; past the last: one begins
  domain::PregnancyOutcome outcome = domain::PregnancyOutcome::birth;
  domain::YearMonth month{};
  std::size_t request = 0;                   // the one that is moved
  std::vector<OtherCase> found{};            // what was searched for
  std::optional<std::size_t> chosen_case{};  // of them
  domain::CaseSource source = domain::CaseSource::phone;

  [[nodiscard]] const std::string& text(Input input) const { return typed.at(static_cast<std::size_t>(input)); }
  [[nodiscard]] std::string& text(Input input) { return typed.at(static_cast<std::size_t>(input)); }
};

struct Type {
  Input into;
  std::string text;
};
struct Show {
  Page page;
};
struct BackToCase {};

struct ChooseMember {
  std::size_t index;
};
struct AddMember {
  domain::PersonRole role;
};
struct EditField {
  PersonField field;
  std::size_t phone;
};
struct TurnMessage {};
struct NameOffice {
  domain::OfficeNamed office;
};
struct SaveField {};
struct StopEditing {};
struct TakeOff {};  // the member is not of this household
struct ShowAddress {};

struct BeginEnding {  // or, of one that is over, to say that it goes on
  std::size_t index;
};
struct ChooseOutcome {
  domain::PregnancyOutcome outcome;
};
struct TurnMonth {
  int by;
};
struct SavePregnancy {};

struct FindCases {};
struct ChooseCase {
  std::size_t index;
};
struct ChooseRequest {
  std::size_t index;
};
struct Join {};
struct Separate {
  std::size_t index;
};
struct Move {};
struct Protect {};
struct EndProtection {};
struct ChooseSource {
  domain::CaseSource source;
};
struct OpenNew {};

using Intent =
    std::variant<Type, Show, BackToCase, ChooseMember, AddMember, EditField, TurnMessage, NameOffice, SaveField,
                 StopEditing, TakeOff, ShowAddress, BeginEnding, ChooseOutcome, TurnMonth, SavePregnancy, FindCases,
                 ChooseCase, ChooseRequest, Join, Separate, Move, Protect, EndProtection, ChooseSource, OpenNew>;

}  // namespace tsunagu::ward::people
