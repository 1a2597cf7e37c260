"""Making files from those held and a delta."""
import hashlib
import os

import canonical
import manifest
import shape
from codes import Refused

LINE_LIMIT = 8 * 2**20


class Delta:
    """A delta file whose line was checked, with each file's place in the payload."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as data:
            line = data.readline(LINE_LIMIT + 1)
            self.payload = data.tell()
        if len(line) > LINE_LIMIT:
            raise Refused("sync-too-large")
        self.header = canonical.parse(line)
        shape.versioned(self.header, "delta")
        check_form(self.header)
        self.place()

    def place(self):
        """Works out where each file's payload begins; all of it must be used."""
        self.begins = {}
        position = self.payload
        for file in self.header["files"]:
            self.begins[file["sha256"]] = position
            position += sum(part["length"] for part in file["parts"] if "offset" not in part)
        if position != os.path.getsize(self.path):
            raise shape.wrong("payload not used up")

    def make(self, file, store):
        """One result into `files/`, if it comes out as it should."""
        target = store.at("partial", file["sha256"] + ".made")
        if sum(part["length"] for part in file["parts"]) != file["length"]:
            raise shape.wrong("parts")
        with open(self.path, "rb") as payload, open(target, "wb") as output:
            payload.seek(self.begins[file["sha256"]])
            base = open(store.at("files", file["base"]), "rb") if "base" in file else None
            try:
                for part in file["parts"]:
                    if "offset" not in part:
                        copy(payload, output, part["length"])
                    elif base is None:
                        raise shape.wrong("copies from nothing")
                    else:
                        base.seek(part["offset"])
                        copy(base, output, part["length"])
            finally:
                if base:
                    base.close()
            output.flush()
            os.fsync(output.fileno())
        examine(target, file)
        os.replace(target, store.at("files", file["sha256"]))


def copy(source, output, length):
    while length > 0:
        data = source.read(min(length, 65536))
        if not data:
            raise shape.wrong("copies from outside")
        output.write(data)
        length -= len(data)


def examine(path, file):
    with open(path, "rb") as data:
        if hashlib.file_digest(data, "sha256").hexdigest() != file["sha256"]:
            raise Refused("sync-file-hash")


def apply(path, store, head, held_version):
    """Makes the manifest of the head, then what it names and the delta knows."""
    delta = Delta(path)
    header = delta.header
    if header["from"] != held_version or header["to"] != head["version"]:
        raise shape.wrong("other versions")
    files = {file["sha256"]: file for file in header["files"]}
    named = head["manifest"]
    if named["sha256"] not in files or files[named["sha256"]]["length"] != named["length"]:
        raise shape.wrong("no manifest")
    delta.make(files[named["sha256"]], store)
    value = manifest.check(store.read("files", named["sha256"]), head)
    lengths = {file["sha256"]: file["length"] for file in value["files"]}
    for sha256, file in files.items():
        if sha256 in lengths and not store.has(sha256):
            if lengths[sha256] != file["length"]:
                raise shape.wrong("another length")
            delta.make(file, store)


def check_form(value):
    part = {"length": shape.number()}
    file = {
        "length": shape.number(),
        "sha256": shape.hash256,
        "parts": shape.listing(lambda one: shape.record(one, part, {"offset": shape.number()})),
    }
    shape.record(
        value,
        {
            "kind": shape.one_of("delta"),
            "schemaVersion": shape.one_of(1),
            "from": shape.number(1),
            "to": shape.number(1),
            "files": shape.listing(lambda one: shape.record(one, file, {"base": shape.hash256})),
        },
    )
    shape.ascending([file["sha256"] for file in value["files"]], "files")
