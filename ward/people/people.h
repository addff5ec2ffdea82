// The family of the case that is open, what is put right of it, and cases that are opened by hand.
#pragma once

#include "ward/cases/cases.h"
#include "ward/office/hand.h"
#include "ward/people/model.h"

namespace tsunagu::ward::people {

class People {
 public:
  using Intent = people::Intent;
  using Page = people::Page;
  // Borrowed; all outlive it.
  People(Hand& hand, Model& model, cases::Cases& cases) : hand_(hand), model_(model), cases_(cases) {}

  void apply(Intent&& intent) {
    std::visit([this](auto& what) { on(what); }, intent);
  }
  void open();  // the family of the case that is open
  void leave(Page page);
  void forget() {}

  void show_new_case();

 private:
  void on(Type& what);
  void on(const Show& what);
  void on(const BackToCase& what);
  void on(const ChooseMember& what);
  void on(const AddMember& what);
  void on(const EditField& what);
  void on(const TurnMessage& what);
  void on(const NameOffice& what);
  void on(const SaveField& what);
  void on(const StopEditing& what);
  void on(const TakeOff& what);
  void on(const ShowAddress& what);
  void on(const BeginEnding& what);
  void on(const ChooseOutcome& what) { model_.outcome = what.outcome; }
  void on(const TurnMonth& what);
  void on(const SavePregnancy& what);
  void on(const FindCases& what);
  void on(const ChooseCase& what);
  void on(const ChooseRequest& what);
  void on(const Join& what);
  void on(const Separate& what);
  void on(const Move& what);
  void on(const Protect& what);
  void on(const EndProtection& what);
  void on(const ChooseSource& what) { model_.source = what.source; }
  void on(const OpenNew& what);

  [[nodiscard]] const domain::Member* chosen() const;
  [[nodiscard]] std::optional<Ulid> chosen_case() const;
  [[nodiscard]] const std::string& why() const { return model_.text(Input::why); }
  // True: it was done, is said, and what is shown is up to date. Else the page says why not.
  bool done(const Status& status, std::string_view key);
  bool refresh();
  void clear();

  Hand& hand_;
  Model& model_;
  cases::Cases& cases_;
};

}  // namespace tsunagu::ward::people
