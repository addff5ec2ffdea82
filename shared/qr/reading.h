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

// Which codes a step looks for: leaving out all but QR codes halves its cost.
enum class Wanted : std::uint8_t { qr, qr_and_linear };

// Single steps of the chain; each returns every code it finds, sorted and without repeats.
[[nodiscard]] std::vector<CodeText> read_with_zxing(const GrayPicture& picture, Wanted wanted = Wanted::qr);
[[nodiscard]] std::vector<CodeText> read_with_zbar(const GrayPicture& picture, Wanted wanted = Wanted::qr);

// Tells whether what was found is all that is to be had, so that the remaining steps can be left out.
using IsEnough = std::function<bool(const std::vector<CodeText>&)>;

// For a live camera, where the next frame comes soon: ZXing, and ZBar on the picture softened. QR codes only.
[[nodiscard]] std::vector<CodeText> read_quickly(const GrayPicture& picture);
// The whole chain, linear codes too: ZXing; ZBar on the picture softened (3 x 3 means, which take away the noise and
// the screen's own pattern that its finder stumbles over); ZXing on it enlarged twice, softened and sharpened; ZBar as
// it is; ZBar softened and sharpened. A picture of more than five megapixels goes through it shrunk, then the first two
// steps see it in full. Stops as soon as `is_enough` (by default: as soon as anything is found).
[[nodiscard]] std::vector<CodeText> read_thoroughly(const GrayPicture& picture, const IsEnough& is_enough = {});

}  // namespace tsunagu::qr
