// Inside the ward's administration: what the commands share. Included by the commands' own sources only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "shared/handoff/frame.h"
#include "ward/office.h"

namespace tsunagu::ward::commands {

using Json = nlohmann::ordered_json;

// What a command answers: JSON, and the same in words.
struct Reply {
  Json json;
  std::string words;
  int exit_code = 0;
};
// Ends a command; thrown and caught inside the administration only.
struct Stop {
  int exit_code;
  std::string why;
  std::string what_to_do;
};

[[noreturn]] void refuse(const Error& error, std::string what_to_do = {});
template <class T>
T must(Result<T> result, std::string what_to_do = {}) {
  if (!result) refuse(result.error(), std::move(what_to_do));
  if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

struct Context {
  const Clock& clock;
  RandomSource& random;
  crypto::SecretArena& arena;
  std::string data;
  std::string pin_file;

  [[nodiscard]] Office::Tools tools() const { return {arena, clock, random}; }
  [[nodiscard]] Office open() const;
  // Opened with somebody signed in: the passphrase comes from --pin-file or is asked for.
  [[nodiscard]] Office open_signed_in() const;
};

// ---- what people type
// -------------------------------------------------------------------------------------------------

// The first line of `pin_file`, or from a terminal with the echo off. usage (2) when there is neither.
[[nodiscard]] crypto::Secret read_passphrase(const std::string& pin_file, crypto::SecretArena& arena);
[[nodiscard]] bool is_terminal();
[[nodiscard]] bool person_agrees(const std::string& question);

// The parts of one code, from pictures, files of digits, or standard input ("-").
[[nodiscard]] std::vector<std::string> read_codes(const std::vector<std::string>& files);
// Writes the code as a picture where one was asked for.
void write_png(const std::vector<std::string>& digits, const std::string& png);

// ---- the commands
// -----------------------------------------------------------------------------------------------------

struct InitOptions {
  std::string ward, officer = "担当者", role = "mch_coordinator";
  int years = 2;
};
Reply init(const Context& in, const InitOptions& options);

struct TrustOptions {
  std::string file, fingerprint;
  bool yes = false;
};
Reply keys_card(const Context& in, const std::string& png);
Reply keys_trust(const Context& in, const TrustOptions& options);
Reply keys_list(const Context& in);
Reply keys_revoke(const Context& in, const std::string& device);

struct ScanOptions {
  std::vector<std::string> files;
  std::string accept;  // "new", a case, or empty: only look
  std::string receipt_png;
  bool review = false;         // open a code of a revoked device all the same
  bool after_restore = false;  // take it in although the journal was restored since it was issued
  bool names = false;
};
Reply scan(const Context& in, const ScanOptions& options);

Reply list_cases(const Context& in, bool names);
Reply show_case(const Context& in, const std::string& name);

Reply verify(const Context& in);
Reply rebuild(const Context& in);
Reply backup(const Context& in, const std::string& to);
Reply restore(const Context& in, const std::string& from);

}  // namespace tsunagu::ward::commands
