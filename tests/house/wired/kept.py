"""The list of what no program does yet and why it stays all the same: kept.txt, "KIND NAME -- REASON" a line.

An entry whose reason has gone is a fault too: whoever wires something takes it off the list.
"""
import pathlib
import sys

LIST = pathlib.Path(__file__).with_name("kept.txt")
KINDS = ("function", "intent", "fact", "state")


def read(kind, file=LIST):
    """The names of one kind."""
    names = set()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry, _, reason = line.partition(" -- ")
        what, _, name = entry.partition(" ")
        if what not in KINDS or not name or not reason.strip():
            sys.exit(f"{file}:{number}: is not KIND NAME -- REASON")
        if what == kind:
            names.add(name)
    return names


def faults(found, kept, why, stale):
    """Lines for what was found and is not kept, and for what is kept and was not found."""
    found = set(found)
    return [f"{name}: {why}" for name in sorted(found - kept)] + [f"{name}: {stale}: take it off the list" for name in sorted(kept - found)]


def conclude(lines, checked):
    for line in lines:
        print(line)
    print(f"{checked}: {len(lines)} faults")
    sys.exit(1 if lines else 0)
