#include "shared/console/out_file.h"

#include <filesystem>

#include "shared/base/files.h"
#include "shared/console/reply.h"

namespace tsunagu::console {
namespace {

namespace fs = std::filesystem;

enum class Place : std::uint8_t { free, file, device };

Place place_at(const std::string& out) {
  std::error_code failed;
  const auto status = fs::status(out, failed);
  switch (status.type()) {
    case fs::file_type::not_found: return Place::free;
    case fs::file_type::regular: return Place::file;
    case fs::file_type::character:
    case fs::file_type::fifo: return Place::device;
    default: break;
  }
  throw Stop{1, "refused: " + out + " is not a file" + (failed ? ": " + failed.message() : ""), "name a file"};
}

// An empty file has nothing to lose: standard output that leads to a file is one.
bool is_of(const std::string& out, const OutKind& kind) {
  const auto beginning = must(read_beginning(out, kind.begins.size()), "who may read it?");
  return beginning.empty() || text_of(beginning) == kind.begins;
}

}  // namespace

void must_be_free(const std::string& out, const OutKind& kind) {
  if (place_at(out) != Place::file || is_of(out, kind)) return;
  throw Stop{1, "refused: " + out + " is there and is not " + std::string(kind.name), "name another file"};
}

void write_out(const std::string& out, ByteView bytes, const OutKind& kind) {
  must_be_free(out, kind);
  if (place_at(out) == Place::device) return must(write_into(out, bytes));
  std::error_code failed;
  const auto target = fs::weakly_canonical(out, failed);
  must(write_file_atomically(failed ? fs::path(out) : target, bytes),
       "choose a folder that exists and may be written to");
}

}  // namespace tsunagu::console
