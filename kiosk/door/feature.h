#pragma once

#include "kiosk/door/model.h"
#include "kiosk/hand/feature.h"
#include "kiosk/hand/hand.h"

namespace tsunagu::kiosk::door {

class Feature : public QuietFeature {
 public:
  using Page = door::Page;
  using Intent = door::Intent;
  explicit Feature(Hand& hand) : hand_(hand) {}

  // Words that are not the catalogue's have to be fetched again.
  void on_language(std::function<void()> changed) { language_changed_ = std::move(changed); }

  void apply(const Intent& intent) {
    std::visit([this](const auto& what) { on(what); }, intent);
  }
  void next(Page page) {
    if (page == Page::display) hand_.ask_back();
  }

 private:
  void on(const ChooseLanguage& what);
  void on(const ChangeDisplay& what) { hand_.common.display = what.to; }

  Hand& hand_;
  std::function<void()> language_changed_;
};

}  // namespace tsunagu::kiosk::door
