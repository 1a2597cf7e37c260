"""How fresh what is shown is, and whether the clock can be believed."""
import datetime


def today(clock, floor, confirmed, days_running=0):
    """The latest day that it must be by all that is known."""
    running = datetime.date.fromisoformat(confirmed) + datetime.timedelta(days=days_running)
    return max(clock, floor, running.isoformat())


def state(head, day):
    if day <= head["freshUntil"]:
        return "fresh"
    return "ageing" if day <= head["expires"] else "expired"


def clock_trusted(clock, floor):
    lowest = datetime.date.fromisoformat(floor).toordinal() - 1
    return datetime.date.fromisoformat(clock).toordinal() >= lowest


def floor_of(*signed):
    """The later of the signed days of what is held; the files held may be None."""
    return max((one["signed"] for one in signed if one), default=None)


def holds(item, day):
    """Whether an item of a notice holds on a day."""
    return item.get("until", day) >= day
