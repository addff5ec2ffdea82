"""SCSU (Unicode Technical Standard #6), both ways, from the tables of docs/HANDOFF_FORMAT.md."""

from refused import Refused, require

STATIC = (0x0000, 0x0080, 0x0100, 0x0300, 0x2000, 0x2080, 0x2100, 0x3000)
DYNAMIC = (0x0080, 0x00C0, 0x0400, 0x0600, 0x0900, 0x3040, 0x30A0, 0xFF00)
SPECIAL = {0xF9: 0x00C0, 0xFA: 0x0250, 0xFB: 0x0370, 0xFC: 0x0530, 0xFD: 0x3040, 0xFE: 0x30A0, 0xFF: 0xFF60}
ITSELF = frozenset([0x00, 0x09, 0x0A, 0x0D, *range(0x20, 0x80)])


def window_offset(x):
    """Where a window defined by the byte x begins; None for a reserved x."""
    if 0x01 <= x <= 0x67:
        return x * 0x80
    if 0x68 <= x <= 0xA7:
        return x * 0x80 + 0xAC00
    return SPECIAL.get(x)


def window_byte(code_point):
    """The x whose window holds the character (below U+10000), or None: ideographs and Hangul have no window."""
    for x, offset in SPECIAL.items():
        if offset <= code_point < offset + 0x80:
            return x
    if 0x80 <= code_point < 0x3400:
        return code_point >> 7
    if 0xE000 <= code_point <= 0xFFFF:
        return (code_point - 0xAC00) >> 7
    return None


class Decoder:
    """One text, once: Decoder(bytes).text()."""

    def __init__(self, data):
        self.bytes = iter(data)
        self.windows = list(DYNAMIC)
        self.active = 0
        self.unicode_mode = False
        self.units = []

    def text(self):
        for byte in self.bytes:
            (self.unicode_step if self.unicode_mode else self.single_step)(byte)
        return self.joined()

    def next(self):
        byte = next(self.bytes, None)
        require(byte is not None, "damaged", "SCSU ends in the middle")
        return byte

    def single_step(self, byte):
        if byte in ITSELF:
            self.put(byte)
        elif byte >= 0x80:
            self.put(self.windows[self.active] + byte - 0x80)
        elif 0x01 <= byte <= 0x08:
            self.quote_window(byte - 0x01)
        elif byte == 0x0B:
            self.define_extended()
        elif byte == 0x0E:
            self.units.append(self.pair(self.next()))
        elif byte == 0x0F:
            self.unicode_mode = True
        elif 0x10 <= byte <= 0x17:
            self.active = byte - 0x10
        elif 0x18 <= byte <= 0x1F:
            self.define(byte - 0x18)
        else:
            raise Refused("damaged", "a reserved SCSU byte")

    def unicode_step(self, byte):
        if 0xE0 <= byte <= 0xE7:
            self.active, self.unicode_mode = byte - 0xE0, False
        elif 0xE8 <= byte <= 0xEF:
            self.define(byte - 0xE8)
        elif byte == 0xF0:
            self.units.append(self.pair(self.next()))
        elif byte == 0xF1:
            self.define_extended()
        elif byte == 0xF2:
            raise Refused("damaged", "a reserved SCSU byte")
        else:
            self.units.append(self.pair(byte))

    def pair(self, high):
        return high << 8 | self.next()

    def quote_window(self, window):
        byte = self.next()
        self.put(STATIC[window] + byte if byte < 0x80 else self.windows[window] + byte - 0x80)

    def define(self, window):
        offset = window_offset(self.next())
        require(offset is not None, "damaged", "a reserved SCSU window")
        self.windows[window], self.active, self.unicode_mode = offset, window, False

    def define_extended(self):
        high, low = self.next(), self.next()
        self.active, self.unicode_mode = high >> 5, False
        self.windows[self.active] = 0x10000 + ((high & 0x1F) << 8 | low) * 0x80

    def put(self, code_point):
        if code_point < 0x10000:
            self.units.append(code_point)
        else:
            self.units += [0xD800 + ((code_point - 0x10000) >> 10), 0xDC00 + (code_point & 0x3FF)]

    def joined(self):
        data = b"".join(unit.to_bytes(2, "big") for unit in self.units)
        try:
            return data.decode("utf-16-be")
        except UnicodeDecodeError:
            raise Refused("damaged", "a surrogate alone") from None


