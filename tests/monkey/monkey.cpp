#include "tests/monkey/monkey.h"

#include <algorithm>
#include <utility>

#include "shared/base/text.h"
#include "shared/journal/hub_view.h"
#include "shared/ui/keyboard_seen.h"
#include "tests/drive/driver.h"

namespace tsunagu::monkey {
namespace {

using namespace kiosk;

constexpr Millis frame{16};
constexpr platform::FingerId finger = 7;
constexpr platform::FingerId babys_finger = 9;
constexpr std::size_t most_kept = 40;
constexpr std::size_t most_faults = 20;
constexpr int homes_a_page = 3;

constexpr std::u32string_view kana =
    U"あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ";
constexpr std::u32string_view plain_letters = U"bcghiklmnpqtuvy";  // Telex makes nothing else of them
constexpr std::u32string_view digits = U"0123456789";

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Monkey::Monkey(Running& kiosk, KioskHouse& house, std::uint64_t seed) : kiosk_(kiosk), house_(house), dice_(seed) {
  make_words();
  kiosk_.shell().set_blind(true);
  kiosk_.step(frame, steady_);
  kiosk_.step(frame, steady_);
}

Monkey::Masked Monkey::word(const char* what, std::u32string_view letters, std::size_t length, std::size_t least,
                            std::u32string_view first) {
  Masked out(what, least);
  for (const char32_t letter : first) out.append(letter);
  for (std::size_t i = 0; i < length; ++i) out.append(letters[die(letters.size())]);
  return out;
}

void Monkey::make_words() {
  constexpr int each = 12;
  for (int i = 0; i < each; ++i) {
    kana_.push_back(word("a name in kana", kana, 7, 5));
    kana_.push_back(word("own words in kana", kana, 12, 5));
    latin_.push_back(word("a name in Latin letters", plain_letters, 9, 7));
    latin_.push_back(word("own words in Latin letters", plain_letters, 14, 7));
    phones_.push_back(word("a telephone number", digits, 8, 10, U"090"));
    numbers_.push_back(word("a member number", digits, 10, 9));
  }
}

std::vector<tests::Masked> Monkey::personal() const {
  std::vector<Masked> out{house_.pin(), house_.staff_card()};
  for (const auto* some : {&kana_, &latin_, &phones_, &numbers_, &cards_, &slips_, &bookings_, &handoffs_}) {
    out.insert(out.end(), some->begin(), some->end());
  }
  return out;
}

void Monkey::play(std::size_t events, const std::filesystem::path& out) {
  const auto pictures = std::max<std::size_t>(500, events / 50);
  auto next_picture = pictures;
  while (tally_.events() < events && faults_.empty()) {
    act();
    if (tally_.events() < next_picture) continue;
    next_picture += pictures;
    take_picture(out);
  }
}

void Monkey::take_picture(const std::filesystem::path& out) {
  const auto picture = kiosk_.picture(steady_);
  kiosk_.shell().set_blind(true);
  ++tally_.pictures;
  if (out.empty()) return;
  const auto name = std::to_string(tally_.events()) + ".png";
  if (auto done = drive::write_png(picture, out / name); !done) fault(done.error().detail);
}

void Monkey::go_away() {
  for (int i = 0; i < 200; ++i) kiosk_.step(Millis(1000), steady_);
}

// --- what to do next -------------------------------------------------------------------------------------------------

void Monkey::act() {
  const double what = static_cast<double>(dice_.next() >> 11U) * 0x1p-53;
  if (what < 0.03) return touch_anywhere();
  if (what < 0.05) return drag();
  if (what < 0.06) return second_finger();
  if (what < 0.065) return idle();
  if (what < 0.07) return scan_some_junk();
  act_on_page();
}

void Monkey::act_on_page() {
  if (kiosk_.state().idle && chance(0.8)) return tap_some_target();
  if (act_by_scan()) return;
  const bool writes = ui::keyboard_in(kiosk_.registry()).has_value();
  if (writes && chance(0.3)) return type_something();
  tap_some_target();
}

// Where a person would hold something to the reader.
bool Monkey::act_by_scan() {
  const auto some = [&](const std::vector<Masked>& of) -> const Masked& { return of[die(of.size())]; };
  const PageId page = kiosk_.state().page;
  if (page == door::Page::attract) {
    if (!cards_.empty() && chance(0.12)) return scan(some(cards_)), true;
    if (!slips_.empty() && chance(0.05)) return scan(some(slips_)), true;
    if (chance(0.08)) return scan(house_.staff_card()), true;
    return chance(0.02) && (scan(some(numbers_)), true);
  }
  if (page == check_in::Page::ways) {
    if (!cards_.empty() && chance(0.2)) return scan(some(cards_)), true;
    return chance(0.05) && (scan(some(numbers_)), true);
  }
  if (page == door::Page::menu || page == slip::Page::progress) {
    return !slips_.empty() && chance(0.1) && (scan(some(slips_)), true);
  }
  if (page == booking::Page::class_door || page == booking::Page::class_number) {
    if (!bookings_.empty() && chance(0.3)) return scan(some(bookings_)), true;
    return !cards_.empty() && chance(0.2) && (scan(some(cards_)), true);
  }
  if (page == staff::Page::card) return chance(0.5) && (scan(house_.staff_card()), true);
  if (page == staff::Page::receipt) return chance(0.4) && (scan_some_receipt(), true);
  if (page == staff::Page::member_no) return chance(0.2) && (scan(some(numbers_)), true);
  return false;
}

double Monkey::weight_of(const ui::Target& target) const {
  const std::string_view id = target.id;
  const auto begins = [&](std::string_view with) { return id.substr(0, with.size()) == with; };
  if (begins("key.")) return 0.02;
  if (id == "rail.close") return 0.05;
  if (id == "rail.back") return 0.25;
  if (begins("rail.")) return 0.08;
  if (begins("attract.lang.")) return 0.8;
  if (id == "attract.language") return 3;
  if (begins("lang.")) return 0.6;
  if (id == "attract.help") return 0.2;
  if (id == "board.lock") return 0.15;
  if (id == "menu.leave") return 0.3;
  if (id == "attract.begin") return 3;
  if (id == "next") return 3;
  if (begins("checkin.")) return 1.5;
  return 1;
}

void Monkey::tap_some_target() {
  struct Choice {
    const ui::Target* target;
    double until;
  };
  std::vector<Choice> choices;
  double sum = 0;
  for (const auto& target : kiosk_.registry().all()) {
    if (target.id.empty() || !ui::is_action(target.role) || target.covered || !target.enabled) continue;
    if (target.visible.is_empty()) continue;
    sum += weight_of(target);
    choices.push_back({&target, sum});
  }
  if (choices.empty()) return touch_anywhere();
  const double at = static_cast<double>(dice_.next() >> 11U) * 0x1p-53 * sum;
  const auto chosen = std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return at < c.until; });
  const auto area = chosen->target->visible;
  // Anywhere on it, not its middle alone.
  const auto part = [&] { return 0.1F + 0.8F * static_cast<float>(die(1000)) / 1000; };
  tap_at({area.x + area.w * part(), area.y + area.h * part()});
}

