#pragma once

#include "kiosk/check_in/check_in.h"
#include "kiosk/check_in/months.h"
#include "kiosk/hand/feature.h"

namespace tsunagu::kiosk::check_in {

class Feature : public QuietFeature {
 public:
  using Page = check_in::Page;
  using Intent = check_in::Intent;
  Feature(Hand& hand, Model& model) : hand_(hand), model_(model), check_in_(hand, model), months_(hand, model) {}

  // A visit has begun, or goes on with others.
  void on_came_in(std::function<void()> came_in) { came_in_ = std::move(came_in); }

  // The family has tapped on from the page with its news.
  void on_news_read(std::function<void()> news_read) { news_read_ = std::move(news_read); }

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page);
  void open_leaving() { check_in_.open_leaving(); }
  // A member card, or the hub's own: on `ways`, and where its number would be typed.
  [[nodiscard]] bool take(Page page, const Scanned& code);

 private:
  void on(const ChooseWay& what) { check_in_.choose(what.way); }
  void on(const ChooseMonthKind& what) { check_in_.choose_kind(what.kind); }
  void on(const ChooseYear& what) { check_in_.choose_year(what.year); }
  void on(const ChooseMonth& what) { check_in_.choose_month(what.month); }
  void on(const AddAnother&) { check_in_.add_another(); }
  void on(const ChooseArea& what) { check_in_.choose_area(what.inside_ward); }
  void on(const ChangeParty& what) { check_in_.change_party(what.column, what.by); }
  void on(const TurnParty& what);
  void on(const BabyBorn&) { check_in_.baby_born(); }
  void on(const TellNow&) { hand_.go(Page::now); }
  void on(const StopDueMessages&) { check_in_.stop_due_messages(); }
  void on(const ConfirmLeave&);
  void on(const CorrectVisit&) { check_in_.open_correction(); }
  void on(const SomeLeave&) { check_in_.open_leaving_of_some(); }
  void on(const AddAdult&);
  void on(const NoAdult&);
  void on(const OpenMonths&) { months_.open(); }
  void on(const ForgetMonth& what) { months_.ask(what.index); }
  void on(const ConfirmForget&) { months_.forget(); }
  void counted();
  void on(const EndSitting&);
  void read_news();

  Hand& hand_;
  Model& model_;
  CheckIn check_in_;
  Months months_;
  std::function<void()> came_in_;
  std::function<void()> news_read_;
};

}  // namespace tsunagu::kiosk::check_in
