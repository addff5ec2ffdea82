// The JPEG half of decode_picture (libjpeg).
#pragma once

#include "shared/qr/reading.h"

namespace tsunagu::qr {

// `file` begins with a JPEG marker. Failures as decode_picture.
[[nodiscard]] Result<GrayPicture> decode_jpeg(ByteView file, const PictureLimits& limits);

}  // namespace tsunagu::qr
