#include <algorithm>

#include "shared/qr/enhance.h"
#include "shared/qr/reading.h"
#include "shared/qr/steps.h"

namespace tsunagu::qr {
namespace {

// Enlarging pays for small modules only; a picture with more pixels than this has large ones or none.
constexpr std::uint64_t most_pixels_to_enlarge = 4'000'000;

std::uint64_t pixels_of(const GrayPicture& picture) { return std::uint64_t{picture.width} * picture.height; }

void merge(std::vector<CodeText>& into, std::vector<CodeText> more) {
  into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  keep_sound(into);
}

}  // namespace

bool CodeText::is_digits() const {
  return symbology == Symbology::qr && !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_printable_ascii(const std::string& text) {
  return !text.empty() && text.size() <= longest_code_text &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

void keep_sound(std::vector<CodeText>& found) {
  std::erase_if(found, [](const CodeText& code) { return !is_printable_ascii(code.text); });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

std::vector<CodeText> read_sharpened(const GrayPicture& picture) {
  return read_with_zxing(sharpened(enlarged(picture), 2.0, 1.5));
}

std::vector<CodeText> read_quickly(const GrayPicture& picture) { return read_with_zxing(picture); }

std::vector<CodeText> read_thoroughly(const GrayPicture& picture, const IsEnough& is_enough) {
  const auto enough = [&](const std::vector<CodeText>& found) { return is_enough ? is_enough(found) : !found.empty(); };
  std::vector<CodeText> found = read_with_zxing(picture);
  if (enough(found)) return found;
  merge(found, read_with_zbar(picture));
  if (enough(found)) return found;
  if (pixels_of(picture) <= most_pixels_to_enlarge) merge(found, read_sharpened(picture));
  return found;
}

}  // namespace tsunagu::qr
