"""What a source is called: its publisher and its title, or what stands in their place.

A register gives many references as bare addresses. Then the host of the address stands where a
publisher is shown, and the address where a title is. Neither is stored or exported as if it had
been written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.pack.model.names import Source

NOT_GIVEN: Final = "not given"
"""What is said of a publisher or a kind that nobody has given."""

_AUTHORITY = re.compile(r"https?://([^/\\?#]*)", re.IGNORECASE)
_PORT = re.compile(r":[^:\]]*\Z")


def is_address(id: str) -> bool:
    """Return whether the id of a source is an address: such a source has no table."""
    return ":" in id


def host(address: str) -> str:
    """Return the host of an http or https address, without `www.`, or "".

    What stands before an `@` names a user and no host; a backslash ends the host as a slash does
    (WHATWG URL Standard), so that it is the host which a browser would ask.
    """
    found = _AUTHORITY.match(address)
    authority = found[1].rpartition("@")[2] if found else ""
    if authority.startswith("[") and "]" not in authority:
        return ""
    return _PORT.sub("", authority).casefold().rstrip(".").removeprefix("www.")


def publisher(source: Source) -> str:
    """Return who published a source, or else the host of its address; "" where neither is known."""
    return source.get("publisher") or host(source.get("url", ""))


def shown_publisher(source: Source) -> str:
    """Return the publisher of a source as it is shown: where it is not known, that is said."""
    return publisher(source) or f"publisher {NOT_GIVEN}"


def title(source: Source) -> str:
    """Return the title of a source, or else its address."""
    return source.get("title") or source.get("url", "")


_BEHIND_PUBLISHER = ": "


def label(source: Source) -> str:
    """Return the publisher and the title of a source, as they stand in a line."""
    return f"{shown_publisher(source)}{_BEHIND_PUBLISHER}{title(source)}"


def publisher_in(label: str) -> str:
    """Return the publisher in the label of a source."""
    return label.partition(_BEHIND_PUBLISHER)[0]


def kind(source: Source) -> str:
    """Return the kind of a source as it is shown: one that is not given is not guessed."""
    return source.get("kind", f"kind {NOT_GIVEN}")
