"""Runs every measurement of scripts/bench and prints one table: what, measured, the bar, and whether it holds.

Whole-process figures are medians of several runs that alternate with the bare floor (an empty SDL, OpenGL and Dear
ImGui program), so that a noisy machine troubles both alike. Exit code 0 whatever the figures are: a benchmark is read
by people.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

ROUNDS = 7
IDLE_SECONDS = 20
ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(*command, env=None, check=True):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, env=env)
    if check and done.returncode != 0:
        raise SystemExit(f"{command[0]} failed ({done.returncode}):\n{done.stdout}\n{done.stderr}")
    return done.stdout


def benchmarks(program, env=None):
    found = json.loads(run(program, "--benchmark_format=json", env=env))["benchmarks"]
    return {b["name"].split("/")[0]: b for b in found}


class Display:
    """A virtual display of our own, so that idling is measured with a real window system (the offscreen driver polls)."""

    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"], pass_fds=[writing],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        self.env = dict(os.environ, DISPLAY=":" + os.read(reading, 16).decode().strip(), SDL_VIDEODRIVER="x11")
        return self.env

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def big_home(args, bin_folder):
    """A hub whose journal holds as many families and visits as the figures ask for; made once and kept."""
    count = 50_000 if args.quick else 1_000_000
    home = args.work / f"hub-{count}"
    if not home.exists():
        making = args.work / "making"
        shutil.rmtree(making, ignore_errors=True)
        args.work.mkdir(parents=True, exist_ok=True)
        pin = args.work / "pin"
        pin.write_text("24680\n")
        run(bin_folder / "tsunagu-kiosk", "init", "--data", making, "--hub", "ひだまり", "--pin-file", pin)
        for left in making.glob("journal.sqlite*"):
            left.unlink()
        run(args.build / "bench/make_big_journal", making / "journal.sqlite", count, count)
        run(bin_folder / "tsunagu-kiosk", "import", ROOT / "config/example/hidamari.ics", "--data", making)
        making.rename(home)
    return home


def first_frames(args, bin_folder, home, env):
    floor, kiosk = [], []
    for _ in range(ROUNDS):
        floor.append(json.loads(run(args.build / "bench/bare_floor", "--size", "1280x800", env=env)))
        kiosk.append(json.loads(run(bin_folder / "tsunagu-kiosk", "run", "--data", home, "--windowed", "--first-frame", env=env)))
    median = lambda rows, key: statistics.median(row[key] for row in rows)
    return {"floor_ms": median(floor, "first_frame_ms"), "kiosk_ms": median(kiosk, "first_frame_ms"),
            "floor_kib": median(floor, "pss_kib")}


def idle_share(bin_folder, home, env):
    kiosk = subprocess.Popen([bin_folder / "tsunagu-kiosk", "run", "--data", home, "--windowed"], env=env, stderr=subprocess.PIPE, text=True)
    time.sleep(60)  # the journal's check is over by then, but of a million families
    ticks = os.sysconf("SC_CLK_TCK")
    used = lambda: sum(int(n) for n in pathlib.Path(f"/proc/{kiosk.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]) / ticks
    before, start = used(), time.monotonic()
    time.sleep(IDLE_SECONDS)
    share = (used() - before) / (time.monotonic() - start)
    kiosk.send_signal(signal.SIGTERM)
    frames = re.search(r"ended after (\d+) frames", kiosk.communicate(timeout=20)[1])
    return share, int(frames.group(1)) if frames else -1


def glass(args, env):
    """Taps on the kiosk in a window, each beside one frame of a bare page."""
    with tempfile.TemporaryDirectory() as out:
        run(ROOT / "scripts/make-example", pathlib.Path(out) / "data", args.build)
        counts = (20, 8) if args.quick else (60, 20)
        return json.loads(run(args.build / "bench/glass_bench", pathlib.Path(out) / "data/hub", *counts, env=env))


def memory_after_tour(args, bin_folder):
    with tempfile.TemporaryDirectory() as out:
        run(ROOT / "scripts/make-example", pathlib.Path(out) / "data", args.build)
        said = run(bin_folder / "drive", "--app", "kiosk", "--data", pathlib.Path(out) / "data/hub", "--script",
                   ROOT / "scripts/tour/1-kiosk.drive", "--out", out)
        floor = json.loads(run(args.build / "bench/bare_floor", "--headless", "--size", "1280x800"))
        return int(re.search(r"(\d+) MiB", said).group(1)), floor["pss_kib"] / 1024


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--build", type=pathlib.Path, required=True)
    arguments.add_argument("--work", type=pathlib.Path, required=True)
    arguments.add_argument("--quick", action="store_true")
    arguments.add_argument("--photos", type=pathlib.Path)
    args = arguments.parse_args()
    args.build, args.work = args.build.resolve(), args.work.resolve()
    bin_folder = args.build / "bin"
    rows = []

    def row(what, measured, bar, holds):
        rows.append((what, measured, bar, "yes" if holds else "NO"))
        print(f"{what}: {measured} (bar: {bar}) {rows[-1][3]}", flush=True)

    home = big_home(args, bin_folder)
    with Display() as env:
        frames = first_frames(args, bin_folder, home, env)
        ratio = frames["kiosk_ms"] / frames["floor_ms"]
        row("first frame of the kiosk", f"{frames['kiosk_ms']:.0f} ms, {ratio:.2f}x the bare floor's {frames['floor_ms']:.0f} ms", "2x", ratio <= 2)
        answers = glass(args, env)
        frame = answers["bare"]["p50"]
        letter, code, page = ({key: answers[what][key] / frame for key in ("p50", "p95")} | {"last": answers[what]["last"]}
                              for what in ("letter", "code", "page"))
        print(f"  one whole frame of a bare page: {frame:.1f} ms, p95 {answers['bare']['p95']:.1f} ms")
        row("lift to the frame with the letter", f"{letter['p50']:.2f}x a bare frame, p95 {letter['p95']:.2f}x; "
            f"the last frame that moves after {letter['last']:.0f} ms", "1.0x, p95 1.6x", letter["p50"] <= 1 and letter["p95"] <= 1.6)
        row("lift to the frame with a whole code", f"{code['p50']:.2f}x a bare frame, p95 {code['p95']:.2f}x; "
            f"the last frame that moves after {code['last']:.0f} ms", "1.5x", code["p50"] <= 1.5)
        print(f"  lift to the first frame of another page: {page['p50']:.2f}x a bare frame, p95 {page['p95']:.2f}x; "
              f"the last frame that moves after {page['last']:.0f} ms")
        share, drawn = idle_share(bin_folder, home, env)
        row("idle for 20 s", f"{100 * share:.2f} % of a core, {drawn} frames since the start", "0.2 %", share < 0.002)
    kiosk_mib, floor_mib = memory_after_tour(args, bin_folder)
    row("memory after the tour", f"{kiosk_mib} MiB, bare floor {floor_mib:.0f} MiB", "floor + 40 MiB", kiosk_mib <= floor_mib + 40)

    codes = benchmarks(args.build / "bench/codes_bench")
    for name, what in (("seal_and_sign", "seal and sign"), ("verify_and_open", "verify and open")):
        micros = codes[name]["real_time"]
        row(what, f"{micros:.0f} us", "1 ms", micros < 1000)
    journal = benchmarks(args.build / "bench/journal_bench", dict(os.environ, TSUNAGU_BIG_JOURNAL=str(home / "journal.sqlite")))
    for name, figures in sorted(journal.items()):
        counters = {k: v for k, v in figures.items() if isinstance(v, float) and k not in ("real_time", "cpu_time")}
        print(f"  {name}: {figures['real_time']:.1f} {figures['time_unit']} {counters}")
    numbers = benchmarks(args.build / "bench/numbers_bench")["find_family_by_number"]
    row("find a family by number, unlocked", f"{numbers['median_us']:.1f} us median, p99 {numbers['p99_us']:.1f} us, {numbers['worst_us']:.0f} us worst",
        "1 ms", numbers["median_us"] < 1000)
    row("numbers of 100,000 facts after the first unlocking", f"{numbers['first_unlock_ms'] / 1000:.1f} s in pieces of at most "
        f"{numbers['first_longest_piece_ms']:.0f} ms; the next time {numbers['next_unlock_ms']:.0f} ms in all",
        "pieces of 16 ms", numbers["first_longest_piece_ms"] < 16)
    check_in = journal["check_in_against_bare_fdatasync"]
    durable = check_in["ratio"]
    rebuild = journal["rebuild_against_bare_inserts"]["speed_ratio"]
    row("durable check-in", f"{durable:.2f}x one bare fdatasync, median; p99 {check_in['check_in_p99_us']:.0f} us, "
        f"of fdatasync {check_in['fdatasync_p99_us']:.0f} us", "2x", durable <= 2)
    order = journal["receive_newest_first"]["ratio"]
    row("800 facts of one session, newest first", f"{order:.2f}x the same in order", "2x", order <= 2)
    row("rebuild", f"{rebuild:.2f} of the speed of bare SQLite inserts", "0.5", rebuild >= 0.5)
    sizes = ("1000", "10000") if args.quick else ("1000", "10000", "100000")
    for count, desk in json.loads(run(args.build / "bench/ward_bench", *sizes)).items():
        waits = ", ".join(f"{what} {figures['p50']:.1f} ms (p95 {figures['p95']:.1f})" for what, figures in desk.items() if what != "cases")
        print(f"  the desk with {int(count):,} cases: {waits}", flush=True)
    if args.photos:
        print(run(args.build / "bench/photo_rates", args.photos, check=False))

    width = max(len(r[0]) for r in rows)
    print("\n" + "\n".join(f"{r[0]:<{width}}  {r[3]:<3}  {r[1]}  (bar: {r[2]})" for r in rows))


if __name__ == "__main__":
    main()
