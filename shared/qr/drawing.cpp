#include "shared/qr/drawing.h"

#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace tsunagu::qr {
namespace {

struct FreeInput {
  void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QRecLevel level_of(Correction correction) { return correction == Correction::low ? QR_ECLEVEL_L : QR_ECLEVEL_M; }

// libqrencode takes the version as a wish for the least one and raises it when the text needs more.
std::unique_ptr<QRcode, FreeCode> encode(std::string_view text, Correction correction, int least_version) {
  const std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(least_version, level_of(correction)));
  const QRencodeMode mode = is_digits(text) ? QR_MODE_NUM : QR_MODE_8;
  if (!input || QRinput_append(input.get(), mode, static_cast<int>(text.size()),
                               reinterpret_cast<const unsigned char*>(text.data())) != 0) {
    return nullptr;
  }
  return std::unique_ptr<QRcode, FreeCode>(QRcode_encodeInput(input.get()));
}

constexpr std::size_t longest_text = 7089;  // digits in version 40-L: nothing longer fits any code

}  // namespace

Result<Matrix> draw(std::string_view text, Correction correction, int least_version, int largest_version) {
  if (text.empty() || least_version < 1 || largest_version > QRSPEC_VERSION_MAX || least_version > largest_version) {
    return fail(Code::usage, "drawing a code");
  }
  if (text.size() > longest_text) return fail(Code::too_large, "the text of a code");
  errno = 0;
  const auto code = encode(text, correction, least_version);
  if (!code) return fail(errno == ENOMEM ? Code::io : Code::too_large, "the text of a code");
  if (code->version > largest_version) return fail(Code::too_large, "the text of a code");

  Matrix matrix;
  matrix.version = code->version;
  matrix.size = code->width;
  matrix.correction = correction;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  matrix.modules.reserve(count);
  // The lowest bit is the colour; the others say what the module is for.
  std::transform(code->data, code->data + count, std::back_inserter(matrix.modules),
                 [](unsigned char module) { return static_cast<std::uint8_t>(module & 1u); });
  return matrix;
}

}  // namespace tsunagu::qr