def decode(data):
    return Decoder(data).text()


class Encoder:
    """A plain greedy writer: stays in a window while it can, opens one for a run, else Unicode mode."""

    def __init__(self, text):
        self.points = [ord(character) for character in text]
        self.windows = list(DYNAMIC)
        self.active = 0
        self.oldest_first = [0, 1, 2, 3, 4, 5, 6, 7]
        self.unicode_mode = False
        self.out = bytearray()

    def data(self):
        for index, point in enumerate(self.points):
            following = self.points[index + 1] if index + 1 < len(self.points) else None
            (self.unicode_put if self.unicode_mode else self.single_put)(point, following)
        return bytes(self.out)

    def single_put(self, point, following):
        window = self.window_of(point)
        if point < 0x80:
            self.out += bytes([point]) if point in ITSELF else bytes([0x01, point])
        elif self.in_window(point, self.active):
            self.out.append(0x80 + point - self.windows[self.active])
        elif window is not None and following is not None and not self.in_window(following, window):
            self.out += bytes([0x01 + window, 0x80 + point - self.windows[window]])
        elif window is not None:
            self.use(window)
            self.out += bytes([0x10 + window, 0x80 + point - self.windows[window]])
        elif self.quotable(point) is not None:
            n = self.quotable(point)
            self.out += bytes([0x01 + n, point - STATIC[n]])
        elif point >= 0x10000:
            self.open_extended(point, 0x0B)
        elif window_byte(point) is not None:
            self.open(point, 0x18)
        else:
            self.out.append(0x0F)
            self.unicode_mode = True
            self.unit(point)

    def unicode_put(self, point, following):
        stays = following is not None and self.needs_unicode(following)
        window = self.window_of(point)
        if self.needs_unicode(point) or stays:
            self.units(point)
        elif point < 0x80:
            self.out.append(0xE0 + self.active)
            self.unicode_mode = False
            self.single_put(point, following)
        elif window is not None:
            self.use(window)
            self.out += bytes([0xE0 + window, 0x80 + point - self.windows[window]])
            self.unicode_mode = False
        elif point >= 0x10000:
            self.open_extended(point, 0xF1)
        else:
            self.open(point, 0xE8)

    def open(self, point, first):
        window, x = self.oldest_first[0], window_byte(point)
        self.windows[window] = window_offset(x)
        self.use(window)
        self.unicode_mode = False
        self.out += bytes([first + window, x, 0x80 + point - self.windows[window]])

    def open_extended(self, point, first):
        window, place = self.oldest_first[0], (point - 0x10000) >> 7
        self.windows[window] = 0x10000 + place * 0x80
        self.use(window)
        self.unicode_mode = False
        self.out += bytes([first, window << 5 | place >> 8, place & 0xFF, 0x80 + point - self.windows[window]])

    def use(self, window):
        self.active = window
        self.oldest_first.remove(window)
        self.oldest_first.append(window)

    def units(self, point):
        for unit in ([point] if point < 0x10000 else
                     [0xD800 + ((point - 0x10000) >> 10), 0xDC00 + (point & 0x3FF)]):
            self.unit(unit)

    def unit(self, unit):
        self.out += (b"\xF0" if 0xE0 <= unit >> 8 <= 0xF2 else b"") + unit.to_bytes(2, "big")

    def in_window(self, point, window):
        return self.windows[window] <= point < self.windows[window] + 0x80

    def window_of(self, point):
        return next((n for n in range(8) if self.in_window(point, n)), None)

    @staticmethod
    def quotable(point):
        return next((n for n in range(1, 8) if STATIC[n] <= point < STATIC[n] + 0x80), None)

    @staticmethod
    def needs_unicode(point):
        return 0x3400 <= point < 0xE000


def encode(text):
    return Encoder(text).data()


def encode_in_unicode_mode(text):
    """The simplest writer the document allows: 0F, then UTF-16BE with F0 before units that look like a command."""
    data = text.encode("utf-16-be")
    units = (data[at:at + 2] for at in range(0, len(data), 2))
    return b"\x0F" + b"".join(b"\xF0" + unit if 0xE0 <= unit[0] <= 0xF2 else unit for unit in units)
