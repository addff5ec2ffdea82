// Picture preparations that let a reader see more: enlarging, sharpening, shrinking, flattening uneven light.
#pragma once

#include "shared/qr/reading.h"

namespace tsunagu::qr {

// Twice as wide and high, by cubic interpolation.
[[nodiscard]] GrayPicture enlarged(const GrayPicture& picture);

// A Gaussian blur of `sigma` pixels, approximated by three box blurs.
[[nodiscard]] GrayPicture blurred(const GrayPicture& picture, double sigma);

// Unsharp mask: adds `amount` times the difference from the picture blurred by `sigma` pixels.
[[nodiscard]] GrayPicture sharpened(const GrayPicture& picture, double sigma, double amount);

// Each pixel the mean of a `factor` x `factor` block; incomplete blocks at the right and lower edge are dropped.
[[nodiscard]] GrayPicture shrunk(const GrayPicture& picture, std::uint32_t factor);

}  // namespace tsunagu::qr
