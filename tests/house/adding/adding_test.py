"""docs/ADDING.md names files that are there, and each of its lists is what the patch of its example changes.

usage: adding_test.py ROOT           also: every patch applies to the tree, alone and after the others
       adding_test.py ROOT BUILD     applies all to a copy in BUILD, builds once what the named tests need, and runs those

A patch that does not apply any more: `git apply --reject` it, finish by hand, and write it again with `git diff -U2`.
"""
import fnmatch
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1]).resolve()
# A folder that is no repository must not be taken for a part of one around it.
ENVIRONMENT = {**os.environ, "GIT_CEILING_DIRECTORIES": str(ROOT.parent)}
CODE = re.compile(r"`([^`]+)`")
MOST_PLACES_OF_A_KIND = 5  # of fact; one row and what only a person can say
# What is built for a test that is no program of the same name.
PROGRAMS = {"contract_test": ["contract_peer"], "declared": [], "scripts_test": [],
            "outlook_test": ["drive", "admin-at", "tsunagu-kiosk", "tsunagu-ward", "tsunagu-reader"]}
HOUSE = ["check_format", "check_layers"]
wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)


class Walk:
    """One part of the document."""

    def __init__(self, text):
        self.title = text.split("\n", 1)[0]
        lines = text.split("\n")
        self.listed = [name for line in lines if line.startswith("- ") for name in CODE.findall(line.split(": ")[0])]
        self.named = [word for code in CODE.findall(text) for word in code.split() if "/" in word]
        self.tests = [name for line in lines if line.startswith("Tests: ") for name in CODE.findall(line)]
        self.patch = next((ROOT / name for line in lines if line.startswith("Example: ") for name in CODE.findall(line)), None)


def git(folder, *words):
    return subprocess.run(["git", *words], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def files_of(patch):
    """What it changes, and which of that it makes."""
    shown = git(ROOT, "apply", "--numstat", "--summary", patch).stdout.splitlines()
    return ({line.split("\t")[2] for line in shown if "\t" in line},
            {line.split(maxsplit=3)[3] for line in shown if line.startswith(" create mode ")})


def check_lists(walk, changed, made):
    for name in walk.listed:
        expect(fnmatch.filter(changed, name), f"{walk.title}: the patch does not change {name}")
    for name in changed:
        expect(any(fnmatch.fnmatchcase(name, listed) for listed in walk.listed), f"{walk.title}: the list lacks {name}")
    for name in walk.named:
        expect(any(ROOT.glob(name)) or name in made, f"{walk.title}: there is no {name}")


def check_places_of_the_kind(patch):
    """A kind of fact is named in few places, its tests aside."""
    text = patch.read_text(encoding="utf-8")
    kind = re.search(r"^\+  (\w+) = \d+,", text, re.M)[1]
    struct = kind.title().replace("_", "")
    places = [part.split("\n")[0] for part in text.split("\n+++ b/")[1:]
              if not part.startswith("tests/unit/") and re.search(rf"^\+.*\b({kind}|{struct})\b", part, re.M)]
    expect(len(places) <= MOST_PLACES_OF_A_KIND, f"{kind} is named in {len(places)} places: {places}")


def applied_to(folder, walks):
    for walk in walks:
        done = git(folder, "apply", walk.patch)
        expect(done.returncode == 0, f"{walk.patch.name} does not apply after the others: {done.stderr}")


def check_patches(walks):
    every = set()
    for walk in walks:
        changed, made = files_of(walk.patch)
        check_lists(walk, changed, made)
        alone = git(ROOT, "apply", "--check", walk.patch)
        expect(alone.returncode == 0, f"{walk.patch.name} does not apply: {alone.stderr}")
        every |= changed - made
    check_places_of_the_kind(ROOT / "tests/house/adding/fact.patch")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        git(folder, "init", "--quiet")
        for name in every:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
        applied_to(folder, walks)


def copied_to(tree):
    """The tree without what was built; what an earlier run built of the copy stays."""
    tree.mkdir(parents=True, exist_ok=True)
    for old in tree.iterdir():
        if old.name != "build":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    shutil.copytree(ROOT, tree, symlinks=True, dirs_exist_ok=True,
                    ignore=lambda folder, names: {"build", "out", "var", ".git"} & set(names) if folder == str(ROOT) else [])
    git(tree, "init", "--quiet")


def run(tree, *words):
    if subprocess.run(words, cwd=tree, check=False).returncode != 0:
        sys.exit(f"{' '.join(words)[:200]} fails with all examples applied")


def build_and_test(walks, tree):
    copied_to(tree)
    applied_to(tree, walks)
    if wrong:
        return
    tests = sorted({name for walk in walks for name in walk.tests})
    run(tree, "scripts/build", "asan", *sorted({target for test in tests for target in PROGRAMS.get(test, [test])}))
    listed = subprocess.run(["ctest", "--preset", "asan", "-N"], cwd=tree, capture_output=True, text=True, check=True).stdout
    for test in tests:
        expect(re.search(rf": {test}(_\d+)?$", listed, re.M), f"there is no test {test}")
    run(tree, "ctest", "--preset", "asan", "-R", rf"^({'|'.join(tests + HOUSE)})(_[0-9]+)?$")


def main():
    text = (ROOT / "docs/ADDING.md").read_text(encoding="utf-8")
    introduction, *parts = re.split(r"^## ", text, flags=re.M)
    for word in (word for code in CODE.findall(introduction) for word in code.split() if "/" in word):
        expect((ROOT / word).exists(), f"there is no {word}")
    walks = [Walk(part) for part in parts]
    patches = set((ROOT / "tests/house/adding").glob("*.patch"))
    expect({walk.patch for walk in walks} == patches and len(walks) == len(patches), "walks and patches are not the same")
    expect(all(walk.tests for walk in walks), "a walk names no test")
    if not wrong:
        check_patches(walks)
    if not wrong and len(sys.argv) > 2:
        build_and_test(walks, pathlib.Path(sys.argv[2]).resolve() / "adding/tree")
    print("\n".join([*wrong, f"{len(walks)} walks, {len(wrong)} wrong"]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