void Monkey::type_something() {
  const auto some = [&](const std::vector<Masked>& of) -> const Masked& { return of[die(of.size())]; };
  const PageId page = kiosk_.state().page;
  const auto keyboard = ui::keyboard_in(kiosk_.registry());
  if (page == staff::Page::pin && chance(0.85)) {
    type(house_.pin());
    if (kiosk_.state().page == staff::Page::pin) tap("next");
    return;
  }
  if (page == staff::Page::member_no && chance(0.7)) {  // the first numbers that this tablet gave out
    Masked own("");
    const auto number = "9010000" + std::to_string(1 + die(9));
    return type(tests::masked(own, std::string_view(number)));
  }
  const bool code = page == booking::Page::number || page == booking::Page::class_number;
  if (code && !bookings_.empty() && chance(0.7)) return type(some(bookings_));
  if (keyboard->mode == writing::KeyboardMode::digits) return type(chance(0.5) ? some(phones_) : some(numbers_));
  if (keyboard->mode == writing::KeyboardMode::kana) return type(some(kana_));
  type(some(latin_));
}

void Monkey::scan_some_receipt() {
  const auto requests = house_.home().journal->hub().requests_waiting();
  if (!requests || requests->empty()) return scan_some_junk();
  const auto& request = (*requests)[die(requests->size())];
  if (chance(0.2)) return scan(house_.strange_receipt(request.request_id));
  scan(house_.receipt_for(request.request_id,
                          chance(0.5) ? domain::ReceiptState::received : domain::ReceiptState::contacted));
}

