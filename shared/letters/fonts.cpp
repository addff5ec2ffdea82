#include "shared/letters/fonts.h"

#include <cmath>

#include "shared/letters/glyph_engine.h"

namespace tsunagu::letters {

Result<std::unique_ptr<Fonts>> Fonts::open(TextureSink& sink, std::function<void()> wake,
                                           const FontSettings& settings) {
  if (settings.page_side < 64 || settings.most_pages < 1) return fail(Code::usage, "font cache without room");
  auto engine = std::make_unique<detail::FontEngine>(sink, std::move(wake), settings);
  if (engine->faces().face(detail::FaceId::biz_regular) == nullptr) {
    return fail(Code::not_found,
                "BIZ UDPGothic (package fonts-morisawa-bizud-gothic) under " + settings.folder.string());
  }
  return std::unique_ptr<Fonts>(new Fonts(std::move(engine)));
}

Fonts::Fonts(std::unique_ptr<detail::FontEngine> engine) : engine_(std::move(engine)) {}
Fonts::~Fonts() = default;

void Fonts::set_language(i18n::Language language) { engine_->language = language; }
i18n::Language Fonts::language() const { return engine_->language; }
void Fonts::begin_frame() { engine_->begin_frame(); }
bool Fonts::upload(std::chrono::microseconds patience) { return engine_->upload(patience); }
bool Fonts::pending() const { return engine_->pending(); }

void Fonts::prefetch(std::string_view text, float em_px, Weight weight) {
  engine_->prefetch(text, {static_cast<int>(std::lround(em_px)), weight, engine_->language});
}

void Fonts::forget_texts() { engine_->layouts().clear(); }
std::u32string Fonts::undrawable() const { return engine_->undrawable(); }
FontStatistics Fonts::statistics() const { return engine_->statistics(); }

}  // namespace tsunagu::letters
