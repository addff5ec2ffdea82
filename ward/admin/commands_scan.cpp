#include "shared/console/codes.h"
#include "ward/admin/commands.h"
#include "ward/admin/scan_replies.h"
#include "ward/cases/case_file.h"
#include "ward/cases/receipts.h"
#include "ward/inbox/reception.h"
#include "ward/office/case_no.h"

namespace tsunagu::ward::commands {
namespace {

std::string_view word_of(domain::Verdict verdict) {
  switch (verdict) {
    case domain::Verdict::unknown: return "unknown";
    case domain::Verdict::differs: return "differs";
    case domain::Verdict::near: return "near";
    case domain::Verdict::same: return "same";
  }
  return "unknown";
}

Reply refused(Office& office, const inbox::TurnedAway& what) {
  must(inbox::Reception(office).turn_away(what));
  const auto text_or_null = [](bool there, const std::string& text) { return there ? Json(text) : Json(nullptr); };
  const auto case_id = what.case_id.value_or(Ulid{});
  Reply out;
  out.exit_code = 1;
  out.json = {{"result", "refused"}, {"refusal", handoff::name_of(what.why)}, {"message", advice_for(what.why)}};
  out.json["device_key_id"] = text_or_null(what.device.has_value(), what.device ? what.device->text() : "");
  out.json["request_id"] = text_or_null(what.request_id.has_value(), what.request_id ? what.request_id->text() : "");
  out.json["case_id"] = text_or_null(what.case_id.has_value(), case_id.text());
  out.json["case_no"] = text_or_null(what.case_id.has_value(), case_no_of(case_id));
  out.words = "Refused: " + std::string(handoff::name_of(what.why)) + "\n" + std::string(advice_for(what.why)) + "\n";
  if (what.case_id) out.words += "It went to case " + case_no_of(case_id) + " (" + case_id.text() + ").\n";
  return out;
}

// A request that was taken in before has a receipt: here it is again, whoever lost it.
Reply received_before(Office& office, const inbox::TurnedAway& what, const std::string& receipt_png, Instant now) {
  auto out = refused(office, what);
  if (what.why != handoff::Refusal::already_received || !what.request_id) return out;
  const auto receipt = cases::give_receipt(office, *what.request_id, std::nullopt, now);
  if (!receipt) return out;  // its parent took it back: nothing is promised any more
  out.json["receipt_digits"] = Json::array({receipt->digits});
  out.json["receipt_png"] = receipt_png;
  out.words += "Receipt for the hub:\n" + receipt->digits + "\n";
  console::add_png(out, {receipt->digits}, receipt_png);
  return out;
}

Json json_of(const inbox::Candidate& candidate, bool names) {
  Json out{{"case_id", candidate.case_id.text()},
           {"case_no", candidate.case_no},
           {"rank", candidate.rank == domain::Rank::likely ? "likely" : "possible"},
           {"same_fields", candidate.same},
           {"births", word_of(candidate.comparison.births)},
           {"name", word_of(candidate.comparison.name)},
           {"nicknames", word_of(candidate.comparison.nicknames)},
           {"phone", word_of(candidate.comparison.phone)},
           {"member_number", word_of(candidate.comparison.member_number)}};
  out["protected"] = candidate.covered;
  if (names && !candidate.covered) out["called"] = candidate.record.called;
  return out;
}

Reply shown(const inbox::Arrival& arrival, bool names) {
  const auto& opened = arrival.opened;
  Reply out;
  out.json = {{"result", "candidates"},
              {"request_id", opened.request_id.text()},
              {"running_number", opened.running_number},
              {"hub", opened.hub},
              {"device", opened.device_name},
              {"issued", domain::text_of(domain::day_of(opened.issued))},
              {"for_review", opened.for_review},
              {"may_be_forgotten", arrival.may_be_forgotten},
              {"candidates", Json::array()}};
  if (names) out.json["called"] = arrival.detail.called;
  out.words = "Request " + opened.request_id.text() + ", number " + std::to_string(opened.running_number) + " of " +
              opened.hub + ", " + opened.device_name + (names ? ": " + arrival.detail.called : "") + "\n";
  for (const auto& candidate : arrival.candidates) {
    out.json["candidates"].push_back(json_of(candidate, names));
    out.words += std::string(candidate.rank == domain::Rank::likely ? "  probably" : "  maybe") + " case " +
                 candidate.case_no + " (" + candidate.case_id.text() + "), " + std::to_string(candidate.same) +
                 " fields agree" + (names && !candidate.covered ? ": " + candidate.record.called : "") +
                 (candidate.covered ? ", protected (支援措置)" : "") + "\n";
  }
  out.words += "Decide with --accept new or --accept CASE; nothing was taken in yet.\n";
  return out;
}

// Recorded at once: there is nothing to decide about a parent's own withdrawal.
Reply taken_back(Office& office, ByteView envelope, handoff::Revoked revoked, Instant now) {
  const auto answer = must(inbox::Reception(office).take_withdrawal(envelope, now, revoked));
  if (const auto* away = std::get_if<inbox::TurnedAway>(&answer)) return refused(office, *away);
  const auto& taken = std::get<inbox::TakenBack>(answer);
  Reply out;
  out.json = {{"result", "withdrawn"},
              {"request_id", taken.request_id.text()},
              {"withdrawn", domain::text_of(domain::day_of(taken.withdrawn))},
              {"already", taken.already},
              {"case_id", taken.case_id ? Json(taken.case_id->text()) : Json(nullptr)},
              {"case_no", taken.case_id ? Json(case_no_of(*taken.case_id)) : Json(nullptr)}};
  out.words = "The parent took request " + taken.request_id.text() + " back.\n";
  out.words += taken.case_id ? "It is on case " + case_no_of(*taken.case_id) + " (" + taken.case_id->text() + ").\n"
                             : "It has not come yet: its code is refused when it does.\n";
  return out;
}

}  // namespace

// The desk has the same in Japanese.
std::string_view advice_for(handoff::Refusal why) {
  using handoff::Refusal;
  switch (why) {
    case Refusal::not_ours: return "this is not a code of ours";
    case Refusal::damaged: return "scan the code again, straight and near";
    case Refusal::part_missing: return "scan the other parts too and give them together";
    case Refusal::unknown_version: return "the hub's program is newer than this one: update it";
    case Refusal::other_ward: return "this code is for another ward: tell the hub, which still has the request";
    case Refusal::unknown_device:
      return "the tablet is not trusted here: take in its enrolment code first (keys trust)";
    case Refusal::revoked_device:
      return "the tablet was revoked: call the hub; an officer may open it by hand with --review";
    case Refusal::bad_signature:
      return "not made by the tablet it names, or changed since: do not use it, call the hub";
    case Refusal::cannot_be_opened: return "does not open with this ward's key: ask the hub to make a new code";
    case Refusal::other_device:
      return "sealed by another tablet than the one that signed it: do not use it, call the hub";
    case Refusal::not_yet_valid: return "issued in the future: compare the clocks of tablet and desk";
    case Refusal::expired: return "too old: ask the hub to make a new code";
    case Refusal::already_received: return "received before: nothing to do";
    case Refusal::other_kind: return "a genuine code that does not belong here";
    case Refusal::withdrawn: return "the parent took this request back: do not call";
  }
  return {};
}

Reply accepted(Office& office, const inbox::Arrival& arrival, std::optional<Ulid> into, const ScanOptions& options,
               Instant now) {
  if (arrival.may_be_forgotten && !options.after_restore) {
    throw Stop{1, "the journal was restored from a backup after this request was issued",
               "make sure that it was not taken in before, then use --after-restore"};
  }
  const auto& opened = arrival.opened;
  const auto done = must(inbox::Arrivals(office).accept(arrival, into, now));
  if (done.already) {
    return received_before(office,
                           {handoff::Refusal::already_received, opened.device_key_id, opened.request_id, done.case_id},
                           options.receipt_png, now);
  }
  if (done.withdrawn) {
    return refused(office, {handoff::Refusal::withdrawn, opened.device_key_id, opened.request_id, {}});
  }
  const auto receipt = must(cases::give_receipt(office, opened.request_id, std::nullopt, now));
  Json missing = Json::array();
  for (const auto& range : must(cases::missing_before(office, opened.request_id))) {
    missing.push_back(Json::array({range.first, range.last}));
  }
  const auto number = case_no_of(done.case_id);
  Reply out{
      {{"result", "accepted"},
       {"request_id", opened.request_id.text()},
       {"case_id", done.case_id.text()},
       {"case_no", number},
       {"new_case", !into.has_value()},
       {"receipt_digits", Json::array({receipt.digits})},
       {"receipt_png", options.receipt_png},
       {"running_number", opened.running_number},
       {"hub", opened.hub},
       {"device", opened.device_name},
       {"missing_before", missing}},
      "Taken in: case " + number + " (" + done.case_id.text() + ").\nReceipt for the hub:\n" + receipt.digits + "\n"};
  console::add_png(out, {receipt.digits}, options.receipt_png);
  return out;
}

Reply scan(const Context& in, const ScanOptions& options) {
  if (options.hold) return hold(in, options);
  const auto codes = console::read_codes(options.files);
  auto office = in.open_signed_in(Deed::decide_arrival);
  const auto now = in.clock.now();
  std::optional<Ulid> into;
  if (!options.accept.empty() && options.accept != "new") {
    into = must(cases::find_case_named(office.journal(), options.accept), "see `tsunagu-ward cases`");
  }
  const auto framed = console::one_code(codes);
  if (!framed) return refused(office, {framed.error(), {}, {}, {}});
  const auto revoked = options.review ? handoff::Revoked::open_for_review : handoff::Revoked::refuse;
  if (framed->kind == handoff::Kind::withdrawal) return taken_back(office, framed->envelope, revoked, now);
  if (framed->kind != handoff::Kind::handoff) return refused(office, {handoff::Refusal::other_kind, {}, {}, {}});
  const auto answer = must(inbox::Reception(office).receive(framed->envelope, now, revoked));
  if (const auto* away = std::get_if<inbox::TurnedAway>(&answer)) {
    return received_before(office, *away, options.receipt_png, now);
  }
  const auto& arrival = std::get<inbox::Arrival>(answer);
  if (!options.accept.empty()) return accepted(office, arrival, into, options, now);
  if (options.names) must(cases::record_reading(office, inbox::cases_beside(arrival)));
  return shown(arrival, options.names);
}

}  // namespace tsunagu::ward::commands
