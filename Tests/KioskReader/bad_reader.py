#!/usr/bin/env python3
"""The reader with one of its checks switched off, for Tests/check_conformance.py only.

The environment variable BAD_READER names the function below that switches it off; the reader knows nothing of it.
"""
import os
import sys

import canonical
import delta
import fetch
import freshness
import manifest
import network
import reader
import shape
import source
import store
import trust
import update
from codes import Refused


def nothing(*_):
    pass


def around(owner, name, wrap):
    """Puts a function around another, which it is given."""
    setattr(owner, name, wrap(getattr(owner, name)))


# Signatures


def no_signature_check():
    trust.verify = lambda *_: True


def any_signer():
    trust.require = nothing


def no_threshold():
    def require(signed, role):
        if role.count(signed) == 0:
            raise Refused("sync-bad-signature")

    trust.require = require


def believes_key_ids():
    trust.check_key_id = nothing


# Roots


def root_by_itself():
    trust.signing_roles = lambda held, root: [trust.Role(root, "root")]


def root_by_the_old_only():
    trust.signing_roles = lambda held, root: [trust.Role(held, "root")]


def any_root_number():
    trust.check_number = nothing


def expired_root():
    update.Update.check_root_day = nothing


def endless_roots():
    update.ROOT_STEPS = 10**9


def roots_forgotten():
    def wrap(write):
        return lambda self, data, *names: None if names[0] == "root" else write(self, data, *names)

    around(store.Store, "write", wrap)


def no_recovery():
    trust.Role.plain = lambda self: {"keys": [], "threshold": 1}


# Older, equal and contradicting heads


def takes_older():
    update.Update.is_newer = lambda *_: True


def lagging_is_an_error():
    def note(self, code):
        if code == "sync-rollback":
            raise Refused(code)
        self.notes.append(code)

    update.Update.note = note


def takes_contradictions():
    def is_newer(self, held, signed):
        for key in ("sequence", "version"):
            if signed.body[key] < held.body[key]:
                self.note("sync-rollback")
                return False
        return True

    update.Update.is_newer = is_newer


# The form of files


def any_spelling():
    canonical.spelled_so = lambda *_: True


def any_fraction():
    canonical.no_fraction = float


def null_allowed():
    canonical.check_values = nothing


def any_depth():
    canonical.check_depth = nothing


def unknown_keys():
    def record(value, required, optional=()):
        if type(value) is not dict:
            raise shape.wrong("not an object")
        for key in [*required, *[key for key in optional if key in value]]:
            if key not in value:
                raise shape.wrong(key)
            (required.get(key) or optional[key])(value[key])
        return value

    shape.record = record


def no_extensions():
    def wrap(record):
        def strict(value, required, optional=()):
            if type(value) is dict and any(key.startswith("x-") for key in value):
                raise shape.wrong("unknown key")
            return record(value, required, optional)

        return strict

    around(shape, "record", wrap)


def any_shape_version():
    shape.versioned = nothing


def any_day():
    shape.day = shape.text


def any_path():
    shape.path = shape.text


def any_order():
    shape.ascending = nothing


def any_feed():
    update.Update.check_feed = nothing


def any_reader_version():
    update.READER_VERSION = 10**6


def no_limits():
    update.ROOT_LIMIT = update.SIGNED_LIMIT = manifest.LENGTH_LIMIT = manifest.FILE_LIMIT = 2**40


# The manifest and the files


def no_total():
    manifest.check_total = nothing


def mix_and_match():
    manifest.check_release = nothing


def no_hash_check():
    fetch.examine = nothing
    store.Store.has = lambda self, sha256: os.path.exists(self.at("files", sha256))


def no_length_check():
    fetch.wrong_length = nothing
    update.Update.length_of = lambda self, file: file["length"]


def no_room_asked():
    update.Update.ask_for_room = nothing


def unchecked_delta():
    delta.examine = nothing
    store.Store.has = lambda self, sha256: os.path.exists(self.at("files", sha256))


def delta_decides():
    def note(self, code):
        if code == "sync-delta":
            raise Refused(code)
        self.notes.append(code)

    update.Update.note = note


def bundle_wants_delta():
    source.Bundle.has_deltas = True


# Days


def always_fresh():
    freshness.state = lambda *_: "fresh"


def hidden_when_expired():
    def wrap(state):
        return lambda head, day: sys.exit(1) if state(head, day) == "expired" else state(head, day)

    around(freshness, "state", wrap)


def clock_only():
    freshness.today = lambda clock, floor, confirmed, days_running=0: clock


def every_clock_trusted():
    freshness.clock_trusted = lambda *_: True


def lagging_confirms():
    def wrap(is_newer):
        def confirming(self, held, signed):
            newer = is_newer(self, held, signed)
            if not newer:
                self.store.switch(held.signed, trust.Role(self.root, "release"), self.today)
            return newer

        return confirming

    around(update.Update, "is_newer", wrap)


# Notices


def notice_stops():
    def note(self, code):
        if code not in ("sync-rollback", "sync-delta"):
            raise Refused(code)
        self.notes.append(code)

    update.Update.note = note


def older_notice():
    update.Update.compare_notices = nothing


def notice_for_ever():
    freshness.holds = lambda *_: True


def any_notice_signer():
    def wrap(require):
        return lambda signed, role: None if signed.body["kind"] == "notice" else require(signed, role)

    around(trust, "require", wrap)


# Bundles


def last_member_counts():
    class Last(dict):
        setdefault = dict.__setitem__

    def wrap(find_members):
        def find_last(self, archive, end):
            self.members = Last()
            find_members(self, archive, end)

        return find_last

    around(source.Bundle, "find_members", wrap)


def any_checksum():
    source.Bundle.length_in = staticmethod(lambda header: source.octal(header[124:136]))


# The store


def no_lock():
    store.Store.lock = nothing


def no_repair():
    update.Update.confirm = nothing


def shown_unchecked():
    store.Store.whole = store.Store.manifest


def no_previous():
    around(store.Store, "held", lambda held: lambda self: held(self)[:1])


def keeps_everything():
    store.Store.sweep = nothing


def begins_anew():
    def wrap(prepare):
        def prepare_and_sweep(self):
            prepare(self)
            if self.held():
                self.sweep()

        return prepare_and_sweep

    around(store.Store, "prepare", wrap)


# The network


def one_try():
    network.Address.tries = 1


def never_goes_on():
    fetch.BREAKS = 0


def compressed():
    network.check_encoding = nothing


def needs_slash():
    network.Address.__init__ = lambda self, address: setattr(self, "address", address)


if __name__ == "__main__":
    globals()[os.environ["BAD_READER"]]()
    sys.exit(reader.main())
