#include "shared/i18n/scsu.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <memory>

#include "shared/base/text.h"

namespace tsunagu::i18n {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Stops at the first thing that is wrong instead of substituting for it.
Converter strict_converter() {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open("SCSU", &status));
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  }
  TSUNAGU_INVARIANT(U_SUCCESS(status));  // ICU is built without its converters
  return converter;
}

std::u16string to_utf16(std::u32string_view text) {
  std::u16string out;
  for (const auto c : text) {
    if (c >= 0x10000) {
      out += static_cast<char16_t>(0xD7C0 + (c >> 10));
      out += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
    } else {
      out += static_cast<char16_t>(c);
    }
  }
  return out;
}

// A window defined by 00 or A8..F8, which the standard reserves. ICU 72 does not stop there: it drops the byte and
// takes the next one for the window.
bool is_reserved_window(std::uint8_t x) { return x == 0x00 || (x >= 0xA8 && x <= 0xF8); }
bool has_reserved_window(ByteView bytes) {
  bool unicode_mode = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto b = bytes[at];
    const bool defines = unicode_mode ? b >= 0xE8 && b <= 0xEF : b >= 0x18 && b <= 0x1F;
    if (defines) {
      unicode_mode = false;
      if (++at < bytes.size() && is_reserved_window(bytes[at])) return true;
    } else if (unicode_mode) {
      unicode_mode = !((b >= 0xE0 && b <= 0xE7) || b == 0xF1);
      if (b < 0xE0 || b > 0xE7) at += b == 0xF0 || b == 0xF1 ? 2 : 1;
    } else if (b == 0x0F) {
      unicode_mode = true;
    } else if (b >= 0x01 && b <= 0x08) {
      at += 1;
    } else if (b == 0x0B || b == 0x0E) {
      at += 2;
    }
  }
  return false;
}

}  // namespace

Result<Bytes> scsu_compress(std::string_view text, std::size_t max_code_points) {
  if (text.size() > 4 * max_code_points) return fail(Code::too_large, "text");
  if (!is_utf8(text)) return fail(Code::usage, "text is not UTF-8");
  const auto code_points = decode_utf8(text);
  if (code_points.size() > max_code_points) return fail(Code::too_large, "text");
  const auto units = to_utf16(code_points);
  const auto converter = strict_converter();
  UErrorCode status = U_ZERO_ERROR;
  Bytes out(3 * units.size() + 8);  // a character may need a tag and two bytes
  const auto size =
      ucnv_fromUChars(converter.get(), reinterpret_cast<char*>(out.data()), static_cast<std::int32_t>(out.size()),
                      units.data(), static_cast<std::int32_t>(units.size()), &status);
  if (U_FAILURE(status)) return fail(Code::usage, "text");
  out.resize(static_cast<std::size_t>(size));
  return out;
}

Result<std::string> scsu_expand(ByteView bytes, std::size_t max_code_points) {
  // Every character takes a byte and at most five more (a window definition, or quoting each half of a pair).
  if (bytes.size() > 6 * max_code_points + 8) return fail(Code::too_large, "text");
  if (has_reserved_window(bytes)) return fail(Code::corrupt, "text");
  const auto converter = strict_converter();
  UErrorCode status = U_ZERO_ERROR;
  std::u16string units(2 * bytes.size() + 2, u'\0');  // one byte may stand for a pair
  const auto size =
      ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                    reinterpret_cast<const char*>(bytes.data()), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) return fail(Code::corrupt, "text");
  std::string out(3 * static_cast<std::size_t>(size) + 1, '\0');
  std::int32_t length = 0;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &length, units.data(), size, &status);
  if (U_FAILURE(status)) return fail(Code::corrupt, "text");  // an unpaired surrogate
  out.resize(static_cast<std::size_t>(length));
  const auto code_points = decode_utf8(out);
  if (code_points.size() > max_code_points) return fail(Code::too_large, "text");
  if (code_points.find(U'\uFEFF') != std::u32string::npos) return fail(Code::corrupt, "text: byte order mark");
  return out;
}

}  // namespace tsunagu::i18n
