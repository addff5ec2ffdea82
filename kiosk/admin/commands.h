// Inside the kiosk's administration: what the commands share. Included by the commands' own sources only.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/home/home.h"
#include "shared/console/invocation.h"
#include "shared/console/prompts.h"
#include "shared/console/reply.h"

namespace tsunagu::kiosk::commands {

using console::Json;
using console::must;
using console::Reply;
using console::Stop;

struct Context : console::Invocation {
  [[nodiscard]] std::unique_ptr<Home> open() const;
  // For what reads alone, or needs no keys.
  [[nodiscard]] journal::Journal open_journal(journal::Access access) const;
};

struct InitOptions {
  std::string hub, staff = "最初の職員", device = "1号機", card_png;
  std::optional<int> tablet;
};
Reply init(const Context& in, const InitOptions& options);

struct StaffOptions {
  std::string name, role = "staff", new_pin_file, card_file, card_png, staff_id;
};
Reply staff_list(const Context& in);
Reply staff_add(const Context& in, const StaffOptions& options);
Reply staff_remove(const Context& in, const StaffOptions& options);
// A new keyring for a damaged or lost one.
Reply staff_begin_anew(const Context& in, const StaffOptions& options);

struct TrustOptions {
  std::string file, agreement_from, agreement_to;
  console::FingerprintAnswer fingerprint;
  std::vector<int> items;  // numbers of domain::ConsentItem that may pass; empty: all
};
Reply keys_card(const Context& in, const std::string& png);
Reply keys_trust(const Context& in, const TrustOptions& options);
Reply keys_list(const Context& in);
// The same for keys/device and keys/wards.
Reply keys_renew_device(const Context& in, const std::string& name);
Reply keys_remake_wards(const Context& in);

struct ImportOptions {
  std::string file, from, to, kind = "detect";
  std::string list;  // empty: as the calendar calls itself, else as the file is called
  bool confirm = false, dry_run = false;
};
Reply import_events(const Context& in, const ImportOptions& options);
Reply list_events(const Context& in, const std::string& from, const std::string& to);

// "09:05"; nothing without a minute.
[[nodiscard]] std::string clock_text(const std::optional<int>& minute);

struct ClosingOptions {
  std::string day;
  bool confirm = false;
};
Reply close_day(const Context& in, const ClosingOptions& options);

struct StatsOptions {
  std::string from, to;
  std::string csv;  // a file or -; empty: none
};
Reply stats(const Context& in, const StatsOptions& options);

Reply verify(const Context& in);
Reply rebuild(const Context& in);
Reply backup(const Context& in, const std::string& to);
Reply restore(const Context& in, const std::string& from, std::optional<int> tablet);

}  // namespace tsunagu::kiosk::commands