void Monkey::scan_some_junk() {
  switch (die(9)) {
    case 0: return scan("<script>alert(1)</script>");
    case 1: return scan("'; DROP TABLE facts; --");
    case 2: return scan("%n%n%s{0}${x}\xE2\x80\xAE abc");
    case 3: return scan(std::string(200, '9'));
    case 4: return scan("4901234567894");
    case 5: return scan("\xEF\xBC\x94\xEF\xBC\x97\xEF\xBC\x91\xEF\xBC\x91\xEF\xBC\x91\xEF\xBC\x91\xEF\xBC\x91");
    case 6: return scan("471" + std::string(60, '0'));
    case 7: return scan("https://example.com/?q=" + std::string(die(300), 'a'));
    default: break;
  }
  if (cards_.empty()) return scan(house_.staff_card());
  Masked torn("", 16);  // a real card with one digit wrong
  const auto& card = cards_[die(cards_.size())];
  const auto wrong = die(card.size());
  for (std::size_t i = 0; i < card.size(); ++i)
    torn.append(i == wrong ? U'0' + (card.at(i) - U'0' + 1) % 10 : card.at(i));
  scan(torn);
}

// --- the hand --------------------------------------------------------------------------------------------------------

void Monkey::tap(const std::string& id) {
  const auto* target = kiosk_.registry().find(id);
  if (target == nullptr || target->covered || target->visible.is_empty()) return touch_anywhere();
  tap_at(target->visible.centre());
}

void Monkey::tap_at(ui::Point at) {
  auto& window = kiosk_.window();
  window.push(platform::FingerDown{finger, at.x, at.y});
  kiosk_.step(frame, steady_);
  window.push(platform::FingerUp{finger, at.x, at.y});
  kiosk_.step(frame, steady_);
  ++tally_.taps;
  after_event();
}

void Monkey::touch_anywhere() {
  const auto& window = kiosk_.window();
  tap_at({static_cast<float>(die(static_cast<std::size_t>(window.width()))),
          static_cast<float>(die(static_cast<std::size_t>(window.height())))});
}

void Monkey::drag() {
  auto& window = kiosk_.window();
  const auto w = static_cast<std::size_t>(window.width());
  const auto h = static_cast<std::size_t>(window.height());
  ui::Point at{static_cast<float>(die(w)), static_cast<float>(die(h))};
  const ui::Point to{static_cast<float>(die(w)), static_cast<float>(die(h))};
  window.push(platform::FingerDown{finger, at.x, at.y});
  kiosk_.step(frame, steady_);
  constexpr int moves = 3;
  for (int i = 1; i <= moves; ++i) {
    const float part = static_cast<float>(i) / moves;
    window.push(platform::FingerMove{finger, at.x + (to.x - at.x) * part, at.y + (to.y - at.y) * part});
    kiosk_.step(frame, steady_);
  }
  window.push(platform::FingerUp{finger, to.x, to.y});
  kiosk_.step(frame, steady_);
  ++tally_.drags;
  after_event();
}

// The baby's: it comes and goes while the first one is down, and does nothing.
void Monkey::second_finger() {
  auto& window = kiosk_.window();
  const ui::Point at{static_cast<float>(die(static_cast<std::size_t>(window.width()))), 5};
  window.push(platform::FingerDown{finger, at.x, at.y});
  window.push(platform::FingerDown{babys_finger, at.x, static_cast<float>(window.height()) - 5});
  kiosk_.step(frame, steady_);
  window.push(platform::FingerUp{babys_finger, at.x, static_cast<float>(window.height()) - 5});
  window.push(platform::FingerUp{finger, at.x, at.y});
  kiosk_.step(frame, steady_);
  ++tally_.second_fingers;
  after_event();
}

void Monkey::idle() {
  const auto warning = house_.config().warn_after + std::chrono::seconds(3);
  switch (die(5)) {
    case 0:
    case 1: kiosk_.step(std::chrono::seconds(10), steady_); break;
    case 2:
    case 3: kiosk_.step(warning, steady_); break;
    default:
      kiosk_.step(warning, steady_);
      kiosk_.step(std::chrono::seconds(40), steady_);
      break;
  }
  ++tally_.idles;
  after_event();
}

