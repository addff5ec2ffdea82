// 端末と鍵: which tablets the ward trusts, its own key for the hubs to trust, and the officers who hold it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/domain/calendar.h"
#include "shared/domain/roles.h"
#include "ward/page/model.h"

namespace tsunagu::ward::trust {

enum class Page : std::uint8_t {
  devices,   // and the ward's own key
  officers,  // who may sign in, and as what
};
constexpr page::Room room_of(Page) { return page::Room::trust; }

struct DeviceRow {
  std::string key_id{};  // 8 letters
  std::string hub{}, name{};
  domain::Day since{};
  std::optional<domain::Day> revoked_on{};
  std::vector<page::NumberRange> missing{};
};
// A device enrolment card that was scanned: the officer compares the fingerprint by telephone, then decides.
struct EnrolmentView {
  std::string hub{}, name{};
  std::string fingerprint{};
  bool known = false;    // trusted already
  bool revoked = false;  // was trusted once: this key is never taken again
};
struct OfficerEntry {
  Ulid id{};
  std::string name{};
  domain::Roles roles{};
  std::optional<domain::Day> last_in{};
  bool is_self = false;
};
// What a lead is asked before it is done.
struct AskedChange {
  enum class What : std::uint8_t { give, take, remove };
  What what = What::give;
  domain::Role role = domain::Role::coordinator;  // give, take
};
struct OfficersView {
  std::vector<OfficerEntry> list{};
  std::size_t chosen = 0;
  bool adding = false;  // a new one, instead of the chosen one
  std::string new_name{};
  domain::Roles new_roles{};
  std::string_view passphrase{}, again{};  // lie in locked memory; drawn as dots
  std::optional<AskedChange> asked{};
  bool may_manage = false;  // a lead looks
};

struct OwnKey {
  std::string fingerprint{};
  std::string digits{};  // the ward key card
  domain::Day valid_to{};
  std::optional<int> weeks_left{};  // when it has to be renewed soon
  bool may_renew = false;
  bool asked = false;  // whether to renew it
};

struct Model {
  std::vector<DeviceRow> devices{};
  std::optional<EnrolmentView> enrolment{};
  std::optional<std::string> revoking{};  // key id of the device that the officer is asked about
  OwnKey own_key{};
  OfficersView officers{};
};

struct TrustDevice {};  // the one in Model::enrolment
struct ForgetEnrolment {};
struct AskRevoke {
  std::string key_id;
};
struct ConfirmRevoke {};
struct KeepDevice {};
struct AskRenew {};
struct ConfirmRenew {};
struct KeepKey {};
struct ShowOfficers {};
struct ChooseEntry {
  std::size_t index;
};
struct BeginAdding {};
struct NameOfficer {
  std::string text;
};
struct ToggleRole {  // of the new one; of the chosen one it is asked about first
  domain::Role role;
};
struct TypeNew {
  std::string text;
};
struct TypeAgain {
  std::string text;
};
struct AddOfficer {};
struct SetPassphrase {};  // of the chosen one
struct AskRemove {};
struct ConfirmChange {};
struct KeepOfficer {};

using Intent = std::variant<TrustDevice, ForgetEnrolment, AskRevoke, ConfirmRevoke, KeepDevice, AskRenew, ConfirmRenew,
                            KeepKey, ShowOfficers, ChooseEntry, BeginAdding, NameOfficer, ToggleRole, TypeNew,
                            TypeAgain, AddOfficer, SetPassphrase, AskRemove, ConfirmChange, KeepOfficer>;

}  // namespace tsunagu::ward::trust
