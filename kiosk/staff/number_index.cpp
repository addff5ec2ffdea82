#include "kiosk/staff/number_index.h"

#include <algorithm>
#include <bit>

#include "shared/base/files.h"
#include "shared/base/log.h"
#include "shared/crypto/hash.h"
#include "shared/crypto/wrap.h"
#include "shared/domain/matching.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::staff {
namespace {

constexpr std::string_view head = "TSNGNUMB\x01";
constexpr std::size_t entry_size = 48;
constexpr std::size_t most_families = 4'000'000;
constexpr std::size_t most_bytes = head.size() + crypto::wrap_overhead + 1 + most_families * entry_size;
constexpr std::size_t worth_keeping = 256;  // as many opened parts, about 15 ms, are written when staff lock

// One byte before the entries: what is wrapped is never empty.
constexpr std::uint8_t entries_follow = 1;

std::filesystem::path file_of(const Hand& hand) {
  const auto& folder = hand.tools.config.data;
  return folder.empty() ? folder : folder / "number-index";
}

std::size_t slot_of(const ByteArray<16>& hash) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < sizeof out; ++i) out = out << 8 | hash[i];
  return out;
}

template <class T>
void wipe_all(std::vector<T>& of) {
  if (!of.empty()) crypto::wipe({reinterpret_cast<std::uint8_t*>(of.data()), of.size() * sizeof(T)});
  std::vector<T>().swap(of);
}

}  // namespace

// ---- reading: from the smallest family id to the largest, some at a time ----

void NumberIndex::work() {
  if (!hand_.tools.keyring.is_unlocked()) return forget();
  if (hash_key_ && hub_key_ != hand_.tools.keyring.public_key()) wipe();  // the hub key was replaced meanwhile
  if (!hash_key_) begin();
  if (!hash_key_) return;
  if (!reading_ && !is_current()) begin_reading();
  if (reading_) read_some();
}

void NumberIndex::begin() {
  auto hash_key = hand_.tools.keyring.key_for("number-index/hash");
  auto file_key = hand_.tools.keyring.key_for("number-index/file");
  if (!hash_key || !file_key) return;
  hash_key_ = std::move(*hash_key);
  file_key_ = std::move(*file_key);
  hub_key_ = hand_.tools.keyring.public_key();
  load();
  begin_reading();
}

void NumberIndex::begin_reading() {
  const auto facts = hand_.tools.journal.count();
  const auto families = hand_.tools.journal.hub().family_count();
  if (!facts || !families) return;
  facts_ = *facts;
  families_ = *families;
  after_ = {};
  wipe_all(fresh_);
  fresh_.reserve(families_);  // growing would leave copies behind
  reading_ = true;
}

void NumberIndex::read_some() {
  const auto parts = hand_.tools.journal.hub().family_parts_after(after_, seen_at_once);
  if (!parts) {
    reading_ = false;  // it begins again with whatever is done next
    return log::error(std::string("families could not be read: ") + name_of(parts.error().code));
  }
  const auto enough = opened_ + opened_at_once;
  for (const auto& part : *parts) {
    if (opened_ == enough) return;
    if (const auto* entry = known(part)) {
      fresh_.push_back(*entry);
    } else if (auto fresh = opened_entry(part)) {
      fresh_.push_back(*fresh);
    }
    after_ = part.family_id;
  }
  if (parts->size() < seen_at_once) finish_reading();
}

const NumberIndex::Entry* NumberIndex::known(const journal::FamilyPart& part) const {
  const auto at = std::ranges::lower_bound(entries_, part.family_id, {}, &Entry::family_id);
  return at != entries_.end() && at->family_id == part.family_id && at->fact_id == part.sealed_fact ? &*at : nullptr;
}

// A part that does not open has no entry, and is tried again the next time.
std::optional<NumberIndex::Entry> NumberIndex::opened_entry(const journal::FamilyPart& part) {
  const auto sealed = hand_.tools.journal.hub().sealed_of(part.sealed_fact);
  if (!sealed || !*sealed) return std::nullopt;
  ++opened_;
  auto plain = hand_.tools.keyring.open(**sealed);
  if (!plain) return std::nullopt;
  const auto detail = journal::decode_part<domain::FamilyDetail>(*plain);
  crypto::wipe(*plain);
  if (!detail) return std::nullopt;
  ++unsaved_;
  Entry entry{part.family_id, part.sealed_fact, {}};
  const auto number = domain::number_key(detail->number);
  if (!number.empty()) entry.hash = crypto::keyed_128(hash_key_->view(), view_of(number));
  return entry;
}

void NumberIndex::finish_reading() {
  reading_ = false;
  was_read_ = true;
  const bool changed = unsaved_ > 0 || fresh_.size() != entries_.size();
  if (changed) {
    std::swap(entries_, fresh_);
    order();
    save(entries_);
  }
  wipe_all(fresh_);
}

