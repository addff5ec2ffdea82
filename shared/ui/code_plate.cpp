#include "shared/ui/code_plate.h"

#include <algorithm>
#include <cmath>

#include "shared/ui/shell_state.h"

namespace tsunagu::ui {
namespace {

const qr::Matrix* matrix_of(ShellState& state, std::string_view text, qr::Correction correction) {
  const std::string key = (correction == qr::Correction::low ? "L" : "M") + std::string(text);
  const auto kept = state.codes.find(key);
  if (kept != state.codes.end()) return &kept->second;
  auto drawn = qr::draw(text, correction);
  if (!drawn) return nullptr;
  return &state.codes.emplace(key, std::move(drawn).value()).first->second;
}

// Runs of dark modules as one rectangle each, at whole pixels and without smoothing at the edges.
void draw_modules(const Canvas& canvas, const qr::Matrix& matrix, Point origin, int px) {
  const auto side = static_cast<float>(px);
  for (int row = 0; row < matrix.size; ++row) {
    for (int column = 0; column < matrix.size; ++column) {
      if (!matrix.dark(column, row)) continue;
      int end = column;
      while (end + 1 < matrix.size && matrix.dark(end + 1, row)) ++end;
      canvas.fill({origin.x + static_cast<float>(column) * side, origin.y + static_cast<float>(row) * side,
                   static_cast<float>(end - column + 1) * side, side},
                  rgb(0x000000));
      column = end;
    }
  }
}

}  // namespace

int px_per_module(int modules, float side) {
  if (modules <= 0 || side <= 0) return 0;
  return static_cast<int>(side) / (modules + 2 * qr::quiet_zone);
}

bool code_plate(Ui& ui, std::string_view id, const Rect& rect, std::string_view text, std::string_view label,
                qr::Correction correction) {
  Target target;
  target.id = id;
  target.role = Role::code;
  target.label = label;
  target.value = text;
  target.rect = rect;
  const qr::Matrix* const matrix = matrix_of(ui.state(), text, correction);
  const int px = matrix ? px_per_module(matrix->size, std::min(rect.w, rect.h)) : 0;
  if (px == 0) {
    target.clipped = true;
    ui.show(std::move(target));
    return false;
  }
  const auto side = static_cast<float>(px * matrix->size_with_quiet_zone());
  const Rect ground{std::floor(rect.centre().x - side / 2), std::floor(rect.centre().y - side / 2), side, side};
  // The plate may be larger than the quiet zone, never smaller; its corners are round outside of it only: a round
  // corner cuts away less than a third of its radius.
  const float spare = std::min(rect.w, rect.h) - side;
  const float rim = std::min(ui.units(14), std::floor(spare / 2));
  const float radius = rim > ui.units(6) ? std::min(ui.theme().radius_button(), 3 * rim) : 0;
  ui.canvas().fill(ground.shrunk(-rim), rgb(0xFFFFFF), radius);
  const float quiet = static_cast<float>(px * qr::quiet_zone);
  draw_modules(ui.canvas(), *matrix, {ground.x + quiet, ground.y + quiet}, px);
  target.rect = ground;
  ui.show(std::move(target));
  return true;
}

}  // namespace tsunagu::ui
