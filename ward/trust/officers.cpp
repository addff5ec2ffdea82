#include "ward/trust/officers.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::ward::trust {
namespace {

OfficerEntry entry_of(const journal::OfficerRow& row, const Office& office) {
  OfficerEntry out{row.officer_id, row.detail.name, row.roles, std::nullopt, row.officer_id == office.officer()};
  if (row.last_signed_in) out.last_in = domain::day_of(*row.last_signed_in);
  return out;
}

}  // namespace

void Officers::show() {
  const auto rows = hand_.journal().ward().officers();
  if (!rows) return hand_.failed(rows.error());
  view_.list.clear();
  for (const auto& row : *rows) {
    if (!row.removed) view_.list.push_back(entry_of(row, hand_.office()));
  }
  std::stable_partition(view_.list.begin(), view_.list.end(),
                        [](const OfficerEntry& one) { return one.is_self; });  // whoever looks stands first
  view_.chosen = std::min(view_.chosen, view_.list.empty() ? 0 : view_.list.size() - 1);
  view_.may_manage = hand_.office().may(Deed::manage_officers);
  view_.asked.reset();
}

void Officers::forget() {
  forget_typed();
  view_.asked.reset();
  view_.adding = false;
  view_.new_name.clear();
  view_.new_roles = {};
}

void Officers::forget_typed() {
  passphrase_.reset();
  again_.reset();
  view_.passphrase = {};
  view_.again = {};
  hand_.forget_typed();
}

const OfficerEntry* Officers::chosen() const {
  return view_.adding || view_.chosen >= view_.list.size() ? nullptr : &view_.list[view_.chosen];
}

void Officers::on(const ChooseEntry& what) {
  if (what.index >= view_.list.size()) return;
  forget();
  view_.chosen = what.index;
}

void Officers::on(const BeginAdding&) {
  if (!view_.may_manage) return;
  forget();
  view_.adding = true;
}

void Officers::on(NameOfficer& what) { view_.new_name = std::move(what.text); }

void Officers::on(const ToggleRole& what) {
  if (!view_.may_manage) return;
  if (view_.adding) {
    const auto& roles = view_.new_roles;
    view_.new_roles = roles.has(what.role) ? roles.without(what.role) : roles.with(what.role);
  } else if (const auto* who = chosen()) {
    const bool has = who->roles.has(what.role);
    view_.asked = AskedChange{has ? AskedChange::What::take : AskedChange::What::give, what.role};
  }
}

void Officers::take(std::string& typed, crypto::Secret& into, std::string_view& shown) {
  const auto bytes = view_of(typed).first(std::min(typed.size(), crypto::max_password));
  into = bytes.empty() ? crypto::Secret{} : arena_.copy(bytes);
  wipe_text(typed);
  shown = text_of(into.view());
}

bool Officers::is_passphrase_fine() {
  const char* wrong = nullptr;
  if (passphrase_.size() < advised_passphrase) {
    wrong = "notice.short_passphrase";
  } else if (text_of(passphrase_.view()) != text_of(again_.view())) {
    wrong = "notice.differing_passphrases";
  }
  if (wrong != nullptr) hand_.tell({.key = wrong});
  return wrong == nullptr;
}

void Officers::on(const AddOfficer&) {
  if (!view_.adding) return;
  if (view_.new_roles.is_empty()) return hand_.tell({.key = "notice.no_role"});
  if (!is_passphrase_fine()) return;
  const auto made = hand_.office().add_officer(
      {.name = view_.new_name, .roles = view_.new_roles, .passphrase = text_of(passphrase_.view())});
  if (!made && (made.error().code == Code::usage || made.error().code == Code::exists)) {
    return hand_.tell({.key = "notice.name_taken"});
  }
  done(made ? Status{} : Status(made.forward()), "notice.officer_added");
}

void Officers::on(const SetPassphrase&) {
  const auto* who = chosen();
  if (who == nullptr || !is_passphrase_fine()) return;
  done(hand_.office().new_passphrase(who->id, text_of(passphrase_.view())), "notice.passphrase_changed");
}

void Officers::on(const AskRemove&) {
  const auto* who = chosen();
  if (view_.may_manage && who != nullptr && !who->is_self) view_.asked = AskedChange{AskedChange::What::remove};
}

void Officers::on(const KeepOfficer&) { view_.asked.reset(); }

void Officers::on(const ConfirmChange&) {
  const auto* who = chosen();
  const auto asked = std::exchange(view_.asked, std::nullopt);
  if (who == nullptr || !asked) return;
  auto& office = hand_.office();
  switch (asked->what) {
    case AskedChange::What::give: return done(office.give_role(who->id, asked->role), "notice.role_given");
    case AskedChange::What::take: return done(office.take_role(who->id, asked->role), "notice.role_taken");
    case AskedChange::What::remove: return done(office.remove_officer(who->id), "notice.officer_removed");
  }
}

void Officers::done(const Status& status, const char* notice) {
  if (!status && status.error().code == Code::refused) return hand_.tell({.key = "notice.last_lead"});
  if (!status) return hand_.failed(status.error());
  forget();
  show();
  hand_.tell({.error = false, .key = notice});
}

}  // namespace tsunagu::ward::trust