bool NumberIndex::is_current() const {
  if (!hash_key_ || reading_) return false;
  const auto facts = hand_.tools.journal.count();
  return facts && *facts == facts_;
}

int NumberIndex::percent() const {
  if (!reading_ || families_ == 0) return 100;
  return static_cast<int>(std::min<std::size_t>(99, fresh_.size() * 100 / families_));
}

// ---- looking up ----

void NumberIndex::order() {
  slots_.assign(std::bit_ceil(2 * entries_.size() + 1), 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].hash == ByteArray<16>{}) continue;
    auto at = slot_of(entries_[i].hash) & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

std::vector<Ulid> NumberIndex::find(std::string_view number) const {
  std::vector<Ulid> found;
  const auto key = domain::number_key(number);
  if (!hash_key_ || key.empty()) return found;
  const auto hash = crypto::keyed_128(hash_key_->view(), view_of(key));
  for (auto at = slot_of(hash); !slots_.empty(); ++at) {
    const auto slot = slots_[at & (slots_.size() - 1)];
    if (slot == 0) break;
    if (entries_[slot - 1].hash == hash) found.push_back(entries_[slot - 1].family_id);
  }
  for (const auto& entry : fresh_) {
    if (entry.hash == hash) found.push_back(entry.family_id);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// ---- the file ----

Bytes NumberIndex::encode(const std::vector<Entry>& entries) {
  Bytes out;
  out.reserve(1 + entries.size() * entry_size);
  out.push_back(entries_follow);
  for (const auto& entry : entries) {
    append(out, entry.family_id.view());
    append(out, entry.fact_id.view());
    append(out, entry.hash);
  }
  return out;
}

std::optional<std::vector<NumberIndex::Entry>> NumberIndex::decode(ByteView payload) {
  if (payload.size() % entry_size != 1 || payload.front() != entries_follow) return std::nullopt;
  std::vector<Entry> entries;
  entries.reserve(payload.size() / entry_size);
  for (auto rest = payload.subspan(1); !rest.empty(); rest = rest.subspan(entry_size)) {
    Entry entry{*Ulid::from(rest.first(16)), *Ulid::from(rest.subspan(16, 16)), {}};
    std::copy_n(rest.begin() + 32, 16, entry.hash.begin());
    if (!entries.empty() && !(entries.back().family_id < entry.family_id)) return std::nullopt;
    entries.push_back(entry);
  }
  return entries;
}

void NumberIndex::load() {
  const auto file = file_of(hand_);
  if (file.empty()) return;
  const auto bytes = read_file(file, most_bytes);
  if (!bytes) {
    if (bytes.error().code != Code::not_found) log::warning("the number index is made anew: it cannot be read");
    return;
  }
  const auto whole = ByteView(*bytes);
  const bool ours = whole.size() > head.size() && text_of(whole.first(head.size())) == head;
  auto payload = ours ? crypto::unwrap_bytes(whole.subspan(head.size()), *file_key_, view_of(head))
                      : Result<Bytes>(fail(Code::corrupt));
  auto entries = payload ? decode(*payload) : std::nullopt;
  if (payload) crypto::wipe(*payload);
  if (!entries) return log::warning("the number index is made anew: it is damaged, or was made under another hub key");
  entries_ = std::move(*entries);
  order();
}

void NumberIndex::save(const std::vector<Entry>& entries) {
  const auto file = file_of(hand_);
  if (file.empty()) return;
  auto payload = encode(entries);
  Bytes bytes = copy_of(view_of(head));
  append(bytes, crypto::wrap(payload, *file_key_, view_of(head), hand_.tools.random));
  crypto::wipe(payload);
  if (auto written = write_file_atomically(file, bytes); !written) {
    return log::warning(std::string("the number index is not kept: ") + name_of(written.error().code));
  }
  unsaved_ = 0;
}

// What this reading has seen, and behind that what was known before it.
std::vector<NumberIndex::Entry> NumberIndex::all_known() const {
  std::vector<Entry> all;
  all.reserve(fresh_.size() + entries_.size());
  all = fresh_;
  const auto rest = std::ranges::upper_bound(entries_, after_, {}, &Entry::family_id);
  all.insert(all.end(), rest, entries_.end());
  return all;
}

void NumberIndex::forget() {
  if (hash_key_ && reading_ && unsaved_ >= worth_keeping) {
    auto all = all_known();
    save(all);
    wipe_all(all);
  }
  wipe();
}

void NumberIndex::wipe() {
  hash_key_.reset();
  file_key_.reset();
  wipe_all(entries_);
  wipe_all(slots_);
  wipe_all(fresh_);
  reading_ = was_read_ = false;
  facts_ = families_ = opened_ = unsaved_ = 0;
  after_ = {};
}

}  // namespace tsunagu::kiosk::staff
