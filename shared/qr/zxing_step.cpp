// text() is a wide string without this.
#ifndef ZX_USE_UTF8
#define ZX_USE_UTF8
#endif
#include <ZXing/ReadBarcode.h>

#include <exception>

#include "shared/qr/steps.h"

namespace tsunagu::qr {
namespace {

using ZXing::BarcodeFormat;

Symbology symbology_of(BarcodeFormat format) {
  return format == BarcodeFormat::QRCode ? Symbology::qr : Symbology::linear;
}

ZXing::DecodeHints hints_for(Wanted wanted) {
  ZXing::DecodeHints hints;
  hints.setFormats(BarcodeFormat::QRCode);
  if (wanted == Wanted::qr_and_linear) {
    hints.setFormats(BarcodeFormat::QRCode | BarcodeFormat::Code39 | BarcodeFormat::Code128 | BarcodeFormat::EAN13);
  }
  hints.setTryHarder(true);
  return hints;
}

}  // namespace

std::vector<CodeText> read_with_zxing(const GrayPicture& picture, Wanted wanted) {
  std::vector<CodeText> found;
  try {
    const ZXing::ImageView view(picture.pixels.data(), static_cast<int>(picture.width),
                                static_cast<int>(picture.height), ZXing::ImageFormat::Lum);
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints_for(wanted))) {
      if (result.isValid()) found.push_back({result.text(), symbology_of(result.format())});
    }
  } catch (const std::exception&) {
    found.clear();  // a picture that confuses the library holds nothing that can be trusted
  }
  keep_sound(found);
  return found;
}

}  // namespace tsunagu::qr
