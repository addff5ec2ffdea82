"""Makes every kind of code, from docs/HANDOFF_FORMAT.md alone: envelopes, and frame.frame() their digits."""

from nacl import bindings

import scsu
from frame import DEVICE, HANDOFF, RECEIPT, WARD_KEY, WITHDRAWAL, blake2b_256
from reader import AROUND_INNER, BUCKETS, DOMAINS, START, key_id
from record import write_record


def signed(kind, unsigned, seed):
    public, secret = bindings.crypto_sign_seed_keypair(seed)
    return unsigned + bindings.crypto_sign(DOMAINS[kind] + b"\0" + unsigned, secret)[:64]


def inner_block(record, total, *, request_id, device_id, issued, validity=43200, running=1, schema=1):
    """`record` is bytes; `total` the length of the whole envelope."""
    block = (request_id + device_id + issued.to_bytes(4, "big") + validity.to_bytes(2, "big")
             + running.to_bytes(4, "big") + bytes([schema]) + len(record).to_bytes(2, "big") + record)
    return block.ljust(total - AROUND_INNER, b"\0")


def bucket_for(record):
    return next(total for total in BUCKETS if 155 + len(record) <= total)


def around(inner, ward, device_seed, device_id=None):
    """Sealed to the ward and signed by the device: any inner block, also one that must be refused."""
    device_id = device_id or key_id(bindings.crypto_sign_seed_keypair(device_seed)[0])
    return signed(HANDOFF, START + ward.id + device_id + bindings.crypto_box_seal(inner, ward.x25519), device_seed)


def handoff(record, ward, device_seed, **inner):
    """`record` as in record.py, or ready bytes."""
    data = record if isinstance(record, bytes) else write_record(record)
    device_id = key_id(bindings.crypto_sign_seed_keypair(device_seed)[0])
    return around(inner_block(data, bucket_for(data), device_id=device_id, **inner), ward, device_seed)


def receipt(ward, ward_seed, request_id, state, day, role):
    unsigned = START + ward.id + request_id + bytes([state]) + day.to_bytes(2, "big") + bytes([role])
    return signed(RECEIPT, unsigned, ward_seed)


def named(name):
    data = scsu.encode(name)
    return bytes([len(data)]) + data


def ward_card(x25519, ward_seed, valid_from, valid_to, name):
    ed25519 = bindings.crypto_sign_seed_keypair(ward_seed)[0]
    return signed(WARD_KEY, START + x25519 + ed25519 + valid_from.to_bytes(4, "big") + valid_to.to_bytes(4, "big")
                  + named(name), ward_seed)


def enrolment(device_seed, made, hub, name):
    ed25519 = bindings.crypto_sign_seed_keypair(device_seed)[0]
    return signed(DEVICE, START + ed25519 + made.to_bytes(4, "big") + named(hub) + named(name), device_seed)


def member_card(secret, number):
    return START + secret + scsu.encode(number)


def staff_card(staff_id, secret):
    return START + staff_id + secret


def withdrawal(ward, device_seed, request_id, withdrawn):
    device_id = key_id(bindings.crypto_sign_seed_keypair(device_seed)[0])
    return signed(WITHDRAWAL, START + ward.id + device_id + request_id + withdrawn.to_bytes(4, "big"), device_seed)


def slip(secret):
    return START + secret


def part(secret, plain):
    public = bindings.crypto_box_seed_keypair(blake2b_256(b"tsunagu/member-card/box/v1", key=secret))[0]
    return key_id(public) + bindings.crypto_box_seal(padded(plain), public)


def padded(plain):
    whole = b"\x01" + len(plain).to_bytes(4, "big") + plain
    size = next((size for size in (128, 512, 2048) if len(whole) <= size), -(-len(whole) // 8192) * 8192)
    return whole.ljust(size, b"\0")