// Letter by letter, so that the whole word lies nowhere but in the kiosk. Each stroke is an event of its own.
void Monkey::type(const Masked& text) {
  const PageId page = kiosk_.state().page;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto keyboard = ui::keyboard_in(kiosk_.registry());
    if (!keyboard || kiosk_.state().page != page) return;
    const auto keys =
        writing::keystrokes_for(encode_utf8(std::u32string(1, text.at(i))), keyboard->mode, keyboard->steps);
    if (!keys) return tap_some_target();
    for (const auto& key : *keys) tap(key);
  }
}

void Monkey::scan(const Masked& code) {
  for (std::size_t i = 0; i < code.size(); ++i) {
    kiosk_.window().push(platform::Text{encode_utf8(std::u32string(1, code.at(i)))});
    constexpr std::size_t at_once = 8;  // strokes between two looks at the queue
    if (i % at_once == 0) kiosk_.step(Millis(at_once), steady_);
  }
  kiosk_.window().push(platform::KeyDown{platform::Key::enter});
  kiosk_.step(Millis(2), steady_);
  ++tally_.scans;
  after_event();
}

void Monkey::scan(std::string_view text) {
  Masked code;
  scan(tests::masked(code, text));
}

// --- what must hold --------------------------------------------------------------------------------------------------

void Monkey::after_event() {
  constexpr int page_turned = 220;
  kiosk_.step(Millis(page_turned + static_cast<int>(die(100))), steady_);
  const auto& state = kiosk_.state();
  ++tally_.in_language[state.language];
  const auto visits = ++tally_.on_page[state.page];
  keep_what_is_shown();
  if (!can_go_home()) fault("there is no way home");
  const bool first = visits > 5 && left_[state.page] < homes_a_page;
  if (first && state.page != door::Page::attract && !state.idle && chance(0.1)) go_home_once();
  if (tally_.events() % 997 != 0) return;
  for (const auto& key : kiosk_.app().words().missing()) fault("no words for " + key);
}

bool Monkey::can_go_home() const {
  const auto& state = kiosk_.state();
  if (state.page == door::Page::attract || state.idle) return true;
  const auto* close = kiosk_.registry().find("rail.close");
  return close != nullptr && close->enabled && !close->covered && !close->visible.is_empty();
}

void Monkey::go_home_once() {
  ++left_[kiosk_.state().page];
  const auto from = kiosk_.state().page;
  tap("rail.close");
  ++tally_.went_home;
  if (kiosk_.state().page != door::Page::attract)
    fault("closing leads elsewhere, from page " + std::string(kiosk::page::name_of(from)));
}

void Monkey::keep(std::vector<Masked>& in, const char* what, std::string_view text, std::size_t least) {
  auto one = tests::masked(Masked(what, least), text);
  if (std::find(in.begin(), in.end(), one) != in.end()) return;
  if (in.size() < most_kept) {
    in.push_back(std::move(one));
  } else if (chance(0.2)) {
    in[die(in.size())] = std::move(one);
  }
}

void Monkey::keep_what_is_shown() {
  const auto& state = kiosk_.state();
  if (state.code && !state.code->parts.empty() && is_digits(state.code->parts.front())) {
    const std::string_view shown = state.code->parts.front();
    using Purpose = kiosk::CodeView::Purpose;
    if (state.code->purpose == Purpose::member_card) keep(cards_, "a member card", shown, 16);
    if (state.code->purpose == Purpose::handoff) keep(handoffs_, "a handoff code", shown, 16);
  }
  if (state.slip_code && !state.slip_code->parts.empty()) keep(slips_, "a slip", state.slip_code->parts.front(), 16);
  if (!state.booking.draft.code.empty()) keep(bookings_, "a booking code", state.booking.draft.code, 0);
}

void Monkey::fault(const std::string& what) {
  if (faults_.size() >= most_faults) return;
  std::string seen;
  for (const auto& target : kiosk_.registry().all()) {
    if (!target.id.empty() && ui::is_action(target.role)) seen += " " + target.id;
  }
  faults_.push_back("event " + std::to_string(tally_.events()) + ", page " +
                    std::string(kiosk::page::name_of(kiosk_.state().page)) + ", language " +
                    std::string(i18n::code_of(kiosk_.state().language)) + ": " + what + "; on the screen:" + seen);
}

}  // namespace tsunagu::monkey
