#include <algorithm>

#include "shared/qr/enhance.h"
#include "shared/qr/reading.h"
#include "shared/qr/steps.h"

namespace tsunagu::qr {
namespace {

// A larger picture comes from a phone held close: its modules are large, and its noise averages out in shrinking.
constexpr std::uint64_t most_pixels_to_search = 5'000'000;
// Above this not even two more steps are worth their seconds.
constexpr std::uint64_t most_pixels_to_search_in_full = 16'000'000;

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

namespace {

GrayPicture softened(const GrayPicture& picture) { return blurred(picture, 0.7); }

// Sigmas and amounts are the best of those tried on the pictures of tests/bench/photo_rates.cpp.
std::vector<CodeText> read_enlarged(const GrayPicture& picture) {
  return read_with_zxing(sharpened(blurred(enlarged(picture), 1.6), 3.0, 3.0));
}
// As in the three-step chain of tests/bench/photo_rates.cpp: newer readers see some pictures better so, and ours must
// never read fewer than those three steps.
std::vector<CodeText> read_enlarged_plainly(const GrayPicture& picture) {
  return read_with_zxing(sharpened(enlarged(picture), 2.0, 1.5));
}
std::vector<CodeText> read_softened(const GrayPicture& picture) { return read_with_zbar(softened(picture)); }
std::vector<CodeText> read_softened_and_sharpened(const GrayPicture& picture) {
  return read_with_zbar(sharpened(softened(picture), 2.0, 2.0));
}
std::vector<CodeText> read_all_with_zxing(const GrayPicture& picture) {
  return read_with_zxing(picture, Wanted::qr_and_linear);
}
std::vector<CodeText> read_all_with_zbar(const GrayPicture& picture) {
  return read_with_zbar(picture, Wanted::qr_and_linear);
}

std::uint32_t shrinking_factor(const GrayPicture& picture) {
  std::uint32_t factor = 1;
  while (pixels_of(picture) / (std::uint64_t{factor} * factor) > most_pixels_to_search) ++factor;
  return factor;
}

class Search {
 public:
  explicit Search(const IsEnough& is_enough) : is_enough_(is_enough) {}

  // Whether all is found that was to be had.
  bool go(const GrayPicture& picture, std::initializer_list<std::vector<CodeText> (*)(const GrayPicture&)> steps) {
    return std::any_of(steps.begin(), steps.end(), [&](auto step) {
      merge(found_, step(picture));
      return is_enough_ ? is_enough_(found_) : !found_.empty();
    });
  }
  [[nodiscard]] std::vector<CodeText> take() { return std::move(found_); }

 private:
  const IsEnough& is_enough_;
  std::vector<CodeText> found_;
};

}  // namespace

std::vector<CodeText> read_quickly(const GrayPicture& picture) {
  auto found = read_with_zxing(picture);
  return found.empty() ? read_softened(picture) : found;
}

std::vector<CodeText> read_thoroughly(const GrayPicture& picture, const IsEnough& is_enough) {
  Search search(is_enough);
  const std::uint32_t factor = shrinking_factor(picture);
  const auto all_steps = {read_all_with_zxing,         read_softened,        read_enlarged, read_all_with_zbar,
                          read_softened_and_sharpened, read_enlarged_plainly};
  const bool done = search.go(factor == 1 ? picture : shrunk(picture, factor), all_steps);
  if (!done && factor > 1 && pixels_of(picture) <= most_pixels_to_search_in_full) {
    search.go(picture, {read_all_with_zxing, read_softened});
  }
  return search.take();
}

}  // namespace tsunagu::qr
