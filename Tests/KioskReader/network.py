"""A feed at an http or https address: ranges, redirects, time limits."""
import contextlib
import http.client
import re
import signal
import socket
import ssl
import time
import urllib.parse

from codes import BrokeOff, Refused
from source import CHUNK, Answer

SILENCE = 30.0  # seconds
RATE = 1024  # bytes a second, on average over SILENCE
REDIRECTS = 3


class Address:
    tries = 3
    has_deltas = True

    def __init__(self, address):
        self.address = address if address.endswith("/") else address + "/"

    def read(self, name, offset=0):
        answer = self.ask(urllib.parse.urljoin(self.address, name), offset)
        if offset and answer.status == 206:
            wanted = re.fullmatch(rf"bytes {offset}-[0-9]+/([0-9]+|\*)", answer.headers.get("Content-Range", ""))
            if wanted:
                return Answer(offset, body(answer))
        if offset and answer.status != 200:
            answer.close()
            answer = self.ask(urllib.parse.urljoin(self.address, name), 0)
        if answer.status in (404, 410):
            raise Refused("sync-missing", name)
        if answer.status != 200:
            raise Refused("sync-source", f"{name}: status {answer.status}")
        return Answer(0, body(answer))

    def ask(self, address, offset):
        for _ in range(REDIRECTS + 1):
            answer = request(address, offset)
            if answer.status not in (301, 302, 303, 307, 308):
                return answer
            address = urllib.parse.urljoin(address, answer.headers.get("Location", ""))
            answer.close()
        raise Refused("sync-source", "too many redirects")


def request(address, offset):
    parts = urllib.parse.urlsplit(address)
    kinds = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}
    if parts.scheme not in kinds or not parts.hostname:
        raise Refused("sync-source", "no http address")
    headers = {"Accept-Encoding": "identity", "Connection": "close"}
    if offset:
        headers["Range"] = f"bytes={offset}-"
    try:
        with deadline():
            connection = kinds[parts.scheme](parts.hostname, parts.port, timeout=SILENCE)
            connection.request("GET", urllib.parse.urlunsplit(("", "", parts.path, parts.query, "")), headers=headers)
            answer = connection.getresponse()
    except (TimeoutError, socket.timeout):
        raise Refused("sync-timeout") from None
    except (OSError, ssl.SSLError, http.client.HTTPException, ValueError) as error:
        raise Refused("sync-source", str(error)) from None
    check_encoding(answer)
    return answer


def check_encoding(answer):
    if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Refused("sync-source", "a compressed answer")


def body(answer):
    """The chunks of an answer; an end before its announced length is a break-off."""
    announced = None if answer.chunked else answer.length
    got, window, began = 0, 0, time.monotonic()
    while announced is None or got < announced:
        try:
            data = answer.read1(CHUNK if announced is None else min(CHUNK, announced - got))
        except (TimeoutError, socket.timeout):
            raise Refused("sync-timeout") from None
        except (OSError, http.client.HTTPException):
            raise BrokeOff from None
        if not data:
            break
        got += len(data)
        window += len(data)
        if time.monotonic() - began > SILENCE:
            if window < RATE * SILENCE:
                raise Refused("sync-timeout", "too slow")
            window, began = 0, time.monotonic()
        yield data
    if announced is not None and got < announced:
        raise BrokeOff


@contextlib.contextmanager
def deadline():
    """Ends what runs inside after the time of silence, headers that trickle included."""

    def expired(*_):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, expired)
    signal.setitimer(signal.ITIMER_REAL, SILENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
