#include "kiosk/outlook/plan.h"

#include "kiosk/hand/paper.h"
#include "kiosk/hand/typed.h"
#include "shared/base/text.h"
#include "shared/print/leaf.h"
#include "shared/qr/drawing.h"

namespace tsunagu::kiosk::outlook {
namespace {

// So that wish, three steps and the headings fit one code of the size that phones read, in three-byte letters too.
constexpr std::size_t most_wish = 60;
constexpr std::size_t most_step = 36;
constexpr int lines_to_write_on = 4;

}  // namespace

TextEntry Plan::step_entry() const { return words_entry(hand_.common.language, most_step); }

bool Plan::is_empty() const { return model_.plan.wish.text.empty() && model_.plan.steps.empty(); }

void Plan::open() {
  auto& plan = model_.plan;
  if (!is_empty()) return hand_.go(Page::plan);
  sheet_seen_ = false;
  plan.wish = words_entry(hand_.common.language, most_wish);
  plan.step = step_entry();
  hand_.go(Page::plan_wish);
}

// From the first writing on to the next page; afterwards back to the sheet. Replaced, not stacked: from the sheet one
// goes back to where the plan was begun.
void Plan::wish_written() {
  trim_end(model_.plan.wish.text);
  sheet_seen_ ? hand_.back() : hand_.replace(Page::plan_step);
}

void Plan::step_written() {
  auto& plan = model_.plan;
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
  std::exchange(sheet_seen_, true) ? hand_.back() : hand_.replace(Page::plan);
}

void Plan::change_wish() { hand_.go(Page::plan_wish); }

void Plan::change_step(std::size_t index) {
  auto& plan = model_.plan;
  if (index >= plan.steps.size()) return;
  plan.step = step_entry();
  plan.step.text = plan.steps[index];
  plan.changing = index;
  hand_.go(Page::plan_step);
}

void Plan::add_step() {
  auto& plan = model_.plan;
  if (plan.steps.size() >= most_plan_steps) return hand_.refuse("error.plan_full");
  plan.step = step_entry();
  plan.changing.reset();
  hand_.go(Page::plan_step);
}

std::string Plan::words(std::string_view key) const { return on_paper(hand_, key); }

std::string Plan::point_ahead() const {
  const auto& view = model_.view;
  if (view.at >= view.points.size() || view.points[view.at].passage == domain::Passage::over) return {};
  const auto& point = view.points[view.at];
  std::string name =
      point.own_name.empty() ? words("contact." + point.key + ".name") : print::paper_words(point.own_name);
  if (view.exact) name += " (" + point.from_month.text() + ")";
  return name;
}

std::string Plan::as_text(bool with_point) const {
  const auto& plan = model_.plan;
  std::string out = words("plan.title");
  if (!plan.wish.text.empty()) out += "\n[" + words("plan.wish") + "]\n" + encode_utf8(plan.wish.text);
  if (!plan.steps.empty()) out += "\n[" + words("plan.steps") + "]";
  for (const auto& step : plan.steps) out += "\n- " + encode_utf8(step);
  const std::string point = with_point ? point_ahead() : std::string{};
  if (!point.empty()) out += "\n[" + words("plan.ahead") + "]\n" + point;
  return out;
}

void Plan::to_phone() {
  if (is_empty()) return hand_.refuse("error.plan_empty");
  // What the parent wrote comes first; the contact point goes with it where there is hand.
  const bool all = qr::draw(as_text(true), qr::Correction::medium).has_value();
  hand_.show(hand_.code_of_text(CodeView::Purpose::plan, as_text(all)), Page::plan_phone);
}

void Plan::print() {
  auto& common = hand_.common;
  print::Leaf leaf;
  leaf.language = common.language;
  leaf.title = words("plan.title");
  leaf.footer = hand_.tools.config.hub.name;
  leaf.blocks.emplace_back(print::Heading{words("plan.wish")});
  if (model_.plan.wish.text.empty()) {
    leaf.blocks.emplace_back(print::Lines{lines_to_write_on});
  } else {
    leaf.blocks.emplace_back(print::Paragraph{encode_utf8(model_.plan.wish.text)});
  }
  leaf.blocks.emplace_back(print::Heading{words("plan.steps")});
  for (const auto& step : model_.plan.steps) leaf.blocks.emplace_back(print::Item{encode_utf8(step)});
  leaf.blocks.emplace_back(print::Lines{lines_to_write_on});
  if (const auto point = point_ahead(); !point.empty()) {
    leaf.blocks.emplace_back(print::Heading{words("plan.ahead")});
    leaf.blocks.emplace_back(print::Paragraph{point});
  }
  if (!print_leaf(hand_, leaf)) return;
  model_.plan.printed = true;
  hand_.go(Page::plan_printed);
}

}  // namespace tsunagu::kiosk::outlook
