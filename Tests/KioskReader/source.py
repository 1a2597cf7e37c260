"""Where a feed comes from: a folder or a bundle. The network is in network.py."""
import os
import re
import stat

from codes import BrokeOff, Refused

BLOCK = 512
CHUNK = 65536
MEMBER = re.compile(rb"root/[1-9][0-9]{0,15}\.json|notice\.json|head\.json|files/[0-9a-f]{64}")


class Answer:
    """Bytes of one file, beginning at `start`."""

    def __init__(self, start, chunks):
        self.start = start
        self.chunks = chunks


class Folder:
    """The folder that holds head.json, on a disk."""

    tries = 1
    has_deltas = True

    def __init__(self, path):
        self.path = path

    def read(self, name, offset=0):
        try:
            descriptor = os.open(os.path.join(self.path, *name.split("/")), os.O_RDONLY | os.O_NONBLOCK)
        except OSError:
            raise Refused("sync-missing", name) from None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise Refused("sync-missing", name)
        return Answer(offset, slices(descriptor, offset, None))


class Bundle:
    """A ustar archive, whose members are found once and read where they lie."""

    tries = 1
    has_deltas = False

    def __init__(self, path):
        self.path = path
        self.members = {}
        try:
            with open(path, "rb") as archive:
                self.find_members(archive, os.fstat(archive.fileno()).st_size)
        except OSError:
            raise Refused("sync-source", path) from None

    def find_members(self, archive, end):
        position = 0
        while position + BLOCK <= end:
            archive.seek(position)
            header = archive.read(BLOCK)
            length = self.length_in(header)
            if length is None:
                return
            start = position + BLOCK
            name = header[:100].split(b"\0")[0]
            regular = header[156:157] in (b"0", b"\0") and not header[345:500].strip(b"\0")
            if regular and MEMBER.fullmatch(name) and start + length <= end:
                self.members.setdefault(name.decode("ascii"), (start, length))
            position = start + (length + BLOCK - 1) // BLOCK * BLOCK

    @staticmethod
    def length_in(header):
        """The member's length, or nothing if this is no header with a right checksum."""
        size, checksum = octal(header[124:136]), octal(header[148:156])
        total = sum(header[:148]) + 8 * 0x20 + sum(header[156:])
        if size is None or checksum != total or header[257:262] != b"ustar":
            return None
        return size

    def read(self, name, offset=0):
        if name not in self.members:
            raise Refused("sync-missing", name)
        start, length = self.members[name]
        descriptor = os.open(self.path, os.O_RDONLY)
        return Answer(offset, slices(descriptor, start + offset, max(0, length - offset)))


def octal(field):
    digits = field.rstrip(b" \0").lstrip(b" ")
    return int(digits, 8) if re.fullmatch(rb"[0-7]+", digits) else None


def slices(descriptor, offset, length):
    """The bytes of an open file from a place on, and closes it at the end."""
    with os.fdopen(descriptor, "rb") as file:
        file.seek(offset)
        while length is None or length > 0:
            data = file.read(CHUNK if length is None else min(CHUNK, length))
            if not data:
                return
            if length is not None:
                length -= len(data)
            yield data


def open_source(place):
    if place.startswith(("http://", "https://")):
        from network import Address

        return Address(place)
    return Folder(place) if os.path.isdir(place) else Bundle(place)


def small(source, name, limit):
    """A whole small file in memory, never more than its limit."""
    for attempt in range(4):
        data = bytearray()
        try:
            for chunk in source.read(name).chunks:
                data += chunk
                if len(data) > limit:
                    raise Refused("sync-too-large", name)
            return bytes(data)
        except BrokeOff:
            continue
    raise Refused("sync-source", f"{name} broke off four times")
