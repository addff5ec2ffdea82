// In a file of its own, so that tests can link a list that has a draft.
#include "shared/i18n/language.h"

namespace tsunagu::i18n {

std::span<const Language> draft_languages() { return {}; }

}  // namespace tsunagu::i18n
