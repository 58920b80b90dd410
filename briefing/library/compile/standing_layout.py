"""How sure an entry is, and by whom: its standing, likelihood and grade in plain words.

What is said is worked out from the sources: who says so, and how many origins that makes. An author
who calls an entry confirmed on less than that asks for is quoted, and not followed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.pack.model import grades, scales, source_names
from briefing.pack.model.dates import spoken
from briefing.pack.model.scales import CONFIRMED, DISPUTED, REPORTED, SUPERSEDED, WITHDRAWN
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from briefing.library.compile.name_table import NameTable
    from briefing.library.records import Row
    from briefing.pack.markdown.blocks import Spans, Style
    from briefing.pack.model.tables import Entry, Source

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()

_PRIMARY = "primary"

_STYLES: dict[str, Style] = {
    CONFIRMED: "confirmed",
    REPORTED: "reported",
    DISPUTED: "disputed",
    SUPERSEDED: "strong",
    WITHDRAWN: "strong",
}
"""How the words look that say how an entry stands."""


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def _publisher(source: Source, *, pages: bool = False) -> str:
    """Return who published a source, as a part of a sentence: a host is not said to be anybody.

    `pages` tells that it stands for several of one host.
    """
    if "publisher" in source:
        return source["publisher"]
    if host := source_names.publisher(source):
        return f"pages at {host}" if pages else f"a page at {host}"
    return f"a source whose publisher is {source_names.NOT_GIVEN}"


def reporters(entry: Entry, names: NameTable) -> str:
    """Return who reports what an entry says: by name, or how many, and from how many origins."""
    ids = list(dict.fromkeys(cited(entry["sources"])))
    sources = [names.sources[id] for id in ids]
    held = Counter(names.origins[id].publisher for id in ids)
    publishers = {
        names.origins[id].publisher: _publisher(
            names.sources[id], pages=held[names.origins[id].publisher] > 1
        )
        for id in ids
    }
    origins = names.origins_of(ids)
    if len(publishers) == 1:
        (who,) = publishers.values()
    else:
        others = any(source.get("kind") == _PRIMARY for source in sources)
        who = f"{_number(len(publishers))} {'publishers' if others else 'outlets'}"
    if len(origins) > 1:
        same = len(origins) == len(publishers)
        return who if same else f"{who}, from {_number(len(origins))} origins"
    origin = _publisher(names.sources[origins[0]])
    if len(publishers) > 1:
        return f"{who}, from one origin: {origin}"
    return who if names.origins[origins[0]].publisher in publishers else f"{who}, after {origin}"


def shown(entry: Entry, standing: str, names: NameTable) -> str:
    """Return the standing whose sign and colour an entry has: of one that is not followed, less."""
    only_called = standing == CONFIRMED and not names.may_be_confirmed(entry)
    return REPORTED if only_called else standing


def of_row(row: Row) -> str:
    """Return the same of an entry whose row is made."""
    return REPORTED if row.get("only_called") else row["standing"]


def _standing(entry: Entry, row: Row, names: NameTable) -> tuple[str, str]:
    """Return how an entry stands, as the words that lead and the rest of them."""
    standing = row["standing"]
    if standing == CONFIRMED:
        if row.get("only_called"):
            return "Called confirmed, but only reported", f" by {reporters(entry, names)}"
        support = names.support(cited(entry["sources"]))
        if support.primary:
            return "Confirmed", ": a primary source was read"
        return "Confirmed", f": {_number(support.origins)} independent origins"
    if standing == REPORTED:
        return "Reported", f" by {reporters(entry, names)}"
    return scales.STANDINGS[standing], ""


def _grade(entry: Entry, standing: str, names: NameTable) -> str:
    """Return the grade in words, as it goes on after the standing.

    Where the entry does not stand, the grade is no measure of it, and the words say of what it is.
    """
    chief = names.sources[cited(entry["sources"][:1])[0]]
    grade = names.grade(chief, entry)
    words = grades.spelled(grade)  # without the letters, which stand under the title
    if standing in (CONFIRMED, REPORTED) or not str(grade):
        return f"; {words}"
    if not grade.digit:
        return (
            f". The grade is of the source alone, {grade.source}; "
            f"the information is {scales.NOT_GRADED}"
        )
    of = {
        DISPUTED: f"the claim as {_publisher(chief)} makes it",
        SUPERSEDED: "what was superseded",
        WITHDRAWN: "the claim before it was withdrawn",
    }[standing]
    return f". The grade is of {of}: {words}"


def spans(entry: Entry, row: Row, names: NameTable) -> Spans:
    """Return how an entry stands; the title of what replaced it comes third, when it is read."""
    standing = row["standing"]
    leads, text = _standing(entry, row, names)
    when = f" on {spoken(entry['withdrawn'])}" if "withdrawn" in entry else ""
    text += when if standing == WITHDRAWN else ""
    found: Spans = [{"text": leads, "style": _STYLES[of_row(row)]}]
    if "superseded_by" in entry:
        text += f"{'' if standing == SUPERSEDED else '; superseded'} by "
    if text:
        found.append({"text": text})
    if when and standing != WITHDRAWN:
        found.append({"text": f"; withdrawn{when}"})
    if "likelihood" in entry:
        share = scales.LIKELIHOOD[entry["likelihood"]]
        found.append({"text": f". Likelihood: {entry['likelihood']} ({share})"})
    found.append({"text": _grade(entry, standing, names)})
    return found
