"""Links a program and says which of our functions the linker threw away."""
import dataclasses
import re
import subprocess
import sys

OURS = re.compile(r"_ZNK?[RO]?7tsunagu")  # with a name of its own: no lambda, no instance of somebody else's template
REMOVED = re.compile(r"removing unused section '\.text(?:\.(?:unlikely|startup|hot))?\.(_Z\w+)(?:\[\w+\])?' in file '([^']+)'")
TEMPLATE_ARGUMENTS = re.compile(r"(?<!operator)(?<!operator<)<[^<>]*>")


@dataclasses.dataclass(frozen=True, order=True)
class Function:
    name: str    # without parameters and template arguments
    symbol: str  # mangled
    file: str    # the object that held it


def names_of(symbols):
    """What people call them, and what is compared: instances of one template are one function, overloads are several."""
    symbols = list(symbols)
    out = subprocess.run(["c++filt", "-p", "--no-recurse-limit"], input="\n".join(symbols), capture_output=True, text=True, check=True).stdout
    names, same = {}, {}
    for symbol, full in zip(symbols, out.splitlines()):
        name = full = re.sub(r"\[abi:\w+\]", "", full)
        while TEMPLATE_ARGUMENTS.search(name):
            name = TEMPLATE_ARGUMENTS.sub("", name)
        names[symbol], same[symbol] = name, name if name != full else symbol
    return names, same


def symbols_in(folder, files):
    """(kind, symbol, file) of every function."""
    out = subprocess.run(["nm", "--defined-only", "--print-file-name", *files], cwd=folder, capture_output=True, text=True, check=True)
    for line in out.stdout.splitlines():
        file, _, rest = line.partition(":")
        _, kind, symbol = rest.split(None, 2)
        if kind in "TtWw" and OURS.match(symbol):
            yield kind, symbol, file


def is_private(symbol):
    return "_GLOBAL__N_1" in symbol


class Spared:
    """What is no loss: members that the compiler makes, and functions that have done their work before any program runs."""

    def __init__(self, sources):
        folders = sorted({source.file.parent for source in sources})
        text = "\n".join(file.read_text(encoding="utf-8") for folder in folders for file in sorted(folder.glob("*.[hc]*")) if file.is_file())
        self.defaulted = set(re.findall(r"\b(\w+::(?:~?\w+|operator=))\([^)]*\)(?: noexcept)? = default", text))
        constant = set(re.findall(r"\bconst(?:expr|eval)\b[^;{}()=]*?\b(\w+)\(", text))
        self.computed = {name for name in constant if len(re.findall(rf"\b{name}\b", text)) > 1}

    def holds(self, kind, name):
        *_, scope, last = ["", *name.split("::")]
        is_special = last in (scope, "~" + scope) or last.startswith(("operator=", "operator<=>", "operator!="))
        by_compiler = is_special and (kind in "Wwt" or f"{scope}::{last}" in self.defaulted)
        return by_compiler or "{lambda" in name or (kind in "Wwt" and last in self.computed)


def link(program, roots=()):
    """The symbols that were thrown away, each with its object, and those that stayed."""
    out = program.folder / program.program.replace("/", "-")
    command = [*program.command, "-fuse-ld=bfd", "-o", out, "-Wl,--gc-sections,--print-gc-sections", *(f"-Wl,-u,{root}" for root in roots)]
    # The objects come first, so that the libraries behind them are asked for all that they want.
    command[1:1] = ["-Wl,--whole-archive", *program.objects, "-Wl,--no-whole-archive"]
    run = subprocess.run(command, cwd=program.folder, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        why = [line for line in run.stderr.splitlines() if "removing unused section" not in line]
        sys.exit("\n".join([f"wired: {program.program} does not link", *why]))
    gone = {(symbol, file) for symbol, file in REMOVED.findall(run.stderr) if OURS.match(symbol)}
    return gone, {symbol for _, symbol, _ in symbols_in(program.folder, [out])}


def by_all(programs, roots=()):
    """What no program keeps."""
    kinds = {(symbol, file): kind for program in programs for kind, symbol, file in symbols_in(program.folder, program.objects)}
    names, same = names_of({symbol for symbol, _ in kinds})
    spared = Spared([source for program in programs for source in program.sources])
    gone, kept = set(), set()
    for program in programs:
        thrown, stayed = link(program, [function.symbol for function in roots if function.file in program.objects])
        gone |= thrown
        kept |= {same[symbol] for symbol in stayed if symbol in same and not is_private(symbol)}
        kept |= {key for key in kinds.keys() - thrown if is_private(key[0]) and key[1] in program.objects}
    lost = {}
    for symbol, file in sorted(gone):
        key = (symbol, file) if is_private(symbol) else same[symbol]
        if key not in kept and not spared.holds(kinds[symbol, file], names[symbol]):
            lost.setdefault(key, Function(names[symbol], symbol, file))
    return list(lost.values())
