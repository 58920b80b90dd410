"""A citation in a style of the reader's own: a file of CSL, by which citeproc-py sets references.

A style has no place for how a source is graded, how an entry stands and who says so, and leaves out
much of what else there is. That stands beside and below its references, as in plain text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing.pack.safe_text import safe_line
from briefing.publish.citation import csl_json, parts, plain, style_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.citation.reference import CitedSource, Reference

_BESIDE = frozenset({"note", "keyword", "abstract"})
"""What a citation says in lines of its own, whether a style would print it or not."""

_NUMBER = r"([^\w\s]?\d+[^\w\s]{0,2})(?=\S)"
"""The number of a reference, where a style gives it a column."""


def csl_style(cited: Reference, path: str) -> str:
    """Return the citation in the style of a file. Raises StyleError."""
    references = _set(cited, path)
    own = [] if cited.is_source else [references.pop(0)]
    dated = [f"Date: {cited.date}"] if cited.date else []
    sources = zip(cited.sources, references, strict=True)
    return plain.laid_out(cited, [*own, *dated], [_source(each, text) for each, text in sources])


def _source(source: CitedSource, reference: str) -> str:
    """Return a reference with what its style has left out of the source."""
    told = reference.casefold()
    publisher = source.publisher
    left_out = [] if publisher.casefold() in told else [f"published by {publisher}"]
    beside = "; ".join([*left_out, *parts.source_judged(source)])
    found = ["".join(each) for each in parts.addresses_of(source) if each[1] not in reference]
    return " ".join([reference, f"[{beside}]", *found])


def _set(cited: Reference, path: str) -> list[str]:
    """Return the references, in the order of the items."""
    style = style_file.opened(path)
    with style_file.answering(path):
        from citeproc import Citation, CitationItem, CitationStylesBibliography
        from citeproc.formatter import plain as formatter
        from citeproc.source.json import CiteProcJSON

        items = [*_items(cited)]
        whole = CitationStylesBibliography(style, CiteProcJSON(items), formatter)
        found = []
        for item in items:
            citation = Citation([CitationItem(item["id"])])
            whole.register(citation)
            found.append(_reference(whole, citation) or item["title"])
        return found


def _reference(whole: Any, citation: Any) -> str:
    """Return one reference: of a style without a list of them, as it stands in a footnote."""
    style = whole.style
    if not style.has_bibliography():
        return _line(whole.cite(citation, lambda item: item.key))
    text = _line("".join(map(str, style.render_bibliography(citation.cites))))
    in_column = style.root.bibliography.get("second-field-align")
    return re.sub(f"^{_NUMBER}", r"\1 ", text) if in_column else text


def _line(text: object) -> str:
    return safe_line(" ".join(str(text).split()))


def _items(cited: Reference) -> Iterator[dict[str, Any]]:
    """Yield the items of CSL as styles want them: who published a work is its author.

    Many styles begin with an author and would drop a publisher beside it. Without one they begin
    with the title, which citeproc-py then sets a second time where it belongs.
    """
    own = [] if cited.is_source else [cited.pack.get("publisher", "")]
    publishers = [*own, *(each.publisher for each in cited.sources)]
    for item, publisher in zip(csl_json.items(cited), publishers, strict=True):
        told = {name: value for name, value in item.items() if name not in _BESIDE}
        if publisher:
            told.pop("publisher", None)
            told["author"] = [{"literal": publisher}]
        yield told
