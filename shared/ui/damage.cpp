#include "shared/ui/damage.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace tsunagu::ui {
namespace {

constexpr int cell_px = 32;            // pixels; smaller ones cost more than the pixels that they spare
constexpr std::size_t most_parts = 6;  // every part goes through all triangles once more

std::uint64_t mixed(std::uint64_t number, std::uint64_t more) {
  number = (number ^ more) * 0x9E3779B97F4A7C15U;
  return number ^ number >> 29U;
}

std::uint64_t bits(float a, float b) {
  const float pair[2] = {a, b};
  std::uint64_t number = 0;
  std::memcpy(&number, pair, sizeof number);
  return number;
}

Rect clip_of(const ImDrawCmd& command) {
  const ImVec4& c = command.ClipRect;
  return {c.x, c.y, c.z - c.x, c.w - c.y};
}

// Calls `take` with the three vertices' numbers and the rectangle around them for each triangle of a command.
template <class Take>
void each_triangle(const ImDrawList& list, const ImDrawCmd& command, const Take& take) {
  for (unsigned i = command.IdxOffset; i < command.IdxOffset + command.ElemCount; i += 3) {
    int corner[3];
    for (unsigned k = 0; k < 3; ++k) {
      corner[k] = static_cast<int>(command.VtxOffset) + list.IdxBuffer[static_cast<int>(i + k)];
    }
    const ImVec2 a = list.VtxBuffer[corner[0]].pos;
    const ImVec2 b = list.VtxBuffer[corner[1]].pos;
    const ImVec2 c = list.VtxBuffer[corner[2]].pos;
    const float x = std::min({a.x, b.x, c.x});
    const float y = std::min({a.y, b.y, c.y});
    take(corner, Rect{x, y, std::max({a.x, b.x, c.x}) - x, std::max({a.y, b.y, c.y}) - y}, static_cast<int>(i));
  }
}

Rect around(const Rect& a, const Rect& b) {
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// The first two that overlap, made one.
bool join_two(std::vector<Rect>& parts) {
  for (auto a = parts.begin(); a != parts.end(); ++a) {
    for (auto b = a + 1; b != parts.end(); ++b) {
      if (common_part(*a, *b).is_empty()) continue;
      *a = around(*a, *b);
      parts.erase(b);
      return true;
    }
  }
  return false;
}

}  // namespace

void Damage::number(const ImDrawList& list, Colour ground) {
  now_.assign(static_cast<std::size_t>(columns_ * rows_), ground.packed());
  vertices_.clear();
  for (const ImDrawVert& v : list.VtxBuffer) {
    vertices_.push_back(mixed(mixed(mixed(0, bits(v.pos.x, v.pos.y)), bits(v.uv.x, v.uv.y)), v.col));
  }
  const auto cell = [](float at, int count) { return std::clamp(static_cast<int>(at) / cell_px, 0, count - 1); };
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const Rect clip = common_part(clip_of(command), {0, 0, size_.w, size_.h});
    if (clip.is_empty()) continue;
    const ImVec4& c = command.ClipRect;
    const std::uint64_t begin =
        mixed(mixed(reinterpret_cast<std::uintptr_t>(command.TextureId), bits(c.x, c.y)), bits(c.z, c.w));
    each_triangle(list, command, [&](const int* corner, const Rect& box, int) {
      std::uint64_t triangle = begin;
      for (int k = 0; k < 3; ++k) triangle = mixed(triangle, vertices_[static_cast<std::size_t>(corner[k])]);
      if (box.x >= clip.right() || box.y >= clip.bottom() || box.right() <= clip.x || box.bottom() <= clip.y) return;
      const int right = cell(std::min(box.right(), clip.right()), columns_);
      const int bottom = cell(std::min(box.bottom(), clip.bottom()), rows_);
      for (int row = cell(std::max(box.y, clip.y), rows_); row <= bottom; ++row) {
        for (int column = cell(std::max(box.x, clip.x), columns_); column <= right; ++column) {
          auto& number = now_[static_cast<std::size_t>(row * columns_ + column)];
          number = mixed(number, triangle);
        }
      }
    });
  }
}

// Cells that touch each other, also at a corner, make one part.
std::vector<Rect> Damage::gather(std::vector<bool> differs) const {
  std::vector<Rect> parts;
  std::vector<int> open;
  for (int first = 0; first < columns_ * rows_; ++first) {
    if (!differs[static_cast<std::size_t>(first)]) continue;
    differs[static_cast<std::size_t>(first)] = false;
    open.assign(1, first);
    Rect part{};
    while (!open.empty()) {
      const int row = open.back() / columns_;
      const int column = open.back() % columns_;
      open.pop_back();
      const Rect cell{static_cast<float>(column * cell_px), static_cast<float>(row * cell_px), cell_px, cell_px};
      part = part.is_empty() ? cell : around(part, cell);
      for (int r = std::max(row - 1, 0); r <= std::min(row + 1, rows_ - 1); ++r) {
        for (int c = std::max(column - 1, 0); c <= std::min(column + 1, columns_ - 1); ++c) {
          const int next = r * columns_ + c;
          if (!differs[static_cast<std::size_t>(next)]) continue;
          differs[static_cast<std::size_t>(next)] = false;
          open.push_back(next);
        }
      }
    }
    parts.push_back(common_part(part, {0, 0, size_.w, size_.h}));
  }
  return parts;
}

std::vector<Rect> Damage::next(const ImDrawList& list, Size size, Colour ground) {
  const bool whole = cells_.empty() || size != size_;
  size_ = size;
  columns_ = (static_cast<int>(size.w) + cell_px - 1) / cell_px;
  rows_ = (static_cast<int>(size.h) + cell_px - 1) / cell_px;
  number(list, ground);
  const auto before = std::exchange(cells_, now_);
  if (whole) return {{0, 0, size.w, size.h}};
  std::vector<bool> differs(now_.size());
  for (std::size_t i = 0; i < now_.size(); ++i) differs[i] = now_[i] != before[i];
  std::vector<Rect> parts = gather(std::move(differs));
  while (join_two(parts)) continue;
  if (parts.size() > most_parts) {
    for (const Rect& part : parts) parts.front() = around(parts.front(), part);
    parts.resize(1);
  }
  return parts;
}

void keep_only(ImDrawList& list, std::span<const Rect> parts) {
  ImVector<ImDrawCmd> commands;
  ImVector<ImDrawIdx> indices;
  for (const Rect& part : parts) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const Rect clip = common_part(clip_of(command), part);
      if (clip.is_empty()) continue;
      ImDrawCmd kept = command;
      kept.ClipRect = {clip.x, clip.y, clip.right(), clip.bottom()};
      kept.IdxOffset = static_cast<unsigned>(indices.Size);
      each_triangle(list, command, [&](const int*, const Rect& box, int at) {
        if (box.x > clip.right() || box.y > clip.bottom() || box.right() < clip.x || box.bottom() < clip.y) return;
        for (int k = 0; k < 3; ++k) indices.push_back(list.IdxBuffer[at + k]);
      });
      kept.ElemCount = static_cast<unsigned>(indices.Size) - kept.IdxOffset;
      if (kept.ElemCount > 0) commands.push_back(kept);
    }
  }
  list.CmdBuffer.swap(commands);
  list.IdxBuffer.swap(indices);
}

}  // namespace tsunagu::ui
