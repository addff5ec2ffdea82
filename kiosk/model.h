// The sums over all rooms: all that the kiosk's pages may see (State) and all that they may ask for (Intent).
//
// Pages are functions of State and answer with Intents; Sitting::apply is the only place where State changes. State
// holds what is on the screen now and the drafts of the visitor in front of it, nothing else: wiping a sitting is
// replacing it by State's initial value.
#pragma once

#include "kiosk/alert/model.h"
#include "kiosk/booking/model.h"
#include "kiosk/check_in/model.h"
#include "kiosk/door/model.h"
#include "kiosk/events/model.h"
#include "kiosk/outlook/model.h"
#include "kiosk/page/model.h"
#include "kiosk/shelf/model.h"
#include "kiosk/slip/model.h"
#include "kiosk/staff/model.h"
#include "kiosk/talk/model.h"

namespace tsunagu::kiosk {

struct State : Common {
  door::Model door;
  check_in::Model check_in;
  events::Model events;
  booking::Model booking;
  outlook::Model outlook;
  shelf::Model shelf;
  talk::Model talk;
  slip::Model slip;
  alert::Model alert;
  staff::Model staff;
};

using Intent = std::variant<CommonIntent, door::Intent, check_in::Intent, events::Intent, booking::Intent,
                            outlook::Intent, shelf::Intent, talk::Intent, slip::Intent, alert::Intent, staff::Intent>;
// A variant that copies itself by visiting takes a compiler most of its time in every file that asks.
static_assert(std::is_trivially_copyable_v<Intent> && std::is_trivially_destructible_v<Intent>);
using Intents = std::vector<Intent>;

}  // namespace tsunagu::kiosk
