#include "shared/qr/jpeg_decoding.h"

// clang-format off
#include <cstdio>  // jpeglib.h needs it and does not include it
#include <jpeglib.h>
// clang-format on

#include <csetjmp>
#include <memory>

namespace tsunagu::qr {
namespace {

// libjpeg reports errors by a call that must not return, so the way out is a jump. Nothing with a destructor lives
// between the setjmp and a call into libjpeg: all state is in this struct, which the caller owns.
struct Decoding {
  jpeg_error_mgr errors{};
  jpeg_decompress_struct jpeg{};
  std::jmp_buf way_out{};
  GrayPicture picture;
  Code failure = Code::corrupt;
};

[[noreturn]] void leave(j_common_ptr common) { std::longjmp(static_cast<Decoding*>(common->client_data)->way_out, 1); }
void say_nothing(j_common_ptr /*common*/) {}
void say_nothing_at_level(j_common_ptr /*common*/, int /*level*/) {}

bool is_within(const jpeg_decompress_struct& jpeg, const PictureLimits& limits) {
  return jpeg.image_width <= limits.side && jpeg.image_height <= limits.side &&
         std::uint64_t{jpeg.image_width} * jpeg.image_height <= limits.pixels;
}

// A progressive file may repeat tiny scans without end, each of which costs a pass over the whole picture.
constexpr int most_scans = 100;
void count_scans(j_common_ptr common) {
  auto* jpeg = reinterpret_cast<jpeg_decompress_struct*>(common);
  if (jpeg->input_scan_number > most_scans) leave(common);
}

bool decode_into(Decoding& decoding, ByteView file, const PictureLimits& limits, jpeg_progress_mgr& progress) {
  jpeg_decompress_struct& jpeg = decoding.jpeg;
  if (setjmp(decoding.way_out) != 0) return false;
  jpeg_create_decompress(&jpeg);
  progress.progress_monitor = count_scans;
  jpeg.progress = &progress;
  jpeg_mem_src(&jpeg, file.data(), static_cast<unsigned long>(file.size()));
  jpeg_read_header(&jpeg, TRUE);
  if (!is_within(jpeg, limits)) {
    decoding.failure = Code::too_large;
    return false;
  }
  if (jpeg.jpeg_color_space != JCS_GRAYSCALE && jpeg.jpeg_color_space != JCS_YCbCr &&
      jpeg.jpeg_color_space != JCS_RGB) {
    decoding.failure = Code::unsupported;
    return false;
  }
  jpeg.out_color_space = JCS_GRAYSCALE;
  jpeg_start_decompress(&jpeg);
  decoding.picture.width = jpeg.output_width;
  decoding.picture.height = jpeg.output_height;
  decoding.picture.pixels.resize(std::size_t{jpeg.output_width} * jpeg.output_height);
  while (jpeg.output_scanline < jpeg.output_height) {
    JSAMPROW row = decoding.picture.pixels.data() + std::size_t{jpeg.output_scanline} * jpeg.output_width;
    jpeg_read_scanlines(&jpeg, &row, 1);
  }
  // What follows the last row is of no interest, so a file cut there is read; one cut earlier ends in gray rows.
  return true;
}

}  // namespace

Result<GrayPicture> decode_jpeg(ByteView file, const PictureLimits& limits) {
  const auto decoding = std::make_unique<Decoding>();
  jpeg_progress_mgr progress{};
  decoding->jpeg.err = jpeg_std_error(&decoding->errors);
  decoding->jpeg.client_data = decoding.get();
  decoding->errors.error_exit = leave;
  decoding->errors.output_message = say_nothing;
  decoding->errors.emit_message = say_nothing_at_level;
  const bool done = decode_into(*decoding, file, limits, progress);
  jpeg_destroy_decompress(&decoding->jpeg);
  if (!done) return fail(decoding->failure, "the JPEG picture");
  return std::move(decoding->picture);
}

}  // namespace tsunagu::qr
