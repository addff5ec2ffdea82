"""Fails on a sample of a page that no journey gets to see: it is drawn and judged, and the program may never show it.

usage: reached.py BUILD JOURNEY...
Samples and journeys name what they show by one function (tests/drive/faces.h). Each journey has left its faces in
BUILD/faces; a sample that none of them saw has to be on the list of kept.py.
"""
import pathlib
import subprocess
import sys

import kept


def main(build, *journeys):
    seen = set()
    for journey in journeys:
        faces = (build / "faces" / f"{journey}.txt").read_text(encoding="utf-8").splitlines()
        if not faces:
            sys.exit(f"{journey} has left no faces")
        seen.update(faces)
    printed = subprocess.run([build / "bin/tsunagu-kiosk-pages", "--faces"], capture_output=True, text=True, check=True).stdout
    samples = [line.split("\t") for line in printed.splitlines()]
    unseen = {face: name for name, face in samples if face not in seen}
    lines = [f"{line} (sample {unseen[line.split(':')[0]]})" if line.split(":")[0] in unseen else line
             for line in kept.faults(unseen, kept.read("state"), "no journey gets to see it", "a journey sees it or it is gone")]
    kept.conclude(lines, f"{len(set(face for _, face in samples))} faces of {len(samples)} samples")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), *sys.argv[2:])
