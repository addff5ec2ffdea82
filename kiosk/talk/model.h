// Asking for someone to talk to.
#pragma once

#include <algorithm>

#include "kiosk/page/model.h"
#include "shared/domain/topics.h"

namespace tsunagu::kiosk::talk {

enum class Page : std::uint8_t {
  how,
  topics,
  words,
  method,  // how a ward professional may reach the parent
  phone,
  hours,
  message,  // may a message be left
  caller,   // may whoever calls say where from
  name,     // what to call the parent
  consent,  // item by item
  check,
  done,  // the code, or what happens next
};
constexpr Room room_of(Page) { return Room::talk; }

enum class Answer : std::uint8_t { open, give, keep };

struct ConsentQuestion {
  ConsentItem item = ConsentItem::called;
  // Exactly what would leave: `text` as it is (a name, a number, own words, a language's own name), or what belongs to
  // the item (`children`, `due`, `topics`). A contact is a telephone number with its hours, whether a message may be
  // left and what a caller may say, or, without a number, "at the hub".
  std::string text;
  std::vector<domain::Topic> topics = {};
  std::vector<domain::Child> children;
  std::optional<domain::YearMonth> due;
  std::optional<ContactHours> hours = {};
  bool may_leave_message = false;
  bool may_name_office = true;
  bool masked = true;  // shown only while 見る is held
  Answer answer = Answer::open;
};

struct Model {
  std::optional<RequestHow> how;
  std::vector<domain::Topic> topics;
  std::size_t topics_page = 0;
  TextEntry words;
  std::optional<ContactMethod> method;
  TextEntry phone;
  std::optional<ContactHours> hours;
  std::optional<bool> may_leave_message;
  std::optional<bool> may_name_office;  // whoever answers may hear that the ward or the hub calls
  TextEntry name;
  std::string known_as;  // what the family is called when nothing is typed: as its card or its request says
  std::vector<ConsentQuestion> consent;
  std::size_t consent_at = 0;
  bool correcting = false;               // came from なおす: go back to the check page after this one
  bool handing_over = false;             // beside staff, who have talked first: the request is there already
  std::optional<domain::Day> answer_by;  // on `done`: when to expect an answer

  // Nobody is handed anything: there is no code to make.
  [[nodiscard]] bool gives_nothing() const {
    return how == RequestHow::ward_professional &&
           std::ranges::none_of(consent, [](const ConsentQuestion& one) { return one.answer == Answer::give; });
  }
};

struct ChooseHow {
  RequestHow how;
};
struct JustTalk {};  // ちょっと話したい, with nothing chosen
struct ToggleTopic {
  domain::Topic topic;
};
struct TurnTopics {
  int by;
};
struct ChooseMethod {
  ContactMethod method;
};
struct ChooseHours {
  ContactHours hours;
};
struct ChooseMessage {
  bool may_leave;
};
struct ChooseCaller {
  bool may_name_office;
};
struct AnswerConsent {
  Answer answer;
};
struct Correct {
  Page page;  // なおす on the check page
};

using Intent = std::variant<ChooseHow, JustTalk, ToggleTopic, TurnTopics, ChooseMethod, ChooseHours, ChooseMessage,
                            ChooseCaller, AnswerConsent, Correct>;

}  // namespace tsunagu::kiosk::talk
