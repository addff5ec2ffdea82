#include "kiosk/page/help_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

#include "shared/i18n/language.h"

namespace tsunagu::kiosk::page {
namespace {

constexpr std::size_t stand_at_once = 4;

// The place of a kind in the order of this visitor.
int rank(const Frame& sheet, HelpKind kind) {
  using enum HelpKind;
  static constexpr std::array after_alert{mind, parenting, violence, child_guidance, interpreter, other};
  static constexpr std::array else_order{parenting, mind, violence, child_guidance, interpreter, other};
  if (kind == interpreter && sheet.say.is_foreign()) return -1;
  const auto& order = sheet.common.alert_known ? after_alert : else_order;
  return static_cast<int>(std::find(order.begin(), order.end(), kind) - order.begin());
}

bool all_alike(const std::vector<HelpNumber>& all, auto of) {
  return std::all_of(all.begin(), all.end(), [&](const HelpNumber& one) { return of(one) == of(all.front()); });
}
bool same_hours(const std::vector<HelpNumber>& all) {
  return all_alike(all, [](const HelpNumber& one) { return one.hours; });
}
bool same_day(const std::vector<HelpNumber>& all) {
  return all_alike(all, [](const HelpNumber& one) { return std::chrono::sys_days{one.verified_on}; });
}

std::string checked_on(const Frame& sheet, const domain::Day& day) {
  const std::string month = std::to_string(static_cast<unsigned>(day.month()));
  return sheet.say("help.verified", {{"year", std::to_string(static_cast<int>(day.year()))},
                                     {"month", month},
                                     {"month_name", sheet.say("month." + month)},
                                     {"day", std::to_string(static_cast<unsigned>(day.day()))}});
}

// In which language the visitor is answered: the own one by its own name, else what it is answered in.
std::string answered_in(const Frame& sheet, const HelpNumber& one) {
  using i18n::Language;
  const auto has = [&](Language language) {
    return std::find(one.languages.begin(), one.languages.end(), language) != one.languages.end();
  };
  const bool japanese_alone = std::all_of(one.languages.begin(), one.languages.end(), [](Language language) {
    return language == Language::ja || language == Language::ja_easy;
  });
  if (japanese_alone) return sheet.say("help.japanese");
  const Language own = sheet.say.is_foreign() ? sheet.say.language() : Language::ja;
  const Language first = has(own) ? own : has(Language::en) ? Language::en : one.languages.front();
  std::string out(i18n::own_name_of(first));
  if (one.languages.size() > 1) out += " +" + std::to_string(one.languages.size() - 1);
  return out;
}

// What gives way when even the smallest letters leave no room: the hours, then what a name already says.
enum class Told { all, without_hours, name_alone };

// A number as it is set: at what size, and what stands beside it.
struct Looks {
  ui::TextLook number, name, small;
  float pad;
  Told told;
};
struct Sizes {
  float number, name, small, pad;
};
constexpr std::array normal_sizes{Sizes{52, 37, 28, 10}, Sizes{46, 37, 28, 8}, Sizes{42, 37, 28, 6},
                                  Sizes{40, 34, 28, 5},  Sizes{37, 32, 27, 4}, Sizes{34, 30, 26, 3}};
constexpr std::array large_sizes{Sizes{52, 47, 36, 10}, Sizes{46, 43, 34, 8}, Sizes{42, 40, 32, 6},
                                 Sizes{40, 37, 30, 5},  Sizes{37, 34, 28, 4}, Sizes{34, 32, 27, 3},
                                 Sizes{34, 30, 26, 2},  Sizes{32, 28, 25, 3}, Sizes{30, 27, 24, 2}};

Looks looks_at(const Frame& sheet, const Sizes& sizes, Told told) {
  Looks out{};
  out.told = told;
  out.number = {.most_lines = 1, .em_units = sizes.number, .bold = true, .least = 0.7F, .line = 1.15F};
  out.name = {.most_lines = 3, .em_units = sizes.name, .least = 1.0F, .line = 1.2F};
  out.small = {.most_lines = 7, .em_units = sizes.small, .bold = false, .least = 1.0F, .line = 1.2F};
  out.small.colour = sheet.ui.colours().ink2;
  out.pad = sheet.u(sizes.pad);
  return out;
}

struct Texts {
  std::string number, name, purpose, hours, answered;
};

// What of it stands at the right of the number, and what below its name.
struct Row {
  std::string beside, below;
};

class Numbers {
 public:
  Numbers(const Frame& sheet, std::string_view id, int columns) : sheet_(sheet), id_(id), columns_(columns) {
    const auto all = help_in_order(sheet);
    const bool hours_below = !same_hours(all);
    const bool day_below = !same_day(all);
    for (const auto& one : all) {
      rows_.push_back({one.number, one.name, one.purpose, hours_below ? one.hours : "",
                       joined({answered_in(sheet, one), day_below ? checked_on(sheet, one.verified_on) : ""})});
      auto& row = rows_.back();
      for (std::string* words : {&row.purpose, &row.hours, &row.answered}) *words = sheet.say.small(*words);
    }
  }

  void draw(const ui::Rect& area) const {
    const Looks look = largest_that_fit(area);
    const auto height = [&](std::size_t line, float width) { return line_height(line, width, look); };
    const auto draw = [&](std::size_t line, const ui::Rect& place) {
      for (std::size_t i = line * across(); i < std::min((line + 1) * across(), rows_.size()); ++i) {
        const int column = static_cast<int>(i - line * across());
        draw_one(i, ui::column_of(place, column, columns_, gutter()), look);
      }
    };
    scrolled_rows(sheet_, id_, area, {lines(), 0, height, draw, true});
  }

