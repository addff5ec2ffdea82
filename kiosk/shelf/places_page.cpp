// 近くの施設: which kind, the list by distance, one place.
#include <algorithm>

#include "kiosk/shelf/pages.h"

namespace tsunagu::kiosk::shelf {
namespace {

char32_t icon_of(domain::FacilityKind kind) {
  switch (kind) {
    case domain::FacilityKind::play: return ui::icon::child_care;
    case domain::FacilityKind::nursery: return ui::icon::crib;
    case domain::FacilityKind::kindergarten: return ui::icon::local_library;
    case domain::FacilityKind::childminding: return ui::icon::groups;
    case domain::FacilityKind::baby_stop: return ui::icon::baby_changing_station;
    case domain::FacilityKind::other: return ui::icon::place;
  }
  return ui::icon::place;
}

std::string kind_name(const Sheet& sheet, domain::FacilityKind kind) {
  return sheet.say("place.kind." + std::string(domain::key_of(kind)));
}

// "350 m", "1.2 km": as the crow flies, so never more exact than that.
std::string distance(const Sheet& sheet, const PlaceView& place) {
  if (!place.metres) return {};
  constexpr int step = 50;
  if (*place.metres < 1000) {
    const int metres = std::max(step, (*place.metres + step / 2) / step * step);
    return sheet.say("place.metres", {{"metres", std::to_string(metres)}});
  }
  const int tenths = (*place.metres + 50) / 100;
  return sheet.say("place.kilometres",
                   {{"kilometres", std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)}});
}

}  // namespace

void draw_kinds(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = sheet.say("places.title")});
  std::vector<RowEntry> rows;
  for (const auto& one : sheet.model.kinds) {
    rows.push_back({"kind." + std::string(domain::key_of(one.kind)), icon_of(one.kind), ui::Family::asagi,
                    kind_name(sheet, one.kind),
                    sheet.say.small(sheet.say("places.count", {{"count", std::to_string(one.count)}})),
                    ChoosePlaceKind{one.kind}});
  }
  draw_row_list(sheet, "kinds", ui::body_with_actions(layout), rows);
}

void draw_places(const Sheet& sheet) {
  const Model& shelf = sheet.model;
  const ui::PageLayout layout = begin(sheet, {.title = kind_name(sheet, shelf.kind)});
  std::vector<RowEntry> rows;
  for (std::size_t i = 0; i < shelf.places.size(); ++i) {
    const PlaceView& place = shelf.places[i];
    std::string body = distance(sheet, place);
    if (!place.facility.address.empty()) body += (body.empty() ? "" : "  ") + place.facility.address;
    rows.push_back({"place." + std::to_string(i), icon_of(place.kind), ui::Family::asagi, place.facility.name, body,
                    OpenPlace{i}});
  }
  draw_row_list(sheet, "places", ui::body_with_actions(layout), rows);
}

namespace {

struct Fact {
  std::string id;
  char32_t icon;
  std::string words;
};

std::vector<Fact> facts_of(const Sheet& sheet, const PlaceView& place) {
  const domain::Facility& f = place.facility;
  std::vector<Fact> out;
  const auto add = [&](const char* id, char32_t icon, std::string words) {
    if (!words.empty()) out.push_back({id, icon, std::move(words)});
  };
  std::string where = distance(sheet, place);
  if (!f.address.empty()) where += (where.empty() ? "" : "  ") + f.address;
  add("place.where", ui::icon::place, where);
  add("place.phone", ui::icon::phone, f.phone);
  add("place.hours", ui::icon::schedule, f.hours);
  add("place.ages", ui::icon::child_care, f.ages.empty() ? "" : sheet.say("place.ages", {{"what", f.ages}}));
  add("place.minding", ui::icon::groups,
      f.childminding.empty() ? "" : sheet.say("place.minding", {{"what", f.childminding}}));
  add("place.access", ui::icon::info, f.access);
  add("place.remarks", ui::icon::info, f.remarks);
  return out;
}

constexpr float lead_units = 96;
constexpr float least_units = 68;

ui::TextLook words_look() {
  return {.role = ui::TypeRole::body, .most_lines = 12, .least = 1.0F, .markup = letters::Markup::none};
}

float height_of(const Sheet& sheet, const std::string& words, float width) {
  const float high = sheet.ui.measure(words, words_look(), width - sheet.u(lead_units)).h;
  return std::max(sheet.u(least_units), high) + sheet.u(16);
}

void draw_fact(const Sheet& sheet, const Fact& fact, const ui::Rect& place) {
  ui::fact_line(sheet.ui, {}, {place.x, place.y, sheet.u(lead_units), sheet.u(least_units)}, fact.icon, {},
                ui::Family::asagi);
  const ui::Rect words = place.without_left(sheet.u(lead_units)).without_bottom(sheet.u(16));
  const float high = sheet.ui.measure(fact.words, words_look(), words.w).h;
  sheet.ui.text(fact.id, words.moved(0, std::max(0.0F, (sheet.u(least_units) - high) / 2)), fact.words, words_look());
}

}  // namespace

void draw_place(const Sheet& sheet) {
  const Model& shelf = sheet.model;
  const ui::PageLayout layout = begin(sheet, {.title = {}, .notice = NoticeAt::page});
  if (shelf.place >= shelf.places.size()) return;
  const PlaceView& place = shelf.places[shelf.place];
  ui::TextLook title = title_look();
  title.most_lines = 3;
  title.markup = letters::Markup::none;
  ui::Rect area{layout.content.x, layout.title.y, layout.content.w, layout.actions.y - sheet.u(18) - layout.title.y};
  area = write(sheet, "page.title", area, place.facility.name, title, 20);
  const auto facts = facts_of(sheet, place);
  const std::string source = sheet.say.small(sheet.say("place.source"));
  ui::TextLook small{.role = ui::TypeRole::caption, .most_lines = 2};
  small.colour = sheet.ui.colours().ink2;
  const auto height_at = [&](float width) {
    float sum = sheet.ui.measure(source, small, width).h + sheet.u(8);
    for (const auto& fact : facts) sum += height_of(sheet, fact.words, width);
    return sum;
  };
  scrolled(sheet, "place", area, height_at, [&](const ui::Rect& inside) {
    float y = inside.y;
    for (const auto& fact : facts) {
      const float h = height_of(sheet, fact.words, inside.w);
      draw_fact(sheet, fact, {inside.x, y, inside.w, h});
      y += h;
    }
    write(sheet, "place.source", {inside.x, y, inside.w, std::max(0.0F, inside.bottom() - y)}, source, small, 0);
  });
  const auto code = sheet.is_large() ? ui::icon::none : ui::icon::qr_code_2;
  if (place.facility.position() &&
      ui::button(sheet.ui, "place.map", ui::action_part(sheet.theme(), layout, 1, 2),
                 {.kind = ui::ButtonKind::secondary, .label = sheet.say("place.map"), .icon = code})) {
    sheet.ask(ShowPlaceMap{});
  }
  if (!place.facility.url.empty() &&
      ui::button(sheet.ui, "place.page", ui::action_part(sheet.theme(), layout, 0, 2),
                 {.kind = ui::ButtonKind::secondary, .label = sheet.say("leaflet.phone"), .icon = code})) {
    sheet.ask(ShowPlacePage{});
  }
}

}  // namespace tsunagu::kiosk::shelf
