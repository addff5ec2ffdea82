#include <zbar.h>

#include <memory>

#include "shared/qr/steps.h"

namespace tsunagu::qr {
namespace {

struct FreeScanner {
  void operator()(zbar::zbar_image_scanner_t* scanner) const { zbar::zbar_image_scanner_destroy(scanner); }
};
struct FreeImage {
  void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};
using Scanner = std::unique_ptr<zbar::zbar_image_scanner_t, FreeScanner>;

Scanner make_scanner(Wanted wanted) {
  using namespace zbar;
  Scanner scanner(zbar_image_scanner_create());
  if (!scanner) return scanner;
  zbar_image_scanner_set_config(scanner.get(), ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config(scanner.get(), ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  if (wanted == Wanted::qr) return scanner;
  for (const zbar_symbol_type_t type : {ZBAR_CODE39, ZBAR_CODE128, ZBAR_EAN13}) {
    zbar_image_scanner_set_config(scanner.get(), type, ZBAR_CFG_ENABLE, 1);
  }
  return scanner;
}

constexpr unsigned long fourcc_y800 = 'Y' | ('8' << 8) | ('0' << 16) | (static_cast<unsigned long>('0') << 24);

}  // namespace

std::vector<CodeText> read_with_zbar(const GrayPicture& picture, Wanted wanted) {
  using namespace zbar;
  std::vector<CodeText> found;
  const Scanner scanner = make_scanner(wanted);
  const std::unique_ptr<zbar_image_t, FreeImage> image(zbar_image_create());
  if (!scanner || !image) return found;
  zbar_image_set_format(image.get(), fourcc_y800);
  zbar_image_set_size(image.get(), picture.width, picture.height);
  zbar_image_set_data(image.get(), picture.pixels.data(), picture.pixels.size(), nullptr);  // borrowed
  if (zbar_scan_image(scanner.get(), image.get()) < 0) return found;
  for (const zbar_symbol_t* symbol = zbar_image_first_symbol(image.get()); symbol != nullptr;
       symbol = zbar_symbol_next(symbol)) {
    const char* data = zbar_symbol_get_data(symbol);
    if (data == nullptr) continue;
    found.push_back({std::string(data, zbar_symbol_get_data_length(symbol)),
                     zbar_symbol_get_type(symbol) == ZBAR_QRCODE ? Symbology::qr : Symbology::linear});
  }
  keep_sound(found);
  return found;
}

}  // namespace tsunagu::qr
