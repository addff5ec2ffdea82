// 端末と鍵: which tablets the ward trusts, and its own key for the hubs to trust.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/domain/calendar.h"
#include "ward/page/model.h"

namespace tsunagu::ward::trust {

enum class Page : std::uint8_t { devices };
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
struct OwnKey {
  std::string fingerprint{};
  std::string digits{};  // the ward key card
  domain::Day valid_to{};
};

struct Model {
  std::vector<DeviceRow> devices{};
  std::optional<EnrolmentView> enrolment{};
  std::optional<std::string> revoking{};  // key id of the device that the officer is asked about
  OwnKey own_key{};
};

struct TrustDevice {};  // the one in Model::enrolment
struct ForgetEnrolment {};
struct AskRevoke {
  std::string key_id;
};
struct ConfirmRevoke {};
struct KeepDevice {};

using Intent = std::variant<TrustDevice, ForgetEnrolment, AskRevoke, ConfirmRevoke, KeepDevice>;

}  // namespace tsunagu::ward::trust
