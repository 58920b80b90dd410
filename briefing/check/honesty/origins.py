"""Origins of a confirmed entry: one, or several that are independent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.check.finding import Finding
from briefing.pack import codes

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry

CONFIRMED = "confirmed"


class Origin(NamedTuple):
    """The origin of the information of a source."""

    kind: Literal["primary", "secondary"]
    derives_from: Sequence[str] = ()
    """Ids of the sources that it repeats."""


def origins(ids: Sequence[str], sources: Mapping[str, Origin]) -> set[str]:
    """Return the ids of the sources in which the information of some others originates.

    A source that derives from none is its own origin; of some that derive only from one another,
    the first by name stands for all.
    """
    found: set[str] = set()
    seen: set[str] = set()
    for id in ids:
        way: set[str] = set()
        waiting, ended = [id], False
        while waiting:
            each = waiting.pop()
            if each in way:
                continue
            way.add(each)
            earlier = sources[each].derives_from if each in sources else ()
            waiting += earlier
            if not earlier:
                ended = True
                found.add(each)
        if not ended and not way & seen:
            found.add(min(way))
        seen |= way
    return found


def of_entry(entry: Entry, sources: Mapping[str, Origin]) -> Iterator[Finding]:
    """Yield a finding where a confirmed entry has one origin."""
    if entry["standing"] != CONFIRMED:
        return
    ids = list(
        dict.fromkeys(
            cited if isinstance(cited, str) else cited["id"] for cited in entry["sources"]
        )
    )
    if len(ids) > 1 and not any(sources[id].derives_from for id in ids if id in sources):
        return  # the common case
    found = origins(ids, sources)
    if len(found) > 1:
        return
    (origin,) = found
    kind = sources[origin].kind if origin in sources else "unknown"
    rests = "one source" if len(ids) == 1 else f"{len(ids)} sources that derive from one"
    yield Finding(
        codes.SINGLE_ORIGIN,
        ("standing",),
        f"is confirmed, but rests on {rests}: `{origin}` ({kind})",
        'call it "reported", or cite a source that knows it independently',
    )
