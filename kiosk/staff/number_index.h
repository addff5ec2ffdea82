// Which families have which member number, for staff who are signed in. Nothing that lies in the folder tells it
// without the hub's key, so it is made when staff unlock: the current sealed part of each family is opened once, and
// what came out is kept in <data>/number-index, encrypted under a key that only the unlocked keyring has. The next time
// only parts that are not in it are opened: it says for each family which fact it read, so that whatever arrives late,
// from wherever, is seen, and what was erased leaves it.
//
//   work()    after each tick: some milliseconds of what is left; nothing while locked
//   find()    what is known so far; is_current() says whether that is all
//   forget()  with the lock: keeps in the file what was opened, then wipes
//
// The file: "TSNGNUMB", version 1, then encrypted (the head authenticated with it) entries of 48 bytes, ordered by
// family: family id 16, fact id 16, keyed hash of the number 16. Damaged, or another hub's, or of a hub key that was
// replaced: it is made anew.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/hand/hand.h"
#include "shared/journal/hub_view.h"

namespace tsunagu::kiosk::staff {

class NumberIndex {
 public:
  static constexpr std::size_t opened_at_once = 64;  // 40 us each, and 80 on a slow tablet
  static constexpr std::size_t seen_at_once = 1024;

  explicit NumberIndex(const Hand& hand) : hand_(hand) {}
  ~NumberIndex() { wipe(); }
  NumberIndex(const NumberIndex&) = delete;
  NumberIndex& operator=(const NumberIndex&) = delete;

  void work();
  [[nodiscard]] bool is_busy() const { return hand_.tools.keyring.is_unlocked() && (!hash_key_ || reading_); }
  // Everything that is recorded by now has been seen.
  [[nodiscard]] bool is_current() const;
  // What was recorded before the unlocking has been seen once.
  [[nodiscard]] bool was_read() const { return was_read_; }
  // Of the families, how many in a hundred were seen.
  [[nodiscard]] int percent() const;
  // The families that had this number when their part was read, the smallest id first.
  [[nodiscard]] std::vector<Ulid> find(std::string_view number) const;
  void forget();

 private:
  struct Entry {
    Ulid family_id;
    Ulid fact_id;
    ByteArray<16> hash{};  // zeros: a part without a number
  };
  void begin();
  void begin_reading();
  void read_some();
  [[nodiscard]] const Entry* known(const journal::FamilyPart& part) const;
  [[nodiscard]] std::optional<Entry> opened_entry(const journal::FamilyPart& part);
  void finish_reading();
  void load();
  void save(const std::vector<Entry>& entries);
  [[nodiscard]] std::vector<Entry> all_known() const;
  void wipe();
  [[nodiscard]] static std::optional<std::vector<Entry>> decode(ByteView payload);
  [[nodiscard]] static Bytes encode(const std::vector<Entry>& entries);
  // Slots of a hash table: one more than the entry's place, 0 for none.
  void order();

  const Hand& hand_;
  std::optional<crypto::Secret> hash_key_;
  std::optional<crypto::Secret> file_key_;
  crypto::BoxPublicKey hub_key_;
  std::vector<Entry> entries_;  // what the last reading found, or the file held; ordered by family
  std::vector<std::uint32_t> slots_;
  std::vector<Entry> fresh_;  // what this reading has found
  bool reading_ = false;
  bool was_read_ = false;
  Ulid after_;                // the last family that this reading saw
  std::size_t facts_ = 0;     // in the journal when this reading began
  std::size_t families_ = 0;  // about as many there are
  std::size_t opened_ = 0;
  std::size_t unsaved_ = 0;  // opened or left out since the file was written
};

}  // namespace tsunagu::kiosk::staff
