"""Codes that must not be taken, each with its word, and codes changed at random, on which both readers must agree."""

import frame
import scsu
import writer
from bad_records import all_bad_records, mutated
from frame import (DEVICE, HANDOFF, MEMBER_CARD, RECEIPT, SLIP, STAFF_CARD, WARD_KEY, WITHDRAWAL, framed, groups,
                   tag_of)
from good_cases import SMALL
from record import write_record
from world import Case, id_of, refusal


def small_handoff(world, record=SMALL, **inner):
    return writer.handoff(record, world.ward, world.device_seed,
                          **{"request_id": world.bytes(16), "issued": world.now, **inner})


def one_of_each(world):
    """(kind, a sound envelope)."""
    x25519 = world.ward.x25519
    return [(HANDOFF, small_handoff(world)),
            (RECEIPT, writer.receipt(world.ward, world.ward_seed, world.bytes(16), 2, 20781, 1)),
            (MEMBER_CARD, writer.member_card(world.bytes(16), "A-0123")),
            (WARD_KEY, writer.ward_card(x25519, world.ward_seed, world.now, world.now + 9, "鶴見区")),
            (DEVICE, writer.enrolment(world.device_seed, world.now, "わっくん", "受付")),
            (STAFF_CARD, writer.staff_card(world.bytes(16), world.bytes(16))),
            (WITHDRAWAL, writer.withdrawal(world.ward, world.device_seed, world.bytes(16), world.now)),
            (SLIP, writer.slip(world.bytes(16)))]


UNSIGNED = (MEMBER_CARD, STAFF_CARD, SLIP)


