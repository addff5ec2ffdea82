// The words by which cases are found. Rows of a case are those of its sources: its record, and whoever else writes
// words of theirs. They follow from facts like every read model, and what was erased leaves none.
#pragma once

#include <functional>
#include <string_view>

#include "shared/domain/case_words.h"
#include "shared/journal/database.h"

namespace tsunagu::journal {

// The words of the case's record; a person's are written under that person's id.
inline const Bytes words_of_record{};
// In place of what this source had. A case that is not there gets none.
void write_case_words(Database& database, const Ulid& case_id, ByteView source, const domain::CaseWords& words);

inline constexpr std::size_t any_number = 1'000'000'000;
// Each case that has a word which begins with this one, once or several times; at most so many.
void each_case_with(Database& database, const domain::CaseWord& beginning, std::size_t most,
                    const std::function<void(const Ulid&)>& each);
// Each that has exactly this word; at most so many.
void each_case_with_exactly(Database& database, const domain::CaseWord& word, std::size_t most,
                            const std::function<void(const Ulid&)>& each);

}  // namespace tsunagu::journal
