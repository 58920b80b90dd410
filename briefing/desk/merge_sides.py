"""The sides of a merge: what git leaves in a file that two machines have changed, taken apart.

A conflict may begin and end in the middle of a table, because lines that both sides have in common
stand outside of it. So each side is put together as the whole that it was.
"""

from __future__ import annotations

from briefing.pack.toml import conflicts

_OF_BOTH, _OF_NONE = (0, 1), ()

_BEHIND: dict[str, tuple[int, ...]] = {
    conflicts.OURS: (0,),
    conflicts.BASE: _OF_NONE,
    conflicts.BETWEEN: (1,),
    conflicts.THEIRS: _OF_BOTH,
}
"""Of which side the lines are that stand behind a mark."""


def sides(text: str) -> list[str]:
    """Return both sides of a text with the marks of a merge; of any other, the text alone."""
    markers = _markers(text)
    if not markers:
        return [text]
    found: tuple[list[str], list[str]] = [], []
    side: tuple[int, ...] = _OF_BOTH
    done = 0
    for each in markers:
        for number in side:
            found[number].append(text[done : each.start])
        side = _BEHIND.get(each.kind, _OF_BOTH)
        done = each.end + 1
    for number in side:
        found[number].append(text[done:])
    return ["".join(lines) for lines in found]


def marked(text: str) -> bool:
    """Return whether the marks of a merge are in a text."""
    return bool(_markers(text))


def _markers(text: str) -> list[conflicts.Marker]:
    return conflicts.find(text) if conflicts.may_be_in(text) else []
