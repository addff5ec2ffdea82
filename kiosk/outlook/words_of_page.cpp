#include "kiosk/outlook/words_of_page.h"

#include "kiosk/outlook/pages.h"
#include "kiosk/page/hub_words.h"

namespace tsunagu::kiosk::outlook {
namespace {

std::string own_or(const Sheet& sheet, const std::string& own, const Point& point, const char* part) {
  return own.empty() ? sheet.say("contact." + point.key + part) : own;
}

std::string stage_of(const Sheet& sheet, const Point& point) {
  if (point.from < 0) return sheet.say("outlook.pregnancy");
  if (point.from == 0) return sheet.say("outlook.at_birth");
  const auto birth = domain::YearMonth::from_ordinal(point.from_month.ordinal() - point.from);
  const std::string age = birth ? sheet.say.dates().age(month_of(*birth), month_of(point.from_month)) : std::string{};
  return sheet.say("outlook.age", {{"age", age}});
}

}  // namespace

std::string point_name(const Sheet& sheet, const Point& point) { return own_or(sheet, point.own_name, point, ".name"); }
std::string point_what(const Sheet& sheet, const Point& point) { return own_or(sheet, point.own_what, point, ".what"); }
std::string point_ask(const Sheet& sheet, const Point& point) { return own_or(sheet, point.own_ask, point, ".ask"); }

std::string point_when(const Sheet& sheet, const Point& point) {
  std::string stage = stage_of(sheet, point);
  if (!sheet.model.view.exact) return stage;
  const auto& dates = sheet.say.dates();
  std::string months = dates.month(month_of(point.from_month));
  if (point.to_month != point.from_month) months += " – " + dates.month(month_of(point.to_month));
  return stage + "  " + months;
}

std::string point_keeper(const Sheet& sheet, const Point& point) {
  switch (point.keeper) {
    case domain::Keeper::hub: return hub_name(sheet);
    case domain::Keeper::ward: return sheet.common.hub.ward_name;
    case domain::Keeper::clinic: return sheet.say("outlook.keeper.clinic");
    case domain::Keeper::home: return sheet.say("outlook.keeper.home");
  }
  return {};
}

std::string point_passage(const Sheet& sheet, const Point& point, bool is_next) {
  switch (point.passage) {
    case domain::Passage::over: return sheet.say("outlook.over");
    case domain::Passage::now: return sheet.say("outlook.now");
    case domain::Passage::ahead: return sheet.say(is_next ? "outlook.next" : "outlook.ahead");
  }
  return {};
}

}  // namespace tsunagu::kiosk::outlook
