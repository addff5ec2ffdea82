"""The scripts leave alone what is not theirs, take paths as the caller means them, and never pass for want of files."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])
# Stands for every program of the build, and for the reader of codes: makes the files that the scripts then look for.
PROGRAM = r"""#!/usr/bin/env python3
import pathlib, sys
args = sys.argv[1:]
value = lambda name: pathlib.Path(args[args.index(name) + 1])
if args[:1] == ["init"]:
    value("--data").mkdir(parents=True)
    print('"staff_card_digits": "47"')
if "--script" in args:
    for line in value("--script").read_text(encoding="utf-8").splitlines():
        verb, _, name = line.partition(" ")
        if verb in ("shot", "save-digits"):
            (value("--out") / (name + (".png" if verb == "shot" else ".txt"))).write_text(name)
"""
wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)


def program(path, text=PROGRAM):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def tour(folder, out):
    for name in ("drive", "tsunagu-kiosk", "tsunagu-ward", "zbarimg"):
        program(folder / "build/bin" / name)
    path = f"{folder}/build/bin:/usr/bin:/bin"
    return subprocess.run([ROOT / "scripts/tour/play", "--out", out, "--build", "build"], cwd=folder, env={"PATH": path},
                          capture_output=True, text=True, check=False)


def a_tour_lies_where_the_caller_is_whatever_the_folder_is_called(folder):
    folder = folder / r"a b&c|d\1"
    folder.mkdir()
    first = tour(folder, "pictures")
    expect(first.returncode == 0, f"the tour failed: {first.stderr}")
    out = folder / "pictures"
    expect((out / "16-code.png").is_file(), "the pictures are not where the caller meant them")
    expect(f"type {out}/16-code.png\n" in (out / "data/3-ward.drive").read_text(), "the ward is given another picture")
    (out / "data/old").write_text("of the first tour")
    expect(tour(folder, "pictures").returncode == 0, "a second tour does not take the place of the first")
    expect(not (out / "data/old").exists(), "the first tour's data is still there")


def a_tour_leaves_alone_what_it_did_not_write(folder):
    mine = folder / "Pictures"
    (mine / "data").mkdir(parents=True)
    for name in ("family.png", "data/letters"):
        (mine / name).write_text("mine")
    refused = tour(folder, "Pictures")
    expect(refused.returncode != 0 and "name another folder" in refused.stderr, "a folder called data is taken over")
    expect((mine / "data/letters").is_file(), "a folder called data was emptied")
    shutil.rmtree(mine / "data")
    expect(tour(folder, "Pictures").returncode == 0, "the tour does not play beside other pictures")
    expect((mine / "family.png").is_file(), "a picture of somebody else was deleted")


def an_example_is_replaced_only_when_that_was_said(folder):
    make = lambda *words: tour(folder, "t") and subprocess.run([ROOT / "scripts/make-example", *words, folder / "e", folder / "build"],
                                                               capture_output=True, check=False).returncode
    expect(make() == 0, "an example is not made")
    expect(make() != 0, "an example took the place of another")
    expect(make("--anew") == 0, "an example is not replaced")


def run_passes_a_folder_on_as_the_caller_means_it(folder):
    program(folder / "clone/scripts/run", (ROOT / "scripts/run").read_text(encoding="utf-8"))
    for name in ("install-packages", "build"):
        program(folder / "clone/scripts" / name, "#!/bin/sh\n")
    program(folder / "clone/scripts/tour/play", '#!/bin/sh\necho "$PWD $*"\n')
    (folder / "elsewhere").mkdir()
    said = subprocess.run(["../clone/scripts/run", "tour", "--out", "pics"], cwd=folder / "elsewhere", capture_output=True,
                          text=True, check=False).stdout
    expect(said == f"{folder.resolve()}/elsewhere --out pics\n", f"run plays the tour from elsewhere: {said}")


def without_files_nothing_is_checked_and_that_is_an_error(folder):
    program(folder / "scripts/build", "#!/bin/sh\n")
    (folder / "build/dev").mkdir(parents=True)
    (folder / "build/dev/compile_commands.json").write_text("[]")
    for name, *words in (("format", "--check"), ("tidy",)):
        program(folder / "scripts" / name, (ROOT / "scripts" / name).read_text(encoding="utf-8"))
        for repository in (False, True):
            if repository:
                subprocess.run(["git", "init", "--quiet", folder], check=True)
            done = subprocess.run([folder / "scripts" / name, *words], capture_output=True, check=False)
            expect(done.returncode != 0, f"{name} passes without a file")
        shutil.rmtree(folder / ".git")


def in_repository(folder):
    return lambda *words: subprocess.run(["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@b", *words], check=True,
                                         capture_output=True)


def a_quick_test_builds_and_runs_the_units_of_what_was_changed(folder):
    for name in ("install-packages", "build"):
        program(folder / "scripts" / name, f'#!/bin/sh\necho "{name} $*"\n')
    program(folder / "bin/ctest", '#!/bin/sh\necho "ctest $*"\n')
    for name in ("test", "changed"):
        program(folder / "scripts" / name, (ROOT / "scripts" / name).read_text(encoding="utf-8"))
    for room in ("ui", "kiosk", "kiosk/page", "journal"):
        program(folder / "tests/unit" / room / "CMakeLists.txt", "")
    git = in_repository(folder)
    git("init", "--quiet")
    git("add", "-A")
    git("commit", "--quiet", "-m", "first")
    said = lambda: subprocess.run([folder / "scripts/test", "quick"], capture_output=True, text=True, check=False,
                                  env={"PATH": f"{folder}/bin:/usr/bin:/bin"}).stdout
    expect("nothing is changed" in said(), "a quick test of nothing builds something")
    program(folder / "shared/ui/lint.cpp", "")
    expect("build asan units.ui\n" in said(), f"a change of ui: {said()}")
    expect("-L ^unit\\.(ui)$" in said(), f"a change of ui runs {said()}")
    program(folder / "kiosk/outlook/plan.cpp", "")
    expect("build asan units.kiosk units.ui\n" in said(), f"a change of kiosk: {said()}")
    program(folder / "kiosk/outlook/plan_page.cpp", "")
    expect("build asan units.kiosk units.kiosk.page units.ui" in said(), f"a change of a page: {said()}")
    (folder / "kiosk/outlook/plan_page.cpp").unlink()
    git("add", "-A")
    git("commit", "--quiet", "-m", "second")
    git("branch", "upstream", "HEAD^")
    git("branch", "--quiet", "--set-upstream-to=upstream")
    expect("units.kiosk units.ui\n" in said(), f"with all committed: {said()}")


def a_tidy_of_what_was_changed_reads_nothing_else(folder):
    program(folder / "scripts/build", '#!/bin/sh\necho built >>"$0.log"\n')
    program(folder / "bin/clang-tidy", '#!/bin/sh\nfor word; do case $word in *.cpp) echo "tidy $word"; esac; done\nexit ${FOUND:-0}\n')
    for name in ("tidy", "changed"):
        program(folder / "scripts" / name, (ROOT / "scripts" / name).read_text(encoding="utf-8"))
    for name in ("shared/ui/lint.cpp", "shared/ui/lint.h", "shared/ui/alone.h", "kiosk/outlook/plan.cpp", "build/dev/compile_commands.json"):
        program(folder / name, "")
    program(folder / ".gitignore", "/build/\n*.log\n")
    tidy = lambda *words, **more: subprocess.run([folder / "scripts/tidy", "--changed", *words], capture_output=True, text=True,
                                                 check=False, env={"PATH": f"{folder}/bin:/usr/bin:/bin", **more})
    expect(tidy().returncode != 0, "it passes where nobody can say what was changed")
    git = in_repository(folder)
    git("init", "--quiet")
    git("add", "-A")
    git("commit", "--quiet", "-m", "first")
    said = lambda: sorted(tidy().stdout.split("\n")[:-1])
    quiet = tidy(FOUND="1")
    expect((quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", ""), "with nothing changed it speaks")
    expect(not (folder / "scripts/build.log").exists(), "with nothing changed it builds")
    for name in ("shared/ui/lint.h", "shared/ui/alone.h", "ward/new.cpp", "tests/lint_test.cpp", "docs/note.md"):
        program(folder / name, "// changed")
    expect(said() == ["tidy shared/ui/lint.cpp", "tidy ward/new.cpp"], f"it reads {said()}")
    expect(tidy(FOUND="1").returncode != 0, "what it finds is no failure")
    too_many = tidy("1", FOUND="1")
    expect(too_many.returncode == 0 and "2 sources" in too_many.stdout, f"two are more than one: {too_many.stdout}")
    expect(tidy("2", FOUND="1").returncode != 0, "two are not more than two")
    git("add", "-A")
    git("commit", "--quiet", "-m", "second")
    expect(said() == [], f"all is committed, and there is no clone to compare with: {said()}")
    git("update-ref", "refs/remotes/origin/main", "HEAD^")
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    expect(said() == ["tidy shared/ui/lint.cpp", "tidy ward/new.cpp"], f"all is committed on a branch of the clone: {said()}")
    git("branch", "upstream", "HEAD")
    git("branch", "--quiet", "--set-upstream-to=upstream")
    expect(said() == [], f"upstream has it all: {said()}")
    git("branch", "--force", "upstream", "HEAD^")
    expect(said() == ["tidy shared/ui/lint.cpp", "tidy ward/new.cpp"], f"all is committed: {said()}")
    git("rm", "--quiet", "kiosk/outlook/plan.cpp")
    expect(said() == [], f"what is gone is read: {said()}")


def words(folder, *said):
    if not (folder / "assets").exists():
        program(folder / "scripts/words", (ROOT / "scripts/words").read_text(encoding="utf-8"))
        program(folder / "shared/i18n/draft_languages.cpp", "return {};")
        shipped = re.findall(r"Language::(\w+)", (ROOT / "shared/i18n/draft_languages.cpp").read_text(encoding="utf-8"))
        shutil.copytree(ROOT / "assets/locale", folder / "assets/locale",
                        ignore=lambda _, names: [name for name in names if re.sub(r"\W", "_", name.lower()) in shipped])
    return subprocess.run([folder / "scripts/words", *said], capture_output=True, text=True, check=False)


def catalogues(folder):
    return {str(path.relative_to(folder / "assets/locale")): path.read_text(encoding="utf-8")
            for path in (folder / "assets/locale").rglob("*") if path.is_file()}


def a_word_comes_into_every_catalogue_in_its_place(folder):
    words(folder, "waiting")
    before = catalogues(folder)
    done = words(folder, "add", "menu.talk_map", "--ja", "地図", "--en", 'A "map"', "--ko", "지도")
    expect(done.returncode == 0, f"a word is refused: {done.stderr}")
    after = catalogues(folder)
    changed = {name for name in before if before[name] != after[name]}
    expect(set(after) == set(before), "files are left behind")
    expect(changed == {name for name in before if name.endswith("kiosk.po")}, f"other files are changed: {changed}")
    given = {"ja": "地図", "ko": "지도", "en": 'A \\"map\\"', "ja@easy": "地図"}
    for name in changed:
        code = name.split("/")[0]
        mark = "" if code in ("ja", "en", "ko") else "#, fuzzy\n"
        block = f'{mark}msgid "menu.talk_map"\nmsgstr "{given.get(code, given["en"])}"\n\n'
        expect(after[name].replace(block, "") == before[name], f"{name} does not get {block}")
        above = after[name].split(block)[0].rstrip().split("\n\n")[-1]
        expect('msgid "menu.talk_more"' in above, f"in {name} it does not stand by its neighbours: {above}")
    expect("assets/locale/ne/kiosk.po" in words(folder, "waiting").stdout, "what waits is not listed")
    expect("waiting for a translation: 7\n" in words(folder, "waiting").stdout, "what waits is not counted")


def a_plural_gets_as_many_forms_as_each_language_has(folder):
    done = words(folder, "add", "booking.seats", "--plural", "--after", "booking.left", "--ja", "あと{count}席",
                 "--en", "{count} seat", "{count} seats")
    expect(done.returncode == 0, f"a plural is refused: {done.stderr}")
    for name, text in catalogues(folder).items():
        if not name.endswith("kiosk.po"):
            continue
        two = "nplurals=2" in text
        many = "あと{count}席" if name.startswith("ja") else "{count} seats"
        one = many if name.startswith("ja") else "{count} seat"
        forms = [f'msgstr[0] "{one if two else many}"'] + [f'msgstr[1] "{many}"'] * two
        expect("\n".join(['msgid "booking.seats"', 'msgid_plural "booking.seats"', *forms, ""]) in text, f"the forms of {name}")
        compiled = subprocess.run(["msgfmt", "--check", "--use-fuzzy", "-o", folder / "x.mo", folder / "assets/locale" / name],
                                  capture_output=True, text=True, check=False)
        expect(compiled.returncode == 0, f"msgfmt refuses {name}: {compiled.stderr}")


def languages_that_lack_the_neighbour_get_a_word_too_and_the_ward_has_one_language(folder):
    expect(words(folder, "add", "date.weekday.some", "--in", "dates", "--ja", "日", "--en", "day").returncode == 0, "no neighbour")
    for name, text in catalogues(folder).items():
        expect(text.count('"date.weekday.some"') == name.endswith("dates.po"), f"date.weekday.some in {name}")
    expect(words(folder, "add", "case.print", "--in", "ward", "--ja", "印刷する").returncode == 0, "the ward needs English")
    expect('msgid "case.print"\nmsgstr "印刷する"' in catalogues(folder)["ja/ward.po"], "the ward has no new word")


def a_draft_gets_only_words_of_its_own(folder):
    words(folder, "waiting")
    header = (folder / "assets/locale/vi/kiosk.po").read_text(encoding="utf-8").split("\n\n")[0] + "\n"
    (folder / "assets/locale/vi/kiosk.po").write_text(header, encoding="utf-8")
    program(folder / "shared/i18n/draft_languages.cpp", "{Language::vi, Language::zh_hans}")
    before = catalogues(folder)
    done = words(folder, "add", "menu.map", "--ja", "地図", "--en", "Map", "--vi", "Bản đồ")
    expect(done.returncode == 0, f"a word of a draft is refused: {done.stderr}")
    after = catalogues(folder)
    expect(after["vi/kiosk.po"] == header + '\nmsgid "menu.map"\nmsgstr "Bản đồ"\n', "a draft does not get its first word")
    expect(after["zh-Hans/kiosk.po"] == before["zh-Hans/kiosk.po"], "a draft gets English words")
    expect("waiting for a translation: 6\n" in words(folder, "waiting").stdout, "what waits is not counted beside drafts")


def a_word_that_is_refused_changes_nothing(folder):
    words(folder, "waiting")
    before = catalogues(folder)
    new, plural = ("menu.map", "--ja", "{n}枚"), ("menu.maps", "--plural", "--ja", "{count}枚", "--en")
    for why, *said in (
            ("is there already", "menu.talk", "--ja", "話", "--en", "Talk"),
            ("is no key", "Menu.map", "--ja", "地図", "--en", "Map"),
            ("is no key", "menu map", "--ja", "地図", "--en", "Map"),
            ("is no key", "menu.", "--ja", "地図", "--en", "Map"),
            ("no key begins like", "zebra.map", "--ja", "地図", "--en", "Map"),
            ("there is no key", "menu.map", "--after", "menu.nothing", "--ja", "地図", "--en", "Map"),
            ("--en is needed", "menu.map", "--ja", "地図"),
            ("no catalogue ward in en", "case.print", "--in", "ward", "--ja", "印刷する", "--en", "Print"),
            ("fills in", *new, "--en", "{m} maps"),
            ("fills in", *new, "--en", "maps"),
            ("fills in", *new, "--en", "{n} maps", "--vi", "bản đồ"),
            ("belongs to no", *new, "--en", "{n maps"),
            ("belongs to no", *new, "--en", "{N} maps"),
            ("is empty", "menu.map", "--ja", "地図", "--en", ""),
            ("a space", "menu.map", "--ja", "地図", "--en", "Map "),
            ("control character", "menu.map", "--ja", "地図", "--en", "Ma\tp"),
            ("normal form", "menu.map", "--ja", "ハ\u309a", "--en", "Map"),
            ("2 TEXTs", *plural, "{count} map"),
            ("2 TEXTs", *plural, "{count} map", "{count} maps", "{count} many"),
            ("1 TEXT ", *plural, "{count} map", "{count} maps", "--ko", "{count}장", "{count}장"),
            ("need --plural", *new, "--en", "{n} map", "{n} maps"),
            ("does not say {count}", *plural, "one map", "{count} maps"),
            ("invalid choice", "menu.map", "--in", "desk", "--ja", "地図", "--en", "Map"),
            ("unrecognized", "menu.map", "--ja", "地図", "--en", "Map", "--fr", "Carte")):
        refused = words(folder, "add", *said)
        expect(refused.returncode != 0 and why in refused.stderr, f"{said}: {refused.stderr or 'taken'}")
        if catalogues(folder) != before:
            expect(False, f"{said} changed a catalogue")
            break
    said = words(folder, "add", "--help").stdout
    expect("examples:" in said and "zh-Hans" in said and "#, fuzzy" in said, "the help does not help")


TESTS = (a_tour_lies_where_the_caller_is_whatever_the_folder_is_called, a_tour_leaves_alone_what_it_did_not_write,
         an_example_is_replaced_only_when_that_was_said, run_passes_a_folder_on_as_the_caller_means_it,
         without_files_nothing_is_checked_and_that_is_an_error, a_quick_test_builds_and_runs_the_units_of_what_was_changed,
         a_tidy_of_what_was_changed_reads_nothing_else,
         a_word_comes_into_every_catalogue_in_its_place, a_plural_gets_as_many_forms_as_each_language_has,
         languages_that_lack_the_neighbour_get_a_word_too_and_the_ward_has_one_language, a_draft_gets_only_words_of_its_own,
         a_word_that_is_refused_changes_nothing)
for test in TESTS:
    with tempfile.TemporaryDirectory() as temporary:
        test(pathlib.Path(temporary))
for what in wrong:
    print(what)
print(f"{len(TESTS)} tests, {len(wrong)} failures")
sys.exit(1 if wrong else 0)
