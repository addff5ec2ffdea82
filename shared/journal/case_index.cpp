#include "shared/journal/case_index.h"

namespace tsunagu::journal {

void write_case_words(Database& database, const Ulid& case_id, ByteView source, const domain::CaseWords& words) {
  database.run("DELETE FROM case_words WHERE case_id = ? AND source = ?", case_id, source);
  std::int64_t place = 0;
  for (const auto& [kind, word] : domain::words_of(words)) {
    database.run("INSERT INTO case_words SELECT case_id, ?, ?, ?, ? FROM cases WHERE case_id = ?", source, place++,
                 kind, word, case_id);
  }
}

void each_case_with(Database& database, const domain::CaseWord& beginning, std::size_t most,
                    const std::function<void(const Ulid&)>& each) {
  const std::string beyond = beginning.word + "\xF4\x8F\xBF\xBF";  // the greatest code point: nothing sorts after it
  database.query(
      "SELECT case_id FROM case_words WHERE kind = ? AND word BETWEEN ? AND ? LIMIT ?",
      [&](const Row& row) { each(row.id(0)); }, beginning.kind, beginning.word, beyond, most);
}

void each_case_with_exactly(Database& database, const domain::CaseWord& word, std::size_t most,
                            const std::function<void(const Ulid&)>& each) {
  database.query(
      "SELECT case_id FROM case_words WHERE kind = ? AND word = ? LIMIT ?", [&](const Row& row) { each(row.id(0)); },
      word.kind, word.word, most);
}

}  // namespace tsunagu::journal
