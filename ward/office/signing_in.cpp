// Who comes in: one try at a time for each officer, and a pause after wrong ones that outlives the program.
#include <algorithm>

#include "ward/office/office.h"
#include "ward/office/one_try.h"
#include "ward/office/pause.h"

namespace tsunagu::ward {
namespace {

Result<Ulid> the_only_one(const std::vector<crypto::Person>& people) {
  if (people.size() != 1) return fail(Code::usage, "there are several officers: say which one");
  return people.front().person_id;
}

}  // namespace

Result<journal::OfficerRow> Office::row_of(const Ulid& officer_id) const {
  auto rows = journal_.ward().officers();
  if (!rows) return rows.forward();
  const auto found = std::ranges::find(*rows, officer_id, &journal::OfficerRow::officer_id);
  if (found == rows->end()) return fail(Code::not_found, "officer");
  return std::move(*found);
}

Millis Office::pause_left(const Ulid& officer_id) const {
  const auto row = row_of(officer_id);
  if (!row || !row->last_wrong) return {};
  return ward::pause_left(row->wrong_tries, *row->last_wrong, {boot_of_this_machine(), tools_.clock.since_boot()});
}

Status Office::sign_in(std::string_view passphrase, std::optional<Ulid> officer_id) {
  const auto who = officer_id ? Result<Ulid>(*officer_id) : the_only_one(keys_.officers());
  if (!who) return who.forward();
  const auto attempt = OneTry::begin(data_ / "keys", *who);
  if (!attempt) return attempt.forward();
  const auto row = row_of(*who);
  if (!row) return row.forward();
  if (row->removed) return fail(Code::refused, "keys/ward is an old copy: this officer was removed");
  if (pause_left(*who) > Millis{}) return fail(Code::timeout, "the pause after wrong passphrases");
  if (auto opened = keys_.unlock(*who, passphrase); !opened) {
    if (opened.error().code != Code::wrong_secret) return opened;
    const auto now = static_cast<std::uint64_t>(tools_.clock.since_boot().count());
    if (auto noted = record(domain::fact(*who, domain::SignInRefused{boot_of_this_machine(), now})); !noted) {
      return noted;
    }
    return opened;
  }
  const auto old = journal_.ward().is_old_wrap(*who, keys_.wrap_of(*who).value_or(domain::Digest{}));
  if (!old || *old) {
    sign_out();
    if (!old) return old.forward();
    return fail(Code::refused, "keys/ward is an old copy: this officer has another passphrase");
  }
  auto recorded = record(domain::fact(*who, domain::OfficerSignedIn{}));
  if (recorded) recorded = learn_roles();
  if (recorded) recorded = refresh_card();
  if (!recorded) sign_out();
  return recorded;
}

Status Office::learn_roles() {
  const auto row = row_of(*officer());
  if (!row) return row.forward();
  roles_ = row->roles;
  return {};
}

Status Office::record(domain::NewFact fact) {
  auto done = journal_.append(std::move(fact));
  if (!done) return done.forward();
  return {};
}

}  // namespace tsunagu::ward
