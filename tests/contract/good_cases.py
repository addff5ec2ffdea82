"""Codes that must be taken, made by the writer in Python, with what they say."""

from nacl import bindings

import frame
import scsu
import writer
from frame import DEVICE, HANDOFF, MEMBER_CARD, RECEIPT, SLIP, STAFF_CARD, WARD_KEY, WITHDRAWAL
from reader import BUCKETS, fingerprint, key_id, prefixed
from record import FIELDS, MOST_BYTES, TOPICS, write_field, write_record
from world import Case, id_of, public_of

TEXTS = [
    "夜泣きが続いて、まとめて眠れません。離乳食も進まず、毎日どうしたらよいか分からなくなります。",
    "ひとりで かかえこまず、だれかに はなしを きいてほしいです。カタカナ、ﾊﾝｶｸ、㍿、①もあります。",
    "The baby wakes every two hours & I'm not sure what's normal - \"is it me?\" (twins, 7 months)\n",
    "बच्चा राति धेरै रुन्छ र मलाई निद्रा पुग्दैन। कसैसँग कुरा गर्न चाहन्छु। ",
    "Bé hay khóc đêm và tôi rất mệt mỏi; tôi muốn được tư vấn về việc cho con bú. ",
    "아기가 밤마다 자주 깨서 너무 힘들어요. 누군가와 이야기하고 싶습니다. ",
    "宝宝晚上总是哭，我想和专业人员谈谈。謝謝你們。",
    "👶🏽👩‍👩‍👧‍👦😀🇯🇵🎌 ａｂｃ ﬁ 𠮷野家 𝒜𝓑 ",
    "\ue000私用\u0370Ελληνικά кириллица العربية ไทย €™ ",
]
SMALL = {"hub": "A", "how": 1, "consent_version": 1}


def said(world, record, request_id, **inner):
    return {"kind": "handoff", "ward_key_id": world.ward.id.hex(), "device_key_id": id_of(world.device_seed).hex(),
            "request_id": request_id.hex(), "issued": world.now, "validity": 43200, "running": 1, "record": record,
            **inner}


def handoff(world, name, record, parts=1, data=None, **inner):
    """`data` is what stands for the record in the envelope, when that is not write_record(record)."""
    request_id = world.bytes(16)
    says = said(world, record, request_id, **inner)
    envelope = writer.handoff(data if data is not None else record, world.ward, world.device_seed,
                              request_id=request_id, **{"issued": world.now, **inner})
    return Case(name, frame.frame(HANDOFF, envelope, parts), says)


