"""The record inside a handoff, and text: docs/HANDOFF_FORMAT.md, "Record".

A record is a dict. Keys that are absent stand for fields that are absent:

    hub, language, called, wish, own_words, decision, member_number   str
    children          [{"birth": "2025-09" or None, "nickname": str}]
    due               "2027-02"
    topics, consent   [number]
    stage, how, consent_version   number
    contact           {"method": number, "message": bool, and perhaps "address", "hours", "show": str}
"""

from dataclasses import dataclass
from typing import Callable

import scsu
from refused import require

MOST_BYTES = 687
TOPICS = 24
HIDDEN = {0x061C, 0x200E, 0x200F, 0xFEFF, *range(0x00, 0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F),
          *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0)}


def read_text(data, least, most, lines=False):
    require(len(data) <= 6 * most + 8, "damaged", "a text of too many bytes")
    text = scsu.decode(data)
    require(least <= len(text) <= most, "damaged", "a text of a wrong length")
    for point in map(ord, text):
        hidden = point in HIDDEN or point & 0xFFFE == 0xFFFE
        require(not hidden or (lines and point == 0x0A), "damaged", "a character that must not reach a screen")
    return text


def read_month(value):
    require(12 * 1900 <= value < 12 * 2200, "damaged", "a month out of range")
    return f"{value // 12:04d}-{value % 12 + 1:02d}"


def write_month(month):
    return (12 * int(month[:4]) + int(month[5:]) - 1).to_bytes(2, "big")


def u16_of(data):
    require(len(data) == 2, "damaged", "a number of a wrong length")
    return int.from_bytes(data, "big")


def listed(value, least, most):
    """A number of a list: above it a later version's, below it nobody's."""
    require(value <= most, "unknown_version", "a number above the greatest listed")
    require(value >= least, "damaged", "a number below the least listed")
    return value


def read_one(data, least, most):
    require(len(data) > 0, "damaged", "a number of no bytes")
    value = listed(data[0], least, most)
    require(len(data) == 1, "damaged", "a number of too many bytes")
    return value


def read_set(data, most):
    values = [listed(value, 1, most) for value in data]
    require(values and all(a < b for a, b in zip(values, values[1:])), "damaged", "not ascending, or empty")
    return values


def read_language(data):
    require(2 <= len(data) <= 16 and all(c in b"abcdefghijklmnopqrstuvwxyz0123456789-" for c in data), "damaged")
    return data.decode("ascii")


def read_child(data):
    require(len(data) >= 2, "damaged", "a child too short")
    birth = int.from_bytes(data[:2], "big")
    nickname = read_text(data[2:], 1, 24) if data[2:] else ""
    require(birth or nickname, "damaged", "a child with nothing known")
    return {"birth": read_month(birth) if birth else None, "nickname": nickname}


def write_child(child):
    return (write_month(child["birth"]) if child["birth"] else b"\0\0") + scsu.encode(child["nickname"])


def read_contact(data):
    method = listed(data[0] if data else 0, 1, 5)
    require(len(data) == 2 and data[1] in (0, 1), "damaged", "neither yes nor no")
    return {"method": method, "message": data[1] == 1}


def write_contact(contact):
    return bytes([contact["method"], contact["message"]])


@dataclass(frozen=True)
class Field:
    name: str
    item: int  # the consent item that covers it; 0: none
    read: Callable
    write: Callable


def text(name, most, item, lines=False):
    return Field(name, item, lambda data: read_text(data, 1, most, lines), scsu.encode)


def byte(name, least, most, item):
    return Field(name, item, lambda data: read_one(data, least, most), lambda value: bytes([value]))


FIELDS = {
    0x01: text("hub", 48, 0),
    0x02: Field("language", 9, read_language, lambda value: value.encode("ascii")),
    0x03: text("called", 48, 1),
    0x04: Field("children", 2, read_child, write_child),
    0x05: Field("due", 3, lambda data: read_month(u16_of(data)), write_month),
    0x06: Field("topics", 4, lambda data: read_set(data, TOPICS), bytes),
    0x07: byte("stage", 1, 5, 4),
    0x08: text("wish", 600, 5, lines=True),
    0x09: text("own_words", 600, 5, lines=True),
    0x0A: text("decision", 600, 6, lines=True),
    0x0B: Field("contact", 7, read_contact, write_contact),
    0x0C: text("address", 64, 7),
    0x0D: text("hours", 48, 7),
    0x0E: text("show", 48, 7),
    0x0F: text("member_number", 24, 8),
    0x10: byte("how", 0, 2, 0),
    0x11: Field("consent", 0, lambda data: read_set(data, 9), bytes),
    0x12: Field("consent_version", 0, lambda data: u16_of(data), lambda value: value.to_bytes(2, "big")),
}
CHILD = 0x04
BESIDE_CONTACT = ("address", "hours", "show")
ALWAYS = ("hub", "how", "consent_version")


def read_length(data, at):
    """(length, where the value begins)."""
    require(at < len(data), "damaged", "no length")
    if data[at] < 0x80:
        return data[at], at + 1
    require(at + 1 < len(data), "damaged", "half a length")
    length = int.from_bytes(data[at:at + 2], "big") - 0x8000
    require(length >= 0x80, "damaged", "a long length for a short value")
    return length, at + 2


def write_field(tag, value):
    length = len(value)
    return bytes([tag]) + (bytes([length]) if length < 0x80 else (0x8000 + length).to_bytes(2, "big")) + value


def fields_of(data):
    """(tag, value) one after the other; a fault in the list comes after the fields before it."""
    at, last = 0, -1
    while at < len(data):
        tag = data[at]
        length, at = read_length(data, at + 1)
        require(at + length <= len(data), "damaged", "a value cut short")
        require(tag > last or tag == last == CHILD, "damaged", "tags out of order")
        yield tag, data[at:at + length]
        at, last = at + length, tag


def take(record, tag, value):
    if tag >= 0x80:
        return
    require(tag in FIELDS, "unknown_version" if tag else "damaged", "no field of this version")
    field = FIELDS[tag]
    if tag == CHILD:
        record.setdefault(field.name, []).append(field.read(value))
    else:
        record[field.name] = field.read(value)


def check_rules(record):
    """What no single field can see."""
    require(all(name in record for name in ALWAYS), "damaged", "a field that is always there is not")
    beside = any(name in record for name in BESIDE_CONTACT)
    require("contact" in record or not beside, "damaged", "a detail of no contact")
    require(len(record.get("children", [])) <= 8, "damaged", "too many children")
    agreed = record.get("consent", [])
    for field in FIELDS.values():
        require(not field.item or field.name not in record or field.item in agreed, "damaged", "not agreed to")


def read_record(data):
    require(len(data) <= MOST_BYTES, "damaged", "a record too long")
    record = {}
    for tag, value in fields_of(data):
        take(record, tag, value)
    check_rules(record)
    details = {name: record.pop(name) for name in BESIDE_CONTACT if name in record}
    record.get("contact", {}).update(details)
    return record


def write_record(record):
    """The bytes of a record, whatever it says: also one that must be refused."""
    contact = record.get("contact", {})
    flat = {**record, **{name: contact[name] for name in BESIDE_CONTACT if name in contact}}
    out = b""
    for tag, field in FIELDS.items():
        if field.name in flat:
            values = flat[field.name] if tag == CHILD else [flat[field.name]]
            out += b"".join(write_field(tag, field.write(value)) for value in values)
    return out
