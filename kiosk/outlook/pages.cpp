#include "kiosk/outlook/pages.h"

namespace tsunagu::kiosk::outlook {
namespace {

bool has_plan(const Model& model) {
  const PlanDraft& plan = model.plan;
  return !plan.wish.text.empty() || !plan.step.text.empty() || !plan.steps.empty();
}

constexpr std::array table{
    Row{.page = Page::stage, .name = "outlook_stage", .draw = draw_stage},
    Row{.page = Page::points, .name = "outlook", .draw = draw_points},
    Row{.page = Page::point, .name = "outlook_point", .draw = draw_point},
    Row{.page = Page::stopped,
        .name = "outlook_stopped",
        .draw = draw_stopped,
        .stay = [](const Common&, const Model&) { return Stay::gives_way; }},
    Row{.page = Page::plan_wish,
        .name = "plan_wish",
        .draw = draw_plan_wish,
        .entry = [](Model& model) { return &model.plan.wish; },
        .has_draft = has_plan},
    Row{.page = Page::plan_step,
        .name = "plan_step",
        .draw = draw_plan_step,
        .entry = [](Model& model) { return &model.plan.step; },
        .has_draft = has_plan},
    Row{.page = Page::plan, .name = "plan", .draw = draw_plan, .has_draft = has_plan},
    Row{.page = Page::plan_phone,
        .name = "plan_phone",
        .draw = draw_plan_phone,
        .drops_code = true,
        .has_draft = has_plan},
    Row{.page = Page::plan_printed, .name = "plan_printed", .draw = draw_plan_printed},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::outlook
