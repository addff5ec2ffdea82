#include "kiosk/home/member_numbers.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "shared/base/log.h"
#include "shared/base/wire.h"
#include "shared/crypto/key_file.h"

namespace tsunagu::kiosk {
namespace {

using Counters = std::vector<std::uint32_t>;
using crypto::KeyFileKind;

constexpr std::uint32_t set_aside_at_once = 100;
constexpr std::uint32_t most_counter = 99'999;  // five digits

// The journal's device, then what is left, smallest first: the order tells nothing.
Bytes payload_of(const journal::DeviceId& device, const Counters& left) {
  ByteWriter out;
  out.raw(device.view());
  for (const auto counter : left) out.u32(counter);
  return out.take();
}

Result<Counters> parse(ByteView payload, const journal::DeviceId& device) {
  ByteReader in(payload);
  const journal::DeviceId of{in.array<16>()};
  Counters left;
  while (in.ok() && in.left() > 0) left.push_back(in.u32());
  const bool fits = left.size() <= set_aside_at_once && std::ranges::is_sorted(left);
  if (!in.ok() || !fits) return fail(Code::corrupt, "keys/numbers");
  if (of != device) left.clear();
  return left;
}

Result<Counters> left_in_file(const std::filesystem::path& file, const journal::DeviceId& device) {
  const auto payload = crypto::load_key_file(file, KeyFileKind::member_numbers);
  if (!payload && payload.error().code == Code::not_found) return Counters{};
  return payload ? parse(*payload, device) : payload.forward();
}

Result<Counters> left_in(const std::filesystem::path& file, const journal::Journal& journal) {
  auto left = left_in_file(file, journal.device());
  if (!left && left.error().code != Code::corrupt) return left;
  if (!left) {
    log::warning("keys/numbers is damaged: the next numbers are set aside");
    return Counters{};
  }
  const auto expected = journal.members_left();
  if (!expected || left->size() != *expected) left->clear();  // an older copy, or a crash in between
  return left;
}

Result<Counters> set_aside(journal::Journal& journal, std::uint32_t count) {
  const auto first = journal.allocate_numbers(domain::member_number_counter, count);
  if (!first) return first.forward();
  if (*first > most_counter) return fail(Code::refused, "this tablet has given out all of its member numbers");
  Counters out(std::min(count, most_counter - *first + 1));
  std::iota(out.begin(), out.end(), *first);
  return out;
}

// Evenly: the few largest values, which would favour some, are drawn again.
std::size_t draw_below(std::size_t count, RandomSource& random) {
  const auto limit = UINT32_MAX - UINT32_MAX % count;
  for (;;) {
    ByteArray<4> bytes{};
    random.fill(bytes);
    const auto value = ByteReader(bytes).u32();
    if (value < limit) return value % count;
  }
}

// Where nothing can be set aside: the number then tells which registration it was, but a family is not sent away.
Result<std::uint32_t> next_in_order(journal::Journal& journal) {
  const auto one = set_aside(journal, 1);
  if (!one) return one.forward();
  return one->front();
}

}  // namespace

Status check_member_numbers(const std::filesystem::path& keys) {
  if (auto left = left_in_file(keys / "numbers", {}); !left) return left.forward();
  return {};
}

Result<std::uint32_t> draw_member_counter(const std::filesystem::path& keys, journal::Journal& journal,
                                          RandomSource& random) {
  if (keys.empty()) return next_in_order(journal);
  const auto file = keys / "numbers";
  auto left = left_in(file, journal);
  if (!left) {
    log::error("keys/numbers cannot be read: member numbers count up; `tsunagu-kiosk verify` says what to do");
    return next_in_order(journal);
  }
  if (left->empty()) left = set_aside(journal, set_aside_at_once);
  if (!left) return left.forward();
  const auto drawn = left->begin() + static_cast<std::ptrdiff_t>(draw_below(left->size(), random));
  const auto counter = *drawn;
  left->erase(drawn);
  // Before anybody sees it, and counted first: after a crash numbers are lost, none is given out twice.
  if (auto counted = journal.set_members_left(static_cast<std::uint32_t>(left->size())); !counted) {
    return counted.forward();
  }
  if (auto saved = crypto::save_key_file(file, KeyFileKind::member_numbers, payload_of(journal.device(), *left));
      !saved) {
    log::error("keys/numbers cannot be written: the numbers that were set aside are lost");
  }
  return counter;
}

}  // namespace tsunagu::kiosk
