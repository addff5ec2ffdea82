#include "shared/feeds/encoding.h"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <vector>

#include "shared/base/text.h"

namespace tsunagu::feeds {

// ICU's name for what Windows calls code page 932; its wave dash and circled digits are the ones Windows writes.
struct Decoder::Converter {
  Converter() {
    UErrorCode status = U_ZERO_ERROR;
    converter.reset(ucnv_open("ibm-943_P15A-2003", &status));
    if (converter) {
      ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    usable = U_SUCCESS(status);
  }
  struct Close {
    void operator()(UConverter* open) const { ucnv_close(open); }
  };
  std::unique_ptr<UConverter, Close> converter;
  bool usable = false;
};

Decoder::Decoder(Encoding encoding) {
  if (encoding == Encoding::cp932) converter_ = std::make_unique<Converter>();
}
Decoder::~Decoder() = default;

std::optional<std::string> Decoder::decode(std::string_view bytes) const {
  if (!converter_) return is_utf8(bytes) ? std::optional<std::string>(bytes) : std::nullopt;
  if (!converter_->usable) return std::nullopt;
  std::vector<UChar> units(bytes.size() + 1);
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count =
      ucnv_toUChars(converter_->converter.get(), units.data(), static_cast<std::int32_t>(units.size()), bytes.data(),
                    static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string text;
  icu::UnicodeString(units.data(), count).toUTF8String(text);
  return text;
}

std::string_view without_mark(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  return bytes;
}

namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u3000' || c == U'\u00A0';
}

// Joins or parts letters (Nepali, families in emoji), or picks one of several shapes of a letter.
bool is_shaping(char32_t c) {
  return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// Control characters, and the invisible ones that reorder or hide text around them.
bool is_hidden(char32_t c) {
  if (is_shaping(c)) return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFD || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE0FFF) || (c & 0xFFFE) == 0xFFFE;
}

std::u32string trimmed(std::u32string text) {
  while (!text.empty() && is_blank(text.back())) text.pop_back();
  std::size_t start = 0;
  while (start < text.size() && is_blank(text[start])) ++start;
  return text.substr(start);
}

}  // namespace

std::string folded(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);
  const auto size = static_cast<std::int32_t>(utf8.size());
  icu::UnicodeString result =
      fold->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), size)), status);
  if (U_FAILURE(status)) return std::string(utf8);
  std::string text;
  result.trim().toUTF8String(text);
  return text;
}

std::string cleaned(std::string_view utf8, std::size_t limit, Lines lines) {
  std::u32string kept;
  for (const char32_t c : decode_utf8(utf8)) {
    const bool line_kept = c == U'\n' && lines == Lines::keep;
    if ((c == U'\n' || c == U'\t') && !line_kept) {
      kept.push_back(U' ');
    } else if (line_kept || !is_hidden(c)) {
      kept.push_back(c);
    }
  }
  kept = trimmed(std::move(kept));
  if (kept.size() > limit) {
    kept.resize(limit - 1);
    while (!kept.empty() && is_shaping(kept.back())) kept.pop_back();
    kept.push_back(U'…');
  }
  return encode_utf8(kept);
}

}  // namespace tsunagu::feeds
