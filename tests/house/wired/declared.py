"""Fails on an intent that no page asks for, and on a kind of fact that no program records.

usage: declared.py ROOT [LIST]
Both are read from the source: an intent is asked for where a page makes one, a fact recorded where its struct is made.
"""
import pathlib
import re
import sys

import kept

TEMPLATE = re.compile(r"using (\w+) = \w+<FactKind::(\w+)>;")
STRUCT = re.compile(r"^struct (\w+) \{(?:(?!^\};).)*?kind = FactKind::(\w+);", re.M | re.S)


def text_of(folder, pattern):
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.rglob(pattern)))


def is_made(name, source):
    return re.search(rf"\b{name}(?:[{{(]| \w+(?:[;{{]| =))", source) is not None


def intents_of(model):
    """The names in its variant; a sum of other rooms' intents has none of its own."""
    sums = re.findall(r"using (?:Common)?Intent =\s*std::variant<(.*?)>;", model.read_text(encoding="utf-8"), re.S)
    return [name for names in sums for name in re.split(r"[,\s]+", names) if "::" not in name and name != "CommonIntent"]


def pages_of(folder):
    """What draws: what all pages share, and the pages of one room or of all."""
    files = {*folder.glob("screens/*.cpp"), *folder.glob("page/*.cpp"), *folder.rglob("*_page.cpp")}
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))


def intents_nobody_asks_for(root):
    for program in ("kiosk", "ward"):
        for model in sorted((root / program).rglob("model.h")):
            room = model.parent.relative_to(root)
            pages = pages_of(root / program if room.name == "page" else model.parent)
            yield from ("::".join([*room.parts, name]) for name in intents_of(model) if not is_made(name, pages))


def facts_nobody_records(root):
    headers = text_of(root / "shared/domain", "*.h")
    made = "\n".join(text_of(root / folder, "*.cpp") for folder in ("kiosk", "ward", "shared"))
    structs = {kind: name for name, kind in STRUCT.findall(headers) + TEMPLATE.findall(headers)}
    kinds = re.search(r"enum class FactKind[^{]*\{(.*?)\};", (root / "shared/domain/facts.h").read_text(encoding="utf-8"), re.S)
    for kind in re.findall(r"^ *(\w+) = \d+,", kinds.group(1), re.M):
        if kind not in structs or not is_made(structs[kind], made):
            yield kind


def main(root, *file):
    lines = kept.faults(intents_nobody_asks_for(root), kept.read("intent", *file), "no page asks for it", "a page asks for it or it is gone")
    lines += kept.faults(facts_nobody_records(root), kept.read("fact", *file), "no program records it", "a program records it or it is gone")
    kept.conclude(lines, "intents and facts")


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:]))