 private:
  [[nodiscard]] std::size_t across() const { return static_cast<std::size_t>(columns_); }
  [[nodiscard]] std::size_t lines() const { return (rows_.size() + across() - 1) / across(); }
  [[nodiscard]] float gutter() const { return sheet_.u(40); }
  [[nodiscard]] float column_width(float width) const {
    return (width - gutter() * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_);
  }

  [[nodiscard]] Row row_of(const Texts& words, float width, const Looks& look) const {
    const std::string purpose = look.told == Told::name_alone ? std::string() : words.purpose;
    const std::string answered = look.told == Told::all ? joined({words.hours, words.answered}) : words.answered;
    const float taken = sheet_.ui.measure(words.number, look.number).w + sheet_.u(20);
    if (taken + sheet_.ui.measure(answered, look.small).w <= width) return {answered, purpose};
    return {{}, joined({purpose, answered})};
  }
  [[nodiscard]] float height_of(const Texts& words, float width, const Looks& look) const {
    const Row row = row_of(words, width, look);
    float h = 2 * look.pad + sheet_.ui.measure(words.number, look.number, width).h;
    if (!words.name.empty()) h += sheet_.ui.measure(words.name, look.name, width).h;
    if (!row.below.empty()) h += sheet_.ui.measure(row.below, look.small, width).h;
    return std::ceil(h) + 1;  // lines end on whole pixels, each a little later than its measure
  }
  [[nodiscard]] float line_height(std::size_t line, float width, const Looks& look) const {
    float high = 0;
    for (std::size_t i = line * across(); i < std::min((line + 1) * across(), rows_.size()); ++i) {
      high = std::max(high, height_of(rows_[i], column_width(width), look));
    }
    return high;
  }
  [[nodiscard]] bool fit(const ui::Rect& area, const Looks& look) const {
    // The paging buttons of a longer list stand beside it.
    const bool more = rows_.size() > stand_at_once;
    const float width = more ? area.w - sheet_.theme().target() - sheet_.theme().gap() : area.w;
    const std::size_t at_once = (std::min(rows_.size(), stand_at_once) + across() - 1) / across();
    float h = 0;
    for (std::size_t line = 0; line < at_once; ++line) h += line_height(line, width, look);
    return h <= area.h;
  }
  [[nodiscard]] Looks largest_that_fit(const ui::Rect& area) const {
    // Upright, where there is no room for all else, 大きく gives way further: what a number is for has to be there.
    const bool upright = ui::shape_of(sheet_.ui.size()) == ui::Shape::portrait;
    const std::span<const Sizes> large(large_sizes.data(), upright ? large_sizes.size() : normal_sizes.size());
    const std::span<const Sizes> sizes = sheet_.is_large() ? large : std::span<const Sizes>(normal_sizes);
    for (const auto told : {Told::all, Told::without_hours, Told::name_alone}) {
      for (const auto& one : sizes) {
        if (const Looks look = looks_at(sheet_, one, told); fit(area, look)) return look;
      }
    }
    return looks_at(sheet_, sizes.back(), Told::all);
  }

  void draw_one(std::size_t i, const ui::Rect& place, const Looks& look) const {
    const std::string id = std::string(id_) + "." + std::to_string(i);
    const Texts& words = rows_[i];
    const Row row = row_of(words, place.w, look);
    sheet_.ui.canvas().line({place.x, place.y}, {place.right(), place.y}, sheet_.ui.colours().sand2,
                            sheet_.theme().hairline());
    ui::Rect left = place.shrunk(0, look.pad);
    if (!row.beside.empty()) {
      ui::TextLook beside = look.small;
      beside.align = letters::Align::right;
      beside.middle = true;
      const ui::Size number = sheet_.ui.measure(words.number, look.number);
      sheet_.ui.text(id + ".answered", left.top_part(number.h).without_left(number.w + sheet_.u(8)), row.beside,
                     beside);
    }
    left = write(sheet_, id, left, words.number, look.number, 0);
    left = write(sheet_, id + ".words", left, words.name, look.name, 0);
    write(sheet_, id + ".more", left, row.below, look.small, 0);
  }

  const Frame& sheet_;
  std::string_view id_;
  int columns_;
  std::vector<Texts> rows_;
};

}  // namespace

std::vector<HelpNumber> help_in_order(const Frame& sheet) {
  std::vector<HelpNumber> all = sheet.common.hub.help;
  const auto earlier = [&](const HelpNumber& a, const HelpNumber& b) {
    return rank(sheet, a.kind) < rank(sheet, b.kind);
  };
  std::stable_sort(all.begin(), all.end(), earlier);
  std::vector<HelpNumber> first, others;
  std::set<HelpKind> there;
  for (auto& one : all) {
    const bool leads = one.kind != HelpKind::other && there.insert(one.kind).second;
    (leads ? first : others).push_back(std::move(one));
  }
  std::move(others.begin(), others.end(), std::back_inserter(first));
  return first;
}

void draw_help_numbers(const Frame& sheet, std::string_view id, const ui::Rect& area, int columns) {
  Numbers(sheet, id, columns).draw(area);
}

std::string help_foot(const Frame& sheet) {
  const auto& help = sheet.common.hub.help;
  if (help.empty()) return {};
  return joined(
      {same_hours(help) ? help.front().hours : "", same_day(help) ? checked_on(sheet, help.front().verified_on) : ""});
}

}  // namespace tsunagu::kiosk::page
