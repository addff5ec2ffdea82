#include "kiosk/plan.h"

#include "kiosk/paper.h"
#include "kiosk/typed.h"
#include "shared/base/text.h"
#include "shared/print/leaf.h"
#include "shared/qr/drawing.h"

namespace tsunagu::kiosk {
namespace {

// So that wish, three steps and the headings fit one code of the size that phones read, in three-byte letters too.
constexpr std::size_t most_wish = 60;
constexpr std::size_t most_step = 36;
constexpr int lines_to_write_on = 4;

}  // namespace

TextEntry Plan::step_entry() const { return words_entry(room_.state.language, most_step); }

bool Plan::is_empty() const { return room_.state.plan.wish.text.empty() && room_.state.plan.steps.empty(); }

void Plan::open() {
  auto& plan = room_.state.plan;
  if (!is_empty()) return room_.go(Page::plan);
  sheet_seen_ = false;
  plan.wish = words_entry(room_.state.language, most_wish);
  plan.step = step_entry();
  room_.go(Page::plan_wish);
}

// From the first writing on to the next page; afterwards back to the sheet.
void Plan::written() {
  const Page page = room_.state.page;
  if (sheet_seen_) return room_.back();
  // Replaced, not stacked: from the sheet one goes back to where the plan was begun.
  if (page == Page::plan_wish) return room_.replace(Page::plan_step);
  sheet_seen_ = true;
  room_.replace(Page::plan);
}

void Plan::next() {
  auto& plan = room_.state.plan;
  switch (room_.state.page) {
    case Page::plan_wish: trim_end(plan.wish.text); return written();
    case Page::plan_step: {
      trim_end(plan.step.text);
      if (plan.changing && *plan.changing < plan.steps.size()) {
        if (plan.step.text.empty()) {
          plan.steps.erase(plan.steps.begin() + static_cast<std::ptrdiff_t>(*plan.changing));
        } else {
          plan.steps[*plan.changing] = plan.step.text;
        }
      } else if (!plan.step.text.empty() && plan.steps.size() < most_plan_steps) {
        plan.steps.push_back(plan.step.text);
      }
      plan.changing.reset();
      plan.step = step_entry();
      return written();
    }
    case Page::plan_phone: room_.state.code.reset(); return room_.back();
    case Page::plan_printed: return room_.back();
    default: return;
  }
}

void Plan::skip() { next(); }

void Plan::change_wish() { room_.go(Page::plan_wish); }

void Plan::change_step(std::size_t index) {
  auto& plan = room_.state.plan;
  if (index >= plan.steps.size()) return;
  plan.step = step_entry();
  plan.step.text = plan.steps[index];
  plan.changing = index;
  room_.go(Page::plan_step);
}

void Plan::add_step() {
  auto& plan = room_.state.plan;
  if (plan.steps.size() >= most_plan_steps) return room_.refuse("error.plan_full");
  plan.step = step_entry();
  plan.changing.reset();
  room_.go(Page::plan_step);
}

std::string Plan::words(std::string_view key) const { return on_paper(room_, key); }

std::string Plan::point_ahead() const {
  const auto& view = room_.state.outlook;
  if (view.at >= view.points.size() || view.points[view.at].passage == domain::Passage::over) return {};
  const auto& point = view.points[view.at];
  std::string name =
      point.own_name.empty() ? words("contact." + point.key + ".name") : print::paper_words(point.own_name);
  if (view.exact) name += " (" + point.from_month.text() + ")";
  return name;
}

std::string Plan::as_text(bool with_point) const {
  const auto& plan = room_.state.plan;
  std::string out = words("plan.title");
  if (!plan.wish.text.empty()) out += "\n[" + words("plan.wish") + "]\n" + encode_utf8(plan.wish.text);
  if (!plan.steps.empty()) out += "\n[" + words("plan.steps") + "]";
  for (const auto& step : plan.steps) out += "\n- " + encode_utf8(step);
  const std::string point = with_point ? point_ahead() : std::string{};
  if (!point.empty()) out += "\n[" + words("plan.ahead") + "]\n" + point;
  return out;
}

void Plan::to_phone() {
  if (is_empty()) return room_.refuse("error.plan_empty");
  // What the parent wrote comes first; the contact point goes with it where there is room.
  const bool all = qr::draw(as_text(true), qr::Correction::medium).has_value();
  room_.show(room_.code_of_text(CodeView::Purpose::plan, as_text(all)), Page::plan_phone);
}

void Plan::print() {
  auto& state = room_.state;
  print::Leaf leaf;
  leaf.language = state.language;
  leaf.title = words("plan.title");
  leaf.footer = room_.tools.config.hub.name;
  leaf.blocks.emplace_back(print::Heading{words("plan.wish")});
  if (state.plan.wish.text.empty()) {
    leaf.blocks.emplace_back(print::Lines{lines_to_write_on});
  } else {
    leaf.blocks.emplace_back(print::Paragraph{encode_utf8(state.plan.wish.text)});
  }
  leaf.blocks.emplace_back(print::Heading{words("plan.steps")});
  for (const auto& step : state.plan.steps) leaf.blocks.emplace_back(print::Item{encode_utf8(step)});
  leaf.blocks.emplace_back(print::Lines{lines_to_write_on});
  if (const auto point = point_ahead(); !point.empty()) {
    leaf.blocks.emplace_back(print::Heading{words("plan.ahead")});
    leaf.blocks.emplace_back(print::Paragraph{point});
  }
  if (!print_leaf(room_, leaf)) return;
  state.plan.printed = true;
  room_.go(Page::plan_printed);
}

}  // namespace tsunagu::kiosk
