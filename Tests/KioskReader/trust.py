"""Signed files, roles, and the chain of roots."""
import hashlib

import canonical
import shape
from codes import Refused

ROLES = ("root", "release", "notice")


class Signed:
    """A signed file: its object, the bytes that were signed, and the signatures."""

    def __init__(self, raw, kind):
        value = canonical.parse(raw)
        if type(value) is dict and type(value.get("signed")) is dict:
            shape.versioned(value["signed"], kind)
        entry = {"key": shape.hash256, "signature": shape.matching(shape.HEX128)}
        shape.record(
            value,
            {
                "signatures": shape.listing(lambda one: shape.record(one, entry), 1, 16),
                "signed": lambda signed: FORMS[kind](signed),
            },
        )
        self.signatures = value["signatures"]
        shape.ascending([one["key"] for one in self.signatures], "signatures")
        self.raw = raw
        self.body = value["signed"]
        self.message = canonical.encode(self.body)[:-1]


class Role:
    """Keys, and how many of them must sign."""

    def __init__(self, root, name):
        role = root["roles"][name]
        public = {key["id"]: key["public"] for key in root["keys"]}
        self.threshold = role["threshold"]
        self.keys = {key: public[key] for key in role["keys"]}

    def plain(self):
        """What to keep in order to tell later whether the role changed."""
        return {"keys": sorted(self.keys), "threshold": self.threshold}

    def count(self, signed):
        """How many different keys of the role have signed rightly."""
        return len({one["key"] for one in signed.signatures if self.is_right(one, signed.message)})

    def is_right(self, signature, message):
        public = self.keys.get(signature["key"])
        return public is not None and verify(public, signature["signature"], message)


def verify(public, signature, message):
    # Imported here, as a reader that only shows what it holds has no use for it.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
        return True
    except (InvalidSignature, ValueError):
        return False


def require(signed, role):
    """Refuses a file that the role has not signed."""
    right = role.count(signed)
    if right == 0:
        raise Refused("sync-bad-signature")
    if right < role.threshold:
        raise Refused("sync-threshold", f"{right} of {role.threshold}")


def next_root(held, raw):
    """The root that follows the one held, if both have signed it."""
    signed = Signed(raw, "root")
    root = signed.body
    if root["feed"] != held["feed"]:
        raise Refused("sync-wrong-feed")
    check_number(held, root)
    roles = signing_roles(held, root)
    counts = [role.count(signed) for role in roles]
    if 0 in counts:
        raise Refused("sync-root-signature")
    if any(count < role.threshold for count, role in zip(counts, roles)):
        raise Refused("sync-root-threshold")
    return root


def check_number(held, root):
    if root["version"] != held["version"] + 1:
        raise Refused("sync-root-version")


def signing_roles(held, root):
    """Who must have signed a new root: those before it, and its own."""
    return [Role(held, "root"), Role(root, "root")]


def root_form(value):
    key = {"id": shape.hash256, "public": shape.hash256}
    role = {"keys": shape.listing(shape.hash256, 1), "threshold": shape.number(1)}
    roles = {name: lambda one: shape.record(one, role) for name in ROLES}
    shape.record(
        value,
        {
            "kind": shape.one_of("root"),
            "schemaVersion": shape.one_of(1),
            "feed": shape.text,
            "version": shape.number(1),
            "expires": shape.day,
            "keys": shape.listing(lambda one: shape.record(one, key), 1),
            "roles": lambda all_roles: shape.record(all_roles, roles),
        },
    )
    ids = [one["id"] for one in value["keys"]]
    shape.ascending(ids, "keys")
    for one in value["keys"]:
        check_key_id(one)
    for name in ROLES:
        role = value["roles"][name]
        shape.ascending(role["keys"], "keys of a role")
        if not set(role["keys"]) <= set(ids) or role["threshold"] > len(role["keys"]):
            raise shape.wrong(f"role {name}")


def check_key_id(key):
    if hashlib.sha256(bytes.fromhex(key["public"])).hexdigest() != key["id"]:
        raise shape.wrong("a key with another's id")


def head_form(value):
    delta = {"from": shape.number(1), "length": shape.number(), "sha256": shape.hash256}
    manifest = {"length": shape.number(), "sha256": shape.hash256}
    shape.record(
        value,
        {
            "kind": shape.one_of("head"),
            "schemaVersion": shape.one_of(1),
            "feed": shape.text,
            "root": shape.number(1),
            "sequence": shape.number(1),
            "version": shape.number(1),
            "manifest": lambda one: shape.record(one, manifest),
            "minimumReaderVersion": shape.number(1),
            "signed": shape.day,
            "freshUntil": shape.day,
            "expires": shape.day,
            "noticeVersion": shape.number(1),
            "deltas": shape.listing(lambda one: shape.record(one, delta), 0, 10),
        },
    )
    shape.ascending([one["from"] for one in value["deltas"]], "deltas")


def notice_form(value):
    common = {"action": shape.one_of("warn", "withdraw"), "text": shape.text}
    optional = {"guide": shape.identifier, "until": shape.day}

    def item(one):
        shape.record(one, common, optional)
        if one["action"] == "withdraw" and "guide" not in one:
            raise shape.wrong("withdraws nothing")

    shape.record(
        value,
        {
            "kind": shape.one_of("notice"),
            "schemaVersion": shape.one_of(1),
            "feed": shape.text,
            "version": shape.number(1),
            "signed": shape.day,
            "items": shape.listing(item, 0, 100),
        },
    )
    guides = [one.get("guide", "") for one in value["items"]]
    if guides != sorted(guides):
        raise shape.wrong("items out of order")
    shape.ascending([guide for guide in guides if guide], "items")


FORMS = {"root": root_form, "head": head_form, "notice": notice_form}
