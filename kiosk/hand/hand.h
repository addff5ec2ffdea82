// What the logic of all rooms shares: Common, the tools they are given, who stands here, and the way from page to page.
#pragma once

#include <functional>
#include <vector>

#include "kiosk/hand/guest.h"
#include "kiosk/home/config.h"
#include "kiosk/page/model.h"
#include "shared/base/random.h"
#include "shared/base/renew.h"
#include "shared/crypto/device_key.h"
#include "shared/crypto/keyring.h"
#include "shared/crypto/trust.h"
#include "shared/handoff/refusal.h"
#include "shared/journal/hub_view.h"
#include "shared/journal/journal.h"

namespace tsunagu::kiosk {

namespace shelf {
class Leaflets;
}

// The screen a code has to fit on.
struct Screen {
  int width_px = 1280;
  int height_px = 800;
  double px_per_mm = 5.885;
};

// Borrowed; all outlive the sitting.
struct Tools {
  journal::Journal& journal;
  crypto::Keyring& keyring;
  crypto::DeviceKey& device;
  const crypto::TrustedWards& wards;
  crypto::SecretArena& arena;
  RandomSource& random;
  const KioskConfig& config;
  // The words of a catalogue key, for what leaves the tablet as text: a printed page, a phone's code. Without it the
  // keys themselves.
  std::function<std::string(i18n::Language, std::string_view key)> words = {};
  const shelf::Leaflets* leaflets = nullptr;  // none: there is no shelf
  std::optional<int> tablet = {};             // its number within the hub; none: as hub.toml says
};

// A silent alert that the disk has not taken yet.
struct UnsavedAlert {
  Ulid alert_id;
  Instant raised;
  domain::AlertPlace place;
};

class Hand {
 public:
  Hand(Common& shown, const Tools& given, Screen shown_on) : common(shown), tools(given), screen(shown_on) {}

  Common& common;
  const Tools tools;
  Screen screen;
  Instant moment{};  // of what is being done now; State::now is the minute that is shown
  // Something was received (check-in, request, silent request): one and the same sound for all.
  std::function<void()> chime;
  Guest guest;                               // forgotten with the sitting
  std::vector<UnsavedAlert> unsaved_alerts;  // not forgotten with it

  void go(PageId page);       // Back comes back here
  void replace(PageId page);  // Back goes where it would have gone from here
  // Back goes nowhere from `page`: what is recorded cannot be walked back into.
  void land(PageId page);
  void back();
  // How often `page` lies on the way back from here.
  [[nodiscard]] std::size_t times_behind(PageId page) const;
  void refuse_card(std::string key) { common.notice = Notice{Notice::Kind::card, std::move(key)}; }
  void refuse_card(handoff::Refusal why) { refuse_card("refusal." + std::string(handoff::name_of(why))); }
  void refuse(std::string key) { common.notice = Notice{Notice::Kind::error, std::move(key)}; }
  void tell(std::string key) { common.notice = Notice{Notice::Kind::info, std::move(key)}; }
  // Home, with nothing left of the visitor: all rooms forget.
  std::function<void()> wipe;
  // Back as a finger asks for it: whoever comes to the first page has gone.
  std::function<void()> ask_back;
  // Goes no way back from here any more.
  void forget_way();

  [[nodiscard]] domain::Day today() const { return domain::day_of(common.now); }
  // The days on which the hub is open: those of hub.toml without those that staff have closed.
  [[nodiscard]] domain::OfficeDays hub_days() const;
  [[nodiscard]] bool is_closed(domain::Day day) const;
  // The visits that may be going on now.
  [[nodiscard]] journal::OpenVisits open_visits() const;
  // Records all or nothing. On failure the page stays as it is and says so.
  [[nodiscard]] bool record(std::vector<domain::NewFact> facts);
  // The digits of `envelope` in as few codes as this screen can show; none when it cannot (with a notice).
  [[nodiscard]] std::optional<CodeView> code_for(CodeView::Purpose purpose, int kind, ByteView envelope);
  // A text that phones read as it is (an address, a plan) as one code; none when it does not fit (with a notice).
  [[nodiscard]] std::optional<CodeView> code_of_text(CodeView::Purpose purpose, const std::string& text);
  // Puts the code on the screen and goes to its page; none: stays.
  void show(std::optional<CodeView> code, PageId page);
  // A personal part, encoded and sealed to the hub's key.
  template <class Part>
  [[nodiscard]] Bytes sealed(const Part& part) {
    auto bytes = journal::encode_part(part);
    TSUNAGU_INVARIANT(bytes.has_value());  // our own text, checked when it was typed
    auto out = tools.keyring.seal(*bytes, tools.random, size_of<Part>());
    crypto::wipe(*bytes);
    TSUNAGU_INVARIANT(out.has_value());  // the keyring's own key
    return std::move(out).value();
  }

 private:
  template <class Part>
  [[nodiscard]] static constexpr std::size_t size_of() {
    if constexpr (requires { Part::sealed_size; }) return Part::sealed_size;
    return 0;
  }
  // The fewest parts that fit this screen; none when none does (with a notice).
  [[nodiscard]] std::optional<CodeView> shown(CodeView::Purpose purpose,
                                              const std::vector<std::vector<std::string>>& spellings);

  std::vector<PageId> behind_;
};

}  // namespace tsunagu::kiosk
