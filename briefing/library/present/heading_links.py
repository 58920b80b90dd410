"""Links of a body to its own headings: which they are is known when the entry is read.

What a link names may become an address of the pack, or cease to be one, by another file.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.markdown import headings
from briefing.pack.markdown.citations import spans_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block


def lead(body: Sequence[Block], links: Mapping[str, int], engine: Engine) -> None:
    """Make links of a body lead to its headings, unless they are addresses of the pack.

    `links` are their names, without the `#`, each with the place of the block that it may lead to.
    """
    led: dict[str, str] = {}
    for name, place in links.items():
        if not engine.has(name):
            body[place]["anchor"] = headings.anchor(headings.slug_of_link(name))
            led[f"#{name}"] = f"#{body[place]['anchor']}"
    for spans in spans_of(block for block in body if block.get("part") == "body"):
        for span in spans:
            if (link := span.get("link")) in led:
                span["link"] = led[link]
