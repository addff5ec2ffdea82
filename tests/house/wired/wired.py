"""Fails on a function that every shipped program throws away: it is tested or declared, and nobody can reach it.

usage: wired.py BUILD [--kept FILE] [--jobs N] PROGRAM...     BUILD: a configured Ninja build; PROGRAM: bin/name in it

Our sources are compiled once more, unoptimised and with every inline function, each function in a section of its own, and each
program is linked from all of them, whether it asked for a file or not; the linker then names what nothing leads to. What
may stay for now is on the list of kept.py.
"""
import argparse
import pathlib

import batches
import kept
import thrown


def covers(entry, name):
    """An entry is a function, or all members of a class or namespace: tsunagu::ManualClock::*"""
    return name.startswith(entry[:-1]) if entry.endswith("::*") else name == entry


def judge(links, listed):
    """What is wrong, a line each. What only a kept function calls is kept with it: a second link starts from them too."""
    unreached = thrown.by_all(links)
    entry_of = {function: entry for function in unreached for entry in listed if covers(entry, function.name)}
    roots = list(entry_of)
    stale = listed - set(entry_of.values())
    if roots:
        unreached = thrown.by_all(links, roots)
    found = {f"{function.name} ({function.file.removesuffix('.o')})" for function in unreached if not any(covers(entry, function.name) for entry in listed)}
    return kept.faults(found, set(), "no program reaches it", "") + kept.faults((), stale, "", "a program reaches it or it is gone")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("build", type=pathlib.Path)
    options.add_argument("--kept", type=pathlib.Path, default=kept.LIST)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("programs", nargs="+")
    given = options.parse_args()
    links = batches.build(given.build.resolve(), given.programs, given.jobs)
    kept.conclude(judge(links, kept.read("function", given.kept)), f"{len(links)} programs")


if __name__ == "__main__":
    main()
