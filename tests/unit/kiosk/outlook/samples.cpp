#include "tests/unit/kiosk/page/samples.h"

#include "shared/base/text.h"

namespace tsunagu::kiosk::outlook {

using namespace page;

namespace {

Point point(const char* key, domain::Keeper keeper, int from, int to) {
  const int due = domain::YearMonth{2027, 3}.ordinal();
  Point out;
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

View outlook() {
  using domain::Keeper;
  View view;
  view.subject = Subject{MonthKind::due, {2027, 3}};
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

}  // namespace

void add_samples(Samples& all) {
  all.add("outlook_stage", Page::stage, with_rail({"outlook.time.early", "outlook.time.three"}));
  auto& whom = all.add("outlook_stage.card", Page::stage, with_rail({"subject.0", "subject.2", "outlook.stop"}));
  whom.outlook.view.subjects = {
      {MonthKind::due, {2027, 3}}, {MonthKind::birth, {2023, 12}}, {MonthKind::birth, {2021, 4}}};
  whom.outlook.view.may_stop = true;
  all.add("outlook_stage.passed", Page::stage, with_rail({"outlook.time.early", "outlook.time.three", "outlook.stop"}))
      .outlook.view.may_stop = true;
  auto& many = all.add("outlook_stage.many", Page::stage, with_rail({"subject.0", "subject.7"}));
  many.outlook.view.subjects.assign(8, {MonthKind::birth, {2023, 12}});
  const std::vector<std::string> acts{"outlook.card", "outlook.before", "outlook.after", "outlook.stop", "next"};
  for (std::size_t at = 0; at < 11; ++at) {
    auto& one = all.add("outlook." + std::to_string(at), Page::points, with_rail(acts));
    one.outlook.view = outlook();
    one.outlook.view.at = at;
    auto& more = all.add("outlook_point." + std::to_string(at), Page::point,
                         with_rail({"point.when", "point.where", "point.what", "point.ask", "point.source"}));
    more.outlook.view = outlook();
    more.outlook.view.at = at;
  }
  auto& picked = all.add("outlook.picked", Page::points, with_rail(acts));
  picked.outlook.view = outlook();
  picked.outlook.view.exact = false;
  all.add("outlook_stopped", Page::stopped,
          with_rail({"stopped.what", "stopped.ward", "outlook.undo", "outlook.tell", "next"}), false)
      .outlook.view.on_card = true;
  all.add("outlook_stopped.session", Page::stopped, with_rail({"stopped.what", "stopped.staff", "next"}), false)
      .hub.can_hand_over = false;
  auto& wish = all.add("plan_wish", Page::plan_wish, with_rail({"skip", "plan_wish.field"}));
  if (all.is_latin()) wish.outlook.plan.wish.mode = all.letters();
  auto& step = all.add("plan_step", Page::plan_step, with_rail({"next", "plan_step.field"}));
  step.outlook.plan.step = all.is_latin() ? typed("Ask about childminding", all.letters()) : typed("いちじあずかり");
  auto& sheet =
      all.add("plan", Page::plan, with_rail({"plan.row.wish", "plan.row.step.2", "plan.print", "plan.phone"}));
  sheet.outlook.plan = plan();
  auto& bare = all.add("plan.empty", Page::plan, with_rail({"plan.row.wish", "plan.row.add", "plan.phone"}));
  bare.hub.can_print = false;
  bare.notice = Notice{Notice::Kind::error, "error.plan_empty"};
  auto& phone = all.add("plan_phone", Page::plan_phone, with_rail({"code.qr", "next"}));
  phone.outlook.plan = plan();
  phone.code =
      CodeView{.purpose = CodeView::Purpose::plan,
               .parts = {"マイプラン\n[大切にしたいこと]\nよる ねむれる ひが ほしい\n[つぎにすること]\n- さんぽ"}};
  all.add("plan_printed", Page::plan_printed, with_rail({"next"}));
}

}  // namespace tsunagu::kiosk::outlook
