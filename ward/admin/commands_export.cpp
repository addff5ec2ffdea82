#include <algorithm>
#include <filesystem>

#include "shared/console/out_file.h"
#include "shared/i18n/assets.h"
#include "shared/journal/ward_view.h"
#include "ward/admin/commands.h"
#include "ward/cases/case_file.h"
#include "ward/interop/csv.h"
#include "ward/interop/fhir.h"
#include "ward/office/case_no.h"
#include "ward/office/config.h"

namespace tsunagu::ward::commands {
namespace {

constexpr std::size_t cases_at_once = 1000;
constexpr const char* installed_config = "/etc/tsunagu/ward.toml";
constexpr const char* standard_output = "-";

interop::Layout layout_for(const std::string& config) {
  const bool given = !config.empty();
  const auto read = read_config(given ? config : installed_config);
  if (!read && !given && read.error().code == Code::not_found) return must(interop::layout_of({}));
  const auto& columns = must(read, "correct the configuration, or name another one with --config").export_columns;
  return must(interop::layout_of(columns), "config/ward.toml lists the columns that there are");
}

// The journal and the keys must never share a folder with copies of what is in them.
void must_lie_outside(const std::string& data, const std::string& out) {
  std::error_code failed;
  const auto target = std::filesystem::weakly_canonical(std::filesystem::absolute(out), failed);
  const auto folder = std::filesystem::weakly_canonical(std::filesystem::absolute(data), failed);
  const auto inside = std::mismatch(folder.begin(), folder.end(), target.begin(), target.end()).first == folder.end();
  if (inside) throw Stop{1, "refused: " + out + " lies in the data folder", "name a file outside the data folder"};
}

std::vector<Ulid> chosen_cases(const Office& office, const std::string& one) {
  if (!one.empty()) return {must(cases::find_case_named(office.journal(), one), "see `tsunagu-ward cases`")};
  std::vector<Ulid> out;
  while (true) {
    const auto rows = must(office.journal().ward().cases(cases_at_once, out.size()));
    for (const auto& row : rows) out.push_back(row.case_id);
    if (rows.size() < cases_at_once) return out;
  }
}

std::vector<interop::ExportedCase> read_all(const Office& office, const std::vector<Ulid>& cases) {
  std::vector<interop::ExportedCase> out;
  out.reserve(cases.size());
  for (const auto& id : cases) {
    out.push_back(must(interop::case_for_export(office.journal().ward(), id, case_no_of(id))));
  }
  return out;
}

std::string ward_name_of(const Office& office) {
  const auto card = office.own_card();
  return card ? card->card.ward_name : std::string{};
}

i18n::Catalogue japanese_words() {
  const auto assets = must(i18n::assets_folder(), "the program's own files are missing: install it again");
  return must(i18n::Catalogue::load(assets, i18n::Language::ja, "ward"), "install the program again");
}

Json summary_of(const std::vector<interop::ExportedCase>& cases, const ExportOptions& options) {
  std::size_t requests = 0;
  for (const auto& one : cases) requests += one.requests.size();
  return {{"format", options.format}, {"out", options.out}, {"cases", cases.size()}, {"requests", requests}};
}

}  // namespace

Reply export_cases(const Context& in, const ExportOptions& options) {
  const bool to_output = options.out == standard_output;
  if (options.out.empty()) throw Stop{2, "usage: --out names nothing", "give a file, or - for standard output"};
  if (to_output && options.json) {
    throw Stop{2, "usage: the summary of --json and the export cannot both go to standard output",
               "write the export to a file, or leave --json out"};
  }
  const bool csv = options.format == "csv";
  const auto layout = csv ? layout_for(options.config) : interop::Layout{};
  const auto words = japanese_words();
  const auto header = interop::csv_of({}, layout, words);
  const console::OutKind earlier = csv ? console::OutKind{"an export with these columns", header}
                                       : console::OutKind{"a bundle of `export`", interop::bundle_begins};
  if (!to_output) {
    must_lie_outside(in.data, options.out);
    console::must_be_free(options.out, earlier);
  }

  auto office = in.open_signed_in(Deed::export_cases);
  const auto ids = chosen_cases(office, options.one);
  must(cases::record_reading(office, ids));
  must(record_disclosure(office, csv ? domain::DisclosedAs::csv : domain::DisclosedAs::fhir, ids));
  const auto cases = read_all(office, ids);
  Reply out{summary_of(cases, options), {}};
  std::string text;
  if (csv) {
    text = interop::csv_of(cases, layout, words);
  } else {
    auto bundle = interop::fhir_of(cases, {ward_name_of(office), in.clock.now()}, words);
    out.json["resources"] = bundle.resources;
    text = std::move(bundle.text);
  }
  if (to_output) return {out.json, std::move(text)};
  console::write_out(options.out, view_of(text), earlier);
  out.words = std::to_string(cases.size()) + " cases, " + std::to_string(out.json["requests"].get<std::size_t>()) +
              " requests written to " + options.out + ". It holds personal data: keep it on an encrypted volume.\n";
  return out;
}

}  // namespace tsunagu::ward::commands
