"""Reads every kind of code, written from docs/HANDOFF_FORMAT.md alone: the proof that the document is enough.

    reader.py DIGITS...          what a card, a key card or an enrolment says (several arguments: parts of one code)

As a module: read_card(scans), and a Desk (opens handoffs) or a Hub (verifies receipts) with their keys.
"""

import json
import sys
from dataclasses import dataclass, field

from nacl import bindings, exceptions

from frame import (DEVICE, HANDOFF, MEMBER_CARD, RECEIPT, SLIP, STAFF_CARD, WARD_KEY, WITHDRAWAL, blake2b_256,
                   read_frame)
from record import read_record, read_text
from refused import Refused, require

BUCKETS = (278, 352, 439, 548, 653, 842)
AROUND_INNER = 122
SIGNATURE = 64
START = b"\xC1\x01"
DOMAINS = {HANDOFF: b"tsunagu/handoff/v1", RECEIPT: b"tsunagu/receipt/v1",
           WARD_KEY: b"tsunagu/ward-key/v1", DEVICE: b"tsunagu/device/v1", WITHDRAWAL: b"tsunagu/withdrawal/v1"}


def u(data):
    return int.from_bytes(data, "big")


def key_id(public_key):
    return blake2b_256(public_key)[:4]


def check_start(envelope):
    require(len(envelope) >= 2, "damaged", "no start")
    require(envelope[0] >> 4 == 0xC, "not_ours", "another magic")
    require(envelope[:2] == START, "unknown_version", "another version or suite")


def check_signature(kind, envelope, public_key):
    message = DOMAINS[kind] + b"\0" + envelope[:-SIGNATURE]
    try:
        bindings.crypto_sign_open(envelope[-SIGNATURE:] + message, public_key)
    except (exceptions.BadSignatureError, exceptions.CryptoError):
        raise Refused("bad_signature") from None


def open_seal(sealed, secret):
    try:
        return bindings.crypto_box_seal_open(sealed, bindings.crypto_scalarmult_base(secret), secret)
    except exceptions.CryptoError:
        raise Refused("cannot_be_opened") from None


@dataclass
class WardKey:
    """What a hub knows of a ward, or, with `secret`, what the ward knows of itself."""
    x25519: bytes
    ed25519: bytes
    secret: bytes = b""

    @property
    def id(self):
        return key_id(self.x25519 + self.ed25519)


@dataclass
class Device:
    ed25519: bytes
    revoked_from: int = None  # a minute


@dataclass
class Desk:
    """A ward: its own keys, the devices it knows, the minute it is, and the request ids it has taken in."""
    keys: list
    devices: list
    now: int
    seen: set = field(default_factory=set)
    withdrawn: set = field(default_factory=set)

    def read_handoff(self, scans):
        kind, envelope = read_frame(scans)
        require(kind == HANDOFF, "other_kind")
        return self.open(envelope)

    def open(self, envelope):
        require(len(envelope) <= BUCKETS[-1], "damaged", "over the largest bucket")
        check_start(envelope)
        require(len(envelope) in BUCKETS, "damaged", "no bucket")
        key = next((key for key in self.keys if key.id == envelope[2:6]), None)
        require(key is not None, "other_ward")
        device = next((device for device in self.devices if key_id(device.ed25519) == envelope[6:10]), None)
        require(device is not None, "unknown_device")
        check_signature(HANDOFF, envelope, device.ed25519)
        require(device.revoked_from is None or self.now < device.revoked_from, "revoked_device")
        content = read_inner(open_seal(envelope[10:-SIGNATURE], key.secret), envelope[6:10])
        self.check_time(content)
        require(content["request_id"] not in self.seen, "already_received")
        require(content["request_id"] not in self.withdrawn, "withdrawn")
        return {"kind": "handoff", "ward_key_id": envelope[2:6].hex(), **content}

    def read_withdrawal(self, scans):
        kind, envelope = read_frame(scans)
        require(kind == WITHDRAWAL, "other_kind")
        check_start(envelope)
        require(len(envelope) == 94, "damaged", "a withdrawal of a wrong length")
        require(any(key.id == envelope[2:6] for key in self.keys), "other_ward")
        device = next((device for device in self.devices if key_id(device.ed25519) == envelope[6:10]), None)
        require(device is not None, "unknown_device")
        check_signature(WITHDRAWAL, envelope, device.ed25519)
        require(device.revoked_from is None or self.now < device.revoked_from, "revoked_device")
        return {"kind": "withdrawal", "ward_key_id": envelope[2:6].hex(), "device_key_id": envelope[6:10].hex(),
                "request_id": envelope[10:26].hex(), "withdrawn": u(envelope[26:30])}

    def check_time(self, content):
        require(content["issued"] <= self.now + 60, "not_yet_valid")
        require(self.now < content["issued"] + content["validity"], "expired")


def read_inner(inner, device_id):
    require(inner[16:20] == device_id, "other_device")
    require(inner[30] == 1, "unknown_version", "another schema")
    end = 33 + u(inner[31:33])
    require(end <= len(inner), "damaged", "a record longer than its block")
    require(not any(inner[end:]), "damaged", "padding that is not zero")
    return {"request_id": inner[:16].hex(), "device_key_id": device_id.hex(), "issued": u(inner[20:24]),
            "validity": u(inner[24:26]), "running": u(inner[26:30]), "record": read_record(inner[33:end])}


