// What a command asks of the person at the terminal. Whatever is not given ends the command (console::Stop) and says
// which option gives it, so that a script never hangs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/crypto/secret.h"
#include "shared/domain/calendar.h"

namespace tsunagu::console {

// A PIN is typed on a pad: what an editor put around it is taken off, and a new one has 4 or more digits and no letter.
enum class SecretKind : std::uint8_t { passphrase, pin, new_pin };

struct SecretQuestion {
  std::string_view prompt;                 // "Passphrase"
  std::string_view needed;                 // "the officer's passphrase is needed"
  std::string_view option = "--pin-file";  // what gives it without a terminal
  SecretKind kind = SecretKind::passphrase;
};
// The first line of `file` (a byte order mark is skipped; "-" is standard input, and a pipe will do), or without a file
// from the terminal itself (not standard input, through which a code may come), with the echo off. Exit code 2 when
// there is neither, or when it is empty.
[[nodiscard]] crypto::Secret read_secret(const std::string& file, const SecretQuestion& question,
                                         crypto::SecretArena& arena);

struct Fingerprint {
  std::string whose;  // name of the ward or device
  std::string digits;
  std::string read_by;  // who reads it over the telephone: "ward", "hub"
};
struct FingerprintAnswer {
  std::string given;  // --fingerprint
  bool yes = false;   // --yes
};
// Compared with --fingerprint, else by the person at the terminal. A script that gave neither finds the fingerprint in
// the answer. Refuses when they differ or the person says no.
void compare(const Fingerprint& fingerprint, const FingerprintAnswer& answer);

// What the person at the terminal types; none without a terminal, or when nothing is typed. Exit code 2 for anything
// but a number from `least` to `most`.
[[nodiscard]] std::optional<int> number_from_terminal(std::string_view question, int least, int most);

// Exit code 2 when `text` is no day.
[[nodiscard]] domain::Day day_from(const std::string& text, std::string_view option);

}  // namespace tsunagu::console
