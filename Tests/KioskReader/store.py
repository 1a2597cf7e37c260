"""What a reader holds on its disk, and the one rename that changes what is shown.

    lock               held while an update is at work
    root/<n>.json      the roots found right, as they came
    notice             the notice held
    held/<order>       one record for each head held; the order only counts up
    current            the pointer: the order of the record that is shown
    files/<sha256>     everything else, manifests too
    partial/<sha256>   what is being fetched
    evidence/<sha256>  heads and notices that contradict those held

`notice`, `current` and the records are one line of JSON and a line with its hash.
"""
import fcntl
import hashlib
import os

import canonical
import manifest
import trust
from codes import Refused

FOLDERS = ("root", "held", "files", "partial", "evidence")
EVIDENCE_LIMIT = 8


def digest(data):
    return hashlib.sha256(data).hexdigest()


class Held:
    """A signed file that was accepted, and under which keys."""

    def __init__(self, record, kind):
        self.signed = trust.Signed(record["text"].encode(), kind)
        self.body = self.signed.body
        self.role = record["role"]
        self.confirmed = record.get("confirmed")
        self.order = record.get("order")


class Store:
    def __init__(self, path):
        self.path = path

    def at(self, *names):
        return os.path.join(self.path, *names)

    def prepare(self):
        for folder in FOLDERS:
            os.makedirs(self.at(folder), exist_ok=True)

    def lock(self):
        """Held until the process ends; the system lets go of a dead one's."""
        self.locked = open(self.at("lock"), "wb")
        try:
            fcntl.flock(self.locked, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused("sync-locked") from None

    # Small files

    def read(self, *names):
        try:
            with open(self.at(*names), "rb") as file:
                return file.read()
        except OSError:
            return None

    def write(self, data, *names):
        """Replaces a file in one step, on the disk before it is visible."""
        target = self.at(*names)
        with open(target + ".new", "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(target + ".new", target)
        sync_folder(os.path.dirname(target))

    def read_record(self, *names):
        data = self.read(*names)
        line, _, check = (data or b"").partition(b"\n")
        if check != digest(line).encode() + b"\n":
            return None
        return canonical.parse(line + b"\n")

    def write_record(self, value, *names):
        line = canonical.encode(value)
        self.write(line + digest(line[:-1]).encode() + b"\n", *names)

    # Roots and the notice

    def newest_root(self, trusted):
        """Goes up the chain from the root the reader was delivered with."""
        root = trust.Signed(trusted, "root").body
        while (raw := self.read("root", f"{root['version'] + 1}.json")) is not None:
            try:
                root = trust.next_root(root, raw)
            except Refused:
                break
        return root

    def notice(self):
        record = self.read_record("notice")
        return Held(record, "notice") if record else None

    def save_notice(self, signed, role):
        self.write_record({"role": role.plain(), "text": signed.raw.decode()}, "notice")

    def save_evidence(self, signed):
        if len(os.listdir(self.at("evidence"))) < EVIDENCE_LIMIT:
            self.write(signed.raw, "evidence", digest(signed.raw))

    # Versions

    def orders(self):
        try:
            return sorted((int(name) for name in os.listdir(self.at("held")) if name.isdigit()), reverse=True)
        except OSError:
            return []

    def held(self):
        """All records, the one shown first and then the newest first."""
        pointer = self.read_record("current")
        orders = self.orders()
        if pointer and pointer["order"] in orders:
            orders.remove(pointer["order"])
            orders.insert(0, pointer["order"])
        records = [self.read_record("held", str(order)) for order in orders]
        return [Held(record, "head") for record in records if record]

    def hash_of(self, sha256):
        """The hash of the file of that name as it now lies on the disk."""
        try:
            with open(self.at("files", sha256), "rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None

    def has(self, sha256):
        """Whether a file lies here and is what its name says."""
        return self.hash_of(sha256) == sha256

    def manifest(self, held):
        """The manifest of a head held, checked again."""
        named = held.body["manifest"]
        if not self.has(named["sha256"]):
            return None
        try:
            return manifest.check(self.read("files", named["sha256"]), held.body)
        except Refused:
            return None

    def whole(self, held):
        """The manifest of a version if all its files are right, hashed just now."""
        value = self.manifest(held)
        return value if value and all(self.has(file["sha256"]) for file in value["files"]) else None

    def switch(self, signed, role, confirmed):
        """Records a head and shows its version from now on."""
        order = max(self.orders(), default=0) + 1
        record = {"confirmed": confirmed, "order": order, "role": role.plain(), "text": signed.raw.decode()}
        self.write_record(record, "held", str(order))
        sync_folder(self.at("files"))
        self.write_record({"order": order}, "current")

    def sweep(self):
        """Keeps the version shown and the last whole one before it; removes all else."""
        shown, *older = self.held()
        previous = [one for one in older if one.body["manifest"] != shown.body["manifest"] and self.whole(one)]
        kept = [shown, *previous[:1]]
        for order in self.orders():
            if order not in [one.order for one in kept]:
                os.unlink(self.at("held", str(order)))
        named = {one.body["manifest"]["sha256"] for one in kept}
        for one in kept:
            value = self.manifest(one)
            named |= {file["sha256"] for file in value["files"]} if value else set()
        for folder, keep in (("files", named), ("partial", set())):
            for name in os.listdir(self.at(folder)):
                if name not in keep:
                    os.unlink(self.at(folder, name))


def sync_folder(path):
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
