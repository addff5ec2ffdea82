// Tablets that the ward trusts, and trusts no more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ward/desk_house.h"

namespace tsunagu::ward::trust {

using namespace tests;
using testing::SizeIs;

namespace {

TEST_F(AtTheDesk, ADeviceIsTrustedOnlyAfterItsFingerprintWasCompared) {
  Tablet tablet(house.arena, house.random, "ひだまり", "4号機");
  const auto code = tablet.seal(house.ward_key(), house.now(), hana(), {});
  house.scan(tablet.enrolment_digits(house.now()));
  ASSERT_TRUE(house.state().trust.enrolment.has_value());
  EXPECT_EQ(house.state().page, Page::devices);
  EXPECT_EQ(house.state().trust.enrolment->fingerprint, handoff::fingerprint(tablet.enrolment(house.now())));
  house.scan(code);
  EXPECT_EQ(house.state().inbox.refused->reason, "unknown_device") << "scanning the card alone trusts nobody";

  house.scan(tablet.enrolment_digits(house.now()));
  house.ask(TrustDevice{});
  EXPECT_THAT(house.state().trust.devices, SizeIs(2));
  EXPECT_FALSE(house.state().trust.enrolment.has_value());
  house.scan(code);
  EXPECT_TRUE(house.state().inbox.arrived.has_value());
}

TEST_F(AtTheDesk, ARevokedDeviceIsReviewedByHand) {
  const auto envelope = house.envelope();
  house.ask(page::Open{page::Room::trust});
  house.ask(AskRevoke{house.state().trust.devices.front().key_id});
  house.ask(KeepDevice{});
  EXPECT_FALSE(house.state().trust.devices.front().revoked_on.has_value());
  house.ask(AskRevoke{house.state().trust.devices.front().key_id});
  house.ask(ConfirmRevoke{});
  EXPECT_TRUE(house.state().trust.devices.front().revoked_on.has_value());

  house.scan(envelope);
  ASSERT_TRUE(house.state().inbox.refused->can_review);
  house.ask(inbox::ReviewRefused{});
  ASSERT_TRUE(house.state().inbox.arrived.has_value());
  EXPECT_TRUE(house.state().inbox.arrived->for_review);
  house.ask(inbox::AcceptNew{});
  EXPECT_EQ(house.cases(), 1U);
}

TEST_F(AtTheDesk, WhatWasAskedAboutADeviceIsAskedAnewAfterAnotherPage) {
  house.ask(page::Open{page::Room::trust});
  house.ask(AskRevoke{house.state().trust.devices.front().key_id});
  house.ask(page::Open{page::Room::trust});
  EXPECT_TRUE(house.state().trust.revoking.has_value()) << "it is the same page";
  house.ask(page::Open{page::Room::cases});
  house.ask(page::Open{page::Room::trust});
  EXPECT_FALSE(house.state().trust.revoking.has_value());
}

TEST_F(AtTheDesk, AKeyThatWasRevokedIsNeverTrustedAgain) {
  ASSERT_TRUE(revoke_device(house.office.journal(), house.tablet.key().id(), house.now(), {}));
  house.scan(house.tablet.enrolment_digits(house.now()));
  EXPECT_TRUE(house.state().trust.enrolment->revoked);
  house.ask(TrustDevice{});
  house.scan(house.envelope());
  EXPECT_EQ(house.state().inbox.refused->reason, "revoked_device");
}

}  // namespace
}  // namespace tsunagu::ward::trust
