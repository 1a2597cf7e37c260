"""What values may look like: closed objects, and what stands in them."""
import datetime
import re

from codes import Refused

HEX64 = re.compile(r"[0-9a-f]{64}", re.A)
HEX128 = re.compile(r"[0-9a-f]{128}", re.A)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.A)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.A)
PATH = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*", re.A)


def wrong(why):
    return Refused("sync-format", why)


def record(value, required, optional=()):
    """An object with these keys, their checks, and keys that begin with x- besides."""
    if type(value) is not dict:
        raise wrong("not an object")
    for key, check in required.items():
        if key not in value:
            raise wrong(f"{key} is missing")
        check(value[key])
    for key, member in value.items():
        if key in required or key.startswith("x-"):
            continue
        if key not in optional:
            raise wrong(f"unknown key {key[:40]}")
        optional[key](member)
    return value


def versioned(value, kind=None):
    """Looks at kind and schemaVersion before anything else in the object."""
    if type(value) is not dict or (kind is not None and value.get("kind") != kind):
        raise wrong(f"not a {kind}")
    if type(value.get("schemaVersion")) is not int:
        raise wrong("schemaVersion")
    if value["schemaVersion"] != 1:
        raise Refused("sync-format-version")


def anything(value):
    pass


def text(value):
    if type(value) is not str:
        raise wrong("not a string")


def number(minimum=0):
    def check(value):
        if type(value) is not int or value < minimum:
            raise wrong(f"not an integer from {minimum}")

    return check


def matching(pattern, maximum=None):
    def check(value):
        text(value)
        if not pattern.fullmatch(value) or (maximum is not None and len(value) > maximum):
            raise wrong(f"not allowed: {value[:80]!r}")

    return check


def day(value):
    matching(DAY)(value)
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        raise wrong(f"no such day: {value}") from None


def one_of(*values):
    def check(value):
        if value not in values:
            raise wrong(f"none of {values}")

    return check


def listing(check, minimum=0, maximum=None):
    def check_all(value):
        if type(value) is not list or len(value) < minimum or (maximum is not None and len(value) > maximum):
            raise wrong("not a list of the right length")
        for element in value:
            check(element)

    return check_all


def ascending(values, what):
    """Refuses values that are out of order or stand twice."""
    for before, after in zip(values, values[1:]):
        if before >= after:
            raise wrong(f"{what} out of order or twice")


hash256 = matching(HEX64)
identifier = matching(ID, 64)
path = matching(PATH, 200)
