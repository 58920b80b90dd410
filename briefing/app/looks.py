"""What everything that the widgets paint looks like: one table, in the variables of the theme.

Not component classes of the stylesheet: each of those is a node that is styled anew on every change
of focus or size, and there are as many as there are looks, which a start and a key would pay for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rich.style import Style

Looks = dict[str, Style]
"""A style by its name; "" is plain text."""

LOOKS = {
    # an entry
    "title": "bold $primary",
    "strong": "bold",
    "bottom-line": "bold",
    "emphasis": "italic",
    "code": "on $panel",
    "label": "bold $primary",
    "quiet": "$quiet",
    "warning": "$warning",
    "bar": "$primary",
    "mark": "$primary",
    "match": "on $found",
    "match-here": "bold $background on $accent",
    "hint": "bold $background on $accent",
    "hint-typed": "bold reverse $background on $success",
    "thumb": "$quiet",
    "track": "$panel",
    # a list
    "chosen": "bold on $chosen",
    "chosen-plain": "on $chosen",
    "chosen-quiet": "on $chosen",
    "rest": "on $chosen-dim",
    "rest-quiet": "$quiet on $chosen-dim",
    # the lines above and below
    "head": "bold",
    "handling": "bold $accent",
    "tab": "$quiet on $background",
    "tab-here": "bold $background on $primary",
    "key": "bold $primary",
    "chip": "on $chosen",
    "said": "bold",
}

WITHOUT_COLOUR = {
    "chosen": "bold reverse",
    "chosen-plain": "reverse",
    "chosen-quiet": "reverse",
    "rest": "bold",
    "tab-here": "bold reverse",
    "match": "underline",
    "match-here": "bold reverse",
    "hint": "reverse",
    "chip": "reverse",
    "hint-typed": "bold reverse",
}
"""What is told by the letters where there are no colours to tell it by."""


@cache
def _parsed(look: str, variables: tuple[tuple[str, str], ...]) -> Style:
    known = dict(variables)
    words = [known[word[1:]] if word.startswith("$") else word for word in look.split()]
    return Style.parse(" ".join(words))


def looks(variables: Mapping[str, str], base: Style, *, colourless: bool) -> Looks:
    """Return every look over a widget's own style, in the colours of a theme."""
    used = {word[1:] for look in LOOKS.values() for word in look.split() if word[0] == "$"}
    colours = tuple((name, variables[name]) for name in sorted(used))
    table = {**LOOKS, **WITHOUT_COLOUR} if colourless else LOOKS
    return {"": base, **{name: base + _parsed(look, colours) for name, look in table.items()}}
