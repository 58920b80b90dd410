"""Moments: when something was kept, as TOML and as text that is in order when it is sorted.

The clock of a machine may be years off, and be put right. So what is kept about a thing is always
later than what is known of it: what was done last counts, whatever the clock said before.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z"
"""A moment, always of this one form: to the microsecond, in UTC."""

_STEP = timedelta(microseconds=1)


def now() -> datetime:
    """Return the time that the clock of this machine shows."""
    return datetime.now(UTC)


def written(moment: datetime) -> str:
    """Return a moment in its one form."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def after(known: str) -> str:
    """Return the present moment or, where `known` is not before it, the next one after that."""
    present = written(now())
    if known < present:
        return present
    try:
        return written(datetime.fromisoformat(known) + _STEP)
    except (ValueError, OverflowError):  # no day of the calendar, or the last one
        return known


def read(text: str) -> datetime | None:
    """Return the moment that a text is, or None where it is none: of no day of the calendar."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
