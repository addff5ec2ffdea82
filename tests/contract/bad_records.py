"""Records that must be refused, each with its word, and records changed at random, on which both readers must agree."""

import frame
import scsu
import writer
from frame import HANDOFF
from good_cases import any_record, cut_text
from record import MOST_BYTES, TOPICS, write_field, write_record
from world import Case, refusal

F = write_field
HUB, HOW, VERSION = F(1, b"A"), F(0x10, b"\1"), F(0x12, b"\0\1")


def agreed(items, *fields):
    return HUB + b"".join(fields) + HOW + F(0x11, bytes(items)) + VERSION


def record_faults():
    """(name, word, record)."""
    child = F(4, b"\x5E\xF4\x41")
    contact = F(0x0B, b"\1\0")
    yield from [
        ("nothing", "damaged", b""),
        ("no hub", "damaged", HOW + VERSION),
        ("no how", "damaged", HUB + VERSION),
        ("no consent version", "damaged", HUB + HOW),
        ("hub twice", "damaged", HUB + HUB + HOW + VERSION),
        ("version twice", "damaged", HUB + HOW + VERSION + VERSION),
        ("a skipped field twice", "damaged", HUB + HOW + VERSION + F(0x90, b"") + F(0x90, b"")),
        ("a skipped field before", "damaged", F(0x90, b"") + HUB + HOW + VERSION),
        ("a skipped field cut short", "damaged", HUB + HOW + VERSION + b"\x90\x05abcd"),
        ("tags descending", "damaged", HOW + HUB + VERSION),
        ("tag 0", "damaged", F(0, b"") + HUB + HOW + VERSION),
        ("a field of the next version", "unknown_version", HUB + HOW + VERSION + F(0x13, b"")),
        ("tag 0x7F", "unknown_version", HUB + HOW + VERSION + F(0x7F, b"x")),
        ("an empty hub", "damaged", F(1, b"") + HOW + VERSION),
        ("a hub of 49 letters", "damaged", F(1, b"A" * 49) + HOW + VERSION),
        ("297 bytes for one character", "damaged", F(1, b"\x10" * 296 + b"A") + HOW + VERSION),
        ("a long length for one byte", "damaged", b"\x01\x80\x01A" + HOW + VERSION),
        ("a long length for 127", "damaged", agreed([5], b"\x08\x80\x7F" + b"w" * 127)),
        ("a length without its second half", "damaged", HUB + HOW + b"\x12\x80"),
        ("a tag alone", "damaged", HUB + HOW + b"\x12"),
        ("a value cut short", "damaged", HUB + HOW + b"\x12\x02\x00"),
        ("how 3", "unknown_version", HUB + F(0x10, b"\3") + VERSION),
        ("how of two bytes", "damaged", HUB + F(0x10, b"\0\1") + VERSION),
        ("how of no bytes", "damaged", HUB + F(0x10, b"") + VERSION),
        ("a version of one byte", "damaged", HUB + HOW + F(0x12, b"\1")),
        ("an empty consent", "damaged", HUB + HOW + F(0x11, b"") + VERSION),
        ("consent 0", "damaged", agreed([0])),
        ("consent 10", "unknown_version", agreed([10])),
        ("consent twice", "damaged", agreed([1, 1])),
        ("consent descending", "damaged", agreed([2, 1])),
        ("topic 0", "damaged", agreed([4], F(6, b"\0"))),
        ("the topic after the last", "unknown_version", agreed([4], F(6, bytes([TOPICS + 1])))),
        ("no topics", "damaged", agreed([4], F(6, b""))),
        ("topics descending", "damaged", agreed([4], F(6, b"\5\4"))),
        ("stage 0", "damaged", agreed([4], F(7, b"\0"))),
        ("stage 6", "unknown_version", agreed([4], F(7, b"\6"))),
        ("method 0", "damaged", agreed([7], F(0x0B, b"\0\0"))),
        ("method 6", "unknown_version", agreed([7], F(0x0B, b"\6\0"))),
        ("message 2", "damaged", agreed([7], F(0x0B, b"\1\2"))),
        ("a contact of one byte", "damaged", agreed([7], F(0x0B, b"\1"))),
        ("an address of no contact", "damaged", agreed([7], F(0x0C, b"1"))),
        ("hours of no contact", "damaged", agreed([7], F(0x0D, b"1"))),
        ("a name of no contact", "damaged", agreed([7], F(0x0E, b"1"))),
        ("an empty address", "damaged", agreed([7], contact, F(0x0C, b""))),
        ("a month of 1899", "damaged", agreed([3], F(5, (22799).to_bytes(2, "big")))),
        ("a month of 2200", "damaged", agreed([3], F(5, (26400).to_bytes(2, "big")))),
        ("a due month of 0", "damaged", agreed([3], F(5, b"\0\0"))),
        ("a month of one byte", "damaged", agreed([3], F(5, b"\x5E"))),
        ("a child of one byte", "damaged", agreed([2], F(4, b"\x5E"))),
        ("a child unknown", "damaged", agreed([2], F(4, b"\0\0"))),
        ("a child of month 1", "damaged", agreed([2], F(4, b"\0\1A"))),
        ("a nickname without a letter", "damaged", agreed([2], F(4, b"\x5E\xF4\x14\x0F"))),
        ("nine children", "damaged", agreed([2], child * 9)),
        ("children apart", "damaged", agreed([2, 3], child, F(5, b"\x5E\xF4"), child)),
        ("a nickname of 25", "damaged", agreed([2], F(4, b"\0\0" + b"x" * 25))),
        ("601 characters", "damaged", agreed([5], F(8, b"w" * 601))),
        ("a language in capitals", "damaged", agreed([9], F(2, b"JA"))),
        ("a language of one letter", "damaged", agreed([9], F(2, b"j"))),
        ("a language of 17", "damaged", agreed([9], F(2, b"j" * 17))),
        ("an empty language", "damaged", agreed([9], F(2, b""))),
        ("a BOM", "damaged", F(1, b"\x0E\xFE\xFFA") + HOW + VERSION),
        ("a line feed in a hub", "damaged", F(1, b"A\nB") + HOW + VERSION),
        ("a carriage return in a wish", "damaged", agreed([5], F(8, b"A\rB"))),
    ]
    not_agreed = {1: F(3, b"c"), 2: child, 3: F(5, b"\x5E\xF4"), 4: F(6, b"\1"), 5: F(9, b"o"), 6: F(0x0A, b"d"),
                  7: contact, 8: F(0x0F, b"7"), 9: F(2, b"en")}
    for item, field in not_agreed.items():
        others = [number for number in range(1, 10) if number != item]
        yield f"item {item} is not agreed to", "damaged", agreed(others, field)
        yield f"item {item} without any consent", "damaged", HUB + field + HOW + VERSION
    for stage_or_wish in (F(7, b"\1"), F(8, b"w")):
        yield "stage or wish without its item", "damaged", agreed([1, 2, 3, 6, 7, 8, 9], stage_or_wish)


