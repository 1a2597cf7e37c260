"""Canonical JSON: one spelling for every value, checked by writing it again."""
import json
import re

from codes import Refused

MAXIMUM = 2**53 - 1
DEPTH = 64
STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*"', re.S)
BRACKETS = re.compile(rb"[\[\]{}]")


def encode(value):
    """The canonical bytes of a value, with the line feed at their end."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (text.replace("<", "\\u003c") + "\n").encode("utf-8")


def parse(data):
    """The value of canonical bytes; any other bytes are refused."""
    if data.lstrip(b" \t\r\n")[:1] != b"{":
        raise Refused("sync-not-json")
    check_depth(data)
    try:
        value = json.loads(
            data.decode("utf-8"), parse_float=no_fraction, parse_constant=no_fraction, parse_int=integer
        )
    except UnicodeDecodeError:
        raise Refused("sync-not-canonical", "not UTF-8") from None
    except (ValueError, RecursionError):
        raise Refused("sync-not-json") from None
    check_values(value)
    if not spelled_so(value, data):
        raise Refused("sync-not-canonical", "another spelling")
    return value


def spelled_so(value, data):
    """Whether a value's canonical spelling is just these bytes."""
    try:
        return encode(value) == data
    except UnicodeEncodeError:  # half a surrogate pair
        return False


def check_depth(data):
    depth = 0
    for bracket in BRACKETS.finditer(STRINGS.sub(b"", data)):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > DEPTH:
            raise Refused("sync-format", "nested too deep")


def check_values(value):
    """Refuses null and anything else that the parser took and the form has not."""
    if isinstance(value, dict):
        for member in value.values():
            check_values(member)
    elif isinstance(value, list):
        for element in value:
            check_values(element)
    elif value is None:
        raise Refused("sync-not-canonical", "null")


def no_fraction(text):
    raise Refused("sync-not-canonical", f"the number {text[:20]}")


def integer(text):
    if text[:1] == "-" or len(text) > 16 or int(text) > MAXIMUM:
        raise Refused("sync-not-canonical", f"the number {text[:20]}")
    return int(text)
