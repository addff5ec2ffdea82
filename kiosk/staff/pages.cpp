#include "kiosk/staff/pages.h"

namespace tsunagu::kiosk::staff {
namespace {

constexpr std::array table{
    Row{.page = Page::card, .name = "staff_card", .draw = draw_card, .side = Side::staff},
    Row{.page = Page::pin,
        .name = "staff_pin",
        .draw = draw_pin,
        .side = Side::staff,
        .entry = [](Model& model) { return &model.pin; }},
    Row{.page = Page::board, .name = "staff_board", .draw = draw_board, .side = Side::staff},
    Row{.page = Page::request, .name = "staff_request", .draw = draw_request, .side = Side::staff},
    Row{.page = Page::note,
        .name = "staff_note",
        .draw = draw_note,
        .side = Side::staff,
        .entry = [](Model& model) { return &model.note; },
        .has_draft = [](const Model& model) { return !model.note.text.empty(); }},
    Row{.page = Page::decision,
        .name = "staff_decision",
        .draw = draw_decision,
        .side = Side::staff,
        .entry = [](Model& model) { return &model.decision; },
        .has_draft = [](const Model& model) { return !model.decision.text.empty(); }},
    Row{.page = Page::receipt, .name = "staff_receipt", .draw = draw_receipt, .side = Side::staff},
    Row{.page = Page::member_no,
        .name = "staff_member_no",
        .draw = draw_member_no,
        .side = Side::staff,
        .entry = [](Model& model) { return &model.card.number; }},
    Row{.page = Page::family, .name = "staff_family", .draw = draw_family, .side = Side::staff},
    Row{.page = Page::family_card, .name = "staff_family_card", .draw = draw_family_card, .side = Side::staff},
    Row{.page = Page::close, .name = "staff_close", .draw = draw_close, .side = Side::staff},
    Row{.page = Page::inside, .name = "staff_inside", .draw = draw_inside, .side = Side::staff},
    Row{.page = Page::clock, .name = "staff_clock", .draw = draw_clock, .side = Side::staff},
};
static_assert(every_page_once(table));

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace tsunagu::kiosk::staff
