#include "shared/console/damage.h"

#include <algorithm>
#include <array>

#include "shared/base/files.h"

namespace tsunagu::console {
namespace {

// {program}, {data} and {file} are filled in.
struct Words {
  Part part;
  const char* name;      // as a file of the folder
  const char* japanese;  // what to do, and what never to do
  const char* steps;
  const char* english;
};

constexpr const char* copy_first =
    "  写しがあるとき: cp 写し {file}\n"
    "  If a copy of this file was kept: copy it back to {file}\n";

constexpr std::array all_words{
    Words{Part::journal, "journal.sqlite",
          "使うのをやめて、journal.sqlite（-wal と -shm も）を別の場所へ移し、いちばん新しい控えを戻してください。"
          "移したものは消さないでください。init をやり直したり、keys/ を動かしたりしないでください。",
          "  {program} restore 控えのファイル --data {data}\n"
          "  {program} verify --data {data}\n"
          "  控えのあとに記録されたことは戻りません。\n",
          "Stop using this {place}. Move journal.sqlite (with -wal and -shm) to another place, never delete it, and "
          "restore the newest backup. Never run init again, and leave keys/ where it is."},
    Words{Part::tables, "journal.sqlite",
          "こわれているのは、記録から作りなおせる表だけです。つなぐを終えて、表を作りなおしてください。"
          "控えを戻さないでください（控えのあとの記録が失われます）。",
          "  {program} rebuild --data {data}\n  {program} verify --data {data}\n",
          "The facts are as they were recorded; only tables that are made from them are damaged. Close the program and "
          "run rebuild. Never restore a backup: what was recorded since would be lost."},
    Words{
        Part::keyring, "keys/keyring",
        "写しがあれば、このファイルだけを戻してください。なければ新しく作れますが、これまでに封をした中身（相談の内容、"
        "名前、連絡先）は、だれにも読めなくなります。journal.sqlite は動かさないでください。控えを戻しても直りません。",
        "  写しがないとき: {program} staff begin-anew --name あなたの名前 --data {data}\n"
        "  そのあと、ほかの職員を staff add でひとりずつ加えます。\n",
        "Copy this one file back if a copy was kept. Without one, make a new keyring: what was sealed so far can then "
        "be read by nobody. Never move journal.sqlite away: no backup holds a key, and restoring mends nothing."},
    Words{
        Part::device_key, "keys/device",
        "写しがあれば、このファイルだけを戻してください。なければ新しい鍵を作り、区に登録してもらいます。"
        "journal.sqlite は動かさないでください。控えを戻しても直りません。",
        "  写しがないとき: {program} keys renew-device --data {data}\n"
        "  {program} keys card --png 登録コード.png --data {data}  （区に渡し、電話で指紋を合わせます）\n"
        "  前の鍵で作ったコード（30日）が届き終わるまで、区は前の鍵を止めません。\n",
        "Copy this one file back if a copy was kept. Without one, make a new key and have the ward enrol it; the ward "
        "keeps the old one until its codes (30 days) have arrived. Never move journal.sqlite away."},
    Words{Part::tablet, "keys/tablet",
          "この端末の番号（拠点の中で何台目か）だけのファイルです。番号を書きなおしてください。ほかの端末と同じ番号には"
          "しないで"
          "ください。journal.sqlite は動かさないでください。",
          "  echo 番号 > {file}   （0 から 99。1台目なら 1）\n",
          "This file holds nothing but the tablet's number within the hub: write it again (echo 1 > {file}), and never "
          "the "
          "number of another tablet. Never move journal.sqlite away."},
    Words{Part::numbers, "keys/numbers",
          "これから渡す会員番号の取り置きです。なくても受付はできます。別の名前に移してください（次の登録のときに"
          "新しく作られます）。journal.sqlite は動かさないでください。",
          "  mv {file} {file}.aside\n",
          "It holds member numbers that are set aside for families to come, and nobody misses it: move it aside; the "
          "next registration makes it anew. Never move journal.sqlite away."},
    Words{Part::wards, "keys/wards",
          "どの区を信頼したかは記録に残っているので、このファイルを記録から作りなおしてください。"
          "journal.sqlite は動かさないでください。控えを戻しても直りません。",
          "  {program} keys remake-wards --data {data}\n"
          "  {program} keys list --data {data}\n"
          "  区の鍵のカードが手もとにあるときは、keys trust で読みなおすと確かです。\n",
          "Whom this hub trusts is recorded: make the file again from the journal (or trust the ward's card again with "
          "keys trust). Never move journal.sqlite away."},
    Words{Part::ward_keys, "keys/ward",
          "写しがあれば、このファイルだけを戻してください。なければ新しい鍵を作り、すべてのひろばに渡します。"
          "ケースは無事です。journal.sqlite は動かさないでください。控えを戻しても直りません。",
          "  写しがないとき: {program} keys renew --officer あなたの名前 --data {data}\n"
          "  {program} keys card --png 区の鍵.png --data {data}  （すべてのひろばで keys trust）\n"
          "  前の鍵に封をしたコードは開けません。ひろばで作りなおしてもらいます。\n",
          "Copy this one file back if a copy was kept. Without one, make new keys and give their card to every hub; "
          "codes "
          "sealed to the old ones stay closed and are made again there. The cases are whole. Never move journal.sqlite "
          "away."},
    Words{
        Part::hub_settings, "hub.toml",
        "写しを戻すか、config/hub.toml を手本に書きなおしてください。記録とは関係がありません。"
        "journal.sqlite と keys/ は動かさないでください。init をやり直さないでください。",
        "  いちばん短い hub.toml:\n"
        "    [hub]\n    name = \"ひろばの名前\"\n    short_name = \"短い名前\"\n    ward = \"区の窓口の名前\"\n"
        "    [hours]\n    phone = \"電話を受ける時間\"\n",
        "Copy it back, or write it again after config/hub.toml. Never move journal.sqlite or keys/ away, and never run "
        "init again."},
    Words{Part::kiosk_settings, "kiosk.toml",
          "写しを戻すか、config/kiosk.toml を手本に書きなおしてください。記録とは関係がありません。"
          "journal.sqlite と keys/ は動かさないでください。init をやり直さないでください。",
          "  いちばん短い kiosk.toml:\n    data = \"データのフォルダー\"\n    hub = \"hub.toml\"\n    [screen]\n    "
          "[idle]\n    [staff]\n",
          "Copy it back, or write it again after config/kiosk.toml. Never move journal.sqlite or keys/ away, and never "
          "run init again."},
    Words{Part::ward_settings, "ward.toml",
          "写しを戻すか、config/ward.toml を手本に書きなおしてください。ケースと鍵とは関係がありません。"
          "journal.sqlite と keys/ は動かさないでください。init をやり直さないでください。",
          "  いちばん短い ward.toml:\n    data = \"データのフォルダー\"\n"
          "  これがなくても開けます: {program} run --data データのフォルダー\n",
          "Copy it back, or write it again after config/ward.toml; without it, use run --data FOLDER. Never move "
          "journal.sqlite or keys/ away, and never run init again."},
};

const Words& words_for(Part part) {
  const auto* found = std::ranges::find(all_words, part, &Words::part);
  TSUNAGU_INVARIANT(found != all_words.end());
  return *found;
}

std::string filled(std::string text, const std::string& name, const std::string& value) {
  const std::string mark = "{" + name + "}";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
    text.replace(at, mark.size(), value);
  return text;
}

enum class State : std::uint8_t { damaged, missing, unreadable, newer };

State state_of(const Error& fault) {
  if (fault.code == Code::not_found) return State::missing;
  if (fault.code == Code::unsupported) return State::newer;
  return fault.code == Code::io || fault.code == Code::refused ? State::unreadable : State::damaged;
}

constexpr std::array<const char*, 4> state_japanese{"がこわれています", "がありません", "を読めません",
                                                    "は新しい版のつなぐのものです"};
constexpr std::array<const char*, 4> state_english{"is damaged", "is missing", "cannot be read",
                                                   "was written by a newer version"};

// The others that were looked at and are whole.
std::string whole_ones(const Examination& all, const char* between, const char* none) {
  std::string out;
  for (const auto& one : all) {
    if (!one.fault) out += (out.empty() ? "" : between) + std::string(words_for(one.part).name);
  }
  return out.empty() ? none : out;
}

bool is_no_file(const std::filesystem::path& path) {
  std::error_code loop;
  const auto kind = std::filesystem::status(path, loop).type();
  return loop ? std::filesystem::is_symlink(path, loop) : kind != std::filesystem::file_type::regular;
}

// A folder, a pipe, or a link that leads nowhere.
Advice on_no_file(const std::string& name, const Examined& damaged, const std::string& whole_ja,
                  const std::string& whole_en) {
  const auto path = damaged.file.string();
  return {name + " の場所に、ファイルでないもの（フォルダーなど）があります。無事なもの: " + whole_ja +
              "。消さずに別の名前に移し、もう一度 verify を実行してください。本物のファイルが別の場所にあれば戻します。"
              "init をやり直さないでください。",
          "  ls -ld " + path + "\n  mv " + path + " " + path + ".aside\n  {program} verify --data {data}\n  " + name +
              " is no file (a folder, say). Whole: " + whole_en +
              ". Move it aside without deleting it, put the real file back if there is one, and run verify again. "
              "Never run init again.\n"};
}

// Nothing is lost: who may read it is all that is wrong.
Advice on_unreadable(const std::string& name, const Examined& damaged, const std::string& whole_ja,
                     const std::string& whole_en) {
  return {name + " を読めません。無事なもの: " + whole_ja +
              "。ディスクがつながっているか、だれが読めるか（ls -l）を確かめてください。"
              "直るまで何も動かさず、控えを戻したり init をやり直したりしないでください。",
          "  ls -l " + damaged.file.string() + "\n  chmod u+rw " + damaged.file.string() + "\n  " + name +
              " cannot be read. Whole: " + whole_en +
              ". See whether the disk is there and who may read it. Until then move nothing, restore nothing, and "
              "never run init again.\n"};
}

// What was recorded last may still be in the log that it left behind.
std::string on_missing_journal(const std::string& whole) {
  return "journal.sqlite がありません。無事なもの: " + whole +
         "。移した先があれば（-wal と -shm もいっしょに）もとの場所へ戻し、なければ、残っている -wal と -shm を"
         "別の場所へ移してから、いちばん新しい控えを戻してください。どれも消さないでください。"
         "init をやり直したり、keys/ を動かしたりしないでください。";
}

// Something of a data folder is there; else it is somewhere else, or has not been made.
bool is_data_folder(const std::filesystem::path& data) {
  return std::ranges::any_of(std::array{"journal.sqlite", "keys/keyring", "keys/device", "keys/ward"},
                             [&](const char* name) { return is_there(data / name); });
}

}  // namespace

Examined examined(const std::filesystem::path& file, const journal::Journal& journal,
                  const Result<journal::VerifyReport>& report) {
  Examined out{Part::journal, file};
  if (report && report->ok()) return out;
  if (journal.facts_are_as_recorded().value_or(false)) out.part = Part::tables;
  out.fault = report ? Error{Code::corrupt, report->problems.front()} : report.error();
  return out;
}

Examined examine_journal(const std::filesystem::path& file, domain::Program program, const Clock& clock,
                         RandomSource& random) {
  const auto journal = journal::Journal::open(
      file, {.program = program, .create = false, .access = journal::Access::read}, clock, random);
  if (!journal) return {Part::journal, file, journal.error()};
  return examined(file, *journal, journal->verify());
}

Advice advice_on(const Examined& damaged, const Examination& all, const std::string& data, const Owner& owner) {
  const auto& words = words_for(damaged.part);
  const auto state = state_of(*damaged.fault);
  const std::string name = words.name;
  const auto whole_ja = whole_ones(all, "、", "ありません");
  const auto whole_en = whole_ones(all, ", ", "nothing else");
  if (state == State::unreadable && !is_no_file(damaged.file)) {
    return on_unreadable(name, damaged, whole_ja, whole_en);
  }
  if (state == State::newer) {
    return {name + " は新しい版のつなぐのものです。つなぐを新しくしてください。何も動かさないでください。",
            "  " + name + " was written by a newer version: update the program. Move nothing.\n"};
  }
  const bool from_copy =
      damaged.part == Part::keyring || damaged.part == Part::device_key || damaged.part == Part::ward_keys;
  const auto at = static_cast<std::size_t>(state);
  Advice advice{name + state_japanese.at(at) + "。無事なもの: " + whole_ja + "。" + words.japanese,
                std::string(from_copy ? copy_first : "") + words.steps + "  " + name + " " + state_english.at(at) +
                    ". Whole: " + whole_en + ". " + words.english + "\n"};
  if (damaged.part == Part::journal && state == State::missing) advice.line = on_missing_journal(whole_ja);
  if (state == State::unreadable) advice = on_no_file(name, damaged, whole_ja, whole_en);
  for (auto* text : {&advice.line, &advice.details}) {
    *text = filled(*text, "program", owner.program);
    *text = filled(*text, "data", data);
    *text = filled(*text, "file", damaged.file.string());
    *text = filled(*text, "place", owner.runs == domain::Program::hub ? "tablet" : "desk");
  }
  return advice;
}

std::string advice_on_all(const Examination& examination, const std::string& data, const Owner& owner) {
  std::string out;
  for (const auto& one : examination) {
    if (!one.fault) continue;
    const auto advice = advice_on(one, examination, data, owner);
    out += advice.line + "\n" + advice.details;
  }
  return out;
}

std::string advice_on_opening(const Error& why, const std::function<Examination()>& examine, const std::string& data,
                              const Owner& owner) {
  if (why.code == Code::locked || why.code == Code::usage || !is_data_folder(data)) return {};
  return advice_on_all(examine(), data, owner);
}

}  // namespace tsunagu::console
