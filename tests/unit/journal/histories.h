// Random histories over every kind of fact, as several devices would record them about the same few things.
#pragma once

#include "shared/domain/booking_facts.h"
#include "shared/domain/clock_facts.h"
#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {

class RandomHistory {
 public:
  RandomHistory(std::uint64_t seed, Program program) : random_(seed), program_(program) {
    for (auto& id : things_) random_.fill(id.bytes);
  }

  std::uint64_t pick(std::uint64_t below) { return random_.next() % below; }

  // Any kind that the program records, about one of a few things; parts at random.
  domain::NewFact next() {
    for (;;) {
      const auto kinds = domain::all_kinds();
      const auto& info = kinds[pick(kinds.size())];
      if (domain::may_record(program_, info) && info.kind != domain::FactKind::part_erased) return make(info.kind);
    }
  }
  Ulid thing(domain::AggregateKind kind) {
    // Things of different kinds have different ids; three of each, so that facts meet.
    Ulid id = things_[pick(things_.size())];
    id.bytes[15] = static_cast<std::uint8_t>(kind);
    return id;
  }

 private:
  template <std::size_t N>
  ByteArray<N> some_bytes() {
    ByteArray<N> out{};
    out[0] = static_cast<std::uint8_t>(1 + pick(3));
    return out;
  }
  Ulid some_id() { return things_[pick(things_.size())]; }
  template <class T>
  std::optional<T> maybe(T value) {
    return pick(2) == 0 ? std::nullopt : std::optional<T>(value);
  }
  Bytes maybe_sealed() {
    if (pick(3) == 0) return {};
    return program_ == Program::ward ? part(some_record()) : Bytes(1 + pick(50), static_cast<std::uint8_t>(pick(256)));
  }
  Bytes maybe_card() {
    return program_ == Program::ward || pick(2) == 0 ? Bytes{}
                                                     : Bytes(1 + pick(50), static_cast<std::uint8_t>(pick(256)));
  }
  domain::YearMonth some_month() { return {2025, static_cast<std::uint8_t>(1 + pick(12))}; }
  domain::Day some_day() { return domain::Day{std::chrono::sys_days{std::chrono::days{20'000 + pick(30)}}}; }
  template <class N>
  N small() {
    return static_cast<N>(pick(4));
  }
  std::string some_text() {
    static constexpr std::array words{"", "さとう", "すずき", "はな", "ひろば"};
    return words[pick(words.size())];
  }
  domain::CaseRecord some_record() {
    domain::CaseRecord record;
    record.called = some_text();
    record.kana = some_text();
    for (auto n = pick(3); n > 0; --n) record.children.push_back({some_text(), maybe(some_month())});
    record.due = maybe(some_month());
    record.contact = {domain::ContactMethod::phone, "045" + std::to_string(pick(3)), "", false, ""};
    record.member_number = std::to_string(pick(3));
    return record;
  }
  domain::EventSession some_session() {
    domain::EventSession session;
    session.source_key = "a|" + std::to_string(pick(3));
    session.title = some_text();
    session.first_day = some_day();
    session.last_day = session.first_day;
    session.start_minute = maybe(static_cast<int>(pick(1440)));
    session.cancelled = pick(4) == 0;
    return session;
  }

  template <class Open>
  domain::NewFact about(const Open& open) {
    return domain::fact(thing(domain::info_of(Open::kind).aggregate), open, maybe_sealed(), maybe_card());
  }

  domain::NewFact make(domain::FactKind kind) {
    using namespace domain;
    switch (kind) {
      case FactKind::session_imported: return about(SessionImported{some_session()});
      case FactKind::session_cancelled: return about(SessionCancelled{some_id()});
      case FactKind::booking_made:
        return about(BookingMade{some_id(), small<std::uint16_t>(), maybe(some_bytes<16>()), maybe(some_bytes<16>()),
                                 maybe(some_bytes<16>())});
      case FactKind::place_granted: return about(PlaceGranted{some_id()});
      case FactKind::put_on_waitlist: return about(PutOnWaitlist{some_id()});
      case FactKind::promoted: return about(Promoted{some_id()});
      case FactKind::booking_cancelled: return about(BookingCancelled{some_id(), Actor::staff});
      case FactKind::attended:
        return about(Attended{some_id(), maybe(some_id()), small<std::uint16_t>(), static_cast<ArrivalWay>(pick(5))});
      case FactKind::walk_in:
        return about(WalkedIn{some_id(), small<std::uint16_t>(), small<std::uint16_t>(), maybe(some_bytes<16>())});
      case FactKind::family_told: return about(FamilyTold{some_id(), static_cast<News>(pick(2)), Actor::staff});
      case FactKind::roster_read: return about(RosterRead{some_id()});
      case FactKind::visit_started:
        return about(VisitStarted{{small<std::uint16_t>()},
                                  small<std::uint16_t>(),
                                  small<std::uint16_t>(),
                                  maybe(pick(2) == 0),
                                  maybe(pick(2) == 0),
                                  maybe(some_bytes<16>())});
      case FactKind::visit_ended: return about(VisitEnded{small<bool>() ? Actor::family : Actor::staff});
      case FactKind::family_registered:
        return about(FamilyRegistered{maybe(some_bytes<16>()), maybe(some_bytes<32>()), maybe(some_month())});
      case FactKind::profile_updated:
        return about(ProfileUpdated{maybe(some_bytes<16>()), maybe(some_month()), maybe(some_bytes<32>())});
      case FactKind::card_issued: return about(CardIssued{some_bytes<32>()});
      case FactKind::family_seen: return about(FamilySeen{maybe(some_month())});
      case FactKind::birth_told: return about(BirthTold{});
      case FactKind::family_read: return about(FamilyRead{some_id()});
      case FactKind::request_made: return about(RequestMade{static_cast<RequestHow>(pick(3))});
      case FactKind::slip_issued: return about(SlipIssued{some_bytes<32>()});
      case FactKind::request_withdrawn: return about(RequestWithdrawn{Actor::family});
      case FactKind::request_read: return about(RequestRead{some_id()});
      case FactKind::note_written: return about(NoteWritten{some_id(), small<std::uint8_t>()});
      case FactKind::request_triaged:
        return about(RequestTriaged{static_cast<Triage>(pick(3)), some_id(), small<std::uint8_t>()});
      case FactKind::request_handed_over:
        return about(RequestHandedOver{some_bytes<4>(), some_bytes<4>(), small<std::uint32_t>(),
                                       opening + Millis{pick(1000)}, opening, some_bytes<32>()});
      case FactKind::receipt_taken:
        return about(
            ReceiptTaken{static_cast<ReceiptState>(1 + pick(3)), some_day(), small<std::uint8_t>(), some_bytes<4>()});
      case FactKind::request_closed: return about(RequestClosed{some_id()});
      case FactKind::staff_added: return about(StaffAdded{StaffRole::lead});
      case FactKind::staff_removed: return about(StaffRemoved{});
      case FactKind::staff_signed_in: return about(StaffSignedIn{pick(2) == 0});
      case FactKind::ward_trusted: {
        WardTrusted ward;
        ward.ward_key_id = some_bytes<4>();
        ward.ward_name = some_text();
        ward.valid_from = ward.valid_to = ward.agreement_from = ward.agreement_to = some_day();
        return about(ward);
      }
      case FactKind::ward_distrusted: return about(WardDistrusted{});
      case FactKind::number_allocated:
        return about(NumberAllocated{some_bytes<4>(), some_id(), static_cast<std::uint32_t>(pick(100))});
      case FactKind::alert_raised: return about(AlertRaised{static_cast<AlertPlace>(pick(3))});
      case FactKind::alert_repeated: return about(AlertRepeated{});
      case FactKind::alert_acknowledged: return about(AlertAcknowledged{some_id()});
      case FactKind::facility_imported: {
        Facility facility;
        facility.source_key = "list|" + std::to_string(pick(3));
        facility.list = some_text();
        facility.name = some_text();
        facility.latitude = static_cast<std::int64_t>(pick(40'000'000));
        return about(FacilityImported{facility});
      }
      case FactKind::facility_withdrawn: return about(FacilityWithdrawn{});
      case FactKind::case_opened: return about(CaseOpened{some_id()});
      case FactKind::intake_accepted:
        return about(IntakeAccepted{some_id(), some_bytes<4>(), some_bytes<4>(), static_cast<std::uint32_t>(pick(9)),
                                    opening, some_id()});
      case FactKind::case_note_written: return about(CaseNoteWritten{some_id(), small<std::uint8_t>()});
      case FactKind::receipt_issued:
        return about(ReceiptIssued{some_id(), static_cast<ReceiptState>(1 + pick(3)), some_day(), small<std::uint8_t>(),
                                   some_id()});
      case FactKind::case_updated: return about(CaseUpdated{some_id()});
      case FactKind::case_read: return about(CaseRead{some_id()});
      case FactKind::intake_refused:
        return about(IntakeRefused{static_cast<RefusalReason>(1 + pick(15)), maybe(some_bytes<4>()), some_id()});
      case FactKind::withdrawal_taken:
        return about(WithdrawalTaken{some_bytes<4>(), opening + Millis{pick(1000)}, some_id()});
      case FactKind::officer_added: return about(OfficerAdded{small<std::uint8_t>()});
      case FactKind::officer_removed: return about(OfficerRemoved{});
      case FactKind::officer_signed_in: return about(OfficerSignedIn{});
      case FactKind::device_trusted:
        return about(DeviceTrusted{some_bytes<4>(), some_text(), some_text(), some_bytes<32>(), some_id()});
      case FactKind::device_revoked: return about(DeviceRevoked{opening + Millis{pick(1000)}, some_id()});
      case FactKind::merge_added: return about(MergeAdded{some_id(), some_id(), some_id()});
      case FactKind::merge_undone: return about(MergeUndone{some_id()});
      case FactKind::part_erased: return about(PartErased{});
      case FactKind::journal_restored: return about(JournalRestored{some_id(), opening, maybe(small<std::uint8_t>())});
      case FactKind::clock_confirmed: return about(ClockConfirmed{some_id()});
      case FactKind::clock_corrected: return about(ClockCorrected{{some_id(), some_id()}, some_day(), some_id()});
      case FactKind::clock_correction_undone: return about(ClockCorrectionUndone{some_id()});
    }
    return {};
  }

  tests::FixedRandom random_;
  Program program_;
  std::array<Ulid, 3> things_{};
};

}  // namespace tsunagu::journal
