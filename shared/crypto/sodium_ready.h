// For this room's sources only: libsodium, initialised.
#pragma once

#include <sodium.h>

namespace tsunagu::crypto {

// Initialises libsodium the first time. Every way into this room that needs it calls it.
void sodium_ready();

}  // namespace tsunagu::crypto
