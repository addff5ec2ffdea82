// Everything that was said, each with なおす, before anything is recorded. A public page: names and numbers are masked,
// the parent's own words are not shown, sensitive topics are ご相談.
#include <algorithm>
#include <array>

#include "kiosk/page/hub_words.h"
#include "kiosk/page/request_words.h"
#include "kiosk/page/typing.h"
#include "kiosk/talk/pages.h"
#include "shared/base/text.h"
#include "shared/ui/plate.h"

namespace tsunagu::kiosk::talk {
namespace {

struct Row {
  const char* key;  // "check.<key>" is its name, "fix.<key>" its id
  Page page;
  std::string value;
  std::string brief = {};  // the same where there is one line for it
  bool typed = false;      // its braces are no furigana
};

const char* key_of(RequestHow how) {
  switch (how) {
    case RequestHow::here_now: return "here_now";
    case RequestHow::by_phone: return "by_phone";
    case RequestHow::ward_professional: return "ward_professional";
  }
  return "here_now";
}

std::string topics_value(const Sheet& sheet) {
  const auto names = topic_names(sheet, sheet.model.topics, TopicsFor::public_page);
  if (names.empty()) return sheet.say("check.none");
  if (names.size() == 1) return names.front();
  const std::string rest = std::to_string(names.size() - 1);
  return sheet.say("check.topics_more", {{"first", names.front()}, {"count", rest}});
}

bool says_phone(const Model& talk) {
  return talk.how.value_or(RequestHow::here_now) != RequestHow::here_now && talk.method == ContactMethod::phone;
}

std::string name_of(const Model& talk) { return talk.name.text.empty() ? talk.known_as : encode_utf8(talk.name.text); }

std::vector<Row> rows_of(const Sheet& sheet) {
  const Model& talk = sheet.model;
  const RequestHow how = talk.how.value_or(RequestHow::here_now);
  const std::string none = sheet.say("check.none");
  std::vector<Row> rows;
  if (!sheet.model.handing_over) {  // the request is there; only what leaves is asked
    rows.push_back({"how", Page::how, sheet.say(std::string("check.how.") + key_of(how))});
  }
  rows.push_back({"topics", Page::topics, topics_value(sheet),
                  sheet.say("check.topics_many", {{"count", std::to_string(talk.topics.size())}})});
  rows.push_back({"words", Page::words, talk.words.text.empty() ? none : sheet.say("check.written")});
  if (how == RequestHow::ward_professional) {
    const bool phone = talk.method == ContactMethod::phone;
    const bool at_hub = talk.method == ContactMethod::at_hub;
    rows.push_back({"method", Page::method,
                    phone    ? sheet.say("check.method.phone")
                    : at_hub ? sheet.say("check.method.at_hub")
                             : none});
  }
  if (says_phone(talk)) {
    rows.push_back({"phone", Page::phone, masked_phone(encode_utf8(talk.phone.text), PhoneMask::brief)});
    rows.push_back({"hours", Page::hours, hours_words(sheet, talk.hours.value_or(ContactHours::any))});
    const bool may = talk.may_leave_message.value_or(false);
    rows.push_back({"message", Page::message, sheet.say(may ? "message.yes" : "message.no")});
    const bool office = talk.may_name_office.value_or(false);
    rows.push_back({"caller", Page::caller, sheet.say(office ? "caller.office" : "caller.person")});
  }
  const std::string name = name_of(talk);
  rows.push_back({"name", Page::name, name.empty() ? none : masked_name(name)});
  if (!talk.consent.empty()) {
    const auto given = std::count_if(talk.consent.begin(), talk.consent.end(),
                                     [](const ConsentQuestion& q) { return q.answer == Answer::give; });
    const std::string count = std::to_string(given);
    const std::string all = std::to_string(talk.consent.size());
    rows.push_back({"consent", Page::consent, sheet.say("check.consent_count", {{"count", count}, {"all", all}})});
  }
  return rows;
}

constexpr float pad_units = 22;

// Name and なおす on one line, the answer below: the whole plate is the button.
void draw_row(const Sheet& sheet, const ui::Rect& rect, const Row& row) {
  ui::Ui& ui = sheet.ui;
  const auto& c = ui.colours();
  const std::string name = sheet.say(std::string("check.") + row.key);
  const std::string fix = sheet.say("check.fix");
  ui::Target target;
  target.id = std::string("fix.") + row.key;
  target.rect = rect;
  target.role = ui::Role::row;
  target.label = name + " " + fix;
  target.value = row.value;
  const ui::Press press = ui.press(std::move(target));
  const ui::Rect face = ui::draw_plate(ui, rect, ui::row_plate(ui.theme()), press);
  const float pad = sheet.u(pad_units);
  const float head_h = sheet.u(sheet.is_large() ? 54 : 44);
  const ui::Rect head{face.x + pad, face.y + sheet.u(3), face.w - 2 * pad, head_h};
  ui::TextLook act{.role = ui::TypeRole::caption,
                   .align = letters::Align::right,
                   .most_lines = 1,
                   .middle = true,
                   .bold = true,
                   .least = 0.8F};
  act.colour = c.ai;
  const float fix_w = std::min(ui.measure(fix, act).w, head.w * 0.5F);
  bool fits = ui.words(head.right_part(fix_w), fix, act);
  const float icon = sheet.u(36);
  ui.icon(ui::icon::edit, {head.right() - fix_w - icon * 0.7F, head.centre().y}, 32, c.ai);
  ui::TextLook caption{.role = ui::TypeRole::caption, .most_lines = 1, .middle = true, .least = 0.75F};
  caption.colour = c.ink2;
  fits = ui.words(head.without_right(fix_w + icon * 1.4F), name, caption) && fits;
  ui::TextLook value{.role = ui::TypeRole::body_bold, .most_lines = 2, .middle = true, .least = 0.8F};
  if (row.typed) value.markup = letters::Markup::none;
  const ui::Rect below{head.x, head.bottom(), head.w, face.bottom() - sheet.u(2) - head.bottom()};
  fits = ui.words(below, row.value, value) && fits;
  ui.note_fit(fits);
  if (press.activated) sheet.ask(Correct{row.page});
}

// As they will be handed over.
void open_private(const Model& talk, std::vector<Row>& rows) {
  for (auto& row : rows) {
    if (row.page == Page::phone) row.value = encode_utf8(talk.phone.text);
    if (row.page != Page::name || name_of(talk).empty()) continue;
    row.value = name_of(talk);
    row.typed = true;
  }
}

bool hides_something(const Model& talk) { return says_phone(talk) || !name_of(talk).empty(); }

// Ten answers fill the page: the last of them stands beside the button.
constexpr std::size_t full_page = 10;
constexpr int full_columns = 3;
constexpr int full_lines = 4;

// Each in one line, in brief where that takes it; as they are when one of them needs two.
bool say_in_one_line(const Sheet& sheet, float width, std::vector<Row>& rows) {
  const ui::TextLook value{.role = ui::TypeRole::body_bold, .most_lines = 1};
  const float inside = width - 2 * sheet.u(pad_units);
  const auto fits = [&](const std::string& words) { return sheet.ui.measure(words, value).w <= inside; };
  const auto brief = [&](const Row& row) { return fits(row.value) || (!row.brief.empty() && fits(row.brief)); };
  if (!std::ranges::all_of(rows, brief)) return false;
  for (auto& row : rows) {
    if (!fits(row.value)) row.value = row.brief;
  }
  return true;
}

// Whatever needs two lines has more room in the list that turns its pages.
bool fills_a_page(const Sheet& sheet, const ui::PageLayout& layout, std::vector<Row>& rows) {
  const float width = ui::cell_of(layout.body, 0, full_columns, 0, 1, sheet.theme().gap()).w;
  return rows.size() == full_page && say_in_one_line(sheet, width, rows);
}

void draw_full_page(const Sheet& sheet, const ui::PageLayout& layout, const TitleAndShow& title,
                    const std::vector<Row>& rows, const std::string& then, const std::string& label) {
  const float top = title_bottom(sheet, layout) + sheet.u(4);
  const ui::Rect line{layout.body.x, top, layout.body.w - title.taken, sheet.u(52)};
  ui::TextLook look = body_look();
  look.most_lines = 1;
  look.middle = true;
  look.least = 0.7F;
  if (!sheet.common.notice) sheet.ui.text("check.then", line, then, look);
  const float below = std::max(line.bottom() + sheet.u(8), title.bottom + sheet.theme().gap());
  const ui::Rect area{line.x, below, layout.body.w, layout.actions.bottom() - below};
  const float gap = sheet.theme().gap();
  const auto cell = [&](int i) {
    return ui::cell_of(area, i % full_columns, full_columns, i / full_columns, full_lines, gap);
  };
  const int count = static_cast<int>(rows.size());
  for (int i = 0; i < count; ++i) draw_row(sheet, cell(i), rows[static_cast<std::size_t>(i)]);
  const ui::Rect first = cell(count);
  const ui::Rect last = cell(full_columns * full_lines - 1);
  const bool code = !sheet.model.gives_nothing();
  next_button(sheet, {first.x, first.y, last.right() - first.x, first.h}, label,
              code ? ui::icon::qr_code_2 : ui::icon::arrow_forward);
}

constexpr float low_units = 126;

struct Grid {
  int columns = 1;
  int lines = 1;
  float line_height = 0;
};

Grid grid_of(const Sheet& sheet, const ui::Rect& body, bool tall, std::vector<Row>& rows) {
  const int count = static_cast<int>(rows.size());
  Grid grid;
  grid.columns = tall ? (sheet.is_large() ? 1 : 2) : sheet.is_large() || count <= 6 || count > 9 ? 2 : 3;
  grid.lines = (count + grid.columns - 1) / grid.columns;
  const float gap = sheet.theme().gap();
  const float width = ui::cell_of(body, 0, grid.columns, 0, 1, gap).w;
  // Lower rows only where all of them then stand there: beside paging buttons each has less width.
  const auto lines = static_cast<float>(grid.lines);
  const bool all_stand = sheet.u(low_units) * lines + gap * (lines - 1) <= body.h;
  const bool low = !sheet.is_large() && all_stand && say_in_one_line(sheet, width, rows);
  if (!low && grid.columns == 3 && sheet.u(146) * lines + gap * (lines - 1) > body.h) {  // turned, two a row are wider
    grid.columns = 2;
    grid.lines = (count + 1) / 2;
  }
  const float least = sheet.u(sheet.is_large() ? 184 : low ? low_units : 146);
  const auto rows_high = static_cast<float>(grid.lines);
  const float natural = (body.h - gap * (rows_high - 1)) / rows_high;
  grid.line_height = std::clamp(natural, least, sheet.u(sheet.is_large() ? 200 : 152));
  return grid;
}

void draw_rows(const Sheet& sheet, const std::vector<Row>& rows, const ui::Rect& body, const Grid& grid) {
  const int count = static_cast<int>(rows.size());
  const float gap = sheet.theme().gap();
  const auto lines = static_cast<float>(grid.lines);
  const float height = grid.line_height * lines + gap * (lines - 1);
  scrolled(
      sheet, "check", body, [&](float) { return height; },
      [&](const ui::Rect& inside) {
        const ui::Rect area = inside.top_part(height);
        for (int i = 0; i < count; ++i) {
          const ui::Rect cell = ui::cell_of(area, i % grid.columns, grid.columns, i / grid.columns, grid.lines, gap);
          draw_row(sheet, cell, rows[static_cast<std::size_t>(i)]);
        }
      });
}

// What happens next, and when: beside the button that starts it.
std::string what_happens(const Sheet& sheet) {
  if (sheet.model.gives_nothing()) return sheet.say("check.then.nothing");
  const RequestHow how = sheet.model.how.value_or(RequestHow::here_now);
  return sheet.say(std::string("check.then.") + key_of(how), {{"hub", hub_name(sheet)}});
}

}  // namespace

void draw_check(const Sheet& sheet) {
  const bool narrow = ui::shape_of(sheet.ui.size()) == ui::Shape::portrait;
  const ui::PageLayout places = ui::lay_out_page(sheet.theme(), sheet.ui.size(), ui::StepsLine::shown);
  const bool nothing = sheet.model.gives_nothing();
  const bool ward = sheet.model.how == RequestHow::ward_professional && !nothing;
  const std::string label = sheet.say(nothing ? "check.talk_here" : ward ? "check.give" : "check.tell");
  const float width = beside(sheet, places, next_place(sheet, places, label, Company::beside)).w;
  const bool no_room = narrow || sheet.is_large() || notice_height(sheet, width) > places.actions.h;
  auto rows = rows_of(sheet);
  const bool full = !narrow && !sheet.is_large() && fills_a_page(sheet, places, rows);
  const NoticeAt notice_at = no_room || full ? NoticeAt::title : NoticeAt::page;
  const bool over_title = notice_at == NoticeAt::title && sheet.common.notice.has_value();
  const bool shows = hides_something(sheet.model) && !over_title;
  const ui::PageLayout layout = begin(
      sheet, {.title = shows ? std::string() : sheet.say("check.title"), .steps = talk_step(6), .notice = notice_at});
  const TitleAndShow title =
      shows ? draw_title_and_show(sheet, layout, sheet.say("check.title"), "check.show") : TitleAndShow{};
  const bool tall = is_tall(layout);
  ui::Rect body = layout.body;
  if (tall) {  // a one-line title leaves room above
    const float top = std::min(body.y, title_bottom(sheet, layout) + sheet.u(16));
    body = {body.x, top, body.w, body.bottom() - top};
  }
  if (full) {
    if (title.open) open_private(sheet.model, rows);
    return draw_full_page(sheet, layout, title, rows, what_happens(sheet), label);
  }
  const float below = std::max(body.y, title.bottom + (shows ? sheet.theme().gap() : 0));
  body = {body.x, below, body.w, body.bottom() - below};
  const std::string then = sheet.is_large() ? sheet.say.small(what_happens(sheet)) : what_happens(sheet);
  const bool above = tall && sheet.is_large();  // what happens next stands above the answers instead of below
  const ui::Rect top = body.top_part(sheet.ui.measure(then, body_look(), body.w).h + sheet.u(4));
  if (above) body = body.without_top(top.h + sheet.u(14));
  const Grid grid = grid_of(sheet, body, tall, rows);
  if (title.open) open_private(sheet.model, rows);
  draw_rows(sheet, rows, body, grid);
  const ui::Rect next = next_place(sheet, layout, label, above ? Company::alone : Company::beside);
  const ui::Rect room = above ? top : beside(sheet, layout, next);
  if (sheet.common.notice && !no_room) {
    draw_notice(sheet, room);
  } else {
    ui::TextLook look = body_look();
    look.most_lines = above ? 4 : 2;
    look.middle = true;
    look.least = 0.8F;
    sheet.ui.text("check.then", room, then, look);
  }
  next_button(sheet, next, label, ward ? ui::icon::qr_code_2 : ui::icon::arrow_forward);
}

}  // namespace tsunagu::kiosk::talk