def flipped_bits(world):
    """Every bit of every kind, framed again with a right tag and check."""
    for kind, envelope in one_of_each(world):
        for bit in range(8 * len(envelope)):
            changed = bytearray(envelope)
            changed[bit // 8] ^= 1 << bit % 8
            scans = frame.frame(kind, bytes(changed))
            yield Case(f"kind {kind}, bit {bit} flipped", scans, never=kind not in UNSIGNED)


def changed_digits(world):
    """Every digit of a code changed, without a new check."""
    for kind, envelope in one_of_each(world):
        code = frame.frame(kind, envelope)[0]
        for at, digit in enumerate(code):
            other = str((int(digit) + world.random.randint(1, 9)) % 10)
            yield Case(f"kind {kind}, digit {at} changed", [code[:at] + other + code[at + 1:]], never=True)


def cut_short(world):
    for kind, envelope in one_of_each(world):
        for size in range(1, len(envelope)):
            # A member card's number goes to the end, so a shorter card is another card.
            scans = frame.frame(kind, envelope[:size])
            yield Case(f"kind {kind} cut to {size} bytes", scans, never=kind != MEMBER_CARD)
        code = frame.frame(kind, envelope)[0]
        for size in range(len(code)):
            yield Case(f"kind {kind} cut to {size} digits", [code[:size]], never=True)
        yield Case(f"kind {kind}, a byte longer", frame.frame(kind, envelope + b"\0"), never=True)


def other_spellings(world):
    """One envelope has one spelling: groups over their limit, and groups of no length."""
    envelope = writer.member_card(world.bytes(16), "A-0123")
    for size in range(19, 25):
        short = envelope[:size]
        tag, body = tag_of(short), groups(short)
        for at in range(0, len(body), 17):
            group = body[at:at + 17]
            limit = 256 ** frame.BYTES_OF[len(group)]
            for value in {limit, int(group) + limit, 10 ** len(group) - 1}:
                if value < 10 ** len(group):
                    again = body[:at] + f"{value:0{len(group)}d}" + body[at + 17:]
                    scans = [framed(MEMBER_CARD, 1, 1, tag, again)]
                    yield refusal(f"a group of {value} in {size} bytes", "damaged", scans)
    tag, body = tag_of(envelope), groups(envelope)
    for more in (1, 2, 4, 6, 7, 9, 11, 12, 14, 16):
        yield refusal(f"a last group of {more} digits", "damaged",
                      [framed(MEMBER_CARD, 1, 1, tag, body[:17] + body[17:34][:more])])


def heads(world):
    """Frames whose heads are wrong and whose checks are right."""
    envelope = writer.staff_card(world.bytes(16), world.bytes(16))
    tag, body = tag_of(envelope), groups(envelope)
    for kind in range(10):
        for part in range(10):
            for count in range(10):
                yield Case(f"head {kind}{part}{count}", [framed(kind, part, count, tag, body)],
                           never=kind not in UNSIGNED or (part, count) != (1, 1))
    yield refusal("another tag", "damaged", [framed(STAFF_CARD, 1, 1, (tag + 1) % 10000, body)])
    yield refusal("a tag that is not padded", "damaged", [framed(STAFF_CARD, 1, 1, tag, body)[:-1]])


def parts_wrongly_cut(world):
    envelope = small_handoff(world)
    tag = tag_of(envelope)
    for sizes in ([7, 271], [147, 131], [139, 139], [0, 278], [133, 145], [70, 70, 138], [42] * 6):
        codes, at = [], 0
        for part, size in enumerate(sizes, 1):
            codes.append(framed(HANDOFF, part, len(sizes), tag, groups(envelope[at:at + size])))
            at += size
        yield Case(f"parts of {sizes} bytes", codes, never=True)
    five_groups = writer.staff_card(world.bytes(16), world.bytes(16))
    codes = [framed(STAFF_CARD, part + 1, 4, tag_of(five_groups), groups(five_groups[part * 14:part * 14 + 14]))
             for part in range(4)]
    yield Case("five groups in four parts", codes, never=True)
    a, b = frame.frame(HANDOFF, envelope, 2)
    yield refusal("one part of two", "part_missing", [a])
    yield refusal("one part of two, twice", "part_missing", [b, b])


def caps(world):
    code = frame.frame(HANDOFF, small_handoff(world))[0]
    yield Case("16384 bytes of typing", [code + " " * (16384 - len(code))])
    yield Case("a symbology in front", [" ]Q1" + code])
    yield refusal("16385 bytes of typing", "not_ours", [code + " " * (16385 - len(code))])
    yield Case("2048 bytes of envelope", frame.frame(MEMBER_CARD, b"\xC1\x01" + bytes(2046)), never=True)
    yield refusal("2049 bytes of envelope", "damaged", frame.frame(MEMBER_CARD, b"\xC1\x01" + bytes(2047)))
    yield refusal("2049 bytes in four parts", "damaged", frame.frame(MEMBER_CARD, b"\xC1\x01" + bytes(2047), 4))
    for typed in ("", " ", "4", "47", "4" * 17, "４７", "47\u0661" + "1" * 20, "47²" + "1" * 20, "47" + "1" * 14,
                  code[:9], code.replace("0", "O"), code + "\x00", "\u3000" + code, "\u00A0" + code, "\x0B" + code,
                  "-" + code, "]Q1 " + code, "]Q1]Q1" + code, "]11" + code, "]Q" + code, code[:30] + " " + code[30:], b"\xFF" + code.encode(), code.encode() + b"\xEF\xBC"):
        yield refusal(f"typed {typed[:24]!r}", "not_ours", [typed])


def inner_faults(world):
    def made(name, word, inner, seed=world.device_seed, device_id=None):
        return refusal(name, word, frame.frame(HANDOFF, writer.around(inner, world.ward, seed, device_id)))

    def block(record=write_record(SMALL), total=278, **inner):
        return writer.inner_block(record, total, **{"request_id": world.bytes(16), "issued": world.now,
                                                    "device_id": id_of(world.device_seed), **inner})

    last = bytearray(block())
    last[-1] = 1
    first = bytearray(block())
    first[33 + len(write_record(SMALL))] = 0x80
    long = bytearray(block())
    long[31:33] = (156 - 33 + 1).to_bytes(2, "big")
    yield made("the last byte of the padding is not zero", "damaged", bytes(last))
    yield made("the first byte of the padding is not zero", "damaged", bytes(first))
    yield made("a record a byte longer than its block", "damaged", bytes(long))
    yield made("another schema", "unknown_version", block(schema=2))
    yield made("schema 0", "unknown_version", block(schema=0))
    yield made("another device around it", "other_device", block(), world.second_seed)
    yield made("an unknown device", "unknown_device", block(), world.bytes(32))
    yield made("a device revoked this minute", "revoked_device", block(), world.revoked_seed)
    yield made("signed by another device", "bad_signature", block(), world.second_seed, id_of(world.device_seed))
    yield made("issued 61 minutes ahead", "not_yet_valid", block(issued=world.now + 61))
    yield made("its validity just over", "expired", block(issued=world.now - 10, validity=10))
    yield made("issued in 1970", "expired", block(issued=0))
    yield made("a request id of zeros, and expired", "expired", block(request_id=bytes(16), issued=0))
    yield Case("a validity of no minutes", small_frame(world, block(validity=0)))
    yield Case("a validity of no minutes, ahead", small_frame(world, block(validity=0, issued=world.now + 30)))
    yield Case("a running number 0", small_frame(world, block(running=0)))
    yield Case("the greatest issue", small_frame(world, block(issued=2 ** 32 - 1)))
    for total in (352, 439, 548, 653, 842):
        yield Case(f"a small record in {total} bytes", small_frame(world, block(total=total)))
    for word, total in (("damaged", 279), ("damaged", 277), ("damaged", 843), ("damaged", 123 + 48)):
        yield made(f"an envelope of {total} bytes", word, block(total=total))


def small_frame(world, inner):
    return frame.frame(HANDOFF, writer.around(inner, world.ward, world.device_seed))


def mutated_frames(world, count):
    sound = [(kind, envelope) for kind, envelope in one_of_each(world) if kind != HANDOFF]
    for number in range(count):
        kind, envelope = world.random.choice(sound)
        changed = mutated(world, envelope)
        yield Case(f"mutated envelope {kind} {changed.hex()}", frame.frame(kind, changed))
        body = list(groups(envelope))
        body[world.random.randrange(len(body))] = world.random.choice("0123456789")
        yield Case(f"mutated body {number}", [framed(kind, 1, 1, tag_of(envelope), "".join(body))])


def signed_faults(world):
    """Receipts and key cards that are rightly signed and wrong inside."""
    def receipt(state, role):
        return frame.frame(RECEIPT, writer.receipt(world.ward, world.ward_seed, world.bytes(16), state, 20781, role))

    def card(name, x25519=world.ward.x25519, since=5, until=6):
        data = name if isinstance(name, bytes) else scsu.encode(name)
        keys = x25519 + world.ward.ed25519 + since.to_bytes(4, "big") + until.to_bytes(4, "big")
        unsigned = b"\xC1\x01" + keys + bytes([len(data)]) + data
        return frame.frame(WARD_KEY, writer.signed(WARD_KEY, unsigned, world.ward_seed))

    def device(hub, name):
        made = writer.signed(DEVICE, b"\xC1\x01" + world.devices[0].ed25519 + bytes(4) + bytes([len(hub)]) + hub
                             + bytes([len(name)]) + name, world.device_seed)
        return frame.frame(DEVICE, made)

    yield refusal("a receipt in state 0", "damaged", receipt(0, 0))
    yield refusal("a receipt in state 4", "unknown_version", receipt(4, 0))
    yield refusal("a receipt by role 6", "unknown_version", receipt(1, 6))
    yield Case("a receipt in state 0 by role 6", receipt(0, 6))
    for name, word, ward_id, seed, device_id in (
            ("by an unknown device", "unknown_device", world.ward.id, world.bytes(32), None),
            ("for another ward", "other_ward", world.bytes(4), world.device_seed, None),
            ("by a revoked device", "revoked_device", world.ward.id, world.revoked_seed, None),
            ("signed by another device", "bad_signature", world.ward.id, world.second_seed, id_of(world.device_seed))):
        unsigned = b"\xC1\x01" + ward_id + (device_id or id_of(seed)) + world.bytes(20)
        yield refusal(f"a withdrawal {name}", word, frame.frame(WITHDRAWAL, writer.signed(WITHDRAWAL, unsigned, seed)))
    for low in LOW_ORDER:
        yield refusal(f"a ward key of low order {low}", "damaged", card("W", bytes.fromhex(low)))
    yield refusal("a ward key valid for no time", "damaged", card("W", since=6))
    yield refusal("a ward key valid backwards", "damaged", card("W", since=7))
    for name in (b"", b"A\n", b"A" * 49, b"\x0C", b"\x0F\xD8\x00"):
        yield refusal(f"a ward named {name!r}", "damaged", card(name))
        yield refusal(f"a hub named {name!r}", "damaged", device(name, b"D"))
        yield refusal(f"a device named {name!r}", "damaged", device(b"H", name))


# The points that X25519 multiplies to zero (as libsodium lists them), and one with its unused bit set.
LOW_ORDER = ["00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ed" + "ff" * 30 + "7f", "ee" + "ff" * 30 + "7f",
             "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
             "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157", "00" * 31 + "80"]


def all_bad(world):
    return [*flipped_bits(world), *changed_digits(world), *cut_short(world), *other_spellings(world), *heads(world),
            *parts_wrongly_cut(world), *caps(world), *inner_faults(world), *signed_faults(world),
            *mutated_frames(world, 500), *all_bad_records(world)]
