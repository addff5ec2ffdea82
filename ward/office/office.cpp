#include "ward/office/office.h"

#include <algorithm>

#include "shared/base/files.h"
#include "shared/console/roll.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::ward {
namespace {

constexpr std::size_t card_limit = 4096;
const domain::OfficeDays ward_days{.on_holidays = domain::OnHolidays::closed};
constexpr int ward_days_away = 1;  // a clock that nobody watched is plausible until the end of the next one

std::filesystem::path keys_in(const std::filesystem::path& data) { return data / "keys"; }
std::filesystem::path journal_in(const std::filesystem::path& data) { return data / "journal.sqlite"; }
std::filesystem::path card_in(const std::filesystem::path& data) { return keys_in(data) / "ward-card"; }
std::filesystem::path ward_in(const std::filesystem::path& data) { return keys_in(data) / "ward"; }
constexpr journal::Options made_anew{.program = domain::Program::ward};
constexpr journal::Options as_it_is{.program = domain::Program::ward, .create = false};

// The keys come last, so that what is interrupted can be begun again. A journal that has facts already had keys.
Result<journal::Journal> make_journal(const std::filesystem::path& data, const Office::Tools& tools) {
  if (is_there(keys_in(data) / "ward")) return fail(Code::exists, (keys_in(data) / "ward").string());
  if (auto made = make_private_folder(keys_in(data)); !made) return made.forward();
  auto journal = journal::Journal::open(journal_in(data), made_anew, tools.clock, tools.random);
  if (!journal) return journal;
  const auto facts = journal->count();
  if (!facts) return facts.forward();
  if (*facts != 0) return fail(Code::exists, journal_in(data).string());
  return journal;
}

Status check(const NewOffice& what) {
  if (!handoff::is_name(what.ward_name)) return fail(Code::usage, "ward name");
  if (!handoff::is_name(what.officer)) return fail(Code::usage, "officer's name");
  if (what.passphrase.size() < crypto::min_password || what.passphrase.size() > crypto::max_password) {
    return fail(Code::usage, "passphrase");
  }
  return {};
}

Result<crypto::WardKeys> make_keys(const std::filesystem::path& data, const NewOffice& what,
                                   const Office::Tools& tools) {
  const crypto::WardKeys::NewOfficer first{what.officer, std::string(handoff::name_of(what.role)), what.passphrase,
                                           what.cost};
  return crypto::WardKeys::create(keys_in(data), tools.arena, tools.random, what.ward_name, first, what.key_validity,
                                  tools.clock.now());
}

// What was there may still be worth something to somebody who can mend files.
Status put_aside(const std::filesystem::path& file, const Office::Tools& tools) {
  if (!is_there(file)) return {};
  auto aside = file;
  aside += "-damaged-" + UlidSource(tools.random).next(tools.clock.now()).text();
  std::error_code failed;
  std::filesystem::rename(file, aside, failed);
  if (failed) return fail(Code::io, aside.string() + ": " + failed.message());
  return {};
}

std::string name_on_card(const std::filesystem::path& data) {
  const auto envelope = read_file(card_in(data), card_limit);
  const auto card = envelope ? handoff::read_ward_key(*envelope) : fail_with(handoff::Refusal::damaged);
  return card ? card->ward_name : std::string();
}

}  // namespace

Result<journal::Journal> Office::open_journal(const std::filesystem::path& data, journal::Access access, Tools tools) {
  auto options = as_it_is;
  options.access = access;
  auto journal = journal::Journal::open(journal_in(data), options, tools.clock, tools.random);
  const bool gone = !journal && journal.error().code == Code::not_found && is_there(ward_in(data));
  if (gone) return fail(Code::corrupt, journal::journal_is_gone);
  if (!journal) return journal;
  journal->judge_clock_by(
      [](Instant last) { return domain::end_of_opening_day_after(last, ward_days, ward_days_away); });
  return journal;
}

Result<Office> Office::create(const std::filesystem::path& data, const NewOffice& what, Tools tools) {
  if (auto fine = check(what); !fine) return fine.forward();
  Unfinished making(
      {journal_in(data), journal_in(data).string() + "-wal", journal_in(data).string() + "-shm", keys_in(data), data});
  auto journal = make_journal(data, tools);
  if (!journal) return journal.forward();
  auto keys = make_keys(data, what, tools);
  if (!keys) return keys.forward();
  Office office(data, std::move(*keys), std::move(*journal), tools);
  if (auto recorded = office.record_officers_of_keys(); !recorded) return recorded.forward();
  if (auto card = office.refresh_card(); !card) return card.forward();
  making.keep();
  return office;
}

Result<Office> Office::open(const std::filesystem::path& data, Tools tools) {
  auto keys = crypto::WardKeys::load(keys_in(data), tools.arena);
  if (!keys && keys.error().code != Code::not_found) return keys.forward();
  auto journal =
      open_journal(data, journal::Access::write, tools);  // without keys too: it may be the other program's folder
  if (!journal) return journal.forward();
  if (!keys) return keys.forward();
  Office office(data, std::move(*keys), std::move(*journal), tools);
  if (auto recorded = office.record_officers_of_keys(); !recorded) return recorded.forward();
  return office;
}

