#include "kiosk/talk/pages.h"

namespace tsunagu::kiosk::talk {
namespace {

bool has_draft(const Model& model) {
  const bool written = !model.words.text.empty() || !model.phone.text.empty() || !model.name.text.empty();
  return written || !model.topics.empty() || model.method || model.hours || !model.consent.empty();
}

constexpr std::array table{
    Row{.page = Page::how, .name = "talk_how", .draw = draw_how},
    Row{.page = Page::topics, .name = "talk_topics", .draw = draw_topics, .has_draft = has_draft},
    Row{.page = Page::words,
        .name = "talk_words",
        .draw = draw_words,
        .entry = [](Model& model) { return &model.words; },
        .has_draft = has_draft},
    Row{.page = Page::method, .name = "talk_method", .draw = draw_method, .has_draft = has_draft},
    Row{.page = Page::phone,
        .name = "talk_phone",
        .draw = draw_phone,
        .entry = [](Model& model) { return &model.phone; },
        .has_draft = has_draft},
    Row{.page = Page::hours, .name = "talk_hours", .draw = draw_hours, .has_draft = has_draft},
    Row{.page = Page::message, .name = "talk_message", .draw = draw_message, .has_draft = has_draft},
    Row{.page = Page::caller, .name = "talk_caller", .draw = draw_caller, .has_draft = has_draft},
    Row{.page = Page::name,
        .name = "talk_name",
        .draw = draw_name,
        .entry = [](Model& model) { return &model.name; },
        .has_draft = has_draft},
    Row{.page = Page::consent, .name = "talk_consent", .draw = draw_consent, .has_draft = has_draft},
    Row{.page = Page::check, .name = "talk_check", .draw = draw_check, .has_draft = has_draft},
    // The slip is offered here and nowhere else; a code has to be photographed.
    Row{.page = Page::done,
        .name = "talk_done",
        .draw = draw_done,
        .stay = [](const Common& common, const Model&) { return common.code ? Stay::ordinary : Stay::gives_way; }},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::talk
