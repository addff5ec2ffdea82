// Codes that commands are given and that they show.
#pragma once

#include <string>
#include <vector>

#include "shared/handoff/frame.h"

namespace tsunagu::console {

// The parts of one code, from pictures, files of digits, or standard input ("-"). Ends the command (console::Stop) when
// there is none.
[[nodiscard]] std::vector<std::string> read_codes(const std::vector<std::string>& files);
// The envelope of the one code in `file`; ends the command when it is damaged or of another kind. `name` is what it
// should have been, with its article: "a staff card".
[[nodiscard]] Bytes read_envelope(const std::string& file, handoff::Kind kind, const std::string& name);

// Writes the code as a picture where one was asked for.
void write_png(const std::vector<std::string>& digits, const std::string& png);
// The digits of a code, and its picture where one was asked for.
[[nodiscard]] std::vector<std::string> show_code(handoff::Kind kind, ByteView envelope, const std::string& png);

}  // namespace tsunagu::console
