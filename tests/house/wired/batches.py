"""Compiles the sources of some programs once more, several to a compilation, and says how each program is linked.

Headers are most of what the compiler reads, so files of a room are read together: a quarter of the time. Two files that
have a private name in common are kept apart, and what still does not compile together is compiled file by file.
"""
import dataclasses
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "cmake"))
import together

# No optimisation, or a function that was inlined everywhere would look unused. Data in sections of its own, or one table
# would keep all others of its file. By g++: clang keeps no inline functions.
FLAGS = ["-O0", "-g0", "-w", "-fno-inline", "-fkeep-inline-functions", "-ffunction-sections", "-fdata-sections"]
DROPPED = re.compile(r"-(O|g|W|M|f(no-)?sanitize|fno-omit-frame-pointer|fuse-ld)")
MOST_FILES = 12  # in one compilation: about 1 GB of memory


@dataclasses.dataclass
class Source:
    file: pathlib.Path
    room: str  # the folder of its target's objects in the build
    flags: tuple


@dataclasses.dataclass
class Link:
    program: str
    folder: pathlib.Path
    command: list  # without our objects
    objects: list  # in the folder, whatever the program asked for
    sources: list


def without(words, dropped_with_value):
    words = iter(words)
    for word in words:
        if word in dropped_with_value:
            next(words)
        elif not DROPPED.match(word):
            yield re.sub(r"clang\+\+$", "g++", word)


def sources_of(build):
    """By room. The launcher in front of the compiler (ccache) is kept."""
    rooms = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        room = words[words.index("-o") + 1].partition(".dir/")[0] + ".dir"
        flags = tuple(without(words, {"-o", "-c", "-MF", "-MT", "-include", "-Xclang"}))  # what is precompiled is read with other flags
        if entry["file"].endswith(".cpp"):
            rooms.setdefault(room, []).extend(Source(file, room, flags) for file in files_of(pathlib.Path(entry["file"])))
    return rooms


def files_of(compiled):
    """What the build compiles is a source, or several of them that it put together."""
    if compiled.parent.name != "together":
        return [compiled]
    included = re.findall(r'#include "(.*)"', compiled.read_text(encoding="utf-8"))
    return [pathlib.Path(os.path.normpath(compiled.parent / file)) for file in included]


def packed(sources, apart):
    """Lists of sources to be compiled together."""
    return together.packed(
        sources, lambda source: together.private_names(source.file),
        lambda one, other: one.flags == other.flags and not {str(one.file), str(other.file)} & apart,
        lambda batch, _: len(batch) < MOST_FILES)


def batch_name(sources):
    return f"{pathlib.PurePath(sources[0].room).stem}-{sources[0].file.stem}-{len(sources)}"


def write_ninja(folder, compiled):
    lines = ["rule compile", "  command = $flags -MMD -MF $out.d -c $in -o $out", "  depfile = $out.d", "  deps = gcc",
             "  description = compiling $out"]
    for sources in compiled:
        name = batch_name(sources)
        # Named from here, so that the same sources elsewhere are the same to ccache.
        together.write_if_new(folder / f"{name}.cpp", together.include_all([source.file for source in sources], folder))
        flags = shlex.join([*sources[0].flags, *FLAGS]).replace("$", "$$")
        lines += [f"build {name}.o: compile {name}.cpp", f"  flags = {flags}"]
    together.write_if_new(folder / "build.ninja", "\n".join(lines) + "\n")


def compile_all(folder, rooms, jobs):
    """Objects by room. A file that does not go with the others (a hidden overload, say) is found by its error, once."""
    apart_file = folder / "apart.txt"
    same_place = os.path.commonpath([folder, *(source.file for sources in rooms.values() for source in sources)])
    environment = {**os.environ, "CCACHE_BASEDIR": same_place, "CCACHE_NOHASHDIR": "1"}
    apart = set(apart_file.read_text(encoding="utf-8").splitlines()) if apart_file.is_file() else set()
    while True:
        batches = [batch for sources in rooms.values() for batch in packed(sources, apart)]
        write_ninja(folder, batches)
        ninja = subprocess.run(["nice", "ninja", "-C", folder, "-k", "0", "-j", str(jobs)], env=environment, capture_output=True,
                               text=True, check=False)
        if ninja.returncode == 0:
            return {room: [f"{batch_name(batch)}.o" for batch in batches if batch[0].room == room] for room in rooms}
        blamed = {os.path.normpath(folder / file) for file in re.findall(r"^(\S+\.cpp):\d+:\d+: (?:fatal )?error:", ninja.stdout, re.M)}
        blamed &= {str(source.file) for batch in batches if len(batch) > 1 for source in batch} - apart
        if not blamed:
            sys.exit(f"wired: the sources do not compile\n{ninja.stdout[-4000:]}{ninja.stderr}")
        apart |= blamed
        together.write_if_new(apart_file, "\n".join(sorted(apart)) + "\n")
        print("compiled apart:", *sorted(blamed))


def link_words(build, program):
    commands = subprocess.run(["ninja", "-C", build, "-t", "commands", program], capture_output=True, text=True, check=True)
    words = shlex.split(commands.stdout.splitlines()[-1])
    return [word for word in words if word not in (":", "&&")]


def room_of(word):
    """The folder of objects behind an object or an archive of a link."""
    path = pathlib.PurePath(word)
    if path.suffix == ".a":
        return str(path.parent / "CMakeFiles" / (path.stem.removeprefix("lib") + ".dir"))
    return word.partition(".dir/")[0] + ".dir" if path.suffix == ".o" else ""


def build(build_folder, programs, jobs):
    """Compiles what the programs are made of and says how each is linked."""
    folder = build_folder / "wired"
    sources = sources_of(build_folder)
    words = {program: link_words(build_folder, program) for program in programs}
    wanted = {program: list(dict.fromkeys(filter(sources.__contains__, map(room_of, words[program])))) for program in programs}
    rooms = {room: sources[room] for room in dict.fromkeys(sum(wanted.values(), []))}
    objects = compile_all(folder, rooms, jobs)
    links = []
    for program in programs:
        others = [word for word in without(words[program], {"-o"}) if room_of(word) not in sources]
        others = [str(build_folder / word) if (build_folder / word).is_file() else word for word in others]
        links.append(Link(program, folder, others, sum((objects[room] for room in wanted[program]), []),
                          sum((rooms[room] for room in wanted[program]), [])))
    return links
