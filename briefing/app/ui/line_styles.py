"""The styles of everything that widgets paint: one table, in the variables of the theme.

Not component classes of the stylesheet: each of those is a node that is styled anew on every change
of focus or size, and there are as many as there are styles, which a start and a key would pay for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from rich.style import Style

KEPT = 16
"""Tables that are kept: widgets of one ground have the same, and so have those that open later."""


class LineStyles(dict[str, Style]):
    """Styles by name; "" is plain text."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        super().__init__(styles)
        self._over: dict[tuple[str, str], Style] = {}

    def on(self, ground: str, name: str) -> Style:
        """Return a style on the ground of another: its own letters, before that one's colour."""
        if not ground:
            return self[name]
        if (ground, name) not in self._over:
            own = self[name]
            letters = Style(
                color=own.color if name else None,
                bgcolor=own.bgcolor if own.bgcolor != self[""].bgcolor else None,
                bold=own.bold,
                italic=own.italic,
                underline=own.underline,
                strike=own.strike,
                reverse=own.reverse,
            )
            self._over[ground, name] = self[ground] + letters
        return self._over[ground, name]

    def ground(self, name: str) -> Style:
        """Return the ground of a style, and the form of its letters: their colours stay as they
        are.
        """
        own = self[name]
        return Style(bgcolor=own.bgcolor, underline=own.underline, italic=own.italic)


STYLES = {
    # an entry
    "title": "bold",
    "strong": "bold",
    "bottom-line": "bold",
    "lede": "on $panel",
    "emphasis": "italic",
    "code": "on $panel",
    "heading": "bold $quiet",
    "label": "$quiet",
    "quiet": "$quiet",
    "warning": "$warning",
    "bar": "$quiet",
    "mark": "$quiet",
    "link": "$accent",
    "quiet-link": "$quiet",
    "citation": "$accent",
    "lit": "bold on $chosen",
    "match": "$foreground on $found",
    "marked": "underline on $marked",
    "picked": "bold $background on $accent",
    "match-quiet": "bold $foreground",
    "match-here": "bold $background on $accent",
    "hint": "bold $background on $accent",
    "hint-typed": "bold $background on $success",
    # frames and scroll bars
    "thumb": "$quiet",
    "frame": "$line",
    "frame-here": "$accent",
    # how an entry stands
    "confirmed": "$success",
    "reported": "$warning",
    "disputed": "bold $error",
    "contradicted": "bold $error",
    "superseded": "$quiet strike",
    "withdrawn": "$quiet strike",
    "ungraded": "$quiet",
    # the rule walk
    "rule-applies": "bold $success",
    "rule-may": "bold $warning",
    "rule-not": "$quiet",
    "answer": "bold $background on $accent",
    # a map
    "land": "$line on $panel",
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
    "edge": "$accent",
    "fresh": "bold $accent",
    "unread": "$accent",
    "chosen": "on $chosen",
    "resting": "on $resting",
    # a view
    "day": "bold",
    "within": "$quiet",
    "heat-1": "",
    "heat-2": "on $panel",
    "heat-3": "on $resting",
    "heat-4": "bold on $chosen",
    "cell-here": "bold $background on $accent",
    # the lines above and below
    "head": "bold",
    "handling": "bold",
    "handle-with-care": "bold $warning",
    "tab": "$quiet",
    "tab-here": "bold $background on $accent",
    "key": "bold $accent",
    "chip": "on $chosen",
    "said": "bold",
}
"""What is painted, by roles of the palette: `$role` is the colour, `on $role` the ground."""

WITHOUT_COLOUR = {
    "chosen": "reverse",
    "resting": "bold",
    "tab-here": "bold reverse",
    "link": "underline",
    "quiet-link": "underline",
    "lit": "bold reverse",
    "match": "underline",
    "marked": "italic underline",
    "picked": "reverse",
    "match-quiet": "bold underline",
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


_USED = sorted({word[1:] for style in STYLES.values() for word in style.split() if word[0] == "$"})
"""The roles of the palette that there are styles of."""


def line_styles(variables: Mapping[str, str], base: Style, *, colourless: bool) -> LineStyles:
    """Return every style over a widget's own, in the colours of a theme."""
    return _table(tuple((name, variables[name]) for name in _USED), base, colourless)


@lru_cache(KEPT)
def _table(colours: tuple[tuple[str, str], ...], base: Style, colourless: bool) -> LineStyles:
    table = {**STYLES, **WITHOUT_COLOUR} if colourless else STYLES
    styles = {name: base + _parsed(style, colours) for name, style in table.items()}
    return LineStyles({"": base, **styles})