Result<Office> Office::renew_keys(const std::filesystem::path& data, NewOffice what, Tools tools) {
  if (what.ward_name.empty()) what.ward_name = name_on_card(data);
  if (auto fine = check(what); !fine) return fine.forward();
  auto journal = open_journal(data, journal::Access::write, tools);
  if (!journal) return journal.forward();
  const auto present = crypto::WardKeys::load(keys_in(data), tools.arena);
  if (present) return fail(Code::exists, ward_in(data).string() + " is whole");
  const auto why = present.error().code;
  if (why != Code::corrupt && why != Code::not_found && why != Code::too_large) return present.forward();
  if (auto aside = put_aside(ward_in(data), tools); !aside) return aside.forward();
  auto keys = make_keys(data, what, tools);
  if (!keys) return keys.forward();
  Office office(data, std::move(*keys), std::move(*journal), tools);
  if (auto recorded = office.record_officers_of_keys(); !recorded) return recorded.forward();
  if (auto card = office.refresh_card(); !card) return card.forward();
  return office;
}

Status Office::restore(const std::filesystem::path& data, const std::filesystem::path& backup, Tools tools) {
  Unfinished folder({data});
  if (auto made = make_private_folder(data); !made) return made;
  auto done = journal::Journal::restore(backup, journal_in(data), as_it_is, tools.clock, tools.random);
  if (done) folder.keep();
  return done;
}

handoff::ContactRole Office::role() const {
  for (const auto& person : keys_.officers()) {
    if (person.person_id == officer()) return role_of(person.role).value_or(handoff::ContactRole::unnamed);
  }
  return handoff::ContactRole::unnamed;
}

Result<Office::OwnCard> Office::own_card() const {
  auto envelope = read_file(card_in(data_), card_limit);
  if (!envelope) return envelope.forward();
  auto card = handoff::read_ward_key(*envelope);
  if (!card) return fail(Code::corrupt, card_in(data_).string());
  return OwnCard{std::move(*envelope), std::move(*card)};
}

// Also after a backup was restored beside other keys: whoever they do not know cannot sign in any more.
Status Office::record_officers_of_keys() {
  auto known = journal_.ward().officers();
  if (!known) return known.forward();
  const auto roll =
      console::compare_rolls(keys_.officers(), console::known_people(*known, &journal::OfficerRow::officer_id));
  std::vector<domain::NewFact> facts;
  for (const auto& person : roll.unrecorded) {
    auto detail = journal::encode_part(domain::StaffDetail{person.name});
    if (!detail) return detail.forward();
    const auto role = role_of(person.role).value_or(handoff::ContactRole::other);
    facts.push_back(
        domain::fact(person.person_id, domain::OfficerAdded{static_cast<std::uint8_t>(role)}, std::move(*detail)));
  }
  // Keys that bring nobody new are an old copy, which takes nobody off: the newer one may be copied back.
  if (facts.empty()) return see_to_a_lead();
  for (const auto& id : roll.missing) facts.push_back(domain::fact(id, domain::OfficerRemoved{}));
  if (auto done = journal_.append(std::move(facts)); !done) return done.forward();
  return see_to_a_lead();
}

Status Office::see_to_a_lead() {
  const auto rows = journal_.ward().officers();
  if (!rows) return rows.forward();
  const auto people = keys_.officers();
  const journal::OfficerRow* first = nullptr;
  for (const auto& row : *rows) {
    const bool present = std::ranges::find(people, row.officer_id, &crypto::Person::person_id) != people.end();
    if (row.removed || !present) continue;
    if (row.roles.has(domain::Role::lead)) return {};
    if (first == nullptr) first = &row;  // ids are in the order of time
  }
  if (first == nullptr) return {};
  auto given = journal_.append(domain::fact(first->officer_id, domain::RoleGiven{domain::Role::lead, {}}));
  if (!given) return given.forward();
  return {};
}

Status Office::refresh_card() {
  const auto* secret = keys_.current_secret(tools_.clock.now());
  const auto key = keys_.current(tools_.clock.now());
  if (secret == nullptr || !key) return {};  // expired: the old card stays what it is
  auto envelope = handoff::sign_ward_key({keys_.ward_name(), *key}, *secret);
  if (!envelope) return envelope.forward();
  if (const auto old = read_file(card_in(data_), card_limit); old && *old == *envelope) return {};
  return write_file_atomically(card_in(data_), *envelope);
}

std::optional<handoff::ContactRole> role_of(std::string_view name) {
  for (int number = 0; number <= static_cast<int>(handoff::ContactRole::other); ++number) {
    const auto role = static_cast<handoff::ContactRole>(number);
    if (handoff::name_of(role) == name) return role;
  }
  return std::nullopt;
}

}  // namespace tsunagu::ward
