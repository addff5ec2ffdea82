// The one table of the kinds of facts. Names, the check of open parts, the folds and the histories that tests make up
// come from it; facts.h answers for a kind of which only the number is known.
#pragma once

#include <tuple>

#include "shared/domain/arrival_facts.h"
#include "shared/domain/booking_facts.h"
#include "shared/domain/clock_facts.h"
#include "shared/domain/officer_facts.h"
#include "shared/domain/ward_facts.h"
#include "shared/domain/ward_people.h"

namespace tsunagu::domain {

// A kind and the struct of its open part.
template <class Struct>
struct KindRow {
  using Open = Struct;
  KindInfo info;

  constexpr KindRow(std::string_view name, AggregateKind aggregate, bool is_root, Scope scope, bool folds)
      : info{Open::kind, name, aggregate, is_root, scope, folds} {}
};

// Every kind once, in the order of their numbers. One that folds has its fold_open in the projector of its scope, and
// one that does not has none: neither compiles otherwise.
inline constexpr auto kind_rows = [] {
  using A = AggregateKind;
  constexpr bool root = true;
  constexpr bool later = false;
  constexpr bool folds = true;
  constexpr bool no_fold = false;
  return std::tuple{
      KindRow<SessionImported>("session_imported", A::session, root, Scope::hub, folds),
      KindRow<SessionCancelled>("session_cancelled", A::session, later, Scope::hub, folds),
      KindRow<BookingMade>("booking_made", A::session, later, Scope::hub, folds),
      KindRow<PlaceGranted>("place_granted", A::session, later, Scope::hub, folds),
      KindRow<PutOnWaitlist>("put_on_waitlist", A::session, later, Scope::hub, folds),
      KindRow<Promoted>("promoted", A::session, later, Scope::hub, folds),
      KindRow<BookingCancelled>("booking_cancelled", A::session, later, Scope::hub, folds),
      KindRow<Attended>("attended", A::session, later, Scope::hub, folds),
      KindRow<WalkedIn>("walk_in", A::session, later, Scope::hub, folds),
      KindRow<FamilyTold>("family_told", A::session, later, Scope::hub, folds),
      KindRow<VisitStarted>("visit_started", A::visit, root, Scope::hub, folds),
      KindRow<VisitEnded>("visit_ended", A::visit, later, Scope::hub, folds),
      KindRow<RosterRead>("roster_read", A::session, later, Scope::hub, no_fold),
      KindRow<SessionWithdrawn>("session_withdrawn", A::session, later, Scope::hub, folds),
      KindRow<VisitCorrected>("visit_corrected", A::visit, later, Scope::hub, folds),
      KindRow<SomeLeft>("some_left", A::visit, later, Scope::hub, folds),
      KindRow<FamilyRegistered>("family_registered", A::family, root, Scope::hub, folds),
      KindRow<ProfileUpdated>("profile_updated", A::family, later, Scope::hub, folds),
      KindRow<CardIssued>("card_issued", A::family, later, Scope::hub, folds),
      KindRow<FamilySeen>("family_seen", A::family, later, Scope::hub, folds),
      KindRow<BirthTold>("birth_told", A::family, later, Scope::hub, no_fold),
      KindRow<FamilyRead>("family_read", A::family, later, Scope::hub, no_fold),
      KindRow<RequestMade>("request_made", A::request, root, Scope::hub, folds),
      KindRow<RequestWithdrawn>("request_withdrawn", A::request, later, Scope::hub, folds),
      KindRow<RequestRead>("request_read", A::request, later, Scope::hub, folds),
      KindRow<NoteWritten>("note_written", A::request, later, Scope::hub, folds),
      KindRow<RequestTriaged>("request_triaged", A::request, later, Scope::hub, folds),
      KindRow<RequestHandedOver>("request_handed_over", A::request, later, Scope::hub, folds),
      KindRow<ReceiptTaken>("receipt_taken", A::request, later, Scope::hub, folds),
      KindRow<RequestClosed>("request_closed", A::request, later, Scope::hub, folds),
      KindRow<SlipIssued>("slip_issued", A::request, later, Scope::hub, folds),
      KindRow<StaffAdded>("staff_added", A::staff, root, Scope::hub, folds),
      KindRow<StaffRemoved>("staff_removed", A::staff, later, Scope::hub, folds),
      KindRow<StaffSignedIn>("staff_signed_in", A::staff, later, Scope::hub, folds),
      KindRow<WardTrusted>("ward_trusted", A::ward_key, root, Scope::hub, folds),
      KindRow<WardDistrusted>("ward_distrusted", A::ward_key, later, Scope::hub, folds),
      KindRow<NumberAllocated>("number_allocated", A::numbers, root, Scope::hub, folds),
      KindRow<AlertRaised>("alert_raised", A::alert, root, Scope::hub, folds),
      KindRow<AlertAcknowledged>("alert_acknowledged", A::alert, later, Scope::hub, folds),
      KindRow<AlertRepeated>("alert_repeated", A::alert, later, Scope::hub, folds),
      KindRow<FacilityImported>("facility_imported", A::facility, root, Scope::hub, folds),
      KindRow<FacilityWithdrawn>("facility_withdrawn", A::facility, later, Scope::hub, folds),
      KindRow<DayClosed>("day_closed", A::closed_day, root, Scope::hub, folds),
      KindRow<CaseOpened>("case_opened", A::household_case, root, Scope::ward, folds),
      KindRow<IntakeAccepted>("intake_accepted", A::household_case, later, Scope::ward, folds),
      KindRow<CaseNoteWritten>("case_note_written", A::household_case, later, Scope::ward, folds),
      KindRow<ReceiptIssued>("receipt_issued", A::household_case, later, Scope::ward, folds),
      KindRow<CaseUpdated>("case_updated", A::household_case, later, Scope::ward, folds),
      KindRow<CaseRead>("case_read", A::household_case, later, Scope::ward, folds),
      KindRow<CaseCorrected>("case_corrected", A::household_case, later, Scope::ward, folds),
      KindRow<IntakeMoved>("intake_moved", A::moved_intake, root, Scope::ward, folds),
      KindRow<ProtectedRead>("protected_read", A::household_case, later, Scope::ward, no_fold),
      KindRow<IntakeRefused>("intake_refused", A::refusal, root, Scope::ward, folds),
      KindRow<OfficerAdded>("officer_added", A::officer, root, Scope::ward, folds),
      KindRow<OfficerRemoved>("officer_removed", A::officer, later, Scope::ward, folds),
      KindRow<OfficerSignedIn>("officer_signed_in", A::officer, later, Scope::ward, folds),
      KindRow<RoleGiven>("role_given", A::officer, later, Scope::ward, folds),
      KindRow<RoleTaken>("role_taken", A::officer, later, Scope::ward, folds),
      KindRow<PassphraseChanged>("passphrase_changed", A::officer, later, Scope::ward, folds),
      KindRow<SignInRefused>("sign_in_refused", A::officer, later, Scope::ward, folds),
      KindRow<KeyRenewed>("key_renewed", A::ward_key, root, Scope::ward, folds),
      KindRow<Disclosed>("disclosed", A::disclosure, root, Scope::ward, folds),
      KindRow<CaseErased>("case_erased", A::household_case, later, Scope::ward, no_fold),
      KindRow<DeviceTrusted>("device_trusted", A::device_key, root, Scope::ward, folds),
      KindRow<DeviceRevoked>("device_revoked", A::device_key, later, Scope::ward, folds),
      KindRow<WithdrawalTaken>("withdrawal_taken", A::withdrawal, root, Scope::ward, folds),
      KindRow<ArrivalHeld>("arrival_held", A::arrival, root, Scope::ward, folds),
      KindRow<ArrivalDeclined>("arrival_declined", A::arrival, later, Scope::ward, folds),
      KindRow<ArrivalDecisionUndone>("arrival_decision_undone", A::arrival, later, Scope::ward, folds),
      KindRow<ArrivalMarked>("arrival_marked", A::arrival, later, Scope::ward, folds),
      KindRow<ArrivalUnmarked>("arrival_unmarked", A::arrival, later, Scope::ward, folds),
      KindRow<PersonAdded>("person_added", A::household_case, later, Scope::ward, folds),
      KindRow<PersonChanged>("person_changed", A::household_case, later, Scope::ward, folds),
      KindRow<PregnancyStarted>("pregnancy_started", A::household_case, later, Scope::ward, folds),
      KindRow<PregnancyEnded>("pregnancy_ended", A::household_case, later, Scope::ward, folds),
      KindRow<MarkSet>("mark_set", A::household_case, later, Scope::ward, folds),
      KindRow<MarkEnded>("mark_ended", A::household_case, later, Scope::ward, folds),
      KindRow<MergeAdded>("merge_added", A::merge, root, Scope::both, folds),
      KindRow<MergeUndone>("merge_undone", A::merge, later, Scope::both, folds),
      KindRow<PartErased>("part_erased", A::erasure, root, Scope::both, folds),
      KindRow<JournalRestored>("journal_restored", A::restoration, root, Scope::both, folds),
      KindRow<ClockConfirmed>("clock_confirmed", A::clock, root, Scope::both, no_fold),
      KindRow<ClockCorrected>("clock_corrected", A::correction, root, Scope::both, folds),
      KindRow<ClockCorrectionUndone>("clock_correction_undone", A::correction, later, Scope::both, folds),
  };
}();

}  // namespace tsunagu::domain
