"""Unsafe text: characters that a terminal obeys, or that make a reader see other words.

The tables are searched as TOML gives them, before they are made safe. In free text a finding is
a warning, for the pack can still be read: the reader is shown escapes. In an id, an address or a
key it is an error, for these are names by which things are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing.check import addresses, confusables
from briefing.check.catalogue.code import ERROR
from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.safe_text import harmless, named, unsafe_runs

if TYPE_CHECKING:
    from briefing.check.catalogue.code import Severity
    from briefing.pack.problems import Anchor, Keys
    from briefing.pack.safe_text import Hazard

AT_MOST = 20
"""Findings of one text: one with more is not mended character by character."""

IDS = frozenset(
    "id actors topics places said_by sources see contradicts superseded_by series derives_from "
    "source when".split()
)
"""Keys whose texts, also in lists and tables, are ids."""

_READ = addresses.KEYS | {addresses.MARKDOWN}
"""Keys whose texts are checked even where every character is harmless."""

_CODES: dict[Hazard, str] = {
    "control": codes.CONTROL_CHARACTER,
    "bidirectional": codes.BIDIRECTIONAL_CONTROL,
    "invisible": codes.INVISIBLE_CHARACTER,
    "marks": codes.COMBINING_MARKS,
}

_SAID: dict[Hazard, tuple[str, str]] = {
    "control": ("which a terminal obeys", "remove it"),
    "bidirectional": (
        "which turns the words around it",
        "remove it; a language that is written from the right needs none here",
    ),
    "invisible": ("which nobody sees", "remove it; a plain space or hyphen may be meant"),
    "marks": ("more marks over one letter than can be read", "keep three marks at most"),
}


def of_text(
    text: str, keys: Keys = (), *, severity: Severity | None = None, key: bool = False
) -> Iterator[Finding]:
    """Yield a finding for each run of unsafe characters of one kind in a text."""
    if harmless(text):
        return
    for run in unsafe_runs(text):
        yield _finding(text, run, keys, severity, key)


def _finding(
    text: str, run: tuple[int, int, Hazard], keys: Keys, severity: Severity | None, key: bool
) -> Finding:
    start, end, hazard = run
    why, help = _SAID[hazard]
    more = f" and {end - start - 1} more of its kind" if end - start > 1 else ""
    message = f"holds {named(text[start])}{more}, {why}"
    anchor: Anchor = "key" if key else "value"
    return Finding(_CODES[hazard], keys, message, help, anchor, start, end, severity)


def _of_value(text: str, keys: Keys) -> Iterator[Finding]:
    names = [key for key in keys if isinstance(key, str)]
    name = names[-1] if names else ""
    if name in addresses.KEYS:
        yield from of_text(text, keys, severity=ERROR)
        yield from confusables.of_address(text, keys)
        yield from addresses.of_address(text, keys)
    elif name in IDS or "when" in names:
        yield from of_text(text, keys, severity=ERROR)
        yield from confusables.of_id(text, keys)
    else:
        yield from of_text(text, keys)
        if name == addresses.MARKDOWN:
            yield from addresses.of_body(text, keys)


def _plain(value: Any, key: str) -> bool:
    """Return whether a value needs no closer look, as nearly all do not."""
    if isinstance(value, str):
        return value.isascii() and value.isprintable() and key not in _READ
    return not isinstance(value, (dict, list))


def of_table(table: dict[str, Any]) -> Iterator[Finding]:
    """Yield the findings in the keys and texts of a table as TOML gives it, in its order.

    At most `AT_MOST` of one text. Harmless text costs one quick look.
    """
    waiting: list[tuple[Keys, Any]] = [((), table)]
    while waiting:
        keys, value = waiting.pop()
        if isinstance(value, str):
            yield from islice(_of_value(value, keys), AT_MOST)
        elif isinstance(value, list):
            items = [((*keys, at), item) for at, item in enumerate(value) if not _plain(item, "")]
            waiting += reversed(items)
        else:
            for key in value:
                if not (key.isascii() and key.isprintable()):
                    found = of_text(key, (*keys, key), severity=ERROR, key=True)
                    yield from islice(found, AT_MOST)
                    yield from confusables.of_id(key, (*keys, key), key=True)
            items = [((*keys, key), item) for key, item in value.items() if not _plain(item, key)]
            waiting += reversed(items)
