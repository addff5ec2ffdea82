// Pages of glyphs in plain memory and a painter for the quads that text makes: pictures of text without a GPU.
#pragma once

#include <imgui.h>
#include <png.h>

#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/letters/fonts.h"

namespace tsunagu::letters {

class MemorySink final : public TextureSink {
 public:
  struct Page {
    int width;
    int height;
    std::vector<std::uint8_t> alpha;
  };

  Id create(int width, int height) override {
    const auto id = reinterpret_cast<Id>(++last_);
    pages[id] = {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height))};
    return id;
  }
  void update(Id page, int x, int y, int width, int height, const std::uint8_t* alpha) override {
    auto& to = pages.at(page);
    ++updates;
    for (int row = 0; row < height; ++row) {
      for (int column = 0; column < width; ++column) {
        to.alpha.at(static_cast<std::size_t>((y + row) * to.width + x + column)) = *alpha++;
      }
    }
  }
  void destroy(Id page) override { pages.erase(page); }

  std::map<Id, Page> pages;
  int updates = 0;

 private:
  std::uintptr_t last_ = 0;
};

// A sheet of paper; ink is what is not white.
class Sheet {
 public:
  Sheet(int width, int height) : width_(width), height_(height), grey_(static_cast<std::size_t>(width * height), 255) {}

  // Paints the axis-parallel, whole-pixel quads of `list`.
  void paint(const ImDrawList& list, const MemorySink& sink) {
    for (const auto& command : list.CmdBuffer) {
      for (unsigned i = 0; i + 5 < command.ElemCount; i += 6) {
        const auto index = [&](unsigned k) { return list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)]; };
        const auto& a = list.VtxBuffer[index(0)];
        const auto& c = list.VtxBuffer[index(2)];
        copy(sink.pages.at(command.TextureId), a, c);
      }
    }
  }
  [[nodiscard]] int ink(int x, int y) const { return 255 - grey_[static_cast<std::size_t>(y * width_ + x)]; }
  // How many pixels of the rectangle hold ink.
  [[nodiscard]] int ink_in(int x, int y, int width, int height) const {
    int count = 0;
    for (int row = y; row < y + height; ++row) {
      for (int column = x; column < x + width; ++column) count += ink(column, row) > 32 ? 1 : 0;
    }
    return count;
  }
  void save(const std::string& path) const {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width_);
    image.height = static_cast<png_uint_32>(height_);
    image.format = PNG_FORMAT_GRAY;
    png_image_write_to_file(&image, path.c_str(), 0, grey_.data(), width_, nullptr);
  }

 private:
  void copy(const MemorySink::Page& page, const ImDrawVert& from, const ImDrawVert& to) {
    const int u = static_cast<int>(from.uv.x * static_cast<float>(page.width) + 0.5F);
    const int v = static_cast<int>(from.uv.y * static_cast<float>(page.height) + 0.5F);
    const int left = static_cast<int>(from.pos.x);
    const int top = static_cast<int>(from.pos.y);
    for (int y = 0; y < static_cast<int>(to.pos.y - from.pos.y); ++y) {
      for (int x = 0; x < static_cast<int>(to.pos.x - from.pos.x); ++x) {
        if (left + x < 0 || top + y < 0 || left + x >= width_ || top + y >= height_) continue;
        const int alpha = page.alpha[static_cast<std::size_t>((v + y) * page.width + u + x)];
        auto& at = grey_[static_cast<std::size_t>((top + y) * width_ + left + x)];
        at = static_cast<std::uint8_t>(at * (255 - alpha) / 255);
      }
    }
  }

  int width_;
  int height_;
  std::vector<std::uint8_t> grey_;
};

// A draw list of its own, without windows or frames.
class Paper {
 public:
  Paper() : context_(ImGui::CreateContext()), list_(ImGui::GetDrawListSharedData()) { clear(); }
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;
  ~Paper() {
    list_._ClearFreeMemory();
    ImGui::DestroyContext(context_);
  }
  void clear() {
    list_._ResetForNewFrame();
    list_.PushClipRect({0, 0}, {10000, 10000});
  }
  [[nodiscard]] ImDrawList* list() { return &list_; }

 private:
  ImGuiContext* context_;
  ImDrawList list_;
};

}  // namespace tsunagu::letters
