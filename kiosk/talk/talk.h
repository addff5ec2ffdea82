// Asking for someone to talk to: how, topics, own words, safe contact, consent item by item, check, done; and the code
// that carries it to the ward. The same pages serve a parent alone and a parent beside staff who have talked first.
#pragma once

#include "kiosk/hand/hand.h"
#include "kiosk/talk/model.h"
#include "shared/handoff/record.h"

namespace tsunagu::kiosk::talk {

// The wording of the consent questions; stored with every answer.
inline constexpr std::uint16_t consent_version = 1;

class Talk {
 public:
  Talk(Hand& hand, Model& model) : hand_(hand), model_(model) {}
  void forget();
  // What follows on the page that says that it is done: staff go on, or the sitting is over.
  void on_done(std::function<void()> done) { on_done_ = std::move(done); }
  // Shows another language than the one that was chosen.
  void on_language(std::function<void(i18n::Language)> show) { show_language_ = std::move(show); }
  [[nodiscard]] bool is_handing_over() const { return model_.handing_over; }
  void end_handover();
  // The request that the done page is about.
  [[nodiscard]] const std::optional<Ulid>& made() const { return made_; }

  void open();
  // A request for a ward professional that begins with `words`; the parent may write others.
  void begin_for_ward(const std::string& words);
  void choose_how(RequestHow how);
  // "ちょっと話したい": here, now, without a topic or a word, in one tap.
  void just_talk();
  void toggle(domain::Topic topic);
  void choose_method(ContactMethod method);
  void choose_hours(ContactHours hours);
  void choose_message(bool may_leave);
  void choose_caller(bool may_name_office);
  void answer(Answer answer);
  void correct(Page page);
  void next(Page page);
  void skip(Page page);
  void turn_topics(int by);
  // Staff have talked and the parent will now read what leaves: `detail` is the request as it was made. What staff
  // decided is recorded when the parent has agreed, together with the handover.
  void hand_over(const Ulid& request_id, const domain::RequestDetail& detail, std::string decision,
                 const domain::RequestTriaged& decided);

 private:
  struct Existing {
    Ulid request_id;
    domain::RequestDetail detail;
    domain::RequestTriaged decided;
  };
  void start();  // an empty draft
  void after(Page page);
  [[nodiscard]] std::vector<ConsentQuestion> questions_for(const crypto::TrustedWard& ward) const;
  [[nodiscard]] bool is_agreed(const crypto::TrustedWard& ward) const;
  void ask_consent();
  [[nodiscard]] bool is_complete();
  void finish();
  void finish_at_hub();
  void finish_at_ward();
  [[nodiscard]] domain::RequestDetail detail_of_draft() const;
  [[nodiscard]] handoff::Record record_of(const domain::RequestDetail& detail) const;

  Hand& hand_;
  Model& model_;
  std::function<void()> on_done_;
  std::function<void(i18n::Language)> show_language_;
  std::optional<i18n::Language> language_of_staff_;  // while a family reads what leaves
  std::optional<Existing> existing_;
  std::optional<Ulid> made_;
};

}  // namespace tsunagu::kiosk::talk
