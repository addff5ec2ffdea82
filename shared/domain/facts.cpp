#include "shared/domain/facts.h"

#include <algorithm>

#include "shared/domain/booking_facts.h"
#include "shared/domain/clock_facts.h"
#include "shared/domain/ward_facts.h"

namespace tsunagu::domain {
namespace {

struct Row {
  KindInfo info;
  Status (*check)(const Fields&);
};

template <class Open>
Status check(const Fields& open) {
  auto read = from_fields<Open>(open);
  if (!read) return read.forward();
  return {};
}

template <class Open>
constexpr Row row(std::string_view name, AggregateKind aggregate, bool is_root, Scope scope) {
  return {{Open::kind, name, aggregate, is_root, scope}, &check<Open>};
}

using A = AggregateKind;
constexpr bool root = true;
constexpr bool later = false;

constexpr std::array table{
    row<SessionImported>("session_imported", A::session, root, Scope::hub),
    row<SessionCancelled>("session_cancelled", A::session, later, Scope::hub),
    row<BookingMade>("booking_made", A::session, later, Scope::hub),
    row<PlaceGranted>("place_granted", A::session, later, Scope::hub),
    row<PutOnWaitlist>("put_on_waitlist", A::session, later, Scope::hub),
    row<Promoted>("promoted", A::session, later, Scope::hub),
    row<BookingCancelled>("booking_cancelled", A::session, later, Scope::hub),
    row<Attended>("attended", A::session, later, Scope::hub),
    row<WalkedIn>("walk_in", A::session, later, Scope::hub),
    row<FamilyTold>("family_told", A::session, later, Scope::hub),
    row<VisitStarted>("visit_started", A::visit, root, Scope::hub),
    row<VisitEnded>("visit_ended", A::visit, later, Scope::hub),
    row<RosterRead>("roster_read", A::session, later, Scope::hub),
    row<FamilyRegistered>("family_registered", A::family, root, Scope::hub),
    row<ProfileUpdated>("profile_updated", A::family, later, Scope::hub),
    row<CardIssued>("card_issued", A::family, later, Scope::hub),
    row<FamilySeen>("family_seen", A::family, later, Scope::hub),
    row<BirthTold>("birth_told", A::family, later, Scope::hub),
    row<FamilyRead>("family_read", A::family, later, Scope::hub),
    row<RequestMade>("request_made", A::request, root, Scope::hub),
    row<RequestWithdrawn>("request_withdrawn", A::request, later, Scope::hub),
    row<RequestRead>("request_read", A::request, later, Scope::hub),
    row<NoteWritten>("note_written", A::request, later, Scope::hub),
    row<RequestTriaged>("request_triaged", A::request, later, Scope::hub),
    row<RequestHandedOver>("request_handed_over", A::request, later, Scope::hub),
    row<ReceiptTaken>("receipt_taken", A::request, later, Scope::hub),
    row<RequestClosed>("request_closed", A::request, later, Scope::hub),
    row<SlipIssued>("slip_issued", A::request, later, Scope::hub),
    row<StaffAdded>("staff_added", A::staff, root, Scope::hub),
    row<StaffRemoved>("staff_removed", A::staff, later, Scope::hub),
    row<StaffSignedIn>("staff_signed_in", A::staff, later, Scope::hub),
    row<WardTrusted>("ward_trusted", A::ward_key, root, Scope::hub),
    row<WardDistrusted>("ward_distrusted", A::ward_key, later, Scope::hub),
    row<NumberAllocated>("number_allocated", A::numbers, root, Scope::hub),
    row<AlertRaised>("alert_raised", A::alert, root, Scope::hub),
    row<AlertAcknowledged>("alert_acknowledged", A::alert, later, Scope::hub),
    row<AlertRepeated>("alert_repeated", A::alert, later, Scope::hub),
    row<FacilityImported>("facility_imported", A::facility, root, Scope::hub),
    row<FacilityWithdrawn>("facility_withdrawn", A::facility, later, Scope::hub),
    row<CaseOpened>("case_opened", A::household_case, root, Scope::ward),
    row<IntakeAccepted>("intake_accepted", A::household_case, later, Scope::ward),
    row<CaseNoteWritten>("case_note_written", A::household_case, later, Scope::ward),
    row<ReceiptIssued>("receipt_issued", A::household_case, later, Scope::ward),
    row<CaseUpdated>("case_updated", A::household_case, later, Scope::ward),
    row<CaseRead>("case_read", A::household_case, later, Scope::ward),
    row<IntakeRefused>("intake_refused", A::refusal, root, Scope::ward),
    row<OfficerAdded>("officer_added", A::officer, root, Scope::ward),
    row<OfficerRemoved>("officer_removed", A::officer, later, Scope::ward),
    row<OfficerSignedIn>("officer_signed_in", A::officer, later, Scope::ward),
    row<DeviceTrusted>("device_trusted", A::device_key, root, Scope::ward),
    row<DeviceRevoked>("device_revoked", A::device_key, later, Scope::ward),
    row<WithdrawalTaken>("withdrawal_taken", A::withdrawal, root, Scope::ward),
    row<MergeAdded>("merge_added", A::merge, root, Scope::both),
    row<MergeUndone>("merge_undone", A::merge, later, Scope::both),
    row<PartErased>("part_erased", A::erasure, root, Scope::both),
    row<JournalRestored>("journal_restored", A::restoration, root, Scope::both),
    row<ClockConfirmed>("clock_confirmed", A::clock, root, Scope::both),
    row<ClockCorrected>("clock_corrected", A::correction, root, Scope::both),
    row<ClockCorrectionUndone>("clock_correction_undone", A::correction, later, Scope::both),
};

constexpr auto infos = [] {
  std::array<KindInfo, table.size()> out{};
  for (std::size_t i = 0; i < table.size(); ++i) out[i] = table[i].info;
  return out;
}();

const Row* row_of(std::uint16_t kind) {
  const auto at = std::lower_bound(table.begin(), table.end(), kind, [](const Row& row, std::uint16_t wanted) {
    return static_cast<std::uint16_t>(row.info.kind) < wanted;
  });
  return at != table.end() && static_cast<std::uint16_t>(at->info.kind) == kind ? &*at : nullptr;
}

}  // namespace

std::span<const KindInfo> all_kinds() { return infos; }

const KindInfo* info_of(std::uint16_t kind) {
  const Row* found = row_of(kind);
  return found == nullptr ? nullptr : &found->info;
}

const KindInfo& info_of(FactKind kind) {
  const KindInfo* info = info_of(static_cast<std::uint16_t>(kind));
  TSUNAGU_INVARIANT(info != nullptr);
  return *info;
}

bool may_record(Program program, const KindInfo& kind) {
  return kind.scope == Scope::both || (kind.scope == Scope::hub) == (program == Program::hub);
}

Status check_open_part(FactKind kind, const Fields& open) {
  const Row* found = row_of(static_cast<std::uint16_t>(kind));
  if (found == nullptr) return fail(Code::unsupported, "a kind of fact that this version does not know");
  return found->check(open);
}

}  // namespace tsunagu::domain
