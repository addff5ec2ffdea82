#include "ward/office/health.h"

#include <algorithm>

#include "shared/base/files.h"
#include "shared/console/roll.h"
#include "shared/journal/ward_view.h"

namespace tsunagu::ward {
namespace {

using console::Contradiction;

constexpr std::size_t card_limit = 4096;

Contradiction removed_and_back(const Ulid& id) {
  return {"keys/ward: officer " + id.text() + " was removed and may sign in again",
          "keys/ward は古い写しです。やめた担当者 " + id.text() +
              " がまた入れます。新しい写しを戻してください。journal.sqlite は動かさないでください。\n"
              "  keys/ward is an old copy: an officer who was removed may sign in again. Copy a newer one back.\n"};
}

Contradiction cannot_sign_in(const Ulid& id) {
  return {"keys/ward: officer " + id.text() + " is in the journal and cannot sign in",
          "keys/ward に、記録にある担当者 " + id.text() +
              " がいません。新しい写しがあれば戻してください。journal.sqlite は動かさないでください。\n"
              "  keys/ward lacks an officer whom the journal has: copy a newer one back if there is one. Never move "
              "journal.sqlite away.\n"};
}

// The card is signed anew at every sign-in, so nothing is lost with it.
void compare_card(const std::filesystem::path& data, const crypto::WardKeys& keys, Instant now,
                  std::vector<Contradiction>& out) {
  const auto current = keys.current(now);
  if (!current) return;  // expired: the old card stays what it is
  const auto envelope = read_file(data / "keys" / "ward-card", card_limit);
  const auto card = envelope ? handoff::read_ward_key(*envelope) : fail_with(handoff::Refusal::damaged);
  if (card && card->key.id() == current->id()) return;
  out.push_back({"keys/ward-card: not the card of the ward's key",
                 "keys/ward-card（区の鍵のカード）が読めないか、いまの鍵のものではありません。鍵とケースは無事です。"
                 "一度サインインすると作りなおされます。\n"
                 "  keys/ward-card cannot be read or is not that of the key. Keys and cases are whole: signing in once "
                 "makes it again.\n"});
}

}  // namespace

console::Examination examine_keys(const std::filesystem::path& data) {
  crypto::SecretArena arena;
  const auto keys = crypto::WardKeys::load(data / "keys", arena);
  return {{console::Part::ward_keys, data / "keys" / "ward", keys ? std::nullopt : std::optional(keys.error())}};
}

console::Examination examine(const std::filesystem::path& data, const Clock& clock, RandomSource& random) {
  console::Examination all{console::examine_journal(data / "journal.sqlite", domain::Program::ward, clock, random)};
  std::ranges::move(examine_keys(data), std::back_inserter(all));
  return all;
}

Result<std::vector<Contradiction>> contradictions(const std::filesystem::path& data, const journal::Journal& journal,
                                                  Instant now) {
  crypto::SecretArena arena;
  std::vector<Contradiction> out;
  const auto officers = journal.ward().officers();
  if (!officers) return officers.forward();
  const auto keys = crypto::WardKeys::load(data / "keys", arena);
  if (!keys) return out;
  const auto roll =
      console::compare_rolls(keys->officers(), console::known_people(*officers, &journal::OfficerRow::officer_id));
  for (const auto& id : roll.back) out.push_back(removed_and_back(id));
  for (const auto& id : roll.missing) out.push_back(cannot_sign_in(id));
  compare_card(data, *keys, now, out);
  return out;
}

}  // namespace tsunagu::ward
