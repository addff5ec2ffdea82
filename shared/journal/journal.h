// The journal: facts on SQLite, appended and never changed, and the read models that are their fold. The journal is the
// truth; the read models are kept in the same transaction and can be thrown away and rebuilt.
//
//   open -> append (own facts) / receive (facts from elsewhere) -> hub() or ward() for the queries
//
// One object belongs to one thread. Several processes may have the same file open: each append is one short exclusive
// transaction, and reads see the last committed one. io "no space" and the like leave everything as it was.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/base/random.h"
#include "shared/domain/clock_doubt.h"
#include "shared/domain/event_list.h"
#include "shared/domain/hub_facts.h"
#include "shared/domain/ward_facts.h"
#include "shared/journal/fact.h"

namespace tsunagu::journal {

class HubView;
class WardView;

// What is said when a data folder has its keys and no journal: it is never made anew, or its loss would look like
// health.
inline constexpr const char* journal_is_gone = "the keys are here but the journal is gone or empty";

// Which read models are kept, and which kinds of facts may be recorded. A file belongs to one of them for good.
using domain::Program;

// `read` changes nothing, neither in the file nor beside it, so that it does on a read-only medium, for a damaged file
// and while a kiosk runs. Nothing can be recorded then.
enum class Access : std::uint8_t { write, read };

struct Options {
  Program program = Program::hub;
  bool create = true;  // else not_found when there is no file, or an empty one
  Access access = Access::write;
  std::chrono::milliseconds busy_wait{5000};
  std::optional<std::uint8_t> tablet = {};  // restore, hub: the number within the hub that this tablet has from now on
};

// Where one chain could not go on, and why: corrupt (a hash or the chain's order), too_large, refused (a kind that this
// program does not keep).
struct StoppedChain {
  DeviceId device;
  Ulid fact;
  Error why;
};

struct Received {
  std::size_t added = 0;
  std::size_t known = 0;        // arrived before
  std::size_t quarantined = 0;  // came without a part of which nobody has said yet that it was erased
  std::vector<StoppedChain> stopped;
};

// A received fact whose id is further ahead of this clock decides about no place until its time has come, and no id
// made here follows it.
inline constexpr std::chrono::minutes ahead_tolerance{5};

// What waits here.
struct Waiting {
  std::size_t ahead = 0;        // for its time
  std::size_t quarantined = 0;  // for a part
};

// What this machine's clock is worth.
struct ClockState {
  domain::ClockDoubt doubt = domain::ClockDoubt::none;
  std::optional<Instant> last_sure;  // of this machine's facts
  [[nodiscard]] bool is_doubted() const { return doubt != domain::ClockDoubt::none; }
  // The first day whose visits may be happening now: today, unless the clock has run ahead.
  [[nodiscard]] domain::Day open_from(Instant now) const;
};

// A fact whose day is not known, or lies in the future of a clock that is believed now.
struct UndatedFact {
  Ulid id;
  std::uint16_t kind = 0;
  Instant recorded{};  // what the clock said
};

struct ClockCorrection {
  Ulid correction_id;
  domain::Day day{};
  std::size_t facts = 0;
  bool undone = false;
};

// Of a list that was read in part nothing is known about the places that did not come.
enum class ListRead : std::uint8_t { whole, in_part };

struct FacilitiesImported {
  std::size_t added = 0, changed = 0, unchanged = 0, withdrawn = 0;
};
// Whether what an import changes is recorded.
enum class Recording : std::uint8_t {
  when_safe,  // unless the plan needs a confirmation
  confirmed,
  never,
};
struct ListImported {
  domain::ListPlan plan;
  bool recorded = false;
};

struct Intake {
  bool already = false;    // the request was received before; nothing was recorded now
  Ulid case_id;            // the case it went to, now or before
  bool withdrawn = false;  // the parent took it back before; nothing was recorded now
};

struct VerifyReport {
  std::vector<std::string> problems;  // plain words, ids and column names, nothing personal; empty: all is well
  std::size_t facts = 0, rows = 0, waiting = 0, quarantined = 0, erased = 0;
  std::size_t ahead = 0;    // received facts whose time has not come
  std::size_t doubted = 0;  // recorded under a doubted clock and not corrected
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

class Journal {
 public:
  // Opens or creates the file (mode 0600, its folder must exist). `clock` and `random` must outlive the journal.
  // unsupported: written by a newer version. usage: the file belongs to the other program. locked: another process
  // keeps it to itself. refused: not a regular file. corrupt, io; not_found without `create`, or when only reading.
  // Only reading: unsupported, too, for an older version's file; io when a log that belongs to it cannot be read there.
  [[nodiscard]] static Result<Journal> open(const std::filesystem::path& file, const Options& options,
                                            const Clock& clock, RandomSource& random);
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;
  ~Journal();

