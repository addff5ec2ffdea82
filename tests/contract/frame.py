"""Digits around every envelope: docs/HANDOFF_FORMAT.md, "Frame"."""

import binascii
import hashlib
import re
from dataclasses import dataclass

from refused import Refused, require

DIGITS_OF = {1: 3, 2: 5, 3: 8, 4: 10, 5: 13, 6: 15, 7: 17}
BYTES_OF = {digits: count for count, digits in DIGITS_OF.items()}
HEAD = 14
MOST_TYPED = 16384
MOST_ENVELOPE = 2048
MOST_DIGITS = 4988
HANDOFF, RECEIPT, MEMBER_CARD, WARD_KEY, DEVICE, STAFF_CARD, WITHDRAWAL, SLIP = 1, 2, 3, 4, 5, 7, 8, 9


def blake2b_256(message, key=b""):
    return hashlib.blake2b(message, digest_size=32, key=key).digest()


def crc16(data):
    """CRC-16/IBM-3740: the standard library's CRC of BinHex, which has the same polynomial, from another initial value."""
    return binascii.crc_hqx(data, 0xFFFF)


def tag_of(envelope):
    return int.from_bytes(blake2b_256(envelope)[:8], "big") % 10000


def groups(data):
    return "".join(f"{int.from_bytes(data[at:at + 7], 'big'):0{DIGITS_OF[len(data[at:at + 7])]}d}"
                   for at in range(0, len(data), 7))


def ungroup(digits):
    out = bytearray()
    for at in range(0, len(digits), 17):
        group = digits[at:at + 17]
        require(len(group) in BYTES_OF, "damaged", "a group of no known length")
        size = BYTES_OF[len(group)]
        require(int(group) < 1 << 8 * size, "damaged", "a group too great")
        out += int(group).to_bytes(size, "big")
    return bytes(out)


def check_of(head, body):
    return f"{crc16((head + body).encode('ascii')):05d}"


def framed(kind, part, count, tag, body):
    """Any head around any body, with a right check: also for codes that must be refused."""
    head = f"47{kind}{part}{count}{tag:04d}"
    return head + check_of(head, body) + body


def cuts(length, count):
    """How many bytes each of `count` parts holds; None when that count does not exist."""
    size = 7 * -(-(-(-length // 7)) // count)
    last = length - size * (count - 1)
    return [size] * (count - 1) + [last] if last > 0 else None


def frame(kind, envelope, count=1):
    """The codes of an envelope, one string of digits for each part."""
    sizes = cuts(len(envelope), count)
    assert sizes, "this count of parts does not exist"
    codes, at = [], 0
    for part, size in enumerate(sizes, 1):
        codes.append(framed(kind, part, count, tag_of(envelope), groups(envelope[at:at + size])))
        at += size
    return codes


def folded(typed):
    """What a keyboard or scanner typed (str or bytes), as plain digits."""
    if isinstance(typed, bytes):
        try:
            typed = typed.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("not_ours", "not text") from None
    require(len(typed.encode("utf-8", "surrogatepass")) <= MOST_TYPED, "not_ours", "too long")
    text = re.sub(r"\A\][A-Za-z][0-9A-Za-z]", "", typed.strip(" \t\r\n"))
    return "".join(chr(ord(c) - 0xFF10 + 0x30) if "\uFF10" <= c <= "\uFF19" else c for c in text)


@dataclass(frozen=True)
class Part:
    kind: int
    part: int
    count: int
    tag: int
    data: bytes

    @property
    def code(self):
        return (self.kind, self.count, self.tag)


def read_part(typed):
    digits = folded(typed)
    require(all(c in "0123456789" for c in digits) and len(digits) >= 17 and digits.startswith("47"), "not_ours")
    require(len(digits) <= MOST_DIGITS, "damaged", "too many digits")
    body = digits[HEAD:]
    require(digits[9:HEAD] == check_of(digits[:9], body), "damaged", "the check is wrong")
    kind, part, count, tag = int(digits[2]), int(digits[3]), int(digits[4]), int(digits[5:9])
    require(kind not in (0, 6), "unknown_version", "a kind that does not exist")
    require(1 <= count <= 4 and 1 <= part <= count, "damaged", "part or count out of range")
    return Part(kind, part, count, tag, ungroup(body))


def join(parts):
    """All parts of one code, in order of their numbers."""
    envelope = b"".join(part.data for part in parts)
    require(len(envelope) <= MOST_ENVELOPE, "damaged", "an envelope too long")
    require([len(part.data) for part in parts] == cuts(len(envelope), len(parts)), "damaged", "wrongly cut")
    require(tag_of(envelope) == parts[0].tag, "damaged", "the tag is wrong")
    return envelope


def read_frame(scans):
    """(kind, envelope) of what was scanned, one after the other; parts in any order and repeatedly."""
    held = {}
    for typed in scans:
        part = read_part(typed)
        other = next(iter(held.values()), part)
        if other.code != part.code or held.get(part.part, part) != part:
            held = {}
        held[part.part] = part
    require(held and len(held) == next(iter(held.values())).count, "part_missing")
    parts = [held[number] for number in sorted(held)]
    return parts[0].kind, join(parts)
