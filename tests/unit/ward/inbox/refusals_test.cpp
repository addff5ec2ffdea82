// Every way in which a code is not taken: its own reason on the screen, one fact with the reason alone, and no case.
#include <gtest/gtest.h>

#include "shared/crypto/sign.h"
#include "tests/support/all_facts.h"
#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward::inbox {

using namespace tests;
using domain::FactKind;
using domain::RefusalReason;

namespace {

constexpr std::size_t device_at = 6;  // offset of the device's key id (docs/HANDOFF_FORMAT.md)
constexpr std::size_t signature_size = 64;

class Refusals : public testing::Test {
 protected:
  Refusals() { house.sign_in(); }

  // The same bytes signed again by `tablet`, under its name.
  [[nodiscard]] static Bytes resigned(Bytes envelope, const Tablet& tablet) {
    const auto id = tablet.key().id().bytes;
    std::copy(id.begin(), id.end(), envelope.begin() + device_at);
    TSUNAGU_INVARIANT(envelope.size() > signature_size);
    envelope.erase(envelope.end() - static_cast<std::ptrdiff_t>(signature_size), envelope.end());
    const auto signature = tablet.key().sign("tsunagu/handoff/v1", envelope);
    append(envelope, signature);
    return envelope;
  }

  void expect_refused(const std::string& reason, RefusalReason recorded, Check failed_at) {
    ASSERT_TRUE(house.state().inbox.refused.has_value());
    EXPECT_EQ(house.state().inbox.refused->reason, reason);
    EXPECT_EQ(house.state().inbox.refused->failed_at, failed_at);
    EXPECT_EQ(house.state().page, Page::scan);
    EXPECT_FALSE(house.state().inbox.arrived.has_value());
    EXPECT_EQ(house.desk.take_cue(), Cue::refused);
    const auto today = domain::day_of(house.now());
    const auto counts = house.view().refusals(today, today).value();
    ASSERT_EQ(counts.size(), 1U);
    EXPECT_EQ(counts.front().reason, recorded);
    EXPECT_EQ(counts.front().count, 1U);
    EXPECT_EQ(house.cases(), 0U);
  }

