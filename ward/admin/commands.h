// Inside the ward's administration: what the commands share. Included by the commands' own sources only.
#pragma once

#include <string>
#include <vector>

#include "shared/console/prompts.h"
#include "shared/console/reply.h"
#include "ward/office/office.h"

namespace tsunagu::ward::commands {

using console::Json;
using console::must;
using console::Reply;
using console::Stop;

struct Context {
  const Clock& clock;
  RandomSource& random;
  crypto::SecretArena& arena;
  std::string data;
  std::string pin_file;

  [[nodiscard]] Office::Tools tools() const { return {arena, clock, random}; }
  [[nodiscard]] Office open() const;
  // For what reads alone, or needs no keys.
  [[nodiscard]] journal::Journal open_journal(journal::Access access) const;
  // Opened with somebody signed in: the passphrase comes from --pin-file or is asked for.
  [[nodiscard]] Office open_signed_in() const;
  [[nodiscard]] crypto::Secret passphrase() const;
};

struct InitOptions {
  std::string ward, officer = "担当者", role = "mch_coordinator";
  int years = 2;
};
Reply init(const Context& in, const InitOptions& options);
// New keys for damaged or lost ones; an empty name is that of the ward's last card.
Reply keys_renew(const Context& in, const InitOptions& options);

struct TrustOptions {
  std::string file;
  console::FingerprintAnswer fingerprint;
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

struct ReceiptOptions {
  std::string request;  // its id
  std::string state;    // "contacted", "closed", or empty: the newest receipt again
  std::string png;
};
Reply receipt(const Context& in, const ReceiptOptions& options);

Reply list_cases(const Context& in, bool names);
Reply show_case(const Context& in, const std::string& name, bool past_warning);

struct ExportOptions {
  std::string format;  // "fhir", "csv"
  std::string out;     // a file, or "-": standard output
  std::string one;     // id or number of a case; empty: all
  std::string config;  // ward.toml, for the columns; empty: the installed one when there is one
  bool json = false;
};
Reply export_cases(const Context& in, const ExportOptions& options);

Reply verify(const Context& in);
Reply rebuild(const Context& in);
Reply backup(const Context& in, const std::string& to);
Reply restore(const Context& in, const std::string& from);

}  // namespace tsunagu::ward::commands