  // A fresh id for a new aggregate (a visit, a family, a request, a case ...).
  [[nodiscard]] Ulid new_id();
  [[nodiscard]] const DeviceId& device() const;

  // Records all of them or none, durably: when it returns, a power cut loses nothing. Their ids exceed every id in the
  // journal. usage: a kind that this program does not record or an open part that is not its kind's; too_large; io.
  [[nodiscard]] Result<std::vector<Ulid>> append(std::vector<domain::NewFact> facts);
  [[nodiscard]] Result<Ulid> append(domain::NewFact one);

  // Takes facts that another device recorded, in any order and any number of times. A bad one stops its own chain: what
  // comes of it behind that is not taken, all others are.
  [[nodiscard]] Result<Received> receive(std::span<const Fact> facts);
  // A device's facts with a sequence greater than `after`, in order, at most `limit`: what is sent to another device.
  [[nodiscard]] Result<std::vector<Fact>> chain_after(const DeviceId& device, std::int64_t after,
                                                      std::size_t limit) const;
  // Of every device the last fact up to which nothing is missing; sequence 0: its first is missing.
  [[nodiscard]] Result<std::vector<ChainEnd>> contiguous_ends() const;

  // Until when a clock is plausible that nobody watched since `last_sure`: the hub's opening days. Without it no clock
  // is doubted for being ahead.
  using PlausibleUntil = std::function<std::optional<Instant>(Instant last_sure)>;
  void judge_clock_by(PlausibleUntil until);
  [[nodiscard]] Result<ClockState> clock() const;
  // The same, for whoever looks once a minute: that it was found moved is known also to the next program. io.
  [[nodiscard]] Result<ClockState> watch_clock();
  // `by` has looked at date and time and says that they are right: from now on the clock is believed. What was recorded
  // today under doubt is of today. io.
  [[nodiscard]] Status confirm_clock(const Ulid& by);
  // Facts of this machine whose day staff have to say, the oldest first.
  [[nodiscard]] Result<std::vector<UndatedFact>> to_correct() const;
  // Says that they happened on `day`. refused: under a doubted clock nobody can say on which. Nothing to correct: 0.
  [[nodiscard]] Result<std::size_t> correct_clock(std::span<const Ulid> facts, domain::Day day, const Ulid& by);
  // Every correction, the newest first.
  [[nodiscard]] Result<std::vector<ClockCorrection>> corrections() const;
  [[nodiscard]] Status undo_correction(const Ulid& correction_id, const Ulid& by);  // not_found

  // Facts whose time has come decide from now on. True: the tables changed. Cheap when nothing waits.
  [[nodiscard]] Result<bool> let_in_what_is_due();
  [[nodiscard]] Result<Waiting> waiting() const;

  [[nodiscard]] Result<Fact> fact(const Ulid& id) const;  // not_found
  // Everything recorded about one aggregate, in order: a request with its notes and receipts, a case with its timeline.
  [[nodiscard]] Result<std::vector<Fact>> history(const Ulid& aggregate) const;
  [[nodiscard]] Result<std::size_t> count() const;

  // The places of one list: facility_imported for each that is new or changed; of a list that was read whole,
  // facility_withdrawn for those that are not among them any more. Each names the list. usage: one that names another.
  [[nodiscard]] Result<FacilitiesImported> import_facilities(std::string_view list,
                                                             std::span<const domain::Facility> facilities,
                                                             ListRead read = ListRead::whole,
                                                             Recording recording = Recording::confirmed);
  // What reading a list again changes (event_list.h), and records it: session_imported for what is new or different,
  // session_withdrawn for what is gone. Importing a file twice changes nothing.
  [[nodiscard]] Result<ListImported> import_list(const domain::EventList& list, Recording recording);

