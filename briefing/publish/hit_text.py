"""Text on the hits of a search, and on the search as a whole."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.present.standing_words import standing_words
from briefing.pack.model.addresses import SPOKEN
from briefing.pack.model.grade_text import brief
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from briefing.library.records import About
    from briefing.library.search.results import Hit, ScorePart, SearchResult


GONE = "in the pack no more"
"""What is said of an entry that a note is on, and that is not there."""


MOST_NAMED = 3
"""Words that no entry holds which are named."""


def details(hit: Hit, about: About) -> str:
    """Return the details of a hit: pane, or what else it is, date, standing, grade, contradicted,
    later, retracted; the id of the note in which it was found.
    """
    row = hit["row"]
    titles = {tab["id"]: tab["title"] for tab in about["tabs"]}
    parts = [
        titles[row["pane"]] if row["pane"] else SPOKEN[row["type"]].capitalize(),
        GONE if row.get("gone") else "",
        row.get("date", ""),
        standing_words(row),
        brief(row.get("grade", "")) if "standing" in row else "",
        "contradicted" if row.get("contradicted") else "",
        "later" if row.get("later") else "",
        "rests on a retracted source" if row.get("retracted") else "",
        f"your note {safe_line(hit['note']['id'])}" if "note" in hit else "",
    ]
    return " · ".join(part for part in parts if part)


def corrected(found: SearchResult) -> str:
    """Return the notice that a corrected query was answered, or ""."""
    return f"showing results for: {found['corrected']}" if found["corrected"] else ""


def added(found: SearchResult) -> str:
    """Return the notice that other names were searched for too, or ""."""
    return f"also: {', '.join(found['expanded'])}" if found["expanded"] else ""


def left_out(found: SearchResult) -> str:
    """Return the notice that what the query asks in words to leave out stands last, or ""."""
    named = ", ".join(map(safe_line, found["left_out"]))
    return f"without: {named}, which stands last" if named else ""


def answered(found: SearchResult) -> str:
    """Return the notices on how the query was answered, or ""."""
    return "; ".join(part for part in (corrected(found), left_out(found), added(found)) if part)


def nearest(found: SearchResult) -> str:
    """Return the remark that some hits, or all, lack some of the words, or ""."""
    holding_all, total = found["holding_all"], found["total"]
    if holding_all == total:
        return ""
    if holding_all:
        holds = "holds" if holding_all == 1 else "hold"
        return f"{holding_all} {holds} all of the words; the others come nearest"
    if absent := found["held_by_none"][:MOST_NAMED]:
        return f"no entry holds {', '.join(map(safe_line, absent))}; these come nearest"
    of = "note of yours" if any("note" in hit for hit in found["hits"]) else "entry"
    return f"no {of} holds all that is asked for; these come nearest"


def above(found: SearchResult) -> list[str]:
    """Return what is said before the hits: how the query was answered, and how well."""
    return [each for each in (answered(found), nearest(found)) if each]


def below(found: SearchResult) -> str:
    """Return what is said behind the hits, or "": that there are more."""
    shown, total = len(found["hits"]), found["total"]
    return f"{shown} of {total}; more with --limit" if total > shown else ""


def reason(reason: ScorePart) -> str:
    """Return one part of the score of a hit, in a line."""
    by = f" ({reason['by']})" if "by" in reason else ""
    return f"{reason['score']:8.3f}  {reason['word']}{by} in {reason['field']}"
