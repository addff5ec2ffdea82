// Letters for the screens: which face draws what, and a cache of drawn glyphs that holds only what has been needed.
//
// Text is shaped by HarfBuzz on the UI thread from mapped font files. The first time a glyph is wanted at a size, it
// gets its place on a page of the cache at once (its box is known without drawing it); a worker thread fills it with
// FreeType; upload() hands what is ready to the graphics side. Until then its space stays empty. No frame waits longer
// for letters than it chose to.
//
//   each frame:   fonts.begin_frame();  ... lay_out(), draw() ...  ImGui::Render();  fonts.upload(4ms);  RenderDrawData
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/i18n/language.h"

namespace tsunagu::letters {

// Where the pages of the cache live: the Shell's OpenGL textures, or plain memory in a test. Called on the UI thread
// only.
class TextureSink {
 public:
  using Id = void*;  // an ImTextureID

  virtual ~TextureSink() = default;
  // A page of one byte a pixel, all zero, which the shader reads as white with that alpha. Never null.
  virtual Id create(int width, int height) = 0;
  // `alpha` holds height rows of width bytes without gaps (GL_UNPACK_ALIGNMENT 1); it is the caller's.
  virtual void update(Id page, int x, int y, int width, int height, const std::uint8_t* alpha) = 0;
  virtual void destroy(Id page) = 0;
};

struct FontSettings {
  std::filesystem::path folder = "/usr/share/fonts";  // where Debian's font packages lie
  int page_side = 1024;                               // pixels; a page is page_side^2 bytes
  int most_pages = 8;  // then the page that was drawn from longest ago is emptied, but never one of this frame
};

enum class Weight : std::uint8_t { regular, bold };

struct FontStatistics {
  int pages = 0;
  int glyphs = 0;  // with a place on a page
  int faces_open = 0;
  int layouts_kept = 0;
  std::uint64_t drawn_by_worker = 0;
  std::uint64_t pages_emptied = 0;
};

namespace detail {
class FontEngine;  // glyph_engine.h: for text.cpp and nobody else
}

class Fonts {
 public:
  // Opens BIZ UDPGothic Regular and starts the worker; the other faces open when first needed, and one that is not
  // installed is passed over. `sink` outlives this object. `wake` is called on the worker's thread when glyphs are
  // ready that no frame is waiting for: it must make the frame loop draw again. not_found when the face is not
  // installed.
  [[nodiscard]] static Result<std::unique_ptr<Fonts>> open(TextureSink& sink, std::function<void()> wake,
                                                           const FontSettings& settings = {});
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  ~Fonts();

  // Chooses the order of faces and the shapes of letters for texts that do not name a language themselves.
  void set_language(i18n::Language language);
  [[nodiscard]] i18n::Language language() const;

  void begin_frame();
  // Waits at most `patience` for the glyphs asked for in this frame, then hands all that are ready to the sink. True
  // when none is left to wait for. Call it after the screens are built and before they are drawn; give the first frame
  // more.
  bool upload(std::chrono::microseconds patience = std::chrono::milliseconds(4));
  // Glyphs are asked for and not yet uploaded: the picture is not complete.
  [[nodiscard]] bool pending() const;

  // Has every letter of `text` that a face can draw brought into the cache, without waiting.
  void prefetch(std::string_view text, float em_px, Weight weight);
  // Lets go of every text kept in the cache of layouts: part of closing a session.
  void forget_texts();

  // Letters no face could draw, each once, ascending: tests assert that it is empty.
  [[nodiscard]] std::u32string undrawable() const;
  [[nodiscard]] FontStatistics statistics() const;

  [[nodiscard]] detail::FontEngine& engine() { return *engine_; }

 private:
  explicit Fonts(std::unique_ptr<detail::FontEngine> engine);
  std::unique_ptr<detail::FontEngine> engine_;
};

}  // namespace tsunagu::letters