@dataclass
class Hub:
    """A hub: the ward keys it trusts."""
    wards: list

    def read_receipt(self, scans):
        kind, envelope = read_frame(scans)
        require(kind == RECEIPT, "other_kind")
        check_start(envelope)
        require(len(envelope) == 90, "damaged", "a receipt of a wrong length")
        ward = next((ward for ward in self.wards if ward.id == envelope[2:6]), None)
        require(ward is not None, "other_ward")
        check_signature(RECEIPT, envelope, ward.ed25519)
        state, role = envelope[22], envelope[25]
        require(state > 0, "damaged", "state 0")
        require(state <= 3 and role <= 5, "unknown_version", "a later state or role")
        return {"kind": "receipt", "ward_key_id": envelope[2:6].hex(), "request_id": envelope[6:22].hex(),
                "state": state, "day": u(envelope[23:25]), "role": role}


def fingerprint(kind, values):
    digest = blake2b_256(b"tsunagu/fingerprint/v1\0" + bytes([kind]) + values)
    return " ".join(f"{u(digest[at:at + 4]) % 1000:03d}" for at in range(0, 32, 4))


def low_order(x25519):
    """Whether the key would agree with everybody on all zeros."""
    try:
        bindings.crypto_scalarmult(bytes(range(32)), x25519)
    except (exceptions.CryptoError, RuntimeError):
        return True
    return False


def read_member_card(envelope):
    require(len(envelope) > 18, "damaged", "a member card too short")
    seed = blake2b_256(b"tsunagu/member-card/box/v1", key=envelope[2:18])
    return {"kind": "member card", "secret": envelope[2:18].hex(), "member_number": read_text(envelope[18:], 1, 24),
            "x25519": bindings.crypto_box_seed_keypair(seed)[0].hex()}


def open_part(part, secret):
    """A stored part under a member card's secret."""
    public, private = bindings.crypto_box_seed_keypair(blake2b_256(b"tsunagu/member-card/box/v1", key=secret))
    require(part[:4] == key_id(public), "cannot_be_opened", "under another card")
    return unpadded(open_seal(part[4:], private))


def unpadded(plain):
    """Marker, length, the bytes, zeros up to 128, 512, 2048 or whole 8192s; a CBOR map is from before padding."""
    if plain and 0xA0 <= plain[0] <= 0xBF:
        return plain
    require(len(plain) in (128, 512, 2048) or len(plain) > 0 and len(plain) % 8192 == 0, "damaged", "a padded size")
    length = u(plain[1:5])
    require(plain[0] == 1 and length <= len(plain) - 5 and not any(plain[5 + length:]), "damaged", "padding")
    return plain[5:5 + length]


def read_ward_card(envelope):
    require(len(envelope) > 75 and len(envelope) == 75 + envelope[74] + SIGNATURE, "damaged", "a wrong length")
    x25519, ed25519, since, until = envelope[2:34], envelope[34:66], envelope[66:70], envelope[70:74]
    check_signature(WARD_KEY, envelope, ed25519)
    ward = read_text(envelope[75:-SIGNATURE], 1, 48)
    require(u(since) < u(until), "damaged", "an empty validity")
    require(not low_order(x25519), "damaged", "a key of low order")
    return {"kind": "ward key card", "x25519": x25519.hex(), "ed25519": ed25519.hex(), "valid_from": u(since),
            "valid_to": u(until), "ward": ward, "key_id": key_id(x25519 + ed25519).hex(),
            "fingerprint": fingerprint(WARD_KEY, x25519 + ed25519 + since + until + ward.encode("utf-8"))}


def prefixed(name):
    data = name.encode("utf-8")
    return len(data).to_bytes(2, "big") + data


def read_enrolment(envelope):
    require(len(envelope) > 38, "damaged", "an enrolment too short")
    middle = 39 + envelope[38]
    whole = len(envelope) > middle and len(envelope) == middle + 1 + envelope[middle] + SIGNATURE
    require(whole, "damaged", "a wrong length")
    ed25519, made = envelope[2:34], envelope[34:38]
    check_signature(DEVICE, envelope, ed25519)
    hub, name = read_text(envelope[39:middle], 1, 48), read_text(envelope[middle + 1:-SIGNATURE], 1, 48)
    return {"kind": "device enrolment", "ed25519": ed25519.hex(), "made": u(made), "hub": hub, "device": name,
            "key_id": key_id(ed25519).hex(),
            "fingerprint": fingerprint(DEVICE, ed25519 + made + prefixed(hub) + prefixed(name))}


def read_staff_card(envelope):
    require(len(envelope) == 34, "damaged", "a staff card of a wrong length")
    return {"kind": "staff card", "staff_id": envelope[2:18].hex(), "secret": envelope[18:].hex()}


def read_slip(envelope):
    require(len(envelope) == 18, "damaged", "a request slip of a wrong length")
    return {"kind": "request slip", "secret": envelope[2:].hex(),
            "hash": blake2b_256(b"tsunagu/request-slip/v1", key=envelope[2:]).hex()}


CARDS = {MEMBER_CARD: read_member_card, WARD_KEY: read_ward_card, DEVICE: read_enrolment, STAFF_CARD: read_staff_card,
         SLIP: read_slip}


def read_card(scans, wanted=None):
    """Any kind that is read without keys; `wanted` is the one kind that belongs here."""
    kind, envelope = read_frame(scans)
    require(kind in CARDS and wanted in (None, kind), "other_kind")
    check_start(envelope)
    return CARDS[kind](envelope)


if __name__ == "__main__":
    try:
        print(json.dumps(read_card(sys.argv[1:]), ensure_ascii=False, indent=1))
    except Refused as refused:
        sys.exit(str(refused))
