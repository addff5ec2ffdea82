// The commands of `tsunagu-ward` that need no screen. Each prints plain text for people, or JSON with --json, and
// returns 0 done, 1 refused (with the reason and what to do), 2 wrong usage. Nothing personal is printed unless it was
// asked for by name (`--names`, `case`) with the key unlocked.
//
// Names of JSON fields, which do not change:
//   any refusal   refused, what_to_do
//   init          data, ward, officer_id, ward_key_id, fingerprint, valid_to, secrets_locked
//   keys card     kind, ward, ward_key_id, fingerprint, valid_from, valid_to, digits[], png
//   keys trust    hub, device, device_key_id, fingerprint
//   keys list     [hub, device, device_key_id, since, revoked_on|null, missing[[first, last]]]
//   keys revoke   device_key_id, revoked_on
//   scan          result: "accepted"    request_id, case_id, case_no, new_case, receipt_digits[], receipt_png,
//                                       running_number, hub, device, missing_before[[first, last]]
//                 result: "candidates"  request_id, running_number, hub, device, issued, for_review, may_be_forgotten,
//                                       candidates[case_id, case_no, rank ("likely", "possible"), same_fields, births,
//                                       name, nicknames, phone, member_number ("same", "near", "differs", "unknown"),
//                                       protected; called with --names]
//                 result: "refused"     refusal, message, device_key_id|null, request_id|null, case_id|null,
//                 case_no|null
//   scan --hold   total, held, already, received, declined, withdrawn, refused (counts), more, arrivals[file,
//                 request_id, already, declined], refused_files[file, why, what_to_do]
//   arrivals list held[request_id, running_number, hub, device, issued, urgent, repeated, missing_before|null;
//                 with --names: called, topics[]], declined[request_id, running_number, hub, device, reason, by,
//                 accepted_case_no|null], repeated[running_number, device_key_id, request_ids[]]
//   arrivals accept  as scan, "accepted" or "refused"
//   arrivals decline, undo, mark  request_id, result: "declined", "held", "urgent", "not_urgent"; decline: reason
//   cases         [case_id, case_no, opened, changed, intakes, waiting, protected; with --names, which is recorded as a
//   reading of
//                 each: called, children[], due|null, member_number, phone]
//   case          case_id, case_no, record{}, timeline[at, what, by, ...], latest_request|null,
//                 requests[request_id, running_number, state, withdrawn]
//                 timeline entries that put something right: what "changed", change, name, why
//   case open     case_id, case_no, source;  case correct: case_id, case_no
//   cases join, cases separate    case_id, case_no
//   intake move   request_id, case_id, case_no
//   person list, person add, person change, pregnancy start, pregnancy end, pregnancy resume
//                 case_id, case_no, persons[place, person_id|null, role, kanji, kana, latin, called, birth,
//                 phones[number, note, hours, may_leave_message, may_name_office ("yes", "no", "unsaid"),
//                 name_to_show], address, language, addressee_number, handbook_number], pregnancies[pregnancy_id|null,
//                 due|null, goes_on, outcome|null, month|null, born[]]
//   protection set    case_id, case_no, until;  protection end: case_id, case_no
//   receipt       request_id, state, day, receipt_digits[], receipt_png
//   keys renew    with whole keys: ward_key_id, fingerprint, valid_from, valid_to, old_until|null; else as init
//   officer list  [officer_id, name, roles[], removed, last_signed_in|null, wrong_passphrases, pause_minutes]
//   officer add, role, passphrase, remove   one of these
//   readings      readings[at, case_id, case_no, officer_id, officer],
//                 disclosures[at, how ("fhir", "csv", "printed", "told", "looked_up"), case_id|null, cases, officer_id,
//                 officer]
//   erase         case_id, case_no, parts, kinds{}, drafts, proof_fact, proof, backups_to_renew; again, when another
//                 program held the log
//   verify        ok, facts, rows, waiting, quarantined, erased, secrets_locked, problems[]
//   rebuild       facts, changed
//   backup        backup
//   restore       restored
#pragma once

#include <functional>
#include <string>

#include "shared/base/clock.h"
#include "shared/base/random.h"

namespace tsunagu::ward {

struct RunRequest {
  std::string config;  // ward.toml; empty: /etc/tsunagu/ward.toml
  std::string data;    // a data folder instead of the configuration's
  bool windowed = false;
};

// Parses the command line and carries it out. `run` is called for the desk itself.
[[nodiscard]] int command_line(int argc, char** argv, const Clock& clock, RandomSource& random,
                               const std::function<int(const RunRequest&)>& run);

}  // namespace tsunagu::ward
