// Inside the ward's administration: what the commands share. Included by the commands' own sources only.
#pragma once

#include <string>
#include <vector>

#include "shared/console/invocation.h"
#include "shared/console/prompts.h"
#include "shared/console/reply.h"
#include "ward/office/office.h"

namespace tsunagu::ward::commands {

using console::Json;
using console::must;
using console::Reply;
using console::Stop;

struct Context : console::Invocation {
  crypto::SecretArena& arena;
  std::string as;  // who signs in: a name or an id; empty: the only officer

  [[nodiscard]] Office::Tools tools() const { return {arena, clock, random}; }
  [[nodiscard]] Office open() const;
  // For what reads alone, or needs no keys.
  [[nodiscard]] journal::Journal open_journal(journal::Access access) const;
  // Opened with somebody signed in: the passphrase comes from --pin-file or is asked for.
  // by whoever may do this.
  [[nodiscard]] Office open_signed_in(Deed deed = Deed::read_case) const;
  // The officer that --as names; none: it was not given.
  [[nodiscard]] std::optional<Ulid> who(const Office& office) const;
  [[nodiscard]] crypto::Secret passphrase() const;
};

// An officer by name or id.
[[nodiscard]] Ulid officer_named(const Office& office, const std::string& name);

struct InitOptions {
  std::string ward, officer = "担当者", role = "mch_coordinator";
  int years = 2;
  bool first_named = false;  // keys renew: an officer, a role or a ward was given
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
  bool hold = false;  // into the inbox: files, folders or a pipe of many codes
};
Reply scan(const Context& in, const ScanOptions& options);

struct ArrivalOptions {
  std::string request;  // its id
  std::string into;     // a case by id or number; empty: a new one
  bool new_case = false;
  bool after_restore = false;
  std::string receipt_png;
  std::string reason;  // of a decline, of decline_reasons()
  bool off = false;    // takes the mark off
  bool names = false;
};
Reply list_arrivals(const Context& in, bool names);
Reply accept_arrival(const Context& in, const ArrivalOptions& options);
Reply decline_arrival(const Context& in, const ArrivalOptions& options);
Reply undo_arrival(const Context& in, const ArrivalOptions& options);
Reply mark_arrival(const Context& in, const ArrivalOptions& options);
[[nodiscard]] std::vector<std::string> decline_reasons();

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

struct OfficerOptions {
  std::string who;  // a name or an id
  std::vector<std::string> roles;
  std::string give, take;
  std::string new_pin_file;
};
Reply officer_add(const Context& in, const OfficerOptions& options);
Reply officer_list(const Context& in);
Reply officer_role(const Context& in, const OfficerOptions& options);
Reply officer_passphrase(const Context& in, const OfficerOptions& options);
Reply officer_remove(const Context& in, const OfficerOptions& options);

struct ReadingsOptions {
  std::string one;      // id or number of a case; empty: all
  std::string officer;  // a name or an id; empty: all
  std::size_t limit = 1000;
};
Reply readings(const Context& in, const ReadingsOptions& options);

struct EraseOptions {
  std::string one;    // id or number of a case
  std::string proof;  // a PDF
  bool confirm = false;
};
Reply erase(const Context& in, const EraseOptions& options);

Reply verify(const Context& in);
Reply rebuild(const Context& in);
Reply backup(const Context& in, const std::string& to);
Reply restore(const Context& in, const std::string& from);

}  // namespace tsunagu::ward::commands
