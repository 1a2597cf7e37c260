"""How an update ends early: a refusal with a code of docs/kiosk-feed.md."""


class Refused(Exception):
    """Something the other side sent is not acceptable."""

    def __init__(self, code, why=""):
        super().__init__(f"{code}: {why}" if why else code)
        self.code = code


class BrokeOff(Exception):
    """A transfer ended before it was whole."""


# Refusals that are the machine's fault and not the feed's.
MACHINE = {"sync-disk", "sync-no-space"}
