"""One ward, its hub and its tablets, with keys made from a seed; and one question to a reader with its answer."""

import random
from dataclasses import dataclass

from nacl import bindings

import frame
from reader import Desk, Device, Hub, WardKey, key_id, read_card
from refused import Refused


def said_or_refused(desk, hub, scans):
    """(what a code of any kind says or {"refused": word}, the reader's own words for a refusal)."""
    try:
        kind, _ = frame.read_frame(scans)
        if kind == frame.HANDOFF:
            return desk.read_handoff(scans), ""
        if kind == frame.WITHDRAWAL:
            return desk.read_withdrawal(scans), ""
        return (hub.read_receipt(scans) if kind == frame.RECEIPT else read_card(scans)), ""
    except Refused as refused:
        return {"refused": refused.word}, refused.why


def any_kind(desk, hub, scans):
    return said_or_refused(desk, hub, scans)[0]


@dataclass
class Case:
    """`scans` and what both readers must make of it; without `says` they must agree, with `never` on a refusal."""
    name: str
    scans: list
    says: dict = None
    never: bool = False


def refusal(name, word, scans):
    return Case(name, scans, {"refused": word})


class World:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.now = 29924760
        self.ward_seed, self.device_seed, self.second_seed, self.revoked_seed = (self.bytes(32) for _ in range(4))
        secret = self.bytes(32)
        self.ward = WardKey(bindings.crypto_scalarmult_base(secret), public_of(self.ward_seed), secret)
        self.devices = [Device(public_of(self.device_seed)), Device(public_of(self.second_seed)),
                        Device(public_of(self.revoked_seed), self.now)]
        self.desk = Desk([self.ward], self.devices, self.now)
        self.hub = Hub([self.ward])

    def bytes(self, size):
        return bytes(self.random.randrange(256) for _ in range(size))

    def read(self, scans):
        return said_or_refused(self.desk, self.hub, scans)

    def keys(self):
        """What the other reader needs to be the same ward and hub."""
        return {"now": self.now,
                "ward": {"x25519_secret": self.ward.secret.hex(), "ed25519_seed": self.ward_seed.hex()},
                "devices": [{"ed25519": device.ed25519.hex(), "revoked_from": device.revoked_from}
                            for device in self.devices]}


def public_of(seed):
    return bindings.crypto_sign_seed_keypair(seed)[0]


def id_of(seed):
    return key_id(public_of(seed))
