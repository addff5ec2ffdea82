// ZXing 1.4 (Debian 12) and 2.3 (Debian 13): from 2.2 on the hints are called options.
#ifndef ZX_USE_UTF8
#define ZX_USE_UTF8  // text() of 1.4 is a wide string without this
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

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

Options options_for(Wanted wanted) {
  Options options;
  options.setFormats(BarcodeFormat::QRCode);
  if (wanted == Wanted::qr_and_linear) {
    options.setFormats(BarcodeFormat::QRCode | BarcodeFormat::Code39 | BarcodeFormat::Code128 | BarcodeFormat::EAN13);
  }
  options.setTryHarder(true);
  return options;
}

}  // namespace

std::vector<CodeText> read_with_zxing(const GrayPicture& picture, Wanted wanted) {
  std::vector<CodeText> found;
  try {
    const ZXing::ImageView view(picture.pixels.data(), static_cast<int>(picture.width),
                                static_cast<int>(picture.height), ZXing::ImageFormat::Lum);
    for (const auto& result : ZXing::ReadBarcodes(view, options_for(wanted))) {
      if (result.isValid()) found.push_back({result.text(), symbology_of(result.format())});
    }
  } catch (const std::exception&) {
    found.clear();  // a picture that confuses the library holds nothing that can be trusted
  }
  keep_sound(found);
  return found;
}

}  // namespace tsunagu::qr
