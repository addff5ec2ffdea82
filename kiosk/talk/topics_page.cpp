// Any number of topics, none is fine too. Three groups, as many pages as they need.
#include <algorithm>
#include <array>
#include <span>

#include "kiosk/talk/pages.h"

namespace tsunagu::kiosk::talk {
namespace {

using domain::Topic;

struct Tile {
  Topic topic;
  char32_t icon;
};

constexpr std::array daily_life{Tile{Topic::breastfeeding, ui::icon::water_drop},
                                Tile{Topic::formula, ui::icon::local_drink},
                                Tile{Topic::weaning_food, ui::icon::restaurant},
                                Tile{Topic::allergy, ui::icon::egg},
                                Tile{Topic::sleep, ui::icon::bedtime},
                                Tile{Topic::crying, ui::icon::volume_up},
                                Tile{Topic::toilet, ui::icon::baby_changing_station},
                                Tile{Topic::discipline, ui::icon::pan_tool},
                                Tile{Topic::childminding, ui::icon::crib}};
constexpr std::array growing_up{
    Tile{Topic::growth, ui::icon::bar_chart},      Tile{Topic::development, ui::icon::forum},
    Tile{Topic::illness, ui::icon::shield},        Tile{Topic::play, ui::icon::child_care},
    Tile{Topic::nursery, ui::icon::local_library}, Tile{Topic::multiples, ui::icon::people}};
constexpr std::array me_and_family{Tile{Topic::pregnancy, ui::icon::pregnant_woman},
                                   Tile{Topic::postpartum_body, ui::icon::person},
                                   Tile{Topic::mind, ui::icon::spa},
                                   Tile{Topic::family_relations, ui::icon::family},
                                   Tile{Topic::money, ui::icon::credit_card},
                                   Tile{Topic::return_to_work, ui::icon::today},
                                   Tile{Topic::single_parent, ui::icon::home},
                                   Tile{Topic::residence, ui::icon::translate},
                                   Tile{Topic::just_talk, ui::icon::forum}};

constexpr bool every_topic_has_one_tile() {
  return std::ranges::all_of(domain::all_topics, [](Topic topic) {
    const auto tiles = [topic](const auto& group) { return std::ranges::count(group, topic, &Tile::topic); };
    return tiles(daily_life) + tiles(growing_up) + tiles(me_and_family) == 1;
  });
}
static_assert(every_topic_has_one_tile());

struct TopicsPage {
  int group;
  std::span<const Tile> tiles;
};

std::vector<TopicsPage> pages_of(std::size_t per_page) {
  const std::array<std::span<const Tile>, 3> groups{daily_life, growing_up, me_and_family};
  std::vector<TopicsPage> pages;
  for (int group = 0; group < 3; ++group) {
    auto rest = groups[static_cast<std::size_t>(group)];
    while (!rest.empty()) {
      const std::size_t n = std::min(per_page, rest.size());
      pages.push_back({group, rest.first(n)});
      rest = rest.subspan(n);
    }
  }
  return pages;
}

void draw_paging(const Sheet& sheet, const ui::Rect& row, const TopicsPage& page, std::size_t at, std::size_t count) {
  const float side = sheet.theme().target();
  const float gap = sheet.theme().gap();
  if (ui::icon_button(sheet.ui, "topics.prev", row.left_part(side), ui::icon::chevron_left,
                      sheet.say.small(sheet.say("topics.prev")), at > 0 ? ui::Readiness::ready : ui::Readiness::off)) {
    sheet.ask(TurnTopics{-1});
  }
  if (ui::icon_button(sheet.ui, "topics.next", row.right_part(side), ui::icon::chevron_right,
                      sheet.say.small(sheet.say("topics.next")),
                      at + 1 < count ? ui::Readiness::ready : ui::Readiness::off)) {
    sheet.ask(TurnTopics{1});
  }
  const ui::Rect middle = row.shrunk(side + gap, 0);
  const ui::TextLook name{.role = ui::TypeRole::body_bold,
                          .align = letters::Align::centre,
                          .most_lines = 2,
                          .middle = true,
                          .least = 0.75F};
  sheet.ui.text("topics.group", middle.top_part(middle.h * 0.62F),
                sheet.say("topics.group." + std::to_string(page.group)), name);
  ui::TextLook number{.role = ui::TypeRole::caption, .align = letters::Align::centre, .most_lines = 1, .middle = true};
  number.colour = sheet.ui.colours().ink2;
  sheet.ui.text("topics.page", middle.bottom_part(middle.h * 0.36F),
                sheet.say("topics.page", {{"page", std::to_string(at + 1)}, {"pages", std::to_string(count)}}), number);
}

void draw_tiles(const Sheet& sheet, const ui::Rect& area, const TopicsPage& page, int columns, int rows) {
  const auto& chosen = sheet.model.topics;
  for (std::size_t i = 0; i < page.tiles.size(); ++i) {
    const Tile& tile = page.tiles[i];
    const int n = static_cast<int>(i);
    const std::string key = "topic." + std::string(domain::key_of(tile.topic));
    const bool on = std::find(chosen.begin(), chosen.end(), tile.topic) != chosen.end();
    const ui::Rect place = ui::cell_of(area, n % columns, columns, n / columns, rows, sheet.theme().gap());
    if (ui::topic_tile(sheet.ui, key, place,
                       {.icon = sheet.is_large() ? ui::icon::none : tile.icon,
                        .label = sheet.say.small(sheet.say(key)),
                        .chosen = on})) {
      sheet.ask(ToggleTopic{tile.topic});
    }
  }
}

}  // namespace

void draw_topics(const Sheet& sheet) {
  const ui::PageLayout layout = begin(sheet, {.title = {}, .steps = talk_step(2), .notice = NoticeAt::page});
  const bool tall = is_tall(layout);
  const bool fewer = sheet.is_large();
  const int columns = tall ? 2 : 3;
  const int rows = tall ? (fewer ? 4 : 5) : (fewer ? 2 : 3);
  const auto per_page = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  const auto pages = pages_of(per_page);
  const std::size_t at = std::min(sheet.model.topics_page, pages.size() - 1);
  const float head_y = layout.steps.bottom() + sheet.u(tall ? 16 : 4);
  const float row_h = sheet.theme().target();
  ui::Rect head{layout.content.x, head_y, layout.content.w, row_h};
  ui::Rect paging = head.right_part(std::min(sheet.u(fewer ? 660 : 600), head.w * (fewer ? 0.64F : 0.55F)));
  ui::Rect title = head.without_right(paging.w + sheet.theme().gap2());
  if (tall) {
    title = head.top_part(sheet.u(76));
    paging = {head.x, title.bottom() + sheet.u(6), head.w, row_h};
  }
  ui::TextLook look = title_look();
  look.middle = true;
  sheet.ui.text("page.title", title, sheet.say("topics.title"), look);
  draw_paging(sheet, paging, pages[at], at, pages.size());
  const float top = paging.bottom() + sheet.u(18);
  const ui::Rect area{layout.content.x, top, layout.content.w, layout.actions.y - sheet.u(18) - top};
  draw_tiles(sheet, area, pages[at], columns, rows);
  const std::string label = sheet.say("next");
  const ui::Rect next = next_place(sheet, layout, label, Company::beside);
  if (sheet.common.notice) {
    draw_notice(sheet, beside(sheet, layout, next));
  } else if (sheet.model.topics.empty()) {
    if (other_button(sheet, layout, next, "skip", sheet.say("topics.skip"))) sheet.ask(Skip{});
  } else {  // on whichever of its pages
    ui::TextLook chosen = body_look();
    chosen.most_lines = 2;
    chosen.middle = true;
    chosen.least = 0.75F;
    const int count = static_cast<int>(sheet.model.topics.size());
    sheet.ui.text("topics.chosen", beside(sheet, layout, next), sheet.say.count("topics.chosen", count), chosen);
  }
  next_button(sheet, next, label);
}

}  // namespace tsunagu::kiosk::talk