  // The next running number of this device for this ward key, 1 and up, recorded durably before it is given out: never
  // twice, whatever crashes or is restored: that goes on by `restore_gap` and the seconds since the backup's last fact.
  // Member numbers, whose count has five digits, go on by less; under a new number of the tablet within the hub they
  // begin anew.
  [[nodiscard]] Result<std::uint32_t> allocate_number(const domain::KeyId& ward_key_id);
  // The first of the next `count`, 1 and up, all given out at once.
  [[nodiscard]] Result<std::uint32_t> allocate_numbers(const domain::KeyId& ward_key_id, std::uint32_t count);
  // How many of the member numbers that were set aside last nobody has yet: kept here beside the file that has them, so
  // that an older copy of that file is known. 0 where none were.
  [[nodiscard]] Result<std::uint32_t> members_left() const;
  [[nodiscard]] Status set_members_left(std::uint32_t count);
  // The tablet's number within the hub as its file last said it: for when that file is lost. None: it never did.
  [[nodiscard]] Result<std::optional<int>> tablet() const;
  [[nodiscard]] Status remember_tablet(int number);  // 0 to 99
  static constexpr std::uint32_t restore_gap = 1'000'000;

  // Records `facts` (an intake_accepted for `request_id` among them, after a case_opened for a new case) unless that
  // request was received before. However many desks do this at once, exactly one gets already == false.
  [[nodiscard]] Result<Intake> accept_intake(const Ulid& request_id, std::vector<domain::NewFact> facts);

  // Erases personal parts for good (zeroed in the file, gone from the log) and records that it was done. Hash chains
  // stay verifiable. not_found: no such fact. locked: recorded and erased, but another process was reading the log that
  // still holds the bytes; erasing again empties it.
  [[nodiscard]] Status erase(std::span<const domain::ErasedPart> parts, const Ulid& by);

  // Throws the read models away and folds every fact again. `progress` is told facts done, now and then. corrupt: the
  // file is damaged where they lay, so that they cannot even be thrown away.
  [[nodiscard]] Status rebuild(const std::function<void(std::size_t)>& progress = {});
  // The same into a new file that takes the place of this one: for a file whose facts are as they were recorded and
  // which is damaged elsewhere. It stays the same device's. corrupt: a fact is not as it was recorded; locked: another
  // process has it open. Then nothing is changed.
  [[nodiscard]] static Status rebuild_in_new_file(const std::filesystem::path& file, const Options& options,
                                                  const Clock& clock, RandomSource& random);
  // One BLAKE2b over every row of every read model, ordered by primary key: equal journals have equal digests.
  [[nodiscard]] Result<Hash> digest() const;
  // Reads everything: the file's own structure, every hash and chain, and every read-model row against a replay.
  [[nodiscard]] Result<VerifyReport> verify() const;

  // Whether every fact and every chain has its hash: verify() without the read models, which rebuild() mends. Asks
  // `go_on` now and then; timeout when that says no.
  [[nodiscard]] Result<bool> facts_are_as_recorded(const std::function<bool()>& go_on = {}) const;
  // Whether SQLite finds the file's pages in order: quicker than verify(), which asks for more.
  [[nodiscard]] Result<bool> is_in_order() const;

  // A consistent copy while the journal is in use, mode 0600. exists: there is a file at `to`.
  [[nodiscard]] Status backup(const std::filesystem::path& to) const;
  // Removes a journal that nobody has open, with its log. io: it, or a part of it, is still there.
  [[nodiscard]] static Status remove(const std::filesystem::path& file);
  // Puts a backup in place as a journal with a new device id, and records that this happened: running numbers move on
  // (allocate_number), and the ward asks before taking in what it may have forgotten. The backup is verified before it
  // gets its place, and nothing is left behind when it is not taken. exists: there is a file at `to`, or the log of
  // one. not_found: no backup. refused: a folder, a pipe or a device; or the backup is too old to go on with its
  // numbers, unless the tablet gets a new one. corrupt: it is damaged. usage: it is the other program's. It may be
  // read-only.
  [[nodiscard]] static Status restore(const std::filesystem::path& from, const std::filesystem::path& to,
                                      const Options& options, const Clock& clock, RandomSource& random);

  // The queries of each program; asking for the other program's is a broken invariant.
  [[nodiscard]] const HubView& hub() const;
  [[nodiscard]] const WardView& ward() const;

  struct Impl;

 private:
  [[nodiscard]] static Result<Journal> open_to_read(const std::filesystem::path& file, const Options& options,
                                                    const Clock& clock, RandomSource& random);
  // Closes it again, with nothing left in a log.
  [[nodiscard]] static Status expect_verified(const std::filesystem::path& file, Options options, const Clock& clock,
                                              RandomSource& random);
  // A copied backup becomes a journal of its own, unless it is damaged.
  [[nodiscard]] static Status take_over(const std::filesystem::path& file, const Options& options, const Clock& clock,
                                        RandomSource& random);
  explicit Journal(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace tsunagu::journal
