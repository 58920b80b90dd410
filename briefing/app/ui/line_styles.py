"""The styles of everything that widgets paint: one table, in the variables of the theme.

Not component classes of the stylesheet: each of those is a node that is styled anew on every change
of focus or size, and there are as many as there are styles, which a start and a key would pay for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from rich.style import Style

LineStyles = dict[str, Style]
"""Styles by name; "" is plain text."""

STYLES = {
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
    "citation": "$primary",
    "match": "on $found",
    "match-here": "bold $background on $accent",
    "hint": "bold $background on $accent",
    "hint-typed": "bold reverse $background on $success",
    "thumb": "$quiet",
    "track": "$panel",
    # the rule walk
    "rule-applies": "bold $success",
    "rule-may": "bold $warning",
    "rule-not": "$quiet",
    "answer": "bold $primary",
    # a map
    "land": "$chosen",
    "coast": "$quiet",
    "place": "bold $accent",
    "place-here": "bold $background on $accent",
    "place-name": "",
    # a chart
    "series-1": "$series-1",
    "series-2": "$series-2",
    "series-3": "$series-3",
    "series-4": "$series-4",
    "series-5": "$series-5",
    "series-6": "$series-6",
    "series-rest": "$quiet",
    # a list
    "chosen": "bold on $chosen",
    "chosen-plain": "on $chosen",
    "chosen-quiet": "on $chosen",
    "rest": "on $chosen-dim",
    "rest-quiet": "$quiet on $chosen-dim",
    # a view
    "confirmed": "$success",
    "reported": "$warning",
    "disputed": "bold $warning",
    "superseded": "$quiet strike",
    "withdrawn": "$quiet",
    "day": "bold $primary",
    "within": "$quiet",
    "heat-1": "",
    "heat-2": "on $panel",
    "heat-3": "on $chosen-dim",
    "heat-4": "bold on $chosen",
    "cell-here": "bold $background on $accent",
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
    "place-here": "bold reverse",
    "chip": "reverse",
    "hint-typed": "bold reverse",
    "answer": "bold reverse",
    "heat-2": "",
    "heat-3": "",
    "heat-4": "bold",
    "cell-here": "bold reverse",
}
"""The styles that say with letters what colours would say, where there are none."""


@cache
def _parsed(style: str, variables: tuple[tuple[str, str], ...]) -> Style:
    known = dict(variables)
    words = [known[word[1:]] if word.startswith("$") else word for word in style.split()]
    return Style.parse(" ".join(words))


def line_styles(variables: Mapping[str, str], base: Style, *, colourless: bool) -> LineStyles:
    """Return every style over a widget's own, in the colours of a theme."""
    used = {word[1:] for style in STYLES.values() for word in style.split() if word[0] == "$"}
    colours = tuple((name, variables[name]) for name in sorted(used))
    table = {**STYLES, **WITHOUT_COLOUR} if colourless else STYLES
    return {"": base, **{name: base + _parsed(style, colours) for name, style in table.items()}}
