"""Both readers against each other, and against the golden bytes. Ends with 1 and words at the first difference.

    cross_test.py --peer build/.../contract_peer --source ROOT [--seed N]

What libsodium seals is random beside the seed; everything else is made from the seed, which a failure names.
"""

import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

import bad_cases
import frame
import good_cases
import reader
import writer
from refused import Refused
from world import World, any_kind


class Difference(Exception):
    pass


def expect(name, got, wanted):
    if got != wanted:
        raise Difference(f"{name}\n  got    {show(got)}\n  wanted {show(wanted)}")


def show(value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True, default=repr)
    return text if len(text) < 3000 else text[:3000] + " ..."


class Peer:
    """The program that reads and writes with the product's own code."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)

    def run(self, *arguments):
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode:
            raise Difference(f"contract_peer {arguments[0]} ended with {done.returncode}\n{done.stderr[-3000:]}")
        return done.stdout

    def emit(self, seed):
        self.run("emit", self.folder, seed)
        return json.loads((self.folder / "emitted.json").read_text("utf-8"))

    def open(self, keys, cases, parts=()):
        codes = [{"scans": [as_bytes(scan).hex() for scan in case.scans]} for case in cases]
        (self.folder / "request.json").write_text(json.dumps({**keys, "codes": codes, "parts": list(parts)}), "utf-8")
        answers = json.loads(self.run("open", self.folder / "request.json"))
        expect("how many answers", [len(answers["codes"]), len(answers["parts"])], [len(codes), len(parts)])
        return answers


def as_bytes(scan):
    return scan if isinstance(scan, bytes) else scan.encode("utf-8")


# ---- ours -> Python ----

def check_ours(emitted, rng):
    now = emitted["now"]
    key = {name: bytes.fromhex(value) for name, value in emitted["ward"].items()}
    ward = reader.WardKey(key["x25519"], key["ed25519"], key["x25519_secret"])
    desk = reader.Desk([ward], [reader.Device(bytes.fromhex(emitted["device"]["ed25519"]))], now)
    for number, code in enumerate(emitted["codes"]):
        name = f"our code {number} ({code['says']['kind']})"
        scans = rng.sample(code["scans"], len(code["scans"]))
        expect(name, any_kind(desk, reader.Hub([ward]), scans), code["says"])
        kind, envelope = frame.read_frame(scans)
        expect(f"{name}: its envelope", envelope.hex(), code["envelope"])
        expect(f"{name}: its frame", frame.frame(kind, envelope, len(scans)), code["scans"])
        device_seed = bytes.fromhex(emitted["device"]["ed25519_seed"])
        again = rewritten(code["says"], ward, key["ed25519_seed"], device_seed, code["envelope"])
        expect(f"{name}: written again", again, code["envelope"])
    for part in emitted["parts"]:
        plain = reader.open_part(bytes.fromhex(part["part"]), bytes.fromhex(part["secret"]))
        expect("our part", plain.hex(), part["plain"])
    check_reach(emitted["codes"])
    return len(emitted["codes"])


def rewritten(says, ward, ward_seed, device_seed, envelope):
    """What has one way to be written is written the same by both."""
    if says["kind"] == "receipt":
        request_id = bytes.fromhex(says["request_id"])
        return writer.receipt(ward, ward_seed, request_id, says["state"], says["day"], says["role"]).hex()
    if says["kind"] == "staff card":
        return writer.staff_card(bytes.fromhex(says["staff_id"]), bytes.fromhex(says["secret"])).hex()
    if says["kind"] == "withdrawal":
        return writer.withdrawal(ward, device_seed, bytes.fromhex(says["request_id"]), says["withdrawn"]).hex()
    if says["kind"] == "request slip":
        return writer.slip(bytes.fromhex(says["secret"])).hex()
    return envelope


def check_reach(codes):
    """A test of few kinds would pass for a wrong reason."""
    sizes = {len(code["envelope"]) // 2 for code in codes if code["says"]["kind"] == "handoff"}
    expect("the buckets that were met", sorted(sizes), list(reader.BUCKETS))
    expect("the counts of parts that were met", sorted({len(code["scans"]) for code in codes}), [1, 2, 3, 4])
    expect("the kinds that were met", sorted({code["says"]["kind"] for code in codes}),
           sorted(["handoff", "receipt", "member card", "ward key card", "device enrolment", "staff card", "withdrawal",
                   "request slip"]))


# ---- Python -> ours ----

def check_theirs(peer, world):
    cases = good_cases.all_good(world) + bad_cases.all_bad(world)
    secrets = [(world.bytes(16), world.bytes(size)) for size in (0, 1, 31, 123, 124, 500, 2044, 9000)]
    parts = [{"secret": secret.hex(), "part": writer.part(secret, plain).hex()} for secret, plain in secrets]
    parts.append({"secret": bytes(16).hex(), "part": parts[0]["part"]})
    answers = peer.open(world.keys(), cases, parts)
    for case, answer in zip(cases, answers["codes"]):
        python, _ = world.read(case.scans)
        judge(case, python, answer)
    plains = [{"plain": plain.hex()} for _, plain in secrets] + [{"refused": "cannot_be_opened"}]
    expect("parts under a member card", answers["parts"], plains)
    return len(cases), sum("refused" in answer for answer in answers["codes"])


def judge(case, python, ours):
    if case.says is not None:
        expect(f"{case.name}: the reader in Python", python, case.says)
        expect(f"{case.name}: ours", ours, case.says)
    scans = show(case.scans)
    expect(f"{case.name}: ours (got) and the reader in Python (wanted) differ\n  scans {scans}", ours, python)
    if case.never and "refused" not in ours:
        raise Difference(f"{case.name} was taken: {show(ours)}")


# ---- the golden bytes and the document ----

FULL = {"hub": "わっくんひろば", "language": "ja-easy", "called": "ひまわり",
        "children": [{"birth": "2025-09", "nickname": "そら"}, {"birth": None, "nickname": "Mei"}], "due": "2027-02",
        "topics": [5, 14, 24], "stage": 3, "wish": "夜にまとめて眠れるようになりたいです。",
        "own_words": "夜泣きが続いています。\nだれかに話を聞いてほしいです。", "decision": "まず保健師さんと電話で話します。",
        "contact": {"method": 1, "message": True, "address": "090-0000-0012", "hours": "平日の午前", "show": "つなぐ"},
        "member_number": "A-0123", "how": 2, "consent": [1, 2, 3, 4, 5, 6, 7, 8, 9], "consent_version": 3}
GOLDEN_NOW = 29924760  # 2026-11-24T02:00Z


def rows(path):
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def golden_contents(key):
    """What the golden codes say, by the examples of the document."""
    request = key["request-id"]
    handoff = {"kind": "handoff", "ward_key_id": "aab0edca", "device_key_id": "f1016624", "request_id": request,
               "issued": GOLDEN_NOW - 60, "validity": 43200, "running": 7}
    full, small = {**handoff, "record": FULL}, {**handoff, "record": good_cases.SMALL}
    return {
        "handoff-full": full, "handoff-full-in-two": full, "handoff-full-in-four": full, "handoff-small": small,
        "handoff-with-a-field-to-skip": small,
        "handoff-with-unicode-mode-text": {**handoff, "record": {"hub": "あい\ue000", "how": 0, "consent_version": 1}},
        "receipt": {"kind": "receipt", "ward_key_id": "aab0edca", "request_id": request, "state": 2, "day": 20781,
                    "role": 2},
        "member-card": {"kind": "member card", "secret": key["member-card-secret"], "member_number": "A-0123",
                        "x25519": key["member-card-x25519-public"]},
        "ward-key-card": {"kind": "ward key card", "ward": "鶴見区福祉保健センター", "x25519": key["ward-x25519-public"],
                          "ed25519": key["ward-ed25519-public"], "key_id": "aab0edca",
                          "fingerprint": key["ward-fingerprint"],
                          "valid_from": GOLDEN_NOW - 60 - 30 * 1440, "valid_to": GOLDEN_NOW - 60 + 335 * 1440},
        "device-enrolment": {"kind": "device enrolment", "hub": "わっくんひろば", "device": "受付", "made": GOLDEN_NOW - 60,
                             "ed25519": key["device-ed25519-public"], "key_id": "f1016624",
                             "fingerprint": key["device-fingerprint"]},
        "staff-card": {"kind": "staff card", "staff_id": request, "secret": bytes(range(0xC0, 0xD0)).hex()},
        "withdrawal": {"kind": "withdrawal", "ward_key_id": "aab0edca", "device_key_id": "f1016624",
                       "request_id": request, "withdrawn": GOLDEN_NOW - 30},
        "request-slip": {"kind": "request slip", "secret": key["request-slip-secret"],
                         "hash": key["request-slip-hash"]}}


def check_golden(folder):
    key = dict(rows(folder / "keys.tsv"))
    halves = ("x25519-public", "ed25519-public", "x25519-secret")
    ward = reader.WardKey(*(bytes.fromhex(key[f"ward-{half}"]) for half in halves))
    devices = [reader.Device(bytes.fromhex(key[f"{name}-ed25519-public"]))
               for name in ("device", "second-device", "revoked-device")]
    devices[2].revoked_from = GOLDEN_NOW - 60
    desk, hub = reader.Desk([ward], devices, GOLDEN_NOW), reader.Hub([ward])
    contents, accepted, rejected = golden_contents(key), rows(folder / "accepted.tsv"), rows(folder / "rejected.tsv")
    expect("the names of the golden codes", sorted(row[0] for row in accepted), sorted(contents))
    for name, envelope, digits in accepted:
        scans = digits.split(",")
        expect(f"golden {name}", any_kind(desk, hub, scans), contents[name])
        kind, whole = frame.read_frame(scans)
        expect(f"golden {name}: its envelope", whole.hex(), envelope)
        expect(f"golden {name}: its frame", frame.frame(kind, whole, len(scans)), scans)
    for name, word, typed in rejected:
        scans = [b""] if typed == "%" else [urllib.parse.unquote_to_bytes(scan) for scan in typed.split(",")]
        expect(f"golden {name}", any_kind(desk, hub, scans), {"refused": word})
    check_second_scan(desk, accepted)
    return len(accepted), len(rejected)


def check_second_scan(desk, accepted):
    scans = next(digits.split(",") for name, _, digits in accepted if name == "handoff-full")
    again = reader.Desk(desk.keys, desk.devices, desk.now, {desk.read_handoff(scans)["request_id"]})
    try:
        again.read_handoff(scans)
        raise Difference("a code was taken in twice")
    except Refused as refused:
        expect("a second scan", refused.word, "already_received")
    taken_back = next(digits.split(",") for name, _, digits in accepted if name == "withdrawal")
    late = reader.Desk(desk.keys, desk.devices, desk.now, set(), {desk.read_withdrawal(taken_back)["request_id"]})
    try:
        late.read_handoff(scans)
        raise Difference("a withdrawn request was taken in")
    except Refused as refused:
        expect("a withdrawn request", refused.word, "withdrawn")


def check_document(text, emitted):
    """The lists of the document against the product's own names."""
    def numbered(pattern):
        found = re.search(pattern, text, re.S)
        if not found:
            raise Difference(f"the document has no list like {pattern}")
        return {number: name for number, name in re.findall(r"(\d+) (\w+)", found.group(1))}
    expect("topics in the document", numbered(r"Topics: (.*?)\."), emitted["topics"])
    expect("contact roles in the document", numbered(r"contact role: (.*?) \|"), emitted["roles"])
    for word in emitted["refusals"].values():
        expect(f"`{word}` in the document", f"`{word}`" in text, True)


def run(arguments, folder):
    peer = Peer(arguments.peer, folder)
    source = pathlib.Path(arguments.source)
    emitted = peer.emit(arguments.seed)
    check_document((source / "docs/HANDOFF_FORMAT.md").read_text("utf-8"), emitted)
    accepted, rejected = check_golden(source / "tests/golden/codes")
    ours = check_ours(emitted, random.Random(arguments.seed))
    theirs, refused = check_theirs(peer, World(arguments.seed))
    print(f"golden: {accepted} taken, {rejected} refused; ours read in Python: {ours}; "
          f"made in Python: {theirs}, of which ours refuses {refused}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--source", required=True)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2 ** 32))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tsunagu-contract-") as folder:
        try:
            run(arguments, folder)
        except Difference as difference:
            sys.exit(f"seed {arguments.seed}: {difference}")


if __name__ == "__main__":
    main()
