#include "shared/print/pages.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <cmath>

#include "shared/i18n/furigana.h"

namespace tsunagu::print {
namespace {

constexpr double points_per_mm = 72.0 / 25.4;
constexpr double cap_of_em = 0.765;  // BIZ UDPGothic
constexpr double line_of_em = 1.5;
constexpr double rule_mm = 0.2;

template <auto release>
struct Release {
  template <class T>
  void operator()(T* what) const {
    release(what);
  }
};
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Description = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using Attributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;

// The faces of the screens, in the order in which a letter is looked for.
const char* faces_for(i18n::Language language) {
  switch (language) {
    case i18n::Language::zh_hans: return "Noto Sans CJK SC,BIZ UDPGothic,Noto Sans,sans";
    case i18n::Language::ko: return "Noto Sans CJK KR,BIZ UDPGothic,Noto Sans,sans";
    case i18n::Language::vi: return "Noto Sans,BIZ UDPGothic,Noto Sans CJK JP,sans";
    case i18n::Language::ne: return "Noto Sans Devanagari,BIZ UDPGothic,Noto Sans CJK JP,Noto Sans,sans";
    case i18n::Language::ja:
    case i18n::Language::ja_easy:
    case i18n::Language::en:
    case i18n::Language::tl:
    case i18n::Language::pt:
    case i18n::Language::es: return "BIZ UDPGothic,Noto Sans CJK JP,Noto Sans,sans";
  }
  return "BIZ UDPGothic,sans";
}

cairo_status_t take(void* to, const unsigned char* bytes, unsigned int count) {
  auto& out = *static_cast<Bytes*>(to);
  out.insert(out.end(), bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

PaperSize size_of(Paper paper) { return paper == Paper::a4 ? PaperSize{210, 297} : PaperSize{105, 148}; }

std::string paper_words(std::string_view marked) {
  std::string out;
  for (const auto& part : i18n::split_furigana(marked)) {
    out += i18n::plain_text(part.base);
    if (!part.reading.empty()) out += "(" + std::string(part.reading) + ")";
  }
  return out;
}

struct Pages::Surface {
  Paper paper;
  i18n::Language language;
  Bytes out;
  cairo_surface_t* pdf = nullptr;
  cairo_t* cairo = nullptr;
  // Its own, not the thread's: what it keeps of the words goes away with the sheet.
  std::unique_ptr<PangoFontMap, Release<g_object_unref>> fonts{pango_cairo_font_map_new()};
  std::unique_ptr<PangoContext, Release<g_object_unref>> context;

  Surface(Paper on, i18n::Language in, std::string_view title) : paper(on), language(in) {
    const auto size = size_of(on);
    pdf =
        cairo_pdf_surface_create_for_stream(take, &out, size.width_mm * points_per_mm, size.height_mm * points_per_mm);
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, std::string(title).c_str());
    cairo = cairo_create(pdf);
    cairo_scale(cairo, points_per_mm, points_per_mm);
    context.reset(pango_font_map_create_context(fonts.get()));
    // Hinting and whole pixels are for screens: on paper they would push the letters apart.
    const std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>> exact(cairo_font_options_create());
    cairo_font_options_set_hint_style(exact.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(exact.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), exact.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_cairo_update_context(cairo, context.get());
  }
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;
  ~Surface() {
    cairo_destroy(cairo);
    cairo_surface_destroy(pdf);
  }

  [[nodiscard]] Layout lay_out(std::string_view words, const Look& look, double width_mm) const {
    Layout layout(pango_layout_new(context.get()));
    const Description face(pango_font_description_from_string(faces_for(language)));
    pango_font_description_set_absolute_size(face.get(), look.cap_mm / cap_of_em * PANGO_SCALE);
    pango_font_description_set_weight(face.get(), look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), face.get());
    const Attributes attributes(pango_attr_list_new());
    const std::string tag(i18n::bcp47_of(language));
    pango_attr_list_insert(attributes.get(), pango_attr_language_new(pango_language_from_string(tag.c_str())));
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width_mm * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), look.align == Align::centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    return layout;
  }
};

Pages::Pages(Paper paper, i18n::Language language, std::string_view title)
    : surface_(std::make_unique<Surface>(paper, language, title)) {}
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;
Pages::~Pages() = default;

PaperSize Pages::size() const { return size_of(surface_->paper); }

void Pages::new_page() { cairo_show_page(surface_->cairo); }

// Lines stand at equal distances whatever faces are in them, so that a sheet in two scripts stays calm.
Pages::Written Pages::text(const Box& box, std::string_view words, const Look& look) {
  Written out;
  if (words.empty()) return out;
  const auto layout = surface_->lay_out(words, look, box.w);
  const double em = look.cap_mm / cap_of_em;
  const double line = em * line_of_em;
  cairo_set_source_rgb(surface_->cairo, look.gray, look.gray, look.gray);
  const int lines = pango_layout_get_line_count(layout.get());
  int at = 0;
  for (; at < lines && out.height_mm + line <= box.h + 1e-6; ++at) {
    PangoLayoutLine* one = pango_layout_get_line_readonly(layout.get(), at);
    PangoRectangle extent;
    pango_layout_line_get_extents(one, nullptr, &extent);
    const double width = static_cast<double>(extent.width) / PANGO_SCALE;
    const double x = look.align == Align::centre ? box.x + (box.w - width) / 2 : box.x;
    cairo_move_to(surface_->cairo, x, box.y + out.height_mm + (line - em) / 2 + em * 0.88);
    pango_cairo_show_layout_line(surface_->cairo, one);
    out.height_mm += line;
  }
  out.taken = at < lines ? static_cast<std::size_t>(pango_layout_get_line_readonly(layout.get(), at)->start_index)
                         : words.size();
  return out;
}

double Pages::height_of(std::string_view words, const Look& look, double width_mm) const {
  if (words.empty()) return 0;
  const int lines = pango_layout_get_line_count(surface_->lay_out(words, look, width_mm).get());
  return lines * look.cap_mm / cap_of_em * line_of_em;
}

void Pages::rule(double x, double y, double width_mm, double gray) {
  cairo_set_source_rgb(surface_->cairo, gray, gray, gray);
  cairo_rectangle(surface_->cairo, x, y, width_mm, rule_mm);
  cairo_fill(surface_->cairo);
}

// One rectangle a run of dark modules: seams between single squares would show as hairlines on some printers.
Status Pages::code(const Box& box, const qr::Matrix& matrix, double module_mm) {
  const double side = module_mm * matrix.size_with_quiet_zone();
  if (matrix.size == 0 || module_mm <= 0 || side > std::min(box.w, box.h) + 1e-6) {
    return fail(Code::usage, "a code larger than its place");
  }
  const double left = box.x + (box.w - side) / 2 + qr::quiet_zone * module_mm;
  const double top = box.y + (box.h - side) / 2 + qr::quiet_zone * module_mm;
  cairo_set_source_rgb(surface_->cairo, 0, 0, 0);
  for (int row = 0; row < matrix.size; ++row) {
    for (int column = 0; column < matrix.size; ++column) {
      const int from = column;
      while (column < matrix.size && matrix.dark(column, row)) ++column;
      if (column == from) continue;
      cairo_rectangle(surface_->cairo, left + from * module_mm, top + row * module_mm, (column - from) * module_mm,
                      module_mm);
    }
  }
  cairo_fill(surface_->cairo);
  return {};
}

Status Pages::code(const Box& box, const std::string& text) {
  const std::vector<std::vector<std::string>> spelling{{text}};
  const auto plan = qr::plan_paper(spelling, std::min(box.w, box.h));
  if (!plan) return plan.forward();
  return code(box, plan->parts.front(), plan->module_mm);
}

Result<Bytes> Pages::finish() {
  cairo_surface_finish(surface_->pdf);
  if (cairo_status(surface_->cairo) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_status(surface_->pdf) != CAIRO_STATUS_SUCCESS) {
    return fail(Code::io, "the pages could not be written");
  }
  return std::move(surface_->out);
}

}  // namespace tsunagu::print
