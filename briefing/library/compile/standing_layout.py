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
    from briefing.pack.markdown.blocks import Spans
    from briefing.pack.model.tables import Entry, Source

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()

_PRIMARY = "primary"


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


def _standing(entry: Entry, standing: str, names: NameTable) -> str:
    if standing == CONFIRMED:
        if not names.may_be_confirmed(entry):
            return f"Called confirmed, but only reported by {reporters(entry, names)}"
        support = names.support(cited(entry["sources"]))
        if support.primary:
            return "Confirmed: a primary source was read"
        return f"Confirmed: {_number(support.origins)} independent origins"
    if standing == REPORTED:
        return f"Reported by {reporters(entry, names)}"
    return scales.STANDINGS[standing]


def _grade(entry: Entry, standing: str, names: NameTable) -> str:
    """Return the grade in words, as it goes on after the standing.

    Where the entry does not stand, the grade is no measure of it, and the words say of what it is.
    """
    chief = names.sources[cited(entry["sources"][:1])[0]]
    grade = names.grade(chief, entry)
    if standing in (CONFIRMED, REPORTED) or not str(grade):
        return f"; {grades.spelled(grade)}"
    if not grade.digit:
        return (
            f". The grade {grade} is of the source alone, {grade.source}; "
            f"the information is {scales.NOT_GRADED}"
        )
    of = {
        DISPUTED: f"the claim as {_publisher(chief)} makes it",
        SUPERSEDED: "what was superseded",
        WITHDRAWN: "the claim before it was withdrawn",
    }[standing]
    _, _, words = grades.spelled(grade).rpartition(": ")
    return f". The grade {grade} is of {of}: {words}"


def spans(entry: Entry, standing: str, names: NameTable) -> Spans:
    """Return how an entry stands; the title of what replaced it comes second, when it is read.

    `standing` is that of the entry, worked out where it has none of its own.
    """
    text = _standing(entry, standing, names)
    when = f" on {spoken(entry['withdrawn'])}" if "withdrawn" in entry else ""
    text += when if standing == WITHDRAWN else ""
    found: Spans = [{"text": text}]
    if "superseded_by" in entry:
        link = "" if standing == SUPERSEDED else "; superseded"
        found = [{"text": f"{text}{link} by "}]
    if when and standing != WITHDRAWN:
        found.append({"text": f"; withdrawn{when}"})
    if "likelihood" in entry:
        share = scales.LIKELIHOOD[entry["likelihood"]]
        found.append({"text": f". Likelihood: {entry['likelihood']} ({share})"})
    found.append({"text": _grade(entry, standing, names)})
    return found
