// Any bytes as a name, a nickname, a telephone number and a search: keys are text of limited length, what is known is
// found by itself, and nothing compares as less than itself.
#include <algorithm>

#include "shared/base/text.h"
#include "shared/domain/case_words.h"
#include "shared/domain/matching.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tsunagu;
  const std::string text(tsunagu::text_of(ByteView(data, std::min<std::size_t>(size, 400))));
  domain::CaseWords words{.names = {text}, .nicknames = {text}, .phones = {text}, .numbers = {text}, .case_no = text};
  for (const auto& [kind, word] : domain::words_of(words)) TSUNAGU_INVARIANT(is_utf8(word) && word.size() <= 24 * 4);
  for (const auto& typed : domain::typed_words(text)) TSUNAGU_INVARIANT(!typed.empty());
  TSUNAGU_INVARIANT(domain::kana_key(domain::kana_key(text)) == domain::kana_key(text));
  domain::Household household;
  household.called = household.phone = household.member_number = text;
  household.children = {{text, std::nullopt}};
  const domain::Register among{1000, {}};
  TSUNAGU_INVARIANT(domain::compare(household, household, among).weight >= 0);
  return 0;
}