def cut_text(world, most, lines=False):
    source = world.random.choice(TEXTS)
    source = source if lines else source.replace("\n", " ")
    start, size = world.random.randrange(len(source)), world.random.randint(1, most)
    return (source[start:] + source * (size // len(source) + 1))[:size]


def month(world):
    return f"{world.random.randrange(1900, 2200)}-{world.random.randint(1, 12):02d}"


def subset(world, most):
    return [number for number in range(1, most + 1) if world.random.random() < 0.5]


def child(world):
    birth = world.random.choice([None, month(world)])
    return {"birth": birth, "nickname": cut_text(world, 24) if not birth or world.random.random() < 0.5 else ""}


def contact(world):
    details = {name: cut_text(world, most) for name, most in (("address", 64), ("hours", 48), ("show", 48))
               if world.random.random() < 0.5}
    return {"method": world.random.randint(1, 5), "message": world.random.random() < 0.5, **details}


def any_record(world):
    """Fields that come and go, and a consent to exactly those that it must cover, and some more."""
    everything = {
        "language": world.random.choice(["ja", "ja-easy", "en", "ne", "zh-hant-2"]), "called": cut_text(world, 48),
        "children": [child(world) for _ in range(world.random.randint(1, 8))], "due": month(world),
        "topics": subset(world, TOPICS) or [TOPICS], "stage": world.random.randint(1, 5),
        "wish": cut_text(world, 120, True), "own_words": cut_text(world, 160, True),
        "decision": cut_text(world, 80, True), "contact": contact(world), "member_number": cut_text(world, 24)}
    record = {name: value for name, value in everything.items() if world.random.random() < 0.5}
    items = {field.item for field in FIELDS.values() if field.item and field.name in record} | set(subset(world, 9))
    return {"hub": cut_text(world, 48), **record, "how": world.random.randrange(3),
            "consent_version": world.random.randrange(65536), **({"consent": sorted(items)} if items else {})}


def random_handoffs(world, count):
    made = 0
    while made < count:
        record = any_record(world)
        if len(write_record(record)) <= MOST_BYTES:
            yield handoff(world, f"a random record {made}", record, 1 + made % 4, running=made,
                          validity=world.random.randint(1, 65535))
            made += 1


def bucket_handoffs(world):
    """Every bucket filled to its last byte, one byte less, and one byte too much for the one before."""
    for total in BUCKETS:
        for spare in (0, 1):
            yield bucket_handoff(world, total - spare)
        if total != BUCKETS[-1]:
            yield bucket_handoff(world, total + 1)


def bucket_handoff(world, total):
    record = {**SMALL, "consent": [5, 6], "wish": "w", "own_words": "o", "decision": "d"}
    room = total - 155 - len(write_record(record))
    for name in ("wish", "own_words"):
        more = min(room, 599)
        record[name] += "x" * more
        room -= more
        while len(write_record(record)) > total - 155:  # the longer length takes a byte more
            record[name] = record[name][:-1]
        room = total - 155 - len(write_record(record))
    return handoff(world, f"a record for {total} bytes", record)


def text_handoffs(world):
    for number, text in enumerate(TEXTS):
        for size in (1, 40, 200, 600):
            words = (text * 60)[:size]
            record = {**SMALL, "consent": [5], "own_words": words}
            if len(write_record(record)) <= MOST_BYTES:
                yield handoff(world, f"text {number}, {size} characters", record, 1 + number % 4)
    for number, text in enumerate(TEXTS):
        plain = text.replace("\n", " ")[:48]
        data = write_field(1, scsu.encode_in_unicode_mode(plain)) + write_record(SMALL)[3:]
        yield handoff(world, f"text {number} in Unicode mode", {**SMALL, "hub": plain}, data=data)


def odd_handoffs(world):
    """What the document allows and few writers do."""
    small = write_record(SMALL)
    yield handoff(world, "fields to be skipped", SMALL, data=small + bytes.fromhex("8000 90020102 ff8080") + bytes(128))
    # A text of its most bytes: window 0 chosen again and again, then a letter.
    yield handoff(world, "296 bytes for one character", SMALL, data=write_field(1, b"\x10" * 295 + b"A") + small[3:])
    yield handoff(world, "issued 60 minutes ahead", SMALL, issued=world.now + 60)
    yield handoff(world, "in its last minute", SMALL, issued=world.now - 9, validity=10)
    yield handoff(world, "the longest validity", SMALL, validity=65535)
    yield handoff(world, "the greatest running number", SMALL, running=2 ** 32 - 1)
    yield handoff(world, "the first and the last month", {
        **SMALL, "consent": [2, 3], "children": [{"birth": "1900-01", "nickname": ""}], "due": "2199-12"})
    yield handoff(world, "consent to what is not there", {**SMALL, "consent": [1, 9]})


def receipts(world):
    for state in (1, 2, 3):
        for role in range(6):
            request_id, day = world.bytes(16), world.random.choice([0, 20781, 65535])
            envelope = writer.receipt(world.ward, world.ward_seed, request_id, state, day, role)
            yield Case(f"a receipt, state {state}, role {role}", frame.frame(RECEIPT, envelope, 1 + role % 4), {
                "kind": "receipt", "ward_key_id": world.ward.id.hex(), "request_id": request_id.hex(), "state": state,
                "day": day, "role": role})


def member_card(world):
    secret, number = world.bytes(16), cut_text(world, 24)
    seed = frame.blake2b_256(b"tsunagu/member-card/box/v1", key=secret)
    return Case("a member card", frame.frame(MEMBER_CARD, writer.member_card(secret, number)), {
        "kind": "member card", "secret": secret.hex(), "member_number": number,
        "x25519": bindings.crypto_box_seed_keypair(seed)[0].hex()})


def ward_card(world):
    name, since, until = cut_text(world, 48), world.random.randrange(2 ** 31), 2 ** 31 + world.random.randrange(2 ** 31)
    keys = world.ward.x25519 + world.ward.ed25519
    envelope = writer.ward_card(world.ward.x25519, world.ward_seed, since, until, name)
    return Case("a ward key card", frame.frame(WARD_KEY, envelope), {
        "kind": "ward key card", "ward": name, "x25519": world.ward.x25519.hex(), "ed25519": world.ward.ed25519.hex(),
        "valid_from": since, "valid_to": until, "key_id": key_id(keys).hex(),
        "fingerprint": fingerprint(
            WARD_KEY, keys + since.to_bytes(4, "big") + until.to_bytes(4, "big") + name.encode("utf-8"))})


def enrolment(world):
    hub, name, made = cut_text(world, 48), cut_text(world, 48), world.random.randrange(2 ** 32)
    key = public_of(world.device_seed)
    return Case("a device enrolment", frame.frame(DEVICE, writer.enrolment(world.device_seed, made, hub, name)), {
        "kind": "device enrolment", "hub": hub, "device": name, "ed25519": key.hex(), "made": made,
        "key_id": key_id(key).hex(),
        "fingerprint": fingerprint(DEVICE, key + made.to_bytes(4, "big") + prefixed(hub) + prefixed(name))})


def staff_card(world):
    staff_id, secret = world.bytes(16), world.bytes(16)
    return Case("a staff card", frame.frame(STAFF_CARD, writer.staff_card(staff_id, secret)), {
        "kind": "staff card", "staff_id": staff_id.hex(), "secret": secret.hex()})


def withdrawal(world):
    request_id, withdrawn = world.bytes(16), world.random.choice([0, world.now, 2 ** 32 - 1])
    envelope = writer.withdrawal(world.ward, world.second_seed, request_id, withdrawn)
    return Case("a withdrawal", frame.frame(WITHDRAWAL, envelope, world.random.randint(1, 4)), {
        "kind": "withdrawal", "ward_key_id": world.ward.id.hex(), "device_key_id": id_of(world.second_seed).hex(),
        "request_id": request_id.hex(), "withdrawn": withdrawn})


def slip(world):
    secret = world.bytes(16)
    return Case("a request slip", frame.frame(SLIP, writer.slip(secret)), {
        "kind": "request slip", "secret": secret.hex(),
        "hash": frame.blake2b_256(b"tsunagu/request-slip/v1", key=secret).hex()})


def scanned_oddly(world):
    """The same code as keyboards, scanners and people deliver it."""
    whole = handoff(world, "", SMALL)
    in_three = handoff(world, "", SMALL, 3)
    other = in_three
    while other.scans[0][5:9] == in_three.scans[0][5:9]:  # one in ten thousand has the same tag
        other = handoff(world, "", SMALL, 3)
    code, (a, b, c) = whole.scans[0], in_three.scans
    wide = code.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    return [Case("in full-width digits", [wide], whole.says),
            Case("with white space around", [" \t" + code + "\r\n"], whole.says),
            Case("parts from the last", [c, b, a], in_three.says),
            Case("parts repeatedly", [a, a, c, a, c, b], in_three.says),
            Case("after a part of another code", [other.scans[0], a, b, c], in_three.says),
            Case("another code's part between", [a, b, other.scans[2], a, b, c], in_three.says)]


def all_good(world):
    cards = [make(world) for make in (member_card, ward_card, enrolment, staff_card, withdrawal, slip)
             for _ in range(20)]
    return [*random_handoffs(world, 150), *bucket_handoffs(world), *text_handoffs(world), *odd_handoffs(world),
            *receipts(world), *cards, *scanned_oddly(world)]
