"""The names of docs/GLOSSARY.md are those of the code: each stands in a file beside it, and none in the list of those to come."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(sys.argv[1])
CODE = re.compile(r"`([^`]+)`")
wrong = []


def stands_in(name, path):
    return re.search(rf"\b{re.escape(name)}\b", (ROOT / path).read_text(encoding="utf-8"))


def is_in_the_code(name):
    rooms = [ROOT / room for room in ("shared", "kiosk", "ward")]
    return subprocess.run(["grep", "--quiet", "--recursive", "--word-regexp", "--include=*.h", "--include=*.cpp", name, *rooms],
                          check=False).returncode == 0


rows = 0
for line in (ROOT / "docs/GLOSSARY.md").read_text(encoding="utf-8").splitlines():
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    names = CODE.findall(cells[1]) if len(cells) in (3, 4) else []
    if not names:
        continue
    rows += 1
    files = CODE.findall(cells[3]) if len(cells) == 4 else []
    for name in names:
        if len(cells) == 3:
            if is_in_the_code(name):
                wrong.append(f"{name} is in the code and belongs into a table with its files")
        elif not any((ROOT / path).is_file() and stands_in(name, path) for path in files):
            wrong.append(f"{name} stands in none of {files}")
    wrong += [f"{path} is no file" for path in files if not (ROOT / path).is_file()]
if rows < 40:
    wrong.append(f"only {rows} rows are found")
print("\n".join([*wrong, f"{rows} rows, {len(wrong)} wrong"]))
sys.exit(1 if wrong else 0)
