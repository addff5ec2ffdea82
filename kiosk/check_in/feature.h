#pragma once

#include "kiosk/check_in/check_in.h"
#include "kiosk/hand/feature.h"

namespace tsunagu::kiosk::check_in {

class Feature : public QuietFeature {
 public:
  using Page = check_in::Page;
  using Intent = check_in::Intent;
  Feature(Hand& hand, Model& model) : hand_(hand), model_(model), check_in_(hand, model) {}

  // A visit has begun.
  void on_came_in(std::function<void()> came_in) { came_in_ = std::move(came_in); }

  // The family has tapped on from the page with its news.
  void on_news_read(std::function<void()> news_read) { news_read_ = std::move(news_read); }

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page);
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
  void on(const EndSitting&);
  void read_news();

  Hand& hand_;
  Model& model_;
  CheckIn check_in_;
  std::function<void()> came_in_;
  std::function<void()> news_read_;
};

}  // namespace tsunagu::kiosk::check_in
