#include "ward/office/drafts.h"

#include <algorithm>

#include "shared/base/files.h"
#include "shared/base/text.h"
#include "shared/base/wire.h"
#include "shared/crypto/box.h"

namespace tsunagu::ward {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t largest_file = 2 * longest_draft;
constexpr std::size_t id_length = 26;

fs::path folder_in(const Office& office) { return office.data() / "drafts"; }
fs::path path_of(const Office& office, const DraftName& draft) {
  return folder_in(office) / (draft.officer_id.text() + "-" + draft.about.text());
}

std::optional<DraftName> name_from(const std::string& file) {
  if (file.size() != 2 * id_length + 1 || file[id_length] != '-') return std::nullopt;
  const auto officer = Ulid::parse(file.substr(0, id_length));
  const auto about = Ulid::parse(file.substr(id_length + 1));
  if (!officer || !about) return std::nullopt;
  return DraftName{*officer, *about};
}

// Whose and about what lies inside too: a file that was given another name is not shown.
Bytes inside(const DraftName& draft, std::string_view text) {
  ByteWriter out;
  out.raw(view_of("tsunagu/draft/v1")).raw(draft.officer_id.view()).raw(draft.about.view()).raw(view_of(text));
  return out.take();
}

}  // namespace

Status keep_draft(const Office& office, const Ulid& about, std::string_view text) {
  if (!office.officer()) return fail(Code::locked, "nobody is signed in");
  if (text.size() > longest_draft) return fail(Code::too_large, "a draft");
  const DraftName draft{*office.officer(), about};
  if (text.empty()) return wipe_draft(office, draft);
  // An expired key still seals what only this desk opens.
  const auto keys = office.keys().generations();
  auto plain = inside(draft, text);
  const auto sealed = crypto::seal(plain, keys.back().box, office.random());
  crypto::wipe(plain);
  if (!sealed) return sealed.forward();
  if (auto made = make_private_folder(folder_in(office)); !made) return made;
  return write_file_atomically(path_of(office, draft), *sealed);
}

std::string draft_about(const Office& office, const Ulid& about) {
  if (!office.officer()) return {};
  const DraftName draft{*office.officer(), about};
  const auto sealed = read_file(path_of(office, draft), largest_file);
  if (!sealed) return {};
  const auto head = inside(draft, {});
  for (const auto& secret : office.keys().secrets()) {
    auto plain = secret.box.open(*sealed);
    if (!plain) continue;
    const bool is_it = plain->size() >= head.size() && std::equal(head.begin(), head.end(), plain->begin());
    std::string out(is_it ? text_of(ByteView(*plain).subspan(head.size())) : std::string_view{});
    crypto::wipe(*plain);
    return out;
  }
  return {};
}

std::vector<DraftName> drafts_about(const Office& office, const Ulid& about) {
  std::vector<DraftName> out;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder_in(office), failed)) {
    const auto name = name_from(entry.path().filename().string());
    if (name && name->about == about) out.push_back(*name);
  }
  return out;
}

Status wipe_draft(const Office& office, const DraftName& draft) {
  const auto path = path_of(office, draft);
  std::error_code failed;
  fs::remove(path, failed);
  if (failed) return fail(Code::io, path.string() + ": " + failed.message());
  return {};
}

}  // namespace tsunagu::ward
