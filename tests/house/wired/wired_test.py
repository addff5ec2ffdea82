"""Plants what nobody calls into a small project of its own: wired.py finds each of it, and lets through what is called.

usage: wired_test.py SOURCE_DIR"""
import pathlib
import subprocess
import sys
import tempfile

WIRED = pathlib.Path(__file__).with_name("wired.py")
FILES = {
    "CMakeLists.txt": """
cmake_minimum_required(VERSION 3.25)
project(planted LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
add_library(planted STATIC wired.cpp unused_file.cpp same_names.cpp)
add_executable(first first.cpp)
add_executable(second second.cpp)
target_link_libraries(first PRIVATE planted)
target_link_libraries(second PRIVATE planted)
""",
    "planted.h": """
#pragma once
#include <memory>
#include <string>
#include <vector>
namespace tsunagu::planted {
enum class Sign { plus, minus };
struct Room {
  std::vector<std::string> names;  // with members that the compiler makes
  bool operator==(const Room&) const = default;
  int wired_member() const { return 1; }
  int unused_member() const { return 2; }
  template <class T> T wired_template(T value) const { return value; }
};
struct Door {
  virtual ~Door() = default;
  virtual int open() = 0;
};
std::unique_ptr<Door> wired_door();
int wired_by_both();
int wired_by_first();
int wired_by_second();
int wired_overload(int);
int wired_overload(const char*);
int unused_function();
int unused_caller();
int only_behind_unused();
int unused_file();
int wired_same_names(Sign sign);
}
""",
    "wired.cpp": """
#include "planted.h"
namespace tsunagu::planted {
namespace {
enum class Sign { of_its_own };
int private_name(Sign) { return 1; }
struct Wooden final : Door {
  int open() override { return 3; }
};
}
std::unique_ptr<Door> wired_door() { return std::make_unique<Wooden>(); }
int wired_by_both() { const auto one = [] { return private_name({}); }; return one(); }
int wired_by_first() { return Room{}.wired_template(1); }
int wired_by_second() { return Room{} == Room{}; }
int wired_overload(int) { return 1; }
int wired_overload(const char*) { return 2; }
int unused_function() { return 4; }
int only_behind_unused() { return 5; }
int unused_caller() { return only_behind_unused() + Room{}.wired_template('a'); }
}
""",
    "unused_file.cpp": """
#include "planted.h"
namespace tsunagu::planted {
int unused_file() { return 6; }
}
""",
    "same_names.cpp": """
#include "planted.h"
namespace tsunagu::planted {
namespace {
int private_name(Sign sign) { return sign == Sign::plus; }
}
int wired_same_names(Sign sign) { return private_name(sign); }
}
""",
    "first.cpp": """
#include "planted.h"
using namespace tsunagu::planted;
int main() {
  return wired_by_both() + wired_by_first() + Room{}.wired_member() + wired_door()->open() + wired_overload(1) + wired_same_names(Sign::plus);
}
""",
    "second.cpp": """
#include "planted.h"
using namespace tsunagu::planted;
int main() { return wired_by_both() + wired_by_second(); }
""",
}
PLANTED = {"Room::unused_member", "unused_function", "unused_caller", "only_behind_unused", "unused_file", "wired_overload"}
wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)


def judged(folder, kept=""):
    """The names that are complained about, and whether it failed."""
    listed = folder / "kept.txt"
    listed.write_text("".join(f"function tsunagu::planted::{line}\n" for line in kept.splitlines()), encoding="utf-8")
    run = subprocess.run([sys.executable, WIRED, "--kept", listed, folder / "build", "first", "second"], capture_output=True,
                         text=True, check=False)
    names = {line.split(" (")[0].split(": ")[0].removeprefix("tsunagu::planted::") for line in run.stdout.splitlines() if line.startswith("tsunagu::")}
    expect(names or run.returncode == 0, f"it fails without a reason: {run.stdout}{run.stderr}")
    expect((run.returncode != 0) == bool(names), f"complaints and no failure: {run.stdout}")
    return names


with tempfile.TemporaryDirectory() as name:
    project = pathlib.Path(name)
    for file, text in FILES.items():
        (project / file).write_text(text, encoding="utf-8")
    subprocess.run(["cmake", "-G", "Ninja", "-S", project, "-B", project / "build"], check=True, stdout=subprocess.DEVNULL)
    found = judged(project)
    expect(found == PLANTED, f"found {sorted(found)}")

    found = judged(project, "unused_caller -- a page to come\n")
    expect(found == PLANTED - {"unused_caller", "only_behind_unused"}, f"kept with what it calls, it leaves {sorted(found)}")

    found = judged(project, "\n".join(f"{name} -- a page to come" for name in sorted(PLANTED)) + "\nwired_by_first -- it is reached")
    expect(found == {"wired_by_first"}, f"of a list with one entry too many it says {sorted(found)}")

    (project / "second.cpp").write_text(FILES["second.cpp"].replace("wired_by_second()", "wired_by_second() + unused_function()"), encoding="utf-8")
    expect("unused_function" not in judged(project), "what has been wired since is still found")

for line in wrong:
    print(line)
print(f"{len(wrong)} failed")
sys.exit(1 if wrong else 0)
