"""The parts of a citation that people read, the same in every style for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model import addresses
from briefing.pack.model.scales import NOT_GRADED
from briefing.publish.citation.reference import CAVEAT, CONFIDENCE, SAID_BY, STANDING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.citation.reference import CitedSource, Reference

NONE_CITED = "none is cited for these words"


def ended(text: str) -> str:
    """Return a text that ends as a sentence does."""
    closed = text.rstrip("\"'”’»)」』）")
    return text if closed.endswith((".", "!", "?", "…", "。", "！", "？")) else f"{text}."


def briefing_of(cited: Reference) -> list[str]:
    """Return of which pack it is: its edition, who publishes it, and as of when."""
    about = cited.about
    parts = [about[key] for key in ("edition", "publisher") if key in about]
    if "as_of" in about:
        parts.append(f"as of {about['as_of']}")
    elif "published" in about:
        parts.append(about["published"])
    return parts


def claims(cited: Reference) -> Iterator[str]:
    """Yield a line each for who says it, how it stands, its caveat, and what was retracted."""
    if said := cited.facts.get(SAID_BY):
        yield f"Said by: {said}"
    if stands := standing(cited):
        yield f"Standing: {stands}"
    if caveat := cited.facts.get(CAVEAT):
        yield f"Caveat: {caveat}"
    yield from (f"Retracted: {each}" for each in cited.retracted)


def standing(cited: Reference) -> str:
    """Return the grade, and how it stands, in words; or ""."""
    said = cited.facts.get(STANDING, "")
    if CONFIDENCE in cited.facts:
        said += f". Confidence: {cited.facts[CONFIDENCE]}"
    grade = cited.row.get("grade", "")
    return f"{grade} · {said}" if grade and said else said


def source_details(source: CitedSource) -> list[str]:
    """Return what stands behind the title of a source: its places, its date, how it is graded."""
    read = f"read {source.accessed}" if source.accessed else ""
    return [each for each in [*source.places, source.date, read, *_judged(source)] if each]


def source_judged(source: CitedSource) -> list[str]:
    """Return what no style of references has a place for: places in a source, how it is graded."""
    return [each for each in [*source.places, *_judged(source)] if each]


def _judged(source: CitedSource) -> list[str]:
    grade = f"graded {source.letter}" if source.letter else NOT_GRADED
    return [grade, source.table.get("kind", ""), source.retracted]


def addresses_of(source: CitedSource) -> list[tuple[str, str]]:
    """Return the addresses of a source, each with what it is if it is not the source itself."""
    found = [("", source.table["url"])] if "url" in source.table else []
    if "archived" in source.table:
        found.append(("copy: ", source.table["archived"]))
    return found


def kind_of(cited: Reference) -> str:
    """Return what the address leads to, as its label."""
    return "Entry" if cited.table == addresses.ENTRY else "Page"
