#include "tests/unit/kiosk/page/samples.h"

#include "kiosk/home/config.h"
#include "shared/base/text.h"

namespace tsunagu::kiosk::page {

using i18n::Language;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

namespace {

State on_page(Language language, PageId page, bool back = true) {
  State state;
  state.page = page;
  state.can_go_back = back;
  state.language = language;
  state.now = at(10, 42);
  state.hub = hub(language);
  return state;
}

// The digits of a code of about `bytes` bytes: numeric mode holds 7 bytes in 17 digits.

const std::vector<std::string> rail{"rail.language", "rail.help", "rail.close"};

}  // namespace

domain::Day on(int y, unsigned m, unsigned d) { return year(y) / month(m) / day(d); }

Instant at(int hour, int minute) {
  return domain::start_of(on(2026, 11, 24)) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

std::string local(Language language, const char* ja, const char* easy, const char* en) {
  return language == Language::en ? en : language == Language::ja_easy ? easy : ja;
}

EventRow event(const char* title, const char* place, domain::Day when, int from, int to) {
  EventRow row;
  row.title = title;
  row.place = place;
  row.day = when;
  row.last_day = when;
  row.start_minute = from;
  row.end_minute = to;
  return row;
}

HubView hub(Language language) {
  HubView view;
  view.hub_name = "汐見区 子育て支援拠点 ひだまり";
  view.short_name = "ひだまり";
  view.ward_name = "汐見区福祉保健センター";
  view.on_duty = {"role.midwife", "role.parenting_partner"};
  view.phone_hours = local(language, "火〜土 9:30〜16:00", "火ようびから 土ようび 9:30〜16:00", "Tue-Sat 9:30-16:00");
  const auto checked = on(2026, 11, 2);
  const std::vector japanese{Language::ja};
  view.help = {
      {HelpKind::child_guidance,
       local(language, "子育ての悩み・虐待の相談", "こどものことで こまったとき", "Worries about children, abuse"),
       local(language, "児童相談所につながります", "じどうそうだんじょに つながります",
             "Connects to the child guidance center"),
       "189", japanese, local(language, "24時間", "いつでも", "24 hours"), checked},
      {HelpKind::violence, local(language, "DV相談ナビ", "DVそうだんナビ", "DV advice line"),
       local(language, "近くの窓口につながります", "ちかくの まどぐちに つながります",
             "Connects to the nearest office"),
       "#8008", japanese, local(language, "昼間", "ひるま", "Daytime"), checked},
      {HelpKind::violence, local(language, "DV相談プラス", "DVそうだんプラス", "DV Soudan Plus"),
       local(language, "パートナーのこと", "かぞくが こわいとき", "Violence by a partner"), "0120-279-889", japanese,
       local(language, "24時間", "いつでも", "24 hours; chat in 10 languages 12–22"), checked},
      {HelpKind::mind, local(language, "こころの健康相談", "こころの そうだん", "Mental health helpline"),
       local(language, "こころがつらいとき", "こころが つらいとき", "When you cannot bear it"), "0570-064-556",
       japanese, local(language, "時間は地域によります", "じかんは ばしょで ちがいます", "Hours depend on the area"),
       checked}};
  view.closes_minute = 16 * 60;
  view.hours = domain::OfficeHours{9 * 60 + 30, 16 * 60};
  view.can_hand_over = true;
  view.can_print = true;
  view.has_outlook = true;
  view.has_shelf = true;
  EventRow today = event("プレパパ・プレママ教室", "2階 多目的室", on(2026, 11, 24), 13 * 60 + 30, 15 * 60);
  today.prenatal_class = true;
  today.session_id.bytes[0] = 1;
  view.class_today = today;
  return view;
}

HubView example_hub(Language language) {
  auto config = read_hub_config(TSUNAGU_SOURCE_DIR "/config/hub.toml").value();
  for (auto& number : config.help) number.verified_on = number.verified_on.value_or(on(2026, 11, 2));
  return hub_view(config, language, on(2026, 11, 24));
}

std::string digits_of(std::size_t bytes) {
  std::string out = "471112345612345";
  while (out.size() < bytes * 17 / 7) out += static_cast<char>('0' + out.size() * 7 % 10);
  return out;
}

CodeView code(CodeView::Purpose purpose, std::vector<std::size_t> bytes) {
  CodeView view;
  view.purpose = purpose;
  for (const auto n : bytes) view.parts.push_back(digits_of(n));
  return view;
}

TextEntry typed(const char* text, writing::KeyboardMode mode) {
  TextEntry entry;
  entry.text = decode_utf8(text);
  entry.mode = mode;
  return entry;
}

std::vector<std::string> with_rail(std::vector<std::string> ids) {
  ids.insert(ids.end(), rail.begin(), rail.end());
  return ids;
}

std::vector<std::string> digits_and(std::vector<std::string> ids) {
  for (char c = '0'; c <= '9'; ++c) ids.push_back(std::string("key.") + c);
  ids.push_back("key.backspace");
  return with_rail(std::move(ids));
}

std::vector<EventRow> rows_of_a_day() {
  std::vector<EventRow> rows{event("はじめての離乳食", "1階ホール", on(2026, 11, 24), 10 * 60 + 30, 11 * 60 + 15),
                             event("0歳から3歳の親子のための「冬のおはなし会とふれあい遊び」",
                                   "子育て支援拠点ひだまり 2階 多目的室", on(2026, 11, 24), 13 * 60, 14 * 60 + 30),
                             event("助産師さんとおしゃべり", "和室", on(2026, 11, 24), 15 * 60, 15 * 60 + 45),
                             event("ふたごの会", "", on(2026, 11, 24), 15 * 60, 16 * 60),
                             event("作品展", "1階 廊下", on(2026, 11, 20), 9 * 60, 16 * 60)};
  rows[0].capacity = 12;
  rows[0].booking = domain::BookingNeed::here;
  rows[1].booking = domain::BookingNeed::by_phone;
  rows[2].booking = domain::BookingNeed::elsewhere;
  rows[3].cancelled = true;
  rows[4].start_minute.reset();
  rows[4].last_day = on(2026, 12, 4);
  rows[4].booking = domain::BookingNeed::not_needed;
  rows[4].moment = domain::SessionMoment::begun;
  return rows;
}

EventRow bookable(int taken, int waiting) {
  EventRow row = rows_of_a_day()[1];
  row.day = row.last_day = on(2026, 11, 28);
  row.capacity = 12;
  row.booking = domain::BookingNeed::here;
  row.taken = taken;
  row.waiting = waiting;
  return row;
}

std::vector<OwnBooking> own_bookings() {
  OwnBooking placed;
  placed.row = bookable(11, 0);
  placed.state = domain::BookingState::placed;
  placed.places = 2;
  OwnBooking waiting = placed;
  waiting.row = event("プレパパ・プレママ教室", "2階 多目的室", on(2026, 12, 5), 13 * 60 + 30, 15 * 60);
  waiting.state = domain::BookingState::waiting;
  waiting.position = 12;
  OwnBooking gone = placed;
  gone.row.cancelled = true;
  return {placed, waiting, gone};
}

State& Samples::add(std::string name, PageId page, std::vector<std::string> ids, bool back) {
  if (back && page != attract_page) ids.emplace_back("rail.back");
  all_.push_back({std::move(name), on_page(language_, page, back), std::move(ids)});
  return all_.back().state;
}

std::vector<Sample> sample_states(Language language) {
  Samples all(language);
  door::add_samples(all);
  check_in::add_samples(all);
  events::add_samples(all);
  booking::add_samples(all);
  outlook::add_samples(all);
  shelf::add_samples(all);
  talk::add_samples(all);
  slip::add_samples(all);
  alert::add_samples(all);
  staff::add_samples(all);
  return all.take();
}

}  // namespace tsunagu::kiosk::page
