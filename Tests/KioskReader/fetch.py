"""Fetching one file of known length and hash into the store, and going on after a break."""
import hashlib
import os

from codes import BrokeOff, Refused

BREAKS = 3


def file(source, store, sha256, length, name=None):
    """Brings a file to `files/` unless it is there already and right."""
    if store.has(sha256):
        return
    part = store.at("partial", sha256)
    name = name or f"files/{sha256}"
    tries = breaks = 0
    leftover = os.path.exists(part)
    while True:
        try:
            wrong = receive(source, name, part, length) or examine(part, sha256)
        except BrokeOff:
            breaks += 1
            if breaks > BREAKS:
                raise Refused("sync-source", f"{name} broke off") from None
            continue
        if wrong is None:
            os.replace(part, store.at("files", sha256))
            return
        os.unlink(part)
        tries += 0 if leftover else 1  # what an earlier update left behind is not the source's fault
        leftover = False
        if tries >= source.tries:
            raise Refused(wrong, name)


def receive(source, name, part, length):
    """Appends what is missing to the partial file; says what is wrong with the length."""
    with open(part, "ab") as output:
        have = output.tell()
        if have > length:
            return wrong_length()
        if have == length and length > 0:
            return None
        answer = source.read(name, have)
        if answer.start != have:
            output.truncate(answer.start)
            have = answer.start
        for chunk in answer.chunks:
            have += len(chunk)
            if have > length:
                return wrong_length()
            output.write(chunk)
        output.flush()
        os.fsync(output.fileno())
    return None if have == length else wrong_length()


def wrong_length():
    return "sync-file-length"


def examine(part, sha256):
    with open(part, "rb") as data:
        right = hashlib.file_digest(data, "sha256").hexdigest() == sha256
    return None if right else "sync-file-hash"