  DeskHouse house;
};

TEST_F(Refusals, ABarCodeIsNotOurs) {
  house.scan(std::string("4901234567894"));
  expect_refused("not_ours", RefusalReason::not_ours, Check::form);
}

TEST_F(Refusals, AMistypedDigitIsDamage) {
  auto digits = digits_of(house.envelope()).front();
  digits[40] = digits[40] == '0' ? '1' : '0';
  house.scan(digits);
  expect_refused("damaged", RefusalReason::damaged, Check::form);
}

TEST_F(Refusals, AnUnknownVersion) {
  auto envelope = house.envelope();
  envelope[0] = 0xC2;
  house.scan(envelope);
  expect_refused("unknown_version", RefusalReason::unknown_version, Check::form);
}

TEST_F(Refusals, ACodeForAnotherWardIsNotOpened) {
  DeskHouse other;
  house.scan(house.tablet.seal(other.ward_key(), house.now(), hana(), {}));
  expect_refused("other_ward", RefusalReason::other_ward, Check::addressed);
}

TEST_F(Refusals, AnUnknownDevice) {
  Tablet stranger(house.arena, house.random, "ひだまり", "9号機");
  house.scan(stranger.seal(house.ward_key(), house.now(), hana(), {}));
  expect_refused("unknown_device", RefusalReason::unknown_device, Check::signature);
}

TEST_F(Refusals, ARevokedDevice) {
  ASSERT_TRUE(trust::revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
  house.scan(house.envelope());
  expect_refused("revoked_device", RefusalReason::revoked_device, Check::signature);
  EXPECT_TRUE(house.state().inbox.refused->can_review);
}

TEST_F(Refusals, AFlippedBitBreaksTheSignature) {
  auto envelope = house.envelope();
  envelope[100] ^= 1;
  house.scan(envelope);
  expect_refused("bad_signature", RefusalReason::bad_signature, Check::signature);
}

TEST_F(Refusals, ASealThatDoesNotOpen) {
  auto envelope = house.envelope();
  envelope[100] ^= 1;
  house.scan(resigned(envelope, house.tablet));
  expect_refused("cannot_be_opened", RefusalReason::cannot_open, Check::opened);
}

TEST_F(Refusals, APhotographedSealSignedByAnotherTrustedDevice) {
  Tablet second(house.arena, house.random, "ひだまり", "4号機");
  ASSERT_TRUE(trust::trust_device(house.office.journal(), second.enrolment(house.now()), {}));
  house.scan(resigned(house.envelope(), second));
  expect_refused("other_device", RefusalReason::other_device, Check::opened);
}

TEST_F(Refusals, ACodeFromTheFuture) {
  house.scan(house.envelope(hana(), {.issued = house.now() + 2h}));
  expect_refused("not_yet_valid", RefusalReason::not_yet_valid, Check::in_time);
}

TEST_F(Refusals, AnExpiredCode) {
  const auto envelope = house.envelope(hana(), {.validity = 60min});
  house.clock->advance(61min);
  house.scan(envelope);
  expect_refused("expired", RefusalReason::expired, Check::in_time);
}

TEST_F(Refusals, AGenuineCodeOfAnotherKind) {
  const auto receipt = house.office.own_card().value().envelope;
  house.scan(handoff::frame(handoff::Kind::ward_key, receipt).value().front());
  expect_refused("other_kind", RefusalReason::not_ours, Check::form);
}

TEST_F(Refusals, TheSecondScanShowsTheCaseItWentTo) {
  const auto envelope = house.envelope();
  house.scan(envelope);
  house.ask(AcceptNew{});
  const auto case_id = house.state().cases.receipt->case_id;
  (void)house.desk.take_cue();

  house.scan(envelope);
  ASSERT_TRUE(house.state().inbox.refused.has_value());
  EXPECT_EQ(house.state().inbox.refused->reason, "already_received");
  EXPECT_EQ(house.state().inbox.refused->case_id, case_id);
  EXPECT_EQ(house.state().inbox.refused->failed_at, Check::first_time);
  EXPECT_EQ(house.cases(), 1U);
  house.ask(page::OpenCase{*house.state().inbox.refused->case_id});
  EXPECT_EQ(house.state().page, cases::Page::file);
}

TEST_F(Refusals, AnExpiredCodeThatWasTakenInStillShowsItsCase) {
  const auto envelope = house.envelope(hana(), {.validity = 60min});
  house.scan(envelope);
  house.ask(AcceptNew{});
  const auto case_id = house.state().cases.receipt->case_id;
  house.clock->advance(2h);
  house.ask(page::Open{page::Room::inbox});
  house.scan(envelope);
  ASSERT_TRUE(house.state().inbox.refused.has_value());
  EXPECT_EQ(house.state().inbox.refused->reason, "already_received");
  EXPECT_EQ(house.state().inbox.refused->case_id, case_id);
}

TEST_F(Refusals, ARefusalFactHoldsTheReasonAndTheDeviceAndNothingElse) {
  const auto envelope = house.envelope(hana(), {.validity = 60min});
  house.clock->advance(61min);
  house.scan(envelope);
  const auto facts = tests::all_facts(house.office.journal());
  const auto& fact = facts.back();
  ASSERT_TRUE(fact.is(FactKind::intake_refused));
  EXPECT_TRUE(fact.sealed->empty());
  const auto open = fact.as<domain::IntakeRefused>().value();
  EXPECT_EQ(open.device_key_id, house.tablet.key().id().bytes);
  EXPECT_EQ(open.officer_id, house.office.officer());
}

TEST_F(Refusals, AHostileCodeTypedByAScannerChangesNothing) {
  const auto facts_before = house.office.journal().count().value();
  for (const std::string& typed : {std::string("<script>alert(1)</script>"), std::string(10'000, '9'),
                                   std::string("47\t\r\n\x1b[2J"), std::string("/etc/passwd"), std::string()}) {
    house.scan(typed);
    EXPECT_EQ(house.state().page, Page::scan);
    EXPECT_EQ(house.cases(), 0U);
    EXPECT_FALSE(house.state().notice.has_value()) << "a scan is never a path";
  }
  EXPECT_EQ(house.office.journal().count().value(), facts_before + 5) << "only the refusals";
}

TEST_F(Refusals, NothingIsReadBeforeSomebodyHasSignedIn) {
  house.ask(page::SignOut{});
  const auto facts_before = house.office.journal().count().value();
  house.scan(house.envelope());
  EXPECT_EQ(house.state().page, door::Page::sign_in);
  EXPECT_EQ(house.state().notice, (page::Notice{true, "notice.sign_in_first"}));
  EXPECT_EQ(house.office.journal().count().value(), facts_before);
}

TEST_F(Refusals, EveryReasonHasItsWords) {
  // Checked against the catalogue in tests/unit/ward/page; here: that each has a check of its own place.
  for (const auto why : handoff::all_refusals) {
    const auto check = check_of(why);
    EXPECT_TRUE(std::find(all_checks.begin(), all_checks.end(), check) != all_checks.end());
  }
}

}  // namespace
}  // namespace tsunagu::ward::inbox