HIDDEN = [*range(0, 0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F),
          *range(0x2066, 0x206A), 0xFEFF, *range(0xFDD0, 0xFDF0),
          *(plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF))]
SHOWN = [0x20, 0x7E, 0xA0, 0x61B, 0x61D, 0x200B, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A, 0xFDCF, 0xFDF0,
         0xFEFE, 0xFF00, 0xFFFD, 0x10000, 0x10FFFD, 0xD7FF, 0xE000, 0xF2FF]


def characters(world):
    """Every character that must not reach a screen, and its neighbours that may, in a wish."""
    for point in HIDDEN:
        for data in {scsu.encode(f"a{chr(point)}b"), scsu.encode_in_unicode_mode(f"a{chr(point)}b")}:
            yield sealed(world, f"U+{point:04X} as {data.hex()}", agreed([5], F(8, data)), "damaged")
    for point in SHOWN:
        yield sealed(world, f"U+{point:04X}", agreed([5], F(8, scsu.encode(f"a{chr(point)}b"))))


MALFORMED = ["0c", "0e", "0ed8", "0ed800", "0edc00", "0edc000ed800", "0ed80041", "0fd800", "0fdc00", "0fd8000041",
             "0f30", "0ff2", "0ff0", "0ff0e0", "0b", "0b00", "01", "18", "1800", "18a8", "18f8", "0fe800", "0fe8a8",
             "0fe8f8", "0ff1", "0ff100", "0fe8", "410c", "180041", "18a841", "18f841", "0fe80041", "0fe8f841"]


def malformed_scsu(world):
    for data in MALFORMED:
        yield sealed(world, f"SCSU {data}", agreed([5], F(8, bytes.fromhex(data))), "damaged")
    for data in ("0ed83d0ede00", "0fd83dde00", "0ed83d0fde00", "0b001e80", "01410142", "0280", "0161", "080a61"):
        yield sealed(world, f"SCSU {data}", agreed([5], F(8, bytes.fromhex(data))))


def sealed(world, name, record, word=None):
    envelope = writer.handoff(record, world.ward, world.device_seed, request_id=world.bytes(16), issued=world.now)
    scans = frame.frame(HANDOFF, envelope)
    return refusal(name, word, scans) if word else Case(name, scans)


def mutated(world, data):
    data = bytearray(data)
    for _ in range(world.random.choice([1, 1, 1, 2, 3])):
        at = world.random.randrange(len(data))
        kind = world.random.randrange(5)
        if kind == 0:
            data[at] ^= 1 << world.random.randrange(8)
        elif kind == 1:
            data[at] = world.random.choice([0, 1, 0x0E, 0x0F, 0x7F, 0x80, 0x81, 0xE0, 0xF0, 0xFF])
        elif kind == 2:
            data.insert(at, world.random.randrange(256))
        elif kind == 3 and len(data) > 1:
            del data[at]
        else:
            data[at:at] = data[at:at + world.random.randint(1, 8)]
    return bytes(data)


def mutated_records(world, count):
    for number in range(count):
        record = mutated(world, write_record(any_record(world)))
        if len(record) <= MOST_BYTES:
            yield sealed(world, f"mutated record {number}: {record.hex()}", record)


def random_scsu(world, count):
    busy = [*range(0x00, 0x20), *range(0xE0, 0x100), 0x30, 0x41, 0x80, 0xD8, 0xDC]
    for number in range(count):
        if number % 2:
            data = bytes(world.random.choice(busy) for _ in range(world.random.randint(1, 12)))
        else:
            data = mutated(world, scsu.encode(cut_text(world, 60, True)))
        yield sealed(world, f"random SCSU {data.hex()}", agreed([5], F(8, data)))


def all_bad_records(world):
    faults = [sealed(world, f"record: {name}", record, word) for name, word, record in record_faults()]
    return [*faults, *characters(world), *malformed_scsu(world), *mutated_records(world, 2000), *random_scsu(world, 2000)]
