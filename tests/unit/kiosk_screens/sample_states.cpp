#include "tests/unit/kiosk_screens/sample_states.h"

#include "shared/base/text.h"
#include "shared/i18n/furigana.h"

namespace tsunagu::kiosk::screens {
namespace {

using domain::Topic;
using i18n::Language;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

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
  view.help = {
      {local(language, "こども・子育ての相談", "こどものこと", "Children and parents"), "189",
       local(language, "24時間", "いつでも", "24 hours"), checked},
      {local(language, "DV相談ナビ", "かぞくが こわいとき", "Domestic violence"), "#8008",
       local(language, "近くの窓口につながります", "ちかくの まどぐちに つながります",
             "Connects to the nearest office"),
       checked},
      {local(language, "DV相談プラス", "かぞくが こわいとき", "DV Soudan Plus"), "0120-279-889",
       local(language, "24時間", "いつでも", "24 hours"), checked},
      {local(language, "こころの健康相談", "こころが つらいとき", "Mental health"), "0570-064-556",
       local(language, "時間は地域によります", "じかんは ばしょで ちがいます", "Hours depend on the area"), checked}};
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

State on_page(Language language, Page page, bool back = true) {
  State state;
  state.page = page;
  state.can_go_back = back;
  state.language = language;
  state.now = at(10, 42);
  state.hub = hub(language);
  return state;
}

// The digits of a code of about `bytes` bytes: numeric mode holds 7 bytes in 17 digits.
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

EventsView events() {
  EventsView view;
  for (unsigned d = 24; d <= 30; ++d) view.days.push_back(on(2026, 11, d));
  for (unsigned d = 1; d <= 20; ++d) view.days.push_back(on(2026, 12, d));
  view.rows = {event("はじめての離乳食", "1階ホール", on(2026, 11, 24), 10 * 60 + 30, 11 * 60 + 15),
               event("0歳から3歳の親子のための「冬のおはなし会とふれあい遊び」", "子育て支援拠点ひだまり 2階 多目的室",
                     on(2026, 11, 24), 13 * 60, 14 * 60 + 30),
               event("助産師さんとおしゃべり", "和室", on(2026, 11, 24), 15 * 60, 15 * 60 + 45),
               event("ふたごの会", "", on(2026, 11, 24), 15 * 60, 16 * 60),
               event("作品展", "1階 廊下", on(2026, 11, 20), 9 * 60, 16 * 60)};
  view.rows[0].capacity = 12;
  view.rows[3].cancelled = true;
  view.rows[4].start_minute.reset();
  view.rows[4].last_day = on(2026, 12, 4);
  return view;
}

EventDetail detail() {
  EventDetail out;
  out.row = events().rows[0];
  out.description =
      "5か月から7か月ごろのお子さんと保護者の方が対象です。栄養士が、はじめる時期、かたさ、量のめやすを、実物を見ながら"
      "お話しします。\nお子さんといっしょに参加できます。授乳やおむつ替えは、いつでもどうぞ。";
  out.what_to_bring = "エプロン、飲みもの、母子健康手帳";
  out.fee = "無料";
  out.languages = "日本語、English、中文";
  out.contact = "045-000-0000";
  return out;
}

OutlookPoint point(const char* key, domain::Keeper keeper, int from, int to) {
  const int due = domain::YearMonth{2027, 3}.ordinal();
  OutlookPoint out;
  out.key = key;
  out.keeper = keeper;
  out.from = from;
  out.to = to;
  out.from_month = domain::YearMonth::from_ordinal(due + from).value();
  out.to_month = domain::YearMonth::from_ordinal(due + to).value();
  const domain::YearMonth now{2026, 11};
  out.passage = out.to_month < now     ? domain::Passage::over
                : out.from_month > now ? domain::Passage::ahead
                                       : domain::Passage::now;
  out.source = "母子保健法 第15条・第16条、横浜市「母子健康手帳の交付」";
  return out;
}

OutlookView outlook() {
  using domain::Keeper;
  OutlookView view;
  view.subject = OutlookSubject{MonthKind::due, {2027, 3}};
  view.exact = true;
  view.points = {point("handbook", Keeper::ward, -8, -6),
                 point("pregnancy_checkups", Keeper::clinic, -8, 0),
                 point("class", Keeper::hub, -5, -1),
                 point("late_letter", Keeper::ward, -3, -2),
                 point("postpartum_checkup", Keeper::clinic, 0, 1),
                 point("newborn_visit", Keeper::home, 0, 4),
                 point("vaccination", Keeper::clinic, 2, 12),
                 point("check_4_months", Keeper::ward, 4, 4),
                 point("first_food", Keeper::hub, 5, 7),
                 point("check_18_months", Keeper::ward, 18, 19),
                 point("check_3_years", Keeper::ward, 36, 37)};
  view.points[2].event = event("プレパパ・プレママ教室", "2階 多目的室", on(2026, 12, 8), 13 * 60 + 30, 15 * 60);
  view.next = 1;
  view.at = 1;
  return view;
}

PlanDraft plan() {
  PlanDraft draft;
  draft.wish.text = decode_utf8("よる ねむれる ひが ほしい。さんぽに いける からだに なりたい");
  draft.steps = {decode_utf8("いちじあずかりを しらべる"), decode_utf8("きょうしつに ふたりで いく"),
                 decode_utf8("4かげつけんしんで きく")};
  return draft;
}

Leaflet leaflet(Language language, const char* name, std::string title) {
  Leaflet out;
  out.name = name;
  out.language = language;
  out.title = std::move(title);
  out.url = "https://www.city.yokohama.lg.jp/";
  out.checked = on(2026, 11, 22);
  using Kind = LeafletBlock::Kind;
  const std::string strong = std::string(1, i18n::strong_from) + "育て方のせいではありません。" + i18n::strong_to;
  for (int i = 0; i < 3; ++i) {
    out.blocks.push_back({Kind::heading, 0, "よくあることです"});
    out.blocks.push_back(
        {Kind::paragraph, 0,
         "夜に何度も起きる時期は、多くの赤ちゃんにあります。" + strong + "いつまで続くかは、ひとりひとり違います。"});
    out.blocks.push_back({Kind::item, 0, "明かりを暗くして、静かに声をかける"});
    out.blocks.push_back({Kind::item, i + 1, "昼間に外の光をあび、寝る前は落ち着いた時間にする"});
  }
  return out;
}

ShelfView shelf(Language language) {
  ShelfView view;
  view.has_places = true;
  view.leaflets = {
      leaflet(language, "night-crying", local(language, "夜泣き", "よるに なく とき", "Crying at night")),
      leaflet(Language::ja, "first-food", "離乳食"),
      leaflet(Language::ja, "vaccination", "予防接種の\u200b受け方"),
      leaflet(language, "after-birth", local(language, "産後の体と心", "おさんの あと", "Body and mind after birth")),
      leaflet(Language::ja, "childminding", "一時預かり"),
      leaflet(Language::ja, "where", "相談できる\u200bところ")};
  const char* names[] = {"親と子のつどいの広場 こもれび", "汐見地区センター 赤ちゃんルーム",
                         "子育て支援拠点ひだまり サテライト「浜町のいえ」親と子のひろば", "浜町公園こどもログハウス"};
  for (const char* name : names) {
    PlaceView place;
    place.kind = domain::FacilityKind::play;
    place.facility.name = name;
    place.facility.address = "例示県汐見区浜町1-2-3 汐見ビル2階";
    place.facility.phone = "045-000-0101";
    place.facility.hours = "火水木金 10:00〜15:00 祝日は休み。第3木曜日は午後だけ開いています";
    place.facility.ages = "0歳〜3歳";
    place.facility.childminding = "有(1時間から)";
    place.facility.access = "汐見駅から歩いて5分";
    place.facility.url = "https://www.city.yokohama.lg.jp/";
    place.facility.latitude = 35'445'100;
    place.facility.longitude = 139'640'200;
    place.metres = 320 + static_cast<int>(view.places.size()) * 1'100;
    view.places.push_back(place);
  }
  view.kind = domain::FacilityKind::play;
  for (int i = 0; i < domain::facility_kinds; ++i) view.kinds.push_back({static_cast<domain::FacilityKind>(i), 3 + i});
  return view;
}

TalkDraft talk(RequestHow how) {
  TalkDraft draft;
  draft.how = how;
  draft.topics = {Topic::sleep, Topic::postpartum_body, Topic::mind, Topic::childminding};
  draft.words.text = decode_utf8(secret_words);
  draft.words.limit = 350;
  draft.phone.text = decode_utf8(secret_phone);
  draft.phone.mode = ui::KeyboardMode::digits;
  draft.phone.limit = 13;
  draft.name.text = decode_utf8(secret_name);
  if (how != RequestHow::here_now) {
    draft.method = ContactMethod::phone;
    draft.hours = ContactHours::afternoon;
    draft.may_leave_message = false;
    draft.may_name_office = false;
  }
  if (how == RequestHow::ward_professional) {
    const auto ask = [&](ConsentItem item, std::string text) -> ConsentQuestion& {
      return draft.consent.emplace_back(
          ConsentQuestion{.item = item, .text = std::move(text), .children = {}, .due = {}});
    };
    ask(ConsentItem::called, secret_name).answer = Answer::give;
    ask(ConsentItem::children, {}).children = {{"", domain::YearMonth{2025, 9}}, {"", domain::YearMonth{2023, 2}}};
    draft.consent.back().answer = Answer::keep;
    ask(ConsentItem::due, {}).due = domain::YearMonth{2027, 3};
    ask(ConsentItem::topics, {});
    ask(ConsentItem::wish, secret_words);
    ask(ConsentItem::decision, "まずは でんわで はなしたい");
    auto& contact = ask(ConsentItem::contact, secret_phone);
    contact.hours = ContactHours::afternoon;
    contact.may_leave_message = true;
    contact.may_name_office = false;
    ask(ConsentItem::member_number, "90100123");
    ask(ConsentItem::language, "Tiếng Việt").masked = false;
  }
  return draft;
}

StaffView staff() {
  StaffView view;
  view.unlocked = true;
  view.staff_name = "たなか";
  view.counts = {13, 14, 17, 2};
  view.alerts = {{Ulid{}, at(10, 40)}, {Ulid{}, at(10, 12)}, {Ulid{}, at(9, 58)}};
  const RequestHow hows[] = {RequestHow::here_now, RequestHow::by_phone, RequestHow::ward_professional};
  const RequestState states[] = {RequestState::open, RequestState::triaged, RequestState::handed_over,
                                 RequestState::received};
  for (std::size_t i = 0; i < 7; ++i) {
    view.requests.push_back({Ulid{}, hows[i % 3], states[i % 4], at(10, 34 - static_cast<int>(i) * 4)});
  }
  RequestView request;
  request.row = view.requests[1];
  request.receipt_day = on(2026, 11, 26);
  request.contact_role = "role.mch_coordinator";
  request.called = secret_name;
  request.children = {{"そうた", domain::YearMonth{2025, 9}}, {"ゆい", domain::YearMonth{2023, 2}}};
  request.due = domain::YearMonth{2027, 3};
  request.topics = {Topic::sleep, Topic::mind, Topic::family_relations};
  request.words = std::string(secret_words) + "。じっかが とおくて、たよれる ひとが いません。";
  request.contact = {ContactMethod::phone, secret_phone, "afternoon", false, {}};
  request.notes = {{at(10, 20), "ゆっくり きいた。ひるねの じかんを いっしょに かんがえた。"},
                   {at(10, 30), "つぎは さらいしゅう。"}};
  view.request = request;
  return view;
}

TextEntry typed(const char* text, ui::KeyboardMode mode = ui::KeyboardMode::kana) {
  TextEntry entry;
  entry.text = decode_utf8(text);
  entry.mode = mode;
  return entry;
}

const std::vector<std::string> rail{"rail.language", "rail.help", "rail.close"};

std::vector<std::string> with_rail(std::vector<std::string> ids) {
  ids.insert(ids.end(), rail.begin(), rail.end());
  return ids;
}

std::vector<std::string> digits_and(std::vector<std::string> ids) {
  for (char c = '0'; c <= '9'; ++c) ids.push_back(std::string("key.") + c);
  ids.push_back("key.backspace");
  return with_rail(std::move(ids));
}

class Samples {
 public:
  explicit Samples(Language language) : language_(language) {}

