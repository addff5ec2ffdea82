"""Which sources of a target are compiled together. Headers are most of what a compiler reads, and what it makes of their
templates, so files of a room are read at once: two fifths of the time. Files that have a private name in common are kept
apart.

usage: together.py TARGET ROOT BUILD [--apart FILE]... SOURCE...
Writes BUILD/together/TARGET-N.cpp, each including some of the sources, and prints their paths, separated by semicolons.
Files that go with no other are printed as they are. They are named from the folder that they lie in, so that the same
sources in another clone are the same to ccache.
"""
import os
import pathlib
import re
import sys

MOST_LINES = 2200  # in one compilation: the memory of one machine, and the cores are to be busy to the end
PRIVATE_NAME = re.compile(
    r"(?:template ?<[^>]*> )?(?:(?:struct|class|enum class|enum|concept) (\w+)|using (\w+) ="
    r"|[\w:<>,&*\[\] ]+[ &*](\w+)(?:\(|\{| =|;|\[))")
MACRO = re.compile(r"#define (\w+)")
TEST = re.compile(r"TEST(?:_F|_P)?\((\w+), ?(\w+)")


def private_names(file):
    """What another file of the same compilation may not have too: names of unnamed namespaces, macros, tests."""
    names, private = set(), False
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("namespace {"):
            private = True
        elif line.startswith("}  // namespace") and line.strip() == "}  // namespace":
            private = False
        elif found := MACRO.match(line):
            names.add(found[1])
        elif found := TEST.match(line):
            names.add("::".join(found.groups()))
        elif (private or line.startswith("static ")) and line[:1] not in " }/#":
            found = PRIVATE_NAME.match(line)
            names.update(name for name in (found.groups() if found else ()) if name)
    return names


def packed(sources, names_of, goes_with, fits):
    """Lists of sources to be compiled together: each goes to the first that has no name of it."""
    batches = []
    for source in sources:
        names = names_of(source)
        for batch, taken in batches:
            if goes_with(batch[0], source) and fits(batch, source) and not taken & names:
                batch.append(source)
                taken |= names
                break
        else:
            batches.append(([source], set(names)))
    return [batch for batch, _ in batches]


def write_if_new(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


def include_all(sources, folder):
    return "".join(f'#include "{os.path.relpath(source, folder)}"\n' for source in sources)


def main(target, root, build, *arguments):
    apart, sources, words = set(), [], iter(arguments)
    for word in words:
        if word == "--apart":
            apart.add(pathlib.Path(root, next(words)))
        else:
            sources.append(pathlib.Path(root, word))
    lines = {source: source.read_text(encoding="utf-8").count("\n") for source in sources}
    batches = packed(sources, private_names, lambda one, other: not {one, other} & apart,
                     lambda batch, source: sum(map(lines.get, batch)) + lines[source] <= MOST_LINES)
    folder = pathlib.Path(build, "together")
    out = []
    for number, batch in enumerate(batches):
        file = folder / f"{target}-{number}.cpp"
        if len(batch) > 1:
            write_if_new(file, include_all(batch, folder))
        out.append(str(file if len(batch) > 1 else batch[0]))
    print(";".join(out), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
