// Random histories over every kind of fact, as several devices would record them about the same few things.
#pragma once

#include "shared/domain/fact_kinds.h"
#include "tests/unit/journal/journal_fixture.h"

namespace tsunagu::journal {

class RandomHistory {
 public:
  RandomHistory(std::uint64_t seed, Program program) : random_(seed), program_(program) {
    for (auto& id : things_) random_.fill(id.bytes);
  }

  std::uint64_t pick(std::uint64_t below) { return random_.next() % below; }

  // Any kind that the program records, about one of a few things; parts at random.
  domain::NewFact next() {
    for (;;) {
      const auto kinds = domain::all_kinds();
      const auto& info = kinds[pick(kinds.size())];
      if (domain::may_record(program_, info) && info.kind != domain::FactKind::part_erased) return make(info.kind);
    }
  }
  Ulid thing(domain::AggregateKind kind) {
    // Things of different kinds have different ids; three of each, so that facts meet.
    Ulid id = things_[pick(things_.size())];
    id.bytes[15] = static_cast<std::uint8_t>(kind);
    return id;
  }

 private:
  template <std::size_t N>
  ByteArray<N> some_bytes() {
    ByteArray<N> out{};
    out[0] = static_cast<std::uint8_t>(1 + pick(3));
    return out;
  }
  Ulid some_id() { return things_[pick(things_.size())]; }
  template <class T>
  std::optional<T> maybe(T value) {
    return pick(2) == 0 ? std::nullopt : std::optional<T>(value);
  }
  Bytes maybe_sealed() {
    if (pick(3) == 0) return {};
    return program_ == Program::ward ? part(some_record()) : Bytes(1 + pick(50), static_cast<std::uint8_t>(pick(256)));
  }
  Bytes maybe_card() {
    return program_ == Program::ward || pick(2) == 0 ? Bytes{}
                                                     : Bytes(1 + pick(50), static_cast<std::uint8_t>(pick(256)));
  }
  domain::YearMonth some_month() { return {2025, static_cast<std::uint8_t>(1 + pick(12))}; }
  domain::Day some_day() { return domain::Day{std::chrono::sys_days{std::chrono::days{20'000 + pick(30)}}}; }
  std::string some_text() {
    static constexpr std::array words{"", "さとう", "すずき", "はな", "ひろば"};
    return words[pick(words.size())];
  }
  domain::CaseRecord some_record() {
    domain::CaseRecord record;
    record.called = some_text();
    record.kana = some_text();
    for (auto n = pick(3); n > 0; --n) record.children.push_back({some_text(), maybe(some_month())});
    record.due = maybe(some_month());
    record.contact = {domain::ContactMethod::phone, "045" + std::to_string(pick(3)), "", false, ""};
    record.member_number = std::to_string(pick(3));
    return record;
  }

  // Any value that a member of an open part can have; few of each, so that facts speak of the same things.
  template <class T>
  T some() {
    namespace is = domain::detail;
    if constexpr (std::same_as<T, Ulid>) {
      return some_id();
    } else if constexpr (std::same_as<T, std::string>) {
      return some_text();
    } else if constexpr (std::same_as<T, domain::YearMonth>) {
      return some_month();
    } else if constexpr (std::same_as<T, domain::Day>) {
      return some_day();
    } else if constexpr (std::same_as<T, Instant>) {
      return opening + Millis{pick(1000)};
    } else if constexpr (std::is_enum_v<T>) {
      return static_cast<T>(pick(std::uint64_t{domain::enum_limit<T>} + 1));
    } else if constexpr (std::same_as<T, bool>) {
      return pick(2) == 0;
    } else if constexpr (std::integral<T>) {
      return static_cast<T>(pick(4));
    } else if constexpr (is::is_byte_array<T>) {
      return some_bytes<std::tuple_size_v<T>>();
    } else if constexpr (is::is_optional<T>) {
      return maybe(some<typename T::value_type>());
    } else {
      return some_of_several<T>();
    }
  }
  template <class T>
  T some_of_several() {
    T value{};
    const auto fill = [&]<class Member>(Member& member) { member = some<Member>(); };
    if constexpr (domain::detail::is_array<T>) {
      for (auto& item : value) fill(item);
    } else if constexpr (domain::detail::is_vector<T>) {
      value.resize(pick(3));
      for (auto& item : value) fill(item);
    } else {
      T::describe(value, [&](std::string_view, auto& member) { fill(member); });
    }
    return value;
  }

  template <class Open>
  domain::NewFact about(const Open& open) {
    return domain::fact(thing(domain::info_of(Open::kind).aggregate), open, maybe_sealed(), maybe_card());
  }

  domain::NewFact make(domain::FactKind kind) {
    domain::NewFact made;
    const auto make_if_it_is = [&]<class Open>(const domain::KindRow<Open>&) {
      if (Open::kind == kind) made = about(some<Open>());
    };
    std::apply([&](const auto&... rows) { (make_if_it_is(rows), ...); }, domain::kind_rows);
    return made;
  }

  tests::FixedRandom random_;
  Program program_;
  std::array<Ulid, 3> things_{};
};

}  // namespace tsunagu::journal
