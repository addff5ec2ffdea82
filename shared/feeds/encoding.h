// From the encodings feeds come in to clean UTF-8 (ICU lives behind this header, together with zones.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tsunagu::feeds {

enum class Encoding { utf8, cp932 };

// Turns bytes of one encoding into UTF-8.
class Decoder {
 public:
  explicit Decoder(Encoding encoding);
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  // Nothing when the bytes are not what the encoding allows.
  [[nodiscard]] std::optional<std::string> decode(std::string_view bytes) const;

 private:
  struct Converter;
  std::unique_ptr<Converter> converter_;  // none for UTF-8
};

// The bytes without a UTF-8 byte order mark.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

// Compatibility forms folded (NFKC: full-width digits, half-width kana, full-width brackets) and trimmed. For comparing
// and parsing, never for showing.
[[nodiscard]] std::string folded(std::string_view utf8);

// For showing: control characters and invisible direction marks dropped (line feeds kept when `keep_lines`), trimmed,
// and cut to `limit` code points.
enum class Lines { keep, join };
[[nodiscard]] std::string cleaned(std::string_view utf8, std::size_t limit, Lines lines);

}  // namespace tsunagu::feeds
