"""The styles of a citation, each by its name: for people, and for programs that keep references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.desk.choices import BIBTEX, CSL_JSON, MARKDOWN, STYLE_FILE
from briefing.desk.choices import PLAIN as PLAIN
from briefing.pack.model.scales import HANDLINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.publish.citation.reference import Reference


def _plain(cited: Reference) -> str:
    from briefing.publish.citation.plain import plain

    return plain(cited)


def _markdown(cited: Reference) -> str:
    from briefing.publish.citation.markdown import markdown

    return markdown(cited)


def _csl_json(cited: Reference) -> str:
    from briefing.publish.citation.csl_json import csl_json

    return csl_json(cited)


def _bibtex(cited: Reference) -> str:
    from briefing.publish.citation.bibtex import bibtex

    return bibtex(cited)


STYLES: Final[dict[str, Callable[[Reference], str]]] = {
    PLAIN: _plain,
    MARKDOWN: _markdown,
    CSL_JSON: _csl_json,
    BIBTEX: _bibtex,
}
"""What writes a citation in each style, without a line break at its end."""


class StyleError(Exception):
    """A style of the reader's own cannot be used; the message says why, and what to do."""


OPENEST = next(iter(HANDLINGS))
"""The label of what anyone may have."""


def written(cited: Reference, style: str) -> str:
    """Return a citation in a style: one of `STYLES`, or that of a file. Raises StyleError."""
    if is_style_file(style):
        from briefing.publish.citation import csl_style

        return csl_style.csl_style(cited, style)
    return STYLES[style](cited)


def is_style_file(style: str) -> bool:
    """Return whether a style is the path of a file, and not a name."""
    return style.endswith(STYLE_FILE) or "/" in style


def text_alone(cited: Reference) -> str:
    """Return the words alone, or the title; a handling label above CLEAR stays above them."""
    text = cited.words or cited.title
    return f"{cited.handling}\n\n{text}" if is_restricted(cited.handling) else text


def is_restricted(label: str | None) -> bool:
    """Return whether a handling label says that not everyone may have it."""
    return label is not None and label != OPENEST
