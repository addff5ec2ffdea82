// The ward desk's pages, of all rooms. Each is a function of what it may see: it draws what State says and answers with
// what was asked for.
//
//   page::Words words(assets);              // once
//   draw(ui, words, state, intents);        // once a frame; then apply the intents
//
// Ids: signin.passphrase signin.go signin.officer.<n>; nav.scan nav.cases nav.trust nav.signout; search; notice;
// scan.entry scan.take scan.camera camera waiting refused refused.open refused.review; held.<n> held.prev held.next
// held.<n>.missing held.<n>.repeated declined.<n> declined.<n>.undo chosen.open chosen.urgent chosen.decline reason.<n>
// reason.keep; folder.count.<word> folder.refused folder.stop folder.first folder.back; verdict arrived.request
// candidate.<n>.accept arrived.new arrived.decline candidates.prev candidates.next; case.<n> cases.prev cases.next;
// case.timeline case.note case.note.add case.next_request case.receipt case.contacted case.closed; receipt.qr
// receipt.open receipt.done; own.fingerprint own.qr enrolment enrolment.fingerprint enrolment.trust enrolment.forget
// device.<n> device.<n>.revoke revoke.confirm revoke.keep; closed.how closed.advice. <n> counts from 0.
#pragma once

#include "shared/ui/ui.h"
#include "ward/model.h"
#include "ward/page/words.h"

namespace tsunagu::ward {

void draw(ui::Ui& ui, const page::Words& words, const State& state, Intents& intents);

// What a single key asks for on the page that is shown (page/lone_key.h).
[[nodiscard]] std::optional<Intent> intent_of_key(const State& state, char32_t key);

// The field of the page that is shown; nullptr: it has none.
[[nodiscard]] std::string* entry_of(State& state);

}  // namespace tsunagu::ward