  State& add(std::string name, Page page, std::vector<std::string> ids, bool back = true) {
    if (back && page != Page::attract) ids.emplace_back("rail.back");
    all_.push_back({std::move(name), on_page(language_, page, back), std::move(ids)});
    return all_.back().state;
  }

  void at_the_door();
  void registration();
  void inside();
  void places();
  void class_desk();
  void outlook_and_plan();
  void talking();
  void rosters();
  void slips();
  void staff_side();
  void add_clock_states();

  std::vector<Sample> take() { return std::move(all_); }

 private:
  [[nodiscard]] bool is_latin() const { return language_ != Language::ja && language_ != Language::ja_easy; }
  [[nodiscard]] ui::KeyboardMode letters() const { return ui::keyboard_for(language_).first; }

  Language language_;
  std::vector<Sample> all_;
};

void Samples::at_the_door() {
  add("attract", Page::attract,
      {"attract.begin", "attract.language", "attract.help", "attract.staff", "attract.class"});
  add("attract.no_class", Page::attract, {"attract.begin", "attract.invite", "page.title"}).hub.class_today.reset();
  add("attract.notice", Page::attract, {"notice"}).notice = Notice{Notice::Kind::error, "refusal.damaged"};
  add("language", Page::language, with_rail({"lang.ja", "lang.ja@easy", "lang.en"}));
  add("display", Page::display,
      with_rail({"display.large", "display.contrast", "display.still", "display.hand.left", "next"}))
      .display = {};
  add("help", Page::help, with_rail({"help.counter", "help.0", "help.verified"}));
  add("help.no_numbers", Page::help, with_rail({"help.none"})).hub.help.clear();
  add("check_in", Page::check_in, with_rail({"checkin.card", "checkin.number", "checkin.first", "checkin.without"}));
  add("check_in.notice", Page::check_in, with_rail({"notice"})).notice = Notice{Notice::Kind::error, "refusal.damaged"};
  add("member_no", Page::member_no, digits_and({"next", "member_no.field"})).member_no =
      typed("20418", ui::KeyboardMode::digits);
  auto& wrong = add("member_no.notice", Page::member_no, digits_and({"next", "notice"}));
  wrong.notice = Notice{Notice::Kind::error, "error.number_too_short"};
}

void Samples::registration() {
  auto& called = add("register_called", Page::register_called, with_rail({"next", "register_called.field"}));
  called.registration.called = is_latin() ? typed("Hana", letters()) : typed("みなとの は");
  auto& missing = add("register_called.notice", Page::register_called, with_rail({"next"}));
  missing.registration.called = is_latin() ? typed("", letters()) : typed("");
  missing.notice = Notice{Notice::Kind::error, "error.called_missing"};
  add("register_kind", Page::register_kind, with_rail({"kind.due", "kind.birth"}));
  add("register_month.birth", Page::register_month, with_rail({"year.2026", "year.2020", "month.1", "month.12"}));
  auto& birth = add("register_month.chosen", Page::register_month, with_rail({"year.2026", "month.1", "month.12"}));
  birth.registration.year = 2026;
  auto& due = add("register_month.due", Page::register_month, with_rail({"year.2026", "year.2027", "month.1"}));
  due.registration.kind = MonthKind::due;
  due.registration.year = 2027;
  auto& more = add("register_more", Page::register_more, with_rail({"more.add", "next", "more.0", "more.1"}));
  more.registration.months = {{MonthKind::birth, {2025, 9}}, {MonthKind::due, {2027, 3}}};
  auto& many = add("register_more.many", Page::register_more, with_rail({"more.add", "next", "notice"}));
  many.registration.months.assign(8, {MonthKind::birth, {2023, 12}});
  many.notice = Notice{Notice::Kind::error, "error.too_many_children"};
  add("register_area", Page::register_area, with_rail({"area.inside", "area.outside"}));
  add("register_card", Page::register_card, with_rail({"code.qr", "next"}), false).code =
      code(CodeView::Purpose::member_card, {60});
}

void Samples::inside() {
  const std::vector<std::string> plus{"who.plus.0", "who.plus.1", "who.plus.2", "who.plus.3", "next"};
  auto& who = add("who_came", Page::who_came, with_rail(plus));
  who.party.adults = 1;
  who.party.children = {0, 1, 0, 1, 0, 0};
  who.preselected = true;
  auto& due = add("who_came.due", Page::who_came, with_rail({"who.plus.0", "who.born", "next"}));
  due.party = {1, 1, {0, 0, 0, 1, 0, 0}};
  due.preselected = true;
  due.due = domain::YearMonth{2026, 12};
  auto& born = add("who_came.born", Page::who_came, with_rail({"who.plus.0", "who.born", "next"}));
  born.party = {2, 0, {1, 0, 0, 1, 0, 0}};
  born.preselected = true;
  born.baby_born = domain::YearMonth{2026, 11};
  auto& crowd = add("who_came.crowd", Page::who_came, with_rail(plus));
  crowd.party = {9, 9, {9, 9, 9, 9, 9, 9}};
  auto& nobody = add("who_came.notice", Page::who_came, with_rail({"next", "notice"}));
  nobody.notice = Notice{Notice::Kind::error, "error.nobody"};
  add("received", Page::received, with_rail({"received.end", "next", "page.title"}), false);
  auto& busy = add("received.busy", Page::received, with_rail({"received.end", "next"}), false);
  busy.events = events();
  auto& menu =
      add("menu", Page::menu,
          with_rail({"menu.talk", "menu.events", "menu.outlook", "menu.class", "menu.leave", "menu.shelf"}), false);
  menu.checked_in = true;
  auto& plain =
      add("menu.no_class", Page::menu, with_rail({"menu.talk", "menu.events", "menu.leave", "menu.help"}), false);
  plain.hub.class_today.reset();
  plain.hub.has_shelf = plain.hub.has_outlook = false;
  plain.hub.on_duty.clear();
  add("events", Page::events, with_rail({"day.0", "day.1", "event.0"})).events = events();
  auto& later = add("events.later", Page::events, with_rail({"day.prev", "day.next", "event.0"}));
  later.events = events();
  later.events.day = 13;
  later.events.rows.resize(1);
  add("events.none", Page::events, with_rail({"events.none"}));
  add("event", Page::event, with_rail({"page.title", "event.when"})).events.detail = detail();
  auto& gone = add("event.cancelled", Page::event, with_rail({"event.cancelled"}));
  gone.events.detail = detail();
  gone.events.detail->row = events().rows[1];
  gone.events.detail->row.cancelled = true;
  add("leaving", Page::leaving, with_rail({"leave.confirm", "leave.stay"}));
  add("left", Page::left, with_rail({"next"}), false);
  add("out_of_order", Page::out_of_order, with_rail({"closed.staff"}), false);
}

EventRow bookable(int taken, int waiting) {
  EventRow row = events().rows[1];
  row.day = row.last_day = on(2026, 11, 28);
  row.capacity = 12;
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

void Samples::places() {
  auto& us = add("events.us", Page::events, with_rail({"events.whom", "events.month", "events.own", "event.0"}));
  us.events = events();
  us.events.knows_us = true;
  us.events.shown_for = EventsFor::us;
  us.events.rows = {bookable(9, 0), bookable(12, 3)};
  auto& month = add("events_month", Page::events_month, with_rail({"date.24", "date.29", "month.prev", "month.next"}));
  month.events.month = {2026, 11};
  for (unsigned d = 1; d <= 30; ++d) {
    month.events.month_days.push_back({on(2026, 11, d), d >= 24 && d != 30 ? static_cast<int>(d % 4 + 1) : 0, d == 30});
  }
  auto& december = add("events_month.full", Page::events_month, with_rail({"date.1", "date.28", "date.30"}));
  december.events.month = {2026, 12};
  for (unsigned d = 1; d <= 31; ++d) {
    december.events.month_days.push_back({on(2026, 12, d), d < 29 ? static_cast<int>(d) : 0, d >= 29});
  }
  auto& empty = add("events_month.none", Page::events_month, with_rail({"month.none"}));
  empty.events.month = {2027, 1};
  for (unsigned d = 1; d <= 31; ++d) empty.events.month_days.push_back({on(2027, 1, d), 0, d <= 3});
  auto& free = add("event.free", Page::event, with_rail({"event.phone", "event.book"}));
  free.events.detail = detail();
  free.events.detail->row = bookable(9, 0);
  auto& full = add("event.full", Page::event, with_rail({"event.phone", "event.book"}));
  full.events.detail = detail();
  full.events.detail->row = bookable(12, 3);
  auto& course = add("event.course", Page::event, with_rail({"event.phone", "event.book", "event.book_course"}));
  course.events.detail = detail();
  course.events.detail->row = bookable(2, 0);
  course.events.detail->course.assign(3, bookable(2, 0));
  auto& own = add("event.own", Page::event, with_rail({"event.phone", "event.cancel", "event.own"}));
  own.events.detail = detail();
  own.events.detail->row = bookable(12, 3);
  own.events.detail->own = own_bookings()[1];
  auto& here = add("event.class", Page::event, with_rail({"event.phone", "event.class_door", "event.book"}));
  here.events.detail = detail();
  here.events.detail->row = *here.hub.class_today;
  here.events.detail->row.capacity = 8;
  auto& phone_code = add("event_code", Page::event_code, with_rail({"code.qr", "next"}));
  phone_code.events.detail = detail();
  phone_code.code = code(CodeView::Purpose::event, {400});
  const auto draft = [](State& state, bool card) {
    state.booking.with_card = card;
    state.booking.sessions = {bookable(11, 0), bookable(12, 1), bookable(1, 0)};
    state.booking.places = 2;
    state.booking.name = typed(secret_name);
    state.booking.phone = typed(secret_phone, ui::KeyboardMode::digits);
  };
  draft(add("booking_places", Page::booking_places, with_rail({"places.minus", "places.plus", "next"})), true);
  auto& one = add("booking_places.one", Page::booking_places, with_rail({"places.plus", "next"}));
  one.booking.sessions = {bookable(3, 0)};
  auto& name = add("booking_name", Page::booking_name, with_rail({"next", "booking_name.field"}));
  name.booking.name = is_latin() ? typed("Hana", letters()) : typed("みなと");
  draft(add("booking_phone", Page::booking_phone, digits_and({"next", "skip", "booking_phone.field"})), false);
  auto& short_phone = add("booking_phone.notice", Page::booking_phone, digits_and({"next", "skip", "notice"}));
  short_phone.notice = Notice{Notice::Kind::error, "error.phone_too_short"};
  draft(add("booking_check", Page::booking_check, with_rail({"fix.places", "fix.name", "fix.phone", "next"})), false);
  draft(add("booking_check.card", Page::booking_check, with_rail({"fix.places", "next"})), true);
  add("booking_done", Page::booking_done, with_rail({"next", "booking.end"}), false).booking.own = own_bookings();
  auto& done = add("booking_done.placed", Page::booking_done, with_rail({"next", "booking.end"}), false);
  done.booking.own = {own_bookings()[0]};
  auto& coded = add("booking_done.code", Page::booking_done, with_rail({"code.qr", "next"}), false);
  coded.booking.own = own_bookings();
  coded.booking.code = "12345678";
  coded.code = CodeView{CodeView::Purpose::booking, {"12345678"}};
  add("own_bookings", Page::own_bookings, with_rail({"own.0", "own.1", "own.2"})).booking.own = own_bookings();
  add("own_bookings.none", Page::own_bookings, with_rail({"own.none"}));
  add("booking_number", Page::booking_number, digits_and({"next", "booking_number.field"})).booking.number =
      typed("1234", ui::KeyboardMode::digits);
  auto& length = add("booking_number.notice", Page::booking_number, digits_and({"next", "notice"}));
  length.notice = Notice{Notice::Kind::error, "error.booking_code_length"};
  add("booking_cancel", Page::booking_cancel, with_rail({"cancel.keep", "cancel.confirm"})).booking.cancelling = {
      own_bookings()[0]};
  add("booking_cancel.code", Page::booking_cancel, with_rail({"cancel.keep", "cancel.confirm"}));
  auto& news = add("received.moved_up", Page::received, with_rail({"received.end", "next"}), false);
  news.moved_up = own_bookings();
  news.moved_up[0].news = domain::News::promoted;
  news.moved_up[1].news = domain::News::session_moved;
  news.moved_up[2].news = domain::News::session_gone;
}

void Samples::class_desk() {
  const auto at_class = [](State& state) -> State& {
    state.arrival.row = state.hub.class_today;
    return state;
  };
  at_class(add("class_door", Page::class_door, with_rail({"class.card", "class.number", "class.walk_in"})));
  at_class(add("class_number", Page::class_number, digits_and({"next", "class_number.field"}))).arrival.number =
      typed("20418", ui::KeyboardMode::digits);
  auto& wrong = add("class_number.notice", Page::class_number, digits_and({"next", "notice"}));
  wrong.notice = Notice{Notice::Kind::error, "error.number_too_short"};
  at_class(add("class_people", Page::class_people, with_rail({"class.both", "class.expecting", "class.partner"})));
  at_class(add("class_done", Page::class_done, with_rail({"next"}), false));
  at_class(add("class_done.full", Page::class_done, with_rail({"next"}), false)).arrival.answer = ClassAnswer::full;
}

void Samples::outlook_and_plan() {
  add("outlook_stage", Page::outlook_stage, with_rail({"outlook.time.early", "outlook.time.three"}));
  auto& whom = add("outlook_stage.card", Page::outlook_stage, with_rail({"subject.0", "subject.2", "outlook.stop"}));
  whom.outlook.subjects = {{MonthKind::due, {2027, 3}}, {MonthKind::birth, {2023, 12}}, {MonthKind::birth, {2021, 4}}};
  auto& many = add("outlook_stage.many", Page::outlook_stage, with_rail({"subject.0", "subject.7"}));
  many.outlook.subjects.assign(8, {MonthKind::birth, {2023, 12}});
  const std::vector<std::string> acts{"outlook.card", "outlook.before", "outlook.after", "outlook.stop", "next"};
  for (std::size_t at = 0; at < 11; ++at) {
    auto& one = add("outlook." + std::to_string(at), Page::outlook, with_rail(acts));
    one.outlook = outlook();
    one.outlook.at = at;
    auto& more = add("outlook_point." + std::to_string(at), Page::outlook_point,
                     with_rail({"point.when", "point.where", "point.what", "point.ask", "point.source"}));
    more.outlook = outlook();
    more.outlook.at = at;
  }
  auto& picked = add("outlook.picked", Page::outlook, with_rail(acts));
  picked.outlook = outlook();
  picked.outlook.exact = false;
  add("outlook_stopped", Page::outlook_stopped,
      with_rail({"stopped.what", "stopped.ward", "outlook.undo", "outlook.tell", "next"}), false)
      .outlook.on_card = true;
  add("outlook_stopped.session", Page::outlook_stopped, with_rail({"stopped.what", "stopped.staff", "next"}), false)
      .hub.can_hand_over = false;
  auto& wish = add("plan_wish", Page::plan_wish, with_rail({"skip", "plan_wish.field"}));
  if (is_latin()) wish.plan.wish.mode = letters();
  auto& step = add("plan_step", Page::plan_step, with_rail({"next", "plan_step.field"}));
  step.plan.step = is_latin() ? typed("Ask about childminding", letters()) : typed("いちじあずかり");
  auto& sheet = add("plan", Page::plan, with_rail({"plan.row.wish", "plan.row.step.2", "plan.print", "plan.phone"}));
  sheet.plan = plan();
  auto& bare = add("plan.empty", Page::plan, with_rail({"plan.row.wish", "plan.row.add", "plan.phone"}));
  bare.hub.can_print = false;
  bare.notice = Notice{Notice::Kind::error, "error.plan_empty"};
  auto& phone = add("plan_phone", Page::plan_phone, with_rail({"code.qr", "next"}));
  phone.plan = plan();
  phone.code =
      CodeView{.purpose = CodeView::Purpose::plan,
               .parts = {"マイプラン\n[大切にしたいこと]\nよる ねむれる ひが ほしい\n[つぎにすること]\n- さんぽ"}};
  add("shelf", Page::shelf, with_rail({"leaflet.night-crying", "leaflet.where", "shelf.places"})).shelf =
      shelf(language_);
  auto& alone = add("shelf.alone", Page::shelf, with_rail({"leaflet.night-crying", "leaflet.where"}));
  alone.shelf = shelf(language_);
  alone.shelf.has_places = false;
  add("leaflet", Page::leaflet, with_rail({"leaflet.0", "leaflet.11", "leaflet.foot", "leaflet.phone"})).shelf =
      shelf(language_);
  auto& japanese = add("leaflet.japanese", Page::leaflet, with_rail({"leaflet.0", "leaflet.foot"}));
  japanese.shelf = shelf(language_);
  japanese.shelf.at = 1;
  auto& page = add("address_code", Page::address_code, with_rail({"code.qr", "next"}));
  page.shelf = shelf(language_);
  page.code = CodeView{.purpose = CodeView::Purpose::address, .parts = {"https://www.city.yokohama.lg.jp/"}};
  auto& map = add("address_code.map", Page::address_code, with_rail({"code.qr", "next"}));
  map.shelf = shelf(language_);
  map.code = CodeView{.purpose = CodeView::Purpose::map, .parts = {"geo:35.445100,139.640200"}};
  add("place_kinds", Page::place_kinds, with_rail({"kind.play", "kind.other"})).shelf = shelf(language_);
  add("places", Page::places, with_rail({"place.0", "place.3"})).shelf = shelf(language_);
  auto& place = add("place", Page::place, with_rail({"page.title", "place.phone", "place.map", "place.page"}));
  place.shelf = shelf(language_);
  auto& bare_place = add("place.bare", Page::place, with_rail({"page.title", "place.source"}));
  bare_place.shelf = shelf(language_);
  bare_place.shelf.place = 2;
  auto& name_only = bare_place.shelf.places[2].facility;
  std::string longest = std::move(name_only.name);
  name_only = {};
  name_only.name = std::move(longest);
  add("plan_printed", Page::plan_printed, with_rail({"next"}));
}

void Samples::talking() {
  add("talk_how", Page::talk_how, with_rail({"how.just", "how.here", "how.phone", "how.ward", "how.now"}));
  auto& no_ward =
      add("talk_how.no_agreement", Page::talk_how, with_rail({"how.just", "how.here", "how.phone", "how.now"}));
  no_ward.hub.can_hand_over = false;
  no_ward.hub.on_duty.clear();
  add("talk_topics", Page::talk_topics, with_rail({"topic.sleep", "topics.next", "topics.prev", "next", "skip"}));
  for (std::size_t page = 1; page < 5; ++page) {
    auto& more = add("talk_topics." + std::to_string(page), Page::talk_topics, with_rail({"next"}));
    more.talk.topics_page = page;
    more.talk.topics = {Topic::sleep, Topic::mind, Topic::just_talk, Topic::growth, Topic::childminding};
  }
  constexpr std::size_t after_all = 99;  // the last page is shown, however many there are
  add("talk_topics.last", Page::talk_topics, with_rail({"topic.just_talk"})).talk.topics_page = after_all;
  const auto latin = letters();
  auto& empty = add("talk_words.empty", Page::talk_words, with_rail({"skip", "talk_words.field"}));
  if (is_latin()) empty.talk.words.mode = latin;
  auto& words = add("talk_words", Page::talk_words, with_rail({"next", "talk_words.field"}));
  words.talk.words =
      is_latin() ? typed("She wakes up many times at night, and I am very tired", latin) : typed(secret_words);
  add("talk_method", Page::talk_method, with_rail({"method.phone", "method.hub"}));
  add("talk_phone", Page::talk_phone, digits_and({"next", "phone.show"})).talk = talk(RequestHow::by_phone);
  auto& phone = add("talk_phone.notice", Page::talk_phone, digits_and({"next", "phone.show", "notice"}));
  phone.notice = Notice{Notice::Kind::error, "error.phone_too_short"};
  add("talk_hours", Page::talk_hours, with_rail({"hours.any", "hours.morning", "hours.afternoon", "hours.evening"}));
  add("talk_message", Page::talk_message, with_rail({"message.yes", "message.no"}));
  add("talk_caller", Page::talk_caller, with_rail({"caller.office", "caller.person"}));
  auto& name = add("talk_name.empty", Page::talk_name, with_rail({"skip"}));
  if (is_latin()) name.talk.name.mode = latin;
  add("talk_name", Page::talk_name, with_rail({"next"})).talk.name =
      is_latin() ? typed("Hana", latin) : typed("はなこ");
  for (std::size_t i = 0; i < 9; ++i) {
    auto& consent =
        add("talk_consent." + std::to_string(i), Page::talk_consent, with_rail({"consent.give", "consent.keep"}));
    consent.talk = talk(RequestHow::ward_professional);
    consent.talk.consent_at = i;
  }
  add("talk_check", Page::talk_check, with_rail({"next", "fix.how", "fix.topics", "fix.consent"})).talk =
      talk(RequestHow::ward_professional);
  add("talk_check.here", Page::talk_check, with_rail({"next", "fix.how", "fix.name"})).talk =
      talk(RequestHow::here_now);
  auto& check = add("talk_check.phone", Page::talk_check, with_rail({"next", "fix.phone", "notice"}));
  check.talk = talk(RequestHow::by_phone);
  check.notice = Notice{Notice::Kind::error, "error.not_saved"};
  auto& done = add("talk_done", Page::talk_done, with_rail({"code.qr", "slip.take", "next"}), false);
  done.talk = talk(RequestHow::ward_professional);
  done.code = code(CodeView::Purpose::handoff, {439});
  done.answer_by = on(2026, 11, 27);
  auto& parts =
      add("talk_done.parts", Page::talk_done, with_rail({"code.qr", "code.next", "slip.take", "next"}), false);
  parts.talk = talk(RequestHow::ward_professional);
  parts.code = code(CodeView::Purpose::handoff, {330, 330});
  parts.answer_by = on(2026, 11, 27);
  auto& called = add("talk_done.phone", Page::talk_done, with_rail({"slip.take", "next"}), false);
  called.talk = talk(RequestHow::by_phone);
  called.answer_by = on(2026, 11, 27);
  add("talk_done.here", Page::talk_done, with_rail({"slip.take", "next"}), false).talk = talk(RequestHow::here_now);
  add("silent", Page::silent, with_rail({"next", "silent.talk", "card.0"}), false).alert_reached_staff = true;
  auto& names = add("silent.long_names", Page::silent, with_rail({"next", "card.0", "card.down"}), false);
  names.hub.help[0].name = "児童相談所 虐待対応ダイヤル（いちはやく）";
  names.hub.help[3].name = "こころの健康相談統一ダイヤル（公認心理師が対応します）";
  add("silent.alone", Page::silent, with_rail({"next", "silent.talk", "card.0"}), false);
  auto& idle = add("talk_how.idle", Page::talk_how, with_rail({"idle.continue"}));
  idle.idle = IdleWarning{18, 20};
}

void Samples::slips() {
  add("slip_code", Page::slip_code, with_rail({"code.qr", "next"})).slip_code = code(CodeView::Purpose::slip, {18});
  using enum RequestState;
  const std::pair<const char*, RequestState> states[] = {
      {"open", open},         {"read", read},           {"triaged", triaged}, {"handed_over", handed_over},
      {"received", received}, {"contacted", contacted}, {"closed", closed},   {"withdrawn", withdrawn}};
  for (const auto& [name, state] : states) {
    std::vector<std::string> ids = with_rail({"next", "card.0"});
    if (state < closed) ids.emplace_back("slip.withdraw");
    if (state == withdrawn) ids.emplace_back("slip.again");
    auto& sample = add(std::string("slip.") + name, Page::slip, ids);
    sample.slip = SlipView{.how = RequestHow::ward_professional,
                           .state = state,
                           .made_at = at(9, 40),
                           .handed_over = state >= handed_over,
                           .can_withdraw = state < closed};
    if (state >= received && state < withdrawn) {
      sample.slip->receipt_day = on(2026, 11, 26);
      sample.slip->contact_role = "role.mch_coordinator";
    }
    if (state < contacted) sample.slip->answer_by = on(2026, 11, 27);
  }
  add("slip.unknown", Page::slip, with_rail({"next", "page.title"}));
  auto& really = add("slip_withdraw", Page::slip_withdraw, with_rail({"next", "slip.confirm"}));
  really.slip = SlipView{.state = handed_over, .handed_over = true, .can_withdraw = true};
  add("slip_withdraw.here", Page::slip_withdraw, with_rail({"next", "slip.confirm"})).slip =
      SlipView{.state = open, .can_withdraw = true};
  auto& gone = add("slip_withdrawn", Page::slip_withdrawn, with_rail({"code.qr", "next"}), false);
  gone.code = code(CodeView::Purpose::withdrawal, {94});
  add("slip_withdrawn.here", Page::slip_withdrawn, with_rail({"next"}), false).slip = SlipView{.state = withdrawn};
  add("slip_withdrawn.no_code", Page::slip_withdrawn, with_rail({"next"}), false).slip =
      SlipView{.state = withdrawn, .handed_over = true};
}

void Samples::add_clock_states() {
  auto& board = add("staff_board.clock", Page::staff_board,
                    with_rail({"alert.0", "request.0", "request.2", "board.down"}), false);
  board.staff = staff();
  board.staff.clock.doubted = true;
  auto& undated = add("staff_board.undated", Page::staff_board, with_rail({"board.clock", "request.0"}), false);
  undated.staff = staff();
  undated.staff.alerts.clear();
  undated.staff.clock.to_correct = 118;
  auto& waiting = add("staff_board.waiting", Page::staff_board, with_rail({"board.clock", "request.0"}), false);
  waiting.staff = staff();
  waiting.staff.alerts.clear();
  waiting.staff.clock.waiting = 4;
  add("staff_clock", Page::staff_clock, with_rail({"next", "clock.now", "clock.if_wrong"})).staff.clock.doubted = true;
  auto& days = add("staff_clock.days", Page::staff_clock, with_rail({"next", "clock.day.0", "clock.day.2", "notice"}));
  days.staff.clock.to_correct = 118;
  for (const unsigned day : {24U, 21U, 20U}) days.staff.clock.days.push_back(on(2026, 11, day));
  days.notice = Notice{Notice::Kind::info, "clock.confirmed"};
  auto& corrected =
      add("staff_clock.corrected", Page::staff_clock, with_rail({"next", "clock.undo", "clock.corrected"}));
  corrected.staff.clock.corrected = 118;
  corrected.staff.clock.corrected_to = on(2026, 11, 23);
  auto& fine = add("staff_clock.fine", Page::staff_clock, with_rail({"next", "clock.fine", "clock.waiting"}));
  fine.staff.clock.waiting = 4;
}

void Samples::staff_side() {
  add("staff_card", Page::staff_card, with_rail({"staff.card"}));
  add("staff_card.notice", Page::staff_card, with_rail({"notice"})).notice =
      Notice{Notice::Kind::error, "error.card_again"};
  auto& pin = add("staff_pin", Page::staff_pin, digits_and({"next", "pin"}));
  pin.staff.pin = typed("123", ui::KeyboardMode::digits);
  auto& wrong = add("staff_pin.notice", Page::staff_pin, digits_and({"next", "pin", "notice"}));
  wrong.staff.pin = typed("123456789", ui::KeyboardMode::digits);
  wrong.staff.tries_left = 2;
  wrong.notice = Notice{Notice::Kind::error, "error.wrong_pin"};
  add("staff_board", Page::staff_board,
      with_rail({"request.0", "request.3", "alert.0", "board.receipt", "board.sessions", "board.lock", "board.down"}),
      false)
      .staff = staff();
  auto& second = add("staff_board.second", Page::staff_board, with_rail({"request.4", "board.up"}), false);
  second.staff = staff();
  second.staff.first_row = 4;
  second.staff.alerts.clear();
  second.notice = Notice{Notice::Kind::info, "staff.closed"};
  auto& quiet =
      add("staff_board.quiet", Page::staff_board, with_rail({"board.none", "board.inside", "board.lock"}), false);
  quiet.staff.unlocked = true;
  const std::vector<std::string> acts{"request.note", "request.talking", "request.ward", "request.close"};
  add("staff_request", Page::staff_request, with_rail(acts)).staff = staff();
  auto& bare = add("staff_request.bare", Page::staff_request, with_rail({"request.note", "request.close"}));
  bare.staff = staff();
  bare.staff.request->called.clear();
  bare.staff.request->children.clear();
  bare.staff.request->due.reset();
  bare.staff.request->topics.clear();
  bare.staff.request->words.clear();
  bare.staff.request->notes.clear();
  bare.staff.request->contact = {};
  bare.hub.can_hand_over = false;
  bare.notice = Notice{Notice::Kind::info, "staff.note_saved"};
  add("staff_close", Page::staff_close, with_rail({"close.done", "close.withdrawn"})).staff = staff();
  auto& note = add("staff_note", Page::staff_note, with_rail({"next"}));
  note.staff = staff();
  note.staff.note = typed("ゆっくり");
  auto& decision = add("staff_decision", Page::staff_decision, with_rail({"next"}));
  decision.staff = staff();
  decision.staff.decision = typed("でんわで はなしたい");
  auto& number = add("staff_member_no", Page::staff_member_no, digits_and({"next", "staff_member_no.field"}));
  number.staff = staff();
  number.staff.card.number = typed("123456", ui::KeyboardMode::digits);
  auto& preparing = add("staff_member_no.preparing", Page::staff_member_no, digits_and({"next"}));
  preparing.staff = staff();
  preparing.staff.card.ready_percent = 45;
  auto& searching = add("staff_member_no.searching", Page::staff_member_no, digits_and({"next"}));
  searching.staff = staff();
  searching.staff.card.number = typed("123456", ui::KeyboardMode::digits);
  searching.staff.card.ready_percent = 45;
  searching.staff.card.searching = true;
  auto& family = add("staff_family", Page::staff_family, with_rail({"next", "cards.number.value"}));
  family.staff = staff();
  auto& inside = add("staff_inside", Page::staff_inside, with_rail({"inside.0", "inside.6", "inside.more", "next"}));
  inside.staff = staff();
  for (int i = 0; i < 7; ++i) {
    const Party crowd{9, 9, {9, 9, 9, 9, 9, 9}};
    inside.staff.inside.push_back(
        {Ulid{}, at(9, 31 + 4 * i), i == 3 ? crowd : Party{1, i % 2, {0, 1, 0, i % 3, 0, 0}}, i == 1});
  }
  auto& early = add("staff_inside.unmarked", Page::staff_inside, with_rail({"inside.0", "next", "notice"}));
  early.staff.inside = {{Ulid{}, at(9, 31), {1, 0, {1, 0, 0, 0, 0, 0}}}};
  early.notice = Notice{Notice::Kind::error, "error.nobody_marked"};
  add("staff_inside.none", Page::staff_inside, with_rail({"inside.none"}));
  add_clock_states();
  family.staff.card = {{},
                       "90100001",
                       true,
                       "みなと",
                       {{"そら", domain::YearMonth{2025, 9}}, {{}, domain::YearMonth{2023, 4}}},
                       domain::YearMonth{2027, 1}};
  auto& unknown = add("staff_family.unknown", Page::staff_family, with_rail({"next", "cards.number.value"}));
  unknown.staff = staff();
  unknown.staff.card.shown_number = "123456";
  auto& made = add("staff_family_card", Page::staff_family_card, with_rail({"code.qr", "next"}), false);
  made.staff = staff();
  made.code = code(CodeView::Purpose::member_card, {60});
  add("staff_receipt", Page::staff_receipt, with_rail({"next"})).staff = staff();
  auto& taken = add("staff_receipt.taken", Page::staff_receipt, with_rail({"next", "receipt.says"}));
  taken.staff.receipt_says = "receipt.contacted";
  auto& refused = add("staff_receipt.notice", Page::staff_receipt, with_rail({"next", "notice"}));
  refused.notice = Notice{Notice::Kind::error, "refusal.unknown_device"};
}

RosterView roster() {
  RosterView view;
  view.session.row = bookable(13, 2);
  view.session.booked = 13;
  view.session.over = 1;
  view.session.arrived = 4;
  view.session.to_call = 1;
  view.session.to_match = 1;
  RosterLine arrival;
  arrival.kind = RosterLine::Kind::arrival;
  arrival.number = "90100123";
  arrival.people = 2;
  view.lines.push_back(arrival);
  RosterLine call;
  call.name = "はな";
  call.contact = secret_phone;
  call.state = domain::BookingState::promoted;
  call.to_tell = domain::News::promoted;
  view.lines.push_back(call);
  RosterLine booked;
  booked.name = "みなとの はなことそうたとゆいのかぞく いちどう";
  booked.number = "90100123";
  booked.places = 2;
  booked.state = domain::BookingState::placed;
  view.lines.push_back(booked);
  RosterLine came = booked;
  came.arrived = true;
  came.people = 2;
  came.walk_in = true;
  came.name.clear();
  view.lines.push_back(came);
  RosterLine waiting = booked;
  waiting.state = domain::BookingState::waiting;
  waiting.position = 2;
  view.lines.push_back(waiting);
  return view;
}

void Samples::rosters() {
  auto& board = add("staff_board.calls", Page::staff_board, with_rail({"board.sessions", "board.lock"}), false);
  board.staff = staff();
  board.staff.to_call = 12;
  auto& sessions =
      add("staff_sessions", Page::staff_sessions, with_rail({"session.0", "session.1", "sessions.inside"}));
  sessions.staff = staff();
  sessions.staff.sessions = {roster().session, roster().session};
  sessions.staff.sessions[1].over = sessions.staff.sessions[1].to_call = sessions.staff.sessions[1].to_match = 0;
  add("staff_sessions.none", Page::staff_sessions, with_rail({"sessions.none"})).staff = staff();
  const auto with_roster = [&](std::string name, Page page, std::vector<std::string> ids,
                               std::optional<std::size_t> chosen) -> State& {
    auto& state = add(std::move(name), page, with_rail(std::move(ids)));
    state.staff = staff();
    state.staff.roster = roster();
    state.staff.roster->chosen = chosen;
    return state;
  };
  with_roster("staff_roster", Page::staff_roster, {"line.0", "line.4", "roster.walk_in", "roster.cancel"}, {});
  with_roster("staff_roster.none", Page::staff_roster, {"roster.none"}, {}).staff.roster->lines.clear();
  auto& off = with_roster("staff_roster.off", Page::staff_roster, {"line.0"}, {});
  off.staff.roster->session.row.cancelled = true;
  with_roster("staff_booking.match", Page::staff_booking, {"match.2", "match.admit"}, 0);
  with_roster("staff_booking.call", Page::staff_booking, {"line.told", "line.contact"}, 1);
  with_roster("staff_booking", Page::staff_booking, {"line.came_one", "line.came_both", "line.cancel"}, 2);
  with_roster("staff_booking.came", Page::staff_booking, {"line.cancel"}, 3);
  with_roster("staff_walk_in", Page::staff_walk_in, {"next"}, {}).staff.roster->walk_in = typed("すずき");
  with_roster("staff_cancel_session", Page::staff_cancel_session, {"cancel.keep", "cancel.confirm"}, {});
}

}  // namespace

std::vector<Sample> sample_states(Language language) {
  Samples samples(language);
  samples.at_the_door();
  samples.registration();
  samples.inside();
  samples.places();
  samples.class_desk();
  samples.outlook_and_plan();
  samples.talking();
  samples.slips();
  samples.staff_side();
  samples.rosters();
  return samples.take();
}

}  // namespace tsunagu::kiosk::screens
