#include "ward/pages.h"

#include <utility>

#include "ward/cases/pages.h"
#include "ward/door/pages.h"
#include "ward/inbox/pages.h"
#include "ward/people/pages.h"
#include "ward/trust/pages.h"

namespace tsunagu::ward {
namespace {

// `what` with the table of the room's pages and its part of the state.
template <class S, class F>
void with_pages(S& state, F&& what) {
  switch (state.page.room) {
    case page::Room::door: return what(door::rows(), state.door);
    case page::Room::inbox: return what(inbox::rows(), state.inbox);
    case page::Room::cases: return what(cases::rows(), state.cases);
    case page::Room::trust: return what(trust::rows(), state.trust);
    case page::Room::people: return what(people::rows(), state.people);
  }
}

}  // namespace

void draw(ui::Ui& ui, const page::Words& words, const State& state, Intents& intents) {
  const auto add = [&intents](auto what) { intents.emplace_back(std::move(what)); };
  with_pages(state, [&]<class R>(std::span<const page::PageRow<R>> rows, const typename R::Model& model) {
    const auto& row = rows[state.page.page];
    row.draw({{ui, words, state, row.name, static_cast<int>(state.inbox.held.size()), add}, model, add});
  });
}

std::optional<Intent> intent_of_key(const State& state, char32_t key) {
  std::optional<Intent> out;
  if (!state.signed_in) return out;
  with_pages(state, [&]<class R>(std::span<const page::PageRow<R>> rows, const typename R::Model& model) {
    const auto& row = rows[state.page.page];
    if (row.key == nullptr) return;
    if (auto intent = row.key(model, key)) out = Intent(std::move(*intent));
  });
  return out;
}

std::string* entry_of(State& state) {
  std::string* out = nullptr;
  with_pages(state, [&]<class R>(std::span<const page::PageRow<R>> rows, typename R::Model& model) {
    const auto& row = rows[state.page.page];
    if (row.entry != nullptr) out = &row.entry(model);
  });
  return out;
}

}  // namespace tsunagu::ward
