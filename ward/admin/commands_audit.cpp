// Who read what, what was given out, and what was erased.
#include <map>

#include "shared/console/out_file.h"
#include "shared/journal/ward_view.h"
#include "ward/admin/commands.h"
#include "ward/cases/case_file.h"
#include "ward/office/case_no.h"
#include "ward/office/erasing.h"

namespace tsunagu::ward::commands {
namespace {

std::string_view word_of(domain::DisclosedAs how) {
  constexpr std::array<std::string_view, 5> words{"fhir", "csv", "printed", "told", "looked_up"};
  return words.at(static_cast<std::size_t>(how) - 1);
}

std::string minute_text(Instant at) {
  const auto local = std::chrono::floor<std::chrono::minutes>(at + std::chrono::hours{9});
  const auto of_day = local.time_since_epoch().count() % (24 * 60);
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return domain::text_of(domain::day_of(at)) + " " + two(of_day / 60) + ":" + two(of_day % 60);
}

std::map<Ulid, std::string> names_of(const Office& office) {
  std::map<Ulid, std::string> out;
  for (const auto& row : must(office.journal().ward().officers())) out[row.officer_id] = row.detail.name;
  return out;
}

Json reading_json(const journal::ReadingRow& row, const std::string& name) {
  return {{"at", minute_text(row.at)},
          {"case_id", row.case_id.text()},
          {"case_no", case_no_of(row.case_id)},
          {"officer_id", row.officer_id.text()},
          {"officer", name}};
}

Json disclosure_json(const journal::DisclosureRow& row, const std::string& name) {
  const bool one = row.what.case_id != Ulid{};
  return {{"at", minute_text(row.at)},
          {"how", word_of(row.what.how)},
          {"case_id", one ? Json(row.what.case_id.text()) : Json(nullptr)},
          {"cases", row.what.cases},
          {"officer_id", row.what.officer_id.text()},
          {"officer", name}};
}

Json erasure_json(const Erasure& erasure) {
  Json kinds = Json::object();
  for (const auto& [kind, count] : erasure.kinds) kinds[kind] = count;
  return {{"case_id", erasure.case_id.text()},
          {"case_no", erasure.case_no},
          {"parts", erasure.parts},
          {"kinds", kinds},
          {"drafts", erasure.drafts}};
}

constexpr const char* afterwards =
    "Backups from before today still hold it: delete them and make a new one (backup). Exports and paper are destroyed "
    "by hand.\n";

// Written before anything goes, so that a place that cannot be written to is known in time.
const console::OutKind a_proof{"a proof of `erase`", "%PDF-"};

}  // namespace

Reply readings(const Context& in, const ReadingsOptions& options) {
  auto office = in.open_signed_in(Deed::read_disclosures);
  journal::WhoReadWhat of;
  if (!options.one.empty()) {
    of.case_id = must(cases::find_case_named(office.journal(), options.one), "see `tsunagu-ward cases`");
  }
  if (!options.officer.empty()) of.officer_id = officer_named(office, options.officer);
  const std::vector<Ulid> about = of.case_id ? std::vector{*of.case_id} : std::vector<Ulid>{};
  must(record_disclosure(office, domain::DisclosedAs::looked_up, about));
  auto names = names_of(office);
  Reply out{{{"readings", Json::array()}, {"disclosures", Json::array()}}, {}};
  for (const auto& row : must(office.journal().ward().readings(of, options.limit))) {
    out.json["readings"].push_back(reading_json(row, names[row.officer_id]));
    out.words += minute_text(row.at) + "  " + case_no_of(row.case_id) + "  " + names[row.officer_id] + "\n";
  }
  for (const auto& row : must(office.journal().ward().disclosures(of, options.limit))) {
    out.json["disclosures"].push_back(disclosure_json(row, names[row.what.officer_id]));
    out.words += minute_text(row.at) + "  " + std::string(word_of(row.what.how)) + "  " +
                 std::to_string(row.what.cases) + " cases  " + names[row.what.officer_id] + "\n";
  }
  return out;
}

Reply erase(const Context& in, const EraseOptions& options) {
  if (!options.proof.empty()) console::must_be_free(options.proof, a_proof);
  auto office = in.open_signed_in(Deed::erase);
  const auto case_id = must(cases::find_case_named(office.journal(), options.one), "see `tsunagu-ward cases`");
  if (!options.confirm) {
    const auto would = must(what_would_go(office, case_id));
    throw Stop{1, "refused: " + std::to_string(would.parts) + " personal parts of case " + would.case_no + " would go",
               "say --confirm; it cannot be undone"};
  }
  const auto done = must(erase_case(office, case_id, in.clock.now()), "nothing was recorded; try again");
  Reply out{erasure_json(done), {}};
  out.json["proof_fact"] = done.proof.text();
  out.json["proof"] = options.proof;
  out.json["backups_to_renew"] = true;
  if (done.log_held) out.json["again"] = "another program was reading: close it and erase again";
  out.words = "Erased: " + std::to_string(done.parts) + " personal parts of case " + done.case_no + ", " +
              std::to_string(done.drafts) + " drafts. Proof: " + done.proof.text() + "\n" + afterwards;
  if (!options.proof.empty()) {
    console::write_out(options.proof, must(proof_of(done, office.keys().ward_name())), a_proof);
  }
  return out;
}

}  // namespace tsunagu::ward::commands
