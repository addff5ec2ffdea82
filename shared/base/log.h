// The program's log: ids and codes, never names or anything else personal. Lines go to standard error (systemd keeps
// them).
#pragma once

#include <string_view>

namespace tsunagu::log {

enum class Level { info, warning, error };

void set_quiet(Level at_least);  // drops what is below; the default is info
void write(Level level, std::string_view line);
inline void info(std::string_view line) { write(Level::info, line); }
inline void warning(std::string_view line) { write(Level::warning, line); }
inline void error(std::string_view line) { write(Level::error, line); }

}  // namespace tsunagu::log
