// The office's people and its key: who may change them is asked first, the keys are written, and the fact follows.
#include <algorithm>

#include "ward/office/office.h"

namespace tsunagu::ward {
namespace {

// What a receipt says of whoever has these roles: the first that a parent knows.
handoff::ContactRole contact_of(const domain::Roles& roles) {
  for (const auto role :
       {domain::Role::coordinator, domain::Role::nurse, domain::Role::midwife, domain::Role::social_worker}) {
    if (roles.has(role)) return static_cast<handoff::ContactRole>(role);
  }
  return handoff::ContactRole::other;
}

Status check_passphrase(std::string_view passphrase) {
  if (passphrase.size() >= advised_passphrase && passphrase.size() <= crypto::max_password) return {};
  return fail(Code::usage, "a passphrase has " + std::to_string(advised_passphrase) + " to 256 bytes: a sentence");
}

Status check_new(const Office::NewOfficer& who, const std::vector<crypto::Person>& people) {
  if (!handoff::is_name(who.name)) return fail(Code::usage, "officer's name");
  if (who.roles.is_empty()) return fail(Code::usage, "an officer has one role at least");
  if (std::ranges::find(people, who.name, &crypto::Person::name) != people.end()) {
    return fail(Code::exists, "an officer of this name");
  }
  return check_passphrase(who.passphrase);
}

}  // namespace

Status Office::expect_lead(Deed deed) const {
  if (!officer()) return fail(Code::locked, "nobody is signed in");
  if (!may(deed)) return fail(Code::refused, "this is for a lead");
  return {};
}

Status Office::expect_another_lead(const Ulid& officer_id) const {
  const auto rows = journal_.ward().officers();
  if (!rows) return rows.forward();
  const bool another = std::ranges::any_of(*rows, [&](const journal::OfficerRow& row) {
    return !row.removed && row.officer_id != officer_id && row.roles.has(domain::Role::lead) &&
           keys_.wrap_of(row.officer_id).has_value();
  });
  if (!another) return fail(Code::refused, "somebody has to be the lead");
  return {};
}

Result<Ulid> Office::add_officer(const NewOfficer& who) {
  if (auto allowed = expect_lead(Deed::manage_officers); !allowed) return allowed.forward();
  if (auto fine = check_new(who, keys_.officers()); !fine) return fine.forward();
  auto detail = journal::encode_part(domain::StaffDetail{who.name});
  if (!detail) return detail.forward();
  const auto contact = contact_of(who.roles);
  const auto made = keys_.add_officer({who.name, std::string(handoff::name_of(contact)), who.passphrase, who.cost},
                                      tools_.random, tools_.clock.now());
  if (!made) return made.forward();
  const auto& id = made->person_id;
  const auto number = static_cast<std::uint8_t>(contact);
  std::vector<domain::NewFact> facts{domain::fact(id, domain::OfficerAdded{number}, std::move(*detail))};
  for (const auto role : who.roles.list()) facts.push_back(domain::fact(id, domain::RoleGiven{role, *officer()}));
  if (auto done = journal_.append(std::move(facts)); !done) return done.forward();
  return id;
}

Status Office::remove_officer(const Ulid& officer_id) {
  if (auto allowed = expect_lead(Deed::manage_officers); !allowed) return allowed;
  if (officer_id == officer()) return fail(Code::refused, "nobody removes themselves");
  if (auto led = expect_another_lead(officer_id); !led) return led;
  if (auto removed = keys_.remove_officer(officer_id, tools_.random); !removed) return removed;
  return record(domain::fact(officer_id, domain::OfficerRemoved{}));
}

Status Office::give_role(const Ulid& officer_id, domain::Role role) {
  if (auto allowed = expect_lead(Deed::manage_officers); !allowed) return allowed;
  const auto row = row_of(officer_id);
  if (!row || row->removed) return fail(Code::not_found, "officer");
  if (row->roles.has(role)) return {};
  if (auto done = record(domain::fact(officer_id, domain::RoleGiven{role, *officer()})); !done) return done;
  return learn_roles();
}

Status Office::take_role(const Ulid& officer_id, domain::Role role) {
  if (auto allowed = expect_lead(Deed::manage_officers); !allowed) return allowed;
  const auto row = row_of(officer_id);
  if (!row || row->removed) return fail(Code::not_found, "officer");
  if (!row->roles.has(role)) return {};
  if (role == domain::Role::lead) {
    if (auto led = expect_another_lead(officer_id); !led) return led;
  }
  if (auto done = record(domain::fact(officer_id, domain::RoleTaken{role, *officer()})); !done) return done;
  return learn_roles();
}

Status Office::new_passphrase(const Ulid& officer_id, std::string_view passphrase, crypto::PasswordCost cost) {
  if (!officer()) return fail(Code::locked, "nobody is signed in");
  if (officer_id != officer()) {
    if (auto allowed = expect_lead(Deed::manage_officers); !allowed) return allowed;
  }
  if (auto fine = check_passphrase(passphrase); !fine) return fine;
  const auto before = keys_.wrap_of(officer_id).value_or(domain::Digest{});
  if (auto done = keys_.replace_passphrase(officer_id, passphrase, cost, tools_.random); !done) return done;
  return record(domain::fact(officer_id, domain::PassphraseChanged{before, *officer()}));
}

Result<crypto::WardPublicKey> Office::renew_key(std::chrono::years years) {
  if (auto allowed = expect_lead(Deed::renew_keys); !allowed) return allowed.forward();
  const auto now = tools_.clock.now();
  const auto made = keys_.add_generation({now, now + years}, tools_.random);
  if (!made) return made.forward();
  const auto id = made->id();
  auto fact =
      domain::fact(journal::key_aggregate(id.bytes), domain::KeyRenewed{id.bytes, now, now + years, *officer()});
  if (auto done = record(std::move(fact)); !done) return done.forward();
  if (auto card = refresh_card(); !card) return card.forward();
  return *made;
}

std::optional<int> weeks_left(Instant valid_to, Instant now) {
  if (now >= valid_to) return 0;
  for (const int weeks : {1, 4, 8}) {
    if (now + std::chrono::weeks{weeks} >= valid_to) return weeks;
  }
  return std::nullopt;
}

Status record_disclosure(Office& office, domain::DisclosedAs how, const std::vector<Ulid>& case_ids) {
  if (!office.officer()) return fail(Code::locked, "nobody is signed in");
  const auto only = case_ids.size() == 1 ? case_ids.front() : Ulid{};
  const domain::Disclosed what{how, only, static_cast<std::uint32_t>(case_ids.size()), *office.officer()};
  auto done = office.journal().append(domain::fact(office.journal().new_id(), what));
  if (!done) return done.forward();
  return {};
}

}  // namespace tsunagu::ward
