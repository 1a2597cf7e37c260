"""The manifest: which files a version has."""
import canonical
import shape
from codes import Refused

LENGTH_LIMIT = 8 * 2**20
FILE_LIMIT = 100_000


def check(raw, head):
    """The manifest's object, if it is the one that the head names."""
    value = canonical.parse(raw)
    shape.versioned(value)
    if type(value.get("files")) is list and len(value["files"]) > FILE_LIMIT:
        raise Refused("sync-too-large", "files")
    check_form(value)
    check_release(value, head)
    check_total(value)
    return value


def check_release(value, head):
    for key in ("feed", "version", "minimumReaderVersion"):
        if value[key] != head[key]:
            raise Refused("sync-manifest-mismatch", key)


def check_total(value):
    if value["totalLength"] != sum(file["length"] for file in value["files"]):
        raise Refused("sync-manifest-total")


def check_form(value):
    file = {"path": shape.path, "length": shape.number(), "sha256": shape.hash256}
    gone = {"id": shape.identifier, "since": shape.day}
    shape.record(
        value,
        {
            "schemaVersion": shape.one_of(1),
            "feed": shape.text,
            "version": shape.number(1),
            "published": shape.day,
            "expires": shape.day,
            "minimumReaderVersion": shape.number(1),
            "totalLength": shape.number(),
            "files": shape.listing(lambda one: shape.record(one, file)),
            "withdrawn": shape.listing(lambda one: shape.record(one, gone, {"successor": shape.identifier})),
        },
    )
    shape.ascending([file["path"].encode() for file in value["files"]], "paths")
    shape.ascending([one["id"] for one in value["withdrawn"]], "withdrawn")
