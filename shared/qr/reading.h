// Reading codes out of pictures. Pictures are hostile input: call this only inside the reader process
// (shared/worker), never in the kiosk or the desk themselves. Built as its own library (tsunagu_qr_reading).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace tsunagu::qr {

struct PictureLimits {
  std::uint64_t pixels = 40'000'000;
  std::uint32_t side = 16'000;
};

// 8-bit gray, row by row without gaps.
struct GrayPicture {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  Bytes pixels;
};

// Decodes a PNG or JPEG file. The dimensions are checked before anything is allocated for them.
// unsupported: neither of the two, or a flavour of them we do not read; too_large: over `limits`; corrupt: damaged.
[[nodiscard]] Result<GrayPicture> decode_picture(ByteView file, const PictureLimits& limits = {});

enum class Symbology : std::uint8_t { qr, linear };

// Printable ASCII only: anything else a reader returns is dropped (ZBar guesses at other characters).
struct CodeText {
  std::string text;
  Symbology symbology = Symbology::qr;

  auto operator<=>(const CodeText&) const = default;
  [[nodiscard]] bool is_digits() const;  // a QR code of ASCII digits only, as all our own codes are
};

// Single steps of the chain; each returns every code it finds, sorted and without repeats.
[[nodiscard]] std::vector<CodeText> read_with_zxing(const GrayPicture& picture);
[[nodiscard]] std::vector<CodeText> read_with_zbar(const GrayPicture& picture);
// ZXing on the picture enlarged to twice its size and sharpened.
[[nodiscard]] std::vector<CodeText> read_sharpened(const GrayPicture& picture);

// Tells whether what was found is all that is to be had, so that the remaining steps can be left out.
using IsEnough = std::function<bool(const std::vector<CodeText>&)>;

// One quick pass, for a live camera.
[[nodiscard]] std::vector<CodeText> read_quickly(const GrayPicture& picture);
// The whole chain: ZXing, ZBar, ZXing on enlarged and sharpened pictures. Stops as soon as `is_enough` (by default:
// as soon as anything is found).
[[nodiscard]] std::vector<CodeText> read_thoroughly(const GrayPicture& picture, const IsEnough& is_enough = {});

}  // namespace tsunagu::qr
