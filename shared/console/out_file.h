// A file that a command was told to write. What stands there already is somebody's: only what an earlier call of the
// same command wrote is replaced, known by how it begins.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/bytes.h"

namespace tsunagu::console {

struct OutKind {
  std::string_view name;    // with its article: "a picture (PNG)"
  std::string_view begins;  // the bytes with which all of them begin
};

// Ends the command (console::Stop) when something else is there: the journal, a key, a folder, another kind of file.
// For commands that do something before they write.
void must_be_free(const std::string& out, const OutKind& kind);
// The same, and then writes: a file is replaced as a whole, through a link at the place it leads to; a device or a pipe
// (/dev/stdout, /dev/null) takes the bytes and stays what it is.
void write_out(const std::string& out, ByteView bytes, const OutKind& kind);

}  // namespace tsunagu::console
